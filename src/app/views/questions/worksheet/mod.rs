//! The set for paper: lines to write on, on demand the sentences to look in, a list of the meetings where there are none,
//! and the key on a page of its own. With the sentences nothing is asked that they do not tell.
//!
//! The pupil's pages do not say under which filter the set was made, for that may tell an answer; the key does.

mod answers;
mod list;
mod passages;

use leptos::prelude::*;

use answers::AnswerKey;
use list::{MeetingFacts, is_in_list};
use passages::Passages;

use super::TooFew;
use super::set::{QuestionsContext, change, href_of, screen_query, view_of};
use super::tools::Counts;
use super::wording::{LETTERS, about, asked, choice};
use super::words::questions_words;
use crate::app::components::{LiveText, QrCode, keyed};
use crate::app::context::AppContext;
use crate::app::url::{address, href, push};
use crate::classroom::questions::{Ask, Question, has_sentence, listed};

pub fn view() -> AnyView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let context = QuestionsContext::new(app);
    provide_context(context);
    let set = context.set;
    let is_empty = Memo::new(move |_| set.read().questions.is_empty());
    let sentences = Sentences::new(app, context);
    provide_context(sentences);
    let sheet = move |_| {
        let questions = set.get_untracked().questions;
        let tasks: Vec<_> = questions.iter().enumerate().map(|(at, it)| task(app, it, at + 1)).collect();
        view! { <ol class="tasks">{tasks}</ol> }
    };
    let set_key = move || (set.read().name.clone(), set.read().len());
    // What it tells depends on what is asked, not on its meetings alone.
    let has_list = Memo::new(move |_| !sentences.listed.read().is_empty());
    let paper = move || match is_empty.get() {
        true => view! {
            <h1 id="worksheet-title" tabindex="-1">
                {words.sheet_title}
            </h1>
            <p class="too-few">{words.none}</p>
        }
        .into_any(),
        false => view! {
            <PaperHead/>
            <div class="paper-body">
                {keyed(set_key, sheet)}
                {move || {
                    (sentences.are_printed.get()).then(|| keyed(set_key, |_| view! { <Passages/> }))
                }}
                {move || {
                    let key = move || (set_key(), sentences.listed.get());
                    has_list.get().then(|| keyed(key, |(_, meetings)| view! { <MeetingFacts meetings/> }))
                }}
            </div>
            {keyed(set_key, |_| view! { <AnswerKey/> })}
        }
        .into_any(),
    };
    view! {
        <section class="worksheet" aria-labelledby="worksheet-title">
            <PaperTools/>
            {paper}
        </section>
    }
    .into_any()
}

/// The sentences of the sheet.
#[derive(Clone, Copy)]
struct Sentences {
    /// Whether the link asks for them.
    are_wanted: Memo<bool>,
    /// Whether any is printed.
    are_printed: Memo<bool>,
    /// The meetings of the list where no sentence tells: places in the meetings.
    listed: Memo<Vec<usize>>,
    /// Whether something is asked that neither that list nor a printed sentence tells.
    has_rest: Memo<bool>,
}

impl Sentences {
    fn new(app: AppContext, QuestionsContext { set, .. }: QuestionsContext) -> Self {
        let are_wanted = Memo::new(move |_| view_of(&app.query.read()).has_sentences);
        let is_quoted =
            move |question: &Question| question.key.iter().any(|key| has_sentence(app.dataset, key));
        let are_printed = Memo::new(move |_| are_wanted.get() && set.read().questions.iter().any(is_quoted));
        let listed = Memo::new(move |_| listed(app.dataset, &set.read().questions, are_printed.get()));
        let has_rest = Memo::new(move |_| {
            let is_told = |it: &Question| is_in_list(&it.ask) || are_printed.get() && is_quoted(it);
            !set.read().questions.iter().all(is_told)
        });
        Self { are_wanted, are_printed, listed, has_rest }
    }
}

/// What stands on the screen only: print, with sentences or without, how many, another set, back.
#[component]
fn PaperTools() -> impl IntoView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let QuestionsContext { set, .. } = expect_context();
    let Sentences { are_wanted, .. } = expect_context();
    let choose = move |event| {
        let mut query = app.query.get_untracked();
        change(&mut query, |view| view.has_sentences = event_target_checked(&event));
        push(app, &query);
    };
    let another = move || {
        let next = set.read().seed.next();
        href_of(app, |view| view.seed = next.text().to_owned())
    };
    let print = |_| {
        // Fails where the reader has forbidden dialogs, and has said so.
        #[cfg(target_arch = "wasm32")]
        let _ = window().print();
    };
    view! {
        <div class="quiz-tools on-screen">
            <button class="button primary" id="print" type="button" on:click=print>
                {words.print}
            </button>
            <label class="paper-option">
                <input
                    type="checkbox"
                    id="with-sentences"
                    checked=are_wanted.get_untracked()
                    prop:checked=are_wanted
                    on:change=choose
                />
                {words.with_sentences}
            </label>
            <Counts/>
            <p class="quiz-links">
                <a id="another" href=another data-focus="worksheet-title">
                    {words.another}
                </a>
                <a id="to-screen" href=move || href(&screen_query(app)) data-focus="quiz-title">
                    {words.to_screen}
                </a>
            </p>
            <TooFew/>
        </div>
    }
}

/// Title, lines for name and date, and the way to the same set on a screen.
#[component]
fn PaperHead() -> impl IntoView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let QuestionsContext { set, .. } = expect_context();
    let Sentences { are_printed, listed, has_rest, .. } = expect_context();
    let sources = move || match (listed.read().is_empty(), has_rest.get()) {
        (false, true) => format!("{} {}", words.by_list, words.by_list_rest),
        (false, false) => words.by_list.to_owned(),
        (true, _) if are_printed.get() => String::new(),
        (true, _) => words.by_link_sources.to_owned(),
    };
    let field = |name: &'static str| {
        view! {
            <span class="paper-field">
                {name} ": " <span class="blank"></span>
            </span>
        }
    };
    let by_link = move |link: String| {
        let there = screen_query(app);
        view! {
            <div class="by-link">
                <div lang="zxx">
                    <QrCode text=link.clone() lang=app.lang()/>
                </div>
                <p class="note">
                    {words.by_link} ": "
                    // An address is in no language.
                    <a id="paper-link" lang="zxx" href=href(&there) data-focus="quiz-title">
                        {link}
                    </a>
                </p>
            </div>
        }
    };
    view! {
        <header class="paper-head">
            <div>
                <h1 id="worksheet-title" tabindex="-1">
                    {words.sheet_title}
                </h1>
                <p class="note">
                    <LiveText text=Signal::derive(move || (words.set)(set.read().seed.text()))/>
                </p>
                <p class="paper-fields">{[words.name, words.class, words.date].map(field).into_iter().collect_view()}</p>
                <p class="note on-paper-how">
                    {words.on_paper} " " <LiveText text=Signal::derive(sources)/>
                </p>
            </div>
            {keyed(move || address(&screen_query(app)), by_link)}
        </header>
    }
}

/// The most letters of a choice that stands beside another.
const SHORT: usize = 34;
/// The most letters of the longest word of one and that of the one beside it: on paper no word is broken.
const WORDS: usize = 32;

/// Whether choices stand beside each other, two in a row.
fn fit_beside(choices: &[String]) -> bool {
    let letters = |text: &str| text.chars().count();
    let longest = |column: usize| {
        let words = choices.iter().skip(column).step_by(2).flat_map(|choice| choice.split_whitespace());
        words.map(letters).max().unwrap_or(0)
    };
    choices.iter().all(|choice| letters(choice) <= SHORT) && longest(0) + longest(1) <= WORDS
}

fn task(app: AppContext, question: &Question, number: usize) -> AnyView {
    let words = questions_words(app.lang());
    let choices = question.choices.iter().zip(LETTERS).map(|(it, letter)| {
        view! {
            <li>
                <span class="tick-box" aria-hidden="true"></span>
                <span class="letter">{letter} " "</span>
                {choice(app, it)}
            </li>
        }
    });
    let choices = choices.collect_view();
    let texts: Vec<String> = question.choices.iter().map(|it| super::wording::plain(app, it).0).collect();
    let is_long = !fit_beside(&texts);
    // Where nobody tells it, there are no words to copy.
    let lines = (question.ask != Ask::Untold).then(|| {
        view! {
            <p class="write-lines">
                {words.words_that_say_so} <span class="write-on"></span> <span class="write-on"></span>
            </p>
        }
    });
    view! {
        <li>
            <p class="task">
                <span class="task-number">{format!("{number}.")}</span>
                " "
                {about(app, question)}
                <span class="question-asked">{asked(words, question)}</span>
            </p>
            <ul class=if is_long { "boxes" } else { "boxes short" }>{choices}</ul>
            {lines}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_stand_beside_each_other_where_no_word_is_broken() {
        for (choices, expected) in [
            (&["2018", "2021", "2022", "2023"][..], true),
            (&["Год", "Место", "Очно или по видеосвязи", "Кто председательствовал"], true),
            (&["Год", "Кто председательствовал", "Место", "Что обсуждали"], true),
            (&["Trade and investment", "Energy", "Counter-terrorism", "Health"], true),
            (&["Предпринимательство", "Здравоохранение", "Туризм", "Энергетика"], false),
            (&["Whether they met in person or by video", "The year"], false),
        ] {
            let choices: Vec<String> = choices.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(fit_beside(&choices), expected, "{choices:?}");
        }
    }
}
