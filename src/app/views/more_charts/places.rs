//! Where they met: circles on a map, and the same as bars beside it.

use leptos::prelude::*;

use crate::app::chart::{
    CardSpec, ChartCaption, ChartFoot, DrawingView, Plot, PlotInput, WIDTH_PX, grouped, plot_memo,
};
use crate::app::context::AppContext;
use crate::chart;
use crate::chart::scene::{self, Speech};
use crate::query::{Chart, Dimension, Panel};
use crate::text::{more_words, words};

/// The map.
pub static MAP: CardSpec = CardSpec {
    chart: Chart::Places,
    id: "map",
    title_id: "map-title",
    title: |words| words.places_title,
    how: |app| more_words(app.lang()).places_how.to_owned(),
    dimension: Dimension::Place,
    table: Panel::PlacesTable,
    has_years: false,
    is_horizontal: true,
};

/// The bars beside the map, which have its title and its table.
pub static BARS: CardSpec = CardSpec { id: "places", is_horizontal: false, ..MAP };

/// The card of both.
#[component]
pub fn PlacesCard() -> impl IntoView {
    let app = AppContext::expect();
    let (map_px, bars_px) = (RwSignal::new(WIDTH_PX), RwSignal::new(WIDTH_PX));
    let (map, bars) = (plot_memo(map, map_px), plot_memo(bars, bars_px));
    let adds = RwSignal::new(false);
    // Without outlines every place is a bar, so nothing is lost.
    let is_missing = app.dataset.outlines.panels.is_empty();
    view! {
        <figure class="card" id=MAP.id>
            <ChartCaption chart=&MAP />
            {is_missing.then(|| view! { <p class="how">{more_words(app.lang()).no_outlines}</p> })}
            <div class="places-bars">
                <div class="places-map">
                    <DrawingView chart=&MAP plot=map adds width_px=map_px />
                </div>
                <div class="places-bars">
                    <DrawingView chart=&BARS plot=bars adds width_px=bars_px />
                </div>
            </div>
            <ChartFoot chart=&MAP plot=bars adds />
        </figure>
    }
    .into_any()
}

/// Places as circles on the map.
#[must_use]
pub fn map(input: &PlotInput<'_>) -> Plot {
    let outlines = &input.dataset.outlines;
    let speech = Speech { lang: input.lang, label: &|value| input.label(value), name: words(input.lang).bar };
    let (facets, chosen) = (input.facets(Dimension::Place), input.chosen(Dimension::Place));
    let mut scene = scene::places(facets, chosen, &speech, outlines);
    scene.spots.iter_mut().map(|spot| &mut spot.mark).for_each(|mark| input.set_parts(mark));
    scene.aside.iter_mut().for_each(|mark| input.set_parts(mark));
    let drawing = chart::map::drawing(&scene, outlines, input.width_px);
    Plot::new("map", scene.spots.iter().map(|spot| &spot.mark).chain(&scene.aside), drawing)
}

/// The same places as bars.
#[must_use]
pub fn bars(input: &PlotInput<'_>) -> Plot {
    let speech = Speech { lang: input.lang, label: &|value| input.label(value), name: words(input.lang).bar };
    let scene = scene::bars(input.facets(Dimension::Place), input.chosen(Dimension::Place), &speech);
    grouped("places", input, scene)
}
