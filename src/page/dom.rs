//! The few handles on the browser that more than one component needs.

use std::pin::Pin;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Window};

use crate::data::vocabulary::{Country, Lang};
use crate::text::words;

#[wasm_bindgen]
extern "C" {
    /// The browser's own names of countries, in every language, from CLDR.
    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &JsValue) -> Result<DisplayNames, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;
}

/// The country's name in a language of the page, without the second name that CLDR puts in parentheses
/// ("Myanmar (Burma)"); `None` where the browser knows none.
pub fn country_name(lang: Lang, country: Country) -> Option<String> {
    use std::cell::RefCell;
    // Making them takes as long as many hundred names.
    thread_local! { static NAMES: RefCell<Option<(Lang, DisplayNames)>> = const { RefCell::new(None) }; }
    NAMES.with_borrow_mut(|kept| {
        if kept.as_ref().is_none_or(|it| it.0 != lang) {
            let options = js_sys::Object::new();
            let _ = js_sys::Reflect::set(&options, &"type".into(), &"region".into());
            *kept = Some((lang, DisplayNames::new(lang.code(), &options).ok()?));
        }
        let name = kept.as_ref()?.1.of(country.code()).ok()??;
        Some(name.split(" (").next().unwrap_or_default().to_owned())
    })
}

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
