//! What tells one card from another, and what plots are made of.
//!
//! A card is given its [`CardSpec`] and its [`PlotOf`] by who shows it, so that the code of a chart which few readers
//! open lies in the part that shows it.

use std::sync::Arc;

use super::plot::Plot;
use crate::app::context::AppContext;
use crate::chart::Scenes;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::{Chart, Dimension, Panel, Query};

/// A card of a chart.
pub struct CardSpec {
    /// What links call the chart.
    pub chart: Chart,
    /// The id of the card, with which all ids in it begin.
    pub id: &'static str,
    /// The id of the heading that names the chart: its question.
    pub title_id: &'static str,
    /// One line on how to read it.
    pub how: fn(AppContext) -> String,
    /// What the first column of its table holds.
    pub dimension: Dimension,
    /// The panel of its table.
    pub table: Panel,
    /// Whether runs of years can be spanned in it, by dragging and by Shift.
    pub has_years: bool,
    /// Whether its marks lie in no order of up and down.
    pub is_horizontal: bool,
}

/// Makes the plot of a chart.
pub type PlotOf = fn(&PlotInput<'_>) -> Plot;

/// What a plot is made of.
pub struct PlotInput<'a> {
    pub dataset: &'a Dataset,
    pub selection: &'a Arc<Selection>,
    /// Clauses and words sought; no other part of a link changes a plot.
    pub query: &'a Query,
    pub lang: Lang,
    pub width_px: u32,
}

impl PlotInput<'_> {
    /// The scenes of all charts of this selection.
    #[must_use]
    pub fn scenes(&self) -> Scenes<'_> {
        let Self { dataset, selection, query, lang, .. } = *self;
        Scenes { dataset, selection, query, lang }
    }
}
