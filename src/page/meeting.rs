//! A meeting, opened: every value with its quote and source, disagreements side by side, why its
//! reports are one meeting, and the statements that belong to it.

use leptos::prelude::*;

use super::meetings::toggled;
use super::model::Model;
use super::nav::href;
use super::view::View;
use crate::article::{Field, ReportId, Value};
use crate::mention::Anchor;
use crate::merge::{Meeting, Rule, Told};
use crate::message::Words;
use crate::query::{Dimension, State};

/// Statements shown before the rest is unfolded.
const FIRST: usize = 4;

/// The link of a card's title.
pub fn card_link(view: View, id: &str, is_open: bool) -> String {
    view.nav.with(|it| toggled(it, id, is_open))
}

/// Rows of values, one field a row; city and country, first and last day share theirs.
const ROWS: [&[Field]; 10] = [
    &[Field::Start, Field::End],
    &[Field::City, Field::Country],
    &[Field::Mode],
    &[Field::Chair],
    &[Field::Area],
    &[Field::Kind],
    &[Field::Ordinal],
    &[Field::Special],
    &[Field::Party],
    &[Field::Status],
];

/// Everything that is known of the meeting at `at`.
pub fn details(view: View, at: usize) -> AnyView {
    let (words, model) = (view.words(), view.model());
    let meeting = &model.meetings[at];
    let state = view.nav.state();
    let rows = ROWS
        .iter()
        .filter_map(|fields| {
            let told: Vec<&Told> = meeting.told.iter().filter(|it| fields.contains(&it.value.field())).collect();
            (!told.is_empty()).then(|| row(view, &state, &model, meeting, fields[0], &told))
        })
        .collect_view();
    let notes = meeting
        .reports
        .iter()
        .filter_map(|it| model.corpus.reports[it.0].note.clone())
        .map(|it| view! { <p lang="en">{it}</p> })
        .collect_view();
    let has_notes = meeting.reports.iter().any(|it| model.corpus.reports[it.0].note.is_some());
    view! {
        <div class="details">
            <dl>{rows}</dl>
            {joined(words, &model, meeting)}
            {has_notes.then(|| view! { <h4>{words.inferred}</h4>{notes} })}
            {statements(&state, &model, at, words)}
        </div>
    }
    .into_any()
}

fn row(view: View, state: &State, model: &Model, meeting: &Meeting, field: Field, told: &[&Told]) -> AnyView {
    let words = view.words();
    let disagree = meeting.disagreements().iter().any(|(it, _)| told.iter().any(|told| told.value.field() == *it));
    let values = told.iter().map(|it| value(view, state, model, meeting, it)).collect_view();
    let class = if field == Field::Area { "areas" } else { "" };
    view! {
        <div class=class class:disagree=disagree>
            <dt>{title(words, meeting, field)}{disagree.then(|| view! { <em>{words.sources_disagree}</em> })}</dt>
            <dd>{values}</dd>
        </div>
    }
    .into_any()
}

/// One value with each of its quotes; a quote leads to its words in the article.
fn value(view: View, state: &State, model: &Model, meeting: &Meeting, told: &Told) -> AnyView {
    let words = view.words();
    let text = value_text(view, &told.value);
    let code = meeting.fact_code(told, &model.corpus.vocabulary);
    let looked_at = state.fact.as_deref() == Some(&code);
    let several = meeting.reports.len() > 1;
    let quotes = told
        .by
        .iter()
        .flat_map(|(report, anchors)| anchors.iter().map(move |anchor| (*report, *anchor)))
        .enumerate()
        .map(|(n, (report, anchor))| {
            let link = quote_link(state, model, meeting, &code, report);
            let id = format!("q-{}-{code}-{n}", meeting.id);
            quote(words, model, link, id, &text, report, anchor, several)
        })
        .collect_view();
    let hue = match &told.value {
        Value::Area(area) => format!("pillar-{}", model.corpus.vocabulary.area(*area).pillar.0),
        _ => String::new(),
    };
    view! { <div class="value" class:on=looked_at><span class=hue>{text.clone()}</span>{quotes}</div> }.into_any()
}

#[expect(clippy::too_many_arguments, reason = "one link, made of what its caller has at hand")]
fn quote(
    words: &Words,
    model: &Model,
    link: String,
    id: String,
    value: &str,
    report: ReportId,
    anchor: Anchor,
    several: bool,
) -> AnyView {
    let article_id = model.corpus.reports[report.0].article;
    let article = &model.corpus.articles[article_id.0];
    let text = model.corpus.quote(article_id, anchor).to_owned();
    let source = several.then(|| {
        let told_by = (words.told_by)(model.source(article_id));
        view! { <span class="source">" "{told_by}</span> }
    });
    view! {
        <a class="quote" id=id href=link data-focus="words" title=(words.show_quote)(value)>
            <q lang=article.language.clone()>{text}</q>{source}
        </a>
    }
    .into_any()
}

/// The link to a value's words in the article of one of its reports.
pub fn quote_link(state: &State, model: &Model, meeting: &Meeting, code: &str, report: ReportId) -> String {
    let article = &model.corpus.articles[model.corpus.reports[report.0].article.0];
    href(&State {
        meeting: Some(meeting.id.clone()),
        read: Some(article.id.clone()),
        fact: Some(code.to_owned()),
        statement: None,
        ..state.clone()
    })
}

/// A value in words.
pub fn value_text(view: View, value: &Value) -> String {
    let (words, model) = (view.words(), view.model());
    match value {
        Value::Kind(kind) => (words.kind)(*kind).to_owned(),
        Value::Party(crate::vocabulary::Party::Asean) => words.asean.to_owned(),
        Value::Party(crate::vocabulary::Party::Country(it)) | Value::Country(it) => {
            view.label(Dimension::Chair, it.code())
        }
        Value::Ordinal(n) => (words.number)(*n),
        Value::Special => words.special.to_owned(),
        Value::Start(date) | Value::End(date) => (words.date)(date),
        Value::City(city) => city.clone(),
        Value::Mode(mode) => (words.mode)(*mode).to_owned(),
        Value::Status(status) => (words.status)(*status).to_owned(),
        Value::Chair(chair) => {
            let mut text = view.label(Dimension::Chair, chair.country.code());
            for more in [&chair.person, &chair.role].into_iter().flatten() {
                text += ", ";
                text += more;
            }
            text
        }
        Value::Area(area) => model.corpus.vocabulary.area(*area).labels.get(words.lang).to_owned(),
    }
}

/// The name of a field.
pub fn title(words: &Words, meeting: &Meeting, field: Field) -> &'static str {
    match field {
        Field::Start => (words.field_date)(meeting.status),
        Field::End => words.field_end,
        Field::Kind => words.field_kind,
        Field::Party => words.field_parties,
        Field::Ordinal => words.field_number,
        Field::Special => words.field_special,
        Field::City => words.field_place,
        Field::Country => words.field_country,
        Field::Mode => words.field_mode,
        Field::Status => words.field_status,
        Field::Chair => words.field_chairs,
        Field::Area => words.field_areas,
    }
}

/// Why the reports are one meeting.
fn joined(words: &Words, model: &Model, meeting: &Meeting) -> AnyView {
    if meeting.reports.len() < 2 {
        return view! { <p class="how">{words.one_report}</p> }.into_any();
    }
    let source = |it: ReportId| model.source(model.corpus.reports[it.0].article);
    let lines = meeting.joined.iter().map(|(a, b, rule)| {
        let text = match rule {
            Rule::SameNumber => (words.same_number)(source(*a), source(*b)),
            Rule::SameDay => (words.same_day)(source(*a), source(*b)),
        };
        view! { <p class="how">{text}</p> }
    });
    lines.collect_view().into_any()
}

/// The statements that belong to the meeting, the first ones open.
fn statements(state: &State, model: &Model, at: usize, words: &'static Words) -> AnyView {
    let of = &model.statements[at];
    if of.is_empty() {
        return ().into_any();
    }
    let line = |it: &usize| statement(state, model, *it, words);
    let first = of.iter().take(FIRST).map(line).collect_view();
    let rest = (of.len() > FIRST).then(|| {
        let rest = of.iter().skip(FIRST).map(line).collect_view();
        let looked_at = of.iter().skip(FIRST).any(|it| state.statement.as_ref() == Some(&model.corpus.statements[*it].id));
        let more = (words.statements_more)(u32::try_from(of.len() - FIRST).unwrap_or(u32::MAX));
        view! { <details open=looked_at><summary>{more}</summary><ul class="statements">{rest}</ul></details> }
    });
    view! { <h4>{words.statements}</h4><ul class="statements">{first}</ul>{rest} }.into_any()
}

/// One statement: its topic, what is stated, and the link to its words.
pub fn statement(state: &State, model: &Model, at: usize, words: &Words) -> AnyView {
    let statement = &model.corpus.statements[at];
    let article = &model.corpus.articles[statement.article.0];
    let link = href(&State {
        read: Some(article.id.clone()),
        fact: None,
        statement: Some(statement.id.clone()),
        ..state.clone()
    });
    let looked_at = state.statement.as_ref() == Some(&statement.id);
    let note = statement.note.clone().map(|it| view! { <small lang="en">{it}</small> });
    view! {
        <li class:on=looked_at>
            <span class="topic">{(words.topic)(&statement.topic)}</span>" "
            <a id=format!("s-{}", statement.id) href=link data-focus="words" lang="en">{statement.claim.clone()}</a>
            {note}
        </li>
    }
    .into_any()
}
