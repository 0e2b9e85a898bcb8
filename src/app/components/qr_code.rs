//! A link as a code for cameras.

use leptos::prelude::*;

use crate::export::qr::{Code, QUIET};

/// The code of a text; nothing where the text is too long for one. It is black on white in every theme, for cameras.
#[component]
pub fn QrCode(#[prop(into)] text: Signal<String>) -> impl IntoView {
    move || {
        let text = text.get();
        let code = Code::of(&text)?;
        let side = (code.size() + 2 * QUIET).to_string();
        Some(view! {
            <svg
                class="qr"
                role="img"
                aria-label=format!("QR: {text}")
                viewBox=format!("0 0 {side} {side}")
                shape-rendering="crispEdges"
            >
                <rect width=side.clone() height=side.clone() fill="#fff" />
                <path d=code.path() fill="#000" />
            </svg>
        })
    }
}

/// Whether a text is short enough for a code.
#[must_use]
pub fn has_code(text: &str) -> bool {
    Code::of(text).is_some()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        let text = text.to_owned();
        Owner::new().with(|| view! { <QrCode text=Signal::stored(text)/> }.to_html())
    }

    #[test]
    fn a_code_has_a_quiet_zone_and_a_name() {
        let html_of_link = html("https://example.org/");
        assert!(html_of_link.contains("viewBox=\"0 0 33 33\""), "{html_of_link}");
        assert!(html_of_link.contains("QR: https://example.org/"), "{html_of_link}");
        assert!(!html(&"a".repeat(5000)).contains("<svg"));
        assert!(has_code("a") && !has_code(&"a".repeat(5000)));
    }
}
