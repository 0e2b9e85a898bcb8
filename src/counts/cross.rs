//! Meetings per pair of values of two dimensions: kinds of meeting over the years.
//!
//! A group feels the clause of neither of its dimensions, so that each pair that could be chosen
//! is there. Pairs that no meeting in scope has are not.

use super::Index;
use super::evaluate::{Pale, SCOPE, bit};
use crate::query::{Dimension, FacetValue, Query};

/// The meetings that two values have together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellCount {
    pub row: FacetValue,
    pub column: FacetValue,
    /// Meetings of the selection: under all clauses.
    pub selected: u32,
    /// Those of `selected` that were not held.
    pub selected_not_held: u32,
    /// Meetings under all clauses but those on the two dimensions.
    pub count: u32,
    /// Those of `count` that were not held.
    pub not_held: u32,
    /// Meetings under the scope alone, as in [`FacetCount`](super::FacetCount); never below `count`.
    pub total: u32,
    /// What a chart draws pale behind `selected`, as in [`FacetCount`](super::FacetCount).
    pub pale: u32,
}

/// Every pair of two dimensions that has meetings, by row and then by column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrossTab(Vec<CellCount>);

impl CrossTab {
    /// A table of these cells.
    #[must_use]
    pub fn new(mut cells: Vec<CellCount>) -> Self {
        cells.sort_by(|a, b| (&a.row, &a.column).cmp(&(&b.row, &b.column)));
        Self(cells)
    }

    /// The cell of a row and a column, where any meeting in scope has both.
    #[must_use]
    pub fn get(&self, row: &FacetValue, column: &FacetValue) -> Option<&CellCount> {
        let found = self.0.binary_search_by(|cell| (&cell.row, &cell.column).cmp(&(row, column)));
        found.ok().map(|at| &self.0[at])
    }

    /// The cells of a row, in the order of their columns.
    pub fn row<'a>(&'a self, row: &'a FacetValue) -> impl Iterator<Item = &'a CellCount> {
        let start = self.0.partition_point(|cell| cell.row < *row);
        self.0[start..].iter().take_while(move |cell| cell.row == *row)
    }

    pub fn iter(&self) -> impl Iterator<Item = &CellCount> {
        self.0.iter()
    }
}

impl Index {
    /// Counts the meetings of each pair under a query, in a chart where one chooses in `own` dimensions. `words` is as in
    /// [`Index::counts`].
    #[must_use]
    pub fn cross_tab(
        &self,
        rows: Dimension,
        columns: Dimension,
        own: &[Dimension],
        query: &Query,
        words: Option<&[bool]>,
    ) -> CrossTab {
        let (down, across) = (self.column(rows), self.column(columns));
        let width = across.values.len();
        let empty = |row: &FacetValue, column: &FacetValue| CellCount {
            row: row.clone(),
            column: column.clone(),
            selected: 0,
            selected_not_held: 0,
            count: 0,
            not_held: 0,
            total: 0,
            pale: 0,
        };
        let pale = Pale::new(query, own);
        // Every pair, there or not: some hundred of them, in the order of both columns.
        let pairs = down.values.iter().flat_map(|row| across.values.iter().map(move |column| (row, column)));
        let mut cells: Vec<CellCount> = pairs.map(|(row, column)| empty(row, column)).collect();
        for (meeting, fails) in self.fails(query, words).into_iter().enumerate() {
            let felt = fails & !(bit(rows) | bit(columns));
            if felt & SCOPE != 0 {
                continue;
            }
            let selected = u32::from(fails == 0);
            let count = u32::from(felt == 0);
            let is_not_held = !self.standings[meeting].is_held;
            let not_held = u32::from(felt == 0 && is_not_held);
            let selected_not_held = u32::from(fails == 0 && is_not_held);
            let pale = u32::from(pale.holds(fails));
            for &row in down.ids.row(meeting) {
                for &column in across.ids.row(meeting) {
                    let cell = &mut cells[row as usize * width + column as usize];
                    cell.selected += selected;
                    cell.selected_not_held += selected_not_held;
                    cell.count += count;
                    cell.not_held += not_held;
                    cell.total += 1;
                    cell.pale += pale;
                }
            }
        }
        cells.retain(|cell| cell.total > 0);
        CrossTab(cells)
    }
}
