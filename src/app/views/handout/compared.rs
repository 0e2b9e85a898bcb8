//! A comparison on paper: what differs in words, and the paired bars.

use std::sync::Arc;

use leptos::prelude::*;

use super::HandoutContext;
use super::charts::PaperDrawing;
use crate::app::chart::CardSpec;
use crate::app::components::rich_text;
use crate::app::views::compare::{ComparisonContext, PAIR_CHARTS, pair_plot, sentence};
use crate::text::{chart_title, more_words};

/// How wide the paired bars are drawn for paper, where they are as small as the other charts.
const PAIRS_PX: u32 = 800;

/// The comparison that the link names, if it names one.
#[component]
pub fn Compared() -> impl IntoView {
    let app = HandoutContext::expect().app;
    let is_there = Memo::new(move |_| app.query.read().comparison.is_some());
    move || is_there.get().then(|| view! { <Comparison/> })
}

#[component]
fn Comparison() -> impl IntoView {
    let HandoutContext { app, words, .. } = HandoutContext::expect();
    let comparison = ComparisonContext::new(app);
    let told = Memo::new(move |_| sentence(comparison));
    // The longest, that of the areas, comes last: the others are on the first sheet with what is said.
    let [areas, rest @ ..] = &PAIR_CHARTS;
    let charts = rest.iter().chain([areas]).map(|chart| view! { <PairFigure comparison chart/> });
    view! {
        <section class="handout-compared" aria-labelledby="compare-title">
            <h2 id="compare-title">{more_words(app.lang()).compare_title}</h2>
            <p class="handout-sentence" id="compared">
                {move || told.read().as_ref().map(rich_text)}
            </p>
            <p class="handout-small">{words.pairs_how}</p>
            {charts.collect_view()}
        </section>
    }
    .into_any()
}

#[component]
fn PairFigure(comparison: ComparisonContext, chart: &'static CardSpec) -> impl IntoView {
    let place_px = RwSignal::new(PAIRS_PX);
    let on_paper = Memo::new(move |_| Arc::new(pair_plot(comparison, chart, PAIRS_PX)));
    let on_screen = Memo::new(move |_| Arc::new(pair_plot(comparison, chart, place_px.get())));
    view! {
        <figure class="handout-figure" id=chart.id>
            <figcaption>
                <h3 id=chart.title_id>{chart_title(comparison.app.lang(), chart.chart)}</h3>
            </figcaption>
            <PaperDrawing id=chart.id width_px=PAIRS_PX place_px on_paper on_screen/>
        </figure>
    }
    .into_any()
}
