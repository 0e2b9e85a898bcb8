//! Everything that is derived once, when the data has arrived.

use super::load::{Arrivals, FILES, Failure};
use crate::counts::Index;
use crate::data::vocabulary::Labels;
use crate::data::{self, Arrived, Article, ArticleId, Collection, Corpus, Diagnostic, Report, SourceRef};
use crate::meetings::{self, Meeting};
use crate::query::Known;
use crate::search::Haystack;
use crate::text::Words;

/// The articles, what they say, and what they are counted by.
pub struct Model {
    pub corpus: Corpus,
    pub meetings: Vec<Meeting>,
    /// Per meeting, the statements that belong to it (places in `corpus.claims`).
    pub statements: Vec<Vec<usize>>,
    pub index: Index,
    pub haystack: Haystack,
    pub known: Known,
    /// The land of the map; nothing where it did not arrive.
    #[cfg(feature = "more")]
    pub outlines: crate::data::outline::Outlines,
    /// What was wrong inside the files.
    pub faults: Vec<Diagnostic>,
    /// Which files did not arrive.
    pub failures: Vec<(&'static str, Failure)>,
}

impl Model {
    /// Reads what arrived of one of the collections. A file that did not is a failure of its own, not a
    /// hundred faults.
    pub fn new(arrivals: &Arrivals, collections: &[Collection], at: usize) -> Self {
        let collection = &collections[at];
        let is_needed = |file: &str| collection.has(file) || matches!(file, "vocabulary" | "collections");
        let failures = FILES.iter().zip(arrivals).filter_map(|(file, it)| match it {
            Some(Err(failure)) if is_needed(file) => Some((*file, *failure)),
            _ => None,
        });
        let failures: Vec<_> = failures.collect();
        let arrived = |file| arrived(arrivals, file);
        let (mut corpus, mut faults) = (Corpus::default(), Vec::new());
        if collection.has("articles") {
            (corpus, faults) =
                data::read(arrived("articles"), arrived("reports"), arrived("claims"), arrived("vocabulary"));
        } else {
            corpus.vocabulary = data::read_vocabulary(arrived("vocabulary"), &mut faults);
        }
        #[cfg(feature = "more")]
        if collection.has("record") {
            data::read_record(arrived("record"), &mut corpus, &mut faults);
        }
        // What failed to arrive is told once, in the reader's language. What follows from a missing
        // file (reports of unknown articles, unknown areas) is not told at all.
        faults.retain(|it| !(it.whole_file && it.message.is_empty()));
        if !failures.is_empty() {
            faults.retain(|it| it.whole_file);
        }
        let meetings = meetings::merge(&corpus);
        let statements = meetings::statements(&corpus, &meetings);
        let index = Index::new(&corpus, &meetings);
        let haystack = Haystack::new(&corpus);
        let mut known = Known::new(&corpus, &meetings);
        add_collections(&mut known, collections);
        #[cfg(feature = "more")]
        let outlines = outlines(arrivals, &mut faults);
        Self {
            corpus,
            meetings,
            statements,
            index,
            haystack,
            known,
            #[cfg(feature = "more")]
            outlines,
            faults,
            failures,
        }
    }

    /// Per file, in the order of [`FILES`], whether nothing in it could be read.
    #[cfg(target_arch = "wasm32")]
    pub fn unread(&self) -> [bool; FILES.len()] {
        FILES.map(|file| {
            self.faults.iter().any(|it| it.whole_file && it.file.strip_suffix(".json") == Some(file))
        })
    }

    /// Whether nothing could be read that there would be something to show of.
    pub fn is_empty(&self) -> bool {
        self.corpus.articles.is_empty() && self.corpus.reports.is_empty()
    }

    /// Adds what is wrong with the index of collections, unless it did not arrive, which is told already.
    pub fn add_faults(&mut self, faults: &[Diagnostic]) {
        self.faults.extend(faults.iter().filter(|it| !(it.whole_file && it.message.is_empty())).cloned());
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

    /// Who tells it, in a few letters: see [`Self::source`]. The record has a name.
    pub fn teller<'a>(&'a self, words: &Words, report: &Report) -> &'a str {
        match report.teller {
            SourceRef::Article(article) => self.source(article),
            SourceRef::Record(_) => words.record,
        }
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

/// Adds the collections that a link may name.
pub fn add_collections(known: &mut Known, collections: &[Collection]) {
    known.collections = collections.iter().map(|it| it.id.clone()).collect();
    known.opens = collections.first().map(|it| it.id.clone());
}

/// The bytes of a file, or that there are none: why is told as a failure.
fn arrived<'a>(arrivals: &'a Arrivals, file: &str) -> Arrived<'a> {
    match FILES.iter().position(|it| *it == file).and_then(|at| arrivals[at].as_ref()) {
        Some(Ok(bytes)) => Ok(bytes),
        _ => Err(String::new()),
    }
}

/// The index of collections. Without one there is still what the site opens with.
pub fn collections(arrivals: &Arrivals) -> (Vec<Collection>, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let mut collections = data::read_collections(arrived(arrivals, "collections"), &mut faults);
    if collections.is_empty() {
        let files = ["articles", "reports", "claims"].map(str::to_owned).into();
        let labels = Labels { en: String::new(), vi: String::new(), ru: String::new() };
        collections.push(Collection { id: "articles".to_owned(), files, labels });
    }
    (collections, faults)
}

/// The outlines of the map. Without them every place stands beside it, so nothing is lost.
#[cfg(feature = "more")]
fn outlines(arrivals: &Arrivals, faults: &mut Vec<Diagnostic>) -> crate::data::outline::Outlines {
    let Ok(bytes) = arrived(arrivals, "outlines") else { return Default::default() };
    let told = str::from_utf8(bytes).map_err(|_| "not UTF-8".to_owned()).and_then(|text| {
        crate::data::outline::Outlines::parse(text).map_err(|it| format!("line {}: {}", it.line, it.what))
    });
    told.unwrap_or_else(|message| {
        faults.push(Diagnostic { file: "outlines.txt", message, whole_file: false });
        Default::default()
    })
}
