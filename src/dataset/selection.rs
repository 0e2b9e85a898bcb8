//! What a query selects of a dataset: passages found, meetings matched, counts, reports excluded.
//!
//! Every figure on the page, in a file and in a slide comes from one of these, so that they agree.

use super::Dataset;
use crate::counts::{Counts, ExcludedReport};
use crate::meetings::Meeting;
use crate::query::Query;
use crate::search::{self, Hit};

/// What a query selects. It holds derived values alone and takes the dataset as an argument, so that it compares by
/// value: in a memo it stops what did not change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// What it was made of: clauses, and words sought.
    pub query: Query,
    /// Where the words of the query stand, best first.
    pub hits: Vec<Hit>,
    /// Per meeting of the dataset, whether its sources have the words of the query; `None` where it seeks none.
    pub matches: Option<Vec<bool>>,
    pub counts: Counts,
    /// Whether the reader chose anything that figures depend on.
    pub is_filtered: bool,
}

impl Selection {
    /// Searches and counts.
    #[must_use]
    pub fn new(dataset: &Dataset, query: &Query) -> Self {
        // A single letter is sought nowhere, so it restricts nothing.
        let is_sought = search::is_sought(&query.q);
        let hits = if is_sought { dataset.search_index.find(&query.q) } else { Vec::new() };
        let matches = is_sought.then(|| search::meetings_matching(&dataset.corpus, &dataset.meetings, &hits));
        let counts = dataset.count_index.counts(query, matches.as_deref());
        let is_filtered = is_sought || !query.clauses.is_empty();
        Self { query: query.counted_part(), hits, matches, counts, is_filtered }
    }

    /// How many meetings are shown.
    #[must_use]
    pub fn count(&self) -> usize {
        self.counts.shown.len()
    }

    /// The meetings that are shown, by date.
    pub fn meetings<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Meeting> {
        self.counts.shown.iter().map(|at| &dataset.meetings[*at])
    }

    /// Reports that a rule leaves out, whatever the reader chose: planned, of a wider body, …
    pub fn left_out(&self) -> impl Iterator<Item = &ExcludedReport> {
        self.counts.excluded.iter().filter(|report| report.reason.is_rule())
    }

    /// Reports that the rules count and that lie outside of what the reader chose.
    pub fn outside_choice(&self) -> impl Iterator<Item = &ExcludedReport> {
        self.counts.excluded.iter().filter(|report| !report.reason.is_rule())
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::{Selection, sample};
    use crate::query::Query;

    fn select(search: &str) -> Selection {
        let dataset = sample("articles");
        Selection::new(dataset, &Query::from_search(search, &dataset.known).0)
    }

    #[test]
    fn shown_left_out_and_outside_add_up_to_all_reports() {
        let all = sample("articles").corpus.reports.len();
        for search in ["", "?area=energy", "?q=vaccine", "?status=&between=", "?years=2018&chair=KH"] {
            let selection = select(search);
            let excluded = selection.left_out().count() + selection.outside_choice().count();
            assert_eq!(selection.counts.reports_shown + excluded, all, "{search}");
        }
        assert_eq!(select("").outside_choice().count(), 0);
    }

    #[test]
    fn a_choice_filters_and_a_single_letter_does_not() {
        for (search, is_filtered) in
            [("", false), ("?q=a", false), ("?q=vaccine", true), ("?area=energy", true), ("?status=", true)]
        {
            assert_eq!(select(search).is_filtered, is_filtered, "{search}");
        }
        assert_eq!(select("?q=a").hits, []);
        assert_eq!(select("?show=filters"), select(""));
    }

    #[test]
    fn the_meetings_shown_are_those_counted() {
        let selection = select("?area=energy");
        let meetings: Vec<_> = selection.meetings(sample("articles")).collect();
        assert_eq!(meetings.len(), selection.count());
        let energy = sample("articles").corpus.vocabulary.area_id("energy").expect("an area");
        assert!(!meetings.is_empty());
        assert!(meetings.iter().all(|meeting| meeting.areas().any(|area| area == energy)));
    }
}
