//! The page of charts: what it is about, a sentence, the choice, the charts, and the evidence beside them.

mod choice;
mod evidence;
mod summary;
mod title;
mod words;

use leptos::prelude::*;

use choice::ChoiceChips;
use evidence::Evidence;
use summary::Summary;
use title::Title;

/// The view that opens.
pub fn view() -> AnyView {
    view! {
        <div class="explore">
            <div class="explore-main">
                <Title/>
                <Summary/>
                <ChoiceChips/>
            </div>
            <Evidence/>
        </div>
    }
    .into_any()
}
