//! The place of a chart on a slide: how large it is decides how the chart is drawn, and how large it is on every slide
//! into how many parts a chart is cut.

use leptos::html::{Div, Span};
use leptos::prelude::*;
use leptos::web_sys::Element;
use leptos_use_resize_observer::use_resize_observer;

use crate::chart::{LEAST_TEXT_PX, Room};

/// The room for a chart on a projector of 1280 × 720, until it is measured.
pub const BOARD_PX: (u32, u32) = (1203, 450);

/// The window, until it is measured.
pub const WINDOW_PX: (u32, u32) = (1280, 720);

/// What a window leaves for a chart, in sizes of the text: see `stage.css`.
#[derive(Clone, Copy)]
struct Frame {
    /// Left and right of it.
    sides_em: f64,
    /// Above and below it: the longest head and foot, and what lies between them.
    around_em: f64,
    /// A lower place scrolls.
    least_em: f64,
}

const WIDE: Frame = Frame { sides_em: 3.2, around_em: 12.6, least_em: 9.0 };
/// As a projector of 1024 × 768, whose heads have a line more.
const NARROW: Frame = Frame { around_em: 14.6, ..WIDE };
const PHONE: Frame = Frame { sides_em: 2.0, around_em: 22.5, least_em: 19.0 };

/// From so many sizes of the text on a window is wide.
const WIDE_EM: f64 = 50.0;
/// Where `stage.css` puts one thing below the other.
const PHONE_PX: u32 = 768;

/// The room that a chart has on each slide of a window, whatever the slide says above and below it. What takes several
/// slides is cut for this room: else each slide would cut it at another place.
#[must_use]
pub fn plan((width_px, height_px): (u32, u32), em_px: f64) -> Room {
    let (width, height) = (f64::from(width_px), f64::from(height_px));
    let frame = match width {
        _ if width_px <= PHONE_PX => PHONE,
        width if width >= WIDE_EM * em_px => WIDE,
        _ => NARROW,
    };
    Room {
        width: (width - frame.sides_em * em_px).max(1.0),
        height: (height - frame.around_em * em_px).max(frame.least_em * em_px),
        scale: em_px / LEAST_TEXT_PX,
    }
}

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

/// Tells `window_px` how much of the window slides have: `window` is as large as the window, and `frame` begins below what
/// stands above all slides. A slide that goes on below the window makes neither larger.
pub fn measure_window(window_px: RwSignal<(u32, u32)>, frame: NodeRef<Div>, window: NodeRef<Span>) {
    let take = move || {
        let (Some(frame), Some(whole)) = (frame.get_untracked(), window.get_untracked()) else { return };
        let measured_px = left_of_window(&frame, &whole);
        if measured_px.0 > 0 && measured_px.1 > 0 && measured_px != window_px.get_untracked() {
            window_px.set(measured_px);
        }
    };
    use_resize_observer(window, move |_, _| take());
    use_resize_observer(frame, move |_, _| take());
}

#[cfg(target_arch = "wasm32")]
fn left_of_window(frame: &Element, whole: &Element) -> (u32, u32) {
    let (frame, whole) = (frame.get_bounding_client_rect(), whole.get_bounding_client_rect());
    let scrolled = leptos::prelude::window().scroll_y().unwrap_or_default();
    let above = (frame.top() + scrolled).max(0.0);
    (whole.width() as u32, (whole.height() - above).max(0.0) as u32)
}

#[cfg(not(target_arch = "wasm32"))]
fn left_of_window(_: &Element, _: &Element) -> (u32, u32) {
    WINDOW_PX
}
