//! The meetings shown, each in a row of a table; of very many the latest, until the reader adds the rest. Their areas
//! stand with their quotes, where these are added: in the table they would take a sheet of their own.

use leptos::prelude::*;

use super::HandoutContext;
use super::words::Unlisted;
use crate::app::components::{Each, LiveText, grown};
use crate::counts::to_u32;
use crate::meetings::Meeting;
use crate::text::grammar::number;
use crate::text::{describe, letters, more_words, names, source_names};

/// The most meetings that are listed where nobody asked for all, since a sheet is one page.
pub const LISTED: usize = 9;
/// Of more than these, so many of the latest that have a year: a line says how many others there are.
pub const LATEST: usize = 8;
/// A list as short as this has room for what was adopted at its meetings.
const SHORT: usize = 5;

/// The table; that there is no meeting where there is none.
#[component]
pub fn Meetings() -> impl IntoView {
    let handout = HandoutContext::expect();
    let HandoutContext { app, words: own, additions, .. } = handout;
    let words = app.words();
    let count = Memo::new(move |_| app.selection.read().count());
    let is_empty = Memo::new(move |_| count.get() == 0);
    let listed = Memo::new(move |_| {
        let all = &app.selection.read().counts.shown;
        let are_all = additions.meetings.get() || all.len() <= LISTED;
        if are_all { all.clone() } else { latest(&app.dataset.meetings, all) }
    });
    let is_cut = Memo::new(move |_| listed.read().len() < app.selection.read().counts.shown.len());
    let here = grown(Memo::new(move |_| listed.read().len()));
    let shown = move || listed.get().into_iter().take(here.get());
    let more = move || {
        let listed = listed.read();
        (own.more_meetings)(&unlisted(&app.dataset.meetings, &app.selection.read().counts.shown, &listed))
    };
    let head = |name: &'static str| {
        view! {
            <th scope="col">
                {name}
            </th>
        }
    };
    view! {
        <section class="handout-meetings" aria-labelledby="meetings-title">
            <h2 id="meetings-title">
                {words.meetings} " "
                <span class="count">
                    <LiveText text=Signal::derive(move || number(app.lang(), to_u32(count.get())))/>
                </span>
            </h2>
            // Where data did not come, the sentence says so.
            {app.dataset.can_be_chosen_from().then(|| view! {
                <p class="handout-small" hidden=move || !is_empty.get()>
                    {words.meetings_empty}
                </p>
            })}
            <p class="handout-small" hidden=move || is_empty.get() || !additions.sources.get()>
                {own.numbers_how}
            </p>
            <p class="handout-small" id="meetings-more" hidden=move || !is_cut.get()>
                <LiveText text=Signal::derive(more)/>
            </p>
            <table class="handout-all" aria-labelledby="meetings-title" hidden=is_empty>
                <thead>
                    <tr>
                        {[own.when, own.meeting, own.place, words.field_chairs, own.sources]
                            .map(head)
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>
                    <Each each=shown key=|at| *at let:at>
                        <MeetingRow meeting=&app.dataset.meetings[at]/>
                    </Each>
                </tbody>
            </table>
            <p class="handout-small letters" hidden=move || is_empty.get() || additions.sources.get()>
                {letters(app.lang(), app.dataset)}
            </p>
        </section>
    }
    .into_any()
}

/// Of many meetings the latest, which stand last. One without a year is not among them: whether it was late nobody says.
/// Where none has a year, the first.
fn latest(meetings: &[Meeting], shown: &[usize]) -> Vec<usize> {
    let dated: Vec<usize> = shown.iter().copied().filter(|at| has_year(&meetings[*at])).collect();
    match dated.len() {
        0 => shown.iter().copied().take(LATEST).collect(),
        count => dated[count.saturating_sub(LATEST)..].to_vec(),
    }
}

/// What is counted and not in the list.
fn unlisted(meetings: &[Meeting], shown: &[usize], listed: &[usize]) -> Unlisted {
    let undated = |list: &[usize]| list.iter().filter(|at| !has_year(&meetings[**at])).count();
    Unlisted {
        meetings: to_u32(shown.len() - listed.len()),
        undated: to_u32(undated(shown) - undated(listed)),
        are_latest: undated(listed) < listed.len(),
    }
}

fn has_year(meeting: &Meeting) -> bool {
    meeting.start.is_some_and(|start| start.year().is_some())
}

/// A meeting in short.
#[component]
fn MeetingRow(meeting: &'static Meeting) -> impl IntoView {
    let handout = HandoutContext::expect();
    let (app, lang) = (handout.app, handout.app.lang());
    let chairs = describe::chairs(lang, meeting);
    // On paper a dash stands for it: most meetings on record name no chair.
    let chairs_class = chairs.is_empty().then_some("handout-untold");
    let chairs = if chairs.is_empty() { app.words().chairs_untold.to_owned() } else { chairs.join(", ") };
    let is_roomy =
        move || handout.additions.meetings.get() || app.selection.read().counts.shown.len() <= SHORT;
    // Numbers where the sheet has their list, else names.
    let sources = move || match handout.additions.sources.get() {
        true => handout.sources.read().of_meeting(app.dataset, meeting),
        false => {
            let names: Vec<&str> = source_names(lang, app.dataset, meeting).into_iter().collect();
            names.join(", ")
        }
    };
    view! {
        <tr>
            <td>{describe::when(lang, meeting)}</td>
            <th scope="row">
                <b>{describe::name(lang, meeting)}</b>
                {move || is_roomy().then(|| adopted(handout, meeting))}
            </th>
            <td>{describe::place_and_status(lang, meeting)}</td>
            <td class=chairs_class>
                <span>{chairs}</span>
            </td>
            <td>
                <LiveText text=Signal::derive(sources)/>
            </td>
        </tr>
    }
    .into_any()
}

/// The documents adopted at a meeting, in a line; a name that has no translation is marked as English.
pub fn adopted(handout: HandoutContext, meeting: &Meeting) -> Option<impl IntoView + use<>> {
    let (corpus, lang) = (&handout.app.dataset.corpus, handout.app.lang());
    let entries = meeting.reports.iter().filter_map(|report| corpus.report(*report).entry());
    let documents: Vec<usize> =
        entries.flat_map(|entry| corpus.entry(entry).documents.iter().copied()).collect();
    let names = documents.iter().enumerate().map(|(nth, document)| {
        let name = corpus.record.documents[*document].name.as_str();
        let translated = names::document(lang, name);
        let is_english = translated == name;
        view! {
            {(nth > 0).then_some("; ")}
            <span lang=is_english.then_some("en")>{translated.to_owned()}</span>
        }
    });
    (!documents.is_empty()).then(|| {
        view! { <p class="handout-small">{more_words(lang).adopted_there} ": " {names.collect_view()}</p> }
    })
}
