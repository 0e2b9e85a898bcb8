//! Russian, on paper.

use super::{Handout, Listed};
use crate::text::list::plural_ru;

fn s(n: u32, one: &'static str, few: &'static str, many: &'static str) -> String {
    format!("{n} {}", plural_ru(n, one, few, many))
}

fn listed(it: &Listed) -> String {
    let mut parts = vec![s(it.meetings, "встреча", "встречи", "встреч")];
    if it.quotes > 0 {
        parts.push(s(it.quotes, "цитата", "цитаты", "цитат"));
    }
    parts.push(s(it.sources, "источник", "источника", "источников"));
    parts.join(", ")
}

/// The messages in Russian.
pub static HANDOUT: Handout = Handout {
    to: "Раздаточный лист для печати",
    back: "Назад к диаграммам",
    print: "Напечатать",
    choices: "Что будет на бумаге",
    tables: "Таблицы под диаграммами",
    quotes: "Цитаты из статей",
    left_out: "Что не учтено",
    listed,
    address: "Эта страница в сети",
    scan: "Наведите камеру, чтобы открыть страницу",
    edition: |it| format!("Редакция данных: {it}"),
    printed: |day| format!("Напечатано {day}"),
    kinds_how: "Точка — одна встреча, строка — вид встреч, от саммитов и ниже.",
    periods_how: "Отношения АСЕАН с Россией координирует одна из стран АСЕАН, сменяя друг друга. Скошенный край значит, что известен только год.",
    pairs_how: "Полосы — число встреч: сверху в этой выборке, снизу в другой.",
    when: "Когда",
    meeting: "Встреча",
    place: "Где",
    sources: "Источники",
    numbers_how: "Числа в скобках — номера источников в конце.",
    word_for_word: "Дословно",
    reports: |n| s(n, "сообщение", "сообщения", "сообщений"),
};
