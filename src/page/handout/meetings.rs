//! The meetings shown, on paper: what is known of each, and the words that it was read from.
//!
//! A few stand one below the other with all their words. Many, or any without their words, stand in a table; the
//! words of articles follow it.

use super::sources::Sources;
use crate::data::vocabulary::Status;
use crate::data::{Field, Value};
use crate::meetings::{Assertion, Meeting};
use crate::page::meeting::{ROWS, joined, quote_link};
use crate::page::node::{Element, el, link, of};
use crate::page::value::{document, name, place, title, value_text, when};
use crate::page::view::View;
use crate::text::{describe, handout_words, more_words};

/// The most meetings that stand one below the other.
const FEW: usize = 24;

/// The section, and how many quotes are in it.
pub fn meetings(view: &View<'_>, sources: &Sources, with_quotes: bool) -> (Element, u32) {
    let (words, model, shown) = (view.words, view.model, &view.counts.shown);
    let handout = handout_words(words.lang);
    let number = of("span", "n").text(shown.len().to_string());
    let mut section = of("section", "paper-meetings")
        .at("aria-labelledby", "meetings-title")
        .put(el("h2").at("id", "meetings-title").text(words.meetings).text(" ").put(number));
    if shown.is_empty() {
        return (section.put(of("p", "how").text(words.meetings_empty)), 0);
    }
    section = section.put(of("p", "how").text(handout.numbers_how));
    let compact = !with_quotes || shown.len() > FEW;
    if compact {
        section = section.put(table(view, sources));
    }
    let mut quotes = 0;
    let mut blocks = Vec::new();
    for at in shown.iter().filter(|_| with_quotes) {
        let of_it = quotes_of(&model.meetings[*at]);
        quotes += of_it;
        if !compact || of_it > 0 {
            blocks.push(block(view, sources, &model.meetings[*at]));
        }
    }
    if compact && !blocks.is_empty() {
        section = section.put(el("h3").text(handout.word_for_word));
    }
    let list = (!blocks.is_empty()).then(|| of("ol", "blocks").all(blocks));
    (section.put(list), quotes)
}

/// How many quotes carry what is known of a meeting.
fn quotes_of(meeting: &Meeting) -> u32 {
    let quotes = meeting.assertions.iter().flat_map(|it| &it.by).map(|it| it.1.len());
    u32::try_from(quotes.sum::<usize>()).unwrap_or(u32::MAX)
}

/// A meeting with every value and its words.
fn block(view: &View<'_>, sources: &Sources, meeting: &Meeting) -> Element {
    let (words, model) = (view.words, view.model);
    let mut rows = Vec::new();
    for fields in ROWS {
        let told: Vec<&Assertion> =
            meeting.assertions.iter().filter(|it| fields.contains(&it.value.field())).collect();
        if told.is_empty() {
            continue;
        }
        let disagree =
            meeting.disagreements().iter().any(|(it, _)| told.iter().any(|told| told.value.field() == *it));
        let field = el("dt")
            .text(title(words, meeting, fields[0]))
            .put(disagree.then(|| el("em").text(words.sources_disagree)));
        let values = told.iter().map(|it| value(view, sources, meeting, it)).collect();
        let class = if fields[0] == Field::Area { "areas" } else { "" };
        rows.push(of("div", class).put(field).put(el("dd").all(values)));
    }
    let heading = of("div", "block-head")
        .put(el("h3").text(name(view, meeting)))
        .put(of("p", "by").text(format!("{} · {}", when(view, meeting), place(view, meeting))));
    let notes = meeting.reports.iter().filter_map(|it| model.corpus.report(*it).note.as_ref());
    let notes: Vec<Element> = notes.map(|it| of("p", "how").at("lang", "en").text(it.as_str())).collect();
    el("li")
        .put(heading)
        .put(of("div", "details").put(el("dl").all(rows)))
        .put(sources.short(words, model, meeting))
        .all(joined(words, model, meeting))
        .all(on_record(view, meeting))
        .all(notes)
}

/// One value, its words after it.
fn value(view: &View<'_>, sources: &Sources, meeting: &Meeting, told: &Assertion) -> Element {
    let (words, model) = (view.words, view.model);
    let text = value_text(view, &told.value);
    let code = meeting.fact_code(told, &model.corpus.vocabulary);
    let several = meeting.reports.len() > 1;
    let mut element = of("div", "value").put(el("span").text(text.as_str()));
    for (report, anchors) in &told.by {
        let number = several.then(|| sources.of_report(model, *report));
        if let Some(article) = model.corpus.report(*report).article() {
            let language = model.corpus.article(article).language.as_str();
            for anchor in anchors {
                let quote = el("q").at("lang", language).text(model.corpus.quote(article, *anchor));
                let there = quote_link(view.state, model, meeting, &code, *report);
                let quote = link(there, "words")
                    .at("class", "quote")
                    .at("title", (words.show_quote)(&text))
                    .put(quote);
                element = element.text(" ").put(quote);
            }
        }
        if let Some(number) = number {
            element = element.text(" ").put(of("span", "number").text(number));
        }
    }
    element
}

/// What the record has beside values: how sure it is, and what was adopted.
fn on_record(view: &View<'_>, meeting: &Meeting) -> Vec<Element> {
    let (model, more) = (view.model, more_words(view.words.lang));
    let mut parts = Vec::new();
    for report in &meeting.reports {
        let Some(entry) = model.corpus.report(*report).entry().map(|it| model.corpus.entry(it)) else {
            continue;
        };
        if entry.citations.len() == 1 {
            parts.push(of("p", "how").text(more.single_source));
        }
        if meeting.status != Status::Held {
            parts.push(of("p", "how").text(more.never_found_held));
        }
        if !entry.documents.is_empty() {
            parts.push(adopted(view, &entry.documents));
        }
    }
    parts
}

/// The documents adopted at a meeting, in one line.
fn adopted(view: &View<'_>, documents: &[usize]) -> Element {
    let mut line = of("p", "how").text(format!("{}: ", more_words(view.words.lang).adopted_there));
    for (at, it) in documents.iter().enumerate() {
        let name = &view.model.corpus.record.documents[*it].name;
        line = line.text(if at == 0 { "" } else { "; " }).put(document(view, "span", name));
    }
    line
}

/// All meetings in short.
fn table(view: &View<'_>, sources: &Sources) -> Element {
    let (words, model) = (view.words, view.model);
    let handout = handout_words(words.lang);
    // Where it is narrow the style sheet makes a list of it, which takes the roles of a table from browsers.
    let head = |name: &str| el("th").at("scope", "col").at("role", "columnheader").text(name);
    let heads = [handout.when, handout.meeting, handout.place, words.field_chairs, handout.sources];
    let rows = view.counts.shown.iter().map(|at| {
        let meeting = &model.meetings[*at];
        let chairs = describe::chairs(words.lang, meeting);
        let who = if chairs.is_empty() { words.chairs_untold.to_owned() } else { chairs.join(", ") };
        let areas: Vec<String> = meeting
            .assertions
            .iter()
            .filter(|it| matches!(it.value, Value::Area(_)))
            .map(|it| value_text(view, &it.value))
            .collect();
        let areas = (!areas.is_empty()).then(|| of("p", "how").text(areas.join(", ")));
        let cell = |text: String| el("td").at("role", "cell").text(text);
        el("tr")
            .at("role", "row")
            .put(cell(when(view, meeting)))
            .put(
                el("th")
                    .at("scope", "row")
                    .at("role", "rowheader")
                    .put(el("b").text(name(view, meeting)))
                    .put(areas)
                    .all(documents(view, meeting)),
            )
            .put(cell(place(view, meeting)))
            .put(cell(who))
            .put(of("td", "number").at("role", "cell").text(sources.of_meeting(model, meeting)))
    });
    let table = of("table", "all-meetings")
        .at("role", "table")
        .at("aria-labelledby", "meetings-title")
        .put(el("thead").at("role", "rowgroup").put(el("tr").at("role", "row").all(heads.map(head).into())))
        .put(el("tbody").at("role", "rowgroup").all(rows.collect()));
    of("div", "table").put(table)
}

fn documents(view: &View<'_>, meeting: &Meeting) -> Vec<Element> {
    let corpus = &view.model.corpus;
    let entries = meeting.reports.iter().filter_map(|it| corpus.report(*it).entry());
    let documents = entries.map(|it| &corpus.entry(it).documents).filter(|it| !it.is_empty());
    documents.map(|it| adopted(view, it)).collect()
}
