//! The lines under a chart: what is chosen in it, and what each of its tints is.

use leptos::prelude::*;

use super::plot::Plot;
use super::words::{ChartWords, chart_words};
use crate::app::components::LiveText;
use crate::data::vocabulary::Lang;
use crate::query::Query;
use crate::text::{Words, words};

/// The lines; those that have nothing to explain are empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LegendLines {
    selected: String,
    pale: String,
    lighter: String,
    dashed: String,
    cut: String,
}

impl LegendLines {
    /// The lines of a plot. `selected` is what is chosen in the chart's own dimensions, in words.
    #[must_use]
    pub fn new(plot: &Plot, query: &Query, selected: &[String], page: &Words, words: &ChartWords) -> Self {
        let said = |is_there: bool, text: &str| if is_there { text.to_owned() } else { String::new() };
        let has_not_held = plot.marks.iter().any(|mark| mark.not_held > 0);
        Self {
            selected: match selected {
                [] => String::new(),
                _ => (words.selected)(&(page.and)(selected)),
            },
            pale: pale(plot, query, words).unwrap_or_default().to_owned(),
            lighter: said(plot.has_lighter(), words.lighter),
            dashed: said(has_not_held, page.outlined),
            cut: said(plot.is_cut, words.cut),
        }
    }
}

/// The lines, each after a sample of its tint.
#[component]
pub fn Legend(lines: Memo<LegendLines>, class: &'static str) -> impl IntoView {
    let line = |sample: &'static str, text: fn(&LegendLines) -> &String| {
        let text = Memo::new(move |_| text(&lines.read()).clone());
        view! {
            <span class=sample hidden=move || text.read().is_empty()>
                <LiveText text />
            </span>
            " "
        }
    };
    view! {
        <p class=class>
            {line("legend-line", |lines| &lines.selected)}
            {line("legend-line legend-pale", |lines| &lines.pale)}
            {line("legend-line legend-lighter", |lines| &lines.lighter)}
            {line("legend-line legend-dashed", |lines| &lines.dashed)}
            {line("legend-line", |lines| &lines.cut)}
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
    plot.has_pale().then(|| if plot.is_chosen_in(query) { own } else { words.pale_unfiltered })
}
