//! A button that copies a text which nobody needs to see, such as an address.

use leptos::prelude::*;

use super::LiveText;
use super::clipboard::{CopyStatus, Copying};
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
    let copying = Copying::new(text);
    let text_id = format!("{id}-text");
    let copy = {
        let text_id = text_id.clone();
        move |_| copying.copy(&text_id)
    };
    view! {
        <button id=id class="button quiet" type="button" on:click=copy>
            {label}
        </button>
        " "
        <span class="note copy-status" role="status">
            <LiveText text=copying.said(words.copied, words.copy_by_keys)/>
        </span>
        " "
        <span class="note copy-text" id=text_id tabindex="-1" translate="no">
            {move || (copying.status() == CopyStatus::ByKeys).then(|| text.get())}
        </span>
    }
}
