//! What the page remembers that is no part of the link: how a sheet stands, what was typed.

use leptos::prelude::*;

/// What the reader was told about copying the link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    #[default]
    Nothing,
    Copied,
    ByHand,
}

/// Passing states of single elements. Nothing that is counted depends on them.
#[derive(Clone, Copy)]
pub struct Local {
    /// `light`, `dark`, or empty for the device's own. Kept by the browser.
    pub theme: RwSignal<String>,
    pub share_open: RwSignal<bool>,
    pub share_said: RwSignal<Said>,
    /// Whether all passages found are listed, and all meetings.
    pub all_found: RwSignal<bool>,
    pub all_meetings: RwSignal<bool>,
    /// Whether the line on what was not understood in the link was dismissed.
    pub dismissed: RwSignal<bool>,
}

impl Local {
    /// As a page begins, with the theme chosen before.
    pub fn new(theme: String) -> Self {
        Self {
            theme: RwSignal::new(theme),
            share_open: RwSignal::new(false),
            share_said: RwSignal::new(Said::Nothing),
            all_found: RwSignal::new(false),
            all_meetings: RwSignal::new(false),
            dismissed: RwSignal::new(false),
        }
    }
}
