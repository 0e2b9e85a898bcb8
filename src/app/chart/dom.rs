//! The few things that a drawing asks of the browser. Natively they do nothing.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, PointerEvent};

/// The id of the mark that an event is for.
pub fn mark_of(event: &Event) -> Option<String> {
    Some(target(event)?.closest("[role=option]").ok()??.id())
}

/// Whether the pointer is over the tooltip, which then stays.
pub fn is_in_tooltip(event: &Event) -> bool {
    target(event).is_some_and(|element| element.closest(".tooltip").ok().flatten().is_some())
}

/// Whether the browser shows where the focus is: it came by keyboard.
pub fn is_focus_visible(event: &Event) -> bool {
    target(event).is_some_and(|element| element.matches(":focus-visible").unwrap_or_default())
}

/// Where the pointer is in a drawing that is `width` px wide in its own measure.
pub fn x_px(event: &PointerEvent, width: f64) -> Option<f64> {
    let svg = target(event)?.closest("svg").ok()??;
    let (left_px, width_px) = horizontal(&svg);
    (width_px > 0.0).then(|| (f64::from(event.client_x()) - left_px) * width / width_px)
}

/// Where an element begins in the window, and how wide it is.
fn horizontal(element: &Element) -> (f64, f64) {
    #[cfg(target_arch = "wasm32")]
    {
        let bounds = element.get_bounding_client_rect();
        (bounds.left(), bounds.width())
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = element;
        (0.0, 0.0)
    }
}

/// Sends all that the pointer does to the drawing until it is let go.
pub fn capture(event: &PointerEvent) {
    let svg = target(event).and_then(|element| element.closest("svg").ok().flatten());
    if let Some(svg) = svg {
        // It fails for a pointer that has gone since, and then there is nothing to capture.
        let _ = svg.set_pointer_capture(event.pointer_id());
    }
}

/// Moves the focus to the element with an id.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id).map(|element| element.unchecked_into::<HtmlElement>());
    if let Some(element) = element {
        // A link can always have the focus.
        let _ = element.focus();
    }
}

/// Clicks the element with an id, as Enter does on a link.
pub fn click(id: &str) {
    let element = document().get_element_by_id(id).map(|element| element.unchecked_into::<HtmlElement>());
    if let Some(element) = element {
        element.click();
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
