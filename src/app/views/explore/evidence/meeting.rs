//! A meeting, opened: what it was, when, where, and who chaired.

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::text::describe;

/// The meeting at a place of the dataset.
#[component]
pub fn Meeting(at: usize) -> impl IntoView {
    let app = AppContext::expect();
    let (lang, words) = (app.lang(), app.words());
    let meeting = &app.dataset.meetings[at];
    let chairs = describe::chairs(lang, meeting);
    let chairs = if chairs.is_empty() { words.chairs_untold.to_owned() } else { chairs.join(", ") };
    view! {
        <article class="meeting" aria-labelledby=format!("m-{}", meeting.id)>
            <h2 id=format!("m-{}", meeting.id) tabindex="-1">
                {describe::name(lang, meeting)}
            </h2>
            <p class="note">{describe::when(lang, meeting)} " · " {describe::place_and_status(lang, meeting)}</p>
            <p class="note">{chairs}</p>
        </article>
    }
}
