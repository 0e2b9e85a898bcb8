//! The words of each chart in English.

use super::ChartWords;
use crate::query::Chart;
use crate::text::grammar::en::{labels, meetings, names, number};
use crate::text::{Leaders, RichText, Text, Words};

pub const CHARTS: ChartWords = ChartWords { title, name, how, still_how, leading };

/// The question that it answers.
fn title(chart: Chart) -> Text {
    match chart {
        Chart::Years => "When did they meet?",
        Chart::Areas => "What was on the table?",
        Chart::Chairs => "Who chaired?",
        Chart::Kinds => "Which meetings, and when?",
        Chart::Places => "Where did they meet?",
        Chart::Periods => "Who spoke for ASEAN, and what was adopted?",
        Chart::AreasByYear => "What was raised in which year?",
    }
}

/// What it is called in few words; those that are always there are called by their question.
fn name(chart: Chart) -> Text {
    match chart {
        Chart::Kinds => "Kinds of meeting",
        Chart::Places => "Map",
        Chart::AreasByYear => "Areas by year",
        Chart::Periods => "Coordinators and plans",
        Chart::Years | Chart::Areas | Chart::Chairs => title(chart),
    }
}

/// How it is read on the page, where a mark can be chosen.
fn how(words: &Words, chart: Chart, shown: u32) -> String {
    match chart {
        Chart::Kinds => "A dot is a meeting, a row a kind of meeting, from summits down. Choose a dot for its kind and year, or the name for the whole row.".to_owned(),
        Chart::Periods => "One ASEAN country at a time coordinates its relations with Russia. Choose a band for the meetings of its years. A slanted end means that only the year is stated.".to_owned(),
        _ => still_how(words, chart, shown),
    }
}

/// How it is read where there is nothing to choose: on paper and in files. `shown` meetings are counted in it.
fn still_how(words: &Words, chart: Chart, shown: u32) -> String {
    match chart {
        Chart::Years => words.years_how.to_owned(),
        Chart::Areas => (words.areas_how)(shown),
        Chart::Chairs => words.chairs_how.to_owned(),
        Chart::Kinds => "A dot is a meeting, a row a kind of meeting, from summits down.".to_owned(),
        Chart::Places => "The area of a circle is the number of meetings in that country. Meetings by video and those whose place is not stated stand beside the map.".to_owned(),
        Chart::Periods => "One ASEAN country at a time coordinates its relations with Russia. A slanted end means that only the year is stated.".to_owned(),
        Chart::AreasByYear => "Meetings at which an area was raised, in each year. The stronger the color, the more meetings.".to_owned(),
    }
}

/// "4 of 9", "4 of 9 each".
fn each(it: &Leaders) -> String {
    format!("{} of {}{}", number(it.each), number(it.of), if it.names.len() > 1 { " each" } else { "" })
}

/// What stands out in it at first sight.
fn leading(chart: Chart, it: &Leaders) -> RichText {
    let shown = format!(" ({}).", each(it));
    match chart {
        Chart::Years => names(&it.names).text(" had the most meetings").text(shown),
        Chart::Areas => labels(&it.names).text(" came up most often").text(shown),
        Chart::Chairs => names(&it.names).text(" chaired most often").text(shown),
        Chart::Kinds => RichText::from("Most frequent: ").then(&names(&it.names)).text(shown),
        Chart::Places => RichText::from("Where they met most often: ").then(&names(&it.names)).text(shown),
        Chart::AreasByYear => {
            let lead = RichText::from("Most often in one year: ").strong(it.names.join(", "));
            lead.text(match it.is_chosen {
                true => format!(" ({} of the {} shown in that year).", number(it.each), meetings(it.of)),
                false => format!(" ({} of that year’s {}).", number(it.each), meetings(it.of)),
            })
        }
        Chart::Periods => RichText::from("Current coordinator: ").then(&names(&it.names)).text("."),
    }
}
