//! The view for paper: one sheet with the sentence, the charts, the meetings and a code that leads back; and what the
//! reader adds to it.
//!
//! It is read on the screen as well, and its links lead to the page of charts. Nothing on the sheet works only by
//! pressing; what is chosen for it (see [`controls`]) is not printed. Charts are drawn for the paper and not for the
//! window: see [`charts`].

mod charts;
mod compared;
mod controls;
mod figures;
mod halves;
mod head;
mod left_out;
mod meetings;
mod print;
mod quotes;
mod sources;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use charts::Charts;
use compared::Compared;
use controls::Controls;
use figures::Figures;
use head::Head;
use left_out::LeftOut;
use meetings::Meetings;
use quotes::Quotes;
use sources::{SourceList, Sources};
use words::{HandoutWords, handout_words};

use crate::app::context::AppContext;
use crate::query::Query;

/// BCP 47's tag of what is in no language, such as an address.
const NO_LANGUAGE: &str = "zxx";

/// What the reader adds to the sheet. No part of the link: a teacher prints today.
#[derive(Clone, Copy)]
struct Additions {
    meetings: RwSignal<bool>,
    figures: RwSignal<bool>,
    quotes: RwSignal<bool>,
    left_out: RwSignal<bool>,
    sources: RwSignal<bool>,
}

/// What the parts of the view read.
#[derive(Clone, Copy)]
struct HandoutContext {
    app: AppContext,
    words: &'static HandoutWords,
    additions: Additions,
    /// The sources of the meetings shown.
    sources: Memo<Arc<Sources>>,
}

impl HandoutContext {
    fn new(app: AppContext) -> Self {
        let off = || RwSignal::new(false);
        let additions =
            Additions { meetings: off(), figures: off(), quotes: off(), left_out: off(), sources: off() };
        let sources =
            Memo::new(move |_| Arc::new(Sources::new(app.dataset, &app.selection.read().counts.shown)));
        Self { app, words: handout_words(app.lang()), additions, sources }
    }

    fn expect() -> Self {
        expect_context()
    }

    /// The page of charts that the sheet shows.
    fn charts_query(self) -> Query {
        Query { view: None, ..self.app.query.get() }
    }
}

/// The sheet, and above it what is added to it.
pub fn view() -> AnyView {
    let handout = HandoutContext::new(AppContext::expect());
    provide_context(handout);
    let Additions { figures, quotes, left_out, sources, .. } = handout.additions;
    view! {
        <Controls/>
        <article class="handout" aria-labelledby="handout-title">
            <Head/>
            <Compared/>
            <Charts/>
            <Meetings/>
            {move || figures.get().then(|| view! { <Figures/> })}
            {move || quotes.get().then(|| view! { <Quotes/> })}
            {move || left_out.get().then(|| view! { <LeftOut/> })}
            {move || sources.get().then(|| view! { <SourceList/> })}
        </article>
    }
    .into_any()
}
