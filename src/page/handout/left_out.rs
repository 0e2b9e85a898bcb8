//! What is not counted and why, as short as paper wants it: per reason how many reports, and of which meetings.

use crate::counts::{ExcludedReport, ExclusionReason};
use crate::page::node::{Element, el, of};
use crate::page::value::{name, when};
use crate::page::view::View;
use crate::text::handout_words;

/// Reports of one reason that are named; of more only their number is told.
const MOST: usize = 12;

/// The section, with the sum that always holds.
pub fn left_out(view: &View<'_>) -> Element {
    let (words, counts) = (view.words, view.counts);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (by_rule, outside) = counts.excluded_reports();
    let sum = (words.left_out_sum)(count(counts.reports_shown), count(by_rule), count(outside));
    let sum = format!("{sum} {}", words.left_out_how);
    let mut reasons = Vec::new();
    for why in ExclusionReason::ALL {
        let of_it: Vec<&ExcludedReport> = counts.excluded.iter().filter(|it| it.reason == why).collect();
        if !of_it.is_empty() {
            let reports = (handout_words(words.lang).reports)(count(of_it.len()));
            let reason = el("dt").text(format!("{}: ", (words.left_out_why)(why))).put(el("b").text(reports));
            reasons.push(el("div").put(reason).put(meetings(view, why, &of_it)));
        }
    }
    of("section", "left-out")
        .at("aria-labelledby", "left-out-title")
        .put(el("h2").at("id", "left-out-title").text(words.left_out))
        .put(of("p", "how").text(sum))
        .put((!reasons.is_empty()).then(|| of("dl", "reasons").all(reasons)))
}

/// The meetings of which these reports tell. Those that are only outside of a choice are told by the charts.
fn meetings(view: &View<'_>, why: ExclusionReason, omissions: &[&ExcludedReport]) -> Option<Element> {
    if why == ExclusionReason::NotChosen || omissions.len() > MOST {
        return None;
    }
    let mut names = Vec::new();
    for it in omissions {
        let Some(at) = view.model.count_index.meeting_of(it.report) else { continue };
        let meeting = &view.model.meetings[at];
        let teller = crate::page::model::teller(view.model, view.words, view.model.corpus.report(it.report));
        names.push(format!("{} ({}; {teller})", name(view, meeting), when(view, meeting)));
    }
    Some(el("dd").text(names.join("; ")))
}
