//! The third step: which reports are one meeting, and by which rule. No choice changes it.

use leptos::prelude::*;

use super::MethodContext;
use super::meeting_links::{Dots, FoldedMeetings, MeetingLink};
use crate::app::components::LongList;
use crate::counts::to_u32;
use crate::data::ReportId;
use crate::meetings::Rule;
use crate::text::{letters, more_words, source_name};

/// Meetings that stand there before the reader asks for all.
const FIRST: usize = 24;
/// Rules that stand there of a meeting: of more the reports are counted.
const MOST_RULES: usize = 12;

/// How many meetings the reports are merged into, and each that several reports make.
#[component]
pub fn Merged() -> impl IntoView {
    let MethodContext { app, words, derivation, .. } = MethodContext::expect();
    let derivation = derivation.get_untracked();
    let (dataset, joined) = (app.dataset, &derivation.joined);
    let reports = joined.iter().map(|at| dataset.meetings[*at].reports.len()).sum();
    let rows = (!joined.is_empty()).then(|| {
        let meetings = joined.clone();
        view! {
            <p class="method-text">{(words.joined)(to_u32(joined.len()), to_u32(reports))}</p>
            <LongList
                id="method-joined"
                class="method-rows"
                items=Memo::new(move |_| meetings.clone())
                first=FIRST
                is_whole=RwSignal::new(false)
                label=app.words().meetings_show_all
                view=|at| view! { <JoinedMeeting at/> }.into_any()
            />
            <p class="note letters">{letters(app.lang(), dataset)}</p>
        }
    });
    let alone: Vec<usize> = derivation.meetings.iter().copied().filter(|at| !joined.contains(at)).collect();
    let alone = (!alone.is_empty()).then(|| {
        let label = (words.alone)(to_u32(alone.len()));
        view! { <FoldedMeetings id="method-alone" label meetings=alone/> }
    });
    view! {
        <p class="method-text">
            {(words.merged)(to_u32(dataset.corpus.reports.len()), to_u32(derivation.meetings.len()))}
        </p>
        {rows}
        {alone}
    }
}

/// A meeting that several reports tell of, with the rules that joined them.
#[component]
fn JoinedMeeting(at: usize) -> impl IntoView {
    let app = MethodContext::expect().app;
    let meeting = &app.dataset.meetings[at];
    let source =
        move |report: ReportId| source_name(app.lang(), app.dataset, app.dataset.corpus.report(report));
    let rules = meeting.joined.iter().take(MOST_RULES).map(move |(one, other, rule)| {
        let words = app.words();
        let explain = match rule {
            Rule::SameNumber => more_words(words.lang).same_number,
            Rule::SameDay => more_words(words.lang).same_day,
            Rule::Cited => more_words(words.lang).cited,
        };
        view! { <p class="note method-rule">{explain(source(*one), source(*other))}</p> }
    });
    view! {
        <li>
            <MeetingLink at/>
            <Dots full=meeting.reports.len()/>
            {rules.collect_view()}
        </li>
    }
}
