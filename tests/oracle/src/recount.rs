//! All meetings of a collection, and how a choice counts them.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::{list, text};
use crate::report::reports;
use crate::{Choice, DataFiles, Meeting, merge};

/// The meetings of one collection.
#[derive(Clone, Debug)]
pub struct Recount {
    pub collection: String,
    pub meetings: Vec<Meeting>,
}

/// One value of a dimension, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Meetings that are chosen: every clause holds, that on this dimension too.
    pub chosen: usize,
    /// Meetings without the clause on this dimension: what could be chosen instead.
    pub without_own: usize,
    /// Those of `without_own` that were not held.
    pub not_held: usize,
    /// Meetings in scope, whatever else is chosen.
    pub in_scope: usize,
    /// What a chart of the dimension draws pale: without the choices made in the chart, else all in scope.
    pub pale: usize,
}

impl Recount {
    /// The meetings of a collection; of the one that opens, where it has no name.
    #[must_use]
    pub fn new(files: &DataFiles, collection: &str) -> Self {
        let collections = files.json("collections");
        let opens = text(&list(&collections)[0], "id").to_owned();
        let collection = if collection.is_empty() { opens } else { collection.to_owned() };
        let (reports, vocabulary) = (reports(files, &collection), files.json("vocabulary"));
        let of = |places: Vec<usize>| {
            Meeting::new(places.into_iter().map(|at| reports[at].clone()).collect(), &vocabulary)
        };
        Self { meetings: merge::merge(&reports).into_iter().map(of).collect(), collection }
    }

    /// The meetings of every collection, as the files name them.
    #[must_use]
    pub fn all(files: &DataFiles) -> Vec<Self> {
        let collections = files.json("collections");
        list(&collections).iter().map(|it| Self::new(files, text(it, "id"))).collect()
    }

    /// The meetings that a choice counts.
    #[must_use]
    pub fn chosen(&self, choice: &Choice) -> Vec<&Meeting> {
        self.meetings.iter().filter(|meeting| choice.admits(meeting)).collect()
    }

    /// The meetings in scope, whatever else is chosen.
    #[must_use]
    pub fn in_scope(&self, choice: &Choice) -> Vec<&Meeting> {
        self.meetings.iter().filter(|meeting| choice.has_in_scope(meeting)).collect()
    }

    /// Every value of a dimension that any meeting has, counted.
    #[must_use]
    pub fn counts(&self, choice: &Choice, dimension: &str) -> BTreeMap<String, Count> {
        let mut counts: BTreeMap<String, Count> = BTreeMap::new();
        for meeting in &self.meetings {
            for value in &meeting.values[dimension] {
                let count = counts.entry(value.clone()).or_default();
                let is_held = meeting.values["status"].contains("held");
                let without_own = choice.admits_but_for(meeting, &[dimension]);
                count.chosen += usize::from(choice.admits(meeting));
                count.without_own += usize::from(without_own);
                count.not_held += usize::from(without_own && !is_held);
                let is_in_scope = choice.has_in_scope_but_for(meeting, &[dimension]);
                count.in_scope += usize::from(is_in_scope);
                // Areas stand under their pillars, and both can be chosen there.
                let own: &[&str] = match dimension {
                    "area" | "pillar" => &["area", "pillar"],
                    _ => &[dimension],
                };
                let is_own_chosen =
                    own.iter().any(|own| choice.clauses.get(*own).is_some_and(|values| !values.is_empty()));
                let is_pale = if is_own_chosen { choice.admits_but_for(meeting, own) } else { is_in_scope };
                count.pale += usize::from(is_pale);
            }
        }
        counts
    }

    /// The meetings with both of two values, without the clauses on either dimension.
    #[must_use]
    pub fn pairs(&self, choice: &Choice, rows: &str, columns: &str) -> BTreeMap<(String, String), usize> {
        let mut counts = BTreeMap::new();
        for meeting in self.meetings.iter().filter(|it| choice.admits_but_for(it, &[rows, columns])) {
            for row in &meeting.values[rows] {
                for column in &meeting.values[columns] {
                    *counts.entry((row.clone(), column.clone())).or_default() += 1;
                }
            }
        }
        counts
    }

    /// Reports of meetings that a choice counts, left out by rule (what the start leaves out, and the choice does not
    /// bring in), and outside the choice.
    #[must_use]
    pub fn reports(&self, choice: &Choice) -> [usize; 3] {
        let mut counts = [0; 3];
        for meeting in &self.meetings {
            let at = match () {
                () if choice.admits(meeting) => 0,
                () if is_left_out(choice, meeting) => 1,
                () => 2,
            };
            counts[at] += meeting.reports.len();
        }
        counts
    }

    /// The articles that tell of the meetings that a choice counts; the record is none.
    #[must_use]
    pub fn articles(&self, choice: &Choice) -> BTreeSet<String> {
        let sources = self.chosen(choice).into_iter().flat_map(|it| it.values["article"].clone());
        sources.filter(|it| it != "record").collect()
    }
}

/// Whether a rule leaves a meeting out: it is another body's or was not held, and the choice does not ask for such.
fn is_left_out(choice: &Choice, meeting: &Meeting) -> bool {
    let is_ours = meeting.values["between"].contains("asean-russia");
    let is_held = meeting.values["status"].contains("held");
    (!is_ours && !choice.has_in_scope_but_for(meeting, &["status"]))
        || (!is_held && !choice.has_in_scope_but_for(meeting, &["between"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Meetings told by several reports, of the fixtures.
    fn joined(collection: &str) -> Vec<BTreeSet<String>> {
        let recount = Recount::new(&DataFiles::fixtures(), collection);
        let names = recount.meetings.iter().map(Meeting::names);
        names.filter(|it| it.len() > 1).collect()
    }

    fn names(of: &[&str]) -> BTreeSet<String> {
        of.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn reports_of_one_meeting_are_joined_and_no_others() {
        let by_number = names(&["som-21-mekong.0", "som-21-songhong.0"]);
        let by_day = names(&["talks-straits.0", "talks-volga.0"]);
        assert_eq!(joined("articles"), [by_number, by_day.clone()]);
        assert_eq!(joined("record"), [] as [BTreeSet<String>; 0]);
        let mut both = joined("both");
        both.sort();
        let mut expected = vec![
            names(&["som-21-mekong.0", "som-21-songhong.0", "record.som-21"]),
            by_day,
            names(&["fmm-harbor.0", "record.fmm-2022"]),
            names(&["som-18-cuulong.0", "record.som-18"]),
        ];
        expected.sort();
        assert_eq!(both, expected);
    }

    #[test]
    fn what_differs_in_a_meeting_is_decided_by_rule() {
        let recount = Recount::new(&DataFiles::fixtures(), "articles");
        let of = |report: &str| {
            let meeting = recount.meetings.iter().find(|it| it.names().contains(report));
            &meeting.unwrap_or_else(|| panic!("no meeting has {report}")).values
        };
        // One paper says that they met, the other, which appeared a day earlier, that they met by video.
        assert_eq!(of("talks-volga.0")["mode"], BTreeSet::from(["virtual".to_owned()]));
        assert_eq!(of("som-21-songhong.0")["years"], BTreeSet::from(["2024".to_owned()]));
        assert_eq!(of("talks-straits.2")["between"], BTreeSet::from(["untold".to_owned()]));
    }

    #[test]
    fn reports_counted_left_out_and_outside_are_all_reports() {
        for recount in Recount::all(&DataFiles::fixtures()) {
            let all: usize = recount.meetings.iter().map(|it| it.reports.len()).sum();
            for link in ["", "?area=energy", "?status=&between=", "?years=1950&q=tourism"] {
                let counts = recount.reports(&Choice::from_link(link));
                assert_eq!(counts.iter().sum::<usize>(), all, "{link}");
            }
        }
    }
}
