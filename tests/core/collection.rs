//! A collection read by the site, beside the recount of the same files.

use std::collections::BTreeSet;

use dialogue_explorer::data::SourceRef;
use dialogue_explorer::dataset::{DataFile, Dataset, Files, Selection};
use dialogue_explorer::meetings::Meeting;
use dialogue_explorer::query::Query;
use oracle::{DataFiles, Recount};

/// One collection, read by the site and counted anew.
pub struct Collection {
    pub dataset: Dataset,
    pub recount: Recount,
}

impl Collection {
    /// Every collection of some files.
    pub fn all(files: &DataFiles) -> Vec<Self> {
        let read = |recount: Recount| Self { dataset: dataset(files, &recount.collection), recount };
        Recount::all(files).into_iter().map(read).collect()
    }

    /// The query of a link, all of which is known, and what it selects.
    pub fn open(&self, link: &str) -> (Query, Selection) {
        let (query, unknown) = Query::from_search(link, &self.dataset.known);
        assert_eq!(unknown, [], "{link}");
        let selection = Selection::new(&self.dataset, &query);
        (query, selection)
    }

    /// The names that the recount has for the reports of a meeting.
    pub fn names(&self, meeting: &Meeting) -> BTreeSet<String> {
        let corpus = &self.dataset.corpus;
        let name = |at: usize| match corpus.reports[at].teller {
            SourceRef::Record(entry) => format!("record.{}", corpus.entry(entry).id),
            teller @ SourceRef::Article(article) => {
                let before = corpus.reports[..at].iter().filter(|report| report.teller == teller).count();
                format!("{}.{before}", corpus.article(article).id)
            }
        };
        meeting.reports.iter().map(|report| name(report.0)).collect()
    }
}

/// The files as the site takes them.
pub fn site_files(files: &DataFiles) -> Files {
    let mut arrived = Files::new("0123abcd");
    for (name, bytes) in files.iter() {
        let file = DataFile::from_code(name).unwrap_or_else(|| panic!("the site has no file {name}"));
        arrived.insert(file, Ok(bytes.to_vec()));
    }
    arrived
}

/// A collection as the site reads it.
pub fn dataset(files: &DataFiles, collection: &str) -> Dataset {
    let dataset = Dataset::read(&site_files(files), Some(collection));
    dataset.take_outlines(include_bytes!("../../public/data/outlines.txt")).expect("the land can be read");
    dataset
}
