//! Emphasis in messages becomes elements; everything else stays text.

use super::node::{Element, el};
use crate::text::{RichText, Span};

/// Adds the message to an element, its emphasized words in `<b>`.
pub fn rich(into: Element, text: &RichText) -> Element {
    text.spans().iter().fold(into, |into, span| match span {
        Span::Strong(words) => into.put(el("b").text(words.as_str())),
        Span::Text(words) => into.text(words.as_str()),
    })
}
