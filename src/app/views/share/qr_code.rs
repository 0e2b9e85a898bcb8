//! A code for cameras: dark on white in every theme, for that is what they read.

use leptos::prelude::*;

use crate::export::qr::{Code, QUIET};

/// The code of an address; nothing where that is too long for one. Its class says how large it is.
#[component]
pub fn QrCode(#[prop(into)] text: Signal<String>) -> impl IntoView {
    move || {
        let text = text.read();
        let code = Code::of(&text)?;
        let side = (code.size() + 2 * QUIET).to_string();
        let view_box = format!("0 0 {side} {side}");
        Some(view! {
            <svg
                class="qr"
                role="img"
                aria-label=format!("QR: {}", *text)
                viewBox=view_box
                shape-rendering="crispEdges"
            >
                <rect width=side.clone() height=side fill="#fff"></rect>
                <path d=code.path() fill="#000"></path>
            </svg>
        })
    }
}

/// Whether a text is short enough for a code.
pub fn has_code(text: &str) -> bool {
    Code::of(text).is_some()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_a_quiet_zone_and_a_name() {
        let html = |text: &str| {
            let text = Signal::stored(text.to_owned());
            Owner::new().with(|| view! { <QrCode text /> }.to_html())
        };
        let short = html("https://example.org/");
        assert!(short.contains("viewBox=\"0 0 33 33\""), "{short}");
        assert!(short.contains("aria-label=\"QR: https://example.org/\""), "{short}");
        assert!(!html(&"a".repeat(5000)).contains("<svg"));
        assert!(has_code("a") && !has_code(&"a".repeat(5000)));
    }
}
