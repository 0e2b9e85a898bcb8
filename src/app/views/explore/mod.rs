//! The page of charts: what it is about, a sentence, the choice, the charts, and the evidence beside them.

mod charts;
mod choice;
mod evidence;
mod summary;
mod title;
mod words;

use leptos::prelude::*;

use charts::Charts;
use choice::ChoiceChips;
use evidence::Evidence;
use summary::Summary;
use title::Title;

use crate::app::views::more_charts::MoreCharts;

/// The view that opens.
pub fn view() -> AnyView {
    view! {
        <div class="explore">
            <div class="explore-main">
                <Title/>
                <Summary/>
                <ChoiceChips/>
                <Charts/>
                <MoreCharts/>
            </div>
            <Evidence/>
        </div>
    }
    .into_any()
}
