//! A link as a code for cameras.

use leptos::prelude::*;

use crate::app::lazy::{LazyViewWith, Waiting};
use crate::data::vocabulary::Lang;
use crate::export::qr::{Code, QUIET};

crate::lazy! {
    static CODE: fn(Signal<String>) -> AnyView = code => drawn;
}

/// The code of a text; nothing where the text is too long for one. It is black on white in every theme, for cameras.
#[component]
pub fn QrCode(
    #[prop(into)] text: Signal<String>,
    /// The language in which a reader is told that it did not come.
    lang: Lang,
    /// Whether one waits for it.
    #[prop(default = Waiting::Quiet)]
    waiting: Waiting,
) -> impl IntoView {
    view! { <LazyViewWith view=&CODE props=text lang waiting/> }
}

fn drawn(text: Signal<String>) -> AnyView {
    let drawn = move || {
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
    };
    drawn.into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        let text = text.to_owned();
        Owner::new().with(|| view! { <QrCode text=Signal::stored(text) lang=Lang::En/> }.to_html())
    }

    #[test]
    fn a_code_has_a_quiet_zone_and_a_name() {
        let html_of_link = html("https://example.org/");
        assert!(html_of_link.contains("viewBox=\"0 0 33 33\""), "{html_of_link}");
        assert!(html_of_link.contains("QR: https://example.org/"), "{html_of_link}");
        assert!(!html(&"a".repeat(5000)).contains("<svg"));
    }
}
