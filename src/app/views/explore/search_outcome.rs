//! What was found, in a sentence that leads there.

use leptos::prelude::*;

use super::evidence::{EvidencePanel, close};
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::text::found;

/// How many passages there are, as a link to them: on a narrow screen they lie in the panel at the bottom.
pub fn view() -> AnyView {
    let (app, panel) = (AppContext::expect(), EvidencePanel::expect());
    let q = Memo::new(move |_| app.query.read().q.clone());
    let text = move || {
        let q = q.read();
        found::outcome(app.lang(), app.dataset, &q, &app.selection.read().hits)
    };
    // The panel may show something else meanwhile.
    let href = move || app.href(close);
    view! {
        <a
            class="search-outcome"
            id="to-found"
            href=href
            data-focus="found-title"
            on:click=move |_| panel.is_raised.set(true)
        >
            <LiveText text=Signal::derive(text)/>
        </a>
    }
    .into_any()
}
