//! A QR code as a drawing: dark on white in every theme, for that is what cameras read.

use crate::export::qr::{Code, QUIET};
use crate::page::node::{Element, el, of};

/// The code of a text, usually an address; `None` where the text is too long for one (about 2900 bytes). How large it
/// is, the style sheet says by its class, `qr`.
pub fn qr(text: &str) -> Option<Element> {
    let code = Code::of(text)?;
    let side = (code.size() + 2 * QUIET).to_string();
    let ground = el("rect").at("width", side.as_str()).at("height", side.as_str()).at("fill", "#fff");
    let dark = el("path").at("d", code.path()).at("fill", "#000");
    let drawn = of("svg", "qr")
        .at("role", "img")
        .at("aria-label", format!("QR: {text}"))
        .at("viewBox", format!("0 0 {side} {side}"))
        .at("shape-rendering", "crispEdges");
    Some(drawn.put(ground).put(dark))
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_has_a_quiet_zone_and_a_name() {
        let code = qr("https://example.org/").expect("it is short");
        assert_eq!(code.get("viewBox"), Some("0 0 33 33"));
        assert_eq!(code.get("aria-label"), Some("QR: https://example.org/"));
        assert!(qr(&"a".repeat(5000)).is_none());
    }
}
