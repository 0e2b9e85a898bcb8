//! How a number was made: from the sources to the count, one step after the other, each with what it holds.
//!
//! The same rules as in [`Index::counts`](super::Index::counts), walked one meeting and one clause at a time
//! instead of all at once, so that every step can be shown and read again. Tests hold the two against each other.

use std::collections::{BTreeMap, BTreeSet};

use super::ExclusionReason;
use super::exclusion::Standing;
use super::index::Codes;
use crate::data::{ArticleId, Corpus, ReportId, SourceRef};
use crate::meetings::Meeting;
use crate::query::{Dimension, FacetValue, Query};

/// What a clause is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilteredBy {
    Dimension(Dimension),
    /// The words sought.
    Words,
}

/// One clause of the reader's, and which of the meetings that came to it stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterStep {
    pub by: FilteredBy,
    pub stay: Vec<usize>,
    pub fall: Vec<usize>,
}

/// Every step to a count. Meetings are their places in the slice that was counted, always in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derivation {
    /// Each article with its reports, also where it has none.
    pub articles: Vec<(ArticleId, Vec<ReportId>)>,
    /// The reports of the public record, one an entry.
    pub entries: Vec<ReportId>,
    /// All meetings that the reports were merged into.
    pub meetings: Vec<usize>,
    /// Those of them that several reports tell of.
    pub joined: Vec<usize>,
    /// Meetings out of scope, by reason, in the order of [`ExclusionReason::ALL`].
    pub left_out: BTreeMap<ExclusionReason, Vec<usize>>,
    pub in_scope: Vec<usize>,
    /// The reader's clauses but those of the scope, in the order of the dimensions, the words last.
    pub filters: Vec<FilterStep>,
    pub counted: Vec<usize>,
    /// The meetings counted by the values of one dimension, where one is asked for: the values that the clause on
    /// it names, or where there is none every value that a meeting counted has. A meeting may stand under several.
    pub by_value: BTreeMap<FacetValue, Vec<usize>>,
}

impl Derivation {
    /// Walks the steps to what `query` counts, and parts it by `dimension`. `words` is as in
    /// [`Index::counts`](super::Index::counts).
    #[must_use]
    pub fn new(
        corpus: &Corpus,
        meetings: &[Meeting],
        query: &Query,
        words: Option<&[bool]>,
        dimension: Option<Dimension>,
    ) -> Self {
        let mut steps = Self::default();
        steps.read(corpus);
        steps.meetings = (0..meetings.len()).collect();
        steps.joined = (0..meetings.len()).filter(|it| meetings[*it].reports.len() > 1).collect();
        let codes = Codes::new(corpus);
        let passes = |dimension: Dimension, meeting: &Meeting| {
            query.is_open(dimension)
                || codes.values_of(dimension, corpus, meeting).iter().any(|value| query.has(value))
        };
        for (at, meeting) in meetings.iter().enumerate() {
            let by_between = !passes(Dimension::Between, meeting);
            let by_status = !passes(Dimension::Status, meeting);
            if by_between || by_status {
                let reason = Standing::new(meeting).reason(by_between, by_status);
                steps.left_out.entry(reason).or_default().push(at);
            } else {
                steps.in_scope.push(at);
            }
        }
        steps.counted.clone_from(&steps.in_scope);
        for dimension in Dimension::ALL.iter().copied() {
            let is_scope = matches!(dimension, Dimension::Status | Dimension::Between);
            if !is_scope && !query.is_open(dimension) {
                steps.sift(FilteredBy::Dimension(dimension), &|at| passes(dimension, &meetings[at]));
            }
        }
        if let Some(words) = words {
            steps.sift(FilteredBy::Words, &|at| words.get(at) == Some(&true));
        }
        if let Some(dimension) = dimension {
            steps.part(dimension, query, &|at| codes.values_of(dimension, corpus, &meetings[at]));
        }
        steps
    }

    fn read(&mut self, corpus: &Corpus) {
        self.articles = (0..corpus.articles.len()).map(|it| (ArticleId(it), Vec::new())).collect();
        for (id, report) in corpus.reports_by_id() {
            match report.teller {
                SourceRef::Article(it) => self.articles[it.0].1.push(id),
                SourceRef::Record(_) => self.entries.push(id),
            }
        }
    }

    fn sift(&mut self, by: FilteredBy, stays: &dyn Fn(usize) -> bool) {
        let (stay, fall): (Vec<usize>, Vec<usize>) = self.counted.iter().partition(|it| stays(**it));
        self.counted.clone_from(&stay);
        self.filters.push(FilterStep { by, stay, fall });
    }

    fn part(&mut self, dimension: Dimension, query: &Query, values: &dyn Fn(usize) -> BTreeSet<FacetValue>) {
        // A group does not feel its own clause; of the values that the clause does not name, it would count others.
        let wanted = |value: &FacetValue| query.is_open(dimension) || query.has(value);
        for at in self.counted.iter().copied() {
            for value in values(at).into_iter().filter(|value| wanted(value)) {
                self.by_value.entry(value).or_default().push(at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::bundled;
    use crate::meetings::merge;
    use crate::query::KnownIds;

    fn steps(link: &str, dimension: Option<Dimension>) -> (Derivation, Vec<String>) {
        let corpus = bundled();
        let meetings = merge(&corpus);
        let query = Query::from_search(link, &KnownIds::new(&corpus, &meetings)).0;
        let steps = Derivation::new(&corpus, &meetings, &query, None, dimension);
        (steps, meetings.into_iter().map(|it| it.id).collect())
    }

    #[test]
    fn the_five_articles_step_by_step() {
        let (it, ids) = steps("", Some(Dimension::Year));
        let reports: Vec<usize> = it.articles.iter().map(|it| it.1.len()).collect();
        assert_eq!((reports.len(), reports.iter().sum::<usize>(), it.entries.len()), (5, 15, 0));
        assert_eq!((it.meetings.len(), it.joined.len()), (15, 0));
        assert_eq!(it.left_out.values().map(Vec::len).sum::<usize>(), 6);
        assert_eq!((it.in_scope.len(), it.filters.len(), it.counted.len()), (9, 0, 9));
        let counts: Vec<(FacetValue, usize)> =
            it.by_value.iter().map(|(value, meetings)| (value.clone(), meetings.len())).collect();
        let missing = FacetValue::Missing(Dimension::Year);
        let year = FacetValue::Year;
        assert_eq!(counts, [(year(2018), 1), (year(2021), 4), (year(2023), 1), (missing, 3)]);
        assert!(it.by_value[&year(2023)].iter().all(|it| ids[*it] == "arsom-19"));
    }

    #[test]
    fn each_clause_is_a_filter_of_its_own() {
        let (it, _) = steps("?years=2021&area=health&status=", Some(Dimension::Area));
        let by: Vec<FilteredBy> = it.filters.iter().map(|it| it.by).collect();
        assert_eq!(by, [FilteredBy::Dimension(Dimension::Year), FilteredBy::Dimension(Dimension::Area)]);
        assert_eq!(it.filters[1].stay, it.counted);
        // Other areas of these meetings are no bars of this count.
        let health = FacetValue::parse(Dimension::Area, "health").expect("an area");
        assert_eq!(it.by_value, BTreeMap::from([(health, it.counted.clone())]));
    }
}
