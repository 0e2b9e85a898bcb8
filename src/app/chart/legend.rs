//! The line under a chart: what is chosen in it, and what its pale and dashed parts are.

use super::plot::Plot;
use super::words::{ChartWords, chart_words};
use crate::data::vocabulary::Lang;
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
    sentences.extend(pale(plot, query, words).map(str::to_owned));
    if plot.is_cut {
        sentences.push(words.cut.to_owned());
    }
    if plot.marks.iter().any(|mark| mark.not_held > 0) {
        sentences.push(page.outlined.to_owned());
    }
    sentences.join(" ")
}

/// What the pale parts of a plot are; `None` where it has none.
#[must_use]
pub fn pale_text(plot: &Plot, query: &Query, lang: Lang) -> Option<&'static str> {
    pale(plot, query, chart_words(lang))
}

fn pale(plot: &Plot, query: &Query, words: &ChartWords) -> Option<&'static str> {
    let is_own = || plot.dimensions().into_iter().any(|dimension| query.chosen(dimension).is_some());
    plot.has_pale().then(|| if is_own() { words.pale_without_own } else { words.pale_unfiltered })
}
