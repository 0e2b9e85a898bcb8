//! A question in the words of the page: what it is about, what is asked, its choices.

use leptos::prelude::*;

use super::words::{QuestionsWords, questions_words};
use crate::app::components::QuoteLanguage;
use crate::app::context::AppContext;
use crate::classroom::questions::{Agreement, Ask, Choice, Question};
use crate::data::Field;
use crate::query::{Dimension, FacetValue};
use crate::text::{Words, describe, names};

/// Letters that choices are called by.
pub const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// What a question is about, each part in a line of its own: a meeting, a value, a quote.
pub fn about(app: AppContext, question: &Question) -> AnyView {
    let (words, lang, dataset) = (app.words(), app.lang(), app.dataset);
    let corpus = &dataset.corpus;
    let meeting = question.meeting.map(|at| &dataset.meetings[at]);
    let name = meeting.map(|meeting| {
        let mut text = describe::name(lang, meeting);
        if question.is_dated {
            text += &format!(", {}", describe::when(lang, meeting));
        }
        view! { <span class="question-about">{text}</span> }
    });
    let pair = |name: &str, value: &str| {
        view! { <span class="question-value">{format!("{name}: {value}")}</span> }.into_any()
    };
    let value = match &question.ask {
        Ask::Count(value) => {
            let dimension = (words.dimension)(value.dimension());
            let value = describe::value(lang, corpus, value);
            Some(view! { <span class="question-about">{format!("{dimension}: {value}")}</span> }.into_any())
        }
        Ask::Sentence(told) => meeting.map(|meeting| {
            // No sentence says more than all of its sources do.
            let value = meeting.assertions[*told].said_by_all(corpus);
            pair(
                describe::field_name(words, meeting, value.field()),
                &describe::stated_in_full(lang, corpus, value),
            )
        }),
        Ask::Agree(field) => meeting.map(|meeting| {
            view! { <span class="question-value">{describe::field_name(words, meeting, *field)}</span> }
                .into_any()
        }),
        Ask::True(choice) => Some(pair(field_of_choice(words, choice), &plain(app, choice).0)),
        Ask::Article(statement) => {
            let statement = &corpus.claims[*statement];
            let language = corpus.article(statement.article).language.as_str();
            let quote = corpus.quote(statement.article, statement.quote);
            let quote = view! {
                <span class="question-quoted">
                    <q lang=language>{quote}</q>
                    <QuoteLanguage lang=app.lang() tag=language/>
                </span>
            };
            Some(quote.into_any())
        }
        _ => None,
    };
    view! {
        {name}
        {value}
    }
    .into_any()
}

/// What is asked.
pub fn asked(words: &QuestionsWords, question: &Question) -> &'static str {
    match &question.ask {
        Ask::Year => words.year,
        Ask::Chair => words.chair,
        Ask::Area => words.area,
        Ask::Place => words.place,
        Ask::Mode => words.mode,
        Ask::Count(..) => words.count,
        Ask::Sentence(_) => words.sentence,
        Ask::Agree(_) => words.agree,
        Ask::True(_) => words.is_true,
        Ask::First => words.first,
        Ask::Last => words.last,
        Ask::Untold => words.untold,
        Ask::Article(_) => words.article,
    }
}

/// The name of the field that a choice is a value of.
fn field_of_choice(words: &Words, choice: &Choice) -> &'static str {
    match choice {
        Choice::Year(_) => (words.dimension)(Dimension::Year),
        Choice::Place(_) => words.field_country,
        Choice::Chair(_) => words.field_chairs,
        Choice::Area(_) => words.field_areas,
        _ => words.field_mode,
    }
}

/// A choice as text, and the language that it is in where that is an article's.
pub fn plain(app: AppContext, choice: &Choice) -> (String, Option<&'static str>) {
    let (lang, dataset) = (app.lang(), app.dataset);
    let (words, corpus) = (questions_words(lang), &dataset.corpus);
    let text = match choice {
        Choice::Year(year) => year.to_string(),
        Choice::Place(country) | Choice::Chair(country) => {
            describe::value(lang, corpus, &FacetValue::Chair(*country))
        }
        Choice::Area(area) => corpus.vocabulary.area(*area).labels.get(lang).to_owned(),
        Choice::Mode(Some(mode)) => (app.words().mode)(*mode).to_owned(),
        Choice::Mode(None) => words.mode_untold.to_owned(),
        Choice::Count(count) => count.to_string(),
        Choice::Sentence(article, anchor) => {
            let language = corpus.article(*article).language.as_str();
            return (corpus.quote(*article, *anchor).to_owned(), Some(language));
        }
        Choice::Agreement(Agreement::Agree) => words.agreed.to_owned(),
        Choice::Agreement(Agreement::Differ) => words.differ.to_owned(),
        Choice::Agreement(Agreement::OnlyOne) => words.only_one.to_owned(),
        Choice::Truth(true) => words.yes.to_owned(),
        Choice::Truth(false) => words.no.to_owned(),
        Choice::Meeting(at) => describe::name(lang, &dataset.meetings[*at]),
        Choice::Field(Field::Start) => words.the_year.to_owned(),
        Choice::Field(Field::City) => words.the_place.to_owned(),
        Choice::Field(Field::Mode) => words.the_mode.to_owned(),
        Choice::Field(Field::Chair) => words.the_chairs.to_owned(),
        Choice::Field(_) => words.the_areas.to_owned(),
        Choice::Article(article) => {
            let article = corpus.article(*article);
            return (article.title.clone(), Some(article.language.as_str()));
        }
    };
    (text, None)
}

/// A choice as an element.
pub fn choice(app: AppContext, choice: &Choice) -> AnyView {
    let (text, lang) = plain(app, choice);
    match choice {
        Choice::Sentence(article, _) => {
            let tag = app.dataset.corpus.article(*article).language.as_str();
            view! {
                <span class="choice">
                    <q lang=lang>{text}</q>
                    <QuoteLanguage lang=app.lang() tag/>
                </span>
            }
            .into_any()
        }
        Choice::Article(article) => {
            let article = app.dataset.corpus.article(*article);
            let undated = || app.words().undated.to_owned();
            let date = article.published.as_ref().map_or_else(undated, app.words().date);
            let by = format!("{} · {date}", names::publisher(app.lang(), &article.publisher));
            view! {
                <span class="choice">
                    <span lang=lang>{text}</span>
                    " "
                    <span class="choice-by">{by}</span>
                </span>
            }
            .into_any()
        }
        _ => view! { <span class="choice">{text}</span> }.into_any(),
    }
}
