//! The three charts: years and chairs on the left where there is room, areas on the right.

use leptos::prelude::*;

use crate::app::chart::{AREAS, CHAIRS, ChartCard, YEARS, areas, chairs, years};

#[component]
pub fn Charts() -> impl IntoView {
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
