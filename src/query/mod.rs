//! What is chosen, and its link: the whole state of the page as one typed value.
//!
//! Comes in: a URL's query string. Goes out: a [`Query`] and a line for each thing that was not
//! understood; and back, one canonical string per query. A link is parsed without data ([`Query::parse`]) and then
//! resolved against what the data know ([`Query::resolve`]). Never here: the browser, signals.
//!
//! Terms are crossfilter's: a *dimension* is a field one filters by, a *clause* is what is chosen
//! in one dimension. Values within a clause are alternatives, clauses add up.

mod chart;
mod clauses;
mod codec;
mod dimension;
mod effect;
mod mark;
mod order;
mod panel;
#[cfg(test)]
mod properties;
mod resolve;
#[cfg(test)]
mod sample;
mod select;
mod unknown;
mod value;
mod view;
mod words;
mod year_bound;

use std::ops::RangeInclusive;

pub use chart::{Chart, ChartSpec};
pub use clauses::{Clauses, YearRun};
pub use codec::{may_be_damaged, mend};
pub use dimension::{Between, Dimension};
pub use mark::{MarkKey, PeriodName, YearSpan};
pub use order::Order;
pub use panel::{Panel, Panels};
pub use resolve::KnownIds;
pub use unknown::Unknown;
pub use value::{FacetValue, Place};
pub use view::{LONGEST_STORY, LessonPlace, View, ViewKind};
pub use words::shortened;
pub use year_bound::{Bound, YearChoice};

use crate::data::code::{ArticleCode, CollectionCode, MeetingCode, StatementCode};
use crate::data::vocabulary::Lang;

/// The years that a link may name. News of a dialogue knows no others, and a run stays short.
pub const YEARS: RangeInclusive<i32> = 1900..=2100;

/// The whole state of the page. `Query::default()` is the start page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What is chosen, per dimension.
    pub clauses: Clauses,
    /// `q`: words sought in the articles; empty for none. As [`Query::with_words`] leaves it: at
    /// most 200 characters, words parted by single spaces, no control or direction characters.
    pub q: String,
    /// `meeting`: the meeting that is open.
    pub meeting: Option<MeetingCode>,
    /// `read`: the article that is open.
    pub read: Option<ArticleCode>,
    /// `fact`: which value of the open meeting is looked at, as a fact code: the field's name, and
    /// after a dot the value where a field has several: `start`, `area.energy`, `chair.KH`, `party.ASEAN`.
    pub fact: Option<String>,
    /// `statement`: the statement that is looked at.
    pub statement: Option<StatementCode>,
    /// `show`: which panels are unfolded.
    pub show: Panels,
    /// `sort`: in which order the list of meetings stands; `None` is by date.
    pub order: Option<Order>,
    /// `lang`: the language of the page; `None` is the browser's.
    pub lang: Option<Lang>,
    /// `collection`: what is looked at; `None` is the collection that the site opens with.
    pub collection: Option<CollectionCode>,
    /// `vs` and `vs.years`, `vs.area`, …: what this view is compared with.
    pub comparison: Option<Box<Comparison>>,
    /// `view` and what belongs to it: what one does with the charts beyond looking.
    pub view: Option<Box<View>>,
    /// `lesson`: the lesson that is held, and its step: `20.2`. It goes along wherever the step leads.
    pub lesson: Option<LessonPlace>,
    /// `edition`: the edition of the data that is looked at; `None` is today's.
    pub edition: Option<String>,
    /// `made`: with which version of links, and from which edition of the data, the link was made: `1.0a1b2c3d`.
    pub created_with: Option<String>,
}

/// The other side of a comparison: what counts depend on, and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    pub clauses: Clauses,
    /// Words sought, as in [`Query::q`].
    pub q: String,
    /// As in [`Query::collection`].
    pub collection: Option<CollectionCode>,
}

impl Query {
    /// The other side of its comparison as a query of its own; what is open and unfolded stays here.
    #[must_use]
    pub fn compared(&self) -> Option<Self> {
        let Comparison { clauses, q, collection } = (**self.comparison.as_ref()?).clone();
        Some(Self { clauses, q, collection, lang: self.lang, ..Self::default() })
    }

    /// The same view, compared with another.
    #[must_use]
    pub fn compared_with(&self, other: &Self) -> Self {
        let Self { clauses, q, collection, .. } = other.clone();
        Self { comparison: Some(Box::new(Comparison { clauses, q, collection })), ..self.clone() }
    }

    /// The same without its comparison, where something of the other side is not understood and what is left is the
    /// view itself: nobody compares a thing with itself.
    #[must_use]
    fn without_comparison_with_itself(mut self, unknown: &[Unknown]) -> Self {
        let is_itself = |other: &Comparison| {
            other.clauses == self.clauses && other.q == self.q && other.collection == self.collection
        };
        let is_unknown = unknown.iter().any(|it| it.name.starts_with("vs."));
        if is_unknown && self.comparison.as_deref().is_some_and(is_itself) {
            self.comparison = None;
        }
        self
    }

    /// The part on which counts depend: clauses, and words sought.
    #[must_use]
    pub fn counted_part(&self) -> Self {
        Self { clauses: self.clauses.clone(), q: self.q.clone(), ..Self::default() }
    }

    /// Whether other parts of the page are there than in another query.
    #[must_use]
    pub fn shows_otherwise(&self, other: &Self) -> bool {
        self.comparison.is_some() != other.comparison.is_some()
            || self.view != other.view
            || self.show != other.show
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_side_of_a_comparison_is_a_query_of_its_own() {
        let (here, there) = (Query::parse("?area=energy&lang=vi").0, Query::parse("?q=vaccine&show=kinds").0);
        let both = here.compared_with(&there);
        assert_eq!(both.to_search(), "?area=energy&lang=vi&vs.q=vaccine");
        assert_eq!(both.compared().map(|other| other.to_search()).as_deref(), Some("?q=vaccine&lang=vi"));
        assert_eq!(here.compared(), None);
        assert!(both.shows_otherwise(&here));
    }
}
