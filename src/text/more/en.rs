//! English, beyond the page that opens first.

use super::{Compared, More, Side, both};
use crate::text::RichText;
use crate::text::grammar::en::{DATES, count, meetings, rich_list};

/// "A: 40 meetings (2016–2021)".
fn side(name: &str, it: &Side) -> RichText {
    let chosen = if it.chosen.is_empty() { String::new() } else { format!("; {}", it.chosen) };
    let about = format!(" ({}{chosen})", it.collection);
    RichText::from(name).text(": ").strong(meetings(it.shown)).text(about).text(".")
}

fn compared(it: &Compared) -> RichText {
    let mut text = side("A", &it.here).text(" ").then(&side("B", &it.there));
    for (names, how) in [(&it.more, "More often in A"), (&it.fewer, "More often in B")] {
        if !names.is_empty() {
            let names = both(names, |here, there| format!("{here} in A, {there} in B"));
            text = text.text(format!(" {how}: ")).then(&rich_list(&names)).text(".");
        }
    }
    if it.more.is_empty() && it.fewer.is_empty() {
        text = text.text(" In areas, chairs and kinds of meeting the two do not differ.");
    }
    text
}

/// The further messages in English.
pub static MORE: More = More {
    sources: "Stated on these pages",
    single_source: "Only one page was found that states this.",
    never_found_held: "It was announced. No page was found that says it took place.",
    adopted_there: "Adopted there",
    noted: "Noted on the record",
    all_citations: |n| format!("All {n} pages that the record cites"),
    search_found: |n, q| format!("{} for “{q}”", count(n, "passage", "passages")),
    search_none: |q| format!("Nothing found for “{q}”."),
    search_rule: "Of the record, titles of pages, places, persons, documents and notes are searched, not the pages themselves. The charts count the meetings found.",
    cell: |row, column| format!("{row}, {column}"),
    adopted: "Adopted",
    plans: "Plans",
    coordinators: "Coordinator",
    coordinators_untold: "not stated by these sources",
    span: |from, to| match to {
        Some(to) => format!("{} to {}", DATES.date(from), DATES.date(to)),
        None => format!("since {}", DATES.date(from)),
    },
    table_name: "Name",
    table_time: "When",
    table_sources: "Pages",
    no_outlines: "The outlines of the map did not arrive; the bars say the same.",
    compare_title: "Two views compared",
    compare_how: "What you choose changes A; B stays as it is. Filled: A. Outlined: B.",
    here: "A: this view",
    there: "B: the other view",
    everything: "no filter",
    swap: "Swap the two",
    stop: "Stop comparing",
    difference: "Difference",
    compared,
    pair: |label, here, there| format!("{label}: A {here}, B {there}"),
};
