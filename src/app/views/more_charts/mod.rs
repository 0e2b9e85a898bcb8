//! The charts beyond the first three, as tabs of one frame.
//!
//! The link says which is open (`show=kinds`); opening one closes the others, and the tab of the open one closes it.
//! The tabs are always there, the code of the charts comes once the first three are drawn.

mod by_year;
mod kinds;
mod panel;
mod periods;
mod places;
mod words;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use words::more_charts_title;

pub use periods::PeriodsTable;

use crate::app::chart::{CardSpec, PlotOf, click, focus};
use crate::app::components::moved;
use crate::app::context::AppContext;
use crate::app::foreign;
use crate::app::lazy::LazyView;
use crate::dataset::Dataset;
use crate::query::{Chart, Query};
use crate::text::{chart_how, chart_name};

crate::lazy! {
    /// The chart that is open.
    pub static OPEN_CHART: fn() -> AnyView = charts => panel::view;
}

/// The further charts, in the order of their tabs.
pub const CHARTS: [Chart; 4] = [Chart::Kinds, Chart::Places, Chart::AreasByYear, Chart::Periods];

/// The drawings of a further chart; the last is the one that its table is of.
/// Its card is the first of them, unless [`panel`] has one of its own.
#[must_use]
pub fn plots(chart: Chart) -> Vec<(&'static CardSpec, PlotOf)> {
    match chart {
        Chart::Kinds => vec![(&kinds::KINDS, kinds::kinds)],
        Chart::Places => vec![(&places::MAP, places::map), (&places::BARS, places::bars)],
        Chart::AreasByYear => vec![(&by_year::BY_YEAR, by_year::by_year)],
        Chart::Periods => vec![(&periods::PERIODS, periods::periods)],
        _ => Vec::new(),
    }
}

/// The tabs, and under them the chart that is open.
#[component]
pub fn MoreCharts() -> impl IntoView {
    let app = AppContext::expect();
    let open = Memo::new(move |_| open_chart(&app.query.read(), app.dataset));
    let is_open = Memo::new(move |_| open.get().is_some());
    let tabs: Vec<Chart> = CHARTS.into_iter().filter(|chart| is_offered(*chart, app.dataset)).collect();
    // The tab that the keyboard comes to: the open one, else the one that was last focused.
    let focused = RwSignal::new(tabs[0]);
    let stop = Memo::new(move |_| open.get().unwrap_or(focused.get()));
    let tab = {
        let tabs = tabs.clone();
        move |chart: Chart| {
            let tabs = tabs.clone();
            let is_selected = move || open.get() == Some(chart);
            view! {
                <a
                    id=tab_id(chart)
                    role="tab"
                    aria-selected=move || is_selected().to_string()
                    aria-controls="more-chart"
                    tabindex=move || if stop.get() == chart { "0" } else { "-1" }
                    href=move || app.href(|query| toggle_chart(query, app.dataset, chart))
                    on:focus=move |_| focused.set(chart)
                    on:keydown=move |event| move_focus(&event, &tabs, chart)
                >
                    {chart_name(app.lang(), chart)}
                </a>
            }
        }
    };
    view! {
        <section
            class="more-charts"
            aria-labelledby="more-title"
            // A comparison stands in the place of all charts of one selection.
            hidden=move || app.query.read().comparison.is_some()
        >
            <h2 id="more-title">{more_charts_title(app.lang())}</h2>
            <div class="tabs" role="tablist" aria-labelledby="more-title">
                {tabs.iter().copied().map(tab).collect_view()}
            </div>
            <div
                id="more-chart"
                role="tabpanel"
                aria-labelledby=move || open.get().map(tab_id)
                hidden=move || !is_open.get()
            >
                {move || is_open.get().then(|| view! { <LazyView view=&OPEN_CHART lang=app.lang /> })}
            </div>
        </section>
    }
}

/// The chart that a query opens, of those that have a tab; a link that was written when several could be open opens the
/// first.
fn open_chart(query: &Query, dataset: &Dataset) -> Option<Chart> {
    let mut offered = CHARTS.into_iter().filter(|chart| is_offered(*chart, dataset));
    offered.find(|chart| chart.panel().is_some_and(|panel| query.draws(panel)))
}

/// Opens a chart in place of the one that is open, or closes it.
fn toggle_chart(query: &mut Query, dataset: &Dataset, chart: Chart) {
    let was_open = open_chart(query, dataset) == Some(chart);
    for panel in CHARTS.into_iter().filter_map(Chart::panel) {
        query.show.remove(panel);
    }
    if let Some(panel) = chart.panel().filter(|_| !was_open) {
        query.show.insert(panel);
    }
}

/// Whether a dataset has what the chart shows.
pub fn is_offered(chart: Chart, dataset: &Dataset) -> bool {
    chart != Chart::Periods || !dataset.corpus.record.coordinators.is_empty()
}

/// One line on how to read a chart.
fn how(app: AppContext, chart: Chart) -> String {
    chart_how(app.lang(), chart, app.selection.read().counts.shown_count())
}

fn tab_id(chart: Chart) -> String {
    format!("{}-tab", chart.spec().id)
}

/// Arrow keys, Home and End go from tab to tab; Space opens like Enter, which the link does by itself.
fn move_focus(event: &KeyboardEvent, tabs: &[Chart], from: Chart) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return;
    }
    if foreign::key(event) == " " {
        event.prevent_default();
        return click(&tab_id(from));
    }
    let here = tabs.iter().position(|tab| *tab == from);
    let is_across = !matches!(&*foreign::key(event), "ArrowUp" | "ArrowDown");
    let Some(next) = moved(&foreign::key(event), here, tabs.len()).filter(|_| is_across) else { return };
    event.prevent_default();
    focus(&tab_id(tabs[next]));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    #[test]
    fn one_chart_is_open_at_a_time() {
        for (link, chart, expected) in [
            ("", Chart::Kinds, "?show=kinds"),
            ("?show=kinds", Chart::Places, "?show=places"),
            ("?show=kinds", Chart::Kinds, ""),
            ("?show=years,kinds,places", Chart::Places, "?show=years,places"),
            ("?show=years,kinds,places", Chart::Kinds, "?show=years"),
        ] {
            let mut query = Query::parse(link).0;
            toggle_chart(&mut query, sample("articles"), chart);
            assert_eq!(query.to_search(), expected, "{chart:?} in {link:?}");
        }
    }

    #[test]
    fn a_chart_without_a_tab_is_not_open() {
        let query = Query::parse("?show=coordinators").0;
        // The articles name no coordinators.
        assert_eq!(open_chart(&query, sample("articles")), None);
        assert_eq!(open_chart(&query, sample("record")), Some(Chart::Periods));
    }
}
