//! Counts of meetings per key under a query.
//!
//! Comes in: meetings and a state. Goes out: per dimension and key how many meetings are shown,
//! with and without the reader's choices, and for every report left out the reason why.
//! Never here: labels, colors, pixels, order for the eye.
//!
//! A group does not feel the clause on its own dimension (crossfilter).

use crate::article::ReportId;

/// One key of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The value as it stands in links.
    pub key: String,
    /// Meetings under all clauses but that on this dimension.
    pub count: u32,
    /// Those of `count` that were not held (planned or proposed), when the reader includes them.
    pub not_held: u32,
    /// Meetings under the scope alone (the clauses on `status` and `between`, and their defaults).
    pub total: u32,
    /// Whether the clause on this dimension names the key.
    pub chosen: bool,
}

/// Why a report is not among those shown; the first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// A wider body's meeting.
    Wider,
    /// Parties are told, and ASEAN or Russia is not among them.
    Others,
    /// No parties are told.
    PartiesUntold,
    /// Proposed or planned, not held.
    NotHeld,
    /// Held, but the reader's choice of status does not include held.
    Held,
    /// Between ASEAN and Russia, but the reader's choice of `between` does not include them.
    AseanRussia,
    /// In scope, but outside of what the reader has chosen.
    NotChosen,
}

/// A report that is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Omission {
    pub report: ReportId,
    pub why: LeftOut,
}
