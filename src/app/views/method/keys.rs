//! Arrow keys, Home and End go through the steps from anywhere in the view.

use super::STEPS;
use crate::app::context::AppContext;

/// The step that a key leads to from the one that is shown; `None` where the key means nothing here.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively no key is pressed"))]
fn step_after(key: &str, step: Option<usize>) -> Option<usize> {
    Some(match key {
        "ArrowRight" => step.map_or(1, |step| (step + 1).min(STEPS)),
        "ArrowLeft" => step.map_or(STEPS, |step| step.saturating_sub(1).max(1)),
        "Home" => 1,
        "End" => STEPS,
        _ => return None,
    })
}

/// Listens for as long as the view is there. Keys in a field or a menu are its own.
#[cfg(target_arch = "wasm32")]
pub fn listen(app: AppContext) {
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;

    use super::{at_step, step_of};
    use crate::app::url;

    const OWN_KEYS: &str = "input, select, textarea, dialog, [role=menu], [role=listbox]";
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let is_own = target.is_some_and(|element| element.closest(OWN_KEYS).ok().flatten().is_some());
        if has_modifier || is_own || event.default_prevented() {
            return;
        }
        let query = app.query.get_untracked();
        if let Some(step) = step_after(&crate::app::foreign::key(&event), step_of(&query)) {
            event.prevent_default();
            url::push(app, &at_step(&query, Some(step)));
        }
    });
    on_cleanup(move || handle.remove());
}

#[cfg(not(target_arch = "wasm32"))]
pub fn listen(_app: AppContext) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stop_at_the_first_and_the_last_step() {
        for (key, step, expected) in [
            ("ArrowRight", None, Some(1)),
            ("ArrowRight", Some(2), Some(3)),
            ("ArrowRight", Some(STEPS), Some(STEPS)),
            ("ArrowLeft", None, Some(STEPS)),
            ("ArrowLeft", Some(1), Some(1)),
            ("Home", Some(4), Some(1)),
            ("End", None, Some(STEPS)),
            ("Enter", Some(4), None),
        ] {
            assert_eq!(step_after(key, step), expected, "{key} at {step:?}");
        }
    }
}
