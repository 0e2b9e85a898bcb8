//! Keys in a story: arrows turn its steps, Home and End go to the first and the last, Enter shows the answer, Escape
//! leaves it. Each presses a link or button that is there for pointers, too.

/// What has the focus, as far as keys ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively no key is pressed"))]
pub struct KeyTarget {
    /// Takes keys itself: a field, a select, an open menu or dialog, a table of cells.
    pub takes_keys: bool,
    /// Is pressed by Enter.
    pub is_pressed: bool,
    /// Lies in the story, or nothing has the focus. Elsewhere Home, End and Enter are the browser's.
    pub is_in_story: bool,
}

/// The selector of what a key presses; `None` where it means nothing here.
#[must_use]
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively no key is pressed"))]
pub fn pressed_by(key: &str, target: KeyTarget) -> Option<&'static str> {
    if target.takes_keys {
        return None;
    }
    match key {
        "Escape" => Some("#story-leave"),
        "ArrowRight" => Some("#story-next"),
        "ArrowLeft" => Some("#story-back"),
        "Home" if target.is_in_story => Some("#story-1"),
        "End" if target.is_in_story => Some(".story-steps > li:last-child > a"),
        "Enter" | " " if target.is_in_story && !target.is_pressed => Some("#story-show"),
        _ => None,
    }
}

/// Listens for keys as long as the story is played.
#[cfg(target_arch = "wasm32")]
pub fn listen() {
    use leptos::ev;
    use leptos::prelude::{document, on_cleanup, window_event_listener};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement};

    let listener = window_event_listener(ev::keydown, |event| {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        // A chart that had a use for the key has said so.
        if has_modifier || event.default_prevented() {
            return;
        }
        let Some(focused) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
        let is_within = |css: &str| focused.closest(css).ok().flatten().is_some();
        let target = KeyTarget {
            takes_keys: is_within("input, select, textarea, summary, dialog, [role=menu], [role=tablist]"),
            is_pressed: is_within("a, button"),
            is_in_story: is_within("#story") || focused.tag_name() == "BODY" || focused.id() == "main",
        };
        let Some(css) = pressed_by(&crate::app::foreign::key(&event), target) else { return };
        if let Some(element) = document().query_selector(css).ok().flatten() {
            event.prevent_default();
            element.unchecked_into::<HtmlElement>().click();
        }
    });
    on_cleanup(move || listener.remove());
}

#[cfg(not(target_arch = "wasm32"))]
pub fn listen() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_storys_where_nothing_else_takes_them() {
        let story = KeyTarget { is_in_story: true, ..KeyTarget::default() };
        let link = KeyTarget { is_pressed: true, ..story };
        let field = KeyTarget { takes_keys: true, ..story };
        let charts = KeyTarget::default();
        for (key, target, expected) in [
            ("ArrowRight", story, Some("#story-next")),
            ("ArrowRight", charts, Some("#story-next")),
            ("ArrowLeft", link, Some("#story-back")),
            ("ArrowRight", field, None),
            ("Escape", charts, Some("#story-leave")),
            ("Escape", field, None),
            ("Enter", story, Some("#story-show")),
            ("Enter", link, None),
            (" ", story, Some("#story-show")),
            ("Home", charts, None),
            ("Home", story, Some("#story-1")),
            ("a", story, None),
        ] {
            assert_eq!(pressed_by(key, target), expected, "{key} at {target:?}");
        }
    }
}
