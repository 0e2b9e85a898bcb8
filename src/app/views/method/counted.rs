//! The last step: the meetings counted, and how they are split among the marks of a chart.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::MethodContext;
use super::meeting_links::{Dots, FewMeetings, FoldedMeetings};
use crate::counts::{Derivation, to_u32};
use crate::query::{Chart, Dimension, FacetValue};
use crate::text::{chart_title, describe};

/// The meetings counted; under them the marks of the chart that the link names.
#[component]
pub fn Counted() -> impl IntoView {
    let MethodContext { words, derivation, chart, .. } = MethodContext::expect();
    move || {
        let derivation = derivation.read();
        let counted = derivation.counted.clone();
        let chart = chart.get().filter(|_| !counted.is_empty());
        let marks = chart.map(|chart| marks(chart, &derivation));
        view! {
            <p class="method-text">{(words.counted)(to_u32(counted.len()))}</p>
            {(!counted.is_empty()).then(|| view! { <FewMeetings id="method-all" meetings=counted/> })}
            {marks}
        }
    }
}

/// The marks of a chart, each with its count.
fn marks(chart: Chart, derivation: &Derivation) -> impl IntoView + use<> {
    let MethodContext { app, words, .. } = MethodContext::expect();
    let spec = chart.spec();
    let mut marks: Vec<(&FacetValue, &Vec<usize>)> = derivation.by_value.iter().collect();
    // As in the chart: years by year, all else by count.
    if spec.dimension != Dimension::Year {
        marks.sort_by_key(|(_, meetings)| Reverse(meetings.len()));
    }
    let sum: usize = marks.iter().map(|(_, meetings)| meetings.len()).sum();
    let counted = derivation.counted.len();
    let overlap = (sum > counted).then(|| {
        let text = (words.bars_overlap)(to_u32(sum), to_u32(counted));
        view! { <p class="note">{text}</p> }
    });
    let rows = marks
        .into_iter()
        .map(|(value, meetings)| view! { <MarkRow value=value.clone() meetings=meetings.clone()/> });
    view! {
        <h3>{(words.bars)(chart_title(app.lang(), chart))}</h3>
        <ul class="method-rows method-bars">{rows.collect_view()}</ul>
        {overlap}
    }
}

/// One mark: its name leads to how its own number was made.
#[component]
fn MarkRow(value: FacetValue, meetings: Vec<usize>) -> impl IntoView {
    let MethodContext { app, words, .. } = MethodContext::expect();
    let label = describe::value(app.lang(), &app.dataset.corpus, &value);
    let count = meetings.len();
    let id = format!("method-bar-{value}");
    let href = move || app.href(|query| *query = query.with_only(&value));
    view! {
        <li>
            <a id=id.clone() href=href data-focus="method-title" aria-label=(words.this_bar)(&label)>
                {label.clone()}
            </a>
            " "
            <b>{count}</b>
            <Dots full=count/>
            <FoldedMeetings id=format!("{id}-meetings") label=(words.meetings)(to_u32(count)) meetings/>
        </li>
    }
}
