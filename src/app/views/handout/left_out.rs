//! What is not counted and why, as short as paper wants it: for each reason how many reports, and of which meetings.

use leptos::prelude::*;

use super::HandoutContext;
use crate::app::components::{Each, LiveText};
use crate::counts::{Counts, ExcludedReport, ExclusionReason, to_u32};
use crate::text::{describe, more_words, source_name};

/// The most reports of a reason that are named; of more, their number alone is given.
const MOST: usize = 12;

/// The reasons, under the sum that always holds.
#[component]
pub fn LeftOut() -> impl IntoView {
    let handout = HandoutContext::expect();
    let (app, words) = (handout.app, handout.app.words());
    let sum = move || {
        let selection = app.selection.read();
        let (by_rule, outside) = selection.counts.excluded_reports();
        let shown = to_u32(selection.counts.reports_shown);
        format!(
            "{} {}",
            (more_words(words.lang).left_out_sum)(shown, to_u32(by_rule), to_u32(outside)),
            more_words(words.lang).left_out_how
        )
    };
    view! {
        <section class="handout-appendix" aria-labelledby="left-out-title">
            <h2 id="left-out-title">{words.left_out}</h2>
            <p class="handout-small">
                <LiveText text=Signal::derive(sum)/>
            </p>
            <dl class="handout-reasons">
                <Each
                    each=move || reasons(handout, &app.selection.read().counts)
                    key=Clone::clone
                    children=move |(why, reports, names): (&'static str, String, Option<String>)| {
                        view! {
                            <div>
                                <dt>{why} ": "</dt>
                                <dd>
                                    <b>{reports}</b>
                                </dd>
                                {names.map(|names| view! { <dd class="handout-names">{names}</dd> })}
                            </div>
                        }
                    }
                />
            </dl>
        </section>
    }
    .into_any()
}

/// Each reason, how many reports it leaves out, and of which meetings these tell.
fn reasons(handout: HandoutContext, counts: &Counts) -> Vec<(&'static str, String, Option<String>)> {
    let reasons = ExclusionReason::ALL.into_iter().filter_map(|reason| {
        let reports: Vec<&ExcludedReport> =
            counts.excluded.iter().filter(|report| report.reason == reason).collect();
        let count = (handout.words.reports)(to_u32(reports.len()));
        (!reports.is_empty())
            .then(|| ((handout.app.words().left_out_why)(reason), count, names(handout, reason, &reports)))
    });
    reasons.collect()
}

/// The meetings that these reports tell of. Those that are only outside the choice are told by the charts.
fn names(handout: HandoutContext, reason: ExclusionReason, reports: &[&ExcludedReport]) -> Option<String> {
    if reason == ExclusionReason::NotChosen || reports.len() > MOST {
        return None;
    }
    let (dataset, lang) = (handout.app.dataset, handout.app.lang());
    let named = reports.iter().filter_map(|excluded| {
        let meeting = &dataset.meetings[dataset.count_index.meeting_of(excluded.report)?];
        let source = source_name(lang, dataset, dataset.corpus.report(excluded.report));
        Some(format!("{} ({}; {source})", describe::name(lang, meeting), describe::when(lang, meeting)))
    });
    Some(named.collect::<Vec<_>>().join("; "))
}
