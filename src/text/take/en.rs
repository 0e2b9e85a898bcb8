//! English, on what is taken along.

use super::Take;
use crate::query::Chart;
use crate::text::grammar::en::{meetings, plural};

/// The messages in English.
pub static TAKE: Take = Take {
    subject: |chart| match chart {
        Chart::Years => "ASEAN–Russia meetings per year",
        Chart::Areas => "Areas raised at ASEAN–Russia meetings",
        Chart::Chairs => "Who chaired ASEAN–Russia meetings",
        Chart::Kinds => "Kinds of ASEAN–Russia meetings over the years",
        Chart::Places => "Where ASEAN and Russia met",
        Chart::Periods => "ASEAN’s coordinators for Russia, and what was adopted",
        Chart::AreasByYear => "Areas raised at ASEAN–Russia meetings, by year",
    },
    download: "Download",
    svg: ("Picture, SVG", "sharp at any size; holds the quotes it is made of"),
    png: ("Picture, PNG", "for slides and documents"),
    figures: "a row for each mark of the chart, for spreadsheets",
    quotes_xlsx: ("Meetings and quotes, XLSX", "a row for each value with its words, for spreadsheets"),
    quotes_csv: ("Meetings and quotes, CSV", "the same as plain text"),
    quotes_json: ("Meetings and quotes, JSON", "the same for programs"),
    calendar: ("Calendar, iCalendar", "the meetings whose day is stated"),
    map: "Map",
    bars: "Bars",
    package: ("Data package, ZIP", "every table with its description (Frictionless)"),
    whole: "All data",
    whole_how: "Every meeting, value and quote, counted here or not, as one file of tables.",
    spreadsheet: "XLSX shows words and dates as they are written. Import a CSV with all columns as text: else “January 26” can become a date. The sheet “Columns” of an XLSX says what each column holds, in the CSV too.",
    preparing: |file| format!("Making {file} …"),
    saved: |file| format!("Your browser was asked to save {file}."),
    not_saved: |file| format!("{file} could not be saved."),
    not_drawn: "This browser gave no true picture of the drawing; protection against tracking can be why. The SVG holds the same.",
    not_there: "The picture is not there any more.",
    undated: |n| {
        let meetings = plural(n, "meeting", "meetings");
        format!("{n} {meetings} without a stated day {} not in the file.", plural(n, "is", "are"))
    },
    figures_sheet: "Figures",
    quotes_sheet: "Meetings and quotes",
    about_sheet: "About this file",
    columns_sheet: "Columns",
    columns_head: ["column", "what it holds"],
    columns_told: "What each column holds is told in the sheet “Columns”.",
    compare_how: "Filled: A. Outlined: B.",
    dimmed: "Lighter: not chosen here, but also in the meetings shown",
    faint: "Pale: all meetings, before filtering",
    faint_without_own: "Pale: with nothing selected in this chart",
    not_held: "Outlined: only planned or proposed",
    filter: |filter| format!("Filter: {filter}"),
    no_filter: "none; meetings between ASEAN and Russia that these sources report as held",
    against: |n, filter| format!("Compared with {}, filter: {filter}", meetings(n)),
    sources: |list| format!("Sources: {list}"),
    sources_more: |n| format!("{n} more"),
    edition: |site, edition, day| format!("{site}, edition {edition} of the data. Saved on {day}."),
};
