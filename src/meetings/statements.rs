//! Which statements belong to which meeting.
//!
//! A statement belongs to the meetings whose quotes share a word with its own; if there is none, to
//! the meetings that its article is about.

use super::Meeting;
use crate::data::Corpus;
use crate::data::mention::Anchor;

/// Per meeting, the places in [`Corpus::statements`] of those that belong to it, in their order.
#[must_use]
pub fn statements(corpus: &Corpus, meetings: &[Meeting]) -> Vec<Vec<usize>> {
    // By article.
    let mut quotes: Vec<Vec<(Anchor, usize)>> = vec![Vec::new(); corpus.articles.len()];
    let mut about: Vec<Vec<usize>> = vec![Vec::new(); corpus.articles.len()];
    for (at, meeting) in meetings.iter().enumerate() {
        for told in &meeting.assertions {
            for (report, anchors) in &told.by {
                let Some(article) = corpus.reports[report.0].article() else { continue };
                quotes[article.0].extend(anchors.iter().map(|it| (*it, at)));
            }
        }
        for report in meeting.reports.iter().map(|it| &corpus.reports[it.0]).filter(|it| it.main) {
            if let Some(article) = report.article() {
                about[article.0].push(at);
            }
        }
    }
    let mut of = vec![Vec::new(); meetings.len()];
    for (number, statement) in corpus.claims.iter().enumerate() {
        let mut owners: Vec<usize> = Vec::new();
        for (anchor, owner) in &quotes[statement.article.0] {
            if touch(anchor, &statement.quote) {
                owners.push(*owner);
            }
        }
        if owners.is_empty() {
            owners.extend_from_slice(&about[statement.article.0]);
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
