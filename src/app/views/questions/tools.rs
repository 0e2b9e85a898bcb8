//! What can be done with the set, below its questions: how many, one by one or all, another, paper; and last, folded,
//! what it was made from, for a filter may tell an answer.

use leptos::prelude::*;

use super::set::{COUNTS, QuestionsContext, charts_href, count_in_link, href_of, worksheet_href};
use super::words::questions_words;
use crate::app::components::{Disclosure, LiveText};
use crate::app::context::AppContext;
use crate::query::View;
use crate::text::describe;

#[component]
pub fn Tools() -> impl IntoView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let QuestionsContext { set, step, .. } = expect_context();
    let way = move |is_all: bool, id: &'static str, text: &'static str| {
        let href = move || href_of(app, |view| view.step = (!is_all).then_some(1));
        view! {
            <li>
                <a
                    id=id
                    href=href
                    aria-current=move || (is_all == step.get().is_none()).then_some("true")
                >
                    {text}
                </a>
            </li>
        }
    };
    let another = move || {
        let next = set.read().seed.next();
        href_of(app, |view| {
            view.seed = next.text().to_owned();
            to_first(view);
        })
    };
    view! {
        <div class="quiz-tools">
            <p class="quiz-seed">
                <LiveText text=Signal::derive(move || (words.set)(set.read().seed.text()))/>
            </p>
            <Counts/>
            <ul class="quiz-ways" aria-label=words.title>
                {way(false, "quiz-one", words.one_by_one)}
                {way(true, "quiz-all", words.all_at_once)}
            </ul>
            <p class="quiz-links">
                <a id="another" href=another data-focus="quiz-title">
                    {words.another}
                </a>
                <a id="to-worksheet" href=move || worksheet_href(app) data-focus="worksheet-title">
                    {words.to_worksheet}
                </a>
            </p>
        </div>
        <Disclosure id="quiz-about" label=words.about>
            <p class="note">{words.how}</p>
            <MadeFrom/>
        </Disclosure>
    }
    .into_any()
}

/// How many questions the set has: 5, 10 or 15.
#[component]
pub fn Counts() -> impl IntoView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let QuestionsContext { set, .. } = expect_context();
    let counts = COUNTS.map(|count| {
        let href = move || {
            href_of(app, |view| {
                view.count = count_in_link(count);
                to_first(view);
            })
        };
        view! {
            <li>
                <a
                    id=format!("count-{count}")
                    href=href
                    aria-current=move || (set.read().wanted == count).then_some("true")
                >
                    {count.to_string()}
                </a>
            </li>
        }
    });
    view! {
        <div class="quiz-counts">
            <span class="note" id="quiz-count">
                {words.how_many}
            </span>
            <ul class="quiz-ways" aria-labelledby="quiz-count">
                {counts.into_iter().collect_view()}
            </ul>
        </div>
    }
}

/// What the set is made from, in words, and the way to the charts.
#[component]
pub fn MadeFrom() -> impl IntoView {
    let app = AppContext::expect();
    let words = questions_words(app.lang());
    let text = move || {
        let collection = app.dataset.collection_name(app.lang()).map(str::to_owned);
        let filter = describe::filter(app.lang(), &app.dataset.corpus, &app.query.read());
        let from = collection
            .into_iter()
            .chain((!filter.is_empty()).then_some(filter))
            .collect::<Vec<_>>()
            .join("; ");
        let made = (words.made_from)(app.selection.read().counts.shown_count());
        if from.is_empty() { format!("{made}. ") } else { format!("{made} · {from}. ") }
    };
    view! {
        <p class="made">
            <LiveText text=Signal::derive(text)/>
            <a id="to-charts" href=move || charts_href(app) data-focus="summary">
                {words.to_charts}
            </a>
        </p>
    }
}

/// Another set begins at its first question, unless all are shown.
fn to_first(view: &mut View) {
    view.step = view.step.map(|_| 1);
}
