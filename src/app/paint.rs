//! When the browser has painted.
//!
//! What nobody waits for follows an act once that is painted. Whoever goes on acting before finds all in place: at the
//! next press of a key or a pointer nothing waits any longer.

use leptos::prelude::*;

#[cfg(target_arch = "wasm32")]
pub use browser::{listen, painted};

/// Provided where a page is rendered as a browser paints it first: without what is asked for after that.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, Debug)]
pub struct FirstPaint {
    /// How wide its charts are drawn, in px.
    pub width_px: u32,
}

/// Natively nothing is painted.
#[cfg(not(target_arch = "wasm32"))]
pub async fn painted() {}

/// A signal that follows another once what that changed is painted. Where both are the same by `is_same` it does not
/// change. Natively, where a page is rendered once, it has what the other had.
pub fn once_painted<S, T>(source: S, is_same: fn(&T, &T) -> bool) -> RwSignal<T>
where
    S: Copy + GetUntracked<Value = T> + With<Value = T> + 'static,
    T: Send + Sync + 'static,
{
    let follower = RwSignal::new(source.get_untracked());
    Effect::new(move || {
        if source.with(|latest| follower.with_untracked(|shown| is_same(latest, shown))) {
            return;
        }
        leptos::task::spawn_local(async move {
            painted().await;
            // The latest: another may have followed. Who has left meanwhile has no signals any more.
            if let Some(latest) = source.try_get_untracked() {
                follower.try_set(latest);
            }
        });
    });
    follower
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;
    use std::time::Duration;

    use js_sys::{Function, Promise};
    use leptos::prelude::*;
    use wasm_bindgen::prelude::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    /// For a page that paints nothing any more.
    const LIMIT: Duration = Duration::from_secs(2);

    thread_local! {
        static WAITING: RefCell<Waiting> = RefCell::default();
    }

    /// Who waits, by the frame with which they end.
    #[derive(Default)]
    struct Waiting {
        /// The frame that has not begun yet; none while nobody waits for it.
        coming: Option<u32>,
        frames: u32,
        ends: Vec<(u32, Function)>,
    }

    impl Waiting {
        /// Takes up one who waits. Gives the frame where it is the first that waits for it.
        fn join(&mut self, end: Function) -> Option<u32> {
            let is_first = self.coming.is_none();
            let frame = *self.coming.get_or_insert_with(|| {
                self.frames = self.frames.wrapping_add(1);
                self.frames
            });
            self.ends.push((frame, end));
            is_first.then_some(frame)
        }

        /// From now on who comes is too late for a frame.
        fn begin(&mut self, frame: u32) {
            self.coming = self.coming.filter(|coming| *coming != frame);
        }

        /// Those who waited for a frame.
        fn take(&mut self, frame: u32) -> Vec<Function> {
            self.begin(frame);
            self.ends.extract_if(.., |waiting| waiting.0 == frame).map(|waiting| waiting.1).collect()
        }

        fn take_all(&mut self) -> Vec<Function> {
            self.coming = None;
            self.ends.drain(..).map(|waiting| waiting.1).collect()
        }
    }

    /// Ends once the browser has painted what is in the page now, or the reader goes on or leaves; at once in a page that
    /// nobody sees, where it paints nothing.
    pub async fn painted() {
        if document().hidden() {
            return;
        }
        let done = Promise::new(&mut |end, _| {
            if let Some(frame) = WAITING.with_borrow_mut(|waiting| waiting.join(end)) {
                let end = move || end_each(WAITING.with_borrow_mut(|waiting| waiting.take(frame)));
                // The first runs when the frame begins; a timer that is set then rings after its paint.
                request_animation_frame(move || {
                    WAITING.with_borrow_mut(|waiting| waiting.begin(frame));
                    set_timeout(end, Duration::ZERO);
                });
                set_timeout(end, LIMIT);
            }
        });
        let _ = JsFuture::from(done).await;
    }

    /// Listens to the reader, for as long as the page lives.
    pub fn listen() {
        let goes_on = Closure::<dyn Fn()>::new(|| end_each(WAITING.with_borrow_mut(Waiting::take_all)));
        for name in ["pointerdown", "keydown", "visibilitychange"] {
            let goes_on = goes_on.as_ref().unchecked_ref();
            // Before whatever the event is meant for. Adding a listener fails for no event name.
            let _ = window().add_event_listener_with_callback_and_bool(name, goes_on, true);
        }
        goes_on.forget();
    }

    fn end_each(ends: Vec<Function>) {
        for end in ends {
            // A promise's own function does not throw.
            let _ = end.call0(&JsValue::UNDEFINED);
        }
    }
}
