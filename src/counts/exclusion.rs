//! Why a report is not among those shown.

use crate::data::ReportId;
use crate::data::vocabulary::Status;
use crate::meetings::Meeting;
use crate::query::Between;

/// Why a report is not among those shown; the first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExclusionReason {
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
pub struct ExcludedReport {
    pub report: ReportId,
    pub why: ExclusionReason,
}

/// What the scope judges a meeting by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub between: Between,
    pub is_held: bool,
}

impl Standing {
    pub fn of(meeting: &Meeting) -> Self {
        Self { between: Between::of(meeting.kind, &meeting.parties), is_held: meeting.status == Status::Held }
    }

    /// Why a meeting is left out that the clause on `between`, or on `status`, or neither of them
    /// keeps out.
    pub fn left_out(self, by_between: bool, by_status: bool) -> ExclusionReason {
        match self.between {
            Between::Wider if by_between => ExclusionReason::Wider,
            Between::Others if by_between => ExclusionReason::Others,
            Between::Untold if by_between => ExclusionReason::PartiesUntold,
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
        Self::PartiesUntold,
        Self::NotHeld,
        Self::Held,
        Self::AseanRussia,
        Self::NotChosen,
    ];

    /// Why the reports of a meeting are not counted at first sight, before the reader has chosen
    /// anything; `None` for those that are.
    #[must_use]
    pub fn at_first_sight(meeting: &Meeting) -> Option<Self> {
        let standing = Standing::of(meeting);
        let by_between = standing.between != Between::AseanRussia;
        (by_between || !standing.is_held).then(|| standing.left_out(by_between, !standing.is_held))
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
            (Between::Untold, true, true, false, ExclusionReason::PartiesUntold),
            (Between::Wider, false, false, true, ExclusionReason::NotHeld),
            (Between::AseanRussia, false, true, true, ExclusionReason::NotHeld),
            (Between::AseanRussia, true, true, true, ExclusionReason::Held),
            (Between::AseanRussia, true, true, false, ExclusionReason::AseanRussia),
            (Between::AseanRussia, true, false, false, ExclusionReason::NotChosen),
            (Between::Wider, false, false, false, ExclusionReason::NotChosen),
        ] {
            let standing = Standing { between, is_held };
            assert_eq!(standing.left_out(by_between, by_status), expected, "{standing:?}");
        }
        assert!(ExclusionReason::ALL.is_sorted());
    }

    #[test]
    fn at_first_sight_meetings_of_both_sides_that_were_held_are_counted() {
        for (kind, parties, status, expected) in [
            ("summit", "ASEAN RU", "held", None),
            ("summit", "ASEAN RU", "planned", Some(ExclusionReason::NotHeld)),
            ("regional", "ASEAN RU", "proposed", Some(ExclusionReason::Wider)),
            ("talks", "VN RU", "held", Some(ExclusionReason::Others)),
            ("other", "", "proposed", Some(ExclusionReason::PartiesUntold)),
        ] {
            let meeting = meeting(0, kind, parties, status);
            assert_eq!(ExclusionReason::at_first_sight(&meeting), expected, "{kind} {parties} {status}");
        }
    }
}
