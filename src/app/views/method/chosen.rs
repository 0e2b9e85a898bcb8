//! The fifth step: each clause of the reader's, and which of the meetings that come to it stay.

use leptos::prelude::*;

use super::MethodContext;
use super::meeting_links::{Dots, FoldedMeetings};
use crate::app::context::AppContext;
use crate::counts::{FilterStep, FilteredBy, to_u32};
use crate::query::Query;
use crate::text::describe;

/// The clauses one after the other; that nothing is chosen where there is none.
#[component]
pub fn Chosen() -> impl IntoView {
    let MethodContext { app, words, derivation, .. } = MethodContext::expect();
    move || {
        // Two choices may let the same meetings through, so the words follow the choice and not what comes of it.
        let query = app.query.read();
        let derivation = derivation.read();
        if derivation.filters.is_empty() {
            let text = (words.nothing_chosen)(to_u32(derivation.counted.len()));
            return view! { <p class="method-text">{text}</p> }.into_any();
        }
        let filters = derivation.filters.iter().cloned().enumerate();
        let rows = filters.map(|(nth, filter)| {
            let clause = clause(app, &query, filter.by);
            view! { <FilterRow nth filter clause/> }
        });
        view! { <ul class="method-rows">{rows.collect_view()}</ul> }.into_any()
    }
}

/// A clause of a query, in words.
fn clause(app: AppContext, query: &Query, by: FilteredBy) -> String {
    // A query of this clause alone says it.
    let alone = match by {
        FilteredBy::Dimension(dimension) => {
            let values = query.chosen(dimension).cloned().unwrap_or_default();
            Query::default().with_clause(dimension, values)
        }
        FilteredBy::Words => Query::default().with_words(&query.q),
    };
    describe::filter(app.lang(), &app.dataset.corpus, &alone)
}

/// A clause in words, and what it lets through.
#[component]
fn FilterRow(nth: usize, filter: FilterStep, clause: String) -> impl IntoView {
    let words = MethodContext::expect().words;
    let (stay, fall) = (filter.stay.len(), filter.fall.len());
    let fallen = (fall > 0).then(|| {
        view! {
            <FoldedMeetings id=format!("method-fallen-{nth}") label=words.fallen meetings=filter.fall/>
        }
    });
    view! {
        <li>
            {clause}
            " "
            <b>{(words.sieve)(to_u32(stay), to_u32(stay + fall))}</b>
            <Dots full=stay hollow=fall/>
            {fallen}
        </li>
    }
}
