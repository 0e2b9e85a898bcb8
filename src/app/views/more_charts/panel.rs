//! The chart that is open under the tabs.

use leptos::prelude::*;

use super::by_year::ByYearCard;
use super::kinds::{KINDS, kinds};
use super::open_chart;
use super::periods::PeriodsCard;
use super::places::PlacesCard;
use crate::app::chart::ChartCard;
use crate::app::context::AppContext;
use crate::query::Panel;

pub fn view() -> AnyView {
    let app = AppContext::expect();
    let open = Memo::new(move |_| open_chart(&app.query.read()));
    let chart = move || match open.get() {
        Some(Panel::Kinds) => view! { <ChartCard chart=&KINDS plot=kinds /> }.into_any(),
        Some(Panel::Places) => view! { <PlacesCard /> }.into_any(),
        Some(Panel::AreasByYear) => view! { <ByYearCard /> }.into_any(),
        Some(_) => view! { <PeriodsCard /> }.into_any(),
        None => ().into_any(),
    };
    chart.into_any()
}
