//! Reports of one meeting become one meeting, by rules that can be read and shown.
//!
//! Comes in: the reports. Goes out: meetings, each with its reports, the rule that joined them
//! and every value that is told, disagreements kept side by side with their sources.
//! Never here: the query, counts, labels.

use crate::article::{ReportId, Value};
use crate::edtf::Date;
use crate::mention::Anchor;
use crate::vocabulary::{Kind, Mode, Party, Status};

/// A value as told by the reports of a meeting: the same value told twice is one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub value: Value,
    /// Who tells it, each with the quotes; at least one, each with at least one quote.
    pub by: Vec<(ReportId, Vec<Anchor>)>,
}

/// Why two reports were taken for one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Same kind, same parties, same number in the series, and no date that differs.
    SameNumber,
    /// Same kind, same parties, same day (year, month and day told by both), and no number that differs.
    SameDay,
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
    pub told: Vec<Told>,

    // The preferred value of each field that is counted or sorted by.
    pub kind: Kind,
    pub status: Status,
    pub parties: Vec<Party>,
    pub ordinal: Option<u32>,
    pub special: bool,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub mode: Option<Mode>,
}
