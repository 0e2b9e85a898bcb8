//! The key of a question: the words that say so, each with the way to its place in the article and to the chart that
//! it feeds; where the record says so, its pages.

use crate::classroom::questions::{Ask, Key, Question, sentence};
use crate::data::Article;
use crate::data::code::{ArticleCode, MeetingCode, StatementCode};
use crate::data::mention::{Anchor, Span};
use crate::page::citations;
use crate::page::nav::href;
use crate::page::node::{Element, el, link, of};
use crate::page::value::{name, title, value_text};
use crate::page::view::View;
use crate::page::words::feeds;
use crate::query::Query;
use crate::text::questions_words;

/// The key. `with_charts` adds which bar a value feeds.
pub fn key(view: &View<'_>, question: &Question, with_charts: bool) -> Element {
    let said = questions_words(view.words.lang);
    let title = if question.ask == Ask::Untold { said.key_untold } else { said.key };
    let items = question.key.iter().map(|it| item(view, question, *it, with_charts)).collect();
    of("div", "key").put(el("h3").text(title)).put(el("ul").all(items))
}

fn item(view: &View<'_>, question: &Question, key: Key, with_charts: bool) -> Element {
    let (words, model, corpus) = (view.words, view.model, &view.model.corpus);
    let there = Query { view: None, ..view.state.clone() };
    let (at, told) = match key {
        Key::Assertion { meeting, told } => (meeting, told),
        Key::Claim(at) => {
            let statement = &corpus.claims[at];
            let article = corpus.article(statement.article);
            let there = Query {
                read: ArticleCode::new(&article.id),
                statement: StatementCode::new(&statement.id),
                fact: None,
                ..there
            };
            let words = link(href(&there), "words")
                .at("class", "quote")
                .put(in_sentence(article, statement.quote))
                .put(source(view, model.source(statement.article)));
            return el("li").put(words);
        }
    };
    let meeting = &model.meetings[at];
    let told = &meeting.assertions[told];
    let (code, value) = (meeting.fact_code(told, &corpus.vocabulary), value_text(view, &told.value));
    let mut item = el("li");
    if question.meeting.is_none() {
        let there = Query { meeting: MeetingCode::new(&meeting.id), ..there.clone() };
        let name = link(href(&there), &format!("m-{}", meeting.id)).text(name(view, meeting));
        item = item.put(of("span", "of").put(name)).text(" ");
    }
    let field = title(words, meeting, told.value.field());
    item = item.put(of("span", "field").text(field)).text(" ").put(el("b").text(value.as_str()));
    for (report, anchors) in &told.by {
        let report = corpus.report(*report);
        if let Some(entry) = report.entry() {
            item = item.put(citations::list(words, model, &corpus.entry(entry).citations));
        }
        let Some(id) = report.article() else { continue };
        let article = corpus.article(id);
        for anchor in anchors {
            let there = Query {
                meeting: MeetingCode::new(&meeting.id),
                read: ArticleCode::new(&article.id),
                fact: Some(code.clone()),
                statement: None,
                ..there.clone()
            };
            let quote = link(href(&there), "words")
                .at("class", "quote")
                .at("title", (words.show_quote)(&value))
                .put(in_sentence(article, *anchor))
                .put(source(view, model.source(id)));
            item = item.put(quote);
        }
    }
    if with_charts { item.put(of("p", "fed").put(feeds(view, model, at, &told.value))) } else { item }
}

/// A quote, marked, in the sentence that it stands in.
fn in_sentence(article: &Article, quote: Anchor) -> Element {
    let text = article.string(quote.place);
    let Span { start, end } = sentence(text, quote).span;
    el("q")
        .at("lang", article.language.as_str())
        .text(&text[start..quote.span.start])
        .put(el("mark").text(quote.span.quote(text)))
        .text(&text[quote.span.end..end])
}

fn source(view: &View<'_>, of_whom: &str) -> Element {
    of("span", "source").text(format!(" {}", (view.words.told_by)(of_whom)))
}
