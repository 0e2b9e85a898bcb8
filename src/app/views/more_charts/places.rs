//! Where they met: circles on a map, and the same as bars beside it.

use leptos::prelude::*;

use super::how;
use crate::app::chart::{
    CardSpec, ChartCaption, ChartFoot, DrawingView, NoLand, Plot, PlotInput, WIDTH_PX, bar_plot, plot_memo,
};
use crate::app::context::AppContext;
use crate::app::data::Land;
use crate::app::lazy::lazy_words;
use crate::chart;
use crate::query::Chart;

/// The map.
pub static MAP: CardSpec = CardSpec {
    chart: Chart::Places,
    id: "map",
    title_id: "map-title",
    how: |app| how(app, Chart::Places),
    is_horizontal: true,
};

/// The bars beside the map, which have its title and its table.
pub static BARS: CardSpec = CardSpec { id: "places", is_horizontal: false, ..MAP };

/// The card of both.
#[component]
pub fn PlacesCard() -> impl IntoView {
    let app = AppContext::expect();
    let bars_px = RwSignal::new(WIDTH_PX);
    let bars = plot_memo(bars, bars_px);
    let adds = RwSignal::new(false);
    let land = Memo::new(move |_| app.root.data.land(app.dataset));
    view! {
        <figure class="card" id=MAP.id>
            <ChartCaption chart=&MAP />
            <div class="places-columns">
                <div class="places-map">{move || map_or_reason(app, land.get(), adds)}</div>
                <div class="places-bars">
                    <DrawingView chart=&BARS plot=bars adds width_px=bars_px />
                </div>
            </div>
            <ChartFoot chart=&MAP plot=bars adds />
        </figure>
    }
    .into_any()
}

/// The map once its land is here. Without land the bars say the same, so nothing is lost.
fn map_or_reason(app: AppContext, land: Land, adds: RwSignal<bool>) -> AnyView {
    match land {
        Land::Loading => {
            view! { <p class="loading" role="status">{lazy_words(app.lang()).loading}</p> }.into_any()
        }
        Land::Here => {
            let width_px = RwSignal::new(WIDTH_PX);
            view! { <DrawingView chart=&MAP plot=plot_memo(map, width_px) adds width_px /> }.into_any()
        }
        Land::NotArrived(_) | Land::Unreadable(_) => view! { <NoLand/> }.into_any(),
    }
}

/// Places as circles on the map.
#[must_use]
pub fn map(input: &PlotInput<'_>) -> Plot {
    let scene = input.scenes().places();
    let drawing = chart::map::drawing(&scene, input.dataset.outlines(), input.width_px);
    Plot::new("map", scene.spots.iter().map(|spot| &spot.mark).chain(&scene.aside), drawing)
}

/// The same places as bars.
#[must_use]
pub fn bars(input: &PlotInput<'_>) -> Plot {
    bar_plot("places", &input.scenes().place_bars(), input.width_px)
}
