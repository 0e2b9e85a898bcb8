//! The meetings of what is chosen, by date unless the link says otherwise; each leads to its values and quotes.

use leptos::prelude::*;

use super::order::{OrderSelect, figure, ordered};
use super::panel::EvidencePanel;
use super::words::evidence_words;
use crate::app::components::{LiveText, LongList};
use crate::app::context::AppContext;
use crate::counts::to_u32;
use crate::data::code::MeetingCode;
use crate::text::grammar::number;
use crate::text::{describe, letters, source_names};

/// Meetings that stand there before the reader asks for all: more would make a choice slow to draw.
const FIRST: usize = 24;

#[component]
pub fn MeetingList() -> impl IntoView {
    let (app, panel) = (AppContext::expect(), EvidencePanel::expect());
    let words = app.words();
    let count = Memo::new(move |_| app.selection.read().count());
    let shown = Memo::new(move |_| ordered(app));
    let is_sortable = Memo::new(move |_| count.get() > 1);
    view! {
        <h2 id="meetings-title" tabindex="-1">
            {words.meetings}
            " "
            <span class="count">
                <LiveText text=Signal::derive(move || number(app.lang(), to_u32(count.get())))/>
            </span>
        </h2>
        {move || is_sortable.get().then(|| view! { <OrderSelect/> })}
        // Where data did not come, the sentence says so.
        {app.dataset.can_be_chosen_from().then(|| view! {
            <p class="note" hidden=move || count.get() != 0>
                {words.meetings_empty}
            </p>
        })}
        <LongList
            id="meetings-all"
            class="meeting-list"
            items=shown
            first=FIRST
            is_whole=panel.has_all_meetings
            label=words.meetings_show_all
            view=|at| view! { <MeetingItem at/> }.into_any()
        />
        <Letters/>
    }
}

/// What the letters mean by which the sources of a list are named.
#[component]
pub fn Letters() -> impl IntoView {
    let app = AppContext::expect();
    let letters = letters(app.lang(), app.dataset);
    (!letters.is_empty()).then(|| view! { <p class="note letters">{letters}</p> })
}

/// Whether a meeting has a line in the list as it stands.
pub fn is_listed(app: AppContext, panel: EvidencePanel, at: usize) -> bool {
    let place = ordered(app).into_iter().position(|shown| shown == at);
    place.is_some_and(|place| place < FIRST || panel.has_all_meetings.get())
}

/// One meeting: what it was, when, where, who chaired, and who tells of it. `at` is its place in the dataset.
#[component]
fn MeetingItem(at: usize) -> impl IntoView {
    let app = AppContext::expect();
    let lang = app.lang();
    let meeting = &app.dataset.meetings[at];
    let id = format!("m-{}", meeting.id);
    let open = move || app.href(|query| query.meeting = MeetingCode::new(&meeting.id));
    let chairs: Vec<String> = describe::chairs(lang, meeting).into_iter().map(str::to_owned).collect();
    let chairs = (!chairs.is_empty()).then(|| (evidence_words(lang).chaired_by)(&chairs));
    let sources: Vec<&str> = source_names(lang, app.dataset, meeting).into_iter().collect();
    let sources = sources.join(", ");
    view! {
        <li>
            <a class="meeting-link" id=id.clone() href=open data-focus=id>
                {describe::name(lang, meeting)}
            </a>
            <p class="note">
                {describe::when_and_where(lang, meeting)}
                {chairs.map(|chairs| view! { " · " <span class="meeting-chairs">{chairs}</span> })} " · "
                <span class="meeting-sources">{sources}</span>
                {move || figure(app, meeting).map(|it| view! { " · " <b class="meeting-figure">{it}</b> })}
            </p>
        </li>
    }
}
