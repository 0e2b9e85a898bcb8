//! What the sources tell of the meetings asked about, where it is read from pages that have no sentence to print: a list
//! in which the answers can be looked up on paper.

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::app::views::questions::set::QuestionsContext;
use crate::app::views::questions::words::questions_words;
use crate::classroom::questions::{Ask, Choice, Question};
use crate::data::Field;
use crate::data::vocabulary::Mode;
use crate::query::{Dimension, FacetValue};
use crate::text::describe;

/// The list; `meetings` are places in the meetings.
#[component]
pub fn MeetingFacts(meetings: Vec<usize>) -> impl IntoView {
    let app = AppContext::expect();
    let title = questions_words(app.lang()).listed;
    let questions = expect_context::<QuestionsContext>().set.get_untracked().questions;
    let asks = |dimension| {
        questions.iter().any(|it| asked_for(it) == Some(dimension) || is_left_open(it, dimension))
    };
    let asked = [Dimension::Chair, Dimension::Area].map(asks);
    let lines = meetings.into_iter().map(|at| {
        let name = describe::name(app.lang(), &app.dataset.meetings[at]);
        view! { <li><b>{name}</b> {facts(app, at, asked)}</li> }
    });
    view! {
        <section class="passages listed" aria-labelledby="listed-title">
            <h2 id="listed-title">{title}</h2>
            <ul>{lines.collect_view()}</ul>
        </section>
    }
}

/// What stands in the list only where it is asked for: chairs, or areas.
fn asked_for(question: &Question) -> Option<Dimension> {
    match question.ask {
        Ask::Chair | Ask::True(Choice::Chair(_)) | Ask::Count(FacetValue::Chair(_)) => Some(Dimension::Chair),
        Ask::Area | Ask::True(Choice::Area(_)) | Ask::Count(FacetValue::Area(_)) => Some(Dimension::Area),
        _ => None,
    }
}

/// Whether it is one of those of which the sources may tell nothing.
fn is_left_open(question: &Question, dimension: Dimension) -> bool {
    let field = if dimension == Dimension::Chair { Field::Chair } else { Field::Area };
    question.ask == Ask::Untold && question.choices.contains(&Choice::Field(field))
}

/// Whether the list tells the answer. It has neither the sentences nor who says what.
pub fn is_in_list(ask: &Ask) -> bool {
    !matches!(ask, Ask::Agree(_) | Ask::Sentence(_) | Ask::Article(_))
}

/// Its date, its place and how they met; where it is asked, who chaired and what came up: whatever is told of it.
fn facts(app: AppContext, at: usize, [has_chairs, has_areas]: [bool; 2]) -> String {
    let (lang, words, meeting) = (app.lang(), app.words(), &app.dataset.meetings[at]);
    let mut facts = format!(": {}", describe::when_and_where(lang, meeting));
    let mut add = |fact: String| facts = format!("{facts} · {fact}");
    // A place says "by video" itself.
    if meeting.mode == Some(Mode::InPerson) {
        add((words.mode)(Mode::InPerson).to_owned());
    }
    let chairs = describe::chairs(lang, meeting);
    if has_chairs && !chairs.is_empty() {
        add(format!("{}: {}", words.field_chairs, chairs.join(", ")));
    }
    let vocabulary = &app.dataset.corpus.vocabulary;
    let areas: Vec<&str> = meeting.areas().map(|area| vocabulary.area(area).labels.get(lang)).collect();
    if has_areas && !areas.is_empty() {
        add(format!("{}: {}", words.field_areas, areas.join(", ")));
    }
    facts
}
