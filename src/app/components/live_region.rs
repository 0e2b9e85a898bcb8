//! A short message that screen readers say aloud, and that nobody sees.

use leptos::prelude::*;

/// Says messages. A context of the app: one region for all, so that they do not talk over each other.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// A region that is silent.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says a message: one short sentence.
    pub fn say(self, message: impl Into<String>) {
        self.0.set(message.into());
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// The region that says what the [`Announcer`] of the context is told.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let Announcer(message) = expect_context();
    view! { <p class="visually-hidden" id="announcement" role="status">{move || message.get()}</p> }
}
