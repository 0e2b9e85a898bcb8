//! A sentence of which some words stand out.

use leptos::prelude::*;

use crate::text::{RichText, Span};

/// The spans of a text as elements, so that a browser's translator cannot keep an old figure (see
/// [`LiveText`](super::LiveText)).
pub fn rich_text(text: &RichText) -> impl IntoView + use<> {
    let spans = text.spans().iter().cloned().map(|span| match span {
        Span::Text(words) => plain(words).into_any(),
        Span::Strong(words) => strong(words).into_any(),
    });
    spans.collect_view()
}

#[cfg(target_arch = "wasm32")]
fn plain(words: String) -> impl IntoView {
    view! { <span prop:textContent=words></span> }
}

#[cfg(target_arch = "wasm32")]
fn strong(words: String) -> impl IntoView {
    view! { <b prop:textContent=words></b> }
}

#[cfg(not(target_arch = "wasm32"))]
fn plain(words: String) -> impl IntoView {
    view! { <span>{words}</span> }
}

#[cfg(not(target_arch = "wasm32"))]
fn strong(words: String) -> impl IntoView {
    view! { <b>{words}</b> }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn words_that_stand_out_are_bold() {
        let text = RichText::new().strong("2 of 9").text(" meetings raised <energy>");
        let html = Owner::new().with(|| rich_text(&text).to_html());
        assert!(html.contains("<b>2 of 9") && html.contains("&lt;energy&gt;"), "{html}");
    }
}
