//! Files in a list, each with the button that saves it.

use leptos::prelude::*;

use super::super::save::Saving;
use crate::app::context::AppContext;
use crate::export::FileKind;

/// The button that saves a file.
#[component]
pub fn SaveButton(
    kind: FileKind,
    #[prop(into)] label: String,
    /// What a screen reader says where the label says too little; it begins with the label.
    #[prop(optional, into)]
    name: Option<String>,
    /// Whether it stands among many.
    #[prop(optional)]
    is_quiet: bool,
) -> impl IntoView {
    let app = AppContext::expect();
    let saving = Saving::expect();
    let spoken = name.clone().unwrap_or_else(|| label.clone());
    view! {
        <button
            id=format!("take-{}", kind.id())
            class="button"
            class:quiet=is_quiet
            type="button"
            aria-label=name
            aria-disabled=move || saving.is_busy(kind).then_some("true")
            aria-busy=move || saving.is_busy(kind).then_some("true")
            on:click=move |_| saving.save(app, kind, spoken.clone())
        >
            {label}
        </button>
    }
}

/// A file by its name, with what it is for.
#[component]
pub fn NamedFile(kind: FileKind, words: (&'static str, &'static str)) -> impl IntoView {
    view! {
        <li>
            <SaveButton kind label=words.0 is_quiet=true/>
            <span class="note">{words.1}</span>
        </li>
    }
}
