//! The key of a worksheet, which begins a page of its own: it goes to the teacher.

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::app::views::questions::key::key;
use crate::app::views::questions::set::QuestionsContext;
use crate::app::views::questions::tools::MadeFrom;
use crate::app::views::questions::wording::{LETTERS, plain};
use crate::app::views::questions::words::questions_words;
use crate::classroom::questions::Question;

/// So many answers stay together at the end, so that no page has a line or two.
const LAST: usize = 3;

#[component]
pub fn AnswerKey() -> impl IntoView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let set = expect_context::<QuestionsContext>().set.get_untracked();
    let title = format!("{}: {}", words.key_title, (words.set)(set.seed.text()));
    let mut answers: Vec<_> =
        set.questions.iter().enumerate().map(|(at, it)| answer(app, it, at + 1)).collect();
    let last = answers.split_off(answers.len().saturating_sub(LAST));
    let start = (answers.len() + 1).to_string();
    view! {
        <section class="answers" aria-labelledby="key-title">
            <h2 id="key-title">{title}</h2>
            <p class="note on-screen">{words.key_how}</p>
            <MadeFrom/>
            <ol class="keys">{answers}</ol>
            <ol class="keys last" start=start>{last}</ol>
        </section>
    }
}

fn answer(app: AppContext, question: &Question, number: usize) -> AnyView {
    let (text, lang) = plain(app, &question.choices[question.right]);
    let letter = LETTERS.get(question.right).copied().unwrap_or_default();
    view! {
        <li>
            <p class="task">
                <span class="task-number">{format!("{number}. {letter}")}</span>
                " "
                <b lang=lang>{text}</b>
            </p>
            {key(app, question)}
        </li>
    }
    .into_any()
}
