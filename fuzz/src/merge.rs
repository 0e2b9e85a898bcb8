//! Reports of the same meeting, joined: any choice of the bundled ones, in any order, with values of each other.

use std::sync::LazyLock;

use dialogue_explorer::data::Corpus;
use dialogue_explorer::meetings::{self, Meeting};
use serde_json::Value;

use crate::bundled::{ARTICLES, CLAIMS, REPORTS, VOCABULARY, read};

/// The most reports in an input.
const MOST: usize = 24;

static BUNDLED: LazyLock<Vec<Value>> =
    LazyLock::new(|| serde_json::from_slice(REPORTS).expect("the bundled reports are a list"));

/// Joins reports: of each pair of bytes the first chooses a bundled one, the second one whose dates it takes over.
///
/// # Panics
/// If a report is in no meeting or in two, or the order of the reports makes a difference.
pub fn run(bytes: &[u8]) {
    let mut reports: Vec<Value> = bytes.chunks_exact(2).take(MOST).map(|it| report(it[0], it[1])).collect();
    let there = joined(&reports);
    reports.reverse();
    let back = joined(&reports);
    assert_eq!(there, back);
}

/// A bundled report with the dates of another.
fn report(which: u8, dates: u8) -> Value {
    let of = |at: u8| &BUNDLED[usize::from(at) % BUNDLED.len()];
    let mut report = of(which).clone();
    let is_date = |it: &Value| matches!(it["field"].as_str(), Some("start" | "end"));
    let values: Vec<Value> =
        evidence(of(dates)).iter().filter(|it| is_date(it)).map(|it| it["value"].clone()).collect();
    if let Some(evidence) = report["evidence"].as_array_mut() {
        for (it, value) in evidence.iter_mut().filter(|it| is_date(it)).zip(values) {
            it["value"] = value;
        }
    }
    report
}

fn evidence(report: &Value) -> &[Value] {
    report["evidence"].as_array().map_or(&[], Vec::as_slice)
}

/// How many reports each meeting has, the largest first.
fn joined(reports: &[Value]) -> Vec<usize> {
    let reports = Value::from(reports).to_string();
    let (corpus, _) = read([ARTICLES, reports.as_bytes(), CLAIMS, VOCABULARY, b"null"]);
    let merged = meetings::merge(&corpus);
    check(&corpus, &merged);
    let mut sizes: Vec<usize> = merged.iter().map(|it| it.reports.len()).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes
}

/// Each report is in one meeting.
fn check(corpus: &Corpus, merged: &[Meeting]) {
    let mut seen: Vec<_> = merged.iter().flat_map(|it| it.reports.iter().copied()).collect();
    let all = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!((seen.len(), all), (all, corpus.reports.len()));
}

/// All bundled reports as they are, each twice, and each with the dates of the next.
#[must_use]
pub fn seeds() -> Vec<Vec<u8>> {
    let all = 0..u8::try_from(BUNDLED.len()).unwrap_or(u8::MAX);
    vec![
        all.clone().flat_map(|at| [at, at]).collect(),
        all.clone().take(MOST / 2).flat_map(|at| [at, at, at, at]).collect(),
        all.flat_map(|at| [at, at.wrapping_add(1)]).collect(),
    ]
}
