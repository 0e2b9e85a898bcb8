//! Setting bars by pointer: it sets the one under it, and goes on with that one until it is let go.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use crate::classroom::predict;

/// The bar that a pointer came down on, by its code.
pub fn bar_under(event: &PointerEvent) -> Option<String> {
    let bar = target(event)?.closest("[data-bar]").ok()??;
    bar.get_attribute("data-bar")
}

/// Gives a bar the focus, and its drawing all that the pointer does until it is let go.
pub fn take(event: &PointerEvent) {
    let Some(target) = target(event) else { return };
    if let Ok(Some(bar)) = target.closest("[data-bar]") {
        // A group of a drawing is no `HtmlElement`, but has the same `focus`.
        let _ = bar.unchecked_into::<HtmlElement>().focus();
    }
    if let Ok(Some(drawing)) = target.closest("svg") {
        // It fails for a pointer that has gone since, and then there is nothing to capture.
        let _ = drawing.set_pointer_capture(event.pointer_id());
    }
}

/// The count at which the pointer is on the scale of the bar with an id.
pub fn count_at(event: &PointerEvent, id: &str, is_upright: bool, top: u32) -> Option<u32> {
    let track = document().get_element_by_id(id)?.query_selector(".hollow").ok()??;
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let place = bounds(&track);
    let part = if is_upright { (place.bottom - y) / place.height } else { (x - place.left) / place.width };
    Some(predict::at(part, top))
}

fn target(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Where an element stands in the window.
struct Bounds {
    left: f64,
    bottom: f64,
    width: f64,
    height: f64,
}

fn bounds(element: &Element) -> Bounds {
    #[cfg(target_arch = "wasm32")]
    {
        let bounds = element.get_bounding_client_rect();
        Bounds {
            left: bounds.left(),
            bottom: bounds.bottom(),
            width: bounds.width(),
            height: bounds.height(),
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = element;
        Bounds { left: 0.0, bottom: 0.0, width: 1.0, height: 1.0 }
    }
}
