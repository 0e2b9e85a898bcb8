//! What tells one card from another, and what plots are made of.
//!
//! A card is given its [`CardSpec`] and its [`PlotOf`] by who shows it, so that the code of a chart which few readers
//! open lies in the part that shows it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::plot::Plot;
use crate::app::context::AppContext;
use crate::chart::scene::{Choice, Mark};
use crate::counts::FacetCount;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::{Chart, Dimension, FacetValue, Panel, Query};
use crate::text::{describe, words};

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
    /// The words for a value.
    #[must_use]
    pub fn label(&self, value: &FacetValue) -> String {
        describe::value(self.lang, &self.dataset.corpus, value)
    }

    /// The counts of a dimension's values.
    #[must_use]
    pub fn facets(&self, dimension: Dimension) -> &[FacetCount] {
        self.selection.counts.facets(dimension)
    }

    /// What is chosen in a dimension; `None` where nothing is.
    #[must_use]
    pub fn chosen(&self, dimension: Dimension) -> Option<&BTreeSet<FacetValue>> {
        self.query.chosen(dimension).filter(|values| !values.is_empty())
    }

    /// Gives a mark of one value its solid and its pale part. Solid are the meetings of the selection. Pale are, where
    /// something is chosen in the mark's own dimension, those that there are without this choice, else all in scope.
    pub fn set_parts(&self, mark: &mut Mark) {
        let Some(facet) = mark.key.value().and_then(|value| self.selection.counts.facet(value)) else {
            return;
        };
        let is_own = self.query.chosen(facet.value.dimension()).is_some();
        mark.held = facet.selected - facet.selected_not_held;
        mark.not_held = facet.selected_not_held;
        mark.total = if is_own { facet.count } else { facet.total };
        mark.name =
            (words(self.lang).bar)(&mark.label, facet.selected, mark.total, mark.choice == Choice::Chosen);
    }
}
