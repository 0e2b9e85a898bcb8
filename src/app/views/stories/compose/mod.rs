//! The editor: a story is made beside the charts, from what they show. The draft is kept by the browser only.

mod desk;
mod done;
mod fields;
mod kept;
mod shows;
mod step;

pub use desk::Desk;

use leptos::prelude::*;

use desk::DeskContext;
use done::Done;
use fields::About;
use kept::Keeping;
use step::{DraftSteps, focus};

use super::faults::StoryFaults;
use super::words::story_words;
use crate::app::components::{Announcer, LiveText};
use crate::app::context::AppContext;
use crate::app::url::href;
use crate::app::views::explore;
use crate::classroom::story::link_view;
use crate::counts::to_u32;
use crate::query::Query;

pub fn view() -> AnyView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let desk = DeskContext::new(app);
    provide_context(desk);
    load_what_steps_show(app, desk);
    let announcer: Announcer = expect_context();
    let add = move |_| {
        let shown = link_view(&app.query.read_untracked().to_search()).0;
        let (is_added, count) = desk.change(|draft| (draft.add(&shown), draft.story.steps.len()));
        announcer.say(if is_added { (words.added)(to_u32(count)) } else { words.full.to_owned() });
        focus(&format!("draft-caption.{}", count.saturating_sub(1)));
    };
    let faults = Memo::new(move |_| desk.around(|desk| (desk.faulty, desk.faults.clone())));
    let faults = move || {
        let (id, faults) = faults.get();
        view! { <StoryFaults id faults lang=app.lang()/> }
    };
    view! {
        <div class="story">
            <section class="story-panel" id="compose" aria-labelledby="compose-title">
                <h1 class="story-title" id="compose-title" tabindex="-1">
                    {words.compose}
                </h1>
                <p>{words.compose_how}</p>
                <KeepingNote/>
                <About/>
                <p>
                    <button class="button primary" id="compose-add" type="button" on:click=add>
                        {words.add}
                    </button>
                </p>
                <Undo/>
                <DraftSteps/>
                <Done/>
                {faults}
                <p>
                    <a
                        id="compose-leave"
                        href=move || href(&Query { view: None, ..app.query.get() })
                        data-focus="summary"
                    >
                        {words.to_charts}
                    </a>
                </p>
            </section>
            {explore::beside()}
        </div>
    }
    .into_any()
}

/// Where the draft is kept, that it is not, that another tab has changed it, or that it cannot be read.
#[component]
fn KeepingNote() -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let desk: DeskContext = expect_context();
    let announcer: Announcer = expect_context();
    let keeping = Memo::new(move |_| desk.around(|desk| desk.keeping.clone()));
    let text = move || match *keeping.read() {
        Keeping::Kept => words.kept_here,
        Keeping::Refused => words.not_kept,
        Keeping::ChangedElsewhere => words.changed_elsewhere,
        Keeping::Unreadable => words.kept_unreadable,
    };
    let take_theirs = move |_| {
        desk.take_theirs();
        announcer.say(words.theirs_taken);
        focus("compose-title");
    };
    let keep_mine = move |_| {
        desk.keep_mine();
        announcer.say(words.mine_kept);
        focus("compose-title");
    };
    let is_fault = move || *keeping.read() != Keeping::Kept;
    let choice = move || {
        let keeping = keeping.get();
        let is_theirs = keeping == Keeping::ChangedElsewhere;
        (is_theirs || keeping == Keeping::Unreadable).then(|| {
            let theirs = is_theirs.then(|| {
                view! {
                    <button class="button" id="draft-theirs" type="button" on:click=take_theirs>
                        {words.take_theirs}
                    </button>
                }
            });
            view! {
                <div class="story-row">
                    {theirs}
                    <button class="button" id="draft-mine" type="button" on:click=keep_mine>
                        {words.keep_mine}
                    </button>
                </div>
            }
        })
    };
    view! {
        <div class="draft-keeping" class:notice=is_fault id="draft-keeping">
            <p class="note" role="status">
                <LiveText text=Signal::derive(move || text().to_owned())/>
            </p>
            {choice}
        </div>
    }
}

/// What was removed, emptied or replaced can be had back.
#[component]
fn Undo() -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let desk: DeskContext = expect_context();
    let announcer: Announcer = expect_context();
    let has_removed = Memo::new(move |_| desk.read(|draft| draft.removed().is_some()));
    let has_before = Memo::new(move |_| desk.around(|desk| desk.before.is_some()));
    let is_there = Memo::new(move |_| has_removed.get() || has_before.get());
    let undo = move |_| {
        if has_removed.get_untracked() {
            let to = desk.change(|draft| draft.undo().unwrap_or(0));
            announcer.say((words.added)(to_u32(to + 1)));
            focus(&format!("draft-step-{to}"));
        } else {
            desk.put_back();
            focus("compose-title");
        }
    };
    let text = move || if has_removed.get() { words.undo } else { words.put_back }.to_owned();
    move || {
        is_there.get().then(|| {
            view! {
                <p>
                    <button class="button" id="draft-undo" type="button" on:click=undo>
                        <LiveText text=Signal::derive(text)/>
                    </button>
                </p>
            }
        })
    }
}

/// Sees to it that the data come which the words for a step's view are made from.
fn load_what_steps_show(app: AppContext, desk: DeskContext) {
    let shown = Memo::new(move |_| {
        desk.read(|draft| draft.story.steps.iter().map(|step| step.view.clone()).collect::<Vec<_>>())
    });
    Effect::new(move || shown.read().iter().for_each(|shown| app.root.data.want(shown)));
}
