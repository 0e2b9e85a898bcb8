//! Articles and what they say: JSON bytes in, values out, every fault named.
//!
//! Comes in: the bytes of the data files. Goes out: a [`Corpus`] whose values cannot hold
//! nonsense, and a list of [`Diagnostic`]s. One bad article, report or value never hides the others.
//! Never here: how the bytes arrived, what is counted, any screen.

mod anchor;
mod articles;
mod claims;
pub mod code;
mod collections;
mod corpus;
mod edition;
pub mod edtf;
mod evidence;
mod field;
pub(crate) mod fields;
pub(crate) mod json;
pub mod marked;
pub mod mention;
pub mod outline;
pub mod pack_file;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod record;
mod record_file;
mod record_pages;
mod reports;
#[cfg(test)]
pub(crate) mod samples;
mod source;
#[cfg(test)]
mod tests;
mod translations;
pub mod vocabulary;
mod vocabulary_file;

pub use collections::Collection;
pub use collections::read as read_collections;
pub use edition::read_edition;
pub use field::Field;
pub use record::{
    Citation, CitationId, Coordinator, Document, Entry, EntryId, Record, Series, SeriesId, abbreviation,
    voice,
};
pub use translations::Translations;

use articles::Finder;
use source::Source;

use crate::data::edtf::Date;
use crate::data::mention::Anchor;
use crate::data::vocabulary::{AreaId, Country, Kind, Mode, Party, Status, Vocabulary};

/// An article as the data contract has it; `text` and `related` are NFC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Stable and lower-case, used in links: `arsom-19-cpv`.
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub agency: Option<String>,
    pub published: Option<Date>,
    /// BCP 47 tag of the text's language.
    pub language: String,
    /// `http` or `https` address where it can be read.
    pub url: Option<String>,
    pub text: String,
    /// Teasers of other articles that stood on the same page.
    pub related: Vec<String>,
    /// What a reader must know about how the text came to us.
    pub note: Option<String>,
}

/// Which article: its place in [`Corpus::articles`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub usize);

/// Which report: its place in [`Corpus::reports`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportId(pub usize);

/// Who tells of a meeting: an article, in words that can be quoted, or the public record, by its citations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceRef {
    Article(ArticleId),
    Record(EntryId),
}

impl SourceRef {
    /// The article, where it is one.
    #[must_use]
    pub fn article(self) -> Option<ArticleId> {
        match self {
            Self::Article(article) => Some(article),
            Self::Record(_) => None,
        }
    }
}

/// Who chaired or co-chaired, as stated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chair {
    pub country: Country,
    pub person: Option<String>,
    pub role: Option<String>,
}

/// One value that an article tells of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Kind(Kind),
    Party(Party),
    Ordinal(u32),
    /// The meeting was special, commemorative or extraordinary.
    Special,
    Start(Date),
    End(Date),
    City(String),
    Country(Country),
    Mode(Mode),
    Status(Status),
    Chair(Chair),
    Area(AreaId),
}

/// A value and the words that carry it: one quote at the least where an article tells it, none where the
/// record does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub value: Value,
    pub quotes: Vec<Anchor>,
}

/// What one article, or the record, says of one meeting. Exactly one kind and one status among its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub teller: SourceRef,
    /// Whether the article is about this meeting, or only mentions it.
    pub main: bool,
    /// How a value was inferred.
    pub note: Option<String>,
    pub statements: Vec<Statement>,
}

/// A statement worth checking that an article makes: a pledge, a proposal, an anniversary, …
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Stable, used in links: the article's id, a dot and a number, `arsom-19-cpv.3`.
    pub id: String,
    pub article: ArticleId,
    /// What is stated, in English.
    pub claim: String,
    /// What sort of statement: `pledge`, `proposal`, `plan-of-action`, …
    pub topic: String,
    pub quote: Anchor,
    /// Where other articles disagree or add to it.
    pub note: Option<String>,
}

/// Everything that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corpus {
    pub vocabulary: Vocabulary,
    pub articles: Vec<Article>,
    pub reports: Vec<Report>,
    pub claims: Vec<Claim>,
    pub record: Record,
}

/// The bytes of one data file, or why there are none.
pub type Arrived<'a> = Result<&'a [u8], String>;

/// What is wrong with what came in, in a sentence that names file, entry and field:
/// `articles.json: article 3 (arsom-17-vna): "published" is not a date: "2021-13-01"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub file: &'static str,
    /// The sentence after the file's name; lower case, without a full stop.
    pub message: String,
    /// Whether the whole file is missing or unreadable, or breaks off, so that asking for it again may help.
    pub is_file_broken: bool,
}

/// Reads the vocabulary alone.
pub fn read_vocabulary(arrived: Arrived<'_>, faults: &mut Vec<Diagnostic>) -> Vocabulary {
    vocabulary_file::read(&Source::new("vocabulary.json", arrived, faults), faults)
}

/// Adds the public record to what was read; see [`Record`].
pub fn read_record(arrived: Arrived<'_>, corpus: &mut Corpus, faults: &mut Vec<Diagnostic>) {
    record_file::read(arrived, corpus, faults);
}

/// Ids of articles that are left out for a fault of their own: what is read from them is left out in silence.
#[derive(Clone, Debug, Default)]
pub struct LeftOut(Vec<String>);

/// Reads the articles.
pub fn read_articles(arrived: Arrived<'_>, corpus: &mut Corpus, faults: &mut Vec<Diagnostic>) -> LeftOut {
    let (articles, left_out) = articles::read(&Source::new("articles.json", arrived, faults), faults);
    corpus.articles = articles;
    LeftOut(left_out)
}

/// Reads what the articles of a corpus say of meetings.
pub fn read_reports(
    arrived: Arrived<'_>,
    left_out: &LeftOut,
    corpus: &mut Corpus,
    faults: &mut Vec<Diagnostic>,
) {
    let source = Source::new("reports.json", arrived, faults);
    let finder = Finder::new(&corpus.articles, &left_out.0);
    corpus.reports = reports::read(&source, corpus, &finder, faults);
}

/// Reads what else the articles of a corpus state.
pub fn read_claims(
    arrived: Arrived<'_>,
    left_out: &LeftOut,
    corpus: &mut Corpus,
    faults: &mut Vec<Diagnostic>,
) {
    let source = Source::new("claims.json", arrived, faults);
    let finder = Finder::new(&corpus.articles, &left_out.0);
    corpus.claims = claims::read(&source, corpus, &finder, faults);
}

/// Reads the four files. Nothing that comes in makes it panic; what is wrong is left out and named.
#[must_use]
pub fn read(
    articles: Arrived<'_>,
    reports: Arrived<'_>,
    claims: Arrived<'_>,
    vocabulary: Arrived<'_>,
) -> (Corpus, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let mut corpus = Corpus { vocabulary: read_vocabulary(vocabulary, &mut faults), ..Corpus::default() };
    let left_out = read_articles(articles, &mut corpus, &mut faults);
    read_reports(reports, &left_out, &mut corpus, &mut faults);
    read_claims(claims, &left_out, &mut corpus, &mut faults);
    (corpus, faults)
}
