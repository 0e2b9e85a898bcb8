//! English, beyond the page that opens first.

use super::{Compared, More, Side, both, on_what};
use crate::text::RichText;
use crate::text::grammar::en::{DATES, count, meetings, reports, rich_list};

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
    in_english: "",
    single_source: "Only one page was found that states this.",
    pages_of: |pages, voices, announced| {
        let mut text = match voices {
            1 => format!("{pages} pages of one publisher or agency, which count as one source"),
            _ => format!("{pages} pages of {voices} publishers or agencies"),
        };
        if announced > 0 {
            let announce = if announced == 1 { "announces" } else { "announce" };
            text += &format!("; {announced} only {announce} it");
        }
        text + "."
    },
    only_announces: "only announces it",
    which_is_open: "Which of the pages states it is not known.",
    never_found_held: "It was announced. No page was found that says it took place.",
    adopted_there: "Adopted there",
    noted: "Noted on the record",
    all_citations: |pages, beside_articles| {
        let what = ["on the meetings shown", "only on others", "only on coordinators and documents"];
        let pages_of = if beside_articles { "other pages of" } else { "pages of" };
        format!("All {} {pages_of} the record: {}", pages.iter().sum::<u32>(), on_what(pages, what))
    },
    is_article: "read here in full",
    search_found: |n, q| format!("{} for “{q}”", count(n, "passage", "passages")),
    search_none: |q| {
        format!(
            "Nothing found for “{q}”. Sources may be in another language; areas can be chosen in the chart."
        )
    },
    search_rule: "Of the record, titles of pages, places, persons, documents and notes are searched, not the pages themselves. The charts count the meetings found.",
    one_report: "Reported by one article.",
    same_number: |a, b| {
        format!("{a} and {b} were taken for one meeting: same kind, same parties, same number.")
    },
    same_day: |a, b| format!("{a} and {b} were taken for one meeting: same kind, same parties, same day."),
    cited: |a, b| format!("{a} and {b} were taken for one meeting: the record cites the article for it."),
    left_out_sum: |counted, left_out, outside| {
        let all = counted + left_out + outside;
        let outside = if outside > 0 { format!(", {outside} outside your choice") } else { String::new() };
        let counted = reports(counted);
        format!("{counted} counted, {left_out} left out{outside}: all {all} reports of all sources.")
    },
    left_out_how: "A report is what one source says of one meeting. By default we count meetings that took place and included ASEAN and Russia.",
    include: |n, of| match (n, of) {
        (1, 1) => "Include it".to_owned(),
        (n, of) if n == of => format!("Include these {n}"),
        (n, of) => format!("Include {n} of these {of}"),
    },
    include_rest: "The rest are left out for another reason too, or are outside your choice.",
    statements_more: |n| format!("All {n} statements of the article"),
    marks_how: "Marked words are what the figures are made of. Choose a mark to see what was read from it and where it counts.",
    about_text: "About this text",
    original: "Read it at the publisher’s",
    related: "Also on the page",
    read_here: "Read from these words",
    feeds: "counts in",
    feeds_none: "shown with the meeting, counted in no chart",
    feeds_not: "not counted now",
    not_among: "This meeting is not among those counted now.",
    told_by: |who| format!("reported by {who}"),
    says_only: |what| format!("says only: {what}"),
    show_quote: |what| format!("{what}: show these words in the article"),
    sources_disagree: "The sources disagree",
    search_more: |n| format!("Show {n} more"),
    inferred: "How it was read",
    statements: "Statements",
    cell: |row, column| format!("{row}, {column}"),
    adopted_in_all: |count, (first, last), name, others, day| {
        let others = if others > 0 { format!(" and {others} more") } else { String::new() };
        let dated = RichText::from("Documents with a known date of adoption: ").strong(count.to_string());
        dated
            .text(format!(" ({first}–{last}); most recently: "))
            .strong(name)
            .text(format!("{others} ({day})."))
    },
    adopted: "Adopted",
    plans: "Plans",
    coordinators: "Coordinator",
    coordinators_untold: "not stated by these sources",
    span: |from, to| match to {
        Some(to) => format!("{} to {}", DATES.date(from), DATES.date(to)),
        None => format!("since {}", DATES.date(from)),
    },
    in_years: |years, is_one| format!("in {}{years}", if is_one { "" } else { "the years " }),
    undated_documents: "Documents without a date",
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
