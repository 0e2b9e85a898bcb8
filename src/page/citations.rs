//! What the public record says of a meeting: the pages that state it, what was adopted, what is doubtful.
//!
//! A citation shows what one needs to find the page, and nothing of its text.

use super::found::around;
use super::model::Model;
use super::node::{Element, el, link, of};
use super::value::{document, name, when};
use super::view::View;
use crate::data::code::MeetingCode;
use crate::data::vocabulary::Status;
use crate::data::{Citation, CitationId};
use crate::meetings::Meeting;
use crate::search::{Hit, Spot};
use crate::text::{Words, more_words};

/// The record's part of an open meeting; nothing where the record does not tell of it.
pub fn of_meeting(view: &View<'_>, meeting: &Meeting) -> Vec<Element> {
    let (model, more) = (view.model, more_words(view.words.lang));
    let mut parts = Vec::new();
    for report in &meeting.reports {
        let Some(entry) = model.corpus.report(*report).entry().map(|it| model.corpus.entry(it)) else {
            continue;
        };
        parts.push(el("h4").text(more.sources));
        if entry.citations.len() == 1 {
            parts.push(of("p", "how single").text(more.single_source));
        }
        if meeting.status != Status::Held {
            parts.push(of("p", "how").text(more.never_found_held));
        }
        parts.push(list(view.words, model, &entry.citations));
        if let Some(note) = &model.corpus.report(*report).note {
            parts.push(el("h4").text(more.noted));
            parts.push(of("p", "how").at("lang", "en").text(note.as_str()));
        }
        if !entry.documents.is_empty() {
            let names = entry
                .documents
                .iter()
                .map(|it| document(view, "li", &model.corpus.record.documents[*it].name));
            parts.push(el("h4").text(more.adopted_there));
            parts.push(of("ul", "documents").all(names.collect()));
        }
    }
    parts
}

/// Citations as a list, each with its way out.
pub fn list(words: &Words, model: &Model, citations: &[CitationId]) -> Element {
    of("ul", "citations")
        .all(citations.iter().map(|it| citation(words, model.corpus.citation(*it))).collect())
}

/// One citation: title, publisher, day, language, and the link out.
pub fn citation(words: &Words, it: &Citation) -> Element {
    let title = match &it.url {
        Some(url) => el("a").at("href", url.as_str()).at("rel", "noopener noreferrer").at("class", "out"),
        None => el("span"),
    };
    let title = title.at("lang", it.language.as_str()).text(it.title.as_str());
    let mut by = vec![it.publisher.clone()];
    by.push(it.published.as_ref().map_or(words.undated.to_owned(), words.date));
    by.push((words.article_language)(&it.language));
    el("li").put(title).text(" ").put(of("span", "by").text(by.join(" · ")))
}

/// A passage of what the record says of a meeting, with the link to the meeting.
pub fn passage(view: &View<'_>, hit: &Hit) -> Element {
    let (model, Spot::Record(report)) = (view.model, hit.place) else { return el("li") };
    let Some(meeting) = model.count_index.meeting_of(report).map(|at| &model.meetings[at]) else {
        return el("li");
    };
    let there = view.href(|it| it.meeting = MeetingCode::new(&meeting.id));
    let text = model.corpus.record_text(model.corpus.report(report));
    let of_meeting = of("span", "topic").text(format!("{}, {}: ", name(view, meeting), when(view, meeting)));
    let source = of("span", "source").text(view.words.record);
    // Titles and notes are not the words of a source.
    let link = link(there, &format!("m-{}", meeting.id))
        .put(of_meeting)
        .put(around(&text, hit))
        .text(" ")
        .put(source);
    of("li", "claim").put(link)
}

/// Every page that the record cites, folded.
pub fn all(view: &View<'_>) -> Option<Element> {
    let record = &view.model.corpus.record;
    let count = u32::try_from(record.citations.len()).unwrap_or(u32::MAX);
    let items = record.citations.iter().map(|it| citation(view.words, it)).collect();
    let title = (more_words(view.words.lang).all_citations)(count);
    let fold = of("details", "all-citations").put(el("summary").text(title));
    (count > 0).then(|| fold.put(of("ul", "citations").all(items)))
}

/// The years of which the sources tell little: none of their meetings was found, or none but such as one page
/// states. `None` where there is no such year.
pub fn thin(view: &View<'_>) -> Option<String> {
    let model = view.model;
    // Per year that a meeting is told of, whether any of its meetings has two sources.
    let mut years: Vec<(i32, bool)> = Vec::new();
    // What was only planned was not found.
    for meeting in model.meetings.iter().filter(|it| it.status == Status::Held) {
        let Some(year) = meeting.start.and_then(|it| it.year()) else { continue };
        let sources = meeting.reports.iter().map(|it| match model.corpus.report(*it).entry() {
            Some(entry) => model.corpus.entry(entry).citations.len(),
            None => 1,
        });
        let is_firm = sources.sum::<usize>() > 1;
        let at = years.partition_point(|it| it.0 < year);
        match years.get_mut(at).filter(|it| it.0 == year) {
            Some(known) => known.1 |= is_firm,
            None => years.insert(at, (year, is_firm)),
        }
    }
    let (first, last) = (years.first()?.0, years.last()?.0);
    let firm = |year: i32| years.contains(&(year, true));
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for year in (first..=last).filter(|it| !firm(*it)) {
        match runs.last_mut() {
            Some(run) if run.1 + 1 == year => run.1 = year,
            _ => runs.push((year, year)),
        }
    }
    let told: Vec<String> =
        runs.iter().map(|(a, b)| if a == b { a.to_string() } else { format!("{a}–{b}") }).collect();
    (!told.is_empty()).then(|| (more_words(view.words.lang).thin)(&told.join(", ")))
}
