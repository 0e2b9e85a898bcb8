//! Meetings per pair of keys of two dimensions: kinds of meeting over the years.
//!
//! A group feels the clause of neither of its dimensions, so that each pair that could be chosen
//! is there. Pairs that no meeting in scope has are not.

use super::Index;
use super::evaluate::{SCOPE, bit};
use crate::query::{Dimension, Query};

/// Two keys that meetings have together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cross {
    pub row: String,
    pub column: String,
    /// Meetings under all clauses but those on the two dimensions.
    pub count: u32,
    /// Those of `count` that were not held.
    pub not_held: u32,
    /// Meetings under the scope alone, as in [`FacetCount`](super::FacetCount); never below `count`.
    pub total: u32,
}

impl Index {
    /// Counts the meetings of each pair under a state, in order of the rows' keys, then of the
    /// columns'. `words` is as in [`Index::counts`].
    #[must_use]
    pub fn cross(
        &self,
        rows: Dimension,
        columns: Dimension,
        state: &Query,
        words: Option<&[bool]>,
    ) -> Vec<Cross> {
        let (down, across) = (&self.columns[rows as usize], &self.columns[columns as usize]);
        // Count, not held and total of every pair, there or not: some hundred of them.
        let mut counts = vec![[0; 3]; down.keys.len() * across.keys.len()];
        for (meeting, fails) in self.fails(state, words).into_iter().enumerate() {
            let felt = fails & !(bit(rows) | bit(columns));
            if felt & SCOPE != 0 {
                continue;
            }
            let count = u32::from(felt == 0);
            let not_held = u32::from(felt == 0 && !self.standings[meeting].is_held);
            for &row in down.ids_of(meeting) {
                for &column in across.ids_of(meeting) {
                    let pair = &mut counts[row as usize * across.keys.len() + column as usize];
                    pair[0] += count;
                    pair[1] += not_held;
                    pair[2] += 1;
                }
            }
        }
        let mut found = Vec::new();
        for (at, [count, not_held, total]) in counts.into_iter().enumerate() {
            if total > 0 {
                let row = down.keys[at / across.keys.len()].clone();
                let column = across.keys[at % across.keys.len()].clone();
                found.push(Cross { row, column, count, not_held, total });
            }
        }
        found
    }
}
