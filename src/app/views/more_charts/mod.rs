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

use words::more_charts_words;

pub use by_year::{BY_YEAR, StillHeat};
pub use kinds::{KINDS, kinds};
pub use periods::{PERIODS, PeriodsTable, periods};
pub use places::{BARS as PLACES, MAP, bars as places, map};

use crate::app::chart::{click, focus};
use crate::app::context::AppContext;
use crate::app::lazy::LazyView;
use crate::dataset::Dataset;
use crate::query::{Panel, Query};

crate::lazy! {
    /// The chart that is open.
    pub static OPEN_CHART: fn() -> AnyView = charts => panel::view;
}

/// The further charts, in the order of their tabs.
const CHARTS: [Panel; 4] = [Panel::Kinds, Panel::Places, Panel::AreasByYear, Panel::Periods];

/// The tabs, and under them the chart that is open.
#[component]
pub fn MoreCharts() -> impl IntoView {
    let app = AppContext::expect();
    let words = more_charts_words(app.lang());
    let open = Memo::new(move |_| open_chart(&app.query.read()));
    let is_open = Memo::new(move |_| open.get().is_some());
    let tabs: Vec<Panel> = CHARTS.into_iter().filter(|chart| is_offered(*chart, app.dataset)).collect();
    // The tab that the keyboard comes to: the open one, else the one that was last focused.
    let focused = RwSignal::new(tabs[0]);
    let stop = Memo::new(move |_| open.get().unwrap_or(focused.get()));
    let tab = {
        let tabs = tabs.clone();
        move |chart: Panel| {
            let tabs = tabs.clone();
            let is_selected = move || open.get() == Some(chart);
            view! {
                <a
                    id=tab_id(chart)
                    role="tab"
                    aria-selected=move || is_selected().to_string()
                    aria-controls="more-chart"
                    tabindex=move || if stop.get() == chart { "0" } else { "-1" }
                    href=move || app.href(|query| toggle_chart(query, chart))
                    on:focus=move |_| focused.set(chart)
                    on:keydown=move |event| move_focus(&event, &tabs, chart)
                >
                    {name(chart, app)}
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
            <h2 id="more-title">{words.title}</h2>
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

/// The chart that a query opens; a link that was written when several could be open opens the first.
fn open_chart(query: &Query) -> Option<Panel> {
    CHARTS.into_iter().find(|chart| query.draws(*chart))
}

/// Opens a chart in place of the one that is open, or closes it.
fn toggle_chart(query: &mut Query, chart: Panel) {
    let was_open = open_chart(query) == Some(chart);
    for chart in CHARTS {
        query.show.remove(&chart);
    }
    if !was_open {
        query.show.insert(chart);
    }
}

/// Whether a dataset has what the chart shows.
fn is_offered(chart: Panel, dataset: &Dataset) -> bool {
    chart != Panel::Periods || !dataset.corpus.record.coordinators.is_empty()
}

fn name(chart: Panel, app: AppContext) -> &'static str {
    let words = more_charts_words(app.lang());
    match chart {
        Panel::Places => words.places,
        Panel::AreasByYear => words.areas_by_year,
        Panel::Periods => words.periods,
        _ => words.kinds,
    }
}

fn tab_id(chart: Panel) -> &'static str {
    match chart {
        Panel::Places => "map-tab",
        Panel::AreasByYear => "by-year-tab",
        Panel::Periods => "periods-tab",
        _ => "kinds-tab",
    }
}

/// Arrow keys, Home and End go from tab to tab; Space opens like Enter, which the link does by itself.
fn move_focus(event: &KeyboardEvent, tabs: &[Panel], from: Panel) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return;
    }
    let index = tabs.iter().position(|tab| *tab == from).unwrap_or_default();
    let last = tabs.len() - 1;
    let next = match event.key().as_str() {
        "ArrowRight" if index == last => 0,
        "ArrowRight" => index + 1,
        "ArrowLeft" if index == 0 => last,
        "ArrowLeft" => index - 1,
        "Home" => 0,
        "End" => last,
        " " => {
            event.prevent_default();
            return click(tab_id(from));
        }
        _ => return,
    };
    event.prevent_default();
    focus(tab_id(tabs[next]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_chart_is_open_at_a_time() {
        for (link, chart, expected) in [
            ("", Panel::Kinds, "?show=kinds"),
            ("?show=kinds", Panel::Places, "?show=places"),
            ("?show=kinds", Panel::Kinds, ""),
            ("?show=years,kinds,places", Panel::Places, "?show=years,places"),
            ("?show=years,kinds,places", Panel::Kinds, "?show=years"),
        ] {
            let mut query = Query::parse(link).0;
            toggle_chart(&mut query, chart);
            assert_eq!(query.to_search(), expected, "{chart:?} in {link:?}");
        }
    }
}
