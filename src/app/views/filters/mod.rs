//! Further filters: a link that unfolds them, and below it the boxes, whose code comes when they are unfolded.

mod boxes;
pub mod sought;

use leptos::prelude::*;

pub use boxes::BoxesOf;

use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::lazy::LazyView;
use crate::query::Panel;

crate::lazy! {
    /// The boxes of every dimension without a chart; of those that [`BoxesOf`] names, where there is one.
    pub static BOXES: fn() -> AnyView = evidence => boxes::view;
}

/// The link that unfolds the filters, or folds them.
#[component]
pub fn FiltersLink() -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let is_open = Memo::new(move |_| app.query.read().show.contains(Panel::Filters));
    let label = move || if is_open.get() { words.fewer_filters } else { words.more_filters };
    view! {
        <a
            class="filters-link"
            id="filters"
            role="button"
            aria-expanded=move || is_open.get().to_string()
            aria-controls="filter-boxes"
            href=move || app.href(|query| query.show.toggle(Panel::Filters))
        >
            <LiveText text=Signal::derive(move || label().to_owned())/>
        </a>
    }
}

/// What the link unfolds.
#[component]
pub fn FilterBoxes() -> impl IntoView {
    let app = AppContext::expect();
    let is_open = Memo::new(move |_| app.query.read().show.contains(Panel::Filters));
    view! {
        <div class="filter-boxes" id="filter-boxes" hidden=move || !is_open.get()>
            {move || is_open.get().then(|| view! { <LazyView view=&BOXES lang=app.lang/> })}
        </div>
    }
}
