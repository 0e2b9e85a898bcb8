//! What the numbers of series prove, in words. A language is a file, as in [`text`](super).

mod en;
mod ru;
mod vi;

use super::{Text, describe, words};
use crate::counts::gaps::{Expected, Gap, SeriesGaps, SeriesKey};
use crate::data::vocabulary::Lang;
use crate::dataset::Dataset;

/// Every message on meetings that must have taken place and are not counted.
pub struct GapWords {
    pub title: Text,
    /// "At least 43 more meetings must have taken place: the numbers of their series say so."
    pub at_least: fn(u32) -> String,
    /// The link from that sentence to what it is made of.
    pub which: Text,
    /// What a number proves, and what it leaves open.
    pub how: Text,
    /// "at least 11"
    pub of_series: fn(u32) -> String,
    /// "Missing numbers: 2–11."
    pub missing: fn(&str) -> String,
    /// Before the meeting that has the next number; and before those that may be among the missing.
    pub proof: Text,
    pub candidates: Text,
    /// Above the years of which no page says that a meeting took place, although one is to be expected; and why it is.
    pub no_page: Text,
    pub no_page_how: Text,
    /// "only announced: 2000, 2003"
    pub announced: fn(&str) -> String,
    /// Why more was found of later years.
    pub web: Text,
}

/// "Foreign Ministers’ Meeting: 2002, 2005 (only announced: 2000)": the years of which no page says that a meeting took place.
#[must_use]
pub fn expected_line(lang: Lang, expected: &Expected) -> String {
    let listed = |years: &[i32]| years.iter().map(i32::to_string).collect::<Vec<_>>().join(", ");
    let announced = || (gap_words(lang).announced)(&listed(&expected.announced));
    let years = match (&expected.years[..], &expected.announced[..]) {
        (years, []) => listed(years),
        ([], _) => format!("({})", announced()),
        (years, _) => format!("{} ({})", listed(years), announced()),
    };
    format!("{}: {years}", (words(lang).kind)(expected.kind))
}

/// The words of a language.
#[must_use]
pub fn gap_words(lang: Lang) -> &'static GapWords {
    match lang {
        Lang::En => &en::GAPS,
        Lang::Vi => &vi::GAPS,
        Lang::Ru => &ru::GAPS,
    }
}

/// What a series is called.
#[must_use]
pub fn series_name(lang: Lang, dataset: &Dataset, series: &SeriesGaps) -> String {
    match series.series {
        SeriesKey::Kind(kind) => (words(lang).kind)(kind).to_owned(),
        SeriesKey::Named(id) => dataset.corpus.record.series[id.0].labels.get(lang).to_owned(),
    }
}

/// The numbers of a gap: "12", "2–11".
#[must_use]
pub fn numbers(gap: &Gap) -> String {
    match gap.numbers {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first}–{last}"),
    }
}

/// The numbers that are missing of a series: "1–10, 12".
#[must_use]
pub fn all_numbers(series: &SeriesGaps) -> String {
    series.gaps.iter().map(numbers).collect::<Vec<_>>().join(", ")
}

/// Meetings by name and time: "Joint Cooperation Committee, March 2022".
#[must_use]
pub fn named(lang: Lang, dataset: &Dataset, meetings: &[usize]) -> String {
    let named = meetings.iter().map(|at| {
        let meeting = &dataset.meetings[*at];
        format!("{}, {}", describe::name(lang, meeting), describe::when(lang, meeting))
    });
    named.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::gaps::{at_least, gaps};
    use crate::counts::to_u32;
    use crate::data::vocabulary::Kind;
    use crate::dataset::sample;

    #[test]
    fn the_least_is_told_in_every_language_with_its_forms() {
        for (lang, n, expected) in [
            (Lang::En, 1, "At least 1 more meeting must"),
            (Lang::En, 43, "At least 43 more meetings must"),
            (Lang::Vi, 43, "43 cuộc họp"),
            (Lang::Ru, 1, "не менее 1 встречи"),
            (Lang::Ru, 21, "не менее 21 встречи"),
            (Lang::Ru, 43, "не менее 43 встреч:"),
        ] {
            let text = (gap_words(lang).at_least)(n);
            assert!(text.contains(expected), "{text}");
        }
    }

    #[test]
    fn years_that_were_only_announced_are_named_apart() {
        for (years, announced, expected) in [
            (vec![2002, 2005], vec![2000], "Foreign Ministers’ Meeting: 2002, 2005 (only announced: 2000)"),
            (vec![2002], vec![], "Foreign Ministers’ Meeting: 2002"),
            (vec![], vec![2000, 2003], "Foreign Ministers’ Meeting: (only announced: 2000, 2003)"),
        ] {
            let it = Expected { kind: Kind::ForeignMinisters, years, announced };
            assert_eq!(expected_line(Lang::En, &it), expected);
        }
    }

    #[test]
    fn every_series_has_a_name_and_its_numbers_add_up() {
        for collection in ["articles", "both"] {
            let dataset = sample(collection);
            let all = gaps(&dataset.corpus, &dataset.meetings);
            assert!(at_least(&all) > 10, "{collection}");
            for (lang, series) in Lang::ALL.iter().flat_map(|lang| all.iter().map(move |it| (*lang, it))) {
                assert!(!series_name(lang, dataset, series).is_empty());
                assert!(!all_numbers(series).is_empty());
                let missing: u32 = series.gaps.iter().map(Gap::missing).sum();
                let candidates: usize = series.gaps.iter().map(|gap| gap.candidates.len()).sum();
                assert!(series.at_least() + to_u32(candidates) >= missing);
            }
        }
    }
}
