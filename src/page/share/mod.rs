//! The sheet by which a view is passed on.

mod qr;

use super::nav::address;
use super::node::{Element, el, of};
use super::now::{Now, Said};
use crate::message::{cite_words, share_words};

pub use qr::qr;

/// The sheet, if it is open.
pub fn sheet(now: &Now) -> Option<Element> {
    if now.sheet != "share" {
        return None;
    }
    let words = share_words(now.lang);
    let said = match now.share_said {
        Said::Nothing => "",
        Said::Copied => words.copied,
        Said::ByHand => words.by_hand,
    };
    let input = el("input")
        .at("id", "share-link")
        .at("type", "text")
        .at("readonly", "")
        .at(".value", address(&now.search));
    let copy = el("button").at("id", "share-copy").at("type", "button").act("copy").text(words.copy);
    let cite = of("button", "fold").at("type", "button").act("ask").at("data-ask", "cite-view");
    let cite = cite.text(cite_words(now.lang).cite_view);
    let sheet = of("div", "sheet")
        .at("id", "share")
        .put(el("label").at("for", "share-link").text(words.link))
        .put(of("div", "row").put(input).put(copy))
        .put(qr(&address(&now.search)))
        .put(of("p", "links").put(cite))
        .put(el("p").at("role", "status").text(said));
    Some(sheet)
}

/// Copies the text of an element, or selects it where the page may not copy. Of a field it is the value, of anything
/// else what it reads.
#[cfg(target_arch = "wasm32")]
pub fn copy(app: super::app::App, id: &str) {
    use super::dom::{document, spawn, window};
    use wasm_bindgen::JsCast;

    let Some(element) = document().get_element_by_id(id) else { return };
    let text = match element.dyn_ref::<web_sys::HtmlInputElement>() {
        Some(input) => {
            input.select();
            input.value()
        }
        None => {
            if let Ok(Some(selection)) = window().get_selection() {
                // Fails for no element of the page.
                let _ = selection.select_all_children(&element);
            }
            element.text_content().unwrap_or_default()
        }
    };
    // Undefined on pages that are not secure, whatever the bindings say.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    if clipboard.map_or(true, |it| it.is_undefined()) {
        let _ = element.unchecked_ref::<web_sys::HtmlElement>().focus();
        app.change(|it| it.share_said = Said::ByHand);
        return;
    }
    let copied = window().navigator().clipboard().write_text(&text);
    spawn(async move {
        let copied = wasm_bindgen_futures::JsFuture::from(copied).await.is_ok();
        app.change(|it| it.share_said = if copied { Said::Copied } else { Said::ByHand });
    });
}
