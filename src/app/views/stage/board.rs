//! The place of a chart on a slide: how large it is decides how the chart is drawn.

use leptos::html::Div;
use leptos::prelude::*;
use leptos_use_element_size::{UseElementSizeReturn, use_element_size};

/// The room for a chart on a projector of 1280 × 720, until it is measured.
pub const BOARD_PX: (u32, u32) = (1203, 450);

/// Tells `size_px` how large a place is, now and whenever that changes.
pub fn measure(place: NodeRef<Div>, size_px: RwSignal<(u32, u32)>) {
    let UseElementSizeReturn { width, height } = use_element_size(place);
    Effect::new(move || {
        let measured_px = (width.get() as u32, height.get() as u32);
        // Width and height come one after the other, and a place that is not shown has none.
        if measured_px.0 > 0 && measured_px.1 > 0 && measured_px != size_px.get_untracked() {
            size_px.set(measured_px);
        }
    });
}
