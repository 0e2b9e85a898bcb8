//! A short message that screen readers say aloud, and that nobody sees.

use leptos::prelude::*;

use super::LiveText;

/// Says messages. A context of the app: one region for all, so that they do not talk over each other.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// A region that is silent.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says a message: one short sentence. Said twice in a row, it is said twice: since screen readers say what
    /// changes, a blank that nobody hears tells them apart.
    pub fn say(self, message: impl Into<String>) {
        let message = message.into();
        let is_again = self.0.with_untracked(|before| *before == message);
        self.0.set(if is_again && !message.is_empty() { message + "\u{a0}" } else { message });
    }

    /// Says what a text has become whenever it changes.
    pub fn say_changes(self, text: Memo<String>) {
        Effect::new(move |before: Option<String>| {
            let text = text.get();
            if before.is_some_and(|before| before != text) {
                self.say(text.clone());
            }
            text
        });
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
    view! {
        <p class="visually-hidden" id="announcement" role="status">
            <LiveText text=message/>
        </p>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_is_said_again_changes_the_region() {
        Owner::new().with(|| {
            let announcer = Announcer::new();
            let said = |message: &str| {
                announcer.say(message);
                announcer.0.get_untracked()
            };
            let texts = ["Copied.", "Copied.", "Copied.", "Saved."].map(said);
            assert!(texts.windows(2).all(|pair| pair[0] != pair[1]), "{texts:?}");
            assert_eq!(
                texts.map(|text| text.trim_end().to_owned()),
                ["Copied.", "Copied.", "Copied.", "Saved."]
            );
        });
    }
}
