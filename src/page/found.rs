//! The search box, and the passages found: each leads to its words in the article.

use super::article::hit_id;
use super::nav::href;
use super::node::{Element, el, link, of};
use super::view::View;
use crate::data::code::{ArticleCode, StatementCode};
use crate::data::mention::Place;
use crate::query::Query;
use crate::search::{self, Hit, Spot};

/// Passages shown before the reader asks for all.
const FIRST: usize = 6;
/// Letters of context on either side of a passage.
const AROUND: usize = 60;

/// The search box and what it found. Typing replaces the link; the first letter is one step of history.
pub fn found(view: &View<'_>) -> Element {
    let words = view.words;
    let q = view.state.q.clone();
    let input = el("input")
        .at("id", "q")
        .at("type", "search")
        .at("autocomplete", "off")
        .at("spellcheck", "false")
        .at("maxlength", "200")
        .at("placeholder", words.search_hint)
        .act("q")
        .at(".value", view.now.typed.as_str());
    let form = el("form")
        .at("role", "search")
        .act("search")
        .put(el("label").at("for", "q").text(label(view)))
        .put(input);
    of("section", "found").put(form).put(of("div", "results").all(results(view, &q)))
}

fn results(view: &View<'_>, q: &str) -> Vec<Element> {
    let words = view.words;
    let how = |text: String| vec![of("p", "how").text(text)];
    if q.is_empty() {
        return Vec::new();
    }
    if !search::is_sought(q) {
        return how(words.search_short.to_owned());
    }
    let hits = view.hits;
    if hits.is_empty() {
        return how((words.search_none)(q));
    }
    let shown = if view.now.all_found { hits.len() } else { FIRST.min(hits.len()) };
    let in_articles = search::articles_hit(hits).len();
    let state = view.state;
    let found = (words.search_found)(count(hits.len()), count(in_articles), q);
    let mut parts =
        how(told(view, hits.len(), q).unwrap_or_else(|| format!("{found}. {}", words.search_rule)));
    parts.push(of("ul", "passages").all(hits[..shown].iter().map(|it| passage(view, state, it)).collect()));
    if shown < hits.len() {
        let more = (words.search_more)(count(hits.len() - shown));
        parts.push(
            of("button", "plain").at("id", "found-more").at("type", "button").act("found-more").text(more),
        );
    }
    parts
}

/// What is searched.
fn label(view: &View<'_>) -> &'static str {
    #[cfg(feature = "more")]
    if !view.model.corpus.record.entries.is_empty() {
        return crate::text::more_words(view.words.lang).search_label;
    }
    view.words.search_label
}

/// What was found, where the record is searched too.
fn told(view: &View<'_>, passages: usize, q: &str) -> Option<String> {
    #[cfg(feature = "more")]
    if !view.model.corpus.record.entries.is_empty() {
        return Some((crate::text::more_words(view.words.lang).search_found)(count(passages), q));
    }
    let _ = (view, passages, q);
    None
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// One passage: the words around, the source, and the link that opens the article there.
fn passage(view: &View<'_>, state: &Query, hit: &Hit) -> Element {
    let model = view.model;
    let Some(id) = hit.teller.article() else {
        #[cfg(feature = "more")]
        return super::citations::passage(view, hit);
        #[cfg(not(feature = "more"))]
        return el("li");
    };
    let article = model.corpus.article(id);
    let mut there =
        Query { read: ArticleCode::new(&article.id), fact: None, statement: None, ..state.clone() };
    let mut lang = article.language.as_str();
    let mut topic = None;
    let (text, focus) = match hit.place {
        Spot::Title => (&article.title, "article-title".to_owned()),
        Spot::Text => (&article.text, hit_id(Place::Text, hit.span)),
        Spot::Related(at) => (&article.related[at], hit_id(Place::Related(at), hit.span)),
        // Of an article nothing is on record.
        Spot::Record(_) => return el("li"),
        Spot::Claim(at) => {
            let statement = &model.corpus.claims[at];
            there.statement = StatementCode::new(&statement.id);
            lang = "en";
            topic = Some(of("span", "topic").text((view.words.topic)(&statement.topic)).text(": "));
            (&statement.claim, "words".to_owned())
        }
    };
    let passage = around(text, hit).at("lang", lang);
    let source = of("span", "source").text(model.source(id));
    // A statement sums up what the article says: it must not pass for its words.
    let class = if topic.is_some() { "claim" } else { "quoted" };
    of("li", class).put(link(href(&there), &focus).put(topic).put(passage).text(" ").put(source))
}

/// The words found, and some on either side.
pub fn around(text: &str, hit: &Hit) -> Element {
    let cut = search::snippet(text, hit.span, AROUND);
    of("span", "words")
        .text(if cut.cut_before { "…" } else { "" })
        .text(cut.before)
        .put(of("mark", "hit").text(cut.hit))
        .text(cut.after)
        .text(if cut.cut_after { "…" } else { "" })
}
