//! Figures as tables: those of each chart, and every value with its quote.

use leptos::prelude::*;

use super::super::words::share_words;
use super::file_list::{NamedFile, SaveButton};
use super::picture::{focus_asked, pictures};
use crate::app::components::Each;
use crate::app::context::AppContext;
use crate::export::{FileKind, Picture};
use crate::text::take_words;

pub fn view() -> AnyView {
    let app = AppContext::expect();
    let take = take_words(app.lang());
    // The figures of the map are those of the bars beside it.
    let tables = move || pictures(app).into_iter().filter(|picture| *picture != Picture::Map);
    let tables = Memo::new(move |_| tables().collect::<Vec<_>>());
    focus_asked(|picture| FileKind::FiguresXlsx(picture).id());
    let item = move |picture: Picture| {
        let title = picture.title(app.lang());
        view! {
            <li>
                <span class="share-title">{title.clone()}</span>
                <SaveButton kind=FileKind::FiguresXlsx(picture) label="XLSX" name=format!("XLSX: {title}") />
                <SaveButton kind=FileKind::Figures(picture) label="CSV" name=format!("CSV: {title}") />
            </li>
        }
    };
    view! {
        <p class="note">"XLSX, CSV: " {take.figures} ". " {take.spreadsheet}</p>
        <ul class="share-files">
            <Each each=move || tables.get() key=|picture| picture.code() children=item />
        </ul>
        <h3>{share_words(app.lang()).meetings}</h3>
        <ul class="share-list">
            <NamedFile kind=FileKind::QuotesXlsx words=take.quotes_xlsx />
            <NamedFile kind=FileKind::QuotesCsv words=take.quotes_csv />
        </ul>
    }
    .into_any()
}
