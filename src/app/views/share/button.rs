//! What opens the panel: the button of the header, and the entry of its menu for all data.

use leptos::prelude::*;

use super::state::{ShareTab, Sharing};
use super::words::cite_label;
use crate::app::components::MenuButton;
use crate::app::context::RootContext;
use crate::text::take_words;

/// The button of the header.
#[component]
pub fn ShareButton() -> impl IntoView {
    let sharing = Sharing::expect();
    let words = RootContext::expect().words();
    view! {
        <button
            id="ask-share"
            class="button"
            type="button"
            aria-haspopup="dialog"
            on:click=move |_| sharing.open(ShareTab::Link, None)
        >
            {words.share}
        </button>
    }
}

/// The button under a meeting or an article that is open: the panel with its citation.
#[component]
pub fn CiteButton(id: String) -> impl IntoView {
    // Without the app around it there is no panel.
    let sharing = use_context::<Sharing>();
    let root = RootContext::expect();
    let label = cite_label(root.lang.get_untracked());
    // Citations name all that a figure was read from, which of a packed collection is not here.
    let is_packed = root.dataset.get_untracked().is_some_and(|dataset| dataset.is_packed());
    let press = move |_| {
        if let Some(sharing) = sharing {
            sharing.cite_what_is_open();
        }
    };
    (!is_packed).then(|| {
        view! {
            <p class="note">
                <button class="button quiet" id=id type="button" aria-haspopup="dialog" on:click=press>
                    {label}
                </button>
            </p>
        }
    })
}

/// The entry of a menu that leads to all data.
#[component]
pub fn DataEntry() -> impl IntoView {
    let sharing = Sharing::expect();
    let words = take_words(RootContext::expect().lang.get_untracked());
    view! {
        <MenuButton id="to-data" on_press=move |()| sharing.open(ShareTab::More, None)>
            {words.whole}
        </MenuButton>
    }
}
