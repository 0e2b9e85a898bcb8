//! The meetings of what is chosen, by date; each leads to its values and quotes.

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::text::Words;

#[component]
pub fn MeetingList() -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let count = Memo::new(move |_| app.selection.read().count());
    let shown = move || app.selection.read().counts.shown.clone();
    view! {
        <h2 id="meetings-title" tabindex="-1">
            {words.meetings}
            " "
            <span class="count" prop:textContent=move || count.get().to_string()></span>
        </h2>
        <p class="note" hidden=move || count.get() != 0>{words.meetings_empty}</p>
        <ol class="meeting-list">
            <For each=shown key=|at| *at let:at>
                <MeetingItem at words/>
            </For>
        </ol>
    }
}

/// One meeting: when, and what it was. `at` is its place in the dataset.
#[component]
fn MeetingItem(at: usize, words: &'static Words) -> impl IntoView {
    let app = AppContext::expect();
    let meeting = &app.dataset.meetings[at];
    let when = match &meeting.start {
        Some(start) => (words.dates)(start, meeting.end.as_ref()),
        None => words.date_untold.to_owned(),
    };
    let open = move || app.href(|query| query.meeting = Some(meeting.id.clone()));
    view! {
        <li>
            <span class="meeting-date">{when}</span>
            <a class="meeting-link" id=format!("m-{}", meeting.id) href=open>
                {(words.meeting)(meeting.kind, meeting.ordinal, meeting.special)}
            </a>
        </li>
    }
}
