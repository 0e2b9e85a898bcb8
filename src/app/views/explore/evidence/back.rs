//! The way back from an article to its meeting, and from a meeting to all of them.

use leptos::prelude::*;

use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::views::explore::words::explore_words;
use crate::query::Query;

/// A link one step back; nothing at the list of meetings.
#[component]
pub fn Back() -> impl IntoView {
    let app = AppContext::expect();
    let (words, explore_words) = (app.words(), explore_words(app.lang()));
    let is_article = |query: &Query| query.read.is_some() || query.statement.is_some();
    let is_deep = Memo::new(move |_| app.query.with(|query| is_article(query) || query.meeting.is_some()));
    let to_meeting =
        Memo::new(move |_| app.query.with(|query| query.meeting.clone().filter(|_| is_article(query))));
    let href = move || {
        app.href(|query| {
            if to_meeting.read().is_none() {
                query.meeting = None;
            }
            (query.read, query.fact, query.statement) = (None, None, None);
        })
    };
    // Back to where one came from: the meeting's title, or its line in the list.
    let focus = move || match to_meeting.get().or_else(|| app.query.read().meeting.clone()) {
        Some(id) => format!("m-{id}"),
        None => "meetings-title".to_owned(),
    };
    let label = move || match *to_meeting.read() {
        Some(_) => words.back_to_meeting.to_owned(),
        None => explore_words.all_meetings.to_owned(),
    };
    move || {
        is_deep.get().then(|| {
            view! {
                <a class="evidence-back" id="evidence-back" href=href data-focus=focus>
                    <span aria-hidden="true">"← "</span>
                    <LiveText text=Signal::derive(label)/>
                </a>
            }
        })
    }
}
