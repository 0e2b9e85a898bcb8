//! What the reader does with the sheet: copying, handing the link to the system, filling the screen.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::claim::address_of;
use super::passed_on;
use crate::page::app::App;
use crate::page::dom::{document, spawn, window};
use crate::page::nav::go_to;
use crate::page::now::Said;
use crate::query::Chart;
use crate::text::words;

/// Does what an element of the sheet is for; says whether it is one.
pub fn act(app: App, act: &str, element: &Element) -> bool {
    match act {
        "copy" => copy(app, &element.get_attribute("data-copy").unwrap_or_default()),
        "copy-words" => copy_words(app, &element.get_attribute("data-link").unwrap_or_default()),
        "said-close" => app.change(|it| it.sharing.words.clear()),
        "share-large" => fill(app),
        "share-large-close" => _ = close(app),
        "share-system" => system(app),
        _ => return false,
    }
    true
}

/// Takes what was chosen in the sheet.
pub fn changed(app: App, act: &str, element: &Element, value: &str) {
    app.change(|it| {
        it.share_said = Said::Nothing;
        match act {
            "share-freeze" => it.sharing.frozen = element.unchecked_ref::<HtmlInputElement>().checked(),
            "embed-picture" => it.sharing.picture = Chart::from_code(value),
            "embed-width" => it.sharing.width = value.parse().ok(),
            _ => {}
        }
    });
}

/// Closes what lies over the sheet, and says whether something did.
pub fn close(app: App) -> bool {
    if app.peek(|it| !it.sharing.words.is_empty()) {
        app.change(|it| it.sharing.words.clear());
        return true;
    }
    let is_large = app.peek(|it| it.sharing.is_large);
    if is_large {
        app.change(|it| it.sharing.is_large = false);
        go_to("share-large");
    }
    is_large
}

/// Shows the code as large as the window.
fn fill(app: App) {
    app.change(|it| it.sharing.is_large = true);
    // It is in the page with the next frame.
    leptos::prelude::request_animation_frame(|| {
        let Some(page) = document().get_element_by_id("share-page") else { return };
        // Fails for one that is open already.
        let _ = page.unchecked_ref::<HtmlDialogElement>().show_modal();
    });
}

/// A part of the navigator that not every browser, or page, has, whatever the bindings say.
fn navigator_has(name: &str) -> bool {
    let part = js_sys::Reflect::get(&window().navigator(), &name.into());
    part.is_ok_and(|it| !it.is_undefined() && !it.is_null())
}

/// Whether the system takes links from this page.
pub fn has_system() -> bool {
    navigator_has("share")
}

fn system(app: App) {
    let (url, title) = app.peek(|it| (passed_on(it, &it.state), words(it.lang).title));
    let data = js_sys::Object::new();
    for (name, value) in [("url", url.as_str()), ("title", title)] {
        // Setting a property of one's own object does not fail.
        let _ = js_sys::Reflect::set(&data, &name.into(), &value.into());
    }
    let navigator = window().navigator();
    let share = js_sys::Reflect::get(&navigator, &"share".into()).unwrap_or(JsValue::UNDEFINED);
    let Some(share) = share.dyn_ref::<js_sys::Function>() else { return };
    if let Ok(shared) = share.call1(&navigator, &data) {
        // Whoever closes the system's sheet has refused nothing that is worth a message.
        spawn(async move { _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(shared)).await });
    }
}

/// Copies a field of the sheet, or selects it where the page may not copy.
fn copy(app: App, id: &str) {
    let Some(text) = select(id) else { return };
    let id = id.to_owned();
    put(app, text, move |app, said| {
        app.change(|it| {
            it.share_said = said;
            it.sharing.copied.clone_from(&id);
            it.sharing.words.clear();
        });
        if said == Said::ByHand {
            select(&id);
        }
    });
}

/// Copies the link to words; where the page may not, shows it, selected.
fn copy_words(app: App, search: &str) {
    let link = app.peek(|it| address_of(it, search));
    put(app, link.clone(), move |app, said| {
        app.change(|it| {
            it.share_said = said;
            it.sharing.copied.clear();
            it.sharing.words.clone_from(&link);
        });
        if said == Said::ByHand {
            leptos::prelude::request_animation_frame(|| _ = select("said-link"));
        }
    });
}

/// Selects the text of a field, or of another element, which takes the focus; gives the text.
fn select(id: &str) -> Option<String> {
    let field = document().get_element_by_id(id)?;
    match field.dyn_into::<HtmlInputElement>() {
        Ok(input) => {
            let _ = input.focus();
            input.select();
            Some(input.value())
        }
        Err(field) => Some(match field.dyn_into::<HtmlTextAreaElement>() {
            Ok(area) => {
                let _ = area.focus();
                area.select();
                area.value()
            }
            Err(element) => {
                let _ = element.unchecked_ref::<HtmlElement>().focus();
                if let Ok(Some(selection)) = window().get_selection() {
                    // Fails for no element of the page.
                    let _ = selection.select_all_children(&element);
                }
                element.text_content().unwrap_or_default()
            }
        }),
    }
}

/// Puts a text on the clipboard, and tells what became of that.
fn put(app: App, text: String, then: impl FnOnce(App, Said) + 'static) {
    // Undefined on pages that are not secure.
    if !navigator_has("clipboard") {
        return then(app, Said::ByHand);
    }
    let copied = window().navigator().clipboard().write_text(&text);
    spawn(async move {
        let copied = wasm_bindgen_futures::JsFuture::from(copied).await.is_ok();
        then(app, if copied { Said::Copied } else { Said::ByHand });
    });
}
