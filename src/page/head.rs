//! Head and foot of the page: title, language, theme, link to share; what the figures are.

use super::nav::{address, href};
use super::node::{Element, el, link, of};
use super::now::{Now, Said};
use crate::article::Collection;
use crate::message::{Words, words};
use crate::query::State;
use crate::vocabulary::Lang;

/// The page's head.
pub fn head(now: &Now) -> Element {
    let words = words(now.lang);
    let start = State { lang: State::lang_of(&now.search), ..State::default() };
    let title = el("a").at("href", href(&start)).text(words.title);
    let name = of("div", "name").put(of("p", "kicker").text(words.kicker)).put(el("h1").put(title));
    let tools = of("div", "tools").put(languages(words)).put(themes(now, words)).put(share(now, words));
    of("header", "head").put(name).put(tools).put(collections(now, words))
}

/// What can be looked at. What is chosen stays as far as another collection can have it.
fn collections(now: &Now, words: &Words) -> Option<Element> {
    let opens = &now.collections.first()?.id;
    let current = now.state.collection.as_ref().unwrap_or(opens);
    let item = |it: &Collection| {
        let mut there = now.state.cleared_of_sources();
        there.collection = (it.id != *opens).then(|| it.id.clone());
        let link = link(href(&there), "summary")
            .at("id", format!("collection-{}", it.id))
            .at_some("aria-current", (it.id == *current).then_some("true"))
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
        let name = crate::message::words(*it).endonym;
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

/// The link to this view: copied where the browser allows it, else selected to copy by hand.
fn share(now: &Now, words: &Words) -> Element {
    let open = now.share_open;
    let said = match now.share_said {
        Said::Nothing => "",
        Said::Copied => words.share_copied,
        Said::ByHand => words.share_by_hand,
    };
    let button = of("button", "go")
        .at("id", "share")
        .at("type", "button")
        .at("aria-expanded", open.to_string())
        .act("share")
        .text(words.share);
    let input = el("input")
        .at("id", "share-link")
        .at("type", "text")
        .at("readonly", "")
        .at(".value", address(&now.search));
    let copy = el("button").at("id", "share-copy").at("type", "button").act("copy").text(words.share_copy);
    let sheet = of("div", "sheet")
        .flag("hidden", !open)
        .put(el("label").at("for", "share-link").text(words.share_link))
        .put(of("div", "row").put(input).put(copy))
        .put(el("p").at("role", "status").text(said));
    of("div", "share").act("sheet").put(button).put(sheet)
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
        foot.put(is_record.then(|| el("p").text(crate::message::more_words(now.lang).about_record)))
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
