//! One mark of a chart as the page shows it: its words, its place and its shapes.

use crate::chart::scene::{Choice, Mark};
use crate::chart::{MarkBox, MarkRole, Rect, Shape};
use crate::query::{Dimension, FacetValue, MarkKey};

/// A mark, ready to become an element.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotMark {
    /// What it stands for.
    pub key: MarkKey,
    /// The id of its link: links of old releases lead to it.
    pub id: String,
    /// What stands beside it.
    pub label: String,
    /// What a screen reader says: label, count, what it is of, whether it is chosen.
    pub name: String,
    /// Meetings of the selection: the solid part.
    pub count: u32,
    /// Those of `count` that were planned or proposed, not held.
    pub not_held: u32,
    /// Meetings of the solid and the pale part.
    pub total: u32,
    pub is_chosen: bool,
    /// Whether others are chosen and it is not.
    pub is_dimmed: bool,
    /// Whether it is the heading of the marks after it.
    pub is_heading: bool,
    /// The classes of its group: hue and choice.
    pub class: String,
    /// What can be pointed at, and where the focus ring stands.
    pub hit: Rect,
    /// What the tooltip says in place of count and share; usually nothing.
    pub notes: Vec<String>,
    pub shapes: Vec<Shape>,
}

impl PlotMark {
    /// A mark where it was drawn. Its id begins with `prefix`.
    #[must_use]
    pub fn new(prefix: &str, mark: &Mark, place: &MarkBox, shapes: Vec<Shape>) -> Self {
        let dimension = dimension(&mark.key);
        Self {
            key: mark.key.clone(),
            id: format!("{prefix}-{}-{}", dimension.code(), mark.key),
            label: mark.label.clone(),
            name: mark.name.clone(),
            count: mark.count(),
            not_held: mark.not_held,
            total: mark.total,
            is_chosen: mark.choice == Choice::Chosen,
            is_dimmed: mark.choice == Choice::Dimmed,
            is_heading: dimension == Dimension::Pillar,
            class: place.class(),
            hit: place.rect,
            notes: Vec::new(),
            shapes,
        }
    }

    /// Whether it is drawn with such a part.
    #[must_use]
    pub fn draws(&self, role: MarkRole) -> bool {
        self.shapes.iter().any(|shape| shape.role == role)
    }

    /// The year that it stands for, if it is one.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        self.key.value()?.year()
    }

    /// The id of its link in the table.
    #[must_use]
    pub fn table_id(&self) -> String {
        match self.id.strip_prefix("bar-") {
            Some(rest) => format!("t-{rest}"),
            None => format!("t-{}", self.id),
        }
    }
}

/// The dimension of a mark, or of its row.
fn dimension(key: &MarkKey) -> Dimension {
    key.row().map_or(Dimension::Year, FacetValue::dimension)
}
