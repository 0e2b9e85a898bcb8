//! Draws rectangles, circles, lines and texts on any plotters backend, in the units of a window, and tells who
//! listens what each of them is.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::{Cartesian2d, Circle, DrawingArea, PathElement, Polygon, Rectangle, Text};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::drawing::{Anchor, Rect};
use super::font::Weight;
use super::label::{Label, Labels};
use super::role::MarkRole;
use super::scene::Hue;

/// How plotters' font sizes relate to CSS's: its backends divide by this.
pub(super) const SIZE_PER_EM: f64 = 1.24;

/// Whether drawing worked.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// What is being drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct InScope {
    /// The mark, by its place in reading order; none for axes and the like.
    pub mark: Option<usize>,
    pub role: Option<MarkRole>,
}

/// What a canvas draws at the moment, shared with a backend that listens.
#[derive(Clone, Debug, Default)]
pub(super) struct MarkScope(Rc<Cell<InScope>>);

impl MarkScope {
    pub fn now(&self) -> InScope {
        self.0.get()
    }

    fn set(&self, now: InScope) {
        self.0.set(now);
    }
}

/// An area to draw on, or a window of it with coordinates of its own.
pub struct Canvas<DB: DrawingBackend> {
    area: DrawingArea<DB, Shift>,
    window: DrawingArea<DB, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    scope: MarkScope,
    hue: Rc<Cell<Hue>>,
    dots_per_px: u32,
}

impl<DB: DrawingBackend> Canvas<DB> {
    /// A whole area, in pixels, on a backend with one dot a pixel.
    pub fn new(area: &DrawingArea<DB, Shift>) -> Self {
        Self::scoped(area, MarkScope::default(), 1)
    }

    /// The same for a backend that listens to `scope` and may have more dots a pixel.
    pub(super) fn scoped(area: &DrawingArea<DB, Shift>, scope: MarkScope, dots_per_px: u32) -> Self {
        let (w, h) = area.dim_in_pixel();
        let (w, h) = (f64::from(w / dots_per_px), f64::from(h / dots_per_px));
        let whole = Rect { x: 0.0, y: 0.0, w, h };
        let window = spanned(area, dots_per_px, whole, 0.0..w, 0.0..h);
        Self { area: area.clone(), window, scope, hue: Rc::new(Cell::new(Hue::Accent)), dots_per_px }
    }

    /// A part of the area: `x` from its left to its right edge, `y` from its top to its bottom.
    pub(super) fn window(&self, part: Rect, x: Range<f64>, y: Range<f64>) -> Self {
        Self {
            area: self.area.clone(),
            window: spanned(&self.area, self.dots_per_px, part, x, y),
            scope: self.scope.clone(),
            hue: self.hue.clone(),
            dots_per_px: self.dots_per_px,
        }
    }

    /// The width of the whole area.
    pub(super) fn width_px(&self) -> u32 {
        self.area.dim_in_pixel().0 / self.dots_per_px
    }

    /// What `draw` draws, on this canvas or on windows of it, belongs to a mark: the `nth` in reading order.
    pub(super) fn mark(&self, nth: usize, hue: Hue, draw: impl FnOnce() -> Drawn<DB>) -> Drawn<DB> {
        self.scope.set(InScope { mark: Some(nth), role: None });
        self.hue.set(hue);
        let drawn = draw();
        self.scope.set(InScope::default());
        self.hue.set(Hue::Accent);
        drawn
    }

    /// A rectangle by its place and size.
    pub(super) fn block(&self, rect: Rect, role: MarkRole) -> Drawn<DB> {
        self.rect((rect.x, rect.y), (rect.x + rect.w, rect.y + rect.h), role)
    }

    /// A rectangle between two corners. An outline lies within, where the paint of others ends.
    pub(super) fn rect(&self, upper_left: (f64, f64), lower_right: (f64, f64), role: MarkRole) -> Drawn<DB> {
        let mut style = self.style(role);
        let is_outline = role.is_outline(self.hue.get());
        style.filled = !is_outline;
        let mut rectangle = Rectangle::new([upper_left, lower_right], style);
        if is_outline {
            let half = self.dots_per_px / 2;
            rectangle.set_margin(half, half, half, half);
        }
        self.window.draw(&rectangle)
    }

    /// A circle. An outline lies within, as that of a rectangle.
    pub(super) fn circle(&self, center: (f64, f64), radius_px: f64, role: MarkRole) -> Drawn<DB> {
        let mut style = self.style(role);
        let is_outline = role.is_outline(self.hue.get());
        style.filled = !is_outline && role != MarkRole::Sign;
        style.stroke_width = if role == MarkRole::Sign { 3 } else { 1 } * self.dots_per_px;
        let within_px = if is_outline { radius_px - 0.5 } else { radius_px };
        let dots = (within_px * f64::from(self.dots_per_px)).round().max(1.0) as i32;
        self.window.draw(&Circle::new(center, dots, style))
    }

    pub(super) fn line(&self, from: (f64, f64), to: (f64, f64), role: MarkRole) -> Drawn<DB> {
        self.window.draw(&PathElement::new([from, to], self.style(role).stroke_width(self.dots_per_px)))
    }

    /// A closed shape, filled or with a line around it, as its role has it.
    pub(super) fn area(&self, points: Vec<(f64, f64)>, role: MarkRole) -> Drawn<DB> {
        let style = self.style(role);
        if !role.is_outline(self.hue.get()) {
            return self.window.draw(&Polygon::new(points, style));
        }
        let mut closed = points;
        closed.extend(closed.first().copied());
        self.window.draw(&PathElement::new(closed, style.stroke_width(self.dots_per_px)))
    }

    /// The labels of marks, and those of none.
    pub(super) fn labels(&self, labels: &Labels) -> Drawn<DB> {
        labels.iter().try_for_each(|(mark, label)| self.label(*mark, label))
    }

    fn label(&self, mark: Option<usize>, label: &Label) -> Drawn<DB> {
        self.scope.set(InScope { mark, role: None });
        let color = self.style(label.role).color;
        let weight = match label.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let across = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let size = label.size * SIZE_PER_EM * f64::from(self.dots_per_px);
        let style = TextStyle::from(FontDesc::new(FontFamily::Name("Inter"), size, weight))
            .color(&color)
            .pos(Pos::new(across, VPos::Center));
        let drawn = self.window.draw(&Text::new(label.text.as_str(), (label.x, label.y), style));
        self.scope.set(InScope::default());
        drawn
    }

    /// Tells who listens the role of the shape that comes next, and gives its color to who does not.
    fn style(&self, role: MarkRole) -> ShapeStyle {
        self.scope.set(InScope { role: Some(role), ..self.scope.now() });
        let color = role.color(self.hue.get());
        ShapeStyle::from(RGBColor(color.0, color.1, color.2)).filled()
    }
}

fn spanned<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    dots_per_px: u32,
    part: Rect,
    x: Range<f64>,
    y: Range<f64>,
) -> DrawingArea<DB, Cartesian2d<RangedCoordf64, RangedCoordf64>> {
    let (left, top) = area.get_base_pixel();
    let dots = |px: f64| (px * f64::from(dots_per_px)).round() as i32;
    let across = left + dots(part.x)..left + dots(part.x + part.w);
    let down = top + dots(part.y)..top + dots(part.y + part.h);
    area.apply_coord_spec(Cartesian2d::new(x, y, (across, down)))
}
