//! The browser's side of paper: its printer, and the day.

use leptos::prelude::*;

#[cfg(target_arch = "wasm32")]
use crate::app::today::today;
use crate::data::edtf::Date;

/// Opens the browser's own dialog for printing; `false` where it refuses.
#[cfg(target_arch = "wasm32")]
pub fn print() -> bool {
    window().print().is_ok()
}

#[cfg(not(target_arch = "wasm32"))]
pub fn print() -> bool {
    false
}

/// The day of printing: today, and again when it is printed, for the page may have stood open since yesterday.
#[cfg(target_arch = "wasm32")]
pub fn day_of_printing() -> Signal<Option<Date>> {
    let day = RwSignal::new(today());
    let handle = window_event_listener(leptos::ev::beforeprint, move |_| day.set(today()));
    on_cleanup(move || handle.remove());
    day.into()
}

/// Natively there is no clock.
#[cfg(not(target_arch = "wasm32"))]
pub fn day_of_printing() -> Signal<Option<Date>> {
    Signal::stored(None)
}
