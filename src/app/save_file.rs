//! Gives the reader a file to save: a blob, behind a link with `download`.

#[cfg(target_arch = "wasm32")]
pub use browser::{bytes_blob, save_blob, text_blob};

/// The browser did not take the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotSaved;

/// Lets the browser save a text under a name. `media_type` is like `application/json`.
///
/// # Errors
///
/// The browser refused to make the file; natively there is no reader to give it to. Whether it was stored in the end,
/// the browser tells the reader itself.
pub fn save_text(text: &str, media_type: &str, name: &str) -> Result<(), NotSaved> {
    #[cfg(target_arch = "wasm32")]
    return text_blob(text, &format!("{media_type};charset=utf-8"))
        .and_then(|blob| save_blob(&blob, name))
        .map_err(|_| NotSaved);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (text, media_type, name);
        Err(NotSaved)
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::{Array, Uint8Array};
    use leptos::prelude::document;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

    /// How long a browser may take to begin to read what is to be saved, in milliseconds.
    const KEPT_MS: u32 = 10_000;

    /// A text as a blob.
    ///
    /// # Errors
    ///
    /// What the browser says where it refuses.
    pub fn text_blob(text: &str, media_type: &str) -> Result<Blob, JsValue> {
        blob(&text.into(), media_type)
    }

    /// Bytes as a blob.
    ///
    /// # Errors
    ///
    /// What the browser says where it refuses.
    pub fn bytes_blob(bytes: &[u8], media_type: &str) -> Result<Blob, JsValue> {
        blob(&Uint8Array::from(bytes).into(), media_type)
    }

    /// A blob of a text or of bytes: it takes both alike.
    fn blob(content: &JsValue, media_type: &str) -> Result<Blob, JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        Blob::new_with_str_sequence_and_options(&Array::of1(content), &options)
    }

    /// Lets the browser save a blob under a name.
    ///
    /// # Errors
    ///
    /// What the browser says where it refuses.
    pub fn save_blob(blob: &Blob, name: &str) -> Result<(), JsValue> {
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
}
