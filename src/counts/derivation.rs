//! How a number was made: from the sources to the count, one step after the other, each with what it holds.
//!
//! The same rules as in [`Index::counts`](super::Index::counts), walked one meeting and one clause at a time
//! instead of all at once, so that every step can be shown and read again. Tests hold the two against each other.

use super::ExclusionReason;
use super::exclusion::Standing;
use super::index::keys_of;
use crate::data::{ArticleId, Corpus, ReportId, SourceRef};
use crate::meetings::Meeting;
use crate::query::{Dimension, Query};

/// What a clause is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Dimension(Dimension),
    /// The words sought.
    Words,
}

/// One clause of the reader's, and which of the meetings that came to it stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterStep {
    pub by: By,
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
    pub left_out: Vec<(ExclusionReason, Vec<usize>)>,
    pub in_scope: Vec<usize>,
    /// The reader's clauses but those of the scope, in the order of the dimensions, the words last.
    pub sieves: Vec<FilterStep>,
    pub counted: Vec<usize>,
    /// The meetings counted by the keys of one dimension, where one is asked for: the keys that the clause on
    /// it names, or where there is none every key that a meeting counted has. A meeting may stand under several.
    pub bars: Vec<(String, Vec<usize>)>,
}

impl Derivation {
    /// Walks the steps to what `state` counts, and parts it by `dimension`. `words` is as in
    /// [`Index::counts`](super::Index::counts).
    #[must_use]
    pub fn new(
        corpus: &Corpus,
        meetings: &[Meeting],
        state: &Query,
        words: Option<&[bool]>,
        dimension: Option<Dimension>,
    ) -> Self {
        let mut steps = Self::default();
        steps.read(corpus);
        steps.meetings = (0..meetings.len()).collect();
        steps.joined = (0..meetings.len()).filter(|it| meetings[*it].reports.len() > 1).collect();
        let passes = |dimension: Dimension, meeting: &Meeting| {
            let is_open = match state.chosen(dimension) {
                Some(keys) => keys.is_empty(),
                None => dimension.default_key().is_none(),
            };
            is_open || keys_of(dimension, corpus, meeting).iter().any(|it| state.has(dimension, it))
        };
        for (at, meeting) in meetings.iter().enumerate() {
            let by_between = !passes(Dimension::Between, meeting);
            let by_status = !passes(Dimension::Status, meeting);
            if by_between || by_status {
                steps.leave_out(at, Standing::of(meeting).left_out(by_between, by_status));
            } else {
                steps.in_scope.push(at);
            }
        }
        steps.left_out.sort_by(|a, b| a.0.cmp(&b.0));
        steps.counted.clone_from(&steps.in_scope);
        for dimension in Dimension::ALL.iter().copied() {
            let is_scope = matches!(dimension, Dimension::Status | Dimension::Between);
            if !is_scope && state.chosen(dimension).is_some_and(|it| !it.is_empty()) {
                steps.sift(By::Dimension(dimension), &|at| passes(dimension, &meetings[at]));
            }
        }
        if let Some(words) = words {
            steps.sift(By::Words, &|at| words.get(at) == Some(&true));
        }
        if let Some(dimension) = dimension {
            steps.part(dimension, state, &|at| keys_of(dimension, corpus, &meetings[at]));
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

    fn leave_out(&mut self, at: usize, why: ExclusionReason) {
        match self.left_out.iter_mut().find(|it| it.0 == why) {
            Some((_, meetings)) => meetings.push(at),
            None => self.left_out.push((why, vec![at])),
        }
    }

    fn sift(&mut self, by: By, stays: &dyn Fn(usize) -> bool) {
        let (stay, fall): (Vec<usize>, Vec<usize>) = self.counted.iter().partition(|it| stays(**it));
        self.counted.clone_from(&stay);
        self.sieves.push(FilterStep { by, stay, fall });
    }

    fn part(&mut self, dimension: Dimension, state: &Query, keys: &dyn Fn(usize) -> Vec<String>) {
        // A group does not feel its own clause; of the keys that the clause does not name, it would count others.
        let wanted = |key: &str| state.chosen(dimension).is_none_or(|it| it.is_empty() || it.contains(key));
        for at in self.counted.iter().copied() {
            for key in keys(at).into_iter().filter(|it| wanted(it)) {
                let found = self.bars.binary_search_by(|it| it.0.cmp(&key));
                match found {
                    Ok(bar) => self.bars[bar].1.push(at),
                    Err(bar) => self.bars.insert(bar, (key, vec![at])),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::bundled;
    use crate::meetings::merge;
    use crate::query::Known;

    fn steps(link: &str, dimension: Option<Dimension>) -> (Derivation, Vec<String>) {
        let corpus = bundled();
        let meetings = merge(&corpus);
        let state = Query::from_search(link, &Known::new(&corpus, &meetings)).0;
        let steps = Derivation::new(&corpus, &meetings, &state, None, dimension);
        (steps, meetings.into_iter().map(|it| it.id).collect())
    }

    #[test]
    fn the_five_articles_step_by_step() {
        let (it, ids) = steps("", Some(Dimension::Year));
        let reports: Vec<usize> = it.articles.iter().map(|it| it.1.len()).collect();
        assert_eq!((reports.len(), reports.iter().sum::<usize>(), it.entries.len()), (5, 15, 0));
        assert_eq!((it.meetings.len(), it.joined.len()), (15, 0));
        let left_out: Vec<(ExclusionReason, usize)> =
            it.left_out.iter().map(|it| (it.0, it.1.len())).collect();
        assert_eq!(left_out.iter().map(|it| it.1).sum::<usize>(), 6);
        assert!(left_out.is_sorted());
        assert_eq!((it.in_scope.len(), it.sieves.len(), it.counted.len()), (9, 0, 9));
        let bars: Vec<(&str, usize)> = it.bars.iter().map(|it| (it.0.as_str(), it.1.len())).collect();
        assert_eq!(bars, [("2018", 1), ("2021", 4), ("2023", 1), ("untold", 3)]);
        assert!(it.bars[2].1.iter().all(|it| ids[*it] == "arsom-19"));
    }

    #[test]
    fn each_clause_is_a_sieve_of_its_own() {
        let (it, _) = steps("?years=2021&area=health&status=", Some(Dimension::Area));
        let by: Vec<By> = it.sieves.iter().map(|it| it.by).collect();
        assert_eq!(by, [By::Dimension(Dimension::Year), By::Dimension(Dimension::Area)]);
        assert_eq!(it.sieves[1].stay, it.counted);
        // Other areas of these meetings are no bars of this count.
        assert_eq!(it.bars, [("health".to_owned(), it.counted.clone())]);
    }
}
