//! A meeting, opened: every value with its quote and source, disagreements side by side, why its
//! reports are one meeting, and the statements that belong to it.

use super::model::Model;
use super::nav::href;
use super::node::{Element, el, link, of};
use super::value::{title, value_text};
use super::view::View;
use crate::data::code::{ArticleCode, MeetingCode, StatementCode};
use crate::data::{Field, ReportId, Value};
use crate::meetings::{Assertion, Meeting, Rule};
use crate::query::Query;
use crate::text::Words;

/// Statements shown before the rest is unfolded.
const FIRST: usize = 4;

/// Rows of values, one field a row; city and country, first and last day share theirs.
pub const ROWS: [&[Field]; 10] = [
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
pub fn details(view: &View<'_>, state: &Query, at: usize) -> Element {
    let (words, model) = (view.words, view.model);
    let meeting = &model.meetings[at];
    let mut rows = Vec::new();
    for fields in ROWS {
        let told: Vec<&Assertion> =
            meeting.assertions.iter().filter(|it| fields.contains(&it.value.field())).collect();
        if !told.is_empty() {
            rows.push(row(view, state, model, meeting, fields[0], &told));
        }
    }
    let notes: Vec<Element> = meeting
        .reports
        .iter()
        .map(|it| model.corpus.report(*it))
        // The record's notes stand with its pages.
        .filter_map(|it| it.article().and(it.note.as_ref()))
        .map(|it| el("p").at("lang", "en").text(it.as_str()))
        .collect();
    let inferred = (!notes.is_empty()).then(|| el("h4").text(words.inferred));
    let details = of("div", "details").put(el("dl").all(rows)).all(joined(words, model, meeting));
    #[cfg(feature = "more")]
    let details = details
        .put(super::cite::ask_meeting(view, meeting))
        .put(super::cite::sheet(view, &format!("m-{}", meeting.id)))
        .all(super::citations::of_meeting(view, meeting));
    details.put(inferred).all(notes).all(statements(state, model, at, words))
}

fn row(
    view: &View<'_>,
    state: &Query,
    model: &Model,
    meeting: &Meeting,
    field: Field,
    told: &[&Assertion],
) -> Element {
    let words = view.words;
    let disagree =
        meeting.disagreements().iter().any(|(it, _)| told.iter().any(|told| told.value.field() == *it));
    let class = match (field == Field::Area, disagree) {
        (true, _) => "areas",
        (false, true) => "disagree",
        (false, false) => "",
    };
    let name = el("dt")
        .text(title(words, meeting, field))
        .put(disagree.then(|| el("em").text(words.sources_disagree)));
    let values = told.iter().map(|it| value(view, state, model, meeting, it)).collect();
    of("div", class).put(name).put(el("dd").all(values))
}

/// One value with each of its quotes; a quote leads to its words in the article.
fn value(view: &View<'_>, state: &Query, model: &Model, meeting: &Meeting, told: &Assertion) -> Element {
    let words = view.words;
    let text = value_text(view, &told.value);
    let code = meeting.fact_code(told, &model.corpus.vocabulary);
    let looked_at = state.fact.as_deref() == Some(&code);
    let several = meeting.reports.len() > 1;
    let (mut quotes, mut numbered) = (Vec::new(), 0);
    for (report, anchors) in &told.by {
        // The record has no words; its pages are listed below, once for all values.
        let Some(article_id) = model.corpus.report(*report).article() else {
            quotes
                .extend(several.then(|| of("span", "source on-record").text((words.told_by)(words.record))));
            continue;
        };
        let article = model.corpus.article(article_id);
        let source = several
            .then(|| of("span", "source").text(format!(" {}", (words.told_by)(model.source(article_id)))));
        for anchor in anchors {
            let quote =
                el("q").at("lang", article.language.as_str()).text(model.corpus.quote(article_id, *anchor));
            let quote = link(href(&quote_state(state, model, meeting, &code, *report)), "words")
                .at("class", "quote")
                .at("id", format!("q-{}-{code}-{numbered}", meeting.id))
                .at("title", (words.show_quote)(&text))
                .put(quote)
                .put(source.clone());
            numbered += 1;
            #[cfg(feature = "more")]
            let quote = of("div", "quoted").put(quote).put(super::share::copy_words(
                words.lang,
                &quote_state(state, model, meeting, &code, *report),
            ));
            quotes.push(quote);
        }
    }
    let hue = match &told.value {
        Value::Area(area) => format!("pillar-{}", model.corpus.vocabulary.area(*area).pillar.0),
        _ => String::new(),
    };
    let named = of("span", &hue).text(text);
    let value = of("div", if looked_at { "value on" } else { "value" });
    #[cfg(feature = "more")]
    return value
        .put(named)
        .put(super::wrong::ask(view, meeting, told, &code))
        .all(quotes)
        .put(super::wrong::sheet(view, meeting, told, &code));
    #[cfg(not(feature = "more"))]
    value.put(named).all(quotes)
}

/// The link to a value's words in the article of one of its reports.
#[cfg(feature = "more")]
pub fn quote_link(state: &Query, model: &Model, meeting: &Meeting, code: &str, report: ReportId) -> String {
    href(&quote_state(state, model, meeting, code, report))
}

/// The state in which a value's words in the article of one of its reports are looked at.
fn quote_state(state: &Query, model: &Model, meeting: &Meeting, code: &str, report: ReportId) -> Query {
    let article = model.corpus.report(report).article().map(|it| model.corpus.article(it).id.clone());
    Query {
        meeting: MeetingCode::new(&meeting.id),
        read: article.as_deref().and_then(ArticleCode::new),
        fact: Some(code.to_owned()),
        statement: None,
        ..state.clone()
    }
}

/// Why the reports are one meeting.
pub fn joined(words: &Words, model: &Model, meeting: &Meeting) -> Vec<Element> {
    let how = |text: String| of("p", "how").text(text);
    if let [report] = meeting.reports[..] {
        let by_article = model.corpus.report(report).article().is_some();
        return if by_article { vec![how(words.one_report.to_owned())] } else { Vec::new() };
    }
    let source = |it: ReportId| super::model::teller(model, words, model.corpus.report(it));
    let line = |(a, b, rule): &(ReportId, ReportId, Rule)| {
        let tell = match rule {
            Rule::SameNumber => words.same_number,
            Rule::SameDay => words.same_day,
            Rule::Cited => words.cited,
        };
        how(tell(source(*a), source(*b)))
    };
    meeting.joined.iter().map(line).collect()
}

/// The statements that belong to the meeting, the first ones open.
fn statements(state: &Query, model: &Model, at: usize, words: &Words) -> Vec<Element> {
    let all = &model.claims[at];
    if all.is_empty() {
        return Vec::new();
    }
    let (first, rest) = all.split_at(FIRST.min(all.len()));
    let list = |of_them: &[usize]| {
        of("ul", "statements").all(of_them.iter().map(|it| statement(state, model, *it, words)).collect())
    };
    let mut parts = vec![el("h4").text(words.statements), list(first)];
    if !rest.is_empty() {
        let is_here = |it: &usize| state.statement.as_deref() == Some(model.corpus.claims[*it].id.as_str());
        let more = (words.search_more)(u32::try_from(rest.len()).unwrap_or(u32::MAX));
        let fold = el("details").flag("open", rest.iter().any(is_here));
        parts.push(fold.put(el("summary").text(more)).put(list(rest)));
    }
    parts
}

/// One statement: its topic, what is stated, and the link to its words.
pub fn statement(state: &Query, model: &Model, at: usize, words: &Words) -> Element {
    let statement = &model.corpus.claims[at];
    let article = model.corpus.article(statement.article);
    let there = Query {
        read: ArticleCode::new(&article.id),
        fact: None,
        statement: StatementCode::new(&statement.id),
        ..state.clone()
    };
    let is_here = state.statement.as_deref() == Some(statement.id.as_str());
    let note = statement.note.as_ref().map(|it| el("small").at("lang", "en").text(it.as_str()));
    let line = of("li", if is_here { "on" } else { "" })
        .put(of("span", "topic").text((words.topic)(&statement.topic)))
        .text(" ")
        .put(link(href(&there), "words").at("lang", "en").text(statement.claim.as_str()));
    #[cfg(feature = "more")]
    let line = line.put(super::share::copy_words(words.lang, &there));
    line.put(note)
}
