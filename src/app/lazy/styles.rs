//! The style sheets of a part: linked in the page with `data-part="…"` and `disabled`, enabled with the part.

#[cfg(target_arch = "wasm32")]
use leptos::task::spawn_local;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsCast;
#[cfg(target_arch = "wasm32")]
use web_sys::{HtmlLinkElement, RequestCache};

#[cfg(target_arch = "wasm32")]
use crate::app::foreign;

/// A style sheet did not come, when it was asked for the first time.
#[derive(Clone, Copy, Debug)]
pub struct NoStyle;

/// Enables a part's style sheets; the future ends when the browser has them, or has not. Whoever asked once in vain is
/// told so, and asks again: one that failed is asked of the server then, and not of what the browser keeps.
///
/// A style that fails or hangs a second time does not keep the part from being shown: it is readable without.
#[cfg(target_arch = "wasm32")]
pub fn enable(part: &str) -> impl Future<Output = Result<(), NoStyle>> + use<> {
    use gloo_net::http::Request;
    use js_sys::Promise;
    use leptos::prelude::window;
    use wasm_bindgen_futures::JsFuture;

    /// How long a style is waited for.
    const LIMIT_MS: i32 = 5_000;
    /// Marks one that did not come in time.
    const FAILED: &str = "data-failed";

    let pending: Vec<(HtmlLinkElement, JsFuture)> = sheets(part, "")
        .into_iter()
        // Another part may have asked for it just now. One that failed has an empty sheet in some browsers.
        .filter(|link| link.sheet().is_none() || link.has_attribute(FAILED))
        .map(|link| {
            let link = if link.has_attribute(FAILED) { anew(&link) } else { link };
            let arrives = Promise::new(&mut |resolve, reject| {
                let _ = link.add_event_listener_with_callback("load", &resolve);
                let _ = link.add_event_listener_with_callback("error", &reject);
                let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&reject, LIMIT_MS);
                let is_second = link.has_attribute(FAILED);
                let link = link.clone();
                spawn_local(async move {
                    if is_second
                        && let Ok(answer) =
                            Request::get(&link.href()).cache(RequestCache::Reload).send().await
                    {
                        let _ = answer.binary().await;
                    }
                    link.set_disabled(false);
                });
            });
            // Heard from now on: it may fail before the code is here, or nobody may wait for it any more, and what
            // nobody hears is an error of the page.
            (link, JsFuture::from(arrives))
        })
        .collect();
    async move {
        let mut result = Ok(());
        for (link, arrives) in pending {
            if arrives.await.is_ok() && has_rules(&link) {
                let _ = link.remove_attribute(FAILED);
                continue;
            }
            if !link.has_attribute(FAILED) {
                result = Err(NoStyle);
            }
            let _ = link.set_attribute(FAILED, "");
        }
        result
    }
}

/// Whether there may be a rule in the sheet that came. What a network answers in place of a file, such as a page to sign in,
/// is a sheet without one; in a frame that is closed the page may not look into its own sheets.
#[cfg(target_arch = "wasm32")]
fn has_rules(link: &HtmlLinkElement) -> bool {
    let Some(sheet) = link.sheet() else { return false };
    foreign::get(&foreign::get(&sheet, "cssRules"), "length").as_f64() != Some(0.0)
}

/// A link like another, in its place: one that has failed does nothing more.
#[cfg(target_arch = "wasm32")]
fn anew(link: &HtmlLinkElement) -> HtmlLinkElement {
    let Ok(copy) = link.clone_node() else { return link.clone() };
    let copy: HtmlLinkElement = copy.unchecked_into();
    copy.set_disabled(true);
    let _ = link.replace_with_with_node_1(&copy);
    copy
}

/// Natively nothing is styled.
#[cfg(not(target_arch = "wasm32"))]
pub async fn enable(_: &str) -> Result<(), NoStyle> {
    Ok(())
}

/// Whether some style of a part has not been asked for yet.
pub fn are_pending(part: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return !sheets(part, "[disabled]").is_empty();
    #[cfg(not(target_arch = "wasm32"))]
    return {
        let _ = part;
        false
    };
}

/// The links to a part's style sheets that `also` holds for.
#[cfg(target_arch = "wasm32")]
fn sheets(part: &str, also: &str) -> Vec<HtmlLinkElement> {
    let selector = format!("link[rel=stylesheet][data-part~=\"{part}\"]{also}");
    let Ok(found) = leptos::prelude::document().query_selector_all(&selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
