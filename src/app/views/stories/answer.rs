//! The answer of a step: shown when it is asked for, with the way to where it can be checked.

use leptos::prelude::*;

use super::links::{focus_of, query_of};
use super::step::{StepData, filled};
use super::words::story_words;
use crate::app::components::{Announcer, LiveText};
use crate::app::context::AppContext;
use crate::app::url::href;
use crate::classroom::story::Step;
use crate::query::Query;

/// The story and the step, from 0, whose answer is shown. One at a time: who goes on sees the next question alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownAnswer(Option<(String, usize)>);

impl ShownAnswer {
    /// That of a step, from 0, of a story.
    pub fn of(id: String, at: usize) -> Self {
        Self(Some((id, at)))
    }

    /// Whether it is that of a step, from 0, of a story.
    pub fn is_of(&self, step: &(String, usize)) -> bool {
        self.0.as_ref() == Some(step)
    }
}

/// The answer that is shown. The page and the stage have one.
pub fn shown_answer(app: AppContext) -> RwSignal<ShownAnswer> {
    app.root.session.signal()
}

/// The button that shows the answer, and the answer.
#[component]
pub fn Answer(id: String, at: usize, step: Step, data: StepData) -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let announcer: Announcer = expect_context();
    let shown = shown_answer(app);
    let here = ShownAnswer::of(id, at);
    let is_shown = {
        let here = here.clone();
        Memo::new(move |_| *shown.read() == here)
    };
    let toggle = move |_| {
        let is_shown = is_shown.get_untracked();
        shown.set(if is_shown { ShownAnswer::default() } else { here.clone() });
        announcer.say(if is_shown { "" } else { words.answer_shown });
    };
    let label = move || if is_shown.get() { words.hide_answer } else { words.show_answer }.to_owned();
    let (evidence, beside) = (step.evidence, data.view.clone());
    let answer = move || {
        is_shown.get().then(|| {
            let evidence = evidence.clone().map(|there| {
                let (focus, beside) = (focus_of(&Query::parse(&there).0), beside.clone());
                let there = move || href(&query_of(&app.query.read(), &there, beside.clone()));
                view! {
                    <p>
                        <a id="story-evidence" href=there data-focus=focus>
                            {words.evidence}
                        </a>
                    </p>
                }
            });
            view! {
                <div class="story-answer">
                    <h3>{words.answer}</h3>
                    {filled(app, &step.answer, "answer-text", &data)}
                    {evidence}
                </div>
            }
        })
    };
    view! {
        <div class="story-ask">
        <p>
            <button
                class="button primary"
                id="story-show"
                type="button"
                aria-expanded=move || is_shown.get().to_string()
                aria-controls="story-answer"
                on:click=toggle
            >
                <LiveText text=Signal::derive(label)/>
            </button>
        </p>
        <div id="story-answer">{answer}</div>
        </div>
    }
}
