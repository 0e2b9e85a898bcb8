//! The place of a chart on a slide: how large it is decides how the chart is drawn.

use leptos::html::Div;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// The room for a chart on a projector of 1280 × 720, until it is measured.
pub const BOARD_PX: (u32, u32) = (1203, 450);

/// Tells `size_px` how large a place is, now and whenever that changes.
pub fn measure(place: NodeRef<Div>, size_px: RwSignal<(u32, u32)>) {
    use_resize_observer(place, move |entries, _| {
        let Some(entry) = entries.last() else { return };
        let place = entry.content_rect();
        let measured_px = (place.width() as u32, place.height() as u32);
        // A place that is not shown has no size.
        if measured_px.0 > 0 && measured_px.1 > 0 && measured_px != size_px.get_untracked() {
            size_px.set(measured_px);
        }
    });
}
