//! What comes from outside of the app, by events and by the browser: taken as it comes, and believed once it is looked at.
//!
//! Autofill, password managers and other extensions send events that lack what the standard promises, and a browser may
//! lack a function, refuse it or answer with something else. The bindings would stop the page there.

use leptos::ev::{KeyboardEvent, PointerEvent};

/// The key that was pressed; empty where the event names none.
#[must_use]
pub fn key(event: &KeyboardEvent) -> String {
    text_of(event, "key")
}

/// The place of the key on the keyboard, whatever its layout; empty where the event names none.
#[must_use]
pub fn code(event: &KeyboardEvent) -> String {
    text_of(event, "code")
}

/// "mouse", "touch" or "pen"; empty where the event names none.
#[must_use]
pub fn pointer_type(event: &PointerEvent) -> String {
    text_of(event, "pointerType")
}

#[cfg(target_arch = "wasm32")]
pub use browser::{call, get, kept, text_of};

/// Natively there are no events.
#[cfg(not(target_arch = "wasm32"))]
fn text_of<T>(_: &T, _: &str) -> String {
    String::new()
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::{Function, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    /// What an object has under a name; `undefined` where it has nothing, or does not tell.
    #[must_use]
    pub fn get(target: &JsValue, name: &str) -> JsValue {
        Reflect::get(target, &name.into()).unwrap_or_default()
    }

    /// A text that an object has under a name; empty where it has none.
    #[must_use]
    pub fn text_of(target: &JsValue, name: &str) -> String {
        get(target, name).as_string().unwrap_or_default()
    }

    /// Calls the first of these methods that there is; `None` where there is none, or it throws.
    pub fn call(target: &JsValue, names: &[&str], arguments: &[JsValue]) -> Option<JsValue> {
        let method = |name: &&str| get(target, name).dyn_into::<Function>().ok();
        let method = names.iter().find_map(method)?;
        method.apply(target, &arguments.iter().collect()).ok()
    }

    /// What an answer comes to, where it is a promise. One that is left alone would end as an unhandled fault.
    ///
    /// # Errors
    ///
    /// What the promise was refused with.
    pub async fn kept(answer: JsValue) -> Result<JsValue, JsValue> {
        match answer.dyn_into::<Promise>() {
            Ok(promise) => JsFuture::from(promise).await,
            Err(answer) => Ok(answer),
        }
    }
}

/// What was typed, each letter with its accents, as articles have them; a keyboard may send them apart.
#[must_use]
pub fn composed(text: String) -> String {
    #[cfg(target_arch = "wasm32")]
    return js_sys::JsString::from(text).normalize("NFC").into();
    #[cfg(not(target_arch = "wasm32"))]
    text
}
