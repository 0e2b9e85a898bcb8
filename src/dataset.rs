//! Everything that is read of one collection, with the indexes that make a choice quick.
//!
//! Comes in: files as they arrived. Goes out: a [`Dataset`], which never changes but for the land of the map, and of
//! it, for a query, a [`Selection`]. Never here: how files are fetched, words of the page, signals.

mod evidence;
mod files;
mod packed;
mod reading;
mod selection;

pub use evidence::{Evidence, Highlight, ReadValue};
pub use files::{DataFile, Files, LoadError};
#[cfg(test)]
pub(crate) use packed::packed_sample;
pub use packed::{PackError, PackReading, Packed};
pub use reading::{ReadRecord, Reading};
pub use selection::Selection;

use std::sync::OnceLock;

use crate::counts::Index;
use crate::data::outline::{self, Outlines};
use crate::data::vocabulary::Lang;
use crate::data::{self, Article, ArticleId, Collection, Corpus, Diagnostic, voice};
use crate::meetings::{self, Meeting};
use crate::query::{KnownIds, Query};
use crate::search::Haystack;

/// One collection, read: the articles, what they say, and what is made of it once for all.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Vocabulary, articles, reports, claims and the public record.
    pub corpus: Corpus,
    /// By date; those without one stand last.
    pub meetings: Vec<Meeting>,
    /// Per meeting, the claims that belong to it: places in `corpus.claims`.
    pub claims: Vec<Vec<usize>>,
    pub count_index: Index,
    pub search_index: Haystack,
    /// What a link may name.
    pub known: KnownIds,
    /// Land for the map, from when it was fetched: the first view that shows the map asks for it.
    pub(crate) land: OnceLock<Outlines>,
    /// Every collection, in the order in which they are offered. The site opens with the first.
    pub collections: Vec<Collection>,
    /// The id of the collection that was read.
    pub collection: String,
    /// The edition of the data, as the build names it; empty where it did not.
    pub edition: String,
    /// What is wrong inside the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Which files did not arrive, and why.
    pub failures: Vec<(DataFile, LoadError)>,
    /// Where its evidence lies, if the collection is packed.
    pub packed: Option<Packed>,
}

impl Dataset {
    /// Reads a collection; the one that the site opens with where `collection` is `None` or the id of none.
    /// What cannot be read is left out, and named in [`Dataset::diagnostics`] or [`Dataset::failures`]. See
    /// [`Reading`] for a collection that may be large.
    #[must_use]
    pub fn read(files: &Files, collection: Option<&str>) -> Self {
        Reading::new(files.clone(), collection, Some(data::read_record)).run()
    }

    /// The dataset of what was read already, which belongs to no collection.
    #[must_use]
    pub fn from_corpus(corpus: Corpus) -> Self {
        let meetings = meetings::merge(&corpus);
        Self {
            claims: meetings::statements(&corpus, &meetings),
            count_index: Index::new(&corpus, &meetings),
            search_index: Haystack::new(&corpus),
            known: KnownIds::new(&corpus, &meetings),
            meetings,
            corpus,
            land: OnceLock::new(),
            collections: Vec::new(),
            collection: String::new(),
            edition: String::new(),
            diagnostics: Vec::new(),
            failures: Vec::new(),
            packed: None,
        }
    }

    /// Land for the map; none before it was fetched. Then every place stands beside the map, so nothing is lost.
    #[must_use]
    pub fn outlines(&self) -> &Outlines {
        static NONE: Outlines = Outlines { panels: Vec::new() };
        self.land.get().unwrap_or(&NONE)
    }

    /// The name of the collection that is shown; `None` where it is the only one.
    #[must_use]
    pub fn collection_name(&self, lang: Lang) -> Option<&str> {
        let shown = self.collections.iter().find(|collection| collection.id == self.collection)?;
        (self.collections.len() > 1).then(|| shown.labels.get(lang))
    }

    /// Takes up `outlines.txt`; what was taken up first stays.
    ///
    /// # Errors
    ///
    /// The first line that is not as [`outline`] says.
    pub fn take_outlines(&self, text: &[u8]) -> Result<(), outline::Diagnostic> {
        let outlines = Outlines::read(text)?;
        self.land.get_or_init(|| outlines);
        Ok(())
    }

    /// Whether its evidence lies elsewhere, in shards: then it has no meetings but in [`Dataset::count_index`].
    #[must_use]
    pub fn is_packed(&self) -> bool {
        self.packed.is_some()
    }

    /// Whether nothing could be read that there would be something to show of.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.is_packed() && self.corpus.articles.is_empty() && self.corpus.reports.is_empty()
    }

    /// Files of which nothing could be read, or not all: perhaps another page came in their place, or the connection
    /// broke off, so that asking again may help.
    pub fn unreadable(&self) -> impl Iterator<Item = DataFile> {
        let whole = self.diagnostics.iter().filter(|it| it.is_file_broken);
        whole.filter_map(|it| DataFile::ALL.iter().copied().find(|file| file.file_name() == it.file))
    }

    /// Whether every file came, and could be read to its end.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.failures.is_empty() && self.unreadable().next().is_none()
    }

    /// Whether a list without meetings is the reader's choice, and not what files that did not come leave.
    #[must_use]
    pub fn can_be_chosen_from(&self) -> bool {
        self.meeting_count() > 0 || self.missing_files().is_empty()
    }

    /// The names of the files that did not come whole and without which less is counted.
    #[must_use]
    pub fn missing_files(&self) -> Vec<&'static str> {
        let failed = self.failures.iter().map(|(file, _)| *file).chain(self.unreadable());
        let counted = failed.filter(|file| !matches!(file, DataFile::Claims | DataFile::Collections));
        let mut names: Vec<&str> = counted.map(DataFile::file_name).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The article with this id in links.
    #[must_use]
    pub fn article(&self, id: &str) -> Option<(ArticleId, &Article)> {
        let id = self.corpus.article_by_id(id)?;
        Some((id, self.corpus.article(id)))
    }

    /// The article that a query opens: by itself, or by a statement of it, whose id begins with that of its article.
    #[must_use]
    pub fn open_article(&self, query: &Query) -> Option<ArticleId> {
        let of_statement = || Some(query.statement.as_deref()?.rsplit_once('.')?.0);
        let id = query.read.as_deref().or_else(of_statement)?;
        self.corpus.article_by_id(id)
    }

    /// The place of the meeting with this id in links.
    #[must_use]
    pub fn meeting(&self, id: &str) -> Option<usize> {
        self.meetings.iter().position(|meeting| meeting.id == id)
    }

    /// A few letters that name the source in a list: the agency, else the publisher's abbreviation. So papers that
    /// carry one agency's reports, or are its own, do not pass for several sources.
    #[must_use]
    pub fn source(&self, article: ArticleId) -> &str {
        let article = self.corpus.article(article);
        voice(&article.publisher, article.agency.as_deref())
    }
}

/// The bundled data, read once for all tests: `articles`, `record` or `both`.
#[cfg(test)]
pub(crate) fn sample(collection: &str) -> &'static Dataset {
    use std::sync::LazyLock;
    static READ: LazyLock<[Dataset; 3]> = LazyLock::new(|| {
        let files = sample_files();
        ["articles", "record", "both"].map(|it| {
            let dataset = Dataset::read(&files, Some(it));
            dataset.take_outlines(include_bytes!("../public/data/outlines.txt")).expect("our map");
            dataset
        })
    });
    READ.iter().find(|it| it.collection == collection).unwrap_or_else(|| panic!("{collection} is none"))
}

/// The bundled files.
#[cfg(test)]
pub(crate) fn sample_files() -> Files {
    use crate::data::samples::{ARTICLES, CLAIMS, COLLECTIONS, RECORD, REPORTS, VOCABULARY};
    let mut files = Files::new("");
    for (file, bytes) in [
        (DataFile::Articles, ARTICLES),
        (DataFile::Reports, REPORTS),
        (DataFile::Claims, CLAIMS),
        (DataFile::Collections, COLLECTIONS),
        (DataFile::Record, RECORD),
        (DataFile::Vocabulary, VOCABULARY),
    ] {
        files.insert(file, Ok(bytes.to_vec()));
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_collection_has_its_own_files() {
        for (collection, has_articles, has_record) in
            [("articles", true, false), ("record", false, true), ("both", true, true)]
        {
            let dataset = sample(collection);
            assert_eq!(dataset.diagnostics, [], "{collection}");
            assert_eq!(dataset.failures, [], "{collection}");
            assert_eq!(!dataset.corpus.articles.is_empty(), has_articles, "{collection}");
            assert_eq!(!dataset.corpus.record.entries.is_empty(), has_record, "{collection}");
            assert_eq!(dataset.claims.len(), dataset.meetings.len(), "{collection}");
            assert_eq!(dataset.known.opens.as_deref(), Some("articles"));
            assert!(!dataset.outlines().panels.is_empty());
        }
        let files = sample_files();
        for collection in [None, Some("no-such")] {
            assert_eq!(Dataset::read(&files, collection).collection, "articles", "{collection:?}");
        }
    }

    #[test]
    fn a_missing_file_is_one_failure_and_not_a_hundred_faults() {
        let mut files = sample_files();
        files.insert(DataFile::Articles, Err(LoadError::Status(404)));
        let dataset = Dataset::read(&files, None);
        assert_eq!(dataset.failures, [(DataFile::Articles, LoadError::Status(404))]);
        assert_eq!(dataset.diagnostics, []);
        assert!(dataset.is_empty());
        files.insert(DataFile::Record, Err(LoadError::NoAnswer));
        assert_eq!(Dataset::read(&files, None).failures.len(), 1, "what a collection has not it needs not");
    }

    #[test]
    fn a_link_keeps_what_a_missing_file_may_have() {
        let link = "?years=2021&area=energy&meeting=arsom-17&read=arsom-19-cpv&statement=arsom-19-cpv.1";
        for file in [DataFile::Vocabulary, DataFile::Articles, DataFile::Reports, DataFile::Claims] {
            for arrived in [Err(LoadError::Status(503)), Ok(b"<!doctype html>".to_vec())] {
                let mut files = sample_files();
                files.insert(file, arrived);
                let dataset = Dataset::read(&files, None);
                let (query, unknown) = Query::from_search(link, &dataset.known);
                assert_eq!((query.to_search().as_str(), unknown), (link, Vec::new()), "without {file:?}");
            }
        }
        let mut files = sample_files();
        files.insert(DataFile::Collections, Err(LoadError::NoAnswer));
        let dataset = Dataset::read(&files, Some("record"));
        let query = Query::from_search("?collection=record", &dataset.known).0;
        assert_eq!(
            (dataset.collection.as_str(), query.to_search().as_str()),
            ("articles", "?collection=record")
        );
    }

    #[test]
    fn a_record_without_the_code_that_reads_it_is_named() {
        let reading = |collection| Reading::new(sample_files(), Some(collection), None).run();
        let dataset = reading("both");
        assert_eq!(dataset.failures, [(DataFile::Record, LoadError::NoCode)]);
        assert_eq!(dataset.missing_files(), ["record.json"]);
        assert!(!dataset.corpus.articles.is_empty() && dataset.corpus.record.entries.is_empty());
        assert_eq!(reading("articles").failures, []);
        let mut files = sample_files();
        files.insert(DataFile::Record, Err(LoadError::TooSlow));
        let dataset = Reading::new(files, Some("record"), None).run();
        assert_eq!(
            dataset.failures,
            [(DataFile::Record, LoadError::TooSlow)],
            "why there is no file is told first"
        );
    }

    #[test]
    fn another_page_in_the_place_of_a_file_is_named() {
        let mut files = sample_files();
        files.insert(DataFile::Claims, Ok(b"<!doctype html>".to_vec()));
        let dataset = Dataset::read(&files, None);
        assert_eq!(dataset.unreadable().collect::<Vec<_>>(), [DataFile::Claims]);
        assert!(!dataset.is_empty());
    }

    #[test]
    fn land_that_cannot_be_read_is_named_and_asked_for_again() {
        let dataset = Dataset::read(&sample_files(), None);
        let what = dataset.take_outlines(b"sea KH 1 1").map_err(|it| it.to_string());
        assert_eq!(what, Err("outlines.txt, line 1: no panel has begun".to_owned()));
        assert!(dataset.outlines().panels.is_empty());
        let what = dataset.take_outlines(b"panel asean 10 10\n\xff").map_err(|it| it.to_string());
        assert_eq!(what, Err("outlines.txt, line 2: no UTF-8".to_owned()));
        assert_eq!(dataset.take_outlines(b"panel asean 10 10"), Ok(()));
        assert_eq!(dataset.outlines().panels.len(), 1);
    }

    #[test]
    fn ids_of_links_lead_to_articles_and_meetings() {
        let dataset = sample("articles");
        for (at, article) in dataset.corpus.articles.iter().enumerate() {
            assert_eq!(dataset.article(&article.id).map(|it| it.0), Some(ArticleId(at)));
            assert!(!dataset.source(ArticleId(at)).is_empty());
        }
        for (at, meeting) in dataset.meetings.iter().enumerate() {
            assert_eq!(dataset.meeting(&meeting.id), Some(at));
        }
        assert_eq!(dataset.meeting("no-such"), None);
    }
}
