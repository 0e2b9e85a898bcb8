//! Areas by year: cells that are the stronger in color the more meetings they hold.

use super::how;
use crate::app::chart::{CardSpec, Plot, PlotInput};
use crate::chart::heat;
use crate::query::Chart;

pub static BY_YEAR: CardSpec = CardSpec {
    chart: Chart::AreasByYear,
    id: "by-year",
    title_id: "by-year-title",
    how: |app| how(app, Chart::AreasByYear),
    is_horizontal: true,
};

/// A row for each area under its pillar, a column for each year, or for as many years as it takes to be hit.
#[must_use]
pub fn by_year(input: &PlotInput<'_>) -> Plot {
    let scene = heat::fitted(&input.scenes().areas_by_year(), input.width_px, heat::HIT_PX);
    Plot { is_shaded: true, ..Plot::new("by-year", scene.marks(), heat::drawing(&scene, input.width_px)) }
}
