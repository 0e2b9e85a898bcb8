//! Which statements belong to which meeting.
//!
//! A statement belongs to the meetings whose quotes share a word with its own; if there is none, to
//! the meetings that its article is about.

use std::collections::BTreeMap;

use super::Meeting;
use crate::article::{ArticleId, Corpus};
use crate::mention::Anchor;

/// Per meeting, the places in [`Corpus::statements`] of those that belong to it, in their order.
#[must_use]
pub fn statements(corpus: &Corpus, meetings: &[Meeting]) -> Vec<Vec<usize>> {
    let mut quotes: BTreeMap<ArticleId, Vec<(Anchor, usize)>> = BTreeMap::new();
    let mut about: BTreeMap<ArticleId, Vec<usize>> = BTreeMap::new();
    for (at, meeting) in meetings.iter().enumerate() {
        for told in &meeting.told {
            for (report, anchors) in &told.by {
                let article = corpus.reports[report.0].article;
                quotes.entry(article).or_default().extend(anchors.iter().map(|it| (*it, at)));
            }
        }
        for report in meeting.reports.iter().map(|it| &corpus.reports[it.0]).filter(|it| it.main) {
            about.entry(report.article).or_default().push(at);
        }
    }
    let mut of = vec![Vec::new(); meetings.len()];
    for (number, statement) in corpus.statements.iter().enumerate() {
        let empty = Vec::new();
        let touching = quotes
            .get(&statement.article)
            .unwrap_or(&empty)
            .iter()
            .filter(|(anchor, _)| touch(anchor, &statement.quote))
            .map(|it| it.1);
        let mut owners: Vec<usize> = touching.collect();
        if owners.is_empty() {
            owners.extend(about.get(&statement.article).into_iter().flatten());
        }
        owners.sort_unstable();
        owners.dedup();
        for owner in owners {
            of[owner].push(number);
        }
    }
    of
}

fn touch(a: &Anchor, b: &Anchor) -> bool {
    a.place == b.place && a.span.overlaps(&b.span)
}
