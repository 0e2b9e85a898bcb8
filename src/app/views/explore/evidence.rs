//! The evidence beside the charts: the meetings of what is chosen, then a meeting, then an article.

use leptos::prelude::*;

use super::meeting_list::MeetingList;

#[component]
pub fn Evidence() -> impl IntoView {
    view! {
        <aside class="evidence" aria-labelledby="meetings-title">
            <MeetingList/>
        </aside>
    }
}
