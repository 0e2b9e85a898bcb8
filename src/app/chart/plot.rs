//! A chart as the page shows it: what is counted, drawn as wide as its place.

use std::sync::Arc;

use super::mark::PlotMark;
use crate::chart::scene::Mark;
use crate::chart::{Drawing, MarkRole, Rect, Shape};
use crate::query::{Dimension, Query, YearSpan};

/// A chart with its marks and what stands behind them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plot {
    pub width: f64,
    pub height: f64,
    /// Grid, axes and all else that belongs to no mark.
    pub ground: Vec<Shape>,
    /// In reading order.
    pub marks: Vec<Arc<PlotMark>>,
    /// Whether marks tell their counts by shades: nothing in it is pale.
    pub is_shaded: bool,
}

impl Plot {
    /// The plot of a drawing, with its marks in reading order. Ids of marks begin with `prefix`.
    #[must_use]
    pub fn new<'a>(prefix: &str, marks: impl IntoIterator<Item = &'a Mark>, drawing: Drawing) -> Self {
        let Drawing { width, height, shapes, marks: boxes } = drawing;
        let mut ground = Vec::new();
        let mut shapes_by_mark = vec![Vec::new(); boxes.len()];
        for shape in shapes {
            match shape.mark {
                Some(index) => shapes_by_mark[index].push(shape),
                None => ground.push(shape),
            }
        }
        let marks = marks.into_iter().zip(boxes).zip(shapes_by_mark);
        let marks =
            marks.map(|((mark, place), shapes)| Arc::new(PlotMark::new(prefix, mark, &place, shapes)));
        Self { width, height, ground, marks: marks.collect(), is_shaded: false }
    }

    /// Gives each mark, in their order, what its tooltip says in place of count and share.
    pub fn set_notes(&mut self, notes: impl IntoIterator<Item = Vec<String>>) {
        for (mark, notes) in self.marks.iter_mut().zip(notes) {
            Arc::make_mut(mark).notes = notes;
        }
    }

    /// The mark with this id.
    #[must_use]
    pub fn mark(&self, id: &str) -> Option<&Arc<PlotMark>> {
        self.marks.iter().find(|mark| mark.id == id)
    }

    /// The ids of all marks, in reading order.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        self.marks.iter().map(|mark| mark.id.clone()).collect()
    }

    /// The ids of the marks that a table has rows for, in reading order: all but the heads of columns.
    #[must_use]
    pub fn rows(&self, dimension: Dimension) -> Vec<String> {
        let is_head =
            |mark: &PlotMark| mark.key.row().is_none_or(|value| value.dimension() == Dimension::Year);
        let rows = self.marks.iter().filter(|mark| dimension == Dimension::Year || !is_head(mark));
        rows.map(|mark| mark.id.clone()).collect()
    }

    /// The place of the mark with this id.
    #[must_use]
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.marks.iter().position(|mark| mark.id == id)
    }

    /// The place of the mark that lies over `x_px`, in the drawing's own px.
    #[must_use]
    pub fn mark_over(&self, x_px: f64) -> Option<usize> {
        self.marks.iter().position(|mark| (mark.hit.x..mark.hit.x + mark.hit.w).contains(&x_px))
    }

    /// The nearest mark above or below another: the next that lies over or under the middle of it.
    #[must_use]
    pub fn beyond(&self, index: usize, is_down: bool) -> Option<usize> {
        let from = &self.marks.get(index)?.hit;
        let middle_px = from.x + from.w / 2.0;
        let lies_there = |hit: &Rect| {
            let is_beyond = if is_down { hit.y >= from.y + from.h } else { hit.y + hit.h <= from.y };
            is_beyond && (hit.x..hit.x + hit.w).contains(&middle_px)
        };
        let there = (0..self.marks.len()).filter(|at| lies_there(&self.marks[*at].hit));
        there.min_by(|a, b| {
            let far_px = |at: usize| (self.marks[at].hit.y - from.y).abs();
            far_px(*a).total_cmp(&far_px(*b))
        })
    }

    /// The query that chooses every year between two marks; `None` where one of them is no year.
    #[must_use]
    pub fn span(&self, query: &Query, from: usize, to: usize) -> Option<Query> {
        let year = |index: usize| self.marks.get(index)?.year();
        Some(query.with_years(YearSpan::new(year(from)?, year(to)?)))
    }

    /// Whether any mark is drawn with such a part: bands, diamonds and shades have none.
    #[must_use]
    pub fn draws(&self, role: MarkRole) -> bool {
        self.marks.iter().any(|mark| mark.draws(role))
    }

    /// Whether a mark that is not chosen has meetings of the selection.
    #[must_use]
    pub fn has_lighter(&self) -> bool {
        !self.is_shaded && self.marks.iter().any(|mark| mark.is_dimmed && !mark.is_heading && mark.count > 0)
    }

    /// Whether something is chosen in the plot itself: then what is pale is what there is without that choice, else
    /// what there is before filtering.
    #[must_use]
    pub fn is_chosen_in(&self, query: &Query) -> bool {
        self.dimensions().into_iter().any(|dimension| query.chosen(dimension).is_some())
    }

    /// The dimensions that its marks choose in.
    #[must_use]
    pub fn dimensions(&self) -> Vec<Dimension> {
        let mut dimensions: Vec<Dimension> = Vec::new();
        for dimension in self.marks.iter().flat_map(|mark| mark.key.dimensions()) {
            if !dimensions.contains(&dimension) {
                dimensions.push(dimension);
            }
        }
        dimensions
    }
}
