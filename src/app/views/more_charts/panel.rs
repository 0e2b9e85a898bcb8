//! The chart that is open under the tabs.

use leptos::prelude::*;

use super::periods::PeriodsCard;
use super::places::PlacesCard;
use super::{open_chart, plots};
use crate::app::chart::ChartCard;
use crate::app::context::AppContext;
use crate::query::Chart;

pub fn view() -> AnyView {
    let app = AppContext::expect();
    let open = Memo::new(move |_| open_chart(&app.query.read(), app.dataset));
    let chart = move || open.get().map(card);
    chart.into_any()
}

/// The card of a chart: its first drawing, or what it has beside that.
fn card(chart: Chart) -> AnyView {
    match chart {
        Chart::Places => view! { <PlacesCard /> }.into_any(),
        Chart::Periods => view! { <PeriodsCard /> }.into_any(),
        _ => {
            let first = plots(chart).into_iter().next();
            first.map(|(chart, plot)| view! { <ChartCard chart plot /> }).into_any()
        }
    }
}
