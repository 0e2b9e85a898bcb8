//! Editions of the data: what changed between the one a link was made from and today's.
//!
//! Comes in: what two editions count under one state. Goes out: the figures that differ. An edition
//! is named by the hash that the build makes of all data files. Never here: where an older edition is kept.

use crate::counts::{Counts, FacetCount};
use crate::query::Dimension;

/// The version of links and files: told with the edition, so that a later release knows how to read them.
pub const FORMAT: u32 = 1;

/// The dimensions whose figures are compared: those of the three charts.
const COMPARED: [Dimension; 3] = [Dimension::Year, Dimension::Area, Dimension::Chair];

/// A figure that is another than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub dimension: Dimension,
    /// The value as it stands in links.
    pub key: String,
    /// Meetings that were counted, and that are.
    pub before: u32,
    pub after: u32,
}

/// The figures of the three charts that differ between two editions under one state: what changed most first, then
/// in the order of the charts and of the keys.
#[must_use]
pub fn changes(before: &Counts, after: &Counts) -> Vec<Change> {
    let mut changes = Vec::new();
    for dimension in COMPARED {
        let (old, new) = (before.bars(dimension), after.bars(dimension));
        let gone = old.iter().filter(|it| after.bar(dimension, &it.key).is_none());
        let mut here: Vec<&FacetCount> = new.iter().chain(gone).collect();
        here.sort_by(|a, b| a.key.cmp(&b.key));
        let count = |counts: &Counts, key: &str| counts.bar(dimension, key).map_or(0, |it| it.count);
        changes.extend(here.into_iter().filter_map(|it| {
            let (before, after) = (count(before, &it.key), count(after, &it.key));
            (before != after).then(|| Change { dimension, key: it.key.clone(), before, after })
        }));
    }
    let size = |it: &Change| it.before.abs_diff(it.after);
    // What changed as much stays in its order.
    changes.sort_by(|a, b| size(b).cmp(&size(a)));
    changes
}

/// What a link says of what it was made from: `1.0a1b2c3d`. `None` where the build names no edition.
#[must_use]
pub fn made(edition: &str) -> Option<String> {
    (!edition.is_empty()).then(|| format!("{FORMAT}.{edition}"))
}

/// The edition of what a link says that it was made from.
#[must_use]
pub fn edition_of(made: &str) -> &str {
    made.split_once('.').map_or("", |it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A counts of bars as `years 2021=4 area energy=2`.
    fn counts(bars: &str) -> Counts {
        let mut counts = Counts::default();
        let mut dimension = Dimension::Year;
        for word in bars.split(' ').filter(|it| !it.is_empty()) {
            match word.split_once('=') {
                None => dimension = Dimension::from_code(word).expect("a dimension"),
                Some((key, count)) => {
                    let count = count.parse().expect("a count");
                    let bar =
                        FacetCount { key: key.to_owned(), count, not_held: 0, total: count, chosen: false };
                    counts.bars[dimension as usize].push(bar);
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
            .map(|it| format!("{} {} {}-{}", it.dimension.code(), it.key, it.before, it.after))
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
        // A key of which nothing is counted here and that is not known there is no change.
        check("years 2018=0", "", &[]);
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
