//! Tallies become marks, scales and axes in data units: what a chart says, before any pixel.
//!
//! Comes in: bars of a counts and the words of a language. Goes out: marks in the order in which
//! they are drawn, read aloud and listed in the table, with label, count, faint count, hue, state.
//! Never here: plotters, pixels, the link.

pub use super::build::{Chosen, Labels, bars, grouped, years};
pub use super::dots::scene::{Kinds, Row, Side, kinds};
pub use super::guesses::scene::{Guess, Guesses};
pub use super::heat::scene::{Heat, HeatGroup};
pub use super::map::scene::places;
pub use super::pairs::scene::{Difference, Pair, Pairs, Sizes, differences, pairs};
pub use super::periods::scene::{
    Band, Content, Entries, Event, Lane, LaneOf, Moment, OfYears, Period, Periods, Place, periods,
};

use crate::data::outline::Point;
use crate::data::vocabulary::Lang;
use crate::query::MarkKey;
use crate::text::grammar::number;

/// Which hue a mark has; the page's style sheet and the gallery give each its color per theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hue {
    Accent,
    /// The four pillars, by their place in the vocabulary (0 to 3).
    Pillar(u8),
    /// No color of its own: outlined, for "none named" and "year not told".
    Outline,
}

/// How a mark stands to the choice made in its own dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Nothing is chosen in this dimension.
    Free,
    Chosen,
    /// Something else is chosen.
    Dimmed,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub key: MarkKey,
    /// The words beside or under the bar.
    pub label: String,
    /// Meetings that were held: the solid part.
    pub held: u32,
    /// Meetings not held, when included: outlined, on top of or after the solid part.
    pub not_held: u32,
    /// The solid and the pale part together: what there is without the choice in this chart, or unfiltered where
    /// nothing is chosen in it.
    pub total: u32,
    pub hue: Hue,
    pub choice: Choice,
    /// The language of its words.
    pub lang: Lang,
    /// What a screen reader says: "2021: 4 meetings, 4 without filter; chosen".
    pub name: String,
}

impl Mark {
    /// Meetings of the selection that the bar shows.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.held + self.not_held
    }

    /// Meetings of the solid and the pale part; never fewer than the solid.
    #[must_use]
    pub fn most(&self) -> u32 {
        self.total.max(self.count())
    }

    /// The count as its language writes it.
    #[must_use]
    pub fn count_text(&self) -> String {
        number(self.lang, self.count())
    }

    /// The same of [`Mark::most`].
    #[must_use]
    pub fn most_text(&self) -> String {
        number(self.lang, self.most())
    }
}

/// Vertical bars in order of time; the last may be "year not told", set apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Years {
    /// Every year from the first to the last, empty ones included.
    pub years: Vec<Mark>,
    /// Meetings whose year is not told, if any.
    pub untold: Option<Mark>,
}

/// Horizontal bars that belong together under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// `None` for bars without a heading.
    pub heading: Option<Mark>,
    pub marks: Vec<Mark>,
}

/// Horizontal bars in groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    pub groups: Vec<Group>,
}

/// A country on a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub mark: Mark,
    /// The panel that it stands in, by its place among the outlines.
    pub panel: usize,
    /// Where in the panel, in its units.
    pub at: Point,
}

/// Circles on a map, and circles of the same scale beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Countries, most meetings first.
    pub spots: Vec<Spot>,
    /// Virtual meetings, countries that the map does not show, and "place not told".
    pub aside: Vec<Mark>,
}

/// The key of marks in tests that look at places alone.
#[cfg(test)]
pub(super) const SOME_KEY: MarkKey = MarkKey::Value(crate::query::FacetValue::Record);

#[cfg(test)]
impl Mark {
    /// A mark of so many meetings, all of them held.
    pub(super) fn sample(label: &str, held: u32) -> Self {
        Self {
            key: SOME_KEY,
            label: label.to_owned(),
            held,
            not_held: 0,
            total: held,
            hue: Hue::Accent,
            choice: Choice::Free,
            lang: Lang::En,
            name: String::new(),
        }
    }
}
