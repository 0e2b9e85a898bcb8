//! One question on the screen: its choices, whether it was answered right, and the key once it was checked.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::answers::{Answer, Verdict, choice_of_key};
use super::key::key;
use super::set::QuestionsContext;
use super::wording::{LETTERS, about, asked, choice, plain};
use super::words::questions_words;
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::foreign;
use crate::classroom::questions::Question;
use crate::counts::to_u32;

/// The question at a place of the set, from 0.
#[component]
pub fn QuestionCard(at: usize, question: Question, set: String) -> impl IntoView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let QuestionsContext { set: all, answers, .. } = expect_context();
    let number = at + 1;
    let set = StoredValue::new(set);
    let answer = Memo::new(move |_| set.with_value(|set| answers.read().of(set, at)));
    let change = move |change: fn(&mut Answer)| {
        set.with_value(|set| answers.update(|answers| answers.change(set, at, change)));
    };
    let choose = move |choice: usize| {
        set.with_value(|set| answers.update(|answers| answers.change(set, at, |it| it.choose(choice))));
    };
    let right = question.right;
    let count = question.choices.len();
    let is_checked = Memo::new(move |_| answer.read().is_checked);
    let position = move || (words.number)(to_u32(number), to_u32(all.read().len()));
    let choices = question.choices.iter().enumerate().map(|(nth, it)| {
        let it = choice(app, it);
        view! { <ChoiceItem nth number is_right=nth == right answer on_choose=choose>{it}</ChoiceItem> }
    });
    let choices = choices.collect_view();
    let (right_text, right_lang) = plain(app, &question.choices[right]);
    let right_text = (words.answer)(&right_text);
    let verdict = move || match answer.get().verdict(right) {
        Verdict::Open => ().into_any(),
        Verdict::NothingChosen => view! { <span>{words.choose_first}</span> }.into_any(),
        Verdict::Right => view! { <b>{words.right}</b> }.into_any(),
        Verdict::Wrong => view! {
            <b>{words.wrong}</b>
            " "
            <span lang=right_lang>{right_text.clone()}</span>
        }
        .into_any(),
    };
    let check_text = move || if is_checked.get() { words.again } else { words.check }.to_owned();
    // Letters choose while the focus is within the question.
    let keydown = move |event: KeyboardEvent| {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        if let Some(choice) = choice_of_key(&foreign::code(&event), count).filter(|_| !has_modifier) {
            event.prevent_default();
            choose(choice);
        }
    };
    let (about, asked) = (about(app, &question), asked(words, &question));
    let shown_key = move || is_checked.get().then(|| key(app, &question));
    view! {
        <fieldset class="question" on:keydown=keydown>
            <legend id=format!("question-{number}") tabindex="-1">
                <span class="question-number">
                    <LiveText text=Signal::derive(position)/>
                </span>
                {about}
                <span class="question-asked">{asked}</span>
            </legend>
            <ul class="choices">{choices}</ul>
            <div class="question-row">
                <button
                    class="button"
                    id=format!("check-{number}")
                    type="button"
                    on:click=move |_| change(Answer::check)
                >
                    <LiveText text=Signal::derive(check_text)/>
                </button>
                <p class="verdict" role="status" id=format!("verdict-{number}")>
                    {verdict}
                </p>
            </div>
            {shown_key}
        </fieldset>
    }
    .into_any()
}

/// A choice, and once the question was checked whether it is right.
#[component]
fn ChoiceItem(
    nth: usize,
    number: usize,
    is_right: bool,
    answer: Memo<Answer>,
    #[prop(into)] on_choose: Callback<usize>,
    children: Children,
) -> impl IntoView {
    let words = questions_words(AppContext::expect().lang());
    let is_chosen = Memo::new(move |_| answer.read().choice == Some(nth));
    let is_checked = move || answer.read().is_checked;
    let is_shown_right = move || is_checked() && is_right;
    let is_shown_wrong = move || is_checked() && is_chosen.get() && !is_right;
    let sign = move |sign: &'static str, text: &'static str| {
        view! {
            <span class="choice-sign">
                <span aria-hidden="true">{sign}</span>
                " "
                {text}
            </span>
        }
    };
    view! {
        <li class:right=is_shown_right class:wrong=is_shown_wrong>
            <label>
                <input
                    type="radio"
                    name=format!("answer-{number}")
                    id=format!("answer-{number}-{}", nth + 1)
                    value=nth.to_string()
                    checked=is_chosen.get_untracked()
                    prop:checked=move || is_chosen.get()
                    disabled=is_checked
                    on:change=move |_| on_choose.run(nth)
                />
                <span class="choice-letter" aria-hidden="true">
                    {LETTERS.get(nth).copied()}
                </span>
                {children()}
                {move || is_shown_right().then(|| sign("\u{2713}", words.is_right))}
                {move || is_shown_wrong().then(|| sign("\u{2717}", words.wrong))}
            </label>
        </li>
    }
}
