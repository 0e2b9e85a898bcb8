//! The articles: who published them, when, in which language, and what they tell of.

use super::model::Model;
use super::nav::href;
use super::node::{Element, el, link, of};
use super::view::View;
use crate::data::code::ArticleCode;
use crate::data::{Article, ArticleId, Report, SourceRef};
use crate::query::Query;
use crate::text::Words;

/// The title and the list of all articles; the one that is open is marked.
pub fn articles(view: &View<'_>) -> Vec<Element> {
    let (words, model, state) = (view.words, view.model, view.state);
    let mut items = Vec::new();
    for (at, article) in model.corpus.articles.iter().enumerate() {
        let is_open = state.read.as_deref() == Some(article.id.as_str());
        let there = Query {
            read: ArticleCode::new(&article.id).filter(|_| !is_open),
            fact: None,
            statement: None,
            ..state.clone()
        };
        let reports = model.corpus.reports.iter().filter(|it| it.article() == Some(ArticleId(at))).count();
        let reports = (words.reports)(u32::try_from(reports).unwrap_or(u32::MAX));
        let open = link(href(&there), if is_open { "articles-title" } else { "article-title" })
            .at("id", format!("a-{}", article.id))
            .at("lang", article.language.as_str())
            .at_some("aria-current", is_open.then_some("true"))
            .text(article.title.as_str());
        let item = of("li", if is_open { "open" } else { "" })
            .put(open)
            .put(of("span", "by").text(format!("{} · {reports}", by_line(words, article))));
        items.push(item);
    }
    // The record has no articles; its pages stand here instead.
    if model.corpus.articles.is_empty() {
        return vec![el("h2").at("id", "articles-title").at("tabindex", "-1").text(words.articles_none)];
    }
    let minor = state.read.is_some();
    let title = of("h2", if minor { "minor" } else { "" })
        .at("id", "articles-title")
        .at("tabindex", "-1")
        .text(if minor { words.all_articles } else { words.articles });
    vec![title, of("ul", "article-list").all(items)]
}

/// Publisher, agency, date and language in one line.
pub fn by_line(words: &Words, article: &Article) -> String {
    let mut parts = vec![article.publisher.clone()];
    parts.extend(article.agency.as_deref().map(words.by_agency));
    parts.push(article.published.as_ref().map_or(words.undated.to_owned(), words.date));
    parts.push((words.article_language)(&article.language));
    parts.join(" · ")
}

/// What a report's source is called in a list: who tells it, and the title in its own language; of the pages
/// that the record cites, the first.
pub fn named(words: &Words, model: &Model, report: &Report) -> Element {
    let (title, language) = match report.teller {
        SourceRef::Article(it) => {
            let it = model.corpus.article(it);
            (&it.title, &it.language)
        }
        SourceRef::Record(it) => {
            let it = model.corpus.citation(model.corpus.entry(it).citations[0]);
            (&it.title, &it.language)
        }
    };
    let title = el("span").at("lang", language.as_str()).text(title.as_str());
    of("span", "source").text(format!("{}: ", super::model::teller(model, words, report))).put(title)
}
