//! Kinds of meeting over the years: a dot is a meeting.

use super::how;
use crate::app::chart::{CardSpec, Plot, PlotInput};
use crate::chart;
use crate::query::Chart;

pub static KINDS: CardSpec = CardSpec {
    chart: Chart::Kinds,
    id: "kinds",
    title_id: "kinds-title",
    how: |app| how(app, Chart::Kinds),
    is_horizontal: true,
};

/// A row for each kind, a column for each year.
#[must_use]
pub fn kinds(input: &PlotInput<'_>) -> Plot {
    let scene = input.scenes().kinds();
    let drawing = chart::dots::drawing(&scene, input.width_px);
    Plot::new("kinds", scene.marks(), drawing)
}
