//! Head and foot of the page: title, language, theme, link to share; what the figures are.

use super::nav::{href, view_href};
use super::node::{Element, el, link, of};
use super::now::Now;
use crate::data::Collection;
use crate::data::code::CollectionCode;
use crate::data::vocabulary::Lang;
use crate::query::Query;
use crate::text::{Words, words};

/// The page's head.
pub fn head(now: &Now) -> Element {
    let words = words(now.lang);
    let start = Query { lang: Query::parse(&now.search).0.lang, ..Query::default() };
    let title = el("a").at("href", href(&start)).text(words.title);
    let name = of("div", "name").put(of("p", "kicker").text(words.kicker)).put(el("h1").put(title));
    let present =
        el("a").at("id", "to-present").at("href", view_href(&now.state, "present")).text(words.present);
    let tools =
        of("div", "tools").put(languages(words)).put(themes(now, words)).put(present).put(share(now, words));
    let rooms = of("div", "rooms").put(collections(now, words)).put(ways(now, words));
    of("header", "head").put(name).put(tools).put(rooms)
}

/// What can be looked at. What is chosen stays as far as another collection can have it.
fn collections(now: &Now, words: &Words) -> Option<Element> {
    let opens = &now.collections.first()?.id;
    let current = now.state.collection.as_deref().unwrap_or(opens);
    let item = |it: &Collection| {
        let mut there = now.state.cleared_of_sources();
        there.collection = CollectionCode::new(&it.id).filter(|_| it.id != *opens);
        let link = link(href(&there), "summary")
            .at("id", format!("collection-{}", it.id))
            .at_some("aria-current", (it.id == current).then_some("true"))
            .text(it.labels.get(words.lang));
        el("li").put(link)
    };
    let items = now.collections.iter().map(item).collect();
    let list = of("nav", "collections").at("aria-label", words.collections).put(el("ul").all(items));
    (now.collections.len() > 1).then_some(list)
}

/// A select with a name that is not shown.
fn select(id: &'static str, name: &str, value: &str, options: Vec<Element>) -> Element {
    let select = el("select").at("id", id).act(id).all(options).at(".value", value);
    el("label").put(of("span", "hidden").text(name)).put(select)
}

fn languages(words: &Words) -> Element {
    let option = |it: &Lang| {
        let name = crate::text::words(*it).endonym;
        el("option")
            .at("value", it.code())
            .at("lang", it.code())
            .at(".selected", (*it == words.lang).to_string())
            .text(name)
    };
    select("language", words.language, words.lang.code(), Lang::ALL.iter().map(option).collect())
}

/// Light, dark, or as the device has it. A taste of the reader's, so it is kept by the browser and not in the link.
fn themes(now: &Now, words: &Words) -> Element {
    let theme = now.theme.as_str();
    let names = [("", words.theme_auto), ("light", words.theme_light), ("dark", words.theme_dark)];
    let options = names.map(|(code, name)| {
        el("option").at("value", code).at(".selected", (code == theme).to_string()).text(name)
    });
    select("theme", words.theme, theme, options.into())
}

/// The way to the sheet by which a view is passed on, which only the whole page has.
fn share(now: &Now, words: &Words) -> Element {
    let share = of("div", "share").put(ask(now, "share", words.share).at("class", "go"));
    #[cfg(feature = "more")]
    let share = share.put(super::share::sheet(now));
    share
}

/// A button for what only the whole page has: a sheet by its name. On the page that opens first it makes the whole
/// page come, with that sheet open.
pub fn ask(now: &Now, asked: &str, text: &str) -> Element {
    #[cfg(feature = "more")]
    let is_open = now.sheet == asked;
    #[cfg(not(feature = "more"))]
    let (_, is_open) = (now, false);
    el("button")
        .at("id", format!("ask-{asked}"))
        .at("type", "button")
        .at("aria-expanded", is_open.to_string())
        .act("ask")
        .at("data-ask", asked)
        .text(text)
}

/// What can be done with the charts beyond looking.
fn ways(now: &Now, words: &Words) -> Element {
    let start = Query { lang: Query::parse(&now.search).0.lang, ..Query::default() };
    let ways = [("story", words.stories), ("teach", words.teach)];
    let item = |(view, text): (&str, &str)| {
        el("li").put(el("a").at("id", format!("to-{view}")).at("href", view_href(&start, view)).text(text))
    };
    of("nav", "ways").put(el("ul").all(ways.map(item).into()))
}

/// The page's foot: how it counts, whose the articles are.
pub fn foot(now: &Now) -> Element {
    let words = words(now.lang);
    let lines = [words.about_count, words.about_source, words.about_privacy];
    let foot =
        of("footer", "foot").put(el("h2").text(words.about)).all(lines.map(|it| el("p").text(it)).into());
    #[cfg(feature = "more")]
    let foot = {
        let is_record = now.model.as_ref().is_some_and(|it| !it.corpus.record.entries.is_empty());
        let paper = el("a").at("id", "to-handout").at("href", super::handout::handout_href(&now.state));
        let paper = paper.text(crate::text::handout_words(now.lang).to);
        let foot = foot.put(super::take::whole(now));
        let is_there = now.state.view.as_ref().is_some_and(|it| it.kind == crate::query::ViewKind::Handout);
        foot.put((!is_there).then(|| of("p", "to-handout").put(paper)))
            .put(is_record.then(|| el("p").text(crate::text::more_words(now.lang).about_record)))
    };
    foot
}

/// The theme where the browser keeps it.
#[cfg(target_arch = "wasm32")]
pub mod theme {
    use crate::page::dom::{document, window};

    /// What the reader chose before; empty for the device's own. A closed storage is no fault.
    pub fn stored() -> String {
        let stored =
            window().local_storage().ok().flatten().and_then(|it| it.get_item("theme").ok().flatten());
        stored.filter(|it| it == "light" || it == "dark").unwrap_or_default()
    }

    /// Keeps the choice and shows it. Where storage is closed it holds until the page is left.
    pub fn store(theme: &str) {
        if let Ok(Some(storage)) = window().local_storage() {
            let _ = if theme.is_empty() {
                storage.remove_item("theme")
            } else {
                storage.set_item("theme", theme)
            };
        }
        if let Some(root) = document().document_element() {
            let _ = if theme.is_empty() {
                root.remove_attribute("data-theme")
            } else {
                root.set_attribute("data-theme", theme)
            };
        }
    }
}
