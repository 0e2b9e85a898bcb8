//! What the public record says of a meeting: the pages that state it, what was adopted, what is doubtful.

use leptos::prelude::*;

use crate::app::components::cited;
use crate::app::context::AppContext;
use crate::app::data_text::{data_text, in_english};
use crate::counts::to_u32;
use crate::data::code::ArticleCode;
use crate::data::vocabulary::{Lang, Status};
use crate::data::{ArticleId, Entry, ReportId};
use crate::meetings::Meeting;
use crate::text::{more_words, names};

/// The record's part of a meeting; nothing where it does not tell of it.
#[component]
pub fn RecordEntries(meeting: &'static Meeting) -> impl IntoView {
    let corpus = &AppContext::expect().dataset.corpus;
    let entries = meeting.reports.iter().filter_map(|id| {
        let entry = corpus.entry(corpus.report(*id).entry()?);
        Some(view! { <RecordEntry meeting report=*id entry/> })
    });
    entries.collect_view()
}

/// The id of a page in the list of an entry, by its place from 0.
pub fn page_id(report: ReportId, at: usize) -> String {
    format!("page-{}-{}", report.0, at + 1)
}

/// The way to the text of a page that is one of the articles.
#[component]
fn ReadHere(article: ArticleId) -> impl IntoView {
    let app = AppContext::expect();
    let code = ArticleCode::new(&app.dataset.corpus.article(article).id);
    let href = move || app.href(|query| query.read.clone_from(&code));
    view! {
        " "
        <a class="note" href=href data-focus="article-title">
            {more_words(app.lang()).is_article}
        </a>
    }
}

#[component]
fn RecordEntry(meeting: &'static Meeting, report: ReportId, entry: &'static Entry) -> impl IntoView {
    let app = AppContext::expect();
    let words = more_words(app.lang());
    let note = app.dataset.corpus.report(report).note.as_deref();
    let documents = entry.documents.iter().map(|at| {
        let name = app.dataset.corpus.record.documents[*at].name.as_str();
        let named = names::document(app.lang(), name);
        view! { <li lang=(app.lang() != Lang::En && named == name).then_some("en")>{named}</li> }
    });
    let corpus = &app.dataset.corpus;
    let how_many = match entry.citations.len() {
        1 => words.single_source.to_owned(),
        pages => {
            let voices = corpus.voices(&entry.citations).len();
            (words.pages_of)(to_u32(pages), to_u32(voices), to_u32(entry.announced.len()))
        }
    };
    let pages = entry.citations.iter().enumerate().map(|(at, page)| {
        let announces = entry
            .only_announced(*page)
            .then(|| view! { <span class="note announces">{words.only_announces}</span> });
        view! {
            <li id=page_id(report, at) tabindex="-1">
                <span class="page-number">{format!("[{}] ", at + 1)}</span>
                {cited(app, corpus.citation(*page), "note")}
                {announces}
                {corpus.citation(*page).article.map(|article| view! { <ReadHere article/> })}
            </li>
        }
    });
    view! {
        <section class="meeting-record">
            <h3 id=format!("pages-{}", report.0) tabindex="-1">
                {words.sources}
            </h3>
            <p class="note">{how_many}</p>
            {(meeting.status != Status::Held).then(|| view! { <p class="note">{words.never_found_held}</p> })}
            <ol class="citations" role="list">
                {pages.collect_view()}
            </ol>
            {note
                .map(|note| {
                    view! {
                        <h3>{words.noted} {in_english(app, vec![note])}</h3>
                        <p class="note">{data_text(app, note)}</p>
                    }
                })}
            {(!entry.documents.is_empty())
                .then(|| {
                    view! {
                        <h3>{words.adopted_there}</h3>
                        <ul class="meeting-documents">{documents.collect_view()}</ul>
                    }
                })}
        </section>
    }
}
