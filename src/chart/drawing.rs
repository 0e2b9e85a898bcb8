//! A drawn chart as a list of shapes, and where each of its marks lies.
//!
//! Lengths are CSS pixels. The page makes one group of each mark, so that it can be pointed at,
//! focused and styled; its hue and state are classes of the group, its part a class of the shape.

use super::font::{Weight, width_px};
use super::role::MarkRole;
use crate::chart::scene::{Choice, Hue, Mark};
use crate::query::MarkKey;

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Rect {
    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.w
            && other.x < self.x + self.w
            && self.y < other.y + other.h
            && other.y < self.y + self.h
    }
}

/// To the quarter of a pixel, as drawings are recorded: what meets on paper meets in numbers.
#[must_use]
pub(super) fn quarter(px: f64) -> f64 {
    (px * 4.0).round() / 4.0
}

/// Which point of a text stands at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// What a shape looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    Rect {
        rect: Rect,
        radius: f64,
    },
    Line {
        x1: f64,
        y1: f64,
        x2: f64,
        y2: f64,
    },
    Path {
        points: Vec<(f64, f64)>,
    },
    /// Closed rings, filled.
    Area {
        rings: Vec<Vec<(f64, f64)>>,
    },
    /// Its middle and radius.
    Circle {
        x: f64,
        y: f64,
        r: f64,
    },
    /// `y` is the baseline.
    Text {
        x: f64,
        y: f64,
        anchor: Anchor,
        size: f64,
        weight: Weight,
        text: String,
    },
}

/// One thing drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub form: Form,
    pub role: MarkRole,
    /// The mark that it belongs to, by its place in [`Drawing::marks`]; none for grid and axes.
    pub mark: Option<usize>,
}

impl Shape {
    /// The box of a text; none for other shapes.
    #[must_use]
    pub fn text_box(&self) -> Option<Rect> {
        let Form::Text { x, y, anchor, size, weight, text } = &self.form else { return None };
        Some(text_box(*x, *y, *anchor, *size, *weight, text))
    }
}

/// The box of a text: as wide as its characters, from the top of "Ế" to the foot of "g".
#[must_use]
pub fn text_box(x: f64, y: f64, anchor: Anchor, size: f64, weight: Weight, text: &str) -> Rect {
    let w = width_px(text, size, weight);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - w / 2.0,
        Anchor::End => x - w,
    };
    Rect { x: left, y: y - size * 0.9, w, h: size * 1.13 }
}

/// Where a mark lies.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkBox {
    pub key: MarkKey,
    /// All that belongs to the mark: what can be pointed at, and where the focus ring stands.
    pub rect: Rect,
    /// The bar itself, not held meetings included; without length where there are none.
    pub bar: Rect,
    pub hue: Hue,
    pub choice: Choice,
}

impl MarkBox {
    pub(super) fn new(mark: &Mark, rect: Rect, bar: Rect) -> Self {
        Self { key: mark.key.clone(), rect, bar, hue: mark.hue, choice: mark.choice }
    }

    /// The classes of the mark's group.
    #[must_use]
    pub fn class(&self) -> String {
        let hue = match self.hue {
            Hue::Accent => "accent",
            Hue::Pillar(0) => "pillar-0",
            Hue::Pillar(1) => "pillar-1",
            Hue::Pillar(2) => "pillar-2",
            Hue::Pillar(_) => "pillar-3",
            Hue::Outline => "outline",
        };
        let choice = match self.choice {
            Choice::Free => "",
            Choice::Chosen => " chosen",
            Choice::Dimmed => " dimmed",
        };
        ["mark ", hue, choice].concat()
    }
}

/// A drawn chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    /// In the order in which they are painted.
    pub shapes: Vec<Shape>,
    /// In reading order.
    pub marks: Vec<MarkBox>,
}

impl Drawing {
    /// The shapes of one mark, or those of none.
    pub fn shapes_of(&self, mark: Option<usize>) -> impl Iterator<Item = &Shape> {
        self.shapes.iter().filter(move |shape| shape.mark == mark)
    }
}
