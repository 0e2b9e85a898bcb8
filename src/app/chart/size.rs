//! Draws a chart as wide as its place.

use leptos::html::Div;
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

/// The width that a chart has until its place is measured, and natively.
pub const WIDTH_PX: u32 = 640;

/// How wide a chart is drawn before its place is measured.
#[must_use]
pub fn first_width_px() -> u32 {
    #[cfg(feature = "ssr")]
    if let Some(first) = use_context::<crate::app::paint::FirstPaint>() {
        return first.width_px;
    }
    WIDTH_PX
}

/// Tells `width_px` how wide the place is, now and whenever that changes. Gives whether that is known: before, nothing
/// need be drawn. Natively no place is ever measured, and all is drawn at once.
pub fn measure(place: NodeRef<Div>, width_px: RwSignal<u32>) -> ReadSignal<bool> {
    let (is_measured, set_measured) = signal(cfg!(not(target_arch = "wasm32")));
    let tell = move |measured_px: u32| {
        // A place that is not shown has no width: its chart keeps the one that it had.
        if measured_px > 0 && measured_px != width_px.get_untracked() {
            width_px.set(measured_px);
        }
    };
    // Before the first paint: what is drawn after it would move what the reader looks at.
    #[cfg(target_arch = "wasm32")]
    place.on_load(move |element| {
        tell(u32::try_from(element.client_width()).unwrap_or_default());
        set_measured.set(true);
    });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = set_measured;
    use_resize_observer(place, move |entries, _| {
        if let Some(entry) = entries.last() {
            tell(entry.content_rect().width() as u32);
        }
    });
    is_measured
}
