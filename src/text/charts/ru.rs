//! The words of each chart in Russian.

use super::ChartWords;
use crate::query::Chart;
use crate::text::grammar::ru::{labels, names, number, years_in_words};
use crate::text::{Leaders, RichText, Text, Words};

pub const CHARTS: ChartWords = ChartWords { title, name, how, still_how, leading };

/// The question that it answers.
fn title(chart: Chart) -> Text {
    match chart {
        Chart::Years => "Когда встречались?",
        Chart::Areas => "Что обсуждали?",
        Chart::Chairs => "Кто председательствовал?",
        Chart::Kinds => "Какие встречи и когда?",
        Chart::Places => "Где встречались?",
        Chart::Periods => "Кто говорил от имени АСЕАН и что было принято?",
        Chart::AreasByYear => "О чём говорили по годам?",
    }
}

/// What it is called in few words; those that are always there are called by their question.
fn name(chart: Chart) -> Text {
    match chart {
        Chart::Kinds => "Виды встреч",
        Chart::Places => "Карта",
        Chart::AreasByYear => "Темы по годам",
        Chart::Periods => "Координаторы и планы",
        Chart::Years | Chart::Areas | Chart::Chairs => title(chart),
    }
}

/// How it is read on the page, where a mark can be chosen.
fn how(words: &Words, chart: Chart, shown: u32) -> String {
    match chart {
        Chart::Kinds => "Точка — одна встреча, строка — вид встреч, от саммитов и ниже. Выберите точку, чтобы отобрать вид и год, или название, чтобы отобрать всю строку.".to_owned(),
        Chart::Periods => "Отношения АСЕАН с Россией страны АСЕАН координируют по очереди. Выберите полосу, чтобы увидеть встречи тех лет. Скошенный край значит, что известен только год.".to_owned(),
        _ => still_how(words, chart, shown),
    }
}

/// How it is read where there is nothing to choose: on paper and in files. `shown` meetings are counted in it.
fn still_how(words: &Words, chart: Chart, shown: u32) -> String {
    match chart {
        Chart::Years => words.years_how.to_owned(),
        Chart::Areas => (words.areas_how)(shown),
        Chart::Chairs => words.chairs_how.to_owned(),
        Chart::Kinds => "Точка — одна встреча, строка — вид встреч, от саммитов и ниже.".to_owned(),
        Chart::Places => "Площадь круга — число встреч в стране. Встречи по видеосвязи и встречи, место которых не названо, стоят рядом с картой.".to_owned(),
        Chart::Periods => "Отношения АСЕАН с Россией страны АСЕАН координируют по очереди. Скошенный край значит, что известен только год.".to_owned(),
        Chart::AreasByYear => "Число встреч, где поднималась тема, по годам. Чем насыщеннее цвет, тем больше встреч.".to_owned(),
    }
}

/// "4 из 9", "по 4 из 9".
fn each(it: &Leaders) -> String {
    format!("{}{} из {}", if it.names.len() > 1 { "по " } else { "" }, number(it.each), number(it.of))
}

/// What stands out in it at first sight.
fn leading(chart: Chart, it: &Leaders) -> RichText {
    let shown = format!(" ({}).", each(it));
    match chart {
        Chart::Years => RichText::from("Больше всего встреч: ").then(&years_in_words(&it.names)).text(shown),
        Chart::Areas => RichText::from("Чаще всего обсуждали: ").then(&labels(&it.names)).text(shown),
        Chart::Chairs => {
            RichText::from("Чаще всего в роли председателя: ").then(&names(&it.names)).text(shown)
        }
        Chart::Kinds => RichText::from("Чаще всего: ").then(&labels(&it.names)).text(shown),
        Chart::Places => RichText::from("Где встречались чаще всего: ").then(&names(&it.names)).text(shown),
        Chart::AreasByYear => {
            let lead = RichText::from("Больше всего за один год: ").strong(it.names.join(", "));
            let of_year = if it.is_chosen {
                "показанных встреч того года"
            } else {
                "встреч того года"
            };
            lead.text(format!(" ({} из {} {of_year}).", number(it.each), number(it.of)))
        }
        Chart::Periods => RichText::from("Нынешний координатор: ").then(&names(&it.names)).text("."),
    }
}
