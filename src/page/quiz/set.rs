//! The set of questions that a link means, and the links of others.

use crate::classroom::questions::{Question, QuestionBank, Seed};
use crate::page::compare::{chosen, collection};
use crate::page::nav::href;
use crate::page::node::{Element, link, of};
use crate::page::view::View;
use crate::query::{Query, View as QueryView, ViewKind};
use crate::text::Questions;

/// How many questions a set may have.
pub const COUNTS: [u32; 3] = [5, 10, 15];
/// How many it has where the link does not say.
const USUAL: u32 = 10;

/// A set of questions.
pub struct Set {
    pub seed: Seed,
    pub questions: Vec<Question>,
    /// How many were asked for.
    pub wanted: u32,
    /// Which question one is at, from 1; one more is the result. `None` where all are shown.
    pub step: Option<u32>,
    /// What answers to it are kept by: see [`name`].
    pub name: String,
}

impl Set {
    /// The set of the link.
    pub fn of(view: &View<'_>) -> Self {
        let it = work(view.state);
        let (seed, wanted) = (Seed::of(&it.seed), it.count.unwrap_or(USUAL));
        let questions =
            QuestionBank::new(view.model, view.state, view.selection).draw(&seed, wanted as usize);
        let step = it.step.map(|it| it.min(wanted.min(count(&questions)) + 1));
        Self { seed, questions, wanted, step, name: name(view.state) }
    }

    /// How many questions there are.
    pub fn len(&self) -> u32 {
        count(&self.questions)
    }
}

fn count(questions: &[Question]) -> u32 {
    u32::try_from(questions.len()).unwrap_or(u32::MAX)
}

/// What is done in a state.
pub fn work(state: &Query) -> QueryView {
    state.view.as_deref().cloned().unwrap_or(QueryView::new(ViewKind::Questions))
}

/// Changes what is done in a state.
pub fn change(state: &mut Query, change: impl FnOnce(&mut QueryView)) {
    let mut it = work(state);
    change(&mut it);
    state.view = Some(Box::new(it));
}

/// A number of questions as a link tells it.
pub fn told(count: u32) -> Option<u32> {
    (count != USUAL).then_some(count)
}

/// What a set is known by: all that it is drawn from, and neither the language nor the question one is at.
pub fn name(state: &Query) -> String {
    let Query { clauses, q, collection, edition, .. } = state.clone();
    let mut activity = QueryView::new(ViewKind::Questions);
    activity.seed = Seed::of(&work(state).seed).text().to_owned();
    let activity = Some(Box::new(activity));
    Query { clauses, q, collection, edition, view: activity, ..Query::default() }.to_search()
}

/// What the set is made from, in words, and the way back to the charts.
pub fn made_from(view: &View<'_>, said: &Questions) -> Element {
    let mut text = format!(
        "{} · {}",
        (said.made_from)(view.counts.shown_count()),
        collection(view.now, view.words, view.state)
    );
    let choices = chosen(view.words, view.model, view.state);
    if !choices.is_empty() {
        text += &format!("; {choices}");
    }
    let charts = link(to_charts(view.state), "summary").at("id", "to-charts").text(said.to_charts);
    of("p", "made").text(text).text(". ").put(charts)
}

/// The link of the same view, without the questions.
pub fn to_charts(state: &Query) -> String {
    href(&Query { view: None, ..state.clone() })
}

/// The link of the same set for paper.
pub fn as_worksheet(view: &View<'_>) -> String {
    view.href(|it| change(it, |work| (work.kind, work.step) = (ViewKind::Worksheet, None)))
}

/// The link of the same set for the screen.
pub fn as_questions(view: &View<'_>) -> String {
    let seed = Seed::of(&work(view.state).seed);
    view.href(|it| {
        change(it, |work| {
            (work.kind, work.step) = (ViewKind::Questions, None);
            seed.text().clone_into(&mut work.seed);
        });
    })
}
