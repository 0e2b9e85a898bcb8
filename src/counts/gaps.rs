//! Meetings that must have taken place and are not on record: where the 19th of a series took place, so did eighteen
//! others.
//!
//! A series is a kind of meeting that is numbered as one, or a series that the record names. Its numbers are those of
//! meetings between ASEAN and Russia that were held and are not special ones, which stand outside of the count. Between
//! two numbers that are there a meeting of the series without a number may be one of those missing; so what must have
//! taken place beside them is told as the least that the numbers prove.

use std::collections::{BTreeMap, BTreeSet};

use super::to_u32;
use crate::data::edtf::Date;
use crate::data::vocabulary::{Kind, Status};
use crate::data::{Corpus, SeriesId};
use crate::meetings::{Meeting, is_one_series};
use crate::query::Between;

/// Which series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeriesKey {
    Kind(Kind),
    Named(SeriesId),
}

/// What the numbers of one series prove. Meetings are their places in the slice that was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesGaps {
    pub series: SeriesKey,
    pub gaps: Vec<Gap>,
}

/// Numbers that follow each other and are those of no meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The first and the last number; may be the same.
    pub numbers: (u32, u32),
    /// The meeting with the next number: it proves that those before it took place.
    pub proof: usize,
    /// Meetings of the series without a number that may be among them, by date.
    pub candidates: Vec<usize>,
}

impl Gap {
    /// How many numbers are missing.
    #[must_use]
    pub const fn missing(&self) -> u32 {
        self.numbers.1 - self.numbers.0 + 1
    }

    /// How many meetings must have taken place that are not counted at all.
    #[must_use]
    pub fn at_least(&self) -> u32 {
        self.missing().saturating_sub(to_u32(self.candidates.len()))
    }
}

impl SeriesGaps {
    /// How many meetings of the series must have taken place that are not counted at all.
    #[must_use]
    pub fn at_least(&self) -> u32 {
        self.gaps.iter().map(Gap::at_least).sum()
    }
}

/// How many meetings all series together must have had that are not counted at all.
#[must_use]
pub fn at_least(series: &[SeriesGaps]) -> u32 {
    series.iter().map(SeriesGaps::at_least).sum()
}

/// The series of which more meetings must have taken place than are counted: kinds first, then those that the record
/// names, each in its order. `meetings` are all of a collection, whatever a reader chose.
#[must_use]
pub fn gaps(corpus: &Corpus, meetings: &[Meeting]) -> Vec<SeriesGaps> {
    let mut by_series: BTreeMap<SeriesKey, Members> = BTreeMap::new();
    for (at, meeting) in meetings.iter().enumerate() {
        let is_counted = meeting.status == Status::Held
            && Between::new(meeting.kind, &meeting.parties) == Between::AseanRussia
            && !meeting.special;
        let Some(series) = series_of(corpus, meeting).filter(|_| is_counted) else { continue };
        let members = by_series.entry(series).or_default();
        match meeting.ordinal {
            // Where two meetings have one number, either is proof.
            Some(number) => _ = members.numbered.entry(number).or_insert(at),
            None => members.unnumbered.push(at),
        }
    }
    let series =
        by_series.into_iter().map(|(series, members)| SeriesGaps { series, gaps: members.gaps(meetings) });
    series.filter(|it| it.at_least() > 0).collect()
}

/// Kinds of meetings that are known to meet year by year.
const YEARLY: [Kind; 4] =
    [Kind::ForeignMinisters, Kind::SeniorOfficials, Kind::JointCommittee, Kind::EconomicMinisters];

/// Years of which no page says that a meeting took place, of a kind that meets every year: one year at the least in
/// either list, both ascending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub kind: Kind,
    /// Of which no page was found.
    pub years: Vec<i32>,
    /// In which a meeting was only announced.
    pub announced: Vec<i32>,
}

/// Meetings that are to be expected and that no number proves: in the years between those of a kind whose meetings have no
/// numbers, and in the years after the last number of one whose meetings have them. A special meeting is none of the
/// yearly ones. Nothing where the record is not part of the collection.
#[must_use]
pub fn expected(corpus: &Corpus, meetings: &[Meeting]) -> Vec<Expected> {
    if corpus.record.entries.is_empty() {
        return Vec::new();
    }
    let between = |it: &&Meeting| Between::new(it.kind, &it.parties) == Between::AseanRussia;
    let year = |it: &Meeting| it.start.and_then(|start| start.year());
    let held = meetings.iter().filter(between).filter(|it| it.status == Status::Held);
    let last = held.filter_map(year).max().unwrap_or_default();
    let of_kind = |kind| {
        let of_kind = |it: &&Meeting| it.kind == kind && !it.special && it.status != Status::Proposed;
        let regular: Vec<&Meeting> = meetings.iter().filter(between).filter(of_kind).collect();
        let years: BTreeSet<i32> = regular.iter().filter_map(|it| year(it)).collect();
        let is_held = |it: &&&Meeting| it.status == Status::Held;
        let held: BTreeSet<i32> = regular.iter().filter(is_held).filter_map(|it| year(it)).collect();
        let is_numbered = |it: &&&Meeting| it.ordinal.is_some() && corpus.series(&it.reports).is_none();
        let last_number = regular.iter().filter(is_numbered).filter_map(|it| year(it)).max();
        let from = last_number.or_else(|| years.first().copied())?;
        let (announced, years): (Vec<i32>, Vec<i32>) =
            (from..=last).filter(|year| !held.contains(year)).partition(|year| years.contains(year));
        (!years.is_empty() || !announced.is_empty()).then_some(Expected { kind, years, announced })
    };
    YEARLY.into_iter().filter_map(of_kind).collect()
}

/// The series of a meeting: one that the record names before that of its kind.
fn series_of(corpus: &Corpus, meeting: &Meeting) -> Option<SeriesKey> {
    let of_kind = is_one_series(meeting.kind).then_some(SeriesKey::Kind(meeting.kind));
    corpus.series(&meeting.reports).map(SeriesKey::Named).or(of_kind)
}

/// The meetings of a series.
#[derive(Default)]
struct Members {
    numbered: BTreeMap<u32, usize>,
    unnumbered: Vec<usize>,
}

impl Members {
    fn gaps(&self, meetings: &[Meeting]) -> Vec<Gap> {
        let (mut gaps, mut before) = (Vec::new(), None);
        for (&number, &proof) in &self.numbered {
            let first = before.map_or(1, |(number, _)| number + 1);
            if first < number {
                let start = |at: usize| meetings[at].start.as_ref();
                let is_within = |at: &usize| {
                    let is_before = |a, b| is_certainly_before(start(a), start(b));
                    !is_before(proof, *at) && before.is_none_or(|(_, before)| !is_before(*at, before))
                };
                let candidates = self.unnumbered.iter().copied().filter(is_within).collect();
                gaps.push(Gap { numbers: (first, number - 1), proof, candidates });
            }
            before = Some((number, proof));
        }
        gaps
    }
}

/// Whether one date lies before another whatever they leave open.
fn is_certainly_before(one: Option<&Date>, other: Option<&Date>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    if one.is_uncertain() || other.is_uncertain() {
        return false;
    }
    let parts = |date: &Date| [date.year(), date.month().map(i32::from), date.day().map(i32::from)];
    for pair in parts(one).into_iter().zip(parts(other)) {
        match pair {
            (Some(one), Some(other)) if one == other => {}
            (Some(one), Some(other)) => return one < other,
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::counts::sample::{Build, corpus, meeting};
    use crate::data::samples::everything;
    use crate::meetings::merge;

    #[test]
    fn years_without_a_page_of_a_yearly_meeting_are_named() {
        let corpus = everything();
        let found = expected(&corpus, &merge(&corpus));
        let found: Vec<(&str, &[i32], &[i32])> =
            found.iter().map(|it| (it.kind.code(), &it.years[..], &it.announced[..])).collect();
        let expected: [(&str, &[i32], &[i32]); 4] = [
            ("foreign-ministers", &[1995, 2002, 2005, 2013, 2014, 2020, 2026], &[2000, 2003, 2009, 2010]),
            ("senior-officials", &[2025, 2026], &[]),
            ("joint-committee", &[2024, 2025, 2026], &[]),
            ("economic-ministers", &[2023, 2024, 2025, 2026], &[]),
        ];
        assert_eq!(found, expected);
        let bundled = crate::data::samples::bundled();
        assert_eq!(
            super::expected(&bundled, &merge(&bundled)),
            [],
            "articles alone lead one to expect nothing"
        );
    }

    fn missing_numbers(series: &SeriesGaps) -> BTreeSet<u32> {
        series.gaps.iter().flat_map(|gap| gap.numbers.0..=gap.numbers.1).collect()
    }

    /// Meetings from words like `summit:2@2010`, `summit@2009`, `summit:1@2005/planned`.
    fn meetings(words: &str) -> Vec<Meeting> {
        let one = |(at, word): (usize, &str)| {
            let (word, status) = word.split_once('/').unwrap_or((word, "held"));
            let (word, start) = word.split_once('@').unwrap_or((word, ""));
            let (kind, number) = word.split_once(':').unwrap_or((word, ""));
            let mut meeting = Build(meeting(at, kind, "ASEAN RU", status)).starting(start).0;
            meeting.ordinal = number.parse().ok();
            meeting
        };
        words.split_whitespace().enumerate().map(one).collect()
    }

    /// What is proven, as `kind:first-last>proof(candidates)`.
    fn proven(words: &str) -> String {
        let meetings = meetings(words);
        let of_gap = |series: &SeriesGaps, gap: &Gap| {
            let SeriesKey::Kind(kind) = series.series else { panic!("there is no record") };
            let (first, last) = gap.numbers;
            format!("{}:{first}-{last}>{}{:?}", kind.code(), gap.proof, gap.candidates)
        };
        let all = gaps(&corpus(), &meetings);
        let lines = all.iter().flat_map(|series| series.gaps.iter().map(move |gap| of_gap(series, gap)));
        lines.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_number_proves_those_before_it() {
        for (words, expected) in [
            ("", ""),
            ("summit:1@2005 summit:2@2010", ""),
            ("summit:3@2018", "summit:1-2>0[]"),
            ("summit:4@2021 summit:2@2010", "summit:1-1>1[] summit:3-3>0[]"),
            // A kind of many series proves nothing, nor does what was not held.
            ("working-group:9@2019 conference:3@2021", ""),
            ("summit:4@2021/planned", ""),
            // What is there as planned alone is not counted, so it is missing all the same.
            ("summit:1@2005/planned summit:2@2010", "summit:1-1>1[]"),
        ] {
            assert_eq!(proven(words), expected, "{words}");
        }
    }

    #[test]
    fn a_meeting_without_a_number_may_be_the_missing_one() {
        for (words, expected) in [
            ("joint-committee:1@1997 joint-committee@1999-03 joint-committee:3@2000", ""),
            ("joint-committee:1@1997 joint-committee@2022 joint-committee:3@2000", "joint-committee:2-2>2[]"),
            ("joint-committee:1@1997 joint-committee@1990 joint-committee:3@2000", "joint-committee:2-2>2[]"),
            // Where it is open when it was, it may be.
            ("joint-committee:1@1997 joint-committee@ joint-committee:3@2000", ""),
            ("joint-committee:1@1997 joint-committee@2001? joint-committee:3@2000", ""),
            ("summit:1@2005 summit@2006 summit:4@2021", "summit:2-3>2[1]"),
        ] {
            assert_eq!(proven(words), expected, "{words}");
        }
    }

    #[test]
    fn special_meetings_stand_outside_of_the_numbers() {
        let mut all = meetings("summit:1@2005 summit@2010 summit:3@2018");
        all[1].special = true;
        assert_eq!(at_least(&gaps(&corpus(), &all)), 1);
    }

    #[test]
    fn the_record_proves_what_its_numbers_say() {
        let corpus = everything();
        let meetings = merge(&corpus);
        let all = gaps(&corpus, &meetings);
        for series in &all {
            for gap in &series.gaps {
                let proof = meetings[gap.proof].ordinal;
                assert_eq!(proof, Some(gap.numbers.1 + 1), "the next number is the proof");
            }
        }
        let named = |code: &str| {
            let at = corpus.record.series.iter().position(|it| it.code == code);
            SeriesKey::Named(SeriesId(at.expect("a series of the record")))
        };
        for (series, expected) in [
            (SeriesKey::Kind(Kind::SeniorOfficials), vec![1..=10, 12..=12]),
            (SeriesKey::Kind(Kind::JointCommittee), vec![2..=11, 14..=14, 16..=16, 20..=20]),
            (SeriesKey::Kind(Kind::EconomicMinisters), vec![2..=4, 7..=8]),
            (named("tourism-consultations"), vec![1..=8, 10..=14]),
        ] {
            let found = all.iter().find(|it| it.series == series).expect("a series with gaps");
            let expected: BTreeSet<u32> = expected.into_iter().flatten().collect();
            assert_eq!(missing_numbers(found), expected, "{series:?}");
        }
        // The 20th joint committee may be the one of March 2022, whose number no page gives.
        let committee = all.iter().find(|it| it.series == SeriesKey::Kind(Kind::JointCommittee));
        assert_eq!(committee.map(SeriesGaps::at_least), Some(12));
    }

    proptest! {
        /// Numbers that are there and numbers that are missing make up all up to the greatest.
        #[test]
        fn numbers_there_and_missing_are_all(numbers in prop::collection::btree_set(1_u32..40, 0..12)) {
            let words: Vec<String> = numbers.iter().map(|it| format!("summit:{it}@{}", 1980 + it)).collect();
            let all = gaps(&corpus(), &meetings(&words.join(" ")));
            let mut found: BTreeSet<u32> = all.iter().flat_map(missing_numbers).collect();
            prop_assert!(found.is_disjoint(&numbers));
            found.extend(&numbers);
            let expected: BTreeSet<u32> = (1..=numbers.last().copied().unwrap_or(0)).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
