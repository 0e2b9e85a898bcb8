//! Reports of one meeting become one meeting, by rules that can be read and shown.
//!
//! Comes in: the reports. Goes out: meetings, each with its reports, the rule that joined them
//! and every value that is told, disagreements kept side by side with their sources.
//! Never here: the query, counts, labels.

mod assertion;
mod cited;
mod cluster;
mod id;
mod meeting;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
#[cfg(test)]
mod samples;
mod statements;
#[cfg(test)]
mod tests;

pub use statements::statements;

use std::cmp::Ordering;
use std::collections::BTreeSet;

pub use cited::page as page_of_url;
use cluster::Cluster;
pub use cluster::is_one_series;
use id::{MeetingIdentity, PrimarySource};

use crate::data::edtf::Date;
use crate::data::mention::Anchor;
use crate::data::vocabulary::{Kind, Labels, Mode, Party, Status, Vocabulary};
use crate::data::{Corpus, Report, ReportId, SourceRef, Value};

/// A value as told by the reports of a meeting: the same value told twice is one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assertion {
    pub value: Value,
    /// Who tells it, at least one, each with the quotes: none where the record tells it, else one at the least.
    pub by: Vec<(ReportId, Vec<Anchor>)>,
}

/// Why two reports were taken for one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Same kind, same parties, same number in the series, and no date that differs. Only kinds
    /// that are one series: not sectoral ministers, working groups, talks, conferences.
    SameNumber,
    /// Same kind, same parties, same day (year, month and day told by both), and no number that differs.
    SameDay,
    /// The record cites the article for a meeting of this kind, and of the meetings that the article tells of
    /// only this one has the same kind and parties, and no other number or country. Their dates may differ:
    /// the record names the very page, so it is a disagreement and not another meeting.
    Cited,
}

/// An event that one or more reports tell of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Stable, used in links: `arsom-19`.
    pub id: String,
    /// Ids that its reports would have alone, so that an old link finds a merged meeting.
    pub aliases: Vec<String>,
    /// At least one.
    pub reports: Vec<ReportId>,
    /// Which rule joined which report to which; empty for a single report.
    pub joined: Vec<(ReportId, ReportId, Rule)>,
    /// Every value told, in the order kind, parties, ordinal, special, start, end, city, country,
    /// mode, status, chairs, areas; within a field the preferred value first (see below).
    pub assertions: Vec<Assertion>,

    // The preferred value of each field that is counted or sorted by.
    pub kind: Kind,
    pub status: Status,
    pub parties: Vec<Party>,
    pub ordinal: Option<u32>,
    pub special: bool,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub mode: Option<Mode>,
    /// The series that the record numbers it in, where its kind is not numbered as one.
    pub series: Option<Labels>,
}

/// The meetings that the reports tell of, by date, those without a date last. Each report is in
/// exactly one. The order of the reports does not matter.
#[must_use]
pub fn merge(corpus: &Corpus) -> Vec<Meeting> {
    let mut order: Vec<ReportId> = (0..corpus.reports.len()).map(ReportId).collect();
    order.sort_by(|a, b| compare(corpus.report(*a), corpus.report(*b), &corpus.vocabulary));
    let groups = order.iter().enumerate().map(|(rank, id)| Cluster::of(rank, corpus.report(*id))).collect();
    let groups = cited::join(groups, corpus, &order);
    let groups = cluster::join(cluster::join(groups, Rule::SameNumber), Rule::SameDay);

    let alone = ids(order.iter().map(|it| named(corpus, corpus.report(*it))).collect());
    let mut meetings = Vec::with_capacity(groups.len());
    for mut group in groups {
        let reports: Vec<ReportId> = group.ranks.iter().map(|it| order[*it]).collect();
        let mut it = meeting(corpus, &reports);
        it.aliases = group.ranks.iter().map(|it| alone[*it].clone()).collect();
        group.joined.sort_unstable();
        it.joined = group.joined.into_iter().map(|(a, b, rule)| (order[a], order[b], rule)).collect();
        meetings.push((group.ranks[0], it));
    }
    meetings.sort_by_key(|a| a.0);
    name(corpus, meetings.into_iter().map(|it| it.1).collect())
}

/// Gives each meeting its id, keeps of the aliases those that are no other meeting's id, and sorts.
fn name(corpus: &Corpus, mut meetings: Vec<Meeting>) -> Vec<Meeting> {
    let named = |it: &Meeting| MeetingIdentity {
        kind: it.kind,
        parties: it.parties.clone(),
        ordinal: it.ordinal,
        special: it.special,
        start: it.start,
        first: teller(corpus, corpus.report(it.reports[0])),
    };
    let ids = ids(meetings.iter().map(named).collect());
    let taken: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    for (meeting, id) in meetings.iter_mut().zip(&ids) {
        meeting.aliases.retain(|it| it == id || !taken.contains(it.as_str()));
        if !meeting.aliases.contains(id) {
            meeting.aliases.insert(0, id.clone());
        }
        meeting.id.clone_from(id);
    }
    meetings.sort_by_cached_key(|meeting| {
        let date = meeting.start.map(|date| date.order_key());
        (date.is_none(), date, meeting.kind, meeting.id.clone())
    });
    meetings
}

/// An id for each name, those of meetings between ASEAN and Russia served first.
fn ids(named: Vec<MeetingIdentity<'_>>) -> Vec<String> {
    let mut order: Vec<usize> = (0..named.len()).collect();
    order.sort_by(|a, b| named[*b].is_asean_russia().cmp(&named[*a].is_asean_russia()));
    let bases: Vec<String> = order.iter().map(|it| named[*it].base()).collect();
    let mut ids = vec![String::new(); named.len()];
    for (at, id) in order.into_iter().zip(id::unique(&bases)) {
        ids[at] = id;
    }
    ids
}

/// The id of an article, or of an entry of the record.
fn teller<'a>(corpus: &'a Corpus, report: &Report) -> PrimarySource<'a> {
    match report.teller {
        SourceRef::Article(it) => PrimarySource::Article(&corpus.article(it).id),
        SourceRef::Record(it) => PrimarySource::Entry(&corpus.entry(it).id),
    }
}

/// What the meeting of a report would be named by, were there no other report of it.
fn named<'a>(corpus: &'a Corpus, report: &Report) -> MeetingIdentity<'a> {
    let mut it = MeetingIdentity {
        kind: report.kind(),
        parties: Vec::new(),
        ordinal: None,
        special: false,
        start: None,
        first: teller(corpus, report),
    };
    for fact in &report.statements {
        match &fact.value {
            Value::Party(party) => it.parties.push(*party),
            Value::Ordinal(ordinal) => it.ordinal = Some(*ordinal),
            Value::Special => it.special = true,
            Value::Start(date) => it.start = Some(*date),
            _ => {}
        }
    }
    it.parties.sort_unstable();
    it
}

/// The meeting that these reports tell of, without id, aliases and rules.
fn meeting(corpus: &Corpus, reports: &[ReportId]) -> Meeting {
    let first = corpus.report(reports[0]);
    let mut it = Meeting {
        reports: reports.to_vec(),
        assertions: assertion::assertions(corpus, reports),
        series: corpus.series(reports).map(|id| corpus.record.series[id.0].labels.clone()),
        ..Meeting::bare(first.kind(), first.status())
    };
    // From the last to the first, so that the preferred value stays.
    for told in it.assertions.iter().rev() {
        match &told.value {
            Value::Kind(kind) => it.kind = *kind,
            Value::Party(party) => it.parties.insert(0, *party),
            Value::Ordinal(ordinal) => it.ordinal = Some(*ordinal),
            Value::Special => it.special = true,
            Value::Start(date) => it.start = Some(*date),
            Value::Mode(mode) => it.mode = Some(*mode),
            Value::Status(status) => it.status = *status,
            Value::End(_) | Value::City(_) | Value::Country(_) | Value::Chair(_) | Value::Area(_) => {}
        }
    }
    it.end = end(corpus, &it);
    it
}

/// The preferred end among those who tell the start that is preferred, or one that agrees with it, or none: the
/// last day of one source does not belong to the first day of another.
fn end(corpus: &Corpus, meeting: &Meeting) -> Option<Date> {
    let agrees = |report: &ReportId| {
        corpus.report(*report).statements.iter().all(|it| match (&it.value, &meeting.start) {
            (Value::Start(own), Some(start)) => own.agrees(start),
            _ => true,
        })
    };
    meeting.assertions.iter().find_map(|told| match told.value {
        Value::End(date) if told.by.iter().any(|it| agrees(&it.0)) => Some(date),
        _ => None,
    })
}

/// An order of reports by what they are: by article, then by where the article tells of the
/// meeting first, then by all that they tell. Equal are only reports that are the same.
fn compare(a: &Report, b: &Report, vocabulary: &Vocabulary) -> Ordering {
    let first = |it: &Report| it.statements.first().and_then(|it| it.quotes.first()).copied();
    let whole = |it: &Report| {
        let facts: Vec<(String, Vec<Anchor>)> = it
            .statements
            .iter()
            .map(|it| (it.value.fact_code(false, vocabulary), it.quotes.clone()))
            .collect();
        (facts, it.main, it.note.clone())
    };
    let places = a.teller.cmp(&b.teller).then_with(|| first(a).cmp(&first(b)));
    places.then_with(|| whole(a).cmp(&whole(b)))
}
