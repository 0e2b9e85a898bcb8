//! English, on paper.

use super::{HandoutWords, Listed};
use crate::text::grammar::en::{count, meetings, reports};

fn listed(it: &Listed) -> String {
    let mut parts = vec![meetings(it.meetings)];
    if it.quotes > 0 {
        parts.push(count(it.quotes, "quote", "quotes"));
    }
    parts.push(count(it.sources, "source", "sources"));
    parts.join(", ")
}

/// The messages in English.
pub static HANDOUT: HandoutWords = HandoutWords {
    back: "Back to the charts",
    print: "Print",
    print_refused: "The browser did not open its printer. Its own menu may still do so.",
    add: "Add to the sheet",
    figures: "The figures of the charts",
    quotes: "Quotes from the articles",
    left_out: "What is left out",
    sources_in_full: "Sources in full",
    listed,
    title: "ASEAN–Russia meetings",
    address: "This view on the web",
    scan: "Scan to open this view",
    edition: |it| format!("Edition of the data: {it}"),
    printed: |day| format!("Printed on {day}"),
    pairs_how: "Filled: A, this view. Outlined: B, the other.",
    when: "When",
    meeting: "Meeting",
    place: "Where",
    sources: "Sources",
    numbers_how: "Numbers in brackets are the sources at the end.",
    all_meetings: "All meetings in the list",
    more_meetings: |it| match (it.meetings, it.undated, it.are_latest) {
        (n, _, false) => format!("{n} more are counted, none of them with a year."),
        (n, 0, true) => format!("The latest are listed, and {n} more are counted."),
        (n, undated, true) => {
            format!("The latest are listed, and {n} more are counted, {undated} of them without a year.")
        }
    },
    word_for_word: "Word for word",
    reports,
};
