//! The public record as it is kept: pages that state facts, and what is known by them.

use serde::Serialize;

use crate::data::edtf::Date;
use crate::data::vocabulary::{Country, Labels};

/// A page that states a fact: what one needs to find it, and nothing of its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub published: Option<Date>,
    /// BCP 47 tag of the page's language.
    pub language: String,
    pub url: Option<String>,
}

impl Citation {
    /// BCP 47 tag of the title's language: a title in parentheses is our own, in English.
    #[must_use]
    pub fn title_language(&self) -> &str {
        if self.title.starts_with('(') { "en" } else { &self.language }
    }
}

/// Which citation: its place in [`Record::citations`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CitationId(pub usize);

/// Which entry of the record: its place in [`Record::entries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub usize);

impl EntryId {
    /// Its place.
    #[must_use]
    pub fn place(self) -> usize {
        self.0
    }
}

/// One meeting as the record has it, beside the values that its report holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Stable, used in links: `arsom-14`.
    pub id: String,
    /// At least one.
    pub citations: Vec<CitationId>,
    /// What was adopted there: places in [`Record::documents`].
    pub documents: Vec<usize>,
    /// The series that it is numbered in, where its kind is not numbered as one.
    pub series: Option<SeriesId>,
}

/// Meetings that are numbered together, such as the consultations on tourism among the working groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub code: String,
    pub labels: Labels,
}

/// Which series: its place in [`Record::series`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeriesId(pub usize);

/// Who coordinated ASEAN's relations with Russia, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coordinator {
    pub country: Country,
    pub from: Date,
    /// `None` while it lasts.
    pub to: Option<Date>,
    pub citations: Vec<CitationId>,
}

/// A declaration, a plan, a statement that both sides adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub name: String,
    pub adopted: Option<Date>,
    /// The first and the last year that it is for.
    pub period: Option<(Date, Date)>,
    pub citations: Vec<CitationId>,
}

/// The public record but for its reports, which stand in [`Corpus::reports`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    pub citations: Vec<Citation>,
    pub series: Vec<Series>,
    pub entries: Vec<Entry>,
    pub coordinators: Vec<Coordinator>,
    pub documents: Vec<Document>,
}
