//! Counts become marks, and marks at a width become shapes.
//!
//! A chart is a folder. Its `scene.rs` says what the chart shows, in data units: marks in the order in which they are
//! drawn, read aloud and listed in a table. Its `layout.rs` says where all of it stands, in pixels. Its `mod.rs` draws
//! that on any backend of plotters; the page and the gallery take a [`Drawing`].
//! Never here: leptos, links, what a theme's colors are.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::prelude::DrawingArea;

mod axis;
mod band;
pub mod bars;
mod build;
mod canvas;
mod count;
mod coverage;
pub mod dots;
mod drawing;
mod fit;
mod font;
mod font_table;
pub mod guesses;
pub mod heat;
mod label;
pub mod map;
pub mod pairs;
mod palette;
pub mod periods;
mod recorder;
mod role;
pub mod scene;
mod scenes;
pub mod stacks;
mod svg;
pub mod years;

pub use canvas::{Canvas, Drawn};
pub use coverage::years_how;
pub use drawing::{Anchor, Drawing, Form, MarkBox, Rect, Shape, text_box};
pub use fit::{LEAST_TEXT_PX, Line, Room, fit, parts};
pub use font::{Weight, Wrapped, fill, width_px, wrap, wrap_in};
pub use palette::{Color, Theme, file_style};
pub use role::MarkRole;
pub use scenes::Scenes;
pub use svg::{SvgElement, SvgValue, escaped, hit_element, px, svg, svg_group};

use canvas::MarkScope;
use recorder::{DOTS_PER_PX, Recorder};

/// The smallest width for which charts are laid out; below it they are drawn at this width.
pub const NARROWEST_PX: u32 = 240;

/// Font size of labels, years and counts; on the page the style sheet says it, for all texts.
pub const TEXT_PX: f64 = 13.0;
/// Font size of what is said beside them; nothing is smaller.
const SMALL_PX: f64 = 12.0;
/// From one line of a label to the next.
const LINE_PX: f64 = 16.0;

/// What is drawn on a canvas, as shapes.
fn record(width: u32, height: u32, draw: impl FnOnce(&Canvas<Recorder>) -> Drawn<Recorder>) -> Vec<Shape> {
    let scope = MarkScope::default();
    let recorder = Rc::new(RefCell::new(Recorder::new(width, height, scope.clone())));
    // A recorder cannot fail, and nobody else holds it: a chart that could not be drawn is empty.
    let drawn = draw(&Canvas::scoped(&DrawingArea::from(&recorder), scope, DOTS_PER_PX));
    debug_assert!(drawn.is_ok());
    recorder.borrow_mut().shapes.split_off(0)
}

/// A chart of this size and with these marks, drawn.
fn drawn(
    (width, height): (u32, u32),
    marks: Vec<MarkBox>,
    draw: impl FnOnce(&Canvas<Recorder>) -> Drawn<Recorder>,
) -> Drawing {
    Drawing { width: width.into(), height: height.into(), shapes: record(width, height, draw), marks }
}
