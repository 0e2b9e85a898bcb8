//! The page of charts: a sentence, the choice, three charts, and the evidence beside them.

mod evidence;
mod meeting_list;

use leptos::prelude::*;

use evidence::Evidence;

/// The view that opens.
pub fn view() -> AnyView {
    view! {
        <div class="explore">
            <Evidence/>
        </div>
    }
    .into_any()
}
