//! A file's bytes as a blob, which the browser saves by a link with `download`.

use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a browser may take to begin to read what is to be saved, in milliseconds.
const KEPT_MS: u32 = 10_000;

/// A text as a blob.
pub fn of_text(text: &str, media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)
}

/// Lets the browser save a blob under a name.
pub fn keep(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // It begins to read only after this.
    gloo_timers::callback::Timeout::new(KEPT_MS, move || {
        // An address that is gone already needs no freeing.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
