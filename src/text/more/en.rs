//! English, beyond the page that opens first.

use super::{Compared, More, Side, both};
use crate::data::vocabulary::Lang;
use crate::text::list::join;
use crate::text::strong;
use crate::text::words;

fn side(it: &Side) -> String {
    let meetings = format!("{} {}", it.shown, if it.shown == 1 { "meeting" } else { "meetings" });
    let chosen = if it.chosen.is_empty() { String::new() } else { format!("; {}", it.chosen) };
    format!("{} ({}{chosen})", strong(&meetings), it.collection)
}

fn compared(it: &Compared) -> String {
    let one = |label: &str, here: u32, there: u32| format!("{label} ({here} against {there})");
    let mut text = format!("Here {}, there {}.", side(&it.here), side(&it.there));
    for (names, how) in [(&it.more, "More often here"), (&it.fewer, "More often there")] {
        if !names.is_empty() {
            text += &format!(" {how}: {}.", join(&both(names, one), " and "));
        }
    }
    if it.more.is_empty() && it.fewer.is_empty() {
        text += " In areas, chairs and kinds of meeting the two do not differ.";
    }
    text
}

/// The further messages in English.
pub static MORE: More = More {
    sources: "Stated on these pages",
    single_source: "Only one page was found that states this.",
    never_found_held: "It was announced. No page was found that says it was held.",
    adopted_there: "Adopted there",
    noted: "Noted on the record",
    years_how: "Meetings in each year, as public pages state them. A year without a bar has none that was found, which is not the same as none.",
    thin: |years| format!("Thin years, with no meeting found or only such as a single page states: {years}."),
    all_citations: |n| format!("All {n} pages that the record cites"),
    about_record: "The record holds facts and the pages that state them, none of their texts: what it says cannot be quoted here, only looked up there. Where pages disagree, the meeting says so.",
    search_label: "Search articles and record",
    search_found: |n, q| {
        let passages = if n == 1 { "passage" } else { "passages" };
        format!(
            "{n} {passages} for “{q}”. Of the record, titles of pages, places, persons, documents and notes are searched, not the pages themselves. The charts count the meetings found."
        )
    },
    kinds_how: "A dot is a meeting, a row a kind of meeting, from summits down. Choose a dot for its kind and year, or the name for the whole row.",
    places_how: "The area of a circle is the number of meetings in that country. Meetings by video and those whose place is not told stand beside the map.",
    by_year_how: "Meetings at which an area was raised, in each year. The darker, the more.",
    periods_how: "One ASEAN country at a time coordinates its relations with Russia. Choose a band for the meetings of its years. A slanted end means that only the year is told.",
    cell: |row, column| format!("{row}, {column}"),
    adopted: "Adopted",
    plans: "Plans",
    coordinators: "Coordinator",
    coordinators_untold: "not told by these sources",
    span: |from, to| {
        let date = words(Lang::En).date;
        match to {
            Some(to) => format!("{} to {}", date(from), date(to)),
            None => format!("since {}", date(from)),
        }
    },
    table_name: "Name",
    table_time: "When",
    table_sources: "Pages",
    no_outlines: "The outlines of the map did not arrive; the bars say the same.",
    compare_title: "Two views compared",
    compare_how: "What you choose changes this view; the other stays as it is. Bars are meetings: above here, below there.",
    here: "This view",
    there: "The other view",
    everything: "nothing chosen",
    swap: "Swap the two",
    stop: "Stop comparing",
    difference: "Difference",
    compared,
    pair: |label, here, there| format!("{label}: {here} here, {there} there"),
};
