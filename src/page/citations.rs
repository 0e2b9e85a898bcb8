//! What the public record says of a meeting: the pages that state it, what was adopted, what is doubtful.
//!
//! A citation shows what one needs to find the page, and nothing of its text.

use super::model::Model;
use super::node::{Element, el, of};
use super::view::View;
use crate::article::{Citation, CitationId};
use crate::merge::Meeting;
use crate::message::{Words, more_words};
use crate::vocabulary::Status;

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
        if !entry.documents.is_empty() {
            let names = entry
                .documents
                .iter()
                .map(|it| el("li").at("lang", "en").text(model.corpus.record.documents[*it].name.as_str()));
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
