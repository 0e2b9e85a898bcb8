//! A story that is played: its step on the left, and the live charts of what the step shows.

use leptos::prelude::*;

use super::answer::{Answer, AnswerProps};
use super::cover::Stage;
use super::faults::StoryFaults;
use super::found::Found;
use super::ids::DRAFT;
use super::links::{editor_href, settle, slide_href, step_href, step_view};
use super::step::{StepData, filled, in_language};
use super::steps::Steps;
use super::words::{StoryWords, story_words};
use super::{StoryContext, keys};
use crate::app::components::{LiveText, keyed};
use crate::app::context::AppContext;
use crate::app::url::href;
use crate::classroom::story::Step;
use crate::counts::to_u32;
use crate::query::{Panel, Query};

#[component]
pub fn Player() -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let context: StoryContext = expect_context();
    let StoryContext { id, found, story, at } = context;
    let shown = context.shown();
    load_what_steps_show(app, shown);
    keys::listen();
    settle(app);
    let count = Memo::new(move |_| story.read().as_ref().map_or(0, |story| story.steps.len()));
    let position = move || (words.step_of)(to_u32(at.get() + 1), to_u32(count.get()));
    let title = move |_: String| {
        let title = in_language(&story.get_untracked()?.title, app.lang());
        Some(view! { <h1 class="story-name" lang=title.lang>{title.text}</h1> })
    };
    // What is filled from the data is filled anew once these are here.
    let has_data = Memo::new(move |_| app.root.data.dataset_of(&shown.read()).is_some());
    let body = move |(id, at, _): (String, usize, bool)| {
        let step = story.get_untracked()?.steps.get(at)?.clone();
        Some(step_body(app, id, at, step))
    };
    let faults = move |_: String| match found.get_untracked() {
        Some(Found::Here(_, faults)) => {
            Some(view! { <StoryFaults id=id.get_untracked() faults lang=app.lang()/> })
        }
        _ => None,
    };
    let is_draft = Memo::new(move |_| *id.read() == DRAFT);
    let draft_note = move || {
        is_draft.get().then(|| {
            view! {
                <div class="story-draft">
                    <p class="note">{words.is_draft}</p>
                    <p>
                        <a
                            id="story-edit"
                            href=move || editor_href(app, &shown.read())
                            data-focus="compose-title"
                        >
                            {words.edit}
                        </a>
                    </p>
                </div>
            }
        })
    };
    let present = move || story.read().as_ref().map(|story| slide_href(app, story, &id.read(), at.get()));
    view! {
        <div class="story" class:opens-evidence=move || opens_evidence(&app.query.read())>
            <section class="story-panel" id="story" aria-labelledby="story-step">
                {keyed(move || id.get(), title)}
                <h2 id="story-step" tabindex="-1">
                    <LiveText text=Signal::derive(position)/>
                </h2>
                {keyed(move || (id.get(), at.get(), has_data.get()), body)}
                <Return shown/>
                <Steps count/>
                {draft_note}
                <p class="story-ways">
                    <a id="story-present" href=present data-focus="slide-title">
                        {words.present}
                    </a>
                    " "
                    <a
                        id="story-leave"
                        href=move || href(&Query { view: None, ..app.query.get() })
                        data-focus="summary"
                    >
                        {words.leave}
                    </a>
                </p>
                <p class="note story-keys">{words.keys}</p>
                {keyed(move || id.get(), faults)}
            </section>
            <Stage/>
        </div>
    }
    .into_any()
}

/// Caption, question and answer of a step.
fn step_body(app: AppContext, id: String, at: usize, step: Step) -> impl IntoView {
    let words = story_words(app.lang());
    let data = StepData::new(app, &step.view, step_view(&id, at));
    let question = (!step.question.is_empty()).then(|| {
        view! {
            <div class="story-question">
                <h3>{words.question}</h3>
                {filled(app, &step.question, "question-text", &data)}
            </div>
        }
    });
    let caption = filled(app, &step.caption, "caption", &data);
    let answer = (!step.answer.is_empty()).then(|| Answer(AnswerProps { id, at, step, data }));
    view! {
        <div class="story-body">
            {caption}
            <OpenPart words/>
            {question}
            {answer}
        </div>
    }
}

/// On a narrow screen the open meeting or article lies further down.
#[component]
fn OpenPart(words: &'static StoryWords) -> impl IntoView {
    let app = AppContext::expect();
    let target = Memo::new(move |_| {
        let query = app.query.read();
        let is_open = query.meeting.is_some() || query.read.is_some() || query.statement.is_some();
        is_open.then(|| {
            let target = super::links::focus_of(&query);
            let is_meeting = target.starts_with("m-");
            (format!("#{target}"), if is_meeting { words.to_meeting } else { words.to_words })
        })
    });
    let is_open = Memo::new(move |_| target.read().is_some());
    let href = move || target.read().as_ref().map(|(href, _)| href.clone());
    let text = move || target.read().as_ref().map_or_else(String::new, |(_, text)| (*text).to_owned());
    move || {
        is_open.get().then(|| {
            view! {
                <p class="story-part">
                    <a id="story-part" href=href>
                        <LiveText text=Signal::derive(text)/>
                    </a>
                </p>
            }
        })
    }
}

/// Where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whereabouts {
    /// At what the step shows.
    Step,
    /// At where its answer can be checked.
    Evidence,
    Elsewhere,
}

/// The way back to what the step shows, for a reader who has looked elsewhere.
#[component]
fn Return(shown: Memo<String>) -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let StoryContext { id, story, at, .. } = expect_context();
    let place = Memo::new(move |_| {
        let here = Query { view: None, lang: None, lesson: None, created_with: None, ..app.query.get() };
        let data = app.root.data.dataset_of(&shown.read());
        if data.is_some_and(|data| Query::from_search(&shown.read(), &data.known).0 == here) {
            return Whereabouts::Step;
        }
        let story = story.read();
        let evidence = story.as_ref().and_then(|story| story.steps.get(at.get())?.evidence.as_ref());
        match evidence {
            Some(there) if *there == here.to_search() => Whereabouts::Evidence,
            _ => Whereabouts::Elsewhere,
        }
    });
    let is_away = Memo::new(move |_| place.get() != Whereabouts::Step);
    let back = move || story.read().as_ref().map(|story| step_href(app, story, &id.read(), at.get()));
    move || {
        is_away.get().then(|| {
            view! {
                <p class="story-return">
                    <span hidden=move || place.get() == Whereabouts::Evidence>{words.wandered} " "</span>
                    <a id="story-return" href=back data-focus="story-step">
                        {words.back}
                    </a>
                </p>
            }
        })
    }
}

/// Whether a query opens something that stands in the evidence.
fn opens_evidence(query: &Query) -> bool {
    query.meeting.is_some()
        || query.read.is_some()
        || query.statement.is_some()
        || query.show.contains(Panel::LeftOut)
        || !query.q.is_empty()
}

/// Sees to it that the data of a step's collection come, wherever the reader looks now.
pub fn load_what_steps_show(app: AppContext, shown: Memo<String>) {
    Effect::new(move || app.root.data.want(&shown.read()));
}
