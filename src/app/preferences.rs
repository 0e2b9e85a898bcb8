//! What a reader likes and the browser keeps: no part of the link, which others open.

use leptos::prelude::*;

/// The reader's own settings.
#[derive(Clone, Copy)]
pub struct Preferences {
    pub theme: RwSignal<Theme>,
}

/// Colors of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// What the browser keeps, and `data-theme` of the root element; empty for the system's own. `public/early.js`
    /// reads it before the first paint.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Preferences {
    /// The settings as the browser kept them. A closed storage is no fault: nothing was kept, then.
    #[must_use]
    pub fn new() -> Self {
        Self { theme: RwSignal::new(stored_theme()) }
    }

    /// Shows a theme and keeps it. Where storage is closed it holds until the page is left.
    pub fn choose_theme(self, theme: Theme) {
        self.theme.set(theme);
        #[cfg(target_arch = "wasm32")]
        browser::show_and_keep(theme);
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self::new()
    }
}

fn stored_theme() -> Theme {
    #[cfg(target_arch = "wasm32")]
    let stored = browser::stored_theme();
    #[cfg(not(target_arch = "wasm32"))]
    let stored: Option<String> = None;
    Theme::ALL.into_iter().find(|theme| stored.as_deref() == Some(theme.code())).unwrap_or_default()
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::prelude::{document, window};

    use super::Theme;

    const KEY: &str = "theme";

    pub fn stored_theme() -> Option<String> {
        window().local_storage().ok()??.get_item(KEY).ok()?
    }

    pub fn show_and_keep(theme: Theme) {
        if let Ok(Some(storage)) = window().local_storage() {
            let _ = match theme {
                Theme::System => storage.remove_item(KEY),
                _ => storage.set_item(KEY, theme.code()),
            };
        }
        if let Some(page) = document().document_element() {
            let _ = match theme {
                Theme::System => page.remove_attribute("data-theme"),
                _ => page.set_attribute("data-theme", theme.code()),
            };
        }
    }
}
