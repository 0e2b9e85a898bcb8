//! What this device keeps of the site, for times without a network.
//!
//! A service worker keeps it (`public/offline.js`), and `public/start.js` stands between: the app asks by an event
//! "offline" of the document, and hears by events "kept" how that goes. Where there is no such worker nothing is ever
//! told, and nothing natively.

use leptos::prelude::*;

/// What this device keeps, as far as it was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was told. Perhaps nothing can be kept here.
    #[default]
    Untold,
    Nothing,
    /// So many files of so many are here.
    Coming {
        done: u32,
        of: u32,
    },
    /// The site as it is shown.
    Whole,
    /// A newer site than what is shown.
    Newer,
    /// It could not be kept.
    Failed,
}

/// What this device keeps, as a signal, and how one asks for it.
#[derive(Clone, Copy)]
pub struct Offline(RwSignal<Kept>);

impl Offline {
    /// Nothing was told yet.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(Kept::default()))
    }

    /// What is kept, to be read.
    #[must_use]
    pub fn kept(self) -> Signal<Kept> {
        self.0.into()
    }

    /// As if it was told so.
    #[cfg(test)]
    pub fn tell(self, kept: Kept) {
        self.0.set(kept);
    }

    /// Asks for the site to be kept as it is now.
    pub fn keep(self) {
        #[cfg(target_arch = "wasm32")]
        browser::ask("keep");
    }

    /// Hears what is told, for as long as the page lives.
    #[cfg(target_arch = "wasm32")]
    pub fn listen(self) {
        browser::listen(move |kept| self.0.set(kept));
    }
}

impl Default for Offline {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::prelude::document;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{CustomEvent, CustomEventInit, Event};

    use super::Kept;
    use crate::app::foreign::text_of;

    pub fn ask(what: &str) {
        let init = CustomEventInit::new();
        init.set_detail(&what.into());
        if let Ok(event) = CustomEvent::new_with_event_init_dict("offline", &init) {
            let _ = document().dispatch_event(&event);
        }
    }

    pub fn listen(hear: impl Fn(Kept) + 'static) {
        let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(told(&text_of(&event, "detail"))));
        // Adding a listener fails for no event name.
        let _ = document().add_event_listener_with_callback("kept", heard.as_ref().unchecked_ref());
        heard.forget();
    }

    /// What is told: a word, or how many files of how many are here, as "3/240".
    fn told(word: &str) -> Kept {
        match word {
            "nothing" => Kept::Nothing,
            "whole" => Kept::Whole,
            "newer" => Kept::Newer,
            _ => match word.split_once('/').map(|(done, of)| (done.parse(), of.parse())) {
                Some((Ok(done), Ok(of))) => Kept::Coming { done, of },
                _ => Kept::Failed,
            },
        }
    }
}
