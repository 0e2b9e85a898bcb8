//! Gives the reader a file to save.

/// The browser did not take the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotSaved;

/// Lets the browser save a text under a name. `media_type` is like `application/json`.
///
/// # Errors
///
/// The browser refused to make the file. Whether it was stored in the end, the browser tells the reader itself.
#[cfg(target_arch = "wasm32")]
pub fn save_text(text: &str, media_type: &str, name: &str) -> Result<(), NotSaved> {
    use js_sys::Array;
    use leptos::prelude::document;
    use wasm_bindgen::JsCast;
    use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

    /// How long a browser may take to begin to read the file, in milliseconds.
    const READ_MS: u32 = 10_000;

    let save = || {
        let options = BlobPropertyBag::new();
        options.set_type(&format!("{media_type};charset=utf-8"));
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
        gloo_timers::callback::Timeout::new(READ_MS, move || _ = Url::revoke_object_url(&url)).forget();
        Ok::<(), wasm_bindgen::JsValue>(())
    };
    save().map_err(|_| NotSaved)
}

/// Natively there is no reader to give it to.
#[cfg(not(target_arch = "wasm32"))]
pub fn save_text(_: &str, _: &str, _: &str) -> Result<(), NotSaved> {
    Err(NotSaved)
}
