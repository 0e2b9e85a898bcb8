//! What is chosen, and its link: the whole state of the page as one typed value.
//!
//! Comes in: a URL's query string. Goes out: a [`Query`] and a line for each thing that was not
//! understood; and back, one canonical string per state. Never here: the browser, signals.
//!
//! Terms are crossfilter's: a *dimension* is a field one filters by, a *clause* is what is chosen
//! in one dimension. Values within a clause are alternatives, clauses add up.

mod activity;
mod chart;
mod choose;
mod codec;
mod known;
mod link;
mod mark;
mod parse;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;
mod unknown;
mod value;
mod years;

pub use activity::{Activity, LONGEST_STORY, Work};
pub use chart::Chart;
pub use mark::{MarkKey, PeriodName, YearSpan};
pub use value::{FacetValue, Place};

use crate::data::vocabulary::{Country, Kind, Lang, Mode, Party, codes};
use std::collections::BTreeSet;

pub use known::Known;
pub use unknown::Unknown;
pub use years::YEARS;

codes! {
    /// A field one filters by. Its code is the name of its link parameter.
    #[repr(u8)]
    Dimension {
        /// `years`: four digits, or [`UNTOLD`].
        Year = "years",
        /// `area`: a code of the vocabulary, or [`NONE`].
        Area = "area",
        /// `pillar`: a code of the vocabulary, or [`NONE`].
        Pillar = "pillar",
        /// `chair`: an ISO 3166-1 alpha-2 code, or [`NONE`].
        Chair = "chair",
        /// `kind`: a [`Kind`] code.
        Kind = "kind",
        /// `mode`: a [`Mode`](crate::data::vocabulary::Mode) code, or [`UNTOLD`].
        Mode = "mode",
        /// `status`: a [`Status`](crate::data::vocabulary::Status) code. Has a default: `held`.
        Status = "status",
        /// `between`: whose meeting, a [`Between`] code. Has a default: `asean-russia`.
        Between = "between",
        /// `article`: an article's id.
        Article = "article",
        /// `language`: the language of the article, a BCP 47 tag.
        Language = "language",
        /// `place`: the country where they met, an ISO 3166-1 alpha-2 code, [`VIRTUAL`] or [`UNTOLD`].
        Place = "place",
    }
}

impl Dimension {
    /// The one value that a clause nobody touched stands for; `None` where it restricts nothing.
    #[must_use]
    pub const fn default_key(self) -> Option<&'static str> {
        match self {
            Self::Status => Some(crate::data::vocabulary::Status::Held.code()),
            Self::Between => Some(Between::AseanRussia.code()),
            _ => None,
        }
    }
}

/// The value of meetings whose year, mode or place no source tells.
pub const UNTOLD: &str = "untold";
/// The value of meetings for which no area, or chair, is named.
pub const NONE: &str = "none";

/// The place of meetings by video.
pub const VIRTUAL: &str = Mode::Virtual.code();
/// What stands for an article where the public record tells of a meeting.
pub const RECORD: &str = "record";

codes! {
    /// Whose meeting it was. Only the first is counted unless the reader asks for others.
    Between {
        /// Parties include ASEAN and Russia, and it is no wider body's meeting.
        AseanRussia = "asean-russia",
        /// A wider body's meeting (kind `regional`).
        Wider = "wider",
        /// Parties are told, and ASEAN or Russia is not among them.
        Others = "others",
        /// No parties are told.
        Untold = "untold",
    }
}

impl Between {
    /// Whose meeting it was. A wider body's meeting is that, whoever its parties are.
    #[must_use]
    pub fn of(kind: Kind, parties: &[Party]) -> Self {
        if kind == Kind::Regional {
            Self::Wider
        } else if parties.is_empty() {
            Self::Untold
        } else if parties.contains(&Party::Asean) && parties.contains(&Party::Country(Country::RU)) {
            Self::AseanRussia
        } else {
            Self::Others
        }
    }
}

/// Values as they stand in links.
pub type Set = BTreeSet<String>;

/// What is chosen in one dimension: `None` is "not touched" (the default of the dimension holds),
/// an empty set is "nothing chosen", which restricts nothing, not even by the default.
///
/// In a [`Query`] that was read from a link or made by its methods an empty set stands only in a
/// dimension that has a default, and a set that is no more than the default is written `None`.
pub type Clause = Option<Set>;

codes! {
    /// Parts of the page that the reader unfolded.
    Panel {
        /// The years as a table.
        YearsTable = "years",
        /// The areas as a table.
        AreasTable = "areas",
        /// The chairs as a table.
        ChairsTable = "chairs",
        /// Not counted, and why.
        LeftOut = "left-out",
        /// Every dimension as a list of choices.
        Filters = "filters",
        /// Kinds of meeting over the years.
        Kinds = "kinds",
        /// The same as a table.
        KindsTable = "kinds-table",
        /// Who coordinated when, with plans and documents.
        Periods = "coordinators",
        /// The same as a table.
        PeriodsTable = "coordinators-table",
        /// Where they met: a map, and bars.
        Places = "places",
        /// The same as a table.
        PlacesTable = "places-table",
        /// Areas by year.
        AreasByYear = "areas-by-year",
    }
}

/// Some of the panels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Panels(u16);

impl Panels {
    /// Adds a panel; false if it was there.
    pub fn insert(&mut self, panel: Panel) -> bool {
        let was_there = self.contains(&panel);
        self.0 |= 1 << panel as u8;
        !was_there
    }

    /// Takes a panel away; false if it was not there.
    pub fn remove(&mut self, panel: &Panel) -> bool {
        let was_there = self.contains(panel);
        self.0 &= !(1 << *panel as u8);
        was_there
    }

    #[must_use]
    pub fn contains(&self, panel: &Panel) -> bool {
        self.0 & 1 << *panel as u8 != 0
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0 == 0
    }

    /// The panels, in the order in which links name them.
    pub fn iter(&self) -> impl Iterator<Item = Panel> {
        Panel::ALL.iter().copied().filter(|it| self.contains(it))
    }
}

impl FromIterator<Panel> for Panels {
    fn from_iter<I: IntoIterator<Item = Panel>>(panels: I) -> Self {
        let mut set = Self::default();
        for panel in panels {
            set.insert(panel);
        }
        set
    }
}

/// The whole state of the page. `Query::default()` is the start page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// One clause per dimension, by `Dimension as usize`.
    pub clauses: [Clause; Dimension::ALL.len()],
    /// `q`: words sought in the articles; empty for none. As [`Query::with_words`] leaves it: at
    /// most 200 characters, words parted by single spaces, no control or direction characters.
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
    pub show: Panels,
    /// `lang`: the language of the page; `None` is the browser's.
    pub lang: Option<Lang>,
    /// `collection`: what is looked at; `None` is the collection that the site opens with.
    pub collection: Option<String>,
    /// `vs` and `vs.years`, `vs.area`, …: what this view is compared with. The page that opens first compares
    /// nothing.
    pub versus: Option<Box<Versus>>,
    /// `view` and what belongs to it: what one does with the charts beyond looking.
    pub activity: Option<Box<Activity>>,
    /// `edition`: the edition of the data that is looked at; `None` is today's.
    pub edition: Option<String>,
    /// `made`: with which version of links, and from which edition of the data, the link was made: `1.0a1b2c3d`.
    pub made: Option<String>,
}

/// The other side of a comparison: what counts depend on, and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versus {
    /// One clause per dimension, by `Dimension as usize`.
    pub clauses: [Clause; Dimension::ALL.len()],
    /// Words sought, as in [`Query::q`].
    pub q: String,
    /// As in [`Query::collection`].
    pub collection: Option<String>,
}

impl Query {
    /// The other side of its comparison as a state of its own; what is open and unfolded stays here.
    #[must_use]
    pub fn other(&self) -> Option<Self> {
        let Versus { clauses, q, collection } = (**self.versus.as_ref()?).clone();
        Some(Self { clauses, q, collection, lang: self.lang, ..Self::default() })
    }

    /// The same view, compared with another.
    #[must_use]
    pub fn against(&self, other: &Self) -> Self {
        let Self { clauses, q, collection, .. } = other.clone();
        Self { versus: Some(Box::new(Versus { clauses, q, collection })), ..self.clone() }
    }
}

impl Query {
    /// Whether other parts of the page are there than in another state.
    #[must_use]
    pub fn shows_otherwise(&self, other: &Self) -> bool {
        if self.versus.is_some() != other.versus.is_some() || self.activity != other.activity {
            return true;
        }
        self.show != other.show
    }

    /// Whether the view has parts that the page which opens first does not have: the record, a comparison, the
    /// pictures beyond the first three, an activity. `public/boot.js` decides by the same names which page a link starts.
    #[must_use]
    pub fn needs_more(&self) -> bool {
        let more = [Panel::Kinds, Panel::Periods, Panel::Places, Panel::AreasByYear];
        if self.versus.is_some() || self.activity.is_some() || self.edition.is_some() {
            return true;
        }
        self.collection.is_some() || more.iter().any(|it| self.show.contains(it))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dimension_is_its_place_in_the_list() {
        for (at, dimension) in Dimension::ALL.iter().enumerate() {
            assert_eq!(*dimension as usize, at);
            assert_eq!(Dimension::from_code(dimension.code()), Some(*dimension));
        }
    }

    #[test]
    fn no_panel_or_default_has_a_code_that_is_not_its_own() {
        for panel in Panel::ALL {
            assert_eq!(Panel::from_code(panel.code()), Some(*panel));
        }
        assert_eq!(Dimension::Status.default_key(), Some("held"));
        assert_eq!(Dimension::Between.default_key(), Some("asean-russia"));
        assert_eq!(Dimension::Year.default_key(), None);
    }

    #[test]
    fn whose_meeting_it_was() {
        let party = |code| Party::from_code(code).unwrap_or_else(|| panic!("{code} is a party"));
        for (kind, parties, expected) in [
            (Kind::Summit, &["ASEAN", "RU"][..], Between::AseanRussia),
            (Kind::Summit, &["RU", "KH", "ASEAN"], Between::AseanRussia),
            (Kind::Regional, &["ASEAN", "RU"], Between::Wider),
            (Kind::Regional, &[], Between::Wider),
            (Kind::Talks, &["RU", "VN"], Between::Others),
            (Kind::Talks, &["ASEAN", "CN"], Between::Others),
            (Kind::Other, &[], Between::Untold),
        ] {
            let parties: Vec<Party> = parties.iter().map(|&it| party(it)).collect();
            assert_eq!(Between::of(kind, &parties), expected, "{kind:?} {parties:?}");
        }
    }
}
