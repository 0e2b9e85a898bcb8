//! Counts of meetings per key under a query.
//!
//! Comes in: meetings and a state. Goes out: per dimension and key how many meetings are shown,
//! with and without the reader's choices, and for every report left out the reason why.
//! Never here: labels, colors, pixels, order for the eye.
//!
//! A group does not feel the clause on its own dimension (crossfilter).
//! Reports shown and reports left out add up to all reports, in every state.

pub mod changes;
mod cross;
mod derivation;
mod evaluate;
mod exclusion;
mod index;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;
mod summary;
#[cfg(test)]
mod tests;

use crate::query::Dimension;

pub use cross::Cross;
pub use derivation::{By, Derivation, FilterStep};
pub use exclusion::{ExcludedReport, ExclusionReason};
pub use index::Index;
pub use summary::{Ranking, Summary};

/// One key of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value as it stands in links.
    pub key: String,
    /// Meetings under all clauses but that on this dimension.
    pub count: u32,
    /// Those of `count` that were not held (planned or proposed), when the reader includes them.
    pub not_held: u32,
    /// Meetings under the scope alone (the clauses on `status` and `between`, and their defaults;
    /// in the groups of these two, without the clause on their own dimension). Never below `count`.
    pub total: u32,
    /// Whether the clause in force on this dimension names the key: the reader's, or the default.
    pub chosen: bool,
}

/// Everything that is counted in one state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Per dimension, by `Dimension as usize`, a bar for every key that any meeting has, in order
    /// of the keys. A year between two others that no meeting has is not among them.
    pub bars: [Vec<FacetCount>; Dimension::ALL.len()],
    /// The meetings shown: their places in the slice that the index was made from, in its order.
    pub shown: Vec<usize>,
    /// How many meetings the scope alone would show.
    pub total: u32,
    /// The reports of all other meetings, in the order of the meetings.
    pub omissions: Vec<ExcludedReport>,
    /// How many reports the shown meetings have.
    pub reports_shown: usize,
}

impl Counts {
    /// How many meetings are shown.
    #[must_use]
    pub fn shown_count(&self) -> u32 {
        u32::try_from(self.shown.len()).unwrap_or(u32::MAX)
    }

    /// Reports that are left out by rule, whatever was chosen; and those in scope but outside the choice.
    #[must_use]
    pub fn left_out(&self) -> (usize, usize) {
        let outside = self.omissions.iter().filter(|it| it.why == ExclusionReason::NotChosen).count();
        (self.omissions.len() - outside, outside)
    }

    /// The bars of one dimension.
    #[must_use]
    pub fn bars(&self, dimension: Dimension) -> &[FacetCount] {
        &self.bars[dimension as usize]
    }

    /// The bar of a key, where any meeting has it.
    #[must_use]
    pub fn bar(&self, dimension: Dimension, key: &str) -> Option<&FacetCount> {
        let bars = self.bars(dimension);
        bars.binary_search_by(|it| it.key.as_str().cmp(key)).ok().map(|at| &bars[at])
    }
}
