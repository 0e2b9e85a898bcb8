//! Pauses in a long work, in which the browser paints.

use gloo_timers::future::TimeoutFuture;

/// How long the page may stand still while something large is read, in milliseconds.
const STEP_MS: f64 = 30.0;

/// Lets the browser paint between the steps of a long work.
pub struct Pause {
    began_ms: f64,
}

impl Pause {
    pub fn new() -> Self {
        Self { began_ms: js_sys::Date::now() }
    }

    /// Waits for a moment if the page has stood still for long.
    pub async fn if_due(&mut self) {
        if js_sys::Date::now() - self.began_ms > STEP_MS {
            TimeoutFuture::new(0).await;
            self.began_ms = js_sys::Date::now();
        }
    }
}
