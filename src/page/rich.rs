//! Emphasis in messages becomes elements; everything else stays text.

use super::node::{Element, el};
use crate::text::STRONG;

/// Adds the message to an element, its emphasized words in `<b>`.
pub fn rich(mut into: Element, text: &str) -> Element {
    for (at, part) in text.split([STRONG.0, STRONG.1]).enumerate().filter(|(_, part)| !part.is_empty()) {
        // Marks come in pairs, so every second part is what stands between two.
        into = if at % 2 == 1 { into.put(el("b").text(part)) } else { into.text(part) };
    }
    into
}
