//! "How was this number made?": from the sources to the count, one step at a time or all at once.
//!
//! The number is that of the selection: `?years=2021&view=method`. With `picture=` it is split by the marks of that
//! chart. One mark is named by the query in which it alone is chosen, which counts as many meetings as the mark does:
//! `?years=2021&view=method&picture=years`. `step=3` shows the third step alone.

mod chosen;
mod counted;
mod flow;
mod gaps;
mod keys;
mod left_out;
mod meeting_links;
mod merged;
mod sources;
mod steps;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use flow::{Flow, Walk};
use gaps::Gaps;
use steps::Steps;
use words::{MethodWords, method_words};

use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::url;
use crate::counts::{Derivation, to_u32};
use crate::query::{Chart, Query, View, ViewKind};
use crate::text::{cite_words, describe};

/// How many steps lead from the sources to the count.
const STEPS: usize = 6;

/// What the parts of the view read.
#[derive(Clone, Copy)]
struct MethodContext {
    app: AppContext,
    words: &'static MethodWords,
    derivation: Memo<Arc<Derivation>>,
    /// The chart by whose marks the count is split.
    chart: Memo<Option<Chart>>,
    /// The step that is shown alone, from 1; `None` is all at once.
    step: Memo<Option<usize>>,
}

impl MethodContext {
    fn new(app: AppContext) -> Self {
        let chart = Memo::new(move |_| app.query.read().view.as_ref().and_then(|view| view.chart));
        let derivation = Memo::new(move |_| {
            let (dataset, query) = (app.dataset, app.query.read());
            let matches = app.selection.read();
            let dimension = chart.get().map(|chart| chart.spec().dimension);
            let words = matches.matches.as_deref();
            Arc::new(Derivation::new(&dataset.corpus, &dataset.meetings, &query, words, dimension))
        });
        let step = Memo::new(move |_| step_of(&app.query.read()));
        Self { app, words: method_words(app.lang()), derivation, chart, step }
    }

    fn expect() -> Self {
        expect_context()
    }

    /// How many meetings are counted.
    fn count(self) -> u32 {
        to_u32(self.derivation.read().counted.len())
    }

    /// The link to a step; to all of them where `step` is `None`.
    fn step_href(self, step: Option<usize>) -> String {
        url::href(&at_step(&self.app.query.read(), step))
    }
}

/// The whole of it, in place of the charts.
pub fn view() -> AnyView {
    let app = AppContext::expect();
    let method = MethodContext::new(app);
    provide_context(method);
    keys::listen(app);
    let words = method.words;
    view! {
        <section class="method" aria-labelledby="method-title">
            <p class="method-back">
                <a id="method-back" href=move || app.href(|query| query.view = None) data-focus="summary">
                    {words.back}
                </a>
            </p>
            <h1 id="method-title" tabindex="-1">
                {words.title}
            </h1>
            <CountLine/>
            <p class="note">{words.how} " " <span class="method-keys">{words.keys}</span></p>
            <Flow/>
            <Walk/>
            <Steps/>
            <Gaps/>
        </section>
    }
    .into_any()
}

/// The number that is explained, and of which choice it is.
#[component]
fn CountLine() -> impl IntoView {
    let method = MethodContext::expect();
    let app = method.app;
    let count = Memo::new(move |_| method.count());
    let unit = move || (method.words.counted_of)(count.get()).to_owned();
    let filter = move || {
        let words = cite_words(app.lang());
        let chosen = describe::filter(app.lang(), &app.dataset.corpus, &app.query.read());
        if chosen.is_empty() { words.no_filter.to_owned() } else { (words.filter)(&chosen) }
    };
    view! {
        <p class="method-number">
            <b>
                <LiveText text=Signal::derive(move || count.get().to_string())/>
            </b>
            " "
            <LiveText text=Signal::derive(unit)/>
        </p>
        <p class="method-filter">
            <LiveText text=Signal::derive(filter)/>
        </p>
    }
}

/// The step that a link names, if it names one; what is too far is the last.
fn step_of(query: &Query) -> Option<usize> {
    let step = query.view.as_deref()?.step?;
    Some(usize::try_from(step).unwrap_or(STEPS).clamp(1, STEPS))
}

/// The query at a step; `None` is all at once.
fn at_step(query: &Query, step: Option<usize>) -> Query {
    let mut query = query.clone();
    query.view.get_or_insert_with(|| Box::new(View::new(ViewKind::Method))).step = step.map(to_u32);
    query
}
