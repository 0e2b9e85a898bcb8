//! Meetings as links to their values and quotes, and as dots that show how many there are.

use leptos::prelude::*;

use super::MethodContext;
use crate::app::components::{Each, grown};
use crate::counts::to_u32;
use crate::data::code::MeetingCode;
use crate::query::Query;
use crate::text::describe;

/// The most meetings that are listed without being folded.
const FEW: usize = 12;
/// The most meetings that are there before their list is unfolded: browsers find words in what is folded.
const MANY: usize = 500;
/// The most things that are dots: of more, their number says it better.
const MOST_DOTS: usize = 500;

/// Meetings in a list. Meetings are places in the dataset.
#[component]
pub fn MeetingLinks(meetings: Vec<usize>) -> impl IntoView {
    let count = meetings.len();
    let here = grown(Memo::new(move |_| count));
    view! {
        <ul class="method-meetings">
            <Each each=move || meetings[..here.get()].to_vec() key=|at| *at let:at>
                <li>
                    <MeetingLink at/>
                </li>
            </Each>
        </ul>
    }
    .into_any()
}

/// A list of meetings that the reader unfolds. `id` is an id of the page.
#[component]
pub fn FoldedMeetings(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    meetings: Vec<usize>,
) -> impl IntoView {
    let is_made = RwSignal::new(meetings.len() <= MANY);
    view! {
        <details class="disclosure" id=id on:toggle=move |_| is_made.set(true)>
            <summary>{label}</summary>
            {move || is_made.get().then(|| view! { <MeetingLinks meetings=meetings.clone()/> })}
        </details>
    }
    .into_any()
}

/// A list of meetings, folded where it is long.
#[component]
pub fn FewMeetings(#[prop(into)] id: String, meetings: Vec<usize>) -> impl IntoView {
    let words = MethodContext::expect().words;
    match meetings.len() {
        0..=FEW => view! { <MeetingLinks meetings/> }.into_any(),
        count => {
            let label = (words.meetings)(to_u32(count));
            view! { <FoldedMeetings id label meetings/> }.into_any()
        }
    }
}

/// The link to a meeting's values and quotes.
#[component]
pub fn MeetingLink(at: usize) -> impl IntoView {
    let app = MethodContext::expect().app;
    let meeting = &app.dataset.meetings[at];
    let open = |query: &mut Query| {
        query.view = None;
        query.meeting = MeetingCode::new(&meeting.id);
        query.fact = None;
        query.statement = None;
    };
    let label = format!("{} · {}", describe::name(app.lang(), meeting), describe::when(app.lang(), meeting));
    view! {
        <a href=move || app.href(open) data-focus=format!("m-{}", meeting.id)>
            {label}
        </a>
    }
}

/// As many dots as things, unless these are very many; those after the first `full` are hollow.
#[component]
pub fn Dots(full: usize, #[prop(optional)] hollow: usize) -> impl IntoView {
    let count = full + hollow;
    let dots = (0..count).take_while(|_| count <= MOST_DOTS).map(|nth| {
        let class = if nth < full { "method-dot" } else { "method-dot hollow" };
        view! { <i class=class></i> }
    });
    view! {
        <span class="method-dots" aria-hidden="true">
            {dots.collect_view()}
        </span>
    }
    .into_any()
}
