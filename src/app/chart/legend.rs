//! The lines under a chart: what is chosen in it, and what each of its tints is.

use leptos::prelude::*;

use super::plot::Plot;
use super::words::{ChartWords, chart_words};
use crate::app::components::Each;
use crate::chart::MarkRole;
use crate::data::vocabulary::Lang;
use crate::query::Query;
use crate::text::{Words, words};

/// A line: the class of the sample before it, and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LegendLine {
    class: &'static str,
    text: String,
}

/// The lines of a plot that have something to explain. `selected` is what is chosen in the chart's own dimensions, in
/// words.
#[must_use]
pub fn legend_lines(
    plot: &Plot,
    query: &Query,
    selected: &[String],
    page: &Words,
    words: &ChartWords,
) -> Vec<LegendLine> {
    let said = |is_there: bool, text: &'static str| is_there.then(|| text.to_owned());
    let lines = [
        ("legend-line", (!selected.is_empty()).then(|| (words.selected)(&(page.and)(selected)))),
        ("legend-line legend-pale", pale(plot, query, words).map(str::to_owned)),
        ("legend-line legend-lighter", said(plot.has_lighter(), words.lighter)),
        ("legend-line legend-dashed", said(plot.draws(MarkRole::NotHeld), page.outlined)),
        ("legend-line", said(plot.draws(MarkRole::Gap), page.cut)),
    ];
    lines.into_iter().filter_map(|(class, text)| Some(LegendLine { class, text: text? })).collect()
}

/// The lines, each after a sample of its tint. One that says something else is an element of its own, which a browser's
/// translator cannot break.
#[component]
pub fn Legend(lines: Memo<Vec<LegendLine>>, class: &'static str) -> impl IntoView {
    view! {
        <p class=class>
            <Each each=move || lines.get() key=LegendLine::clone let:line>
                <span class=line.class>{line.text} " "</span>
            </Each>
        </p>
    }
    .into_any()
}

/// The heading over the numbers of solid and pale parts together.
#[must_use]
pub fn total_title(plot: &Plot, query: &Query, lang: Lang) -> &'static str {
    match plot.is_chosen_in(query) {
        true => chart_words(lang).table_without_own,
        false => words(lang).table_total,
    }
}

/// What the pale parts of a plot are; `None` where it has none.
#[must_use]
pub fn pale_text(plot: &Plot, query: &Query, lang: Lang) -> Option<&'static str> {
    pale(plot, query, chart_words(lang))
}

fn pale(plot: &Plot, query: &Query, words: &ChartWords) -> Option<&'static str> {
    let own = words.pale_without_own;
    plot.draws(MarkRole::Pale).then(|| if plot.is_chosen_in(query) { own } else { words.pale_unfiltered })
}
