//! The page of charts: what it is about, a sentence, the choice, the charts, and the evidence beside them.

mod charts;
mod choice;
mod evidence;
mod packed;
mod search_box;
mod search_outcome;
mod summary;
mod title;
mod words;

use leptos::context::Provider;
use leptos::prelude::*;

use charts::Charts;
pub use choice::ChoiceChips;
use evidence::{Evidence, EvidencePanel, query_of_charts};
use search_box::{SearchBox, SearchOutcome};
use summary::Summary;
pub use summary::{announce_count, sentence};
use title::Title;

use crate::app::context::AppContext;
use crate::app::lazy::Lazy;
use crate::app::views::filters::{FilterBoxes, FiltersLink};
use crate::app::views::more_charts::MoreCharts;

/// The view that opens; its code comes with the start of the app.
pub static EXPLORE: Lazy<fn() -> AnyView> = Lazy::linked("start", view);

/// The view that opens.
fn view() -> AnyView {
    two_sides("explore", || view! { <Title/> <Inquiry/> }.into_any())
}

/// The same beside a view of its own, such as a story, which has its own title.
pub fn beside() -> AnyView {
    two_sides("explore-beside", || view! { <Inquiry/> }.into_any())
}

/// The charts' side, and the evidence. Only the charts' side reads the query a frame behind the evidence.
fn two_sides(class: &'static str, charts: fn() -> AnyView) -> AnyView {
    let app = AppContext::expect();
    EvidencePanel::provide(app);
    let content = if app.dataset.is_packed() { &packed::BODY } else { &evidence::BODY };
    let of_charts = AppContext { query: query_of_charts(app), ..app };
    view! {
        <div class=class>
            <div class="explore-main">
                <Provider value=of_charts>{charts()}</Provider>
            </div>
            <Evidence content/>
        </div>
    }
    .into_any()
}

/// What is chosen, and the charts of it.
#[component]
fn Inquiry() -> impl IntoView {
    let app = AppContext::expect();
    // Then each side has its own chips, and one sentence says what differs.
    let is_compared = Memo::new(move |_| app.query.read().comparison.is_some());
    // Words are sought in evidence, which is not here, and other charts are made of it.
    let has_evidence = !app.dataset.is_packed();
    view! {
        {move || (!is_compared.get()).then(|| view! { <Summary/> })}
        <div class="explore-tools">
            {has_evidence.then(|| view! { <SearchBox/> })}
            <FiltersLink/>
            {has_evidence.then(|| view! { <SearchOutcome/> })}
        </div>
        {move || (!is_compared.get()).then(|| view! { <ChoiceChips/> })}
        <FilterBoxes/>
        <Charts/>
        {has_evidence.then(|| view! { <MoreCharts/> })}
    }
}
