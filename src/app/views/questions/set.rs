//! The set of questions that a link means, and the links of others.

use std::sync::Arc;

use leptos::prelude::*;

use super::answers::Answers;
use crate::app::context::AppContext;
use crate::app::url;
use crate::classroom::questions::{Question, QuestionBank, Seed};
use crate::query::{Query, View, ViewKind};

/// How many questions a set may have.
pub const COUNTS: [u32; 3] = [5, 10, 15];
/// How many it has where the link does not say.
const USUAL: u32 = 10;

/// A set of questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Set {
    pub seed: Seed,
    pub questions: Arc<[Question]>,
    /// How many were asked for.
    pub wanted: u32,
    /// What it is known by: see [`name`].
    pub name: String,
}

impl Set {
    /// How many questions there are.
    pub fn len(&self) -> usize {
        self.questions.len()
    }
}

/// The set of the link, where one is in it, and what was answered.
#[derive(Clone, Copy)]
pub struct QuestionsContext {
    pub set: Memo<Set>,
    /// Which question one is at, from 1; one more is the result. `None` where all are shown.
    pub step: Memo<Option<usize>>,
    pub answers: RwSignal<Answers>,
}

impl QuestionsContext {
    pub fn new(app: AppContext) -> Self {
        let link = Memo::new(move |_| {
            let query = app.query.read();
            let view = view_of(&query);
            (name(&query), Seed::of(&view.seed), view.count.unwrap_or(USUAL), view.has_sentences)
        });
        let set = Memo::new(move |_| {
            let (name, seed, wanted, is_quoted) = link.get();
            let query = app.query.read_untracked();
            let bank_selection = app.selection.get();
            let bank = QuestionBank::new(app.dataset, &query, &bank_selection);
            let bank = if is_quoted { bank.quoted() } else { bank };
            let questions = bank.draw(&seed, wanted as usize).into();
            Set { seed, questions, wanted, name }
        });
        let step = Memo::new(move |_| {
            let asked = view_of(&app.query.read()).step?;
            Some((asked as usize).min(set.read().len() + 1))
        });
        Self { set, step, answers: app.root.session.signal::<Answers>() }
    }
}

/// The view of a link, a set of questions where it names none.
pub fn view_of(query: &Query) -> View {
    query.view.as_deref().cloned().unwrap_or(View::new(ViewKind::Questions))
}

/// The link with another set, or another place in it.
pub fn href_of(app: AppContext, change_view: impl FnOnce(&mut View)) -> String {
    app.href(|query| change(query, change_view))
}

/// Changes the view of a query.
pub fn change(query: &mut Query, change: impl FnOnce(&mut View)) {
    let mut view = view_of(query);
    change(&mut view);
    query.view = Some(Box::new(view));
}

/// A number of questions as a link has it.
pub fn count_in_link(count: u32) -> Option<u32> {
    (count != USUAL).then_some(count)
}

/// What a set is known by: all that it is drawn from, and neither the language nor the question one is at.
fn name(query: &Query) -> String {
    let Query { clauses, q, collection, edition, .. } = query.clone();
    let seed = Seed::of(&view_of(query).seed).text().to_owned();
    let has_sentences = view_of(query).has_sentences;
    let view = Some(Box::new(View { seed, has_sentences, ..View::new(ViewKind::Questions) }));
    Query { clauses, q, collection, edition, view, ..Query::default() }.to_search()
}

/// The link of the same set for paper.
pub fn worksheet_href(app: AppContext) -> String {
    href_of(app, |view| (view.kind, view.step) = (ViewKind::Worksheet, None))
}

/// The query of the same set for the screen, whole: its seed is named.
pub fn screen_query(app: AppContext) -> Query {
    let mut query = app.query.get();
    change(&mut query, |view| {
        view.seed = Seed::of(&view.seed).text().to_owned();
        (view.kind, view.step) = (ViewKind::Questions, None);
        // Of articles everything has a sentence, so the set is the same without asking for it.
        view.has_sentences &= !app.dataset.corpus.record.entries.is_empty();
    });
    query
}

/// The link of the charts that the set was made from.
pub fn charts_href(app: AppContext) -> String {
    url::href(&Query { view: None, ..app.query.get() })
}
