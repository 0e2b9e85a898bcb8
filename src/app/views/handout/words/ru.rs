//! Russian, on paper.

use super::{HandoutWords, Listed};
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
pub static HANDOUT: HandoutWords = HandoutWords {
    back: "Назад к диаграммам",
    print: "Напечатать",
    print_refused: "Браузер не открыл печать. Попробуйте напечатать через его меню.",
    add: "Напечатать ещё",
    figures: "Числа с диаграмм",
    quotes: "Цитаты из статей",
    left_out: "Что не учтено",
    sources_in_full: "Источники полностью",
    listed,
    title: "Встречи АСЕАН и России",
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
    all_meetings: "Все встречи списком",
    more_meetings: |it| match (it.meetings, it.undated, it.are_latest) {
        (n, _, false) => format!("Учтены и другие встречи без года: {n}."),
        (n, 0, true) => format!("В списке последние встречи; учтены и другие: {n}."),
        (n, undated, true) => {
            format!("В списке последние встречи; учтены и другие: {n}, из них без года — {undated}.")
        }
    },
    word_for_word: "Дословно",
    reports,
};
