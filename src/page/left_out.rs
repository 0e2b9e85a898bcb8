//! Not counted, and why: every report that the charts do not show, by reason, each in reach.

use super::articles::named;
use super::filters::fold;
use super::nav::href;
use super::node::{Element, el, link, of};
use super::value::{name, when};
use super::view::View;
use crate::counts::{ExcludedReport, ExclusionReason};
use crate::data::code::MeetingCode;
use crate::data::vocabulary::Status;
use crate::query::{Between, FacetValue, Panel, Query};

/// The sum that always holds, and below it, when unfolded, each report with its reason.
pub fn left_out(view: &View<'_>) -> Element {
    let (words, counts) = (view.words, view.counts);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (by_rule, outside) = counts.excluded_reports();
    let sum = (words.left_out_sum)(count(counts.reports_shown), count(by_rule), count(outside));
    let sum = format!("{sum} {}", words.left_out_how);
    let mut section = of("section", "left-out")
        .at("id", "left-out")
        .at("aria-labelledby", "left-out-title")
        .put(el("h2").at("id", "left-out-title").at("tabindex", "-1").text(words.left_out))
        .put(of("p", "how").text(sum))
        .put(of("p", "links").put(fold(view, "left-out-fold", Panel::LeftOut, words.show, words.hide)));
    if view.is_open(Panel::LeftOut) {
        for why in ExclusionReason::ALL {
            let omissions: Vec<&ExcludedReport> =
                counts.excluded.iter().filter(|it| it.reason == why).collect();
            if !omissions.is_empty() {
                section = section.all(group(view, why, &omissions).into());
            }
        }
    }
    section
}

fn group(view: &View<'_>, why: ExclusionReason, omissions: &[&ExcludedReport]) -> [Element; 3] {
    let (words, model) = (view.words, view.model);
    let mut lines = Vec::new();
    for it in omissions {
        let report = model.corpus.report(it.report);
        let Some(meeting) = model.count_index.meeting_of(it.report).map(|at| &model.meetings[at]) else {
            continue;
        };
        let there = href(&Query {
            meeting: MeetingCode::new(&meeting.id),
            fact: None,
            statement: None,
            ..view.state.clone()
        });
        let open = link(there, &format!("m-{}", meeting.id))
            .at("id", format!("o-{}-{}", meeting.id, it.report.0))
            .text(name(view, meeting));
        lines.push(
            el("li")
                .put(open)
                .put(of("span", "date").text(when(view, meeting)))
                .put(named(words, model, report)),
        );
    }
    let count = u32::try_from(omissions.len()).unwrap_or(u32::MAX);
    let title =
        el("h3").text((words.left_out_why)(why)).text(" ").put(of("span", "n").text(count.to_string()));
    [title, of("p", "links").put(include(view, why)), of("ul", "omissions").all(lines)]
}

/// The link that takes this reason away, on top of what is counted now. It says how many reports more
/// that makes: some may be left out for another reason still, and nothing is offered that counts none.
fn include(view: &View<'_>, why: ExclusionReason) -> Option<Element> {
    let next = including(view.state, why);
    if why == ExclusionReason::NotChosen {
        return Some(link(href(&next), "summary").text(view.words.clear_all));
    }
    let shown = view.model.count_index.counts(&next, view.admitted).reports_shown;
    let more = shown.checked_sub(view.counts.reports_shown).filter(|it| *it > 0)?;
    let text = (view.words.include)(u32::try_from(more).unwrap_or(u32::MAX));
    Some(link(href(&next), "summary").text(text))
}

/// The state in which this is no reason any more.
fn including(state: &Query, why: ExclusionReason) -> Query {
    let values = match why {
        ExclusionReason::NotChosen => return state.cleared(),
        ExclusionReason::Wider => vec![FacetValue::Between(Between::Wider)],
        ExclusionReason::Others => vec![FacetValue::Between(Between::Others)],
        ExclusionReason::PartiesUnknown => vec![FacetValue::Between(Between::Unknown)],
        ExclusionReason::AseanRussia => vec![FacetValue::Between(Between::AseanRussia)],
        ExclusionReason::NotHeld => [Status::Planned, Status::Proposed].map(FacetValue::Status).to_vec(),
        ExclusionReason::Held => vec![FacetValue::Status(Status::Held)],
    };
    values.iter().fold(state.clone(), |next, value| if next.has(value) { next } else { next.toggle(value) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_what_was_left_out_keeps_what_is_counted() {
        let link = |why| including(&Query::default(), why).to_search();
        assert_eq!(link(ExclusionReason::NotHeld), "?status=held,planned,proposed");
        assert_eq!(link(ExclusionReason::Wider), "?between=asean-russia,wider");
        assert_eq!(link(ExclusionReason::NotChosen), "");
    }
}
