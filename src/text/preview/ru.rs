//! Russian, on the small pages.

use super::Preview;

/// The messages of the small pages in Russian.
pub static PREVIEW: Preview = Preview {
    what: "Диаграммы встреч АСЕАН и России, где каждое число ведёт к предложению, из которого оно взято.",
    start: "Когда встречались АСЕАН и Россия?",
    year: |year| format!("Сколько раз АСЕАН и Россия встречались в {year} году?"),
    year_untold: "У каких встреч не указан год?",
    area: |area| format!("Когда обсуждали тему «{area}»?"),
    area_none: "На каких встречах темы не названы?",
    // Names of countries stand as they are: a case of theirs would be a guess.
    chair: |country| format!("Председатель — {country}: какие это встречи?"),
    chair_none: "У каких встреч не назван председатель?",
    place: |country| format!("Место — {country}: когда встречались АСЕАН и Россия?"),
    place_virtual: "Когда АСЕАН и Россия встречались по видеосвязи?",
    place_untold: "У каких встреч не указано место?",
    empty_year: |year| {
        format!("Ни один источник не сообщает о встрече в {year} году. Это не значит, что встречи не было.")
    },
    drawn: |years| format!("Диаграмма встреч по годам: {years}."),
    open: "Открыть в «Путеводителе по диалогу»",
    edition: |edition| format!("Данные: редакция {edition}"),
    steps: "Шаги",
    read: "Каждая встреча и слова, в которых о ней сказано",
    others: "Другие страницы",
};
