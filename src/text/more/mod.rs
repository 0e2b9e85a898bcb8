//! What the whole page says beyond the page that opens first: on the record, in the further pictures, in a
//! comparison. A language is a file, as in [`text`](super).

mod en;
mod ru;
mod vi;

use super::{RichText, Text};
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;
use crate::query::{MarkKey, YearSpan};

/// One side of a comparison, as far as words tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Meetings shown.
    pub shown: u32,
    /// What is chosen, in words; empty where nothing is.
    pub chosen: String,
    /// Which collection.
    pub collection: String,
}

/// What a comparison tells: the sides, and per picture the labels that differ most, with both counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    pub here: Side,
    pub there: Side,
    /// What is more frequent here, most first, three at the most.
    pub more: Vec<(String, u32, u32)>,
    /// What is less frequent here.
    pub fewer: Vec<(String, u32, u32)>,
}

/// Every further message.
pub struct More {
    // The record.
    pub sources: Text,
    /// After a head where what stands below it is in English: " (tiếng Anh)".
    pub in_english: Text,
    pub single_source: Text,
    /// How many pages tell of a meeting, of how many voices, and how many of them only announce it.
    pub pages_of: fn(pages: u32, voices: u32, announced: u32) -> String,
    /// At a page that only announces the meeting.
    pub only_announces: Text,
    /// At a value of which several pages might be the one that states it.
    pub which_is_open: Text,
    pub never_found_held: Text,
    pub adopted_there: Text,
    /// Above what the record notes of a meeting: where pages disagree, how a day was inferred.
    pub noted: Text,
    /// "All 9 pages of the record: 5 on the meetings shown, 3 only on others, 1 only on coordinators and documents";
    /// where there are articles beside them, "All 9 other pages of the record".
    pub all_citations: fn(pages: [u32; 3], beside_articles: bool) -> String,
    /// At a page that is one of the articles: the link to its text.
    pub is_article: Text,
    /// "3 passages for “q”"; without a full stop.
    pub search_found: fn(passages: u32, q: &str) -> String,
    pub search_none: fn(q: &str) -> String,
    pub search_rule: Text,

    // The evidence.
    pub one_report: Text,
    pub same_number: fn(&str, &str) -> String,
    pub same_day: fn(&str, &str) -> String,
    pub cited: fn(&str, &str) -> String,
    /// Reports counted, left out by rule, and outside the choice: together all that there are.
    pub left_out_sum: fn(counted: u32, left_out: u32, outside: u32) -> String,
    pub left_out_how: Text,
    pub include: fn(u32, of: u32) -> String,
    /// Why fewer than all of them are.
    pub include_rest: Text,
    pub statements_more: fn(u32) -> String,
    pub marks_how: Text,
    pub about_text: Text,
    pub original: Text,
    pub related: Text,
    pub read_here: Text,
    pub feeds: Text,
    /// Values that feed no chart, such as a city.
    pub feeds_none: Text,
    pub feeds_not: Text,
    /// Said of a meeting that is open by the link but is not among those shown.
    pub not_among: Text,
    pub told_by: fn(&str) -> String,
    /// Of a source that says less than others do.
    pub says_only: fn(&str) -> String,
    pub show_quote: fn(&str) -> String,
    pub sources_disagree: Text,
    pub search_more: fn(u32) -> String,
    pub inferred: Text,
    pub statements: Text,

    // Pictures.
    /// The name of a cell: "ASEAN–Russia Summit, 2021".
    pub cell: fn(&str, &str) -> String,
    pub adopted: Text,
    /// How many documents were adopted, from which to which year; the name of one of the last, how many were adopted
    /// with it, and when.
    pub adopted_in_all: fn(count: u32, years: (i32, i32), name: &str, others: u32, day: &str) -> RichText,
    pub plans: Text,
    pub coordinators: Text,
    /// Where the sources name no coordinator.
    pub coordinators_untold: Text,
    /// The time of a band; `None` while it lasts.
    pub span: fn(&Date, Option<&Date>) -> String,
    pub in_years: fn(years: &str, is_one: bool) -> String,
    /// Above documents whose day no page states.
    pub undated_documents: Text,
    pub table_name: Text,
    pub table_time: Text,
    pub table_sources: Text,
    pub no_outlines: Text,

    // Comparison.
    pub compare_title: Text,
    pub compare_how: Text,
    pub here: Text,
    pub there: Text,
    pub everything: Text,
    pub swap: Text,
    pub stop: Text,
    pub difference: Text,
    pub compared: fn(&Compared) -> RichText,
    /// The spoken name of a pair of bars.
    pub pair: fn(label: &str, here: u32, there: u32) -> String,
}

/// The further words of a language.
#[must_use]
pub fn more_words(lang: Lang) -> &'static More {
    match lang {
        Lang::En => &en::MORE,
        Lang::Vi => &vi::MORE,
        Lang::Ru => &ru::MORE,
    }
}

/// Which years a period or an event stands for: "in the years 2021–2024".
#[must_use]
pub fn in_years(lang: Lang, years: YearSpan) -> String {
    let is_one = years.first == years.last;
    let text = if is_one { years.first.to_string() } else { format!("{}–{}", years.first, years.last) };
    (more_words(lang).in_years)(&text, is_one)
}

/// The label of a mark; of a period or an event with the years of which its meetings are.
#[must_use]
pub fn mark_label(lang: Lang, label: &str, key: &MarkKey) -> String {
    match key {
        MarkKey::Period { years, .. } => format!("{label} ({})", in_years(lang, *years)),
        _ => label.to_owned(),
    }
}

/// A difference with its sign: "+3", "−2", "0".
#[must_use]
pub fn signed(here: u32, there: u32) -> String {
    match here.cmp(&there) {
        std::cmp::Ordering::Greater => format!("+{}", here - there),
        std::cmp::Ordering::Less => format!("\u{2212}{}", there - here),
        std::cmp::Ordering::Equal => "0".to_owned(),
    }
}

/// How many pages there are, each with what they are on, but for those that are none.
fn on_what(pages: [u32; 3], what: [&str; 3]) -> String {
    let parts = pages.iter().zip(what).filter(|(n, _)| **n > 0);
    parts.map(|(n, what)| format!("{n} {what}")).collect::<Vec<_>>().join(", ")
}

/// Labels with both counts, in the form that a language gives the counts.
fn both(all: &[(String, u32, u32)], counts: fn(u32, u32) -> String) -> Vec<RichText> {
    let one = |(label, here, there): &(String, u32, u32)| {
        RichText::new().strong(label).text(format!(" ({})", counts(*here, *there)))
    };
    all.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_its_sign() {
        for (here, there, text) in [(5, 2, "+3"), (2, 5, "\u{2212}3"), (4, 4, "0")] {
            assert_eq!(signed(here, there), text);
        }
    }

    #[test]
    fn a_period_is_labelled_with_its_years_and_nothing_else_is() {
        let period = |first, last| {
            let name = crate::query::PeriodName::new("KH").expect("a name");
            MarkKey::Period { name, years: YearSpan::new(first, last) }
        };
        for (lang, key, expected) in [
            (Lang::En, period(2021, 2024), "A (in the years 2021–2024)"),
            (Lang::En, period(2020, 2020), "A (in 2020)"),
            (Lang::Vi, period(2021, 2024), "A (trong các năm 2021–2024)"),
            (Lang::Ru, period(2020, 2020), "A (за 2020 год)"),
            (Lang::Ru, crate::query::FacetValue::Year(2020).into(), "A"),
        ] {
            assert_eq!(mark_label(lang, "A", &key), expected);
        }
    }

    #[test]
    fn a_comparison_is_told_in_every_language() {
        let side =
            |shown, chosen: &str| Side { shown, chosen: chosen.to_owned(), collection: "C".to_owned() };
        let energy = ("Energy".to_owned(), 4, 1);
        for lang in Lang::ALL {
            let told = more_words(*lang).compared;
            let all = Compared {
                here: side(12, "2011–2020"),
                there: side(1, ""),
                more: vec![energy.clone()],
                fewer: vec![("Health".to_owned(), 0, 1)],
            };
            let text = told(&all).plain();
            for part in ["12", "2011–2020", "Energy", "Health", "4"] {
                assert!(text.contains(part), "{part} in {text}");
            }
            let same =
                told(&Compared { here: side(3, ""), there: side(3, ""), ..Compared::default() }).plain();
            assert!(!same.contains("Energy") && same.contains('3'), "{same}");
        }
    }
}
