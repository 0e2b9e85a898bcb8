//! What is pointed at, large, and one of its meetings with the words that make it count.

use leptos::prelude::*;

use super::context::Stage;
use super::pointed::{Evidence, Pointed, Quote};
use super::words::stage_words;
use crate::app::components::{LiveText, citation_line};
use crate::app::url;
use crate::counts::to_u32;
use crate::query::Query;
use crate::text::{describe, more_words};

/// Its label and number, and the way to its meetings, or back from them.
#[component]
pub fn PointedLine(pointed: Memo<Option<Pointed>>) -> impl IntoView {
    let stage = Stage::expect();
    let words = stage_words(stage.app.lang());
    let label = Memo::new(move |_| pointed.read().as_ref().map_or_else(String::new, |it| it.label.clone()));
    let count = Memo::new(move |_| pointed.read().as_ref().map_or(0, Pointed::count));
    let is_read = Memo::new(move |_| stage.query.read().meeting.is_some());
    let href = move || {
        let query = stage.query.read();
        let pointed = pointed.read();
        if query.meeting.is_some() {
            return Some(url::href(&Query { meeting: None, ..query.clone() }));
        }
        pointed.as_ref()?.opened(stage.app.dataset, &query, 0).map(|query| url::href(&query))
    };
    let has_meetings = Memo::new(move |_| count.get() > 0);
    view! {
        <p class="pointed" role="status">
            <b>
                <LiveText text=label/>
            </b>
            " "
            <span class="pointed-count">
                <LiveText text=Signal::derive(move || (words.meetings)(count.get()))/>
            </span>
            " "
            {move || {
                has_meetings.get().then(|| {
                    let text = move || if is_read.get() { words.back_to_chart } else { words.its_meetings };
                    view! {
                        <a class="go" id="to-meetings" href=href>
                            <LiveText text=Signal::derive(move || text().to_owned())/>
                        </a>
                    }
                })
            }}
        </p>
    }
    .into_any()
}

/// The meeting that is read, and the way to those around it.
#[component]
pub fn Reading(pointed: Memo<Option<Pointed>>) -> impl IntoView {
    let stage = Stage::expect();
    let at = Memo::new(move |_| {
        pointed.read().as_ref().and_then(|it| it.open(stage.app.dataset, &stage.query.read()))
    });
    let meeting = move || {
        let pointed = pointed.read();
        let pointed = pointed.as_ref()?;
        let at = at.get()?;
        Some(meeting(stage, pointed, *pointed.meetings.get(at)?))
    };
    view! {
        <div class="reading">
            {meeting}
            <Others pointed at/>
        </div>
    }
    .into_any()
}

#[component]
fn Others(pointed: Memo<Option<Pointed>>, at: Memo<Option<usize>>) -> impl IntoView {
    let stage = Stage::expect();
    let words = stage_words(stage.app.lang());
    let count = Memo::new(move |_| pointed.read().as_ref().map_or(0, Pointed::count));
    let href = move |turned: fn(usize) -> Option<usize>| {
        let (query, pointed) = (stage.query.read(), pointed.read());
        let query = pointed.as_ref()?.opened(stage.app.dataset, &query, turned(at.get()?)?)?;
        Some(url::href(&query))
    };
    let previous = move || href(|at| at.checked_sub(1));
    let next = move || href(|at| Some(at + 1));
    let place = move || {
        let nth = at.get().map_or(0, |at| to_u32(at + 1));
        (words.meeting_of)(nth, count.get())
    };
    let turn = |id: &'static str, name: &'static str, href: Signal<Option<String>>| {
        let is_there = Memo::new(move |_| href.read().is_some());
        move || is_there.get().then(|| view! { <a class="go" id=id href=move || href.get()>{name}</a> })
    };
    let is_one_of_many = Memo::new(move |_| count.get() > 1);
    move || {
        is_one_of_many.get().then(|| {
            view! {
                <p class="others">
                    {turn("meeting-previous", words.previous_meeting, Signal::derive(previous))}
                    <LiveText text=Signal::derive(place)/>
                    {turn("meeting-next", words.next_meeting, Signal::derive(next))}
                </p>
            }
        })
    }
}

fn meeting(stage: Stage, pointed: &Pointed, at: usize) -> impl IntoView + use<> {
    let (lang, dataset) = (stage.app.lang(), stage.app.dataset);
    let meeting = &dataset.meetings[at];
    let by = format!("{} · {}", describe::when(lang, meeting), describe::place_and_status(lang, meeting));
    let evidence = read_evidence(stage, pointed.evidence(lang, dataset, &stage.query.read(), meeting));
    view! {
        <article class="read" id=format!("read-{}", meeting.id)>
            <h2>{describe::name(lang, meeting)}</h2>
            <p>{by}</p>
            {evidence}
        </article>
    }
}

/// The words that count, large, or the pages.
pub fn read_evidence(stage: Stage, evidence: Evidence) -> AnyView {
    let (lang, corpus) = (stage.app.lang(), &stage.app.dataset.corpus);
    let page = |page| citation_line(stage.app, corpus.citation(page), "by");
    match evidence {
        Evidence::Quote(quote) => quoted(stage, *quote).into_any(),
        Evidence::Pages(pages) => view! {
            <p class="by">{more_words(lang).sources}</p>
            <ul class="citations">{pages.into_iter().map(page).collect_view()}</ul>
        }
        .into_any(),
        Evidence::Nothing => ().into_any(),
    }
}

fn quoted(stage: Stage, quote: Quote) -> impl IntoView {
    let words = stage_words(stage.app.lang());
    view! {
        <blockquote lang=quote.lang>
            <p>{quote.before} <mark>{quote.hit}</mark> {quote.after}</p>
        </blockquote>
        <p class="by">
            {quote.by} " · "
            <a id="to-article" href=url::href(&quote.in_article) data-focus="words">
                {words.read}
            </a>
        </p>
    }
}
