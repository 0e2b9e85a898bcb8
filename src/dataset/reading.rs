//! Files → dataset, in steps: a large collection takes seconds, in which a browser must go on painting.

use std::ops::ControlFlow;
use std::sync::OnceLock;

use super::{DataFile, Dataset, Files, LoadError};
use crate::counts::Index;
use crate::data::code::CollectionCode;
use crate::data::{self, Arrived, Collection, Corpus, Diagnostic, LeftOut};
use crate::meetings::{self, Meeting};
use crate::query::KnownIds;
use crate::search::Haystack;

/// Adds a public record to a corpus: [`data::read_record`], whose code may come later than that of all else.
pub type ReadRecord = fn(Arrived<'_>, &mut Corpus, &mut Vec<Diagnostic>);

/// A collection that is being read. Between two steps the caller may do something else; no step takes longer than a
/// third of the whole:
///
/// ```
/// # use std::ops::ControlFlow;
/// # use dialogue_explorer::dataset::{Files, Reading};
/// # let files = Files::new("");
/// # fn pause() {}
/// let mut reading = Reading::new(files, None, None);
/// let dataset = loop {
///     match reading.step() {
///         ControlFlow::Break(dataset) => break dataset,
///         ControlFlow::Continue(rest) => reading = rest,
///     }
///     pause(); // In a browser: await a timer of 0 ms.
/// };
/// # assert!(dataset.is_empty());
/// ```
pub struct Reading {
    files: Files,
    collections: Vec<Collection>,
    /// The one that is read.
    collection: Collection,
    /// How many steps are done.
    done: usize,
    corpus: Corpus,
    left_out: LeftOut,
    read_record: Option<ReadRecord>,
    diagnostics: Vec<Diagnostic>,
    index_diagnostics: Vec<Diagnostic>,
    meetings: Vec<Meeting>,
    claims: Vec<Vec<usize>>,
    search_index: Haystack,
}

/// What is done one after the other. Each builds on those before.
const STEPS: [fn(&mut Reading); 7] = [
    Reading::read_articles,
    Reading::read_reports,
    Reading::read_claims,
    Reading::read_record,
    Reading::merge,
    Reading::assign_claims,
    Reading::index_words,
];

impl Reading {
    /// Begins to read a collection; the one that the site opens with where `collection` is `None` or the id of none.
    /// Without `read_record` a record that the collection has is left out, and named in [`Dataset::failures`].
    #[must_use]
    pub fn new(files: Files, collection: Option<&str>, read_record: Option<ReadRecord>) -> Self {
        let (collections, index_diagnostics) = files.collections();
        let found = collections.iter().find(|it| Some(it.id.as_str()) == collection);
        let collection = found.unwrap_or(&collections[0]).clone();
        Self {
            files,
            collections,
            collection,
            done: 0,
            corpus: Corpus::default(),
            left_out: LeftOut::default(),
            read_record,
            diagnostics: Vec::new(),
            index_diagnostics,
            meetings: Vec::new(),
            claims: Vec::new(),
            search_index: Haystack::default(),
        }
    }

    /// Does the next step: gives the rest of the reading, or the dataset once there is none.
    pub fn step(mut self) -> ControlFlow<Dataset, Self> {
        let Some(step) = STEPS.get(self.done) else { return ControlFlow::Break(self.finish()) };
        step(&mut self);
        self.done += 1;
        ControlFlow::Continue(self)
    }

    /// Does all steps that are left.
    pub(super) fn run(mut self) -> Dataset {
        loop {
            match self.step() {
                ControlFlow::Break(dataset) => return dataset,
                ControlFlow::Continue(rest) => self = rest,
            }
        }
    }

    fn has(&self, file: DataFile) -> bool {
        self.collection.has(file.code())
    }

    fn read_articles(&mut self) {
        let (files, diagnostics) = (&self.files, &mut self.diagnostics);
        self.corpus.vocabulary = data::read_vocabulary(files.bytes(DataFile::Vocabulary), diagnostics);
        if self.collection.has(DataFile::Articles.code()) {
            self.left_out =
                data::read_articles(files.bytes(DataFile::Articles), &mut self.corpus, diagnostics);
        }
    }

    fn read_reports(&mut self) {
        if self.has(DataFile::Articles) {
            let bytes = self.files.bytes(DataFile::Reports);
            data::read_reports(bytes, &self.left_out, &mut self.corpus, &mut self.diagnostics);
        }
    }

    fn read_claims(&mut self) {
        if self.has(DataFile::Articles) {
            let bytes = self.files.bytes(DataFile::Claims);
            data::read_claims(bytes, &self.left_out, &mut self.corpus, &mut self.diagnostics);
        }
    }

    fn read_record(&mut self) {
        if let Some(read_record) = self.read_record.filter(|_| self.has(DataFile::Record)) {
            read_record(self.files.bytes(DataFile::Record), &mut self.corpus, &mut self.diagnostics);
        }
    }

    fn merge(&mut self) {
        self.meetings = meetings::merge(&self.corpus);
    }

    fn assign_claims(&mut self) {
        self.claims = meetings::statements(&self.corpus, &self.meetings);
    }

    fn index_words(&mut self) {
        self.search_index = Haystack::new(&self.corpus);
    }

    fn finish(self) -> Dataset {
        let Self { files, collections, collection, corpus, meetings, claims, search_index, .. } = self;
        let mut failures = files.failures(&collection);
        let has_unread = |file: DataFile| collection.has(file.code()) && files.bytes(file).is_ok();
        if self.read_record.is_none() && has_unread(DataFile::Record) {
            failures.push((DataFile::Record, LoadError::NoCode));
        }
        let mut diagnostics = self.diagnostics;
        // What follows from a missing file (reports of unknown articles, unknown areas) is not told at all.
        if !failures.is_empty() {
            diagnostics.retain(|it| it.is_file_broken);
        }
        diagnostics.extend(self.index_diagnostics);
        // That a file did not arrive is told once, as a failure.
        diagnostics.retain(|it| !(it.is_file_broken && it.message.is_empty()));

        let mut known = KnownIds::new(&corpus, &meetings);
        known.collections = collections.iter().filter_map(|it| CollectionCode::new(&it.id)).collect();
        known.opens = collections.first().and_then(|it| CollectionCode::new(&it.id));
        known.is_partial = !failures.is_empty() || diagnostics.iter().any(|it| it.is_file_broken);
        Dataset {
            count_index: Index::new(&corpus, &meetings),
            corpus,
            meetings,
            claims,
            search_index,
            known,
            land: OnceLock::new(),
            collections,
            collection: collection.id,
            edition: files.edition,
            diagnostics,
            failures,
            packed: None,
        }
    }
}
