//! What opens the panel: the button of the header, and the entry of its menu for all data.

use leptos::prelude::*;

use super::state::{ShareTab, Sharing};
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
