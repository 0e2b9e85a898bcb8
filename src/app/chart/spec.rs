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
use crate::query::{Chart, ChartSpec};

/// A card of a chart: what cards of one chart may differ in. All else is in the chart's own [`ChartSpec`].
pub struct CardSpec {
    /// What links call the chart.
    pub chart: Chart,
    /// The id of the card, with which all ids in it begin.
    pub id: &'static str,
    /// The id of the heading that names the chart: its question.
    pub title_id: &'static str,
    /// One line on how to read it.
    pub how: fn(AppContext) -> String,
    /// Whether its marks stand beside each other and not one under the other.
    pub is_horizontal: bool,
}

impl CardSpec {
    /// What is known of its chart.
    #[must_use]
    pub fn spec(&self) -> &'static ChartSpec {
        self.chart.spec()
    }
}

/// Makes the plot of a chart.
pub type PlotOf = fn(&PlotInput<'_>) -> Plot;

/// What a plot is made of.
pub struct PlotInput<'a> {
    pub dataset: &'a Dataset,
    pub selection: &'a Arc<Selection>,
    pub lang: Lang,
    pub width_px: u32,
}

impl PlotInput<'_> {
    /// The scenes of all charts of this selection.
    #[must_use]
    pub fn scenes(&self) -> Scenes<'_> {
        let Self { dataset, selection, lang, .. } = *self;
        Scenes { dataset, selection, lang }
    }
}
