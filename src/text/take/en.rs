//! English, on what is taken along.

use super::Take;
use crate::text::list::join;

fn s(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn counted(meetings: u32, articles: u32, pages: u32) -> String {
    if meetings == 0 {
        return "No meeting".to_owned();
    }
    let mut from = Vec::new();
    if articles > 0 {
        from.push(s(articles, "article", "articles"));
    }
    if pages > 0 {
        from.push(format!("{} on record", s(pages, "page", "pages")));
    }
    format!("{}, read from {}", s(meetings, "meeting", "meetings"), join(&from, " and "))
}

/// The messages in English.
pub static TAKE: Take = Take {
    download: "Download",
    download_of: |what| format!("Download: {what}"),
    svg: ("Picture, SVG", "sharp at any size; holds the quotes it is made of"),
    png: ("Picture, PNG", "for slides and documents"),
    figures: ("Figures, CSV", "a row for each mark of the chart, for spreadsheets"),
    quotes_csv: ("Meetings and quotes, CSV", "a row for each value with its sentence, for spreadsheets"),
    quotes_json: ("Meetings and quotes, JSON", "the same for programs"),
    calendar: ("Calendar, iCalendar", "the meetings whose day is told"),
    map: "Map",
    bars: "Bars",
    package: ("Data package, ZIP", "every table with its description (Frictionless)"),
    whole: "All data",
    whole_how: "Every meeting, value and quote, counted here or not, as one file of tables.",
    preparing: |file| format!("Making {file} …"),
    saved: |file| format!("Saved: {file}"),
    not_saved: |file| format!("{file} could not be saved."),
    not_drawn: "This browser could not turn the drawing into a picture. The SVG holds the same.",
    not_there: "The picture is not there any more.",
    undated: |n| {
        if n == 1 {
            "1 meeting without a told day is not in the file.".to_owned()
        } else {
            format!("{n} meetings without a told day are not in the file.")
        }
    },
    kinds_how: "A dot is a meeting, a row a kind of meeting, from summits down.",
    by_year_how: "A dot is a meeting at which the area was raised. A meeting has several areas.",
    periods_how: "One ASEAN country at a time coordinates its relations with Russia. A slanted end means that only the year is told.",
    compare_how: "Bars are meetings: above here, below there.",
    dimmed: "Not chosen: what else there is",
    faint: "Pale: without the filter",
    not_held: "Outlined: not held, only planned or proposed",
    counted,
    filter: |filter| format!("Filter: {filter}"),
    no_filter: "none; meetings between ASEAN and Russia that were held",
    against: |n, filter| format!("Compared with {}, filter: {filter}", s(n, "meeting", "meetings")),
    sources: |list| format!("Sources: {list}"),
    sources_more: |n| format!("{n} more"),
    edition: |site, edition, day| format!("{site}, edition {edition} of the data. Saved on {day}."),
};
