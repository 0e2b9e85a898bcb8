//! English, on paper.

use super::{Handout, Listed};

fn s(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn listed(it: &Listed) -> String {
    let mut parts = vec![s(it.meetings, "meeting", "meetings")];
    if it.quotes > 0 {
        parts.push(s(it.quotes, "quote", "quotes"));
    }
    parts.push(s(it.sources, "source", "sources"));
    parts.join(", ")
}

/// The messages in English.
pub static HANDOUT: Handout = Handout {
    to: "Handout to print",
    back: "Back to the charts",
    print: "Print",
    choices: "On the paper",
    tables: "Tables under the charts",
    quotes: "Quotes from the articles",
    left_out: "What is not counted",
    listed,
    address: "This view on the web",
    scan: "Scan to open this view",
    edition: |it| format!("Edition of the data: {it}"),
    printed: |day| format!("Printed on {day}"),
    kinds_how: "A dot is a meeting, a row a kind of meeting, from summits down.",
    periods_how: "One ASEAN country at a time coordinates its relations with Russia. A slanted end means that only the year is told.",
    pairs_how: "Bars are meetings: above in this view, below in the other.",
    when: "When",
    meeting: "Meeting",
    place: "Where",
    sources: "Sources",
    numbers_how: "Numbers in brackets are the sources at the end.",
    word_for_word: "Word for word",
    reports: |n| s(n, "report", "reports"),
};
