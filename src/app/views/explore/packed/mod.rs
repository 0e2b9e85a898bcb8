//! The evidence of a packed collection: a page of its meetings at a time, and a meeting or an article that is fetched
//! when it is opened. The part `packed` is entered here.

mod list;
mod opened;
mod row;
mod save;
mod shards;
mod words;

use leptos::prelude::*;

use super::evidence::{EvidencePanel, Step};
use crate::app::context::AppContext;
use crate::app::lazy::LazyView;
use list::MeetingPages;
use opened::OpenedMeeting;
use shards::Shards;
use words::packed_words;

crate::lazy! {
    /// What stands in the panel of the evidence: a page of the list, or what one opened of it.
    pub static BODY: fn() -> AnyView = packed => body;
    /// What a reader should know of a packed collection.
    static ABOUT: fn() -> AnyView = packed => about_it;
}

/// What a reader should know of the packed collection that is shown; its words come with what shows its evidence.
pub fn about(app: AppContext) -> AnyView {
    view! { <LazyView view=&ABOUT lang=app.lang/> }.into_any()
}

fn about_it() -> AnyView {
    let app = AppContext::expect();
    let words = packed_words(app.lang());
    // What other views need is not here, so their links show the charts.
    let is_another = Memo::new(move |_| app.query.read().view.is_some());
    view! {
        <p class="note collection-note">{words.about}</p>
        <p class="note" role="status" hidden=move || !is_another.get()>
            {words.charts_only}
        </p>
    }
    .into_any()
}

fn body() -> AnyView {
    let panel = EvidencePanel::expect();
    Shards::provide();
    let is_opened = Memo::new(move |_| matches!(panel.step.get(), Step::InShard { .. }));
    view! {
        {move || match is_opened.get() {
            true => view! { <OpenedMeeting/> }.into_any(),
            false => view! { <MeetingPages/> }.into_any(),
        }}
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
