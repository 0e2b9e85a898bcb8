//! What was found, in a sentence that leads there.

use leptos::prelude::*;

use super::evidence::{EvidencePanel, close};
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::counts::to_u32;
use crate::search;

/// How many passages there are, as a link to them: on a narrow screen they lie in the panel at the bottom.
pub fn view() -> AnyView {
    let (app, panel) = (AppContext::expect(), EvidencePanel::expect());
    let q = Memo::new(move |_| app.query.read().q.clone());
    let text = move || {
        let (words, q, selection) = (app.words(), q.read(), app.selection.read());
        match (search::is_sought(&q), selection.hits.len()) {
            (false, _) => words.search_short.to_owned(),
            (true, 0) => (words.search_none)(&q),
            (true, hits) => {
                let articles = search::articles_hit(&selection.hits).len();
                (words.search_found)(to_u32(hits), to_u32(articles), &q)
            }
        }
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
