//! Questions made from what is looked at: on the screen, one by one or all at once, and on paper.
//!
//! The link holds the set (its seed, how many, which question one is at); what was answered stays in the page. The
//! question comes first, and what could tell an answer, such as the filter that the set was made under, last.

mod answers;
mod card;
mod key;
mod result;
mod set;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod tools;
mod wording;
mod words;
mod worksheet;

use leptos::prelude::*;

use card::QuestionCard;
use result::ResultOfSet;
use set::{QuestionsContext, href_of};
use tools::Tools;
use words::questions_words;

use crate::app::components::{Each, LiveText};
use crate::app::context::AppContext;
use crate::counts::to_u32;

crate::lazy! {
    /// Questions on the screen.
    pub static QUESTIONS: fn() -> AnyView = questions => view;
    /// The same questions for paper.
    pub static WORKSHEET: fn() -> AnyView = questions => worksheet::view;
}

fn view() -> AnyView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let context = QuestionsContext::new(app);
    provide_context(context);
    let QuestionsContext { set, step, .. } = context;
    let is_empty = Memo::new(move |_| set.read().questions.is_empty());
    let has_result = Memo::new(move |_| match step.get() {
        None => true,
        Some(step) => step > set.read().len(),
    });
    let is_by_steps = Memo::new(move |_| step.get().is_some());
    // The places of the questions that are shown, each with the set that it belongs to.
    let shown = move || {
        let set = set.read();
        let places = match step.get() {
            None => 0..set.len(),
            Some(step) => step - 1..step.min(set.len()),
        };
        places.map(|at| (set.name.clone(), at)).collect::<Vec<_>>()
    };
    let card = move |(name, at): (String, usize)| {
        let question = set.read_untracked().questions.get(at).cloned();
        question.map(|question| view! { <QuestionCard at question set=name/> })
    };
    let questions = move || match is_empty.get() {
        true => view! { <p class="too-few">{words.none}</p> }.into_any(),
        false => view! {
            <div class="quiz-questions">
                <Each each=shown key=Clone::clone children=card/>
            </div>
            {move || has_result.get().then(|| view! { <ResultOfSet/> })}
            {move || is_by_steps.get().then(|| view! { <Turn/> })}
            <TooFew/>
        }
        .into_any(),
    };
    view! {
        <section class="quiz" aria-labelledby="quiz-title">
            <h1 id="quiz-title" tabindex="-1">
                {words.title}
            </h1>
            {questions}
            <Tools/>
        </section>
    }
    .into_any()
}

/// That there are fewer questions than were asked for.
#[component]
fn TooFew() -> impl IntoView {
    let words = questions_words(AppContext::expect().lang());
    let QuestionsContext { set, .. } = expect_context();
    let is_short = Memo::new(move |_| set.read().len() < set.read().wanted as usize);
    let text = move || {
        let set = set.read();
        (words.few)(to_u32(set.len()), set.wanted)
    };
    move || {
        is_short.get().then(|| {
            view! {
                <p class="too-few">
                    <LiveText text=Signal::derive(text)/>
                </p>
            }
        })
    }
}

/// The way from question to question.
#[component]
fn Turn() -> impl IntoView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let QuestionsContext { set, step, .. } = expect_context();
    let here = move || step.get().unwrap_or(1);
    let href = move |step: usize| href_of(app, |view| view.step = u32::try_from(step).ok());
    let focus = move |step: usize| match step > set.read().len() {
        true => "result".to_owned(),
        false => format!("question-{step}"),
    };
    let has_previous = Memo::new(move |_| here() > 1);
    let has_next = Memo::new(move |_| here() <= set.read().len());
    let is_last = Memo::new(move |_| here() == set.read().len());
    let previous = move || {
        has_previous.get().then(|| {
            view! {
                <a id="previous" href=move || href(here() - 1) data-focus=move || focus(here() - 1)>
                    {words.previous}
                </a>
            }
        })
    };
    let next_text = move || if is_last.get() { words.to_result } else { words.next }.to_owned();
    let next = move || {
        has_next.get().then(|| {
            view! {
                <a
                    class="story-go"
                    id="next"
                    href=move || href(here() + 1)
                    data-focus=move || focus(here() + 1)
                >
                    <LiveText text=Signal::derive(next_text)/>
                </a>
            }
        })
    };
    view! { <nav class="quiz-turn" aria-label=words.title>{previous} {next}</nav> }
}
