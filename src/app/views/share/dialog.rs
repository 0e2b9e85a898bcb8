//! The dialog of the panel: over the page, on a phone a sheet from the bottom.

use leptos::prelude::*;

use super::PANEL;
use super::state::Sharing;
use crate::app::components::{Dialog, DialogKind};
use crate::app::context::{AppContext, RootContext};
use crate::app::lazy::LazyView;

/// The dialog, closed until somebody opens it.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let root = RootContext::expect();
    let sharing = Sharing::expect();
    let lang = root.lang.get_untracked();
    let content = move || match AppContext::provide(root) {
        // What a link means is known only with the data.
        None => view! { <p class="loading" role="status">{root.words().loading}</p> }.into_any(),
        Some(_) => view! { <LazyView view=&PANEL lang=root.lang /> }.into_any(),
    };
    view! {
        <Dialog
            id="share"
            title=root.words().share
            lang
            kind=DialogKind::Sheet
            is_open=sharing.is_open
        >
            {content}
        </Dialog>
    }
}
