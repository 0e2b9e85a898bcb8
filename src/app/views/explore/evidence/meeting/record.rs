//! What the public record says of a meeting: the pages that state it, what was adopted, what is doubtful.

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::app::views::explore::evidence::citations::Citations;
use crate::data::vocabulary::{Lang, Status};
use crate::data::{Entry, ReportId};
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
    view! {
        <section class="meeting-record">
            <h3 id=format!("pages-{}", report.0) tabindex="-1">
                {words.sources}
            </h3>
            {(entry.citations.len() == 1).then(|| view! { <p class="note">{words.single_source}</p> })}
            {(meeting.status != Status::Held).then(|| view! { <p class="note">{words.never_found_held}</p> })}
            <Citations citations=&entry.citations/>
            {note
                .map(|note| {
                    view! {
                        <h3>{words.noted}</h3>
                        <p class="note" lang="en">
                            {note}
                        </p>
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
