//! A link to words of an article: to copy beside each quote and statement, and out to the publisher's page, where
//! the browser marks them.

#[cfg(target_arch = "wasm32")]
use super::passed_on;
use crate::data::vocabulary::Lang;
use crate::data::{Article, ArticleId};
use crate::export::fragment::to_quote;
use crate::page::node::{Element, el, of};
use crate::page::now::{Now, Said};
use crate::page::view::View;
use crate::page::words::Looked;
use crate::query::Query;
use crate::text::share_words;

/// The state that a link to words stands for: they, and nothing that is chosen. So it opens them whatever is.
fn to_words(state: &Query) -> Query {
    let Query { collection, meeting, read, fact, statement, lang, .. } = state.clone();
    Query { collection, meeting, read, fact, statement, lang, ..Query::default() }
}

/// The button that copies the link to words; `there` is the state in which they are looked at.
pub fn copy_words(lang: Lang, there: &Query) -> Element {
    let text = share_words(lang).copy_words;
    el("button")
        .at("class", "copy-words")
        .at("type", "button")
        .at("title", text)
        .at("aria-label", text)
        .act("copy-words")
        .at("data-link", to_words(there).to_search())
        .put(of("span", "sign").at("aria-hidden", "true").text("#"))
}

/// What the panel beside the words that are looked at offers: to copy their link, and to see them at the publisher's.
pub fn here(view: &View<'_>, id: ArticleId, looked: &Looked) -> Element {
    let article = view.model.corpus.article(id);
    let copy = el("button")
        .at("id", "copy-words")
        .at("type", "button")
        .act("copy-words")
        .at("data-link", to_words(view.state).to_search())
        .text(share_words(view.words.lang).copy_words);
    let out = outward(view, id, article, looked).map(|url| {
        el("a")
            .at("id", "words-out")
            .at("href", url)
            .at("rel", "noopener noreferrer")
            .at("class", "out")
            .text(view.words.original)
    });
    of("p", "links").put(copy).put(out)
}

/// The publisher's page of an article, at the words that are looked at; `None` where its address is not known.
pub fn outward(view: &View<'_>, id: ArticleId, article: &Article, looked: &Looked) -> Option<String> {
    let url = article.url.as_ref()?;
    Some(match looked.anchors.first() {
        Some(anchor) => to_quote(url, view.model.corpus.quote(id, *anchor)),
        None => url.clone(),
    })
}

/// What became of copying a link to words; where the browser refused, the link itself, selected.
pub fn said(now: &Now) -> Option<Element> {
    if now.sharing.words.is_empty() || now.share_said == Said::Nothing {
        return None;
    }
    let words = share_words(now.lang);
    let is_by_hand = now.share_said == Said::ByHand;
    let text = if is_by_hand { words.by_hand } else { words.copied };
    let link = is_by_hand.then(|| {
        el("input")
            .at("id", "said-link")
            .at("type", "text")
            .at("readonly", "")
            .at("aria-label", words.link)
            .at(".value", now.sharing.words.as_str())
    });
    let close = el("button")
        .at("id", "said-close")
        .at("type", "button")
        .act("said-close")
        .text(crate::text::words(now.lang).close);
    Some(of("div", "word-link").put(el("p").at("role", "status").text(text)).put(link).put(close))
}

/// The address that a button to copy words copies: `search` is what it holds.
#[cfg(target_arch = "wasm32")]
pub fn address_of(now: &Now, search: &str) -> String {
    passed_on(now, &now.state_of(search))
}
