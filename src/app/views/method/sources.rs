//! The first two steps: what was read, and which reports were found in it. No choice changes them, but which pages of
//! the record are on meetings counted.

use leptos::prelude::*;

use super::MethodContext;
use super::flow::page_count;
use super::meeting_links::{Dots, FoldedMeetings, MeetingLinks};
use crate::app::components::LiveText;
use crate::counts::to_u32;
use crate::data::code::ArticleCode;
use crate::data::{Article, ReportId};
use crate::query::Query;
use crate::text::{by_line, more_words};

/// The articles, and how many pages of the record state its entries.
#[component]
pub fn Sources() -> impl IntoView {
    let MethodContext { app, words, derivation, .. } = MethodContext::expect();
    let derivation = derivation.get_untracked();
    let corpus = &app.dataset.corpus;
    let articles = derivation.articles.iter().map(|(article, _)| corpus.article(*article));
    let articles = articles.map(|article| view! { <li><ArticleLink article/></li> }).collect_view();
    let (article_count, entry_count) = (derivation.articles.len(), derivation.entries.len());
    let entries = (words.entries)(to_u32(entry_count), to_u32(page_count(corpus, &derivation)));
    let record = move || {
        let pages = app.dataset.count_index.pages(&app.selection.read().counts);
        format!("{entries} {}.", (more_words(app.lang()).all_citations)(pages))
    };
    let record = (entry_count > 0)
        .then(|| view! { <p class="method-text"><LiveText text=Signal::derive(record)/></p> });
    view! {
        {(article_count > 0)
            .then(|| {
                view! {
                    <p class="method-text">{(words.articles)(to_u32(article_count))}</p>
                    <ul class="method-rows">{articles}</ul>
                }
            })}
        {record}
    }
}

/// The title of an article, which leads to its text, and who published it.
#[component]
fn ArticleLink(article: &'static Article) -> impl IntoView {
    let app = MethodContext::expect().app;
    let open = |query: &mut Query| {
        query.view = None;
        query.read = ArticleCode::new(&article.id);
    };
    view! {
        <a href=move || app.href(open) data-focus="article-title" lang=article.language.as_str()>
            {article.title.as_str()}
        </a>
        " "
        <span class="note">{by_line(app.lang(), article)}</span>
    }
}

/// The reports of each article, and those of the record.
#[component]
pub fn Reports() -> impl IntoView {
    let MethodContext { app, words, derivation, .. } = MethodContext::expect();
    let derivation = derivation.get_untracked();
    let meetings_of = |reports: &[ReportId]| -> Vec<usize> {
        reports.iter().filter_map(|report| app.dataset.count_index.meeting_of(*report)).collect()
    };
    let entries = derivation.entries.len();
    let all = derivation.articles.iter().map(|(_, reports)| reports.len()).sum::<usize>() + entries;
    let rows = derivation.articles.iter().map(|(article, reports)| {
        let article = app.dataset.corpus.article(*article);
        view! {
            <li>
                <span lang=article.language.as_str()>{article.title.as_str()}</span>
                " "
                <b>{(words.reports_of)(to_u32(reports.len()))}</b>
                <Dots full=reports.len()/>
                <MeetingLinks meetings=meetings_of(reports)/>
            </li>
        }
    });
    let rows = rows.collect_view();
    let record = (entries > 0).then(|| {
        view! {
            <li>
                {app.words().record}
                " "
                <b>{(words.entries_each)(to_u32(entries))}</b>
                <Dots full=entries/>
                <FoldedMeetings
                    id="method-record"
                    label=app.words().show
                    meetings=meetings_of(&derivation.entries)
                />
            </li>
        }
    });
    view! {
        <p class="method-text">{(words.reports)(to_u32(all))}</p>
        <ul class="method-rows">{rows} {record}</ul>
    }
}
