//! The table of all meetings of the choice, to take along: what their columns have.

use leptos::prelude::*;

use super::words::packed_words;
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::save_file::save_text;
use crate::app::today::today;
use crate::app::url;
use crate::data::edtf::Date;
use crate::export::{Export, columns_csv, file_name};
use crate::query::Query;
use crate::text::take_words;

/// The button, and what became of the file.
#[component]
pub fn SaveTable() -> impl IntoView {
    let app = AppContext::expect();
    let words = packed_words(app.lang());
    let said = RwSignal::new(String::new());
    let save = move |_| {
        let (selection, query) = (app.selection.get_untracked(), app.query.get_untracked());
        let site = url::address(&Query::default());
        let today = today().or_else(|| Date::parse("XXXX")).expect("an unknown year is a date");
        let export = Export {
            dataset: app.dataset,
            selection: &selection,
            query: &query,
            lang: app.lang(),
            site: &site,
            today,
        };
        let (name, take) = (file_name("meetings", &export, "csv"), take_words(app.lang()));
        said.set(match save_text(&columns_csv(&export), "text/csv", &name) {
            Ok(()) => (take.saved)(&name),
            Err(_) => (take.not_saved)(&name),
        });
    };
    let count = Memo::new(move |_| app.selection.read().count());
    view! {
        <p class="save-columns" hidden=move || count.get() == 0>
            <button class="button" id="save-columns" type="button" on:click=save>
                {words.save}
            </button>
        </p>
        <p class="note" role="status">
            <LiveText text=said/>
        </p>
    }
}
