//! Emphasis in messages becomes elements; everything else stays text.

use leptos::prelude::*;

use crate::message::STRONG;

/// The message with its emphasized words in `<b>`.
pub fn rich(text: &str) -> AnyView {
    let parts = text.split([STRONG.0, STRONG.1]).enumerate().filter(|(_, part)| !part.is_empty());
    parts
        .map(|(at, part)| {
            let part = part.to_owned();
            // Marks come in pairs, so every second part is what stands between two.
            if at % 2 == 1 { view! { <b>{part}</b> }.into_any() } else { part.into_any() }
        })
        .collect_view()
        .into_any()
}
