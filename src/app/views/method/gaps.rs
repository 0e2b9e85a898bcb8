//! Below the steps: meetings that no source tells of, and that must have taken place.

use leptos::prelude::*;

use super::MethodContext;
use super::meeting_links::{MeetingLink, MeetingLinks};
use crate::counts::gaps::{Gap, SeriesGaps, at_least, expected, gaps};
use crate::text::gaps::{expected_line, gap_words, numbers, series_name};

/// What the numbers of the collection prove, a series an entry; no choice changes it.
#[component]
pub fn Gaps() -> impl IntoView {
    let app = MethodContext::expect().app;
    let words = gap_words(app.lang());
    let all = gaps(&app.dataset.corpus, &app.dataset.meetings);
    let expected = expected(&app.dataset.corpus, &app.dataset.meetings);
    let lines = expected.iter().map(|it| view! { <li>{expected_line(app.lang(), it)}</li> });
    let lines = lines.collect_view();
    let expected = (!expected.is_empty()).then(|| {
        view! {
            <h3>{words.no_page}</h3>
            <ul class="method-rows method-expected">{lines}</ul>
            <p class="note">{words.no_page_how} " " {words.web}</p>
        }
    });
    (!all.is_empty()).then(|| {
        let sentence = (words.at_least)(at_least(&all));
        let series = all.into_iter().map(|series| view! { <Series series/> });
        view! {
            <section class="method-gaps" aria-labelledby="method-gaps">
                <h2 id="method-gaps" tabindex="-1">
                    {words.title}
                </h2>
                <p>
                    <strong>{sentence}</strong>
                </p>
                <p class="note">{words.how}</p>
                <ul class="method-rows">{series.collect_view()}</ul>
                {expected}
            </section>
        }
    })
}

#[component]
fn Series(series: SeriesGaps) -> impl IntoView {
    let app = MethodContext::expect().app;
    let words = gap_words(app.lang());
    let name = series_name(app.lang(), app.dataset, &series);
    let least = (words.of_series)(series.at_least());
    let gaps = series.gaps.into_iter().map(|gap| view! { <GapLine gap/> });
    view! {
        <li>
            {name} " "
            <b>{least}</b>
            <ul class="method-gap-list">{gaps.collect_view()}</ul>
        </li>
    }
}

#[component]
fn GapLine(gap: Gap) -> impl IntoView {
    let words = gap_words(MethodContext::expect().app.lang());
    let missing = (words.missing)(&numbers(&gap));
    let candidates = (!gap.candidates.is_empty()).then(|| {
        view! {
            <p class="note">{words.candidates} ":"</p>
            <MeetingLinks meetings=gap.candidates.clone()/>
        }
    });
    view! {
        <li>
            {missing} " " {words.proof} ": " <MeetingLink at=gap.proof/>
            {candidates}
        </li>
    }
}
