//! The few handles on the browser that more than one component needs.

use std::pin::Pin;

use web_sys::{Document, Window};

use crate::data::vocabulary::Lang;
use crate::text::words;

/// The window; the module runs nowhere else.
pub fn window() -> Window {
    web_sys::window().expect("the page runs in a window, not in a worker")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("a window of a page has a document")
}

/// Lets a future go its way. All go as one type: each other would bring a run of glue of its own.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    wasm_bindgen_futures::spawn_local(future);
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
