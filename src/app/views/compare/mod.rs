//! Two selections side by side: A is what the page shows, B is what the link compares it with (`vs.…`).
//!
//! The comparison takes the place of the charts as long as the link names one. Its code comes with the further charts.

mod chosen;
mod context;
mod pair_chart;
mod panel;
mod presets;
mod sentence;
mod side_row;
mod spans;
mod start;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod words;

use leptos::prelude::*;

pub use context::ComparisonContext;
pub use pair_chart::{PAIR_CHARTS, pair_plot};
pub use sentence::sentence;
pub use start::CompareLink;

crate::lazy! {
    /// The comparison that the link names.
    pub static COMPARISON: fn() -> AnyView = comparison => panel::view;
}
