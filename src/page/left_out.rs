//! Not counted, and why: every report that the charts do not show, by reason, each in reach.

use leptos::prelude::*;

use super::articles::named;
use super::nav::href;
use super::view::View;
use crate::message::Words;
use crate::query::{Between, Dimension, Panel, State};
use crate::tally::{LeftOut, Omission};
use crate::vocabulary::Status;

/// The sum that always holds, and below it, when unfolded, each report with its reason.
#[component]
pub fn LeftOutPanel() -> impl IntoView {
    let view = View::get();
    let open = Memo::new(move |_| view.nav.with(|it| it.show.contains(&Panel::LeftOut)));
    let sum = move || {
        let tally = view.tally.read();
        let left_out = u32::try_from(tally.omissions.len()).unwrap_or(u32::MAX);
        let counted = u32::try_from(tally.reports_shown).unwrap_or(u32::MAX);
        (view.words().left_out_sum)(counted, left_out, counted + left_out)
    };
    let groups = move || {
        open.get().then(|| {
            let tally = view.tally.get();
            let mut omissions = tally.omissions.clone();
            omissions.sort_by_key(|it| it.why);
            omissions.chunk_by(|a, b| a.why == b.why).map(|it| group(view, it)).collect_view()
        })
    };
    view! {
        <section class="left-out" id="left-out" aria-labelledby="left-out-title">
            <h2 id="left-out-title" tabindex="-1">{move || view.words().left_out}</h2>
            <p class="how">{sum}" "{move || view.words().left_out_how}</p>
            <p class="links">
                <a id="left-out-fold" class="fold" role="button" aria-expanded=move || open.get().to_string()
                    href=move || view.nav.href(|it| it.toggle_panel(Panel::LeftOut))>
                    {move || if open.get() { view.words().hide } else { view.words().show }}
                </a>
            </p>
            {groups}
        </section>
    }
}

fn group(view: View, omissions: &[Omission]) -> AnyView {
    let (words, model, state) = (view.words(), view.model(), view.nav.state());
    let why = omissions[0].why;
    let lines = omissions
        .iter()
        .filter_map(|it| {
            let report = &model.corpus.reports[it.report.0];
            let at = model.index.meeting_of(it.report)?;
            let meeting = &model.meetings[at];
            let name = (words.meeting)(meeting.kind, meeting.ordinal, meeting.special);
            let date = meeting.start.as_ref().map_or(words.date_untold.to_owned(), |start| {
                (words.dates)(start, meeting.end.as_ref())
            });
            let link = href(&State { meeting: Some(meeting.id.clone()), fact: None, ..state.clone() });
            let line = view! {
                <li>
                    <a id=format!("o-{}", it.report.0) href=link data-focus=format!("m-{}", meeting.id)>{name}</a>
                    <span class="date">{date}</span>
                    <span class="source">{named(&model, report.article)}</span>
                </li>
            };
            Some(line.into_any())
        })
        .collect_view();
    let count = u32::try_from(omissions.len()).unwrap_or(u32::MAX);
    let include = view! {
        <a href=href(&including(&state, why)) data-focus="summary">{include_text(words, why, count)}</a>
    };
    view! {
        <h3>{(words.left_out_why)(why)}" "<span class="n">{count}</span></h3>
        <p class="links">{include}</p>
        <ul class="omissions">{lines}</ul>
    }
    .into_any()
}

fn include_text(words: &Words, why: LeftOut, count: u32) -> String {
    if why == LeftOut::NotChosen { words.clear_all.to_owned() } else { (words.include)(count) }
}

/// The state that counts what was left out for this reason, on top of what is counted now.
fn including(state: &State, why: LeftOut) -> State {
    let between = |it: Between| (Dimension::Between, Between::AseanRussia.code(), vec![it.code()]);
    let held = Status::Held.code();
    let (dimension, default, added) = match why {
        LeftOut::NotChosen => return state.cleared(),
        LeftOut::Wider => between(Between::Wider),
        LeftOut::Others => between(Between::Others),
        LeftOut::PartiesUntold => between(Between::Untold),
        LeftOut::AseanRussia => between(Between::AseanRussia),
        LeftOut::NotHeld => (Dimension::Status, held, vec![Status::Planned.code(), Status::Proposed.code()]),
        LeftOut::Held => (Dimension::Status, held, vec![held]),
    };
    let mut next = state.clone();
    let clause = next.clauses[dimension as usize].get_or_insert_with(|| [default.to_owned()].into());
    clause.extend(added.into_iter().map(str::to_owned));
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_what_was_left_out_keeps_what_is_counted() {
        let (known, start) = (crate::query::Known::default(), State::default());
        for (why, link) in [
            (LeftOut::NotHeld, "?status=held,planned,proposed"),
            (LeftOut::Wider, "?between=asean-russia,wider"),
            (LeftOut::NotChosen, ""),
        ] {
            let state = including(&start, why);
            assert_eq!(state.to_search(), link);
            assert_eq!(State::from_search(link, &known).0, state);
        }
    }
}
