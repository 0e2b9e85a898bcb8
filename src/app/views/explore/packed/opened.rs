//! A meeting of a packed collection, or an article of it: the same views as of any collection, on the shard that has them.

use std::sync::Arc;

use leptos::prelude::*;

use super::shards::{Failure, Shards};
use super::words::packed_words;
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::data::load_failure;
use crate::app::lazy::TryAgain;
use crate::app::url;
use crate::app::views::explore::evidence::{EvidencePanel, Opened};
use crate::app::views::share::FlagDialog;
use crate::data::code::MeetingCode;
use crate::dataset::{Dataset, Selection};
use crate::query::Query;

/// What the link opens.
#[derive(Clone)]
enum Found {
    Awaited,
    /// The shard, and the place of the meeting in it.
    Here {
        shard: usize,
        place: usize,
        dataset: Arc<Dataset>,
    },
    NotThere,
    Failed(Failure),
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Here { place, dataset, .. }, Self::Here { place: other, dataset: there, .. }) => {
                place == other && Arc::ptr_eq(dataset, there)
            }
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

/// The way back, and what is opened.
#[component]
pub fn OpenedMeeting() -> impl IntoView {
    let (app, shards) = (AppContext::expect(), Shards::expect());
    let words = packed_words(app.lang());
    let id = Memo::new(move |_| app.query.read().meeting.as_ref().map(ToString::to_string));
    let found = Memo::new(move |_| id.get().map_or(Found::Awaited, |id| find(shards, &id)));
    let content = move || match found.get() {
        Found::Awaited => view! { <p class="loading" role="status">{app.words().loading}</p> }.into_any(),
        Found::NotThere => {
            let id = id.get().unwrap_or_default();
            view! { <p class="note">{(words.no_such_meeting)(&id)}</p> }.into_any()
        }
        Found::Failed(failure) => view! {
            <section class="notice failure" role="alert">
                <p>{failure_text(app, &failure)}</p>
                <TryAgain id="retry-shard" on_press=move |()| shards.try_again()>
                    {app.words().try_again}
                </TryAgain>
            </section>
        }
        .into_any(),
        Found::Here { shard, place, dataset } => {
            view! { <InShard dataset=shards.open(shard, &dataset) place/> }.into_any()
        }
    };
    view! { <Back/> {content} }
}

/// What a meeting's id stands for.
fn find(shards: Shards, id: &str) -> Found {
    match shards.number_of(id) {
        None => Found::Awaited,
        Some(Ok(None)) => Found::NotThere,
        Some(Err(failure)) => Found::Failed(failure),
        Some(Ok(Some(number))) => {
            let (shard, place) = shards.place_of(number);
            match shards.shard(shard) {
                None => Found::Awaited,
                Some(Err(failure)) => Found::Failed(failure),
                Some(Ok(dataset)) => Found::Here { shard, place, dataset },
            }
        }
    }
}

fn failure_text(app: AppContext, failure: &Failure) -> String {
    match failure {
        Failure::File(name, error) => load_failure(app.words(), name, *error),
        Failure::Content(name, what) => format!("{name}: {what}"),
    }
}

/// The views of a meeting and of an article, on their shard.
#[component]
fn InShard(dataset: &'static Dataset, place: usize) -> impl IntoView {
    let around = AppContext::expect();
    let counted = Memo::new(move |_| around.query.read().counted_part());
    let selection = Memo::new(move |_| Arc::new(Selection::new(dataset, &counted.read())));
    // A link may name it as it was called before.
    let id = MeetingCode::new(&dataset.meetings[place].id);
    let query = Memo::new(move |_| Query { meeting: id.clone(), ..around.query.get() });
    let app = AppContext { dataset, selection, query, ..around };
    provide_context(app);
    EvidencePanel::provide(app);
    let step = EvidencePanel::expect().step;
    view! {
        {move || view! { <Opened step=step.get()/> }}
        <FlagDialog/>
    }
}

/// A link one step back: from an article to its meeting, from a meeting to the list.
#[component]
fn Back() -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let step = EvidencePanel::expect().step;
    let before = Memo::new(move |_| step.get().leave(&app.query.read()).unwrap_or_default());
    let is_list = Memo::new(move |_| before.read().meeting.is_none());
    let label = move || match is_list.get() {
        true => format!("{} {}", words.meetings, app.selection.read().count()),
        false => words.back_to_meeting.to_owned(),
    };
    // What the reader came from: the quote, else the meeting or its line in the list.
    let focus = move || {
        let query = app.query.read();
        let id = query.meeting.as_deref().unwrap_or_default();
        match &query.fact {
            Some(fact) if !is_list.get() && query.statement.is_none() => format!("q-{id}-{fact}-0"),
            _ => format!("m-{id}"),
        }
    };
    view! {
        <a class="evidence-back" id="evidence-back" href=move || url::href(&before.read()) data-focus=focus>
            <span aria-hidden="true">"← "</span>
            <LiveText text=Signal::derive(label)/>
        </a>
    }
}
