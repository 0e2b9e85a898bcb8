//! One state, counted: which clauses each meeting fails, and from that every bar.
//!
//! A meeting that fails nothing is shown and counts everywhere. One that fails a single clause
//! counts in the group of that clause's dimension only, for a group does not feel its own clause.

use super::exclusion::ExcludedReport;
use super::{Counts, FacetCount, Index};
use crate::query::{Dimension, Query};

/// A bit per dimension that a meeting fails, and one for the words.
pub(super) type Fails = u16;

const WORDS: Fails = 1 << Dimension::ALL.len();
const STATUS: Fails = bit(Dimension::Status);
const BETWEEN: Fails = bit(Dimension::Between);
pub(super) const SCOPE: Fails = STATUS | BETWEEN;

pub(super) const fn bit(dimension: Dimension) -> Fails {
    1 << dimension as u16
}

impl Index {
    /// Counts the meetings under a state. `words` says of each meeting whether the words sought
    /// are there (see [`meetings_matching`](crate::search::meetings_matching)); `None` if none are.
    #[must_use]
    pub fn counts(&self, state: &Query, words: Option<&[bool]>) -> Counts {
        let fails = self.fails(state, words);
        let mut counts = Counts {
            bars: std::array::from_fn(|at| self.bars(Dimension::ALL[at], state, &fails)),
            shown: Vec::new(),
            total: 0,
            omissions: Vec::new(),
            reports_shown: 0,
        };
        for (meeting, &fails) in fails.iter().enumerate() {
            let reports = self.reports_of(meeting);
            counts.total += u32::from(fails & SCOPE == 0);
            if fails == 0 {
                counts.shown.push(meeting);
                counts.reports_shown += reports.len();
            } else {
                let why = self.standings[meeting].left_out(fails & BETWEEN != 0, fails & STATUS != 0);
                counts.omissions.extend(reports.iter().map(|&report| ExcludedReport { report, why }));
            }
        }
        counts
    }

    /// The meetings that a mark counts: those that have what it chooses, under all clauses of a state but
    /// those on its own dimensions; places in the slice that the index was made from. `mark` has the mark's
    /// keys as its only clauses, as choosing it in a fresh state makes them; `words` is as in [`Index::counts`].
    #[must_use]
    pub fn counted(&self, mark: &Query, state: &Query, words: Option<&[bool]>) -> Vec<usize> {
        let own = |it: &&Dimension| mark.chosen(**it).is_some();
        let has = |meeting: usize, dimension: Dimension| {
            let column = &self.columns[dimension as usize];
            column.ids_of(meeting).iter().any(|&id| mark.has(dimension, &column.keys[id as usize]))
        };
        let felt = !Dimension::ALL.iter().filter(own).fold(0, |sum, it| sum | bit(*it));
        let fails = self.fails(state, words).into_iter().enumerate();
        fails
            .filter(|(meeting, fails)| {
                fails & felt == 0 && Dimension::ALL.iter().filter(own).all(|it| has(*meeting, *it))
            })
            .map(|(meeting, _)| meeting)
            .collect()
    }

    /// Which clauses each meeting fails.
    pub(super) fn fails(&self, state: &Query, words: Option<&[bool]>) -> Vec<Fails> {
        let mut fails = vec![0; self.standings.len()];
        for (&dimension, column) in Dimension::ALL.iter().zip(&self.columns) {
            if is_open(state, dimension) {
                continue;
            }
            let wanted: Vec<bool> = column.keys.iter().map(|it| state.has(dimension, it)).collect();
            for (meeting, fails) in fails.iter_mut().enumerate() {
                if !column.ids_of(meeting).iter().any(|&id| wanted[id as usize]) {
                    *fails |= bit(dimension);
                }
            }
        }
        if let Some(words) = words {
            for (meeting, fails) in fails.iter_mut().enumerate() {
                if words.get(meeting) != Some(&true) {
                    *fails |= WORDS;
                }
            }
        }
        fails
    }

    fn bars(&self, dimension: Dimension, state: &Query, fails: &[Fails]) -> Vec<FacetCount> {
        let column = &self.columns[dimension as usize];
        let mut bars: Vec<FacetCount> = column
            .keys
            .iter()
            .map(|key| FacetCount {
                key: key.clone(),
                count: 0,
                not_held: 0,
                total: 0,
                chosen: state.has(dimension, key),
            })
            .collect();
        for (meeting, fails) in fails.iter().enumerate() {
            let felt = fails & !bit(dimension);
            if felt & SCOPE != 0 {
                continue;
            }
            let count = u32::from(felt == 0);
            let not_held = u32::from(felt == 0 && !self.standings[meeting].is_held);
            for &id in column.ids_of(meeting) {
                let bar = &mut bars[id as usize];
                bar.total += 1;
                bar.count += count;
                bar.not_held += not_held;
            }
        }
        bars
    }
}

/// Whether the dimension restricts nothing.
fn is_open(state: &Query, dimension: Dimension) -> bool {
    state.chosen(dimension).map_or(dimension.default_key().is_none(), |it| it.is_empty())
}
