//! The style sheets of a part: linked in the page with `data-part="…"` and `disabled`, enabled with the part.

/// Enables a part's style sheets; the future ends when the browser has them.
///
/// A style that fails or hangs does not keep the part from being shown: it is readable without.
#[cfg(target_arch = "wasm32")]
pub fn enable(part: &str) -> impl Future<Output = ()> + use<> {
    use js_sys::Promise;
    use leptos::prelude::window;
    use wasm_bindgen_futures::JsFuture;

    /// How long a style is waited for.
    const LIMIT_MS: i32 = 5_000;

    let pending: Vec<Promise> = disabled(part)
        .into_iter()
        .map(|link| {
            Promise::new(&mut |resolve, _| {
                link.set_onload(Some(&resolve));
                link.set_onerror(Some(&resolve));
                let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, LIMIT_MS);
                link.set_disabled(false);
            })
        })
        .collect();
    async move {
        for style in pending {
            let _ = JsFuture::from(style).await;
        }
    }
}

/// Natively nothing is styled.
#[cfg(not(target_arch = "wasm32"))]
pub async fn enable(_: &str) {}

/// Whether some style of a part has not been asked for yet.
pub fn are_pending(part: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return !disabled(part).is_empty();
    #[cfg(not(target_arch = "wasm32"))]
    return {
        let _ = part;
        false
    };
}

#[cfg(target_arch = "wasm32")]
fn disabled(part: &str) -> Vec<web_sys::HtmlLinkElement> {
    use wasm_bindgen::JsCast;

    let selector = format!("link[rel=stylesheet][data-part~=\"{part}\"][disabled]");
    let Ok(found) = leptos::prelude::document().query_selector_all(&selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
