//! The public record as it is kept: pages that state facts, and what is known by them.

use serde::Serialize;

use crate::data::edtf::Date;
use crate::data::vocabulary::{Country, Labels, Status};
use crate::data::{ArticleId, Value};

/// A page that states a fact: what one needs to find it, and nothing of its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    pub id: String,
    pub title: String,
    /// Who published the page.
    pub publisher: String,
    /// Whose text it carries, where that is another's: a news agency by its letters, an office.
    pub agency: Option<String>,
    pub published: Option<Date>,
    /// BCP 47 tag of the page's language.
    pub language: String,
    pub url: Option<String>,
    /// The article that it is, where its text was read too: where articles and pages are counted together, it is no
    /// other page.
    #[serde(skip)]
    pub article: Option<ArticleId>,
}

impl Citation {
    /// BCP 47 tag of the title's language: a title in parentheses is our own, in English.
    #[must_use]
    pub fn title_language(&self) -> &str {
        if self.is_described() { "en" } else { &self.language }
    }

    /// Whether the page has no title of its own here: what stands in parentheses is our description of it.
    #[must_use]
    pub fn is_described(&self) -> bool {
        self.title.starts_with('(')
    }

    /// Who speaks in it: see [`voice`].
    #[must_use]
    pub fn voice(&self) -> &str {
        voice(&self.publisher, self.agency.as_deref())
    }
}

/// The capital letters in parentheses at the end of a name, such as "VietnamPlus (VNA)"; the name where it has none.
#[must_use]
pub fn abbreviation(name: &str) -> &str {
    let letters = name.rsplit_once('(').and_then(|(_, it)| it.strip_suffix(')'));
    let is_short = |it: &&str| !it.is_empty() && it.chars().all(|it| it.is_uppercase() || it.is_numeric());
    letters.filter(is_short).unwrap_or(name)
}

/// Who speaks in a text that `publisher` printed: the agency or office it is by, else the publisher, by its letters where
/// it has some. Pages of one voice are one source.
#[must_use]
pub fn voice<'a>(publisher: &'a str, agency: Option<&'a str>) -> &'a str {
    abbreviation(agency.unwrap_or(publisher))
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
    /// Of these the ones that only announce the meeting: they were written before it, and do not say that it was held.
    pub announced: Vec<CitationId>,
    /// Which of the pages state a value, where that is known.
    pub stated: Vec<(Value, Vec<CitationId>)>,
    /// What was adopted there: places in [`Record::documents`].
    pub documents: Vec<usize>,
    /// The series that it is numbered in, where its kind is not numbered as one.
    pub series: Option<SeriesId>,
}

impl Entry {
    /// The pages that state a value: of a single page it is known, else where the record says so.
    #[must_use]
    pub fn stating(&self, value: &Value) -> Option<&[CitationId]> {
        if let [_] = self.citations[..] {
            return Some(&self.citations);
        }
        self.stated.iter().find(|(it, _)| it == value).map(|(_, pages)| &pages[..])
    }

    /// Like [`stating`](Self::stating); where the record is silent, that a meeting was held, and how, is stated by the
    /// pages that do not only announce it.
    #[must_use]
    pub fn known_to_state(&self, value: &Value) -> Option<Vec<CitationId>> {
        if let Some(pages) = self.stating(value) {
            return Some(pages.to_vec());
        }
        let is_of_event = matches!(value, Value::Status(Status::Held) | Value::Mode(_));
        let telling = self.citations.iter().copied().filter(|page| !self.only_announced(*page));
        let telling: Vec<CitationId> = telling.collect();
        let is_told = is_of_event && !telling.is_empty() && telling.len() < self.citations.len();
        is_told.then_some(telling)
    }

    /// Whether a page only announces the meeting.
    #[must_use]
    pub fn only_announced(&self, page: CitationId) -> bool {
        self.announced.contains(&page)
    }
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
