//! From words to figures: what was read from the words that are looked at, and where it counts.

use leptos::prelude::*;

use super::meeting::{title, value_text};
use super::model::Model;
use super::nav::href;
use super::view::View;
use crate::article::{ArticleId, Value};
use crate::mention::Anchor;
use crate::query::{Dimension, State, UNTOLD};
use crate::tally::LeftOut;

/// A quote of an article, and the value of a meeting that it carries.
pub struct Evidence {
    pub anchor: Anchor,
    /// A place in `Model::meetings`.
    pub meeting: usize,
    /// A place in `Meeting::told`.
    pub told: usize,
    /// The value's fact code in links.
    pub code: String,
    /// The pillar of an area.
    pub pillar: Option<u16>,
}

/// Everything that was read from an article.
pub fn evidence(model: &Model, article: ArticleId) -> Vec<Evidence> {
    let mut all = Vec::new();
    for (at, meeting) in model.meetings.iter().enumerate() {
        for (n, told) in meeting.told.iter().enumerate() {
            let pillar = match told.value {
                Value::Area(area) => Some(model.corpus.vocabulary.area(area).pillar.0),
                _ => None,
            };
            let here = told.by.iter().filter(|(report, _)| model.corpus.reports[report.0].article == article);
            for anchor in here.flat_map(|(_, anchors)| anchors) {
                let code = meeting.fact_code(told, &model.corpus.vocabulary);
                all.push(Evidence { anchor: *anchor, meeting: at, told: n, code, pillar });
            }
        }
    }
    all
}

/// The words that the link points to, and what was read from them.
#[derive(Default)]
pub struct Looked {
    pub anchors: Vec<Anchor>,
    /// Meeting and place in its `told`, for every value that these words carry, wholly or in part.
    pub read: Vec<(usize, usize)>,
    /// A place in the corpus' statements.
    pub statement: Option<usize>,
}

/// Finds the words that the state looks at in this article: those of a statement, else those of a fact.
pub fn looked_at(model: &Model, state: &State, article: ArticleId, evidence: &[Evidence]) -> Looked {
    let statement = state.statement.as_ref().and_then(|id| {
        model.corpus.statements.iter().position(|it| it.id == *id && it.article == article)
    });
    let anchors: Vec<Anchor> = match statement {
        Some(at) => vec![model.corpus.statements[at].quote],
        None => {
            let meeting = state.meeting.as_deref().and_then(|it| model.meeting(it));
            let of = evidence.iter().filter(|it| Some(it.meeting) == meeting && Some(&it.code) == state.fact.as_ref());
            of.map(|it| it.anchor).collect()
        }
    };
    let touches = |it: &&Evidence| {
        anchors.iter().any(|anchor| anchor.place == it.anchor.place && anchor.span.overlaps(&it.anchor.span))
    };
    let mut read: Vec<(usize, usize)> = evidence.iter().filter(touches).map(|it| (it.meeting, it.told)).collect();
    read.sort_unstable();
    read.dedup();
    Looked { anchors, read, statement }
}

/// The panel below the paragraph that is looked at.
pub fn read_here(view: View, looked: &Looked) -> AnyView {
    let (words, model) = (view.words(), view.model());
    let statement = looked.statement.map(|at| {
        let statement = &model.corpus.statements[at];
        let note = statement.note.clone().map(|it| view! { <small>{it}</small> });
        view! { <p lang="en"><b lang=words.lang.code()>{(words.topic)(&statement.topic)}</b>": "{statement.claim.clone()}{note}</p> }
    });
    let lines = looked.read.iter().map(|(meeting, told)| line(view, &model, *meeting, *told)).collect_view();
    view! {
        <aside class="read-here" aria-label=words.read_here lang=words.lang.code()>
            <p class="label">{words.read_here}</p>
            {statement}
            <ul>{lines}</ul>
        </aside>
    }
    .into_any()
}

fn line(view: View, model: &Model, at: usize, told: usize) -> AnyView {
    let words = view.words();
    let meeting = &model.meetings[at];
    let value = &meeting.told[told].value;
    let name = (words.meeting)(meeting.kind, meeting.ordinal, meeting.special);
    let open = view.nav.href(|it| it.meeting = Some(meeting.id.clone()));
    view! {
        <li>
            <span class="field">{title(words, meeting, value.field())}</span>" "
            <b>{value_text(view, value)}</b>" · "
            <a href=open data-focus=format!("m-{}", meeting.id)>{name}</a>" · "
            {feeds(view, model, at, value)}
        </li>
    }
    .into_any()
}

/// The bars that a value feeds, each with its link.
fn feeds(view: View, model: &Model, at: usize, value: &Value) -> AnyView {
    let words = view.words();
    let keys: Vec<(Dimension, String)> = match value {
        Value::Start(date) => {
            vec![(Dimension::Year, date.year().map_or(UNTOLD.to_owned(), |it| it.to_string()))]
        }
        Value::Area(id) => {
            let area = model.corpus.vocabulary.area(*id);
            let pillar = model.corpus.vocabulary.pillar(area.pillar);
            vec![(Dimension::Area, area.code.clone()), (Dimension::Pillar, pillar.code.clone())]
        }
        Value::Chair(chair) => vec![(Dimension::Chair, chair.country.code().to_owned())],
        Value::Kind(kind) => vec![(Dimension::Kind, kind.code().to_owned())],
        Value::Mode(mode) => vec![(Dimension::Mode, mode.code().to_owned())],
        Value::Status(status) => vec![(Dimension::Status, status.code().to_owned())],
        Value::Party(_) | Value::Ordinal(_) | Value::Special | Value::End(_) | Value::City(_) | Value::Country(_) => {
            return view! { <span class="how">{words.feeds_none}</span> }.into_any();
        }
    };
    // The start page counts it, or nothing does at first sight.
    if LeftOut::at_first_sight(&model.meetings[at]).is_some() {
        return view! { <span class="how">{words.feeds_not}</span> }.into_any();
    }
    let lang = view.nav.with(|it| it.lang);
    let links = keys.into_iter().map(|(dimension, key)| {
        let start = State { lang, ..State::default() };
        let link = href(&start.with_only(dimension, &key));
        let text = format!("{}: {}", (words.dimension)(dimension), view.label(dimension, &key));
        let focus = format!("bar-{}-{key}", dimension.code());
        view! { " "<a href=link data-focus=focus>{text}</a> }.into_any()
    });
    view! { <span class="feeds">{words.feeds}{links.collect_view()}</span> }.into_any()
}
