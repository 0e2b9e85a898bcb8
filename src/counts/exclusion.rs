//! Why a report is not among those shown.

use crate::data::ReportId;
use crate::data::vocabulary::Status;
use crate::meetings::Meeting;
use crate::query::{Between, FacetValue, Query};

/// Why a report is not among those shown; the first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExclusionReason {
    /// A wider body's meeting.
    Wider,
    /// Parties are stated, and ASEAN or Russia is not among them.
    Others,
    /// No parties are stated.
    PartiesUnknown,
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
pub struct ExcludedReport {
    pub report: ReportId,
    pub reason: ExclusionReason,
}

/// What the scope judges a meeting by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub between: Between,
    pub is_held: bool,
}

impl Standing {
    pub fn new(meeting: &Meeting) -> Self {
        Self {
            between: Between::new(meeting.kind, &meeting.parties),
            is_held: meeting.status == Status::Held,
        }
    }

    /// Why a meeting is left out that the clause on `between`, or on `status`, or neither of them
    /// keeps out.
    pub fn reason(self, by_between: bool, by_status: bool) -> ExclusionReason {
        match self.between {
            Between::Wider if by_between => ExclusionReason::Wider,
            Between::Others if by_between => ExclusionReason::Others,
            Between::Unknown if by_between => ExclusionReason::PartiesUnknown,
            _ if by_status && !self.is_held => ExclusionReason::NotHeld,
            _ if by_status => ExclusionReason::Held,
            _ if by_between => ExclusionReason::AseanRussia,
            _ => ExclusionReason::NotChosen,
        }
    }
}

impl ExclusionReason {
    /// Every reason, in the order in which they are tried and listed.
    pub const ALL: [Self; 7] = [
        Self::Wider,
        Self::Others,
        Self::PartiesUnknown,
        Self::NotHeld,
        Self::Held,
        Self::AseanRussia,
        Self::NotChosen,
    ];

    /// Whether the reason is a rule that holds whatever the reader chose; else the meeting lies outside of the choice.
    #[must_use]
    pub const fn is_rule(self) -> bool {
        matches!(self, Self::Wider | Self::Others | Self::PartiesUnknown | Self::NotHeld)
    }

    /// The query in which this is no reason any more, on top of what is counted already.
    #[must_use]
    pub fn lift(self, query: &Query) -> Query {
        let values = match self {
            Self::NotChosen => return query.cleared(),
            Self::Wider => vec![FacetValue::Between(Between::Wider)],
            Self::Others => vec![FacetValue::Between(Between::Others)],
            Self::PartiesUnknown => vec![FacetValue::Between(Between::Unknown)],
            Self::AseanRussia => vec![FacetValue::Between(Between::AseanRussia)],
            Self::NotHeld => [Status::Planned, Status::Proposed].map(FacetValue::Status).to_vec(),
            Self::Held => vec![FacetValue::Status(Status::Held)],
        };
        let add = |query: Query, value| if query.has(&value) { query } else { query.toggle(&value) };
        values.into_iter().fold(query.clone(), add)
    }

    /// Why the reports of a meeting are not counted at first sight, before the reader has chosen
    /// anything; `None` for those that are.
    #[must_use]
    pub fn at_first_sight(meeting: &Meeting) -> Option<Self> {
        let standing = Standing::new(meeting);
        let by_between = standing.between != Between::AseanRussia;
        (by_between || !standing.is_held).then(|| standing.reason(by_between, !standing.is_held))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::sample::meeting;

    #[test]
    fn the_first_reason_that_applies_is_given() {
        for (between, is_held, by_between, by_status, expected) in [
            (Between::Wider, false, true, true, ExclusionReason::Wider),
            (Between::Others, false, true, true, ExclusionReason::Others),
            (Between::Unknown, true, true, false, ExclusionReason::PartiesUnknown),
            (Between::Wider, false, false, true, ExclusionReason::NotHeld),
            (Between::AseanRussia, false, true, true, ExclusionReason::NotHeld),
            (Between::AseanRussia, true, true, true, ExclusionReason::Held),
            (Between::AseanRussia, true, true, false, ExclusionReason::AseanRussia),
            (Between::AseanRussia, true, false, false, ExclusionReason::NotChosen),
            (Between::Wider, false, false, false, ExclusionReason::NotChosen),
        ] {
            let standing = Standing { between, is_held };
            assert_eq!(standing.reason(by_between, by_status), expected, "{standing:?}");
        }
        assert!(ExclusionReason::ALL.is_sorted());
    }

    #[test]
    fn lifting_a_reason_keeps_what_is_counted() {
        for (reason, expected) in [
            (ExclusionReason::NotHeld, "?status=held,planned,proposed"),
            (ExclusionReason::Wider, "?between=asean-russia,wider"),
            (ExclusionReason::NotChosen, ""),
        ] {
            assert_eq!(reason.lift(&Query::default()).to_search(), expected, "{reason:?}");
        }
    }

    #[test]
    fn at_first_sight_meetings_of_both_sides_that_were_held_are_counted() {
        for (kind, parties, status, expected) in [
            ("summit", "ASEAN RU", "held", None),
            ("summit", "ASEAN RU", "planned", Some(ExclusionReason::NotHeld)),
            ("regional", "ASEAN RU", "proposed", Some(ExclusionReason::Wider)),
            ("talks", "VN RU", "held", Some(ExclusionReason::Others)),
            ("other", "", "proposed", Some(ExclusionReason::PartiesUnknown)),
        ] {
            let meeting = meeting(0, kind, parties, status);
            assert_eq!(ExclusionReason::at_first_sight(&meeting), expected, "{kind} {parties} {status}");
            assert!(expected.is_none_or(ExclusionReason::is_rule));
        }
    }
}
