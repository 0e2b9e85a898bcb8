//! A page that the record cites, in a line.

use leptos::prelude::*;

use super::LiveText;
use crate::app::context::AppContext;
use crate::data::Citation;
use crate::text::{by_page, page_title};

/// A page that the record cites: title, which is the link out, publisher, day and language; nothing of its text. `class` is
/// that of what stands after the title.
pub fn citation_line(app: AppContext, citation: &'static Citation, class: &'static str) -> AnyView {
    view! { <li>{cited(app, citation, class)}</li> }.into_any()
}

/// The same without the item of a list around it.
pub fn cited(app: AppContext, citation: &'static Citation, class: &'static str) -> AnyView {
    let title = move || page_title(app.translations(), citation);
    let (text, language) = (move || title().0.to_string(), move || title().1.to_owned());
    let text = Signal::derive(text);
    let title = match citation.url.as_deref() {
        Some(url) => {
            view! { <a href=url rel="noopener noreferrer" lang=language><LiveText text/></a> }.into_any()
        }
        None => view! { <span lang=language><LiveText text/></span> }.into_any(),
    };
    let by = Signal::derive(move || by_page(app.lang(), app.translations(), citation));
    view! {
        {title}
        " "
        <span class=class><LiveText text=by/></span>
    }
    .into_any()
}
