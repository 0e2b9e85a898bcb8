//! The three charts that are always there: meetings per year, per area, per chair.

use leptos::prelude::Read;

use super::plot::Plot;
use super::spec::{CardSpec, PlotInput};
use crate::chart;
use crate::chart::scene::Bars;
use crate::query::Chart;

/// Meetings per year.
pub static YEARS: CardSpec = CardSpec {
    chart: Chart::Years,
    id: "years",
    title_id: "years-title",
    how: |app| chart::years_how(app.lang(), app.dataset),
    is_horizontal: true,
};

/// Meetings per area of cooperation, under the headings of their pillars.
pub static AREAS: CardSpec = CardSpec {
    chart: Chart::Areas,
    id: "areas",
    title_id: "areas-title",
    how: |app| (app.words().areas_how)(app.selection.read().counts.shown_count()),
    is_horizontal: false,
};

/// Meetings per country that chaired or co-chaired.
pub static CHAIRS: CardSpec = CardSpec {
    chart: Chart::Chairs,
    id: "chairs",
    title_id: "chairs-title",
    how: |app| app.words().chairs_how.to_owned(),
    is_horizontal: false,
};

/// Every year from the first to the last, and meetings whose year is not given.
#[must_use]
pub fn years(input: &PlotInput<'_>) -> Plot {
    let scene = input.scenes().years();
    let drawing = chart::years::drawing(&scene, input.width_px);
    Plot::new("bar", scene.years.iter().chain(&scene.untold), drawing)
}

/// Areas by their pillars.
#[must_use]
pub fn areas(input: &PlotInput<'_>) -> Plot {
    bar_plot("bar", &input.scenes().areas(), input.width_px)
}

/// Countries that chaired, most meetings first.
#[must_use]
pub fn chairs(input: &PlotInput<'_>) -> Plot {
    bar_plot("bar", &input.scenes().chairs(), input.width_px)
}

/// The plot of horizontal bars, under headings or not. Ids of marks begin with `prefix`.
#[must_use]
pub fn bar_plot(prefix: &str, scene: &Bars, width_px: u32) -> Plot {
    let drawing = chart::bars::drawing(scene, width_px);
    let marks = scene.groups.iter().flat_map(|group| group.heading.iter().chain(&group.marks));
    Plot::new(prefix, marks, drawing)
}
