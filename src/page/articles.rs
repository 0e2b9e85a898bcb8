//! The articles: who published them, when, in which language, and what they tell of.

use leptos::prelude::*;

use super::model::Model;
use super::nav::href;
use super::view::View;
use crate::article::{Article, ArticleId};
use crate::message::Words;
use crate::query::State;

/// The list of all articles; the one that is open is marked.
#[component]
pub fn Articles() -> impl IntoView {
    let view = View::get();
    let read = Memo::new(move |_| view.nav.with(|it| it.read.clone()));
    let title = move || if read.read().is_some() { view.words().all_articles } else { view.words().articles };
    let items = move || {
        let (words, model, state) = (view.words(), view.model(), view.nav.state());
        let items = model.corpus.articles.iter().enumerate().map(|(at, article)| {
            let is_open = read.read().as_deref() == Some(&article.id);
            let link = href(&State {
                read: (!is_open).then(|| article.id.clone()),
                fact: None,
                statement: None,
                ..state.clone()
            });
            let reports = model.corpus.reports.iter().filter(|it| it.article == ArticleId(at)).count();
            let focus = if is_open { "articles-title" } else { "article-title" };
            view! {
                <li class:open=is_open>
                    <a id=format!("a-{}", article.id) href=link data-focus=focus lang=article.language.clone()
                        aria-current=is_open.then_some("true")>{article.title.clone()}</a>
                    <span class="by">{by_line(words, article)}" · "{(words.reports)(u32::try_from(reports).unwrap_or(u32::MAX))}</span>
                </li>
            }
            .into_any()
        });
        items.collect_view()
    };
    view! {
        <h2 id="articles-title" tabindex="-1" class:minor=move || read.read().is_some()>{title}</h2>
        <ul class="article-list">{items}</ul>
    }
}

/// Publisher, agency, date and language in one line.
pub fn by_line(words: &Words, article: &Article) -> String {
    let mut parts = vec![article.publisher.clone()];
    parts.extend(article.agency.as_deref().map(words.by_agency));
    parts.push(article.published.as_ref().map_or(words.undated.to_owned(), words.date));
    parts.push((words.article_language)(&article.language));
    parts.join(" · ")
}

/// What a report's article is called in a sentence: its source and title.
pub fn named(model: &Model, article: ArticleId) -> String {
    format!("{}: {}", model.source(article), model.corpus.articles[article.0].title)
}
