//! Russian, on what is taken along.

use super::Take;
use crate::query::Chart;
use crate::text::grammar::ru::{meetings, plural, with_meetings};

fn undated(n: u32) -> String {
    let whose = plural(n, "которой", "которых", "которых");
    let left_out = plural(n, "вошла", "вошли", "вошли");
    format!("{}, день {whose} не указан, в файл не {left_out}.", meetings(n))
}

/// The messages in Russian.
pub static TAKE: Take = Take {
    subject: |chart| match chart {
        Chart::Years => "Встречи АСЕАН и России по годам",
        Chart::Areas => "Темы встреч АСЕАН и России",
        Chart::Chairs => "Председатели встреч АСЕАН и России",
        Chart::Kinds => "Виды встреч АСЕАН и России по годам",
        Chart::Places => "Места встреч АСЕАН и России",
        Chart::Periods => "Координаторы отношений АСЕАН с Россией и принятые документы",
        Chart::AreasByYear => "Темы встреч АСЕАН и России, по годам",
    },
    download: "Скачать",
    svg: ("Картинка, SVG", "чёткая в любом размере; внутри цитаты, на которых она основана"),
    png: ("Картинка, PNG", "для презентаций и документов"),
    figures: "строка на каждый столбик, полосу или точку диаграммы, для электронных таблиц",
    quotes_xlsx: (
        "Встречи и цитаты, XLSX",
        "строка на каждое значение со словами источника, для электронных таблиц",
    ),
    quotes_csv: ("Встречи и цитаты, CSV", "то же простым текстом"),
    quotes_json: ("Встречи и цитаты, JSON", "то же для программ"),
    calendar: ("Календарь, iCalendar", "встречи, день которых указан"),
    map: "Карта",
    bars: "Полосы",
    package: ("Пакет данных, ZIP", "все таблицы с описанием (Frictionless)"),
    whole: "Все данные",
    whole_how: "Все встречи, значения и цитаты, учтены они здесь или нет, одним файлом из таблиц.",
    spreadsheet: "XLSX показывает слова и даты так, как они написаны. CSV импортируйте со всеми столбцами как текст, иначе слова вроде «26 января» могут стать датой. Лист «Столбцы» в XLSX объясняет каждый столбец, в том числе для CSV.",
    preparing: |file| format!("Готовится {file} …"),
    saved: |file| format!("Браузеру предложено сохранить {file}."),
    not_saved: |file| format!("Не удалось сохранить {file}."),
    not_drawn: "Браузер не смог верно передать картинку: возможно, мешает защита от слежки. В файле SVG то же самое.",
    not_there: "Этой картинки здесь больше нет.",
    undated,
    figures_sheet: "Числа",
    quotes_sheet: "Встречи и цитаты",
    about_sheet: "Об этом файле",
    columns_sheet: "Столбцы",
    columns_head: ["столбец", "что в нём"],
    columns_told: "Что содержит каждый столбец, сказано на листе «Столбцы».",
    compare_how: "Сплошные полосы — A, контурные — B.",
    dimmed: "Светлее: то, что не выбрано, но есть у тех же встреч",
    faint: "Бледное: все встречи, до отбора",
    faint_without_own: "Бледное: если на этой диаграмме ничего не выбрать",
    not_held: "Контур: лишь намечены или предложены",
    filter: |filter| format!("Отбор: {filter}"),
    no_filter: "нет; встречи АСЕАН и России, о которых эти источники сообщают как о состоявшихся",
    against: |n, filter| format!("Сравнение с {}, отбор: {filter}", with_meetings(n)),
    sources: |list| format!("Источники: {list}"),
    sources_more: |n| format!("и ещё {n}"),
    edition: |site, edition, day| format!("{site}, редакция данных {edition}. Сохранено {day}"),
};
