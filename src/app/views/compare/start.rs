//! The link that begins a comparison.

use leptos::prelude::*;

use crate::app::context::AppContext;

/// Compares the present view with itself, so that either side can be changed from there.
#[component]
pub fn CompareLink() -> impl IntoView {
    let app = AppContext::expect();
    let href = move || app.href(|query| *query = query.compared_with(query));
    view! {
        <p class="compare-start">
            <a id="compare-link" href=href data-focus="compare-title">
                {app.words().compare}
            </a>
        </p>
    }
}
