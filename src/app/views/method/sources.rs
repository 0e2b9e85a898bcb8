//! The first two steps: what was read, and which reports were found in it. No choice changes them, but which pages of
//! the record are on meetings counted.

use leptos::prelude::*;

use super::MethodContext;
use super::flow::pages;
use super::meeting_links::{Dots, FoldedMeetings, MeetingLinks};
use crate::app::components::{LiveText, LongList};
use crate::app::context::AppContext;
use crate::counts::to_u32;
use crate::data::code::ArticleCode;
use crate::data::{ArticleId, ReportId};
use crate::query::Query;
use crate::text::{by_line, more_words};

/// Articles that stand there before the reader asks for all.
const FIRST: usize = 24;

/// The articles, and how many pages of the record state its entries.
#[component]
pub fn Sources() -> impl IntoView {
    let MethodContext { app, words, derivation, .. } = MethodContext::expect();
    let derivation = derivation.get_untracked();
    let corpus = &app.dataset.corpus;
    let articles: Vec<_> = derivation.articles.iter().map(|(article, _)| *article).collect();
    let (article_count, entry_count) = (derivation.articles.len(), derivation.entries.len());
    let [others, of_articles] = pages(corpus, &derivation);
    let entries = (words.entries)(to_u32(entry_count), to_u32(others + of_articles), to_u32(of_articles));
    let record = move || {
        let pages = app.dataset.count_index.pages(&app.selection.read().counts);
        format!("{entries} {}.", (more_words(app.lang()).all_citations)(pages, article_count > 0))
    };
    let record = (entry_count > 0)
        .then(|| view! { <p class="method-text"><LiveText text=Signal::derive(record)/></p> });
    view! {
        {(article_count > 0)
            .then(|| {
                view! {
                    <p class="method-text">{(words.articles)(to_u32(article_count))}</p>
                    <Articles id="method-articles" articles view=|id| view! { <ArticleLink id/> }.into_any()/>
                }
            })}
        {record}
    }
}

/// A row for each article; of many the first, until the reader asks for all.
#[component]
fn Articles(id: &'static str, articles: Vec<ArticleId>, view: fn(ArticleId) -> AnyView) -> impl IntoView {
    view! {
        <LongList
            id
            class="method-rows"
            items=Memo::new(move |_| articles.clone())
            first=FIRST
            is_whole=RwSignal::new(false)
            label=MethodContext::expect().app.words().meetings_show_all
            view
        />
    }
}

/// The title of an article, which leads to its text, and who published it.
#[component]
fn ArticleLink(id: ArticleId) -> impl IntoView {
    let app = MethodContext::expect().app;
    let article = app.dataset.corpus.article(id);
    let open = |query: &mut Query| {
        query.view = None;
        query.read = ArticleCode::new(&article.id);
    };
    view! {
        <li>
            <a href=move || app.href(open) data-focus="article-title" lang=article.language.as_str()>
                {article.title.as_str()}
            </a>
            " "
            <span class="note">{by_line(app.lang(), article)}</span>
        </li>
    }
}

/// The reports of each article, and those of the record.
#[component]
pub fn Reports() -> impl IntoView {
    let MethodContext { app, words, derivation, .. } = MethodContext::expect();
    let derivation = derivation.get_untracked();
    let entries = derivation.entries.len();
    let all = derivation.articles.iter().map(|(_, reports)| reports.len()).sum::<usize>() + entries;
    let articles: Vec<_> = derivation.articles.iter().map(|(article, _)| *article).collect();
    let record = (entries > 0).then(|| {
        view! {
            <p class="method-text">
                {app.words().record}
                " "
                <b>{(words.entries_each)(to_u32(entries))}</b>
                <Dots full=entries/>
            </p>
            <FoldedMeetings
                id="method-record"
                label=app.words().show
                meetings=meetings_of(app, &derivation.entries)
            />
        }
    });
    view! {
        <p class="method-text">{(words.reports)(to_u32(all))}</p>
        {(!articles.is_empty()).then(|| view! {
            <Articles id="method-reports" articles view=|id| view! { <ReportsOf id/> }.into_any()/>
        })}
        {record}
    }
}

/// How many reports an article has, and of which meetings.
#[component]
fn ReportsOf(id: ArticleId) -> impl IntoView {
    let MethodContext { app, words, derivation, .. } = MethodContext::expect();
    let article = app.dataset.corpus.article(id);
    let derivation = derivation.read_untracked();
    let reports = &derivation.articles[id.0].1;
    view! {
        <li>
            <span lang=article.language.as_str()>{article.title.as_str()}</span>
            " "
            <b>{(words.reports_of)(to_u32(reports.len()))}</b>
            <Dots full=reports.len()/>
            <MeetingLinks meetings=meetings_of(app, reports)/>
        </li>
    }
}

/// The meetings of which some reports tell.
fn meetings_of(app: AppContext, reports: &[ReportId]) -> Vec<usize> {
    reports.iter().filter_map(|report| app.dataset.count_index.meeting_of(*report)).collect()
}
