//! The meetings of the choice, a page at a time: whatever their number, so many rows stand there.

use leptos::prelude::*;

use super::row;
use super::save::SaveTable;
use super::shards::Shards;
use super::words::packed_words;
use crate::app::components::{Each, LiveText};
use crate::app::context::AppContext;
use crate::app::lazy::TryAgain;
use crate::app::views::explore::evidence::EvidencePanel;
use crate::counts::to_u32;
use crate::data::code::MeetingCode;
use crate::dataset::Selection;
use crate::text::describe;
use crate::text::grammar::number;

/// Meetings of a page.
const ROWS: usize = 24;

/// The list, the way to its other pages, and the table of all of them.
#[component]
pub fn MeetingPages() -> impl IntoView {
    let (app, panel, shards) = (AppContext::expect(), EvidencePanel::expect(), Shards::expect());
    let words = packed_words(app.lang());
    let count = Memo::new(move |_| panel.deferred.selection.read().count());
    let choice = move || panel.deferred.selection.read().query.clone();
    let last_page = move || count.get().saturating_sub(1) / ROWS;
    let at = Memo::new(move |_| shards.page_of(&choice()).min(last_page()));
    let rows = Memo::new(move |_| rows(&panel.deferred.selection.read(), at.get()));
    let is_first = Memo::new(move |_| at.get() == 0);
    let is_last = Memo::new(move |_| at.get() == last_page());
    let shown = move || {
        let from = at.get() * ROWS + 1;
        let [from, to, of] = [from, (from + ROWS - 1).min(count.get()), count.get()].map(to_u32);
        (words.shown)(from, to, of)
    };
    let has_pages = Memo::new(move |_| last_page() > 0);
    let has_failed = Memo::new(move |_| shards.has_failed());
    let go = move |to: usize| untrack(|| shards.turn_to(&choice(), to.min(last_page())));
    view! {
        <section class="meetings" aria-labelledby="meetings-title">
            <h2 id="meetings-title" tabindex="-1">
                {app.words().meetings}
                " "
                <span class="count">
                    <LiveText text=Signal::derive(move || number(app.lang(), to_u32(count.get())))/>
                </span>
            </h2>
            <p class="note" hidden=move || count.get() != 0>
                {app.words().meetings_empty}
            </p>
            <ol class="meeting-list">
                <Each each=move || rows.get() key=|at| *at children=|at| view! { <Row at/> }.into_any()/>
            </ol>
            <nav class="list-pages" aria-label=words.pages hidden=move || count.get() == 0>
                <p class="note" role="status">
                    <LiveText text=Signal::derive(shown)/>
                </p>
                {move || {
                    has_pages.get().then(|| {
                        view! {
                            <Turn id="page-first" label=words.first is_off=is_first on_press=move || go(0)/>
                            <Turn
                                id="page-before"
                                label=words.before
                                is_off=is_first
                                on_press=move || go(at.get_untracked().saturating_sub(1))
                            />
                            <Turn
                                id="page-next"
                                label=words.next
                                is_off=is_last
                                on_press=move || go(at.get_untracked() + 1)
                            />
                            <Turn
                                id="page-last"
                                label=words.last
                                is_off=is_last
                                on_press=move || go(usize::MAX)
                            />
                        }
                    })
                }}
            </nav>
            {move || {
                has_failed.get().then(|| {
                    view! {
                        <TryAgain id="retry-shards" on_press=move |()| shards.try_again()>
                            {app.words().try_again}
                        </TryAgain>
                    }
                })
            }}
            <SaveTable/>
        </section>
    }
}

/// A way to another page. Where it leads nowhere it stays in its place and can be reached, as focus must not be lost.
#[component]
fn Turn(
    id: &'static str,
    label: &'static str,
    is_off: Memo<bool>,
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    let press = move |_| {
        if !is_off.get_untracked() {
            on_press();
        }
    };
    view! {
        <button
            class="button"
            id=id
            type="button"
            aria-disabled=move || is_off.get().then_some("true")
            on:click=press
        >
            {label}
        </button>
    }
}

/// The meetings of a page.
fn rows(selection: &Selection, page: usize) -> Vec<usize> {
    selection.counts.shown.iter().skip(page * ROWS).take(ROWS).copied().collect()
}

/// One meeting: what its columns say, and once its shard is here its name, day and place, which lead to its evidence.
#[component]
fn Row(at: usize) -> impl IntoView {
    let (app, shards) = (AppContext::expect(), Shards::expect());
    let lang = app.lang();
    let (shard, place) = shards.place_of(at);
    let came = shards.follow(shard);
    let row = move || match came.get() {
        Some(Ok(dataset)) => {
            let meeting = &dataset.meetings[place];
            let (id, code) = (format!("m-{}", meeting.id), MeetingCode::new(&meeting.id));
            let open = move || app.href(|query| query.meeting.clone_from(&code));
            view! {
                <a class="meeting-link" id=id.clone() href=open data-focus=id>
                    {describe::name(lang, meeting)}
                </a>
                <p class="note">{describe::when_and_where(lang, meeting)}</p>
            }
            .into_any()
        }
        came => {
            let (corpus, index) = (&app.dataset.corpus, &app.dataset.count_index);
            let failed = came.is_some().then(|| packed_words(lang).no_evidence);
            let is_awaited = failed.is_none();
            view! {
                <span class="meeting-unread" aria-busy=is_awaited.to_string()>
                    {row::name(lang, corpus, index, at)}
                </span>
                <p class="note">{row::details(lang, corpus, index, at)} {failed.map(|it| format!(" · {it}"))}</p>
            }
            .into_any()
        }
    };
    view! { <li>{row}</li> }
}
