//! What the page's own HTML shows until the app is here, and how it gives way.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event};

use super::lazy::LoadFailed;
use super::url;
use crate::data::vocabulary::Lang;

/// Where the app stands.
///
/// # Panics
///
/// If the page has no element `#app`.
pub fn place() -> Element {
    document().get_element_by_id("app").expect("the page's HTML has an element #app")
}

/// Whether the page's own HTML shows the opening view.
pub fn shows_opening() -> bool {
    document().query_selector("[data-opening] #opening").is_ok_and(|it| it.is_some())
}

/// Whether a reader is in the middle of something in the opening view: `boot.js` knows.
pub fn is_held() -> bool {
    place().has_attribute("data-held")
}

/// Tells when that has ended.
pub fn released() -> Trigger {
    let released = Trigger::new();
    let tell = Closure::<dyn Fn()>::new(move || released.notify());
    let _ = place().add_event_listener_with_callback("released", tell.as_ref().unchecked_ref());
    tell.forget();
    released
}

/// Takes away what stands in the place of the app, in the task in which that is mounted. The focus stays where it is.
/// `boot.js` hears of it, and does in the app what readers did before.
pub fn clear() {
    let place = place();
    if let Ok(event) = Event::new("takeover") {
        let _ = place.dispatch_event(&event);
    }
    if document().active_element().is_some_and(|it| place.contains(Some(&it))) {
        url::keep_focus();
    }
    while let Some(element) = place.first_element_child() {
        element.remove();
    }
}

/// Tells that a part did not come, above the opening view, which can be read without it.
pub fn tell_failure(lang: Lang, on_retry: impl Fn() + Send + Sync + 'static) {
    let Ok(notice) = document().create_element("div") else { return };
    notice.set_class_name("panic");
    let _ = place().prepend_with_node_1(&notice);
    let parent = notice.clone().unchecked_into();
    let notice = send_wrapper::SendWrapper::new(notice);
    let retry = move |()| {
        notice.remove();
        on_retry();
    };
    let lang = Signal::stored(lang);
    leptos::mount::mount_to(parent, move || view! { <LoadFailed lang on_retry=retry/> }).forget();
}
