//! The languages of the page, each of them a part: a reader needs one.

use leptos::prelude::*;

#[cfg(target_arch = "wasm32")]
use super::lazy::LoadError;
use super::lazy::{Lazy, Waiting, lazily};
#[cfg(target_arch = "wasm32")]
use super::url;
use crate::data::vocabulary::Lang;
use crate::text::{self, Words};

crate::lazy! {
    static ENGLISH: fn() -> &'static Words = english => text::english;
    static VIETNAMESE: fn() -> &'static Words = vietnamese => text::vietnamese;
    static RUSSIAN: fn() -> &'static Words = russian => text::russian;
}

fn part(lang: Lang) -> &'static Lazy<fn() -> &'static Words> {
    match lang {
        Lang::En => &ENGLISH,
        Lang::Vi => &VIETNAMESE,
        Lang::Ru => &RUSSIAN,
    }
}

/// Which languages have arrived.
#[derive(Clone, Copy)]
pub struct Languages {
    arrived: Trigger,
}

impl Languages {
    /// Those that have arrived so far.
    #[must_use]
    pub fn new() -> Self {
        Self { arrived: Trigger::new() }
    }

    /// Whether the page can be shown in a language. Read in a memo it follows what arrives.
    #[must_use]
    pub fn is_here(self, lang: Lang) -> bool {
        self.arrived.track();
        text::is_here(lang)
    }

    fn arrive(self, lang: Lang) {
        if let Some(words) = part(lang).get() {
            text::arrive(words());
            // The whole page is made anew in it.
            #[cfg(target_arch = "wasm32")]
            url::keep_focus();
            self.arrived.notify();
        }
    }
}

impl Default for Languages {
    fn default() -> Self {
        Self::new()
    }
}

/// Fetches a language before anything is shown.
///
/// # Errors
///
/// Its part did not arrive.
#[cfg(target_arch = "wasm32")]
pub async fn load(lang: Lang) -> Result<(), LoadError> {
    text::arrive(part(lang).load().await?());
    Ok(())
}

/// The `wanted` language, while it is on its way: until then the page stays in the one that it has, `lang`.
#[component]
pub fn AwaitedLanguage(wanted: Memo<Lang>, lang: Memo<Lang>, languages: Languages) -> impl IntoView {
    let awaited = Memo::new(move |_| Some(wanted.get()).filter(|wanted| !languages.is_here(*wanted)));
    move || {
        let awaited = awaited.get()?;
        Some(lazily(part(awaited), move || languages.arrive(awaited), lang, Waiting::Told))
    }
}
