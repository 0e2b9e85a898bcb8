//! Where slides lead, as queries.

use crate::classroom::slides::Slide;
use crate::query::{Query, View, ViewKind};

/// The id of what has the focus after slides: what the charts say.
pub const LEFT_TO: &str = "summary";

/// Where a slide leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    pub previous: Option<Slide>,
    pub next: Option<Slide>,
    pub first: Slide,
    pub last: Slide,
    /// Which slide this is, and of how many.
    pub at: u32,
    pub of: u32,
}

/// The query of a slide: nothing is pointed at, and no meeting read.
#[must_use]
pub fn turned(query: &Query, slide: Slide) -> Query {
    let view = View { chart: slide.picture, step: slide.step(), ..View::new(ViewKind::Present) };
    Query { meeting: None, view: Some(Box::new(view)), ..query.clone() }
}

/// The step of a story from which the slides were opened, where they were. Like an answer, it is in no link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CameFrom(pub Option<Query>);

/// The same choice on the page of charts.
#[must_use]
pub fn left(query: &Query) -> Query {
    Query { view: None, ..query.clone() }
}
