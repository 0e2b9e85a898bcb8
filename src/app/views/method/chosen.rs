//! The fifth step: each clause of the reader's, and which of the meetings that come to it stay.

use leptos::prelude::*;

use super::MethodContext;
use super::meeting_links::{Dots, FoldedMeetings};
use crate::counts::{FilterStep, FilteredBy, to_u32};
use crate::query::Query;
use crate::text::describe;

/// The clauses one after the other; that nothing is chosen where there is none.
#[component]
pub fn Chosen() -> impl IntoView {
    let MethodContext { words, derivation, .. } = MethodContext::expect();
    move || {
        let derivation = derivation.read();
        if derivation.filters.is_empty() {
            let text = (words.nothing_chosen)(to_u32(derivation.counted.len()));
            return view! { <p class="method-text">{text}</p> }.into_any();
        }
        let filters = derivation.filters.iter().cloned().enumerate();
        let rows = filters.map(|(nth, filter)| view! { <FilterRow nth filter/> });
        view! { <ul class="method-rows">{rows.collect_view()}</ul> }.into_any()
    }
}

/// A clause in words, and what it lets through.
#[component]
fn FilterRow(nth: usize, filter: FilterStep) -> impl IntoView {
    let MethodContext { app, words, .. } = MethodContext::expect();
    // A query of this clause alone says it in words.
    let query = app.query.get_untracked();
    let alone = match filter.by {
        FilteredBy::Dimension(dimension) => {
            let values = query.chosen(dimension).cloned().unwrap_or_default();
            Query::default().with_clause(dimension, values)
        }
        FilteredBy::Words => Query::default().with_words(&query.q),
    };
    let clause = describe::filter(app.lang(), &app.dataset.corpus, &alone);
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
