//! The meetings shown, in order of date; each opens in place.

use leptos::prelude::*;

use super::meeting::{card_link, details};
use super::nav::href;
use super::view::View;
use crate::merge::Meeting;
use crate::query::State;

/// Cards drawn before the reader asks for all: more would make a choice slow to draw.
const FIRST: usize = 60;

/// The list. A meeting that is open by the link but not among those shown stands at its end, and says so.
#[component]
pub fn Meetings() -> impl IntoView {
    let view = View::get();
    let all = RwSignal::new(false);
    let open = Memo::new(move |_| view.nav.with(|it| it.meeting.clone()));
    let list = move || {
        let (tally, model, words) = (view.tally.get(), view.model(), view.words());
        let open_at = open.get().and_then(|it| model.meeting(&it));
        let shown = if all.get() { tally.shown.len() } else { FIRST.min(tally.shown.len()) };
        let apart = open_at.filter(|it| !tally.shown[..shown].contains(it));
        let cards = tally.shown[..shown].iter().map(|at| card(view, *at, open_at == Some(*at))).collect_view();
        let not_among = apart.filter(|it| !tally.shown.contains(it)).map(|_| {
            view! { <p class="how not-among">{words.not_among}</p> }
        });
        view! {
            {tally.shown.is_empty().then(|| view! { <p class="how">{words.meetings_empty}</p> })}
            <ol class="cards">{cards}</ol>
            {not_among}
            {apart.map(|at| view! { <ol class="cards">{card(view, at, true)}</ol> })}
            {(shown < tally.shown.len()).then(|| view! {
                <button id="meetings-all" type="button" class="plain" on:click=move |_| all.set(true)>
                    {(words.meetings_show_all)(tally.shown_count())}
                </button>
            })}
        }
    };
    view! {
        <section class="meetings" aria-labelledby="meetings-title">
            <h2 id="meetings-title" tabindex="-1">
                {move || view.words().meetings}" "<span class="n">{move || view.tally.read().shown_count()}</span>
            </h2>
            {list}
        </section>
    }
}

/// One card: date, name and place, chairs, sources.
pub fn card(view: View, at: usize, is_open: bool) -> AnyView {
    let (words, model) = (view.words(), view.model());
    let meeting = &model.meetings[at];
    let date = meeting.start.as_ref().map_or(words.date_untold.to_owned(), |start| {
        (words.dates)(start, meeting.end.as_ref())
    });
    let mut chairs: Vec<String> = meeting
        .chairs()
        .iter()
        .map(|it| view.label(crate::query::Dimension::Chair, it.code()))
        .collect();
    chairs.sort();
    let who = if chairs.is_empty() { words.chairs_untold.to_owned() } else { chairs.join(", ") };
    let mut sources: Vec<&str> =
        meeting.reports.iter().map(|it| model.source(model.corpus.reports[it.0].article)).collect();
    sources.dedup();
    let open = is_open.then(|| details(view, at));
    let id = meeting.id.clone();
    view! {
        <li class:open=is_open id=format!("card-{id}")>
            <span class="date">{date}</span>
            <div class="what">
                <h3><a id=format!("m-{id}") href=card_link(view, &id, is_open) role="button" aria-expanded=is_open.to_string()>
                    {(words.meeting)(meeting.kind, meeting.ordinal, meeting.special)}
                </a></h3>
                <span class="place">{place(view, meeting)}</span>
            </div>
            <span class="who" class:untold=chairs.is_empty()>{who}</span>
            <span class="source">{sources.join(", ")}</span>
            {open}
        </li>
    }
    .into_any()
}

/// Where they met, or by what means; and that it was not held, where it was not.
fn place(view: View, meeting: &Meeting) -> String {
    use crate::vocabulary::{Mode, Status};
    let words = view.words();
    let mut text = match (meeting.mode, meeting.city(), meeting.country()) {
        (Some(Mode::Virtual), ..) => (words.mode_short)(Mode::Virtual).to_owned(),
        (_, Some(city), Some(country)) => {
            let country = view.label(crate::query::Dimension::Chair, country.code());
            // "Singapore, Singapore" tells nothing more.
            if country == city { country } else { format!("{city}, {country}") }
        }
        (_, Some(city), None) => city.to_owned(),
        (_, None, Some(country)) => view.label(crate::query::Dimension::Chair, country.code()),
        (_, None, None) => words.place_untold.to_owned(),
    };
    if meeting.status != Status::Held {
        text = format!("{} · {text}", (words.status)(meeting.status));
    }
    text
}

/// The link that keeps everything but opens `meeting`, or closes it.
pub fn toggled(state: &State, meeting: &str, is_open: bool) -> String {
    let mut next = state.clone();
    next.fact = None;
    next.statement = None;
    next.meeting = (!is_open).then(|| meeting.to_owned());
    href(&next)
}
