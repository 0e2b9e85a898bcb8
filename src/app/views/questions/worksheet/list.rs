//! What the sources tell of the meetings asked about, where it is read from pages that have no sentence to print: a list
//! in which the answers can be looked up on paper.

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::app::views::questions::set::QuestionsContext;
use crate::app::views::questions::words::questions_words;
use crate::classroom::questions::{Ask, Choice, Question};
use crate::data::vocabulary::Mode;
use crate::query::{Dimension, FacetValue};
use crate::text::describe;

/// The list; `meetings` are places in the meetings.
#[component]
pub fn MeetingFacts(meetings: Vec<usize>) -> impl IntoView {
    let app = AppContext::expect();
    let title = questions_words(app.lang()).listed;
    let questions = expect_context::<QuestionsContext>().set.get_untracked().questions;
    let asks = |dimension| questions.iter().any(|question| is_about(question, dimension));
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

/// Whether chairs, or areas, are asked for. All else stands in the list in any case.
fn is_about(question: &Question, dimension: Dimension) -> bool {
    let (Ask::True(Choice::Chair(_)) | Ask::Count(FacetValue::Chair(_)) | Ask::Chair) = question.ask else {
        let areas =
            matches!(question.ask, Ask::Area | Ask::True(Choice::Area(_)) | Ask::Count(FacetValue::Area(_)));
        return areas && dimension == Dimension::Area;
    };
    dimension == Dimension::Chair
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
