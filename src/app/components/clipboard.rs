//! Puts a text on the reader's clipboard, and says whether the browser let it.

use leptos::prelude::*;

/// What became of copying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CopyStatus {
    #[default]
    Nothing,
    Copied,
    /// The page may not copy: the reader's own keys may.
    ByKeys,
}

/// Copies a text and tells `status`; where the page may not, `select` marks the text for the reader's own keys.
pub fn copy_text(text: String, status: RwSignal<CopyStatus>, select: impl Fn() + 'static) {
    status.set(CopyStatus::Nothing);
    #[cfg(target_arch = "wasm32")]
    leptos::task::spawn_local(async move {
        let is_copied = browser::write(&text).await;
        if !is_copied {
            select();
        }
        // Who has left meanwhile has no signal any more.
        status.try_set(if is_copied { CopyStatus::Copied } else { CopyStatus::ByKeys });
    });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (text, select);
}

/// Selects all that stands in the element with this id, and gives it the focus.
pub fn select_contents(id: &str) {
    #[cfg(target_arch = "wasm32")]
    browser::select(id);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::prelude::{document, window};
    use wasm_bindgen::JsCast;
    use web_sys::{HtmlElement, HtmlTextAreaElement};

    pub async fn write(text: &str) -> bool {
        let navigator = window().navigator();
        // Undefined on pages that are not secure, whatever the bindings say.
        let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
        if !clipboard.is_ok_and(|clipboard| clipboard.is_truthy()) {
            return false;
        }
        wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
    }

    pub fn select(id: &str) {
        let Some(element) = document().get_element_by_id(id) else { return };
        // A hint where it is: nothing is lost where the focus or the selection is refused.
        let _ = element.unchecked_ref::<HtmlElement>().focus();
        match element.dyn_into::<HtmlTextAreaElement>() {
            Ok(field) => field.select(),
            Err(element) => {
                if let Ok(Some(selection)) = window().get_selection() {
                    let _ = selection.select_all_children(&element);
                }
            }
        }
    }
}
