//! The meetings of what is chosen, by date; each leads to its values and quotes.

use crate::data::code::MeetingCode;
use leptos::prelude::*;

use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::text::describe;

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
            <span class="count">
                <LiveText text=Signal::derive(move || count.get().to_string())/>
            </span>
        </h2>
        <p class="note" hidden=move || count.get() != 0>
            {words.meetings_empty}
        </p>
        <ol class="meeting-list">
            <For each=shown key=|at| *at let:at>
                <MeetingItem at/>
            </For>
        </ol>
    }
}

/// One meeting: what it was, when, where, and who chaired. `at` is its place in the dataset.
#[component]
fn MeetingItem(at: usize) -> impl IntoView {
    let app = AppContext::expect();
    let lang = app.lang();
    let meeting = &app.dataset.meetings[at];
    let id = format!("m-{}", meeting.id);
    let open = move || app.href(|query| query.meeting = MeetingCode::new(&meeting.id));
    let chairs = describe::chairs(lang, meeting).join(", ");
    view! {
        <li>
            <a class="meeting-link" id=id.clone() href=open data-focus=id>
                {describe::name(lang, meeting)}
            </a>
            <p class="note">
                {describe::when(lang, meeting)} " · " {describe::place_and_status(lang, meeting)}
                {(!chairs.is_empty()).then(|| view! { " · " <span class="meeting-chairs">{chairs}</span> })}
            </p>
        </li>
    }
}
