//! The comparison: both sides, what differs in words and in paired bars, presets.

use leptos::prelude::*;

use super::context::{ComparisonContext, SideName};
use super::pair_chart::{PAIR_CHARTS, PairCard};
use super::presets::Presets;
use super::sentence::sentence;
use super::side_row::SideRow;
use super::words::compare_words;
use crate::app::components::rich_text;
use crate::app::context::AppContext;
use crate::app::url;
use crate::query::Query;
use crate::text::more_words;

pub fn view() -> AnyView {
    let app = AppContext::expect();
    let comparison = ComparisonContext::new(app);
    provide_context(comparison);
    let words = compare_words(app.lang());
    let told = Memo::new(move |_| sentence(comparison));
    let is_here = Memo::new(move |_| comparison.b.selection.read().is_some());
    view! {
        <section class="compare" aria-labelledby="compare-title">
            <h2 id="compare-title" tabindex="-1">
                {more_words(app.lang()).compare_title}
            </h2>
            <SideRow side=comparison.a/>
            <SideRow side=comparison.b/>
            // Where the focus goes from the tests of a link of old; spoken whenever a side changes.
            <p class="sentence compare-sentence" id="compared" tabindex="-1" role="status">
                {move || told.read().as_ref().map(rich_text)}
            </p>
            <p class="note" hidden=is_here role="status">
                {words.loading}
            </p>
            <p class="note">
                <b>{SideName::A.letter()}</b>
                <span class="compare-swatch" aria-hidden="true"></span>
                <b>{SideName::B.letter()}</b>
                <span class="compare-swatch hollow" aria-hidden="true"></span>
                {words.how}
            </p>
            <div class="compare-ways">
                <Links/>
                <Presets/>
            </div>
            <div class="compare-charts" hidden=move || !is_here.get()>
                {PAIR_CHARTS.iter().map(|chart| view! { <PairCard chart/> }).collect_view()}
            </div>
        </section>
    }
    .into_any()
}

/// Swapping the sides, and leaving.
#[component]
fn Links() -> impl IntoView {
    let ComparisonContext { app, a, b } = ComparisonContext::expect();
    let more = more_words(app.lang());
    let swapped = move || {
        let page = Query { comparison: None, ..SideName::A.put(&app.query.read(), &b.query.read()) };
        url::href(&page.compared_with(&a.query.read()))
    };
    view! {
        <p class="compare-links">
            <a id="swap" href=swapped data-focus="swap">
                {more.swap}
            </a>
            <a id="stop" href=move || app.href(|query| query.comparison = None) data-focus="summary">
                {more.stop}
            </a>
        </p>
    }
}
