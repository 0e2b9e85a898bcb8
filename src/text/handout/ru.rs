//! Russian, on paper.

use super::{Handout, Listed};
use crate::text::grammar::ru::{count, meetings, reports};

fn listed(it: &Listed) -> String {
    let mut parts = vec![meetings(it.meetings)];
    if it.quotes > 0 {
        parts.push(count(it.quotes, "цитата", "цитаты", "цитат"));
    }
    parts.push(count(it.sources, "источник", "источника", "источников"));
    parts.join(", ")
}

/// The messages in Russian.
pub static HANDOUT: Handout = Handout {
    to: "Раздаточный лист для печати",
    back: "Назад к диаграммам",
    print: "Напечатать",
    choices: "Что будет на бумаге",
    quotes: "Цитаты из статей",
    left_out: "Что не учтено",
    listed,
    address: "Эта страница в сети",
    scan: "Наведите камеру, чтобы открыть страницу",
    edition: |it| format!("Редакция данных: {it}"),
    printed: |day| format!("Напечатано {day}"),
    pairs_how: "Сплошные полосы — A, эта выборка; контурные — B, другая.",
    when: "Когда",
    meeting: "Встреча",
    place: "Где",
    sources: "Источники",
    numbers_how: "Числа в скобках — номера источников в конце.",
    word_for_word: "Дословно",
    reports,
};
