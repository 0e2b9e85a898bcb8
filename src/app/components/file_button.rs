//! A button that opens a file of the reader's.

use leptos::ev::Event;
use leptos::prelude::*;

/// Opens a text file and hands its text on; what is no text has signs of replacement in it, as browsers read it.
/// The browser's own field lies unseen over the button, so that keyboard, pointer and a dropped file all work.
#[component]
pub fn FileButton(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// What the dialog offers: `.json,application/json`.
    accept: &'static str,
    /// `None` where the browser could not read the file.
    #[prop(into)]
    on_text: Callback<Option<String>>,
) -> impl IntoView {
    view! {
        <label class="button file-button">
            <span>{label}</span>
            <input type="file" id=id accept=accept on:change=move |event| read_chosen(&event, on_text)/>
        </label>
    }
}

#[cfg(target_arch = "wasm32")]
fn read_chosen(event: &Event, on_text: Callback<Option<String>>) {
    use crate::app::foreign::{call, kept};

    let input: web_sys::HtmlInputElement = event_target(event);
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    let text = call(&file, &["text"], &[]);
    // The same file can be chosen again.
    input.set_value("");
    leptos::task::spawn_local(async move {
        let text = match text {
            Some(text) => kept(text).await.ok().and_then(|text| text.as_string()),
            None => None,
        };
        // Who has left meanwhile does not wait for it any more.
        let _ = on_text.try_run(text);
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn read_chosen(_: &Event, _: Callback<Option<String>>) {}
