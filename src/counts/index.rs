//! Meetings as columns of small numbers: made once, so that a click is a loop over integers.
//!
//! Per dimension a sorted list of the keys that any meeting has, and per meeting the places of its
//! keys in that list, all in one row (compressed sparse rows: `ids[starts[m]..starts[m + 1]]`).

use std::collections::BTreeMap;

use super::exclusion::Standing;
use crate::data::vocabulary::Mode;
use crate::data::{Corpus, ReportId, SourceRef, Value};
use crate::meetings::Meeting;
use crate::query::{Between, Dimension, NONE, RECORD, UNTOLD, VIRTUAL, YEARS};

/// The meetings, ready to be counted again and again.
#[derive(Clone, Debug)]
pub struct Index {
    /// By `Dimension as usize`.
    pub(super) columns: Vec<Column>,
    pub(super) standings: Vec<Standing>,
    pub(super) report_starts: Vec<u32>,
    pub(super) reports: Vec<ReportId>,
}

/// The keys of all meetings in one dimension. Every meeting has one key at the least.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub keys: Vec<String>,
    starts: Vec<u32>,
    ids: Vec<u32>,
}

impl Index {
    /// The index of meetings whose reports lie in `corpus`, each report in one meeting.
    #[must_use]
    pub fn new(corpus: &Corpus, meetings: &[Meeting]) -> Self {
        let mut reports = Vec::new();
        let mut report_starts = vec![0];
        for meeting in meetings {
            reports.extend_from_slice(&meeting.reports);
            report_starts.push(small(reports.len()));
        }
        Self {
            columns: Dimension::ALL.iter().map(|&it| Column::new(it, corpus, meetings)).collect(),
            standings: meetings.iter().map(Standing::of).collect(),
            report_starts,
            reports,
        }
    }

    /// The meeting that a report was merged into; a place in the slice that the index was made from.
    #[must_use]
    pub fn meeting_of(&self, report: ReportId) -> Option<usize> {
        let at = small(self.reports.iter().position(|it| *it == report)?);
        Some(self.report_starts.partition_point(|it| *it <= at) - 1)
    }

    /// The keys of a dimension that any meeting has, in order.
    #[must_use]
    pub fn keys(&self, dimension: Dimension) -> &[String] {
        &self.columns[dimension as usize].keys
    }

    pub(super) fn reports_of(&self, meeting: usize) -> &[ReportId] {
        row(&self.report_starts, &self.reports, meeting)
    }
}

impl Column {
    fn new(dimension: Dimension, corpus: &Corpus, meetings: &[Meeting]) -> Self {
        // Numbers are given as keys are met, and changed for their places once all are known.
        let mut met: BTreeMap<String, usize> = BTreeMap::new();
        let (mut starts, mut ids) = (vec![0], Vec::new());
        let mut own: Vec<u32> = Vec::new();
        for meeting in meetings {
            each_key(dimension, corpus, meeting, &mut |key| {
                let next = met.len();
                let id = met.get(key).copied().unwrap_or_else(|| {
                    met.insert(key.to_owned(), next);
                    next
                });
                let id = small(id);
                // Two chairs of one country, two areas of one pillar: the meeting counts once.
                if let Err(at) = own.binary_search(&id) {
                    own.insert(at, id);
                }
            });
            ids.append(&mut own);
            starts.push(small(ids.len()));
        }
        let mut places = vec![0; met.len()];
        for (place, &number) in met.values().enumerate() {
            places[number] = small(place);
        }
        for id in &mut ids {
            *id = places[*id as usize];
        }
        Self { keys: met.into_keys().collect(), starts, ids }
    }

    pub fn ids_of(&self, meeting: usize) -> &[u32] {
        row(&self.starts, &self.ids, meeting)
    }
}

fn row<'a, T>(starts: &[u32], all: &'a [T], at: usize) -> &'a [T] {
    &all[starts[at] as usize..starts[at + 1] as usize]
}

fn small(count: usize) -> u32 {
    u32::try_from(count).expect("no browser holds four thousand million keys")
}

/// Every key that the meeting has in the dimension, each once, in order.
pub(super) fn keys_of(dimension: Dimension, corpus: &Corpus, meeting: &Meeting) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    each_key(dimension, corpus, meeting, &mut |key| keys.push(key.to_owned()));
    keys.sort();
    keys.dedup();
    keys
}

/// Calls `add` with every key that the meeting has in the dimension: one at the least, some
/// perhaps twice.
fn each_key(dimension: Dimension, corpus: &Corpus, meeting: &Meeting, add: &mut dyn FnMut(&str)) {
    let values = meeting.assertions.iter().map(|it| &it.value);
    let reports = || meeting.reports.iter().map(|it| &corpus.reports[it.0]);
    let mut is_none = true;
    match dimension {
        Dimension::Year => {
            let year = meeting.start.and_then(|it| it.year()).filter(|it| YEARS.contains(it));
            add(&year.map_or_else(|| UNTOLD.to_owned(), |it| it.to_string()));
        }
        Dimension::Area | Dimension::Pillar => {
            for value in values {
                let Value::Area(id) = value else { continue };
                let area = corpus.vocabulary.area(*id);
                add(match dimension {
                    Dimension::Area => &area.code,
                    _ => &corpus.vocabulary.pillar(area.pillar).code,
                });
                is_none = false;
            }
            if is_none {
                add(NONE);
            }
        }
        Dimension::Chair => {
            for value in values {
                let Value::Chair(chair) = value else { continue };
                add(chair.country.code());
                is_none = false;
            }
            if is_none {
                add(NONE);
            }
        }
        Dimension::Kind => add(meeting.kind.code()),
        Dimension::Mode => add(meeting.mode.map_or(UNTOLD, |it| it.code())),
        Dimension::Status => add(meeting.status.code()),
        Dimension::Between => add(Between::of(meeting.kind, &meeting.parties).code()),
        Dimension::Article => {
            for report in reports() {
                add(report.article().map_or(RECORD, |it| &corpus.article(it).id));
            }
        }
        Dimension::Language => {
            for report in reports() {
                match report.teller {
                    SourceRef::Article(it) => add(&corpus.article(it).language),
                    SourceRef::Record(it) => {
                        corpus.entry(it).citations.iter().for_each(|it| add(&corpus.citation(*it).language));
                    }
                }
            }
        }
        Dimension::Place => match (meeting.mode, meeting.country()) {
            (Some(Mode::Virtual), _) => add(VIRTUAL),
            (_, Some(country)) => add(country.code()),
            (_, None) => add(UNTOLD),
        },
    }
}
