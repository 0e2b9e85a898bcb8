//! From words to figures: what was read from the words that are looked at, and where it counts.

use super::model::Model;
use super::nav::href;
use super::node::{Element, el, link, of};
use super::value::{name, title, value_text};
use super::view::View;
use crate::counts::ExclusionReason;
use crate::data::code::MeetingCode;
use crate::data::mention::Anchor;
use crate::data::{ArticleId, Value};
use crate::query::{Dimension, FacetValue, Panel, Place, Query};

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
        for (n, told) in meeting.assertions.iter().enumerate() {
            let pillar = match told.value {
                Value::Area(area) => Some(model.corpus.vocabulary.area(area).pillar.0),
                _ => None,
            };
            let here = told
                .by
                .iter()
                .filter(|(report, _)| model.corpus.reports[report.0].article() == Some(article));
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
pub fn looked_at(model: &Model, state: &Query, article: ArticleId, evidence: &[Evidence]) -> Looked {
    let statement = state
        .statement
        .as_ref()
        .and_then(|id| model.corpus.claims.iter().position(|it| *id == *it.id && it.article == article));
    let anchors: Vec<Anchor> = match statement {
        Some(at) => vec![model.corpus.claims[at].quote],
        None => {
            let meeting = state.meeting.as_deref().and_then(|it| model.meeting(it));
            let of = evidence
                .iter()
                .filter(|it| Some(it.meeting) == meeting && Some(&it.code) == state.fact.as_ref());
            of.map(|it| it.anchor).collect()
        }
    };
    let touches = |it: &&Evidence| {
        anchors.iter().any(|anchor| anchor.place == it.anchor.place && anchor.span.overlaps(&it.anchor.span))
    };
    let mut read: Vec<(usize, usize)> =
        evidence.iter().filter(touches).map(|it| (it.meeting, it.told)).collect();
    read.sort();
    read.dedup();
    Looked { anchors, read, statement }
}

/// The panel below the paragraph that is looked at.
pub fn read_here(view: &View<'_>, looked: &Looked) -> Element {
    let (words, model) = (view.words, view.model);
    let statement = looked.statement.map(|at| {
        let statement = &model.corpus.claims[at];
        let note = statement.note.as_ref().map(|it| el("small").text(format!(" {it}")));
        let topic = el("b").at("lang", words.lang.code()).text((words.topic)(&statement.topic));
        el("p").at("lang", "en").put(topic).text(format!(": {}", statement.claim)).put(note)
    });
    let lines = looked.read.iter().map(|(meeting, told)| line(view, model, *meeting, *told)).collect();
    of("aside", "read-here")
        .at("aria-label", words.read_here)
        .at("lang", words.lang.code())
        .put(of("p", "overline").text(words.read_here))
        .put(statement)
        .put(el("ul").all(lines))
}

fn line(view: &View<'_>, model: &Model, at: usize, told: usize) -> Element {
    let meeting = &model.meetings[at];
    let value = &meeting.assertions[told].value;
    let there = view.href(|it| it.meeting = MeetingCode::new(&meeting.id));
    el("li")
        .put(of("span", "field").text(title(view.words, meeting, value.field())))
        .text(" ")
        .put(el("b").text(value_text(view, value)))
        .text(" · ")
        .put(link(there, &format!("m-{}", meeting.id)).text(name(view, meeting)))
        .text(" · ")
        .put(feeds(view, model, at, value))
}

/// The bars that a value feeds, each with its link.
pub fn feeds(view: &View<'_>, model: &Model, at: usize, value: &Value) -> Element {
    let words = view.words;
    let fed: Vec<FacetValue> = match value {
        Value::Start(date) => {
            vec![date.year().map_or(FacetValue::Missing(Dimension::Year), FacetValue::Year)]
        }
        Value::Area(id) => {
            let area = model.corpus.vocabulary.area(*id);
            let pillar = &model.corpus.vocabulary.pillar(area.pillar).code;
            let area = FacetValue::parse(Dimension::Area, &area.code);
            area.into_iter().chain(FacetValue::parse(Dimension::Pillar, pillar)).collect()
        }
        Value::Chair(chair) => vec![FacetValue::Chair(chair.country)],
        Value::Kind(kind) => vec![FacetValue::Kind(*kind)],
        Value::Mode(mode) => vec![FacetValue::Mode(*mode)],
        Value::Country(country) => vec![FacetValue::Place(Place::Country(*country))],
        Value::Status(status) => vec![FacetValue::Status(*status)],
        Value::Party(_) | Value::Ordinal(_) | Value::Special | Value::End(_) | Value::City(_) => Vec::new(),
    };
    if fed.is_empty() {
        return of("span", "how").text(words.feeds_none);
    }
    if ExclusionReason::at_first_sight(&model.meetings[at]).is_some() {
        return of("span", "how").text(words.feeds_not);
    }
    // The bar as the start page shows it, so that what it counts does not depend on what is chosen now.
    let Query { lang, collection, .. } = view.state.clone();
    let start = Query { lang, collection, ..Query::default() };
    let mut feeds = of("span", "feeds").text(words.feeds);
    for (at, value) in fed.into_iter().enumerate() {
        let dimension = value.dimension();
        let mut there = start.with_only(&value);
        let mut focus = format!("bar-{}-{value}", dimension.code());
        if matches!(dimension, Dimension::Kind | Dimension::Mode | Dimension::Status | Dimension::Place) {
            there.show.insert(Panel::Filters);
            focus = format!("f-{}-{value}", dimension.code());
        }
        let text = format!("{}: {}", (words.dimension)(dimension), view.label(&value));
        feeds = feeds.text(if at == 0 { " " } else { ", " }).put(link(href(&there), &focus).text(text));
    }
    feeds
}
