//! The browser's side of paper: its printer, and the day.

use leptos::prelude::*;

#[cfg(target_arch = "wasm32")]
use crate::app::paint::painted;
#[cfg(target_arch = "wasm32")]
use crate::app::today::today;
use crate::data::edtf::Date;

/// Opens the browser's own dialog for printing, and says where it refuses. The sheet is whole before: browsers tell of
/// printing too late for what comes after it.
#[cfg(target_arch = "wasm32")]
pub fn print(was_refused: RwSignal<bool>) {
    let is_told = web_sys::Event::new("beforeprint").and_then(|event| window().dispatch_event(&event));
    leptos::task::spawn_local(async move {
        painted().await;
        was_refused.try_set(is_told.is_err() || window().print().is_err());
    });
}

#[cfg(not(target_arch = "wasm32"))]
pub fn print(_was_refused: RwSignal<bool>) {}

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
