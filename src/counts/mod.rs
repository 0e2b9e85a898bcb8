//! Counts of meetings per value under a query.
//!
//! Comes in: meetings and a query. Goes out: per value how many meetings it has, with and without the reader's
//! choices, and for every meeting left out the reason why.
//! Never here: labels, colors, pixels, order for the eye.
//!
//! A group does not feel the clause on its own dimension (crossfilter). What charts draw solid and pale is counted here
//! too, so that the page, slides and files say the same. Meetings shown, those that a rule leaves out
//! and those outside of what the reader chose add up to all meetings, in every query; so do their reports.

pub mod changes;
pub mod columns;
mod cross;
mod derivation;
mod evaluate;
mod exclusion;
mod feeds;
pub mod gaps;
mod index;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;
mod summary;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::query::{Dimension, FacetValue};

pub use cross::{CellCount, CrossTab};
pub use derivation::{Derivation, FilterStep, FilteredBy};
pub use exclusion::{ExcludedReport, ExclusionReason};
pub use feeds::fed_by;
pub use index::Index;
pub use summary::{Ranking, Summary};

/// The meetings of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    pub value: FacetValue,
    /// Meetings of the selection: under all clauses.
    pub selected: u32,
    /// Those of `selected` that were not held.
    pub selected_not_held: u32,
    /// Meetings under all clauses but that on this dimension. Never below `selected`.
    pub count: u32,
    /// Those of `count` that were not held (planned or proposed), when the reader includes them.
    pub not_held: u32,
    /// Meetings under the scope alone (the clauses on `status` and `between`, and their defaults;
    /// in the groups of these two, without the clause on their own dimension). Never below `count`.
    pub total: u32,
    /// What a chart draws pale behind `selected`: where something is chosen in the chart itself, the meetings that
    /// there are without this choice, else `total`. Never below `selected`.
    pub pale: u32,
    /// Whether the clause in force on this dimension names the value: the reader's, or the default.
    pub chosen: bool,
}

impl FacetCount {
    /// A value without a meeting.
    #[must_use]
    pub const fn empty(value: FacetValue) -> Self {
        Self {
            value,
            selected: 0,
            selected_not_held: 0,
            count: 0,
            not_held: 0,
            total: 0,
            pale: 0,
            chosen: false,
        }
    }

    /// Whether charts draw it at all: it has meetings in scope, or the link chose it.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        self.total > 0 || self.count > 0 || self.chosen
    }
}

/// Everything that is counted under one query. Meetings are their places in the slice that the index was made from,
/// always in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Per dimension a count for every value that any meeting has, in order. A year between two others that no
    /// meeting has is not among them.
    pub facets: BTreeMap<Dimension, Vec<FacetCount>>,
    /// The meetings of the selection.
    pub shown: Vec<usize>,
    /// Meetings that a rule leaves out, whatever the reader chose: planned, of a wider body, …
    pub left_out: Vec<usize>,
    /// Meetings that no rule leaves out and that lie outside of what the reader chose.
    pub outside: Vec<usize>,
    /// How many meetings the scope alone would show.
    pub total: u32,
    /// The reports of all meetings that are not shown, in the order of the meetings.
    pub excluded: Vec<ExcludedReport>,
    /// How many reports the shown meetings have.
    pub reports_shown: usize,
    /// How many pages of the public record that are none of the articles are cited for the shown meetings, each once.
    pub citations_shown: u32,
}

/// A length as counts and the words for them have it.
#[must_use]
pub fn to_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Counts {
    /// How many meetings are shown.
    #[must_use]
    pub fn shown_count(&self) -> u32 {
        to_u32(self.shown.len())
    }

    /// Reports that are left out by rule, whatever was chosen; and those in scope but outside the choice.
    #[must_use]
    pub fn excluded_reports(&self) -> (usize, usize) {
        let by_rule = self.excluded.iter().filter(|report| report.reason.is_rule()).count();
        (by_rule, self.excluded.len() - by_rule)
    }

    /// The counts of one dimension, in the order of its values.
    #[must_use]
    pub fn facets(&self, dimension: Dimension) -> &[FacetCount] {
        self.facets.get(&dimension).map_or(&[], Vec::as_slice)
    }

    /// The count of a value, where any meeting has it.
    #[must_use]
    pub fn facet(&self, value: &FacetValue) -> Option<&FacetCount> {
        let facets = self.facets(value.dimension());
        facets.binary_search_by(|facet| facet.value.cmp(value)).ok().map(|at| &facets[at])
    }
}
