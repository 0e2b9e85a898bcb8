//! The few handles on the browser that more than one component needs.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Event, EventTarget, Window};

use crate::message::words;
use crate::vocabulary::Lang;

/// The window; the module runs nowhere else.
pub fn window() -> Window {
    web_sys::window().expect("the page runs in a window, not in a worker")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("a window of a page has a document")
}

/// Listens for as long as the page lives. All events come as the plain one, so that there is one
/// kind of listener; who needs more of it knows by the event's name what it is.
pub fn forever(target: &EventTarget, event: &str, then: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(then);
    // Adding a listener fails for no event name.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Tells the browser which language the page is in, and its title in it.
pub fn tell_language(lang: Lang) {
    let Some(root) = document().document_element() else { return };
    if root.get_attribute("lang").as_deref() != Some(lang.code()) {
        // Fails for no name of an attribute.
        let _ = root.set_attribute("lang", lang.code());
    }
    let title = words(lang).title;
    if document().title() != title {
        document().set_title(title);
    }
}
