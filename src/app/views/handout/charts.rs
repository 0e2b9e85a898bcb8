//! Charts on paper.
//!
//! Each is drawn as wide as its place on the paper, however wide the window is: what is printed from a phone and from a
//! projector is the same. Where the window is narrower, a second drawing of the window's width is read on the screen
//! and not printed; the style sheet sees to that.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::HandoutContext;
use crate::app::chart::{
    AREAS, CHAIRS, CardSpec, Plot, PlotOf, StillDrawing, YEARS, areas, chairs, legend_of, measure, plot_memo,
    years,
};
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::views::more_charts::{
    BY_YEAR, KINDS, MAP, PERIODS, PLACES, StillHeat, kinds, map, periods, places,
};
use crate::query::Panel;
use crate::text::more_words;

/// How wide a chart is drawn, in CSS px (96 to the inch): A4 and US Letter have as much between margins of 20 mm.
pub const PAPER_PX: u32 = 640;
/// Two charts beside each other, and what is between them.
const HALF_PX: u32 = 304;

/// A chart on paper.
#[derive(Clone, Copy)]
pub struct PaperChart {
    pub spec: &'static CardSpec,
    pub plot: PlotOf,
    /// How to read it, without what only a screen can do.
    how: fn(AppContext) -> String,
    width_px: u32,
}

const YEARS_ON_PAPER: PaperChart =
    PaperChart { spec: &YEARS, plot: years, how: YEARS.how, width_px: HALF_PX };
const CHAIRS_ON_PAPER: PaperChart =
    PaperChart { spec: &CHAIRS, plot: chairs, how: CHAIRS.how, width_px: HALF_PX };
const AREAS_ON_PAPER: PaperChart =
    PaperChart { spec: &AREAS, plot: areas, how: AREAS.how, width_px: HALF_PX };

/// The charts that are always there.
pub const FIRST: [PaperChart; 3] = [YEARS_ON_PAPER, CHAIRS_ON_PAPER, AREAS_ON_PAPER];

/// A chart of one of the further panels; the last of them is the one that its table is of.
pub fn further(panel: Panel) -> Vec<PaperChart> {
    let whole =
        |spec: &'static CardSpec, plot: PlotOf, how| PaperChart { spec, plot, how, width_px: PAPER_PX };
    match panel {
        Panel::Kinds => vec![whole(&KINDS, kinds, |_| HandoutContext::expect().shared.kinds_how.to_owned())],
        Panel::Places => {
            vec![
                whole(&MAP, map, |app| more_words(app.lang()).places_how.to_owned()),
                whole(&PLACES, places, |_| String::new()),
            ]
        }
        Panel::Periods => {
            vec![whole(&PERIODS, periods, |_| HandoutContext::expect().shared.periods_how.to_owned())]
        }
        _ => Vec::new(),
    }
}

/// The panels of further charts, in the order of the page.
const PANELS: [Panel; 4] = [Panel::Kinds, Panel::Places, Panel::AreasByYear, Panel::Periods];

/// The further charts that the link opens.
pub fn open_panels(handout: HandoutContext) -> Vec<Panel> {
    let (app, query) = (handout.app, handout.app.query.read());
    let has = |panel: Panel| panel != Panel::Periods || !app.dataset.corpus.record.coordinators.is_empty();
    PANELS.into_iter().filter(|panel| query.show.contains(panel) && has(*panel)).collect()
}

/// The charts: two columns, and under them those that the link opens.
#[component]
pub fn Charts() -> impl IntoView {
    let handout = HandoutContext::expect();
    view! {
        <div class="handout-charts" id="charts" tabindex="-1">
            <div class="handout-column">
                <Figure chart=YEARS_ON_PAPER/>
                <Figure chart=CHAIRS_ON_PAPER/>
            </div>
            <Figure chart=AREAS_ON_PAPER/>
        </div>
        <For each=move || open_panels(handout) key=|panel| *panel let:panel>
            {match panel {
                Panel::AreasByYear => view! { <AreasByYear/> }.into_any(),
                _ => further(panel).into_iter().map(|chart| view! { <Figure chart/> }).collect_view().into_any(),
            }}
        </For>
    }
    .into_any()
}

/// A chart with its question and how to read it.
#[component]
fn Figure(chart: PaperChart) -> impl IntoView {
    let app = AppContext::expect();
    let PaperChart { spec, plot, how, width_px } = chart;
    let how = how(app);
    let place_px = RwSignal::new(width_px);
    let on_paper = plot_memo(plot, RwSignal::new(width_px));
    let on_screen = plot_memo(plot, place_px);
    let legend = Memo::new(move |_| legend_of(app, &on_paper.read()));
    // The bars beside the map have its title.
    let title = (spec.title_id == format!("{}-title", spec.id)).then(|| {
        view! { <h2 id=spec.title_id>{(spec.title)(app.words())}</h2> }
    });
    view! {
        <figure class="handout-figure" id=spec.id>
            <figcaption>{title} {(!how.is_empty()).then(|| view! { <p class="handout-small">{how}</p> })}</figcaption>
            <PaperDrawing id=spec.id width_px place_px on_paper on_screen/>
            <p class="handout-small">
                <LiveText text=legend/>
            </p>
        </figure>
    }
    .into_any()
}

/// Areas by year, which are a table already.
#[component]
fn AreasByYear() -> impl IntoView {
    let app = AppContext::expect();
    let place = NodeRef::<Div>::new();
    let place_px = RwSignal::new(PAPER_PX);
    measure(place, place_px);
    let is_narrow = Memo::new(move |_| place_px.get() < PAPER_PX);
    view! {
        <figure class="handout-figure" id=BY_YEAR.id>
            <figcaption>
                <h2 id=BY_YEAR.title_id>{(BY_YEAR.title)(app.words())}</h2>
                <p class="handout-small">{(BY_YEAR.how)(app)}</p>
            </figcaption>
            <div class="handout-plot" id="by-year-plot" node_ref=place>
                {move || {
                    is_narrow.get().then(|| view! { <StillHeat width_px=place_px class="on-screen"/> })
                }}
                <StillHeat width_px=Signal::stored(PAPER_PX) class="on-paper"/>
            </div>
        </figure>
    }
    .into_any()
}

/// A drawing for the paper, and where the window is narrower one for the screen. `place_px` is told how wide that is.
#[component]
pub fn PaperDrawing(
    /// The id of the chart.
    id: &'static str,
    width_px: u32,
    place_px: RwSignal<u32>,
    on_paper: Memo<Arc<Plot>>,
    on_screen: Memo<Arc<Plot>>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    measure(place, place_px);
    let is_narrow = Memo::new(move |_| place_px.get() < width_px);
    view! {
        <div class="handout-plot" id=format!("{id}-plot") node_ref=place>
            {move || {
                is_narrow.get().then(|| view! { <StillDrawing plot=on_screen class="on-screen"/> })
            }}
            <StillDrawing plot=on_paper class="on-paper"/>
        </div>
    }
    .into_any()
}
