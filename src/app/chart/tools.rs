//! What one uses around a drawing: its code comes once the charts are drawn.

use std::sync::Arc;

use leptos::prelude::*;

use super::events::DrawingState;
use super::plot::Plot;
use super::spec::CardSpec;
use super::{proven_gaps, table, tooltip, year_range};

crate::lazy! {
    /// A chart as a table.
    pub static TABLE: fn((&'static CardSpec, Memo<Arc<Plot>>)) -> AnyView = tools => table::view;
    /// What is told of the mark that one points at.
    pub static TOOLTIP: fn(DrawingState) -> AnyView = tools => tooltip::view;
    /// What the numbers of series prove beyond the meetings counted.
    pub static PROVEN_GAPS: fn() -> AnyView = tools => proven_gaps::view;
    /// The first and the last year, to select.
    pub static YEAR_RANGE: fn(Memo<Arc<Plot>>) -> AnyView = tools => year_range::view;
}
