//! Russian, on what is taken along.

use super::Take;
use crate::text::list::{join, plural_ru};

fn s(n: u32, one: &'static str, few: &'static str, many: &'static str) -> String {
    format!("{n} {}", plural_ru(n, one, few, many))
}

/// After "по данным" stands the genitive: "1 статьи", "2 статей".
fn of(n: u32, one: &'static str, many: &'static str) -> String {
    s(n, one, many, many)
}

fn counted(meetings: u32, articles: u32, pages: u32) -> String {
    if meetings == 0 {
        return "Ни одной встречи".to_owned();
    }
    let mut from = Vec::new();
    if articles > 0 {
        from.push(of(articles, "статьи", "статей"));
    }
    if pages > 0 {
        from.push(format!("{} открытых источников", of(pages, "страницы", "страниц")));
    }
    format!("{}, по данным {}", s(meetings, "встреча", "встречи", "встреч"), join(&from, " и "))
}

fn undated(n: u32) -> String {
    let meetings = s(n, "встреча", "встречи", "встреч");
    match plural_ru(n, "one", "few", "many") {
        "one" => format!("{meetings}, день которой не указан, в файл не вошла."),
        _ => format!("{meetings}, день которых не указан, в файл не вошли."),
    }
}

/// The messages in Russian.
pub static TAKE: Take = Take {
    download: "Скачать",
    download_of: |what| format!("Скачать: {what}"),
    svg: ("Рисунок, SVG", "чёткий в любом размере; внутри цитаты, на которых он основан"),
    png: ("Рисунок, PNG", "для презентаций и документов"),
    figures: ("Числа, CSV", "строка на каждый столбик или точку диаграммы, для электронных таблиц"),
    quotes_csv: ("Встречи и цитаты, CSV", "строка на каждое значение с его фразой, для электронных таблиц"),
    quotes_json: ("Встречи и цитаты, JSON", "то же для программ"),
    calendar: ("Календарь, iCalendar", "встречи, день которых указан"),
    map: "Карта",
    bars: "Полосы",
    package: ("Пакет данных, ZIP", "все таблицы с описанием (Frictionless)"),
    whole: "Все данные",
    whole_how: "Все встречи, значения и цитаты, учтены они здесь или нет, одним файлом из таблиц.",
    preparing: |file| format!("Готовится {file} …"),
    saved: |file| format!("Сохранено: {file}"),
    not_saved: |file| format!("Не удалось сохранить {file}."),
    not_drawn: "Браузер не смог превратить рисунок в изображение. В файле SVG то же самое.",
    not_there: "Этого рисунка здесь больше нет.",
    undated,
    kinds_how: "Точка — одна встреча, строка — вид встреч, от саммитов и ниже.",
    by_year_how: "Точка — одна встреча, где поднималась тема. У одной встречи может быть несколько тем.",
    periods_how: "Отношения АСЕАН с Россией координирует одна из стран АСЕАН, сменяя друг друга. Скошенный край значит, что известен только год.",
    compare_how: "Полосы — число встреч: сверху здесь, снизу там.",
    dimmed: "Не выбрано: что ещё есть",
    faint: "Бледное: без отбора",
    not_held: "Контур: не состоялись, лишь намечены или предложены",
    counted,
    filter: |filter| format!("Отбор: {filter}"),
    no_filter: "нет; состоявшиеся встречи АСЕАН и России",
    against: |n, filter| {
        let meetings = format!("{n} {}", plural_ru(n, "встречей", "встречами", "встречами"));
        format!("Сравнение с {meetings}, отбор: {filter}")
    },
    sources: |list| format!("Источники: {list}"),
    sources_more: |n| format!("и ещё {n}"),
    edition: |site, edition, day| format!("{site}, редакция данных {edition}. Сохранено {day}"),
};
