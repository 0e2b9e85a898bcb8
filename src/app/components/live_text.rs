//! Text that changes, in an element of its own.

use leptos::prelude::*;

/// A `<span>` whose text follows a signal.
///
/// A browser's translator replaces text nodes by elements of its own, and a text node that is no longer in the page
/// would go on being updated unseen. Set on its element, the text is right whatever stands in it.
#[component]
pub fn LiveText(#[prop(into)] text: Signal<String>) -> impl IntoView {
    #[cfg(target_arch = "wasm32")]
    return view! { <span prop:textContent=move || text.get()></span> };
    #[cfg(not(target_arch = "wasm32"))]
    return view! { <span>{move || text.get()}</span> };
}
