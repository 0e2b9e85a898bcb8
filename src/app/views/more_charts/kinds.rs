//! Kinds of meeting over the years: a dot is a meeting.

use super::how;
use crate::app::chart::{CardSpec, Plot, PlotInput};
use crate::chart;
use crate::chart::scene::{self, Side, Speech};
use crate::query::{Chart, Dimension, Panel};
use crate::text::words;

pub static KINDS: CardSpec = CardSpec {
    chart: Chart::Kinds,
    id: "kinds",
    title_id: "kinds-title",
    how: |app| how(app, Chart::Kinds),
    dimension: Dimension::Kind,
    table: Panel::KindsTable,
    has_years: false,
    is_horizontal: true,
};

/// A row for each kind, a column for each year.
#[must_use]
pub fn kinds(input: &PlotInput<'_>) -> Plot {
    let speech = Speech { lang: input.lang, label: &|value| input.label(value), name: words(input.lang).bar };
    let side =
        |dimension| Side { bars: input.facets(dimension), chosen: input.chosen(dimension), speech: &speech };
    let (rows, columns) = (Dimension::Kind, Dimension::Year);
    let matches = input.selection.matches.as_deref();
    let cross_tab = input.dataset.count_index.cross_tab(rows, columns, input.query, matches);
    let mut scene = scene::kinds(&side(rows), &side(columns), &cross_tab);
    for row in &mut scene.rows {
        input.set_parts(&mut row.heading);
    }
    let drawing = chart::dots::drawing(&scene, input.width_px);
    Plot::new("kinds", scene.marks(), drawing)
}
