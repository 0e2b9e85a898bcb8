//! The line under a chart: what is chosen in it, and what its pale and dashed parts are.

use super::plot::Plot;
use super::words::ChartWords;
use crate::query::Query;
use crate::text::Words;

/// The line, in sentences; empty where there is nothing to explain. `selected` is what is chosen in the chart's
/// own dimensions, in words.
#[must_use]
pub fn legend(plot: &Plot, query: &Query, selected: &[String], page: &Words, words: &ChartWords) -> String {
    let mut sentences = Vec::new();
    if !selected.is_empty() {
        sentences.push((words.selected)(&(page.and)(selected)));
    }
    if plot.has_pale() {
        let is_own = plot.dimensions().into_iter().any(|dimension| query.chosen(dimension).is_some());
        sentences.push(if is_own { words.pale_without_own } else { words.pale_unfiltered }.to_owned());
    }
    if plot.marks.iter().any(|mark| mark.not_held > 0) {
        sentences.push(page.outlined.to_owned());
    }
    sentences.join(" ")
}
