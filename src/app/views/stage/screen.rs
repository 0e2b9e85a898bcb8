//! What a presentation asks of the browser: the whole screen, that it stays awake, and to keep the strong contrast.
//!
//! Any of it may be missing or refused. Then nothing else changes, and who asks is told.

use js_sys::Reflect;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use crate::app::foreign::{call, kept};

/// What the browser keeps of the contrast.
const KEY: &str = "projector";

/// Whether the page fills the screen.
pub fn is_full() -> bool {
    ["fullscreenElement", "webkitFullscreenElement"]
        .into_iter()
        .any(|name| Reflect::get(&document(), &name.into()).is_ok_and(|element| element.is_object()))
}

/// Fills the screen; `refused` is called where the browser does not let the page, or cannot.
pub fn fill(refused: impl FnOnce() + 'static) {
    let page = document().document_element().map(JsValue::from).unwrap_or_default();
    match call(&page, &["requestFullscreen", "webkitRequestFullscreen"], &[]) {
        Some(answer) => spawn_local(async move {
            if kept(answer).await.is_err() {
                refused();
            }
        }),
        None => refused(),
    }
}

/// Ends what [`fill`] began. A screen that is not full is no fault.
pub fn unfill() {
    let_be(call(&document(), &["exitFullscreen", "webkitExitFullscreen"], &[]));
}

/// Holds the promise of what ends by itself: one that nobody holds would stop the page where it is refused.
fn let_be(answer: Option<JsValue>) {
    if let Some(answer) = answer {
        spawn_local(async move {
            let _ = kept(answer).await;
        });
    }
}

/// Keeps the screen from going dark for as long as the present owner lives. A browser that refuses, as on a low
/// battery, knows why.
pub fn keep_awake() {
    let lock = StoredValue::new_local(None::<JsValue>);
    let ask = move || {
        let Ok(wake_lock) = Reflect::get(&window().navigator(), &"wakeLock".into()) else { return };
        let Some(answer) = call(&wake_lock, &["request"], &["screen".into()]) else { return };
        spawn_local(async move {
            let Ok(granted) = kept(answer).await else { return };
            // Who has left meanwhile needs it no more.
            if lock.try_set_value(Some(granted.clone())).is_some() {
                let_be(call(&granted, &["release"], &[]));
            }
        });
    };
    ask();
    // The browser takes it away from a page that is not seen.
    let seen = window_event_listener_untyped("visibilitychange", move |_| {
        if !document().hidden() {
            ask();
        }
    });
    on_cleanup(move || {
        seen.remove();
        if let Some(Some(granted)) = lock.try_get_value() {
            let_be(call(&granted, &["release"], &[]));
        }
    });
}

/// Whether the reader asks for less motion.
pub fn has_reduced_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Whether this browser keeps the strong contrast.
pub fn keeps_contrast() -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.is_some_and(|storage| storage.get_item(KEY).ok().flatten().is_some())
}

/// Keeps the strong contrast, or forgets it. Where storage is closed it holds until the page is left.
pub fn keep_contrast(is_strong: bool) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = if is_strong { storage.set_item(KEY, "on") } else { storage.remove_item(KEY) };
    }
}
