//! Draws rectangles, circles, lines and texts on any plotters backend, in the units of a window.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::{Cartesian2d, Circle, DrawingArea, PathElement, Polygon, Rectangle, Text};
use plotters::style::{FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::drawing::{Anchor, Rect};
use super::font::Weight;
use super::role::Ink;

/// How plotters' font sizes relate to CSS's: its backends divide by this.
pub const SIZE_PER_EM: f64 = 1.24;

/// Whether drawing worked.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Tells a backend that listens which mark is being drawn, and all how many dots a pixel has.
#[derive(Clone, Debug)]
pub struct MarkScope {
    now: Rc<Cell<Option<usize>>>,
    dots_per_px: u32,
}

impl MarkScope {
    /// For our recorder: four dots a pixel.
    #[must_use]
    pub fn fine() -> Self {
        Self { now: Rc::default(), dots_per_px: 4 }
    }

    /// For backends of one dot a pixel.
    #[must_use]
    pub fn plain() -> Self {
        Self { now: Rc::default(), dots_per_px: 1 }
    }

    /// The mark that is being drawn.
    #[must_use]
    pub fn now(&self) -> Option<usize> {
        self.now.get()
    }

    #[must_use]
    pub fn dots_per_px(&self) -> u32 {
        self.dots_per_px
    }

    /// From here on belongs to a mark, or to none.
    pub(super) fn set(&self, mark: Option<usize>) {
        self.now.set(mark);
    }

    /// The width of an area in pixels.
    pub(super) fn width_px<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> u32 {
        area.dim_in_pixel().0 / self.dots_per_px
    }
}

/// A text, placed by the middle of its capitals.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    pub text: String,
    pub x: f64,
    pub y: f64,
    pub anchor: Anchor,
    pub size: f64,
    pub weight: Weight,
    pub ink: Ink,
}

/// A window of an area with coordinates of its own.
pub struct Canvas<DB: DrawingBackend> {
    area: DrawingArea<DB, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    dots_per_px: f64,
}

impl<DB: DrawingBackend> Canvas<DB> {
    /// The whole area, in pixels.
    pub fn whole(area: &DrawingArea<DB, Shift>, marker: &MarkScope) -> Self {
        let (w, h) = area.dim_in_pixel();
        let dots = f64::from(marker.dots_per_px);
        let (w, h) = (f64::from(w) / dots, f64::from(h) / dots);
        Self::window(area, marker, Rect { x: 0.0, y: 0.0, w, h }, 0.0..w, 0.0..h)
    }

    /// A part of the area: `x` from its left to its right edge, `y` from its top to its bottom.
    pub fn window(
        area: &DrawingArea<DB, Shift>,
        marker: &MarkScope,
        part: Rect,
        x: Range<f64>,
        y: Range<f64>,
    ) -> Self {
        let dots_per_px = f64::from(marker.dots_per_px);
        let (left, top) = area.get_base_pixel();
        let dots = |px: f64| (px * dots_per_px).round() as i32;
        let across = left + dots(part.x)..left + dots(part.x + part.w);
        let down = top + dots(part.y)..top + dots(part.y + part.h);
        Self { area: area.apply_coord_spec(Cartesian2d::new(x, y, (across, down))), dots_per_px }
    }

    /// A rectangle between two corners. An outline lies within, where the paint of others ends.
    pub fn rect(&self, upper_left: (f64, f64), lower_right: (f64, f64), ink: Ink) -> Drawn<DB> {
        let mut style = ShapeStyle::from(ink.color());
        style.filled = !ink.is_outline();
        let mut rectangle = Rectangle::new([upper_left, lower_right], style);
        if ink.is_outline() {
            let half = (self.dots_per_px / 2.0) as u32;
            rectangle.set_margin(half, half, half, half);
        }
        self.area.draw(&rectangle)
    }

    /// A circle. An outline lies within, as that of a rectangle.
    pub fn circle(&self, center: (f64, f64), radius_px: f64, ink: Ink) -> Drawn<DB> {
        let mut style = ShapeStyle::from(ink.color());
        style.filled = !ink.is_outline() && ink != Ink::Sign;
        let thick_px = if ink == Ink::Sign { 3.0 } else { 1.0 };
        style.stroke_width = (thick_px * self.dots_per_px) as u32;
        let within_px = if ink.is_outline() { radius_px - 0.5 } else { radius_px };
        let dots = (within_px * self.dots_per_px).round().max(1.0) as i32;
        self.area.draw(&Circle::new(center, dots, style))
    }

    pub fn line(&self, from: (f64, f64), to: (f64, f64), ink: Ink) -> Drawn<DB> {
        let style = ShapeStyle::from(ink.color()).stroke_width(self.dots_per_px as u32);
        self.area.draw(&PathElement::new([from, to], style))
    }

    /// A closed shape. An outline is drawn around it, where ink is an outline.
    pub fn area(&self, points: &[(f64, f64)], ink: Ink) -> Drawn<DB> {
        if !ink.is_outline() {
            return self.area.draw(&Polygon::new(points, ink.color()));
        }
        let style = ShapeStyle::from(ink.color()).stroke_width(self.dots_per_px as u32);
        let closed: Vec<(f64, f64)> = points.iter().chain(&points[..1]).copied().collect();
        self.area.draw(&PathElement::new(closed, style))
    }

    /// A closed ring, filled.
    pub fn polygon(&self, ring: Vec<(f64, f64)>, ink: Ink) -> Drawn<DB> {
        self.area.draw(&Polygon::new(ring, ink.color()))
    }

    pub fn words(&self, words: &Words) -> Drawn<DB> {
        let weight = match words.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let across = match words.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let size = words.size * SIZE_PER_EM * self.dots_per_px;
        let color = words.ink.color();
        let style = TextStyle::from(FontDesc::new(FontFamily::Name("Inter"), size, weight))
            .color(&color)
            .pos(Pos::new(across, VPos::Center));
        self.area.draw(&Text::new(words.text.as_str(), (words.x, words.y), style))
    }
}
