//! What is chosen, and its link: the whole state of the page as one typed value.
//!
//! Comes in: a URL's query string. Goes out: a [`State`] and a line for each thing that was not
//! understood; and back, one canonical string per state. Never here: the browser, signals.
//!
//! Terms are crossfilter's: a *dimension* is a field one filters by, a *clause* is what is chosen
//! in one dimension. Values within a clause are alternatives, clauses add up.

use std::collections::BTreeSet;

use crate::vocabulary::Lang;

/// A field one filters by. Its code is the name of its link parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Dimension {
    /// `years`: four digits, or [`UNTOLD`].
    Year,
    /// `area`: a code of the vocabulary, or [`NONE`].
    Area,
    /// `pillar`: a code of the vocabulary, or [`NONE`].
    Pillar,
    /// `chair`: an ISO 3166-1 alpha-2 code, or [`NONE`].
    Chair,
    /// `kind`: a [`Kind`](crate::vocabulary::Kind) code.
    Kind,
    /// `mode`: a [`Mode`](crate::vocabulary::Mode) code, or [`UNTOLD`].
    Mode,
    /// `status`: a [`Status`](crate::vocabulary::Status) code. Has a default: `held`.
    Status,
    /// `between`: whose meeting, a [`Between`] code. Has a default: `asean-russia`.
    Between,
    /// `article`: an article's id.
    Article,
    /// `language`: the language of the article, a BCP 47 tag.
    Language,
}

/// The value of meetings whose year, or mode, no source tells.
pub const UNTOLD: &str = "untold";
/// The value of meetings for which no area, or chair, is named.
pub const NONE: &str = "none";

/// Whose meeting it was. Only the first is counted unless the reader asks for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Between {
    /// `asean-russia`: parties include ASEAN and Russia, and it is no wider body's meeting.
    AseanRussia,
    /// `wider`: a wider body's meeting (kind `regional`).
    Wider,
    /// `others`: parties are told, and ASEAN or Russia is not among them.
    Others,
    /// `untold`: no parties are told.
    Untold,
}

/// What is chosen in one dimension: `None` is "not touched" (the default of the dimension holds),
/// an empty set is "nothing chosen", which restricts nothing, not even by the default.
pub type Clause = Option<BTreeSet<String>>;

/// Parts of the page that the reader unfolded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Panel {
    /// `years`, `areas`, `chairs`: the chart as a table.
    YearsTable,
    AreasTable,
    ChairsTable,
    /// `left-out`: not counted, and why.
    LeftOut,
    /// `filters`: every dimension as a list of choices.
    Filters,
}

/// The whole state of the page. `State::default()` is the start page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// One clause per dimension, by `Dimension as usize`.
    pub clauses: [Clause; Dimension::ALL.len()],
    /// `q`: words sought in the articles; empty for none. NFC, no control characters, at most 200 characters.
    pub q: String,
    /// `meeting`: the meeting that is open.
    pub meeting: Option<String>,
    /// `read`: the article that is open.
    pub read: Option<String>,
    /// `fact`: which value of the open meeting is looked at, as a fact code: the field's name, and
    /// after a dot the value where a field has several: `start`, `area.energy`, `chair.KH`, `party.ASEAN`.
    pub fact: Option<String>,
    /// `statement`: the statement that is looked at.
    pub statement: Option<String>,
    /// `show`: which panels are unfolded.
    pub show: BTreeSet<Panel>,
    /// `lang`: the language of the page; `None` is the browser's.
    pub lang: Option<Lang>,
}

/// What a link may name: made from the corpus and its meetings.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub areas: BTreeSet<String>,
    pub pillars: BTreeSet<String>,
    pub articles: BTreeSet<String>,
    pub languages: BTreeSet<String>,
    pub statements: BTreeSet<String>,
    /// Meeting ids, and aliases with the id they now stand for.
    pub meetings: std::collections::BTreeMap<String, String>,
}

/// A part of a link that was not understood and is ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The parameter's name, as far as it is one of ours; else the name as given, cut to 40 characters.
    pub name: String,
    /// The value that is not known, cut to 80 characters, without control or bidirectional
    /// formatting characters; empty where the parameter itself is not known.
    pub value: String,
}
