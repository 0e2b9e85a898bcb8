//! Not counted, and why: every report that the charts do not show, by reason, each in reach.

use super::articles::named;
use super::filters::fold;
use super::nav::href;
use super::node::{Element, el, link, of};
use super::value::{name, when};
use super::view::View;
use crate::merge::Meeting;
use crate::query::{Between, Dimension, Panel, State};
use crate::tally::{LeftOut, Omission};

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
        for why in LeftOut::ALL {
            let omissions: Vec<&Omission> = tally.omissions.iter().filter(|it| it.why == why).collect();
            if !omissions.is_empty() {
                section = section.all(group(view, why, &omissions).into());
            }
        }
    }
    section
}

fn group(view: &View<'_>, why: LeftOut, omissions: &[&Omission]) -> [Element; 3] {
    let (words, model) = (view.words, view.model);
    let mut lines = Vec::new();
    for it in omissions {
        let article = model.corpus.report(it.report).article;
        let Some(meeting) = model.index.meeting_of(it.report).map(|at| &model.meetings[at]) else { continue };
        let there = href(&State {
            meeting: Some(meeting.id.clone()),
            fact: None,
            statement: None,
            ..view.state.clone()
        });
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
    let title =
        el("h3").text((words.left_out_why)(why)).text(" ").put(of("span", "n").text(count.to_string()));
    [title, of("p", "links").put(include(view, why, omissions)), of("ul", "omissions").all(lines)]
}

/// The link that counts these reports too, on top of what is counted now; it says how many more that makes.
fn include(view: &View<'_>, why: LeftOut, omissions: &[&Omission]) -> Option<Element> {
    if why == LeftOut::NotChosen {
        return Some(link(href(&view.state.cleared()), "summary").text(view.words.clear_all));
    }
    let meetings = omissions.iter().filter_map(|it| view.model.index.meeting_of(it.report));
    let next = including(view.state, meetings.map(|at| &view.model.meetings[at]));
    let shown = view.model.index.tally(&next, view.admitted).reports_shown;
    let more = shown.checked_sub(view.tally.reports_shown).filter(|it| *it > 0)?;
    let text = (view.words.include)(u32::try_from(more).unwrap_or(u32::MAX));
    Some(link(href(&next), "summary").text(text))
}

/// The state whose scope takes in these meetings as well.
fn including<'a>(state: &State, meetings: impl Iterator<Item = &'a Meeting>) -> State {
    let mut next = state.clone();
    for meeting in meetings {
        let between = Between::of(meeting.kind, &meeting.parties);
        for (dimension, code) in
            [(Dimension::Status, meeting.status.code()), (Dimension::Between, between.code())]
        {
            if !next.has(dimension, code) {
                next = next.toggle(dimension, code);
            }
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_what_was_left_out_keeps_what_is_counted() {
        let corpus = crate::article::samples::bundled();
        let meetings = crate::merge::merge(&corpus);
        let link = |id: &str| {
            let these = meetings.iter().filter(|it| it.id == id);
            including(&State::default(), these).to_search()
        };
        assert_eq!(link("summit-4"), "?status=held,proposed");
        assert_eq!(link("regional-15"), "?between=asean-russia,wider");
        // Of a wider body, and only planned: both stand in its way.
        assert_eq!(link("regional-16"), "?status=held,planned&between=asean-russia,wider");
    }
}
