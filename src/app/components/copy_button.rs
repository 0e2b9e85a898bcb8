//! A button that copies a text which nobody needs to see, such as an address.

use leptos::prelude::*;

use super::clipboard::{CopyStatus, copy_text, select_contents};
use super::words::component_words;
use crate::data::vocabulary::Lang;

/// The button, and after it whether the text was copied. Where the page may not copy, the text is shown, selected.
#[component]
pub fn CopyButton(
    /// The id of the button; that of the text ends in `-text`.
    id: &'static str,
    #[prop(into)] label: String,
    lang: Lang,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    let words = component_words(lang);
    let status = RwSignal::new(CopyStatus::Nothing);
    let text_id = format!("{id}-text");
    // Another text was not copied yet.
    Effect::new(move || {
        _ = text.read();
        status.set(CopyStatus::Nothing);
    });
    let copy = {
        let text_id = text_id.clone();
        move |_| {
            let text_id = text_id.clone();
            // It is shown with the status, so it can be selected with the next frame.
            copy_text(text.get_untracked(), status, move || {
                let text_id = text_id.clone();
                status.set(CopyStatus::ByKeys);
                request_animation_frame(move || select_contents(&text_id));
            });
        }
    };
    let said = move || match status.get() {
        CopyStatus::Nothing => "",
        CopyStatus::Copied => words.copied,
        CopyStatus::ByKeys => words.copy_by_keys,
    };
    view! {
        <button id=id class="button quiet" type="button" on:click=copy>
            {label}
        </button>
        " "
        <span class="note copy-status" role="status">
            {said}
        </span>
        " "
        <span class="note copy-text" id=text_id tabindex="-1" translate="no">
            {move || (status.get() == CopyStatus::ByKeys).then(|| text.get())}
        </span>
    }
}
