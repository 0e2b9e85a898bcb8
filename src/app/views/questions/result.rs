//! How many were answered right, in words, and which to look at again.

use leptos::prelude::*;

use super::answers::{Answers, Verdict};
use super::set::{QuestionsContext, href_of};
use super::words::questions_words;
use crate::app::components::{Each, LiveText};
use crate::app::context::AppContext;
use crate::counts::to_u32;

/// How a set was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Score {
    right: u32,
    /// Not checked yet.
    open: u32,
    /// Questions that were answered wrong, from 1.
    wrong: Vec<u32>,
    of: u32,
}

#[component]
pub fn ResultOfSet() -> impl IntoView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let QuestionsContext { set, step, answers } = expect_context();
    let score = Memo::new(move |_| {
        let (set, answers) = (set.read(), answers.read());
        let mut score = Score { of: to_u32(set.len()), ..Score::default() };
        for (number, (at, question)) in (1..).zip(set.questions.iter().enumerate()) {
            match answers.of(&set.name, at).verdict(question.right) {
                Verdict::Right => score.right += 1,
                Verdict::Wrong => score.wrong.push(number),
                Verdict::Open | Verdict::NothingChosen => score.open += 1,
            }
        }
        score
    });
    let right = move || score.with(|score| (words.score)(score.right, score.of));
    let open = move || match score.read().open {
        0 => String::new(),
        open => format!(" {}", (words.open)(open)),
    };
    let has_wrong = Memo::new(move |_| !score.read().wrong.is_empty());
    let has_answers = Memo::new(move |_| score.read().open < score.read().of);
    let again = move |number: u32| {
        let href = move || href_of(app, |view| view.step = step.get().map(|_| number));
        view! {
            <li>
                <a id=format!("again-{number}") href=href data-focus=format!("question-{number}")>
                    {(words.number)(number, score.read_untracked().of)}
                </a>
            </li>
        }
    };
    let wrong = move || {
        has_wrong.get().then(|| {
            view! {
                <p>{words.look_again}</p>
                <ul class="again">
                    <Each each=move || score.read().wrong.clone() key=|number| *number children=again/>
                </ul>
            }
        })
    };
    let start_over = move |_| {
        answers.set(Answers::default());
        #[cfg(target_arch = "wasm32")]
        crate::app::url::go_to("quiz-title");
    };
    let over = move || {
        has_answers.get().then(|| {
            view! {
                <button class="button" id="start-over" type="button" on:click=start_over>
                    {words.start_over}
                </button>
            }
        })
    };
    view! {
        <section class="result" aria-labelledby="result">
            <h2 id="result" tabindex="-1">
                {words.result}
            </h2>
            <p class="score" role="status">
                <b>
                    <LiveText text=Signal::derive(right)/>
                </b>
                <LiveText text=Signal::derive(open)/>
            </p>
            {wrong}
            <p class="note">{words.not_kept}</p>
            {over}
        </section>
    }
    .into_any()
}
