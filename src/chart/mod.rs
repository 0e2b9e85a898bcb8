//! Counts become marks, and marks at a width become shapes.
//!
//! A chart is a folder. Its `scene.rs` says what the chart shows, in data units: marks in the order in which they are
//! drawn, read aloud and listed in a table. Its `layout.rs` says where all of it stands, in pixels. Its `mod.rs` draws
//! that on any backend of plotters; the page and the gallery take a [`Drawing`].
//! Never here: leptos, links, what a theme's colors are.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::prelude::DrawingArea;

mod axis;
mod bars;
mod build;
mod canvas;
mod count;
mod dots;
mod drawing;
mod fit;
mod font;
mod font_table;
mod guesses;
mod map;
mod pairs;
mod palette;
mod periods;
mod recorder;
mod role;
pub mod scene;
mod svg;
mod years;

pub use bars::{bars, bars_height};
pub use canvas::{Drawn, MarkScope};
pub use dots::{kinds, kinds_height};
pub use drawing::{Anchor, Drawing, Form, MarkBox, Rect, Shape, text_box};
pub use fit::{LEAST_TEXT_PX, Line, Room, fit, parts};
pub use font::{Weight, Wrapped, fill, width_px, wrap, wrap_in};
pub use guesses::{guesses, guesses_height};
pub use map::{map, map_height, map_low_height};
pub use pairs::{pairs, pairs_height};
pub use palette::{Color, Theme, file_style};
pub use periods::{periods, periods_height};
pub use recorder::Recorder;
pub use role::Ink;
pub use svg::{escaped, groups, svg};
pub use years::{years, years_height};

use crate::chart::scene::{Bars, Guesses, Kinds, Pairs, Periods, Places, Years};
use crate::data::outline::Outlines;

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
    let layout = years::layout::Layout::within(scene, width, height);
    let shapes = record(width, layout.height, |area, marker| years::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Bars to be guessed, drawn so wide, and so high as far as labels leave that.
#[must_use]
pub fn picture_guesses(scene: &Guesses, width: u32, height: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = guesses::layout::Layout::new(scene, width, height);
    let shapes = record(width, layout.height, |area, marker| guesses::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Meetings per area or chair, drawn so wide.
#[must_use]
pub fn picture_bars(scene: &Bars, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = bars::layout::Layout::new(scene, width);
    let shapes = record(width, layout.height, |area, marker| bars::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Kinds of meeting over the years, drawn so wide.
#[must_use]
pub fn picture_kinds(scene: &Kinds, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = dots::layout::Layout::new(scene, width);
    let shapes = record(width, layout.height, |area, marker| dots::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Periods and events over one axis of time, drawn so wide.
#[must_use]
pub fn picture_periods(scene: &Periods, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = periods::layout::Layout::new(scene, width);
    let shapes = record(width, layout.height, |area, marker| periods::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Two views compared, drawn so wide.
#[must_use]
pub fn picture_pairs(scene: &Pairs, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    let layout = pairs::layout::Layout::new(scene, width);
    let shapes = record(width, layout.height, |area, marker| pairs::draw(area, scene, &layout, marker));
    Drawing { width: width.into(), height: layout.height.into(), shapes, marks: layout.marks(scene) }
}

/// Meetings per place, drawn so wide. Without outlines there is no map, and no spot on it.
#[must_use]
pub fn picture_map(scene: &Places, outlines: &Outlines, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    map_of(scene, outlines, width, &map::layout::Layout::new(scene, outlines, width))
}

/// The same with its panels side by side at any width, which makes it low.
#[must_use]
pub fn picture_map_low(scene: &Places, outlines: &Outlines, width: u32) -> Drawing {
    let width = width.max(NARROWEST_PX);
    map_of(scene, outlines, width, &map::layout::Layout::beside(scene, outlines, width, true))
}

fn map_of(scene: &Places, outlines: &Outlines, width: u32, layout: &map::layout::Layout) -> Drawing {
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
