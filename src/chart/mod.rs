//! A scene and a width become a picture: shapes, and where each mark lies.
//!
//! Comes in: a scene. Goes out: a [`Drawing`] for the page and the gallery, or the same drawing on
//! any backend of plotters. Layout comes first, as plain data; then plotters draws it.
//! Never here: meetings, the query, leptos; colors of a theme, which are the style sheet's.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::prelude::DrawingArea;

mod bars;
mod bars_layout;
mod count;
mod dots;
mod fit;
mod font;
mod font_table;
mod guesses;
mod guesses_layout;
mod ink;
mod kinds;
mod kinds_columns;
mod kinds_layout;
mod map;
mod map_label;
mod map_layout;
mod pairs;
mod pairs_layout;
mod pen;
mod periods;
mod periods_bands;
mod periods_layout;
mod picture;
mod recorder;
mod steps;
mod svg;
mod years;
mod years_layout;

pub use bars::{bars, bars_height};
pub use fit::{LEAST_TEXT_PX, Line, Room, fit, parts};
pub use font::{Weight, Wrapped, fill, width_px, wrap, wrap_in};
pub use guesses::{guesses, guesses_height};
pub use ink::Ink;
pub use kinds::{kinds, kinds_height};
pub use map::{map, map_height, map_low_height};
pub use pairs::{pairs, pairs_height};
pub use pen::{Drawn, MarkScope};
pub use periods::{periods, periods_height};
pub use picture::{Anchor, Drawing, Form, MarkBox, Rect, Shape, text_box};
pub use recorder::Recorder;
pub use svg::{LIGHT, escaped, groups, svg};
pub use years::{years, years_height};

use crate::data::outline::Outlines;
use crate::scene::{Bars, Guesses, Kinds, Pairs, Periods, Places, Years};

/// The smallest width for which charts are laid out; below it they are drawn at this width.
pub const NARROWEST_PX: u32 = 240;

/// Font size of labels, years and counts; on the page the style sheet says it, for all texts.
pub const TEXT_PX: f64 = 13.0;
/// Font size of what is said beside them; nothing is smaller.
const SMALL_PX: f64 = 12.0;
/// From one line of a label to the next.
const LINE_PX: f64 = 16.0;

/// Meetings per year, drawn so wide.
#[must_use]
pub fn picture_years(scene: &Years, width: u32) -> Drawing {
    years_of(scene, width.max(NARROWEST_PX), None)
}

/// The same, so high too, as far as labels and a few px a bar leave that.
#[must_use]
pub fn picture_years_in(scene: &Years, width: u32, height: u32) -> Drawing {
    years_of(scene, width.max(NARROWEST_PX), Some(height))
}

fn years_of(scene: &Years, width: u32, height: Option<u32>) -> Drawing {
    let layout = years_layout::Layout::within(scene, width, height);
    let shapes = record(width, layout.height, |area, marker| years::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Bars to be guessed, drawn so wide, and so high as far as labels leave that.
#[must_use]
pub fn picture_guesses(scene: &Guesses, width: u32, height: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = guesses_layout::Layout::new(scene, width, height);
    let shapes = record(width, layout.height, |area, marker| guesses::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Meetings per area or chair, drawn so wide.
#[must_use]
pub fn picture_bars(scene: &Bars, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = bars_layout::Layout::new(scene, width);
    let shapes = record(width, layout.height, |area, marker| bars::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Kinds of meeting over the years, drawn so wide.
#[must_use]
pub fn picture_kinds(scene: &Kinds, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = kinds_layout::Layout::new(scene, width);
    let shapes = record(width, layout.height, |area, marker| kinds::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Periods and events over one axis of time, drawn so wide.
#[must_use]
pub fn picture_periods(scene: &Periods, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = periods_layout::Layout::new(scene, width);
    let shapes = record(width, layout.height, |area, marker| periods::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Two views compared, drawn so wide.
#[must_use]
pub fn picture_pairs(scene: &Pairs, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = pairs_layout::Layout::new(scene, width);
    let shapes = record(width, layout.height, |area, marker| pairs::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Meetings per place, drawn so wide. Without outlines there is no map, and no spot on it.
#[must_use]
pub fn picture_map(scene: &Places, outlines: &Outlines, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    map_of(scene, outlines, width, &map_layout::Layout::new(scene, outlines, width))
}

/// The same with its panels side by side at any width, which makes it low.
#[must_use]
pub fn picture_map_low(scene: &Places, outlines: &Outlines, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    map_of(scene, outlines, width, &map_layout::Layout::beside(scene, outlines, width, true))
}

fn map_of(scene: &Places, outlines: &Outlines, width: u32, layout: &map_layout::Layout) -> Drawing {
    let shapes =
        record(width, layout.height, |area, marker| map::draw(area, scene, outlines, layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

fn record(
    width: u32,
    height: u32,
    draw: impl FnOnce(&DrawingArea<Recorder, Shift>, &MarkScope) -> Drawn<Recorder>,
) -> Vec<Shape> {
    let marker = MarkScope::fine();
    let recorder = Rc::new(RefCell::new(Recorder::new(width, height, marker.clone())));
    // A recorder cannot fail, and nobody else holds it: a chart that could not be drawn is empty.
    let drawn = draw(&DrawingArea::from(&recorder), &marker);
    debug_assert!(drawn.is_ok());
    recorder.borrow_mut().shapes.split_off(0)
}
