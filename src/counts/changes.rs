//! Editions of the data: what changed between the one a link was made from and today's.
//!
//! Comes in: what two editions count under one query. Goes out: the figures that differ. An edition
//! is named by the hash that the build makes of all data files. Never here: where an older edition is kept.

use std::cmp::Reverse;

use std::collections::BTreeSet;

use crate::counts::Counts;
use crate::query::{Dimension, FacetValue, Query};

/// The version of links and files: told with the edition, so that a later release knows how to read them.
pub const FORMAT: u32 = 1;

/// The dimensions whose figures are compared: those of the three charts.
const COMPARED: [Dimension; 3] = [Dimension::Year, Dimension::Area, Dimension::Chair];

/// A figure that is another than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub value: FacetValue,
    /// Meetings that were counted, and that are.
    pub before: u32,
    pub after: u32,
}

/// The figures of the three charts that differ between two editions under one query: what changed most first, then
/// in the order of the charts and of the values.
#[must_use]
pub fn changes(before: &Counts, after: &Counts) -> Vec<Change> {
    let mut changes = Vec::new();
    for dimension in COMPARED {
        let values: BTreeSet<&FacetValue> =
            [before, after].into_iter().flat_map(|it| it.facets(dimension)).map(|it| &it.value).collect();
        let count = |counts: &Counts, value: &FacetValue| counts.facet(value).map_or(0, |facet| facet.count);
        changes.extend(values.into_iter().filter_map(|value| {
            let (before, after) = (count(before, value), count(after, value));
            (before != after).then(|| Change { value: value.clone(), before, after })
        }));
    }
    let size = |it: &Change| it.before.abs_diff(it.after);
    // What changed as much stays in its order.
    changes.sort_by_key(|change| Reverse(size(change)));
    changes
}

/// What a link says of what it was made from: `1.0a1b2c3d`. `None` where the build names no edition.
#[must_use]
pub fn made(edition: &str) -> Option<String> {
    (!edition.is_empty()).then(|| format!("{FORMAT}.{edition}"))
}

/// A query as its link is passed on: it says of which edition it was made, and keeps to that if it is frozen. One that
/// keeps to an edition already goes on doing so.
#[must_use]
pub fn passed_on(query: &Query, edition: &str, is_frozen: bool) -> Query {
    let frozen = (is_frozen && !edition.is_empty()).then(|| edition.to_owned());
    Query { edition: query.edition.clone().or(frozen), created_with: made(edition), ..query.clone() }
}

/// The edition of what a link says that it was made from.
#[must_use]
pub fn edition_of(made: &str) -> &str {
    made.split_once('.').map_or("", |it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::FacetCount;

    /// Counts of bars as `years 2021=4 area energy=2`.
    fn counts(bars: &str) -> Counts {
        let mut counts = Counts::default();
        let mut dimension = Dimension::Year;
        for word in bars.split(' ').filter(|it| !it.is_empty()) {
            match word.split_once('=') {
                None => dimension = Dimension::from_code(word).expect("a dimension"),
                Some((code, count)) => {
                    let value = FacetValue::parse(dimension, code).expect("a value");
                    let count = count.parse().expect("a count");
                    let facet = FacetCount { count, total: count, ..FacetCount::empty(value) };
                    counts.facets.entry(dimension).or_default().push(facet);
                }
            }
        }
        counts
    }

    #[track_caller]
    fn check(before: &str, after: &str, expected: &[&str]) {
        let changes = changes(&counts(before), &counts(after));
        let told: Vec<String> = changes
            .iter()
            .map(|it| format!("{} {} {}-{}", it.value.dimension().code(), it.value, it.before, it.after))
            .collect();
        assert_eq!(told, expected, "{before} to {after}");
    }

    #[test]
    fn figures_that_stayed_are_not_told() {
        check("", "", &[]);
        check("years 2021=4 area energy=2", "years 2021=4 area energy=2", &[]);
    }

    #[test]
    fn what_changed_most_comes_first_then_the_charts_in_their_order() {
        check(
            "years 2018=1 2021=4 area energy=2 health=1 chair KH=1 RU=4",
            "years 2018=2 2021=1 area energy=3 health=1 chair KH=3 RU=4",
            &["years 2021 4-1", "chair KH 1-3", "years 2018 1-2", "area energy 2-3"],
        );
    }

    #[test]
    fn what_came_and_what_went_counts_from_and_to_nothing() {
        check("years 2018=1", "years 2024=2", &["years 2024 0-2", "years 2018 1-0"]);
        // A value of which nothing is counted here and that is not known there is no change.
        check("years 2018=0", "", &[]);
    }

    #[test]
    fn a_link_is_passed_on_with_its_edition() {
        for (link, is_frozen, expected) in [
            ("", false, "?made=1.0a1b2c3d"),
            ("?years=2021", true, "?years=2021&edition=0a1b2c3d&made=1.0a1b2c3d"),
            ("?edition=11111111&made=1.22222222", true, "?edition=11111111&made=1.0a1b2c3d"),
        ] {
            let passed = passed_on(&Query::parse(link).0, "0a1b2c3d", is_frozen);
            assert_eq!(passed.to_search(), expected, "{link}");
        }
        assert_eq!(passed_on(&Query::default(), "", true), Query::default());
    }

    #[test]
    fn only_the_three_charts_are_told() {
        check("kind summit=1", "kind summit=2", &[]);
    }

    #[test]
    fn a_link_says_what_it_was_made_from() {
        assert_eq!(made("0a1b2c3d").as_deref(), Some("1.0a1b2c3d"));
        assert_eq!(made(""), None);
        assert_eq!(edition_of("1.0a1b2c3d"), "0a1b2c3d");
        assert_eq!(edition_of("0a1b2c3d"), "");
    }
}
