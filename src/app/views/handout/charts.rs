//! Charts on paper.
//!
//! Each is drawn as wide as its place on the paper, however wide the window is: what is printed from a phone and from a
//! projector is the same. Where the window is narrower, a second drawing of the window's width is read on the screen
//! and not printed; the style sheet sees to that.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::HandoutContext;
use super::halves::Halves;
use crate::app::chart::{
    AREAS, CHAIRS, CardSpec, Legend, NoLand, Plot, PlotOf, StillDrawing, YEARS, areas, chairs, legend_of,
    measure, plot_memo, years,
};
use crate::app::components::{Each, LiveText};
use crate::app::context::AppContext;
use crate::app::data::Land;
use crate::app::lazy::LazyViewWith;
use crate::app::views::more_charts::{CHARTS, is_offered, plots};
use crate::query::Chart;
use crate::text::{chart_title, still_chart_how};

/// How wide a chart is drawn, in CSS px (96 to the inch): A4 and US Letter have as much between margins of 20 mm.
pub const PAPER_PX: u32 = 640;
/// The first charts stand in three columns, the areas in two of them, so that all is on one sheet.
const COLUMN_PX: u32 = 200;

/// A chart on paper.
#[derive(Clone, Copy)]
pub struct PaperChart {
    pub spec: &'static CardSpec,
    pub plot: PlotOf,
    /// How to read it, where the card says nothing that only a screen can do; else its chart says it.
    how: Option<fn(AppContext) -> String>,
    width_px: u32,
    /// Whether it stands in two columns, half in each.
    is_halved: bool,
}

const YEARS_ON_PAPER: PaperChart =
    PaperChart { spec: &YEARS, plot: years, how: Some(YEARS.how), width_px: COLUMN_PX, is_halved: false };
const CHAIRS_ON_PAPER: PaperChart =
    PaperChart { spec: &CHAIRS, plot: chairs, how: Some(CHAIRS.how), width_px: COLUMN_PX, is_halved: false };
const AREAS_ON_PAPER: PaperChart =
    PaperChart { spec: &AREAS, plot: areas, how: Some(AREAS.how), width_px: COLUMN_PX, is_halved: true };

/// The charts that are always there.
pub const FIRST: [PaperChart; 3] = [YEARS_ON_PAPER, CHAIRS_ON_PAPER, AREAS_ON_PAPER];

crate::lazy! {
    /// A chart beyond the first three.
    static FURTHER: fn(Chart) -> AnyView = handout_more => further_chart;
}

/// The drawings of a further chart; the last is the one that its table is of.
pub fn further(chart: Chart) -> Vec<PaperChart> {
    let drawings = plots(chart).into_iter();
    drawings
        .map(|(spec, plot)| PaperChart { spec, plot, how: None, width_px: PAPER_PX, is_halved: false })
        .collect()
}

/// The further charts that the link opens, in the order of the page.
pub fn open_charts(handout: HandoutContext) -> Vec<Chart> {
    let (app, query) = (handout.app, handout.app.query.read());
    let is_open = |chart: &Chart| chart.panel().is_some_and(|panel| query.show.contains(panel));
    CHARTS.into_iter().filter(|chart| is_open(chart) && is_offered(*chart, app.dataset)).collect()
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
        <Each each=move || open_charts(handout) key=|chart| *chart let:chart>
            <LazyViewWith view=&FURTHER props=chart lang=handout.app.lang/>
        </Each>
    }
    .into_any()
}

/// A further chart: all its drawings. The map is drawn again once its land has come.
fn further_chart(chart: Chart) -> AnyView {
    let app = AppContext::expect();
    let land = Memo::new(move |_| (chart == Chart::Places).then(|| app.root.data.land(app.dataset)));
    let is_here = Memo::new(move |_| land.get() == Some(Land::Here));
    let figures = move || {
        _ = is_here.get();
        further(chart).into_iter().map(|chart| view! { <Figure chart/> }).collect_view()
    };
    view! {
        {figures}
        <div class="on-screen">{(chart == Chart::Places).then(|| view! { <NoLand/> })}</div>
    }
    .into_any()
}

/// A chart with its question and how to read it.
#[component]
fn Figure(chart: PaperChart) -> impl IntoView {
    let app = AppContext::expect();
    let PaperChart { spec, plot, how, width_px, is_halved } = chart;
    let place_px = RwSignal::new(width_px);
    let on_paper = plot_memo(plot, RwSignal::new(width_px));
    let on_screen = plot_memo(plot, place_px);
    let legend = Memo::new(move |_| legend_of(app, &on_paper.read()));
    // The bars beside the map have its title.
    let is_first = spec.title_id == format!("{}-title", spec.id);
    let how = Memo::new(move |_| match how {
        Some(how) => how(app),
        None if is_first => {
            still_chart_how(app.lang(), spec.chart, app.selection.read().counts.shown_count())
        }
        None => String::new(),
    });
    let has_how = Memo::new(move |_| !how.read().is_empty());
    let how = move || has_how.get().then(|| view! { <p class="handout-small"><LiveText text=how/></p> });
    let title = is_first.then(|| {
        view! { <h2 id=spec.title_id>{chart_title(app.lang(), spec.chart)}</h2> }
    });
    view! {
        <figure class="handout-figure" id=spec.id>
            <figcaption>{title} {how}</figcaption>
            <PaperDrawing id=spec.id width_px is_halved place_px on_paper on_screen/>
            <Legend lines=legend class="handout-small"/>
        </figure>
    }
    .into_any()
}

/// A drawing for the paper, and one for the screen where the window is narrower, or the paper has narrow columns.
/// `place_px` is told how wide that is.
#[component]
pub fn PaperDrawing(
    /// The id of the chart.
    id: &'static str,
    width_px: u32,
    #[prop(optional)] is_halved: bool,
    place_px: RwSignal<u32>,
    on_paper: Memo<Arc<Plot>>,
    on_screen: Memo<Arc<Plot>>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    measure(place, place_px);
    let has_own = Memo::new(move |_| place_px.get() < width_px || width_px < PAPER_PX);
    view! {
        <div class="handout-plot" id=format!("{id}-plot") node_ref=place>
            {move || {
                has_own.get().then(|| view! { <StillDrawing plot=on_screen class="on-screen"/> })
            }}
            {match is_halved {
                true => view! { <Halves plot=on_paper/> }.into_any(),
                false => view! { <StillDrawing plot=on_paper class="on-paper"/> }.into_any(),
            }}
        </div>
    }
    .into_any()
}
