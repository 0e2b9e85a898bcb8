//! Draws a chart as wide as its place.

use leptos::html::Div;
use leptos::prelude::*;
use leptos_use_element_size::{UseElementSizeReturn, use_element_size};

/// The width at which a chart is drawn before its place is measured, and natively.
pub const WIDTH_PX: u32 = 640;

/// Tells `width_px` how wide the place is, now and whenever that changes.
pub fn measure(place: NodeRef<Div>, width_px: RwSignal<u32>) {
    let UseElementSizeReturn { width, .. } = use_element_size(place);
    Effect::new(move || {
        let measured_px = width.get() as u32;
        // A place that is not shown has no width: its chart keeps the one that it had.
        if measured_px > 0 && measured_px != width_px.get_untracked() {
            width_px.set(measured_px);
        }
    });
}
