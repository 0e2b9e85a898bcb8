//! When the browser has painted.
//!
//! What nobody waits for follows an act once that is painted. Whoever goes on acting before finds all in place: at the
//! next press of a key or a pointer nothing waits any longer.

#[cfg(target_arch = "wasm32")]
pub use browser::{listen, painted};

/// Natively nothing is painted.
#[cfg(not(target_arch = "wasm32"))]
pub async fn painted() {}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;
    use std::time::Duration;

    use js_sys::{Function, Promise};
    use leptos::prelude::*;
    use wasm_bindgen::prelude::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    /// For a page that paints nothing any more.
    const LIMIT: Duration = Duration::from_secs(2);

    thread_local! {
        /// What ends each waiting; none while nobody waits.
        static WAITING: RefCell<Vec<Function>> = RefCell::default();
    }

    /// Ends once the browser has painted what is in the page now, or the reader goes on or leaves; at once in a page that
    /// nobody sees, where it paints nothing.
    pub async fn painted() {
        if document().hidden() {
            return;
        }
        let done = Promise::new(&mut |end, _| {
            let is_first = WAITING.with_borrow_mut(|waiting| {
                waiting.push(end);
                waiting.len() == 1
            });
            if is_first {
                // The first runs when the frame begins; a timer that is set then rings after its paint.
                request_animation_frame(|| set_timeout(end_all, Duration::ZERO));
                set_timeout(end_all, LIMIT);
            }
        });
        let _ = JsFuture::from(done).await;
    }

    /// Listens to the reader, for as long as the page lives.
    pub fn listen() {
        let goes_on = Closure::<dyn Fn()>::new(end_all);
        for name in ["pointerdown", "keydown", "visibilitychange"] {
            let goes_on = goes_on.as_ref().unchecked_ref();
            // Before whatever the event is meant for. Adding a listener fails for no event name.
            let _ = window().add_event_listener_with_callback_and_bool(name, goes_on, true);
        }
        goes_on.forget();
    }

    fn end_all() {
        for end in WAITING.take() {
            // A promise's own function does not throw.
            let _ = end.call0(&JsValue::UNDEFINED);
        }
    }
}
