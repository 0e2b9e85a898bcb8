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

/// A text that can be copied, and what became of that.
#[derive(Clone, Copy)]
pub struct Copying {
    text: Signal<String>,
    /// What was copied last: it says nothing of another text.
    last: RwSignal<Option<(String, CopyStatus)>>,
}

impl Copying {
    /// Nothing was copied yet.
    #[must_use]
    pub fn new(text: impl Into<Signal<String>>) -> Self {
        Self { text: text.into(), last: RwSignal::new(None) }
    }

    /// What became of the text as it is now.
    #[must_use]
    pub fn status(self) -> CopyStatus {
        match &*self.last.read() {
            Some((text, status)) if *text == *self.text.read() => *status,
            _ => CopyStatus::Nothing,
        }
    }

    /// What became of it, in words.
    #[must_use]
    pub fn said(self, copied: &'static str, by_keys: &'static str) -> Signal<String> {
        Signal::derive(move || {
            let said = match self.status() {
                CopyStatus::Nothing => "",
                CopyStatus::Copied => copied,
                CopyStatus::ByKeys => by_keys,
            };
            said.to_owned()
        })
    }

    /// Copies the text. Where the page may not, the element with this id, which shows it, is selected: the reader's own
    /// keys copy it then.
    pub fn copy(self, id: &str) {
        self.last.set(None);
        let (text, id) = (self.text.get_untracked(), id.to_owned());
        #[cfg(target_arch = "wasm32")]
        leptos::task::spawn_local(async move {
            let status = match browser::write(&text).await {
                true => CopyStatus::Copied,
                false => CopyStatus::ByKeys,
            };
            // Who has left meanwhile has no signal any more.
            self.last.try_set(Some((text, status)));
            if status == CopyStatus::ByKeys {
                // It may be shown only now.
                request_animation_frame(move || browser::select(&id));
            }
        });
        #[cfg(not(target_arch = "wasm32"))]
        let _ = (text, id);
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::prelude::{document, window};
    use wasm_bindgen::JsCast;
    use web_sys::{HtmlElement, HtmlTextAreaElement};

    use crate::app::foreign;

    /// Whether the browser took the text. There is no clipboard on pages that are not secure, and privacy extensions
    /// put something else in its place: what is no promise has promised nothing.
    pub async fn write(text: &str) -> bool {
        let clipboard = foreign::get(&window().navigator(), "clipboard");
        let answer = foreign::call(&clipboard, &["writeText"], &[text.into()]);
        match answer.map(JsCast::dyn_into::<js_sys::Promise>) {
            Some(Ok(promise)) => foreign::kept(promise.into()).await.is_ok(),
            _ => false,
        }
    }

    /// Selects all that stands in the element with this id, and gives it the focus.
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

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn another_text_was_not_copied_yet() {
        Owner::new().with(|| {
            let text = RwSignal::new("a".to_owned());
            let copying = Copying::new(text);
            let said = || copying.said("copied", "by keys").get();
            assert_eq!(said(), "");
            copying.last.set(Some(("a".to_owned(), CopyStatus::Copied)));
            assert_eq!(said(), "copied");
            text.set("b".to_owned());
            assert_eq!(said(), "");
            copying.last.set(Some(("b".to_owned(), CopyStatus::ByKeys)));
            assert_eq!(said(), "by keys");
        });
    }
}
