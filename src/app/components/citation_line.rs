//! A page that the record cites, in a line: what one needs to find it, and nothing of its text.

use leptos::prelude::*;

use crate::data::Citation;
use crate::data::vocabulary::Lang;
use crate::text::words;

/// Title, which is the link out, publisher, day and language. `class` is that of what stands after the title.
pub fn citation_line(lang: Lang, citation: &Citation, class: &'static str) -> impl IntoView + use<> {
    let words = words(lang);
    let (title, language) = (citation.title.clone(), citation.title_language().to_owned());
    let title = match citation.url.clone() {
        Some(url) => view! { <a href=url rel="noopener noreferrer" lang=language>{title}</a> }.into_any(),
        None => view! { <span lang=language>{title}</span> }.into_any(),
    };
    let published = citation.published.as_ref().map_or_else(|| words.undated.to_owned(), words.date);
    let by = [citation.publisher.clone(), published, (words.article_language)(&citation.language)];
    view! {
        <li>
            {title}
            " "
            <span class=class>{by.join(" · ")}</span>
        </li>
    }
}
