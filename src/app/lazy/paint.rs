//! When the browser has painted.

/// Ends once the browser has painted what is in the page now; at once in a page that nobody sees, where it paints
/// nothing.
#[cfg(target_arch = "wasm32")]
pub async fn painted() {
    use gloo_timers::future::TimeoutFuture;
    use js_sys::Promise;
    use leptos::prelude::window;
    use wasm_bindgen_futures::JsFuture;

    /// For a page that is hidden before its next frame.
    const LIMIT_MS: i32 = 2_000;

    if window().document().is_none_or(|document| document.hidden()) {
        return;
    }
    let frame = Promise::new(&mut |resolve, _| {
        let _ = window().request_animation_frame(&resolve);
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, LIMIT_MS);
    });
    let _ = JsFuture::from(frame).await;
    // The frame begins now; what is posted within it comes after its paint.
    TimeoutFuture::new(0).await;
}

/// Natively nothing is painted.
#[cfg(not(target_arch = "wasm32"))]
pub async fn painted() {}
