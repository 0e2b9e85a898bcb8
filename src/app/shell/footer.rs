//! The foot of the page: how it counts, whose the articles are.

use leptos::prelude::*;

use crate::app::context::RootContext;

#[component]
pub fn Footer() -> impl IntoView {
    let words = RootContext::expect().words();
    view! {
        <footer class="site-footer" aria-labelledby="about-title">
            <h2 id="about-title">{words.about}</h2>
            <p>{words.about_count}</p>
            <p>{words.about_source}</p>
            <p class="privacy">{words.about_privacy}</p>
        </footer>
    }
}
