//! The few handles on the browser that more than one component needs.

use wasm_bindgen::JsCast;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, EventTarget, Window};

/// The window; the module runs nowhere else.
pub fn window() -> Window {
    web_sys::window().expect("the page runs in a window, not in a worker")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("a window of a page has a document")
}

/// Listens for as long as the page lives.
pub fn forever<E: FromWasmAbi + 'static>(target: &EventTarget, event: &str, then: impl Fn(E) + 'static) {
    let closure = Closure::<dyn Fn(E)>::new(then);
    // Adding a listener fails for no event name.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}
