//! Something that is unfolded and folded: the browser's own `<details>`, which works before any code is there.

use leptos::prelude::*;

/// A label, and under it what it unfolds.
#[component]
pub fn Disclosure(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// Whether it begins unfolded.
    #[prop(optional)]
    is_open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" id=id open=is_open>
            <summary>{label}</summary>
            {children()}
        </details>
    }
}
