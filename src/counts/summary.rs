//! What the sentence above the charts tells, taken from the counts.

use std::collections::BTreeMap;

use super::Counts;
use crate::data::{Corpus, SourceRef};
use crate::meetings::Meeting;
use crate::query::{Dimension, UNTOLD};

/// More names than these stand for nothing in particular and are not named.
const NAMED: usize = 3;

/// What the sentence above the charts tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Meetings shown.
    pub shown: u32,
    /// Meetings without the reader's choices.
    pub total: u32,
    /// Whether anything is chosen.
    pub filtered: bool,
    /// Articles that tell of the meetings shown, and pages that the record cites for them.
    pub articles: u32,
    pub citations: u32,
    /// The one year with the most meetings and how many, if it has two or more and no other has as many.
    pub fullest_year: Option<(String, u32)>,
    /// The year of all meetings shown, if it is one and the same.
    pub only_year: Option<String>,
    /// Labels of the areas that were raised most often (three at the most, else empty), and how often.
    pub areas: Vec<String>,
    pub area_count: u32,
    /// Names of the countries that chaired most, each with how often: the first two by count, and
    /// who equals the second; three at the most.
    pub chairs: Vec<(String, u32)>,
}

impl Summary {
    /// Reads the counts of the meetings shown. `label` gives the words for a key.
    #[must_use]
    pub fn new(
        counts: &Counts,
        meetings: &[Meeting],
        corpus: &Corpus,
        filtered: bool,
        label: &dyn Fn(Dimension, &str) -> String,
    ) -> Self {
        let mut is_told_by = vec![false; corpus.articles.len()];
        let mut is_cited = vec![false; corpus.record.citations.len()];
        for report in counts.shown.iter().flat_map(|at| &meetings[*at].reports) {
            match corpus.reports[report.0].teller {
                SourceRef::Article(article) => is_told_by[article.0] = true,
                SourceRef::Record(entry) => {
                    corpus.entry(entry).citations.iter().for_each(|it| is_cited[it.0] = true)
                }
            }
        }
        let count = |of: &[bool]| len(of.iter().filter(|it| **it).count());
        // A group does not feel its own clause, so what is shown is recounted from the meetings.
        let (mut years, mut areas, mut chairs) = (CountByKey::new(), CountByKey::new(), CountByKey::new());
        for meeting in counts.shown.iter().map(|at| &meetings[*at]) {
            let year = meeting.start.and_then(|it| it.year());
            add(&mut years, year.map_or(UNTOLD.to_owned(), |it| it.to_string()));
            for area in meeting.areas() {
                add(&mut areas, corpus.vocabulary.area(area).code.clone());
            }
            for chair in meeting.chairs() {
                add(&mut chairs, chair.code().to_owned());
            }
        }
        let (years, areas, chairs) = (most_first(years), most_first(areas), most_first(chairs));
        let only_year = match years.as_slice() {
            [(year, _)] if year != UNTOLD => Some(year.clone()),
            _ => None,
        };
        let told: Vec<_> = years.iter().filter(|(year, _)| year != UNTOLD).collect();
        let fullest_year = match told.as_slice() {
            [first, rest @ ..] if first.1 > 1 && rest.iter().all(|it| it.1 < first.1) => {
                Some((*first).clone())
            }
            _ => None,
        };
        let area_count = areas.first().map_or(0, |it| it.1);
        let mut top: Vec<String> =
            areas.iter().take_while(|it| it.1 == area_count).map(|it| it.0.clone()).collect();
        if top.len() > NAMED {
            top.clear();
        }
        Self {
            shown: len(counts.shown.len()),
            total: counts.total,
            filtered,
            articles: count(&is_told_by),
            citations: count(&is_cited),
            fullest_year,
            only_year,
            areas: top.iter().map(|it| label(Dimension::Area, it)).collect(),
            area_count,
            chairs: first_two(&chairs).iter().map(|(key, n)| (label(Dimension::Chair, key), *n)).collect(),
        }
    }
}

/// How often each key was met.
type CountByKey = BTreeMap<String, usize>;

fn add(counts: &mut CountByKey, key: String) {
    match counts.get_mut(&key) {
        Some(count) => *count += 1,
        None => _ = counts.insert(key, 1),
    }
}

/// Keys with their counts, most first, then by key.
fn most_first(counts: CountByKey) -> Vec<(String, u32)> {
    let mut counts: Vec<(String, u32)> = counts.into_iter().map(|(key, n)| (key, len(n))).collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1));
    counts
}

/// The first two, and all who equal the second; fewer if that would be more than [`NAMED`].
fn first_two(counts: &[(String, u32)]) -> &[(String, u32)] {
    let until = |least: u32| counts.iter().take_while(|it| it.1 >= least).count();
    let enough = [1, 0].iter().filter_map(|at| counts.get(*at)).map(|it| until(it.1)).find(|it| *it <= NAMED);
    &counts[..enough.unwrap_or(0)]
}

fn len(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(given: &[(&str, u32)], expected: &[&str]) {
        let given: Vec<_> = given.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect();
        let named: Vec<&str> = first_two(&given).iter().map(|it| it.0.as_str()).collect();
        assert_eq!(named, expected, "{given:?}");
    }

    #[test]
    fn two_are_named_and_who_equals_the_second() {
        check(&[("RU", 3), ("ID", 2), ("KH", 1)], &["RU", "ID"]);
        check(&[("RU", 3), ("ID", 1), ("KH", 1)], &["RU", "ID", "KH"]);
        check(&[("RU", 3), ("A", 1), ("B", 1), ("C", 1)], &["RU"]);
        check(&[("A", 1), ("B", 1), ("C", 1), ("D", 1)], &[]);
        check(&[("RU", 1)], &["RU"]);
        check(&[], &[]);
    }
}
