//! Not counted, and why: every report that the charts do not show, by reason, each in reach.

use super::articles::named;
use super::filters::fold;
use super::nav::href;
use super::node::{Element, el, link, of};
use super::value::{name, when};
use super::view::View;
use crate::query::{Between, Dimension, Panel, State};
use crate::tally::{LeftOut, Omission};
use crate::vocabulary::Status;

/// The sum that always holds, and below it, when unfolded, each report with its reason.
pub fn left_out(view: &View<'_>) -> Element {
    let (words, tally) = (view.words, view.tally);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (counted, omitted) = (count(tally.reports_shown), count(tally.omissions.len()));
    let sum = format!("{} {}", (words.left_out_sum)(counted, omitted, counted + omitted), words.left_out_how);
    let mut section = of("section", "left-out")
        .at("id", "left-out")
        .at("aria-labelledby", "left-out-title")
        .put(el("h2").at("id", "left-out-title").at("tabindex", "-1").text(words.left_out))
        .put(of("p", "how").text(sum))
        .put(of("p", "links").put(fold(view, "left-out-fold", Panel::LeftOut, words.show, words.hide)));
    if view.is_open(Panel::LeftOut) {
        let state = view.state;
        for why in LeftOut::ALL {
            let omissions: Vec<&Omission> = tally.omissions.iter().filter(|it| it.why == why).collect();
            if !omissions.is_empty() {
                section = section.all(group(view, &state, why, &omissions).into());
            }
        }
    }
    section
}

fn group(view: &View<'_>, state: &State, why: LeftOut, omissions: &[&Omission]) -> [Element; 3] {
    let (words, model) = (view.words, view.model);
    let mut lines = Vec::new();
    for it in omissions {
        let article = model.corpus.report(it.report).article;
        let Some(meeting) = model.index.meeting_of(it.report).map(|at| &model.meetings[at]) else { continue };
        let there =
            href(&State { meeting: Some(meeting.id.clone()), fact: None, statement: None, ..state.clone() });
        let open = link(there, &format!("m-{}", meeting.id))
            .at("id", format!("o-{}-{}", meeting.id, article.0))
            .text(name(view, meeting));
        lines.push(
            el("li")
                .put(open)
                .put(of("span", "date").text(when(view, meeting)))
                .put(of("span", "source").text(named(model, article))),
        );
    }
    let count = u32::try_from(omissions.len()).unwrap_or(u32::MAX);
    let include = if why == LeftOut::NotChosen { words.clear_all.to_owned() } else { (words.include)(count) };
    let title =
        el("h3").text((words.left_out_why)(why)).text(" ").put(of("span", "n").text(count.to_string()));
    let include = link(href(&including(state, why)), "summary").text(include);
    [title, of("p", "links").put(include), of("ul", "omissions").all(lines)]
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
