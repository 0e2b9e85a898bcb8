//! Everything that is derived once, when the data has arrived.

use super::load::{Arrivals, FILES, Failure};
use crate::article::{self, Arrived, Article, ArticleId, Corpus, Fault};
use crate::merge::{self, Meeting};
use crate::query::Known;
use crate::search::Haystack;
use crate::tally::Index;

/// The articles, what they say, and what they are counted by.
pub struct Model {
    pub corpus: Corpus,
    pub meetings: Vec<Meeting>,
    /// Per meeting, the statements that belong to it (places in `corpus.statements`).
    pub statements: Vec<Vec<usize>>,
    pub index: Index,
    pub haystack: Haystack,
    pub known: Known,
    /// What was wrong inside the files.
    pub faults: Vec<Fault>,
    /// Which files did not arrive.
    pub failures: Vec<(&'static str, Failure)>,
}

impl Model {
    /// Reads what arrived. A file that did not is a failure of its own, not a hundred faults.
    pub fn new(arrivals: &Arrivals) -> Self {
        let failures = FILES.iter().zip(arrivals).filter_map(|(file, it)| match it {
            Some(Err(failure)) => Some((*file, *failure)),
            _ => None,
        });
        let failures: Vec<_> = failures.collect();
        let [articles, reports, claims, vocabulary] = arrivals.each_ref().map(|it| -> Arrived<'_> {
            match it {
                Some(Ok(bytes)) => Ok(bytes),
                _ => Err(String::new()),
            }
        });
        let (corpus, mut faults) = article::read(articles, reports, claims, vocabulary);
        // What failed to arrive is told once, in the reader's language. What follows from a missing
        // file (reports of unknown articles, unknown areas) is not told at all.
        faults.retain(|it| !(it.whole_file && it.message.is_empty()));
        if !failures.is_empty() {
            faults.retain(|it| it.whole_file);
        }
        let meetings = merge::merge(&corpus);
        let statements = merge::statements(&corpus, &meetings);
        let index = Index::new(&corpus, &meetings);
        let haystack = Haystack::new(&corpus);
        let known = Known::new(&corpus, &meetings);
        Self { corpus, meetings, statements, index, haystack, known, faults, failures }
    }

    /// Per file, in the order of [`FILES`], whether nothing in it could be read.
    #[cfg(target_arch = "wasm32")]
    pub fn unread(&self) -> [bool; FILES.len()] {
        FILES.map(|file| {
            self.faults.iter().any(|it| it.whole_file && it.file.strip_suffix(".json") == Some(file))
        })
    }

    /// The article with this id in links.
    pub fn article(&self, id: &str) -> Option<(ArticleId, &Article)> {
        let at = self.corpus.articles.iter().position(|it| it.id == id)?;
        Some((ArticleId(at), &self.corpus.articles[at]))
    }

    /// The meeting with this id in links.
    pub fn meeting(&self, id: &str) -> Option<usize> {
        self.meetings.iter().position(|it| it.id == id)
    }

    /// A few letters that name the source in a list: the agency, else the publisher's abbreviation.
    pub fn source(&self, article: ArticleId) -> &str {
        let article = &self.corpus.articles[article.0];
        if let Some(agency) = &article.agency {
            return agency;
        }
        let publisher = article.publisher.as_str();
        let short = publisher.rsplit_once('(').and_then(|(_, it)| it.strip_suffix(')'));
        short.unwrap_or(publisher)
    }
}
