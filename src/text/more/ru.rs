//! Russian, beyond the page that opens first.

use super::{Compared, More, Side, both};
use crate::data::vocabulary::Lang;
use crate::text::list::{join, plural_ru};
use crate::text::strong;
use crate::text::words;

fn side(it: &Side) -> String {
    let meetings = format!("{} {}", it.shown, plural_ru(it.shown, "встреча", "встречи", "встреч"));
    let chosen = if it.chosen.is_empty() { String::new() } else { format!("; {}", it.chosen) };
    format!("{} ({}{chosen})", strong(&meetings), it.collection)
}

fn compared(it: &Compared) -> String {
    let one = |label: &str, here: u32, there: u32| format!("{label} ({here} против {there})");
    let mut text = format!("Здесь {}, там {}.", side(&it.here), side(&it.there));
    for (names, how) in [(&it.more, "Здесь чаще"), (&it.fewer, "Там чаще")] {
        if !names.is_empty() {
            text += &format!(" {how}: {}.", join(&both(names, one), " и "));
        }
    }
    if it.more.is_empty() && it.fewer.is_empty() {
        text += " По темам, председателям и видам встреч различий нет.";
    }
    text
}

/// The further messages in Russian.
pub static MORE: More = More {
    sources: "Об этом сообщают страницы",
    single_source: "Найдена только одна страница, где об этом сказано.",
    never_found_held: "О встрече объявили заранее. Страницы, где сказано, что она состоялась, не найдено.",
    adopted_there: "Там приняты",
    noted: "Примечание к источникам",
    years_how: "Встречи по годам, как о них сообщают открытые источники. Год без столбца — это год, за который встреч не найдено, а не год без встреч.",
    thin: |years| {
        format!("Годы, скудные на источники (встреч не найдено или о каждой говорит одна страница): {years}.")
    },
    all_citations: |n| {
        format!("Все {n} {}, на которые есть ссылки", plural_ru(n, "страница", "страницы", "страниц"))
    },
    about_record: "Здесь собраны факты и страницы, которые их сообщают, но не тексты этих страниц: процитировать их нельзя, можно только открыть. Если страницы расходятся, у встречи об этом сказано.",
    search_label: "Искать в статьях и источниках",
    search_found: |n, q| {
        let passages = plural_ru(n, "отрывок", "отрывка", "отрывков");
        format!(
            "{n} {passages} по запросу «{q}». В открытых источниках поиск идёт по названиям страниц, местам, именам, документам и примечаниям, а не по самим страницам. Диаграммы считают найденные встречи."
        )
    },
    kinds_how: "Точка — одна встреча, строка — вид встреч, от саммитов и ниже. Выберите точку, чтобы отобрать вид и год, или название, чтобы отобрать всю строку.",
    places_how: "Площадь круга — число встреч в стране. Видеовстречи и встречи, место которых не названо, стоят рядом с картой.",
    by_year_how: "Число встреч, где поднималась тема, по годам. Чем темнее, тем больше.",
    periods_how: "Отношения АСЕАН с Россией координирует одна из стран АСЕАН, сменяя друг друга. Выберите полосу, чтобы увидеть встречи тех лет. Скошенный край значит, что известен только год.",
    cell: |row, column| format!("{row}, {column}"),
    adopted: "Принято",
    plans: "Планы",
    coordinators: "Координатор",
    coordinators_untold: "в этих источниках не названо",
    span: |from, to| {
        let date = words(Lang::Ru).date;
        match to {
            Some(to) => format!("{} — {}", date(from), date(to)),
            None => format!("{} — по сей день", date(from)),
        }
    },
    table_name: "Название",
    table_time: "Когда",
    table_sources: "Страниц",
    no_outlines: "Контуры карты не загрузились; полосы говорят то же самое.",
    compare_title: "Сравнение двух выборок",
    compare_how: "Ваш выбор меняет эту выборку; другая остаётся прежней. Полосы — число встреч: сверху здесь, снизу там.",
    here: "Эта выборка",
    there: "Другая выборка",
    everything: "без отбора",
    swap: "Поменять местами",
    stop: "Закончить сравнение",
    difference: "Разница",
    compared,
    pair: |label, here, there| format!("{label}: здесь {here}, там {there}"),
};
