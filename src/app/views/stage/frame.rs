//! The frame of all slides: it measures the size of the text, hears keys, and holds what can lie over a slide.

use leptos::html::{Div, Span};
use leptos::prelude::*;
use leptos_use_resize_observer::use_resize_observer;

use super::board::measure_window;
use super::context::Stage;
#[cfg(target_arch = "wasm32")]
use super::context::is_slide;
#[cfg(target_arch = "wasm32")]
use super::screen;
use super::sheets::{Blank, CodeSheet, KeysSheet};
use super::still::StillPointer;

/// The frame of all slides, and what can lie over them.
#[component]
pub fn StageFrame(stage: Stage, children: Children) -> impl IntoView {
    #[cfg(target_arch = "wasm32")]
    listen(stage);
    let ten_em = NodeRef::<Span>::new();
    use_resize_observer(ten_em, move |entries, _| {
        let measured_px = entries.last().map_or(0, |entry| entry.content_rect().width() as u32);
        if measured_px > 0 && measured_px != stage.ten_em_px.get_untracked() {
            stage.ten_em_px.set(measured_px);
        }
    });
    let (frame, window) = (NodeRef::<Div>::new(), NodeRef::<Span>::new());
    measure_window(stage.window_px, frame, window);
    let pointer = StillPointer::new();
    view! {
        <div
            id="stage"
            class="stage"
            class:projector=move || stage.is_projector.get()
            class:still=move || stage.is_full.get() && pointer.is_still()
            on:pointermove=move |_| pointer.moved()
            node_ref=frame
        >
            <span class="whole-window" aria-hidden="true" node_ref=window></span>
            <span class="ten-em" id="ten-em" aria-hidden="true" node_ref=ten_em></span>
            <div class="slide" inert=move || stage.is_blank.get()>
                {children()}
            </div>
            <KeysSheet stage/>
            <CodeSheet stage/>
            <Blank stage/>
        </div>
    }
    .into_any()
}

/// Hears keys, and follows the screen, as long as the present owner lives.
#[cfg(target_arch = "wasm32")]
fn listen(stage: Stage) {
    stage.is_projector.set(screen::keeps_contrast());
    stage.is_full.set(screen::is_full());
    screen::keep_awake();
    let changed =
        window_event_listener_untyped("fullscreenchange", move |_| stage.is_full.set(screen::is_full()));
    on_cleanup(move || {
        changed.remove();
        // Slides of another collection are a stage of their own, and the screen stays as it is.
        if screen::is_full() && !is_slide(&stage.app.root.query.get_untracked()) {
            screen::unfill();
        }
    });
    super::press::on_command(stage, move |command| stage.run(command));
}
