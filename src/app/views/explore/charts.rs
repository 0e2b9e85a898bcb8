//! The three charts: years and chairs on the left where there is room, areas on the right. A comparison stands in their
//! place as long as the link names one.

use leptos::prelude::*;

use crate::app::chart::{AREAS, CHAIRS, ChartCard, YEARS, areas, chairs, years};
use crate::app::context::AppContext;
use crate::app::lazy::LazyView;
use crate::app::views::compare::{COMPARISON, CompareLink};

#[component]
pub fn Charts() -> impl IntoView {
    let app = AppContext::expect();
    let is_comparing = Memo::new(move |_| app.query.read().comparison.is_some());
    move || match is_comparing.get() {
        true => view! { <LazyView view=&COMPARISON lang=app.lang/> }.into_any(),
        false => view! {
            <CompareLink/>
            <ThreeCharts/>
        }
        .into_any(),
    }
}

#[component]
fn ThreeCharts() -> impl IntoView {
    view! {
        <div class="charts" id="charts" tabindex="-1">
            <div class="charts-column">
                <ChartCard chart=&YEARS plot=years/>
                <ChartCard chart=&CHAIRS plot=chairs/>
            </div>
            <div class="charts-column">
                <ChartCard chart=&AREAS plot=areas/>
            </div>
        </div>
    }
}
