//! Hands a link to the device's own sheet, where it has one.

/// The device did not take the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Whether the device takes links from this page.
pub fn is_there() -> bool {
    #[cfg(target_arch = "wasm32")]
    return browser::share_function().is_some();
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Opens the device's sheet with a link. Who closes the sheet has refused nothing.
pub async fn hand(url: String, title: &'static str) -> Result<(), Refused> {
    #[cfg(target_arch = "wasm32")]
    return browser::hand(&url, title).await;
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (url, title);
        Err(Refused)
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::{Function, Object, Promise, Reflect};
    use leptos::prelude::window;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;

    use super::Refused;

    /// `navigator.share`, which not every browser has, whatever the bindings say.
    pub fn share_function() -> Option<Function> {
        Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
    }

    pub async fn hand(url: &str, title: &str) -> Result<(), Refused> {
        let data = Object::new();
        for (name, value) in [("url", url), ("title", title)] {
            // Setting a property of one's own object does not fail.
            let _ = Reflect::set(&data, &name.into(), &value.into());
        }
        let shared = share_function().and_then(|share| share.call1(&window().navigator(), &data).ok());
        let Some(promise) = shared.and_then(|promise| promise.dyn_into::<Promise>().ok()) else {
            return Err(Refused);
        };
        match JsFuture::from(promise).await {
            Ok(_) => Ok(()),
            Err(error) => {
                let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
                if name.as_deref() == Some("AbortError") { Ok(()) } else { Err(Refused) }
            }
        }
    }
}
