//! What all slides share, and what commands do on each of them.
//!
//! The size of the text follows the window, and what is drawn is drawn for the room that is measured: see
//! `stage.css`. The colors for projectors, the dark screen, guesses and measured sizes are passing states; all else
//! is in the link.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::board::{WINDOW_PX, plan};
use super::keys::{Command, Cover};
#[cfg(target_arch = "wasm32")]
use super::screen;
use super::ways::left;
#[cfg(target_arch = "wasm32")]
use super::words::stage_words;
use crate::app::context::AppContext;
use crate::chart::{LEAST_TEXT_PX, Room};
use crate::query::{MarkKey, Query, ViewKind};

/// How wide ten times the size of the text is on a projector of 1280 × 720, in px.
const TEN_EM_PX: u32 = 241;

/// What all slides share.
#[derive(Clone, Copy)]
pub struct Stage {
    pub app: AppContext,
    /// What the link says; while the reader leaves, what it said of the last slide.
    pub query: Memo<Query>,
    pub are_keys_open: RwSignal<bool>,
    pub is_code_open: RwSignal<bool>,
    pub is_blank: RwSignal<bool>,
    /// Strong contrast for projectors; kept by the browser.
    pub is_projector: RwSignal<bool>,
    pub is_full: RwSignal<bool>,
    /// What went wrong with the screen.
    pub message: RwSignal<&'static str>,
    /// What was guessed, by what it was guessed for.
    pub guesses: RwSignal<BTreeMap<String, Vec<(MarkKey, u32)>>>,
    /// How wide ten times the size of the text is, as the frame measures it, in px.
    pub ten_em_px: RwSignal<u32>,
    /// How much of the window slides have, as the frame measures it, in px.
    pub window_px: RwSignal<(u32, u32)>,
}

impl Stage {
    /// Where one is after the slides.
    #[must_use]
    pub fn left(self) -> Query {
        left(&self.query.read())
    }

    /// The stage of the present owner. Its frame hears keys.
    #[must_use]
    pub fn new(app: AppContext) -> Self {
        let query = Memo::new(move |before: Option<&Query>| match before {
            Some(before) if !is_slide(&app.query.read()) => before.clone(),
            _ => app.query.get(),
        });
        Self {
            app,
            query,
            are_keys_open: RwSignal::new(false),
            is_code_open: RwSignal::new(false),
            is_blank: RwSignal::new(false),
            is_projector: RwSignal::new(false),
            is_full: RwSignal::new(false),
            message: RwSignal::new(""),
            guesses: RwSignal::new(BTreeMap::new()),
            ten_em_px: RwSignal::new(TEN_EM_PX),
            window_px: RwSignal::new(WINDOW_PX),
        }
    }

    /// The stage, in any component of a slide.
    ///
    /// # Panics
    ///
    /// Outside of a slide.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// The room of a chart in a place of so many px.
    #[must_use]
    pub fn room(self, (width_px, height_px): (u32, u32)) -> Room {
        let em_px = self.em_px();
        // A place that scrolls out of a small screen is still a place.
        let height = f64::from(height_px).max(em_px * 8.0);
        Room { width: f64::from(width_px.max(1)), height, scale: em_px / LEAST_TEXT_PX }
    }

    /// The room that a chart has on each slide of this window.
    #[must_use]
    pub fn plan(self) -> Room {
        plan(self.window_px.get(), self.em_px())
    }

    /// The size of the text, in px.
    fn em_px(self) -> f64 {
        f64::from(self.ten_em_px.get().max(1)) / 10.0
    }

    /// What lies over the slide.
    #[must_use]
    pub fn cover(self) -> Option<Cover> {
        let covers = [
            (self.is_blank, Cover::Blank),
            (self.are_keys_open, Cover::Keys),
            (self.is_code_open, Cover::Code),
        ];
        covers.into_iter().find(|(is_there, _)| is_there.get_untracked()).map(|(_, cover)| cover)
    }

    /// Does what every slide does with a command; says whether it was one of those.
    pub fn run(self, command: Command) -> bool {
        match command {
            Command::Keys => self.are_keys_open.update(|is_open| *is_open = !*is_open),
            Command::Code => self.is_code_open.update(|is_open| *is_open = !*is_open),
            Command::Blank => self.is_blank.set(true),
            Command::Light => self.is_blank.set(false),
            Command::Contrast => self.toggle_contrast(),
            Command::FullScreen => self.toggle_full(),
            _ => return false,
        }
        true
    }

    /// Strong contrast, or the usual colors.
    pub fn toggle_contrast(self) {
        let is_strong = !self.is_projector.get_untracked();
        self.is_projector.set(is_strong);
        #[cfg(target_arch = "wasm32")]
        screen::keep_contrast(is_strong);
    }

    /// Fills the screen, or ends that.
    pub fn toggle_full(self) {
        self.message.set("");
        #[cfg(target_arch = "wasm32")]
        if screen::is_full() {
            screen::unfill();
        } else {
            let refused = stage_words(self.app.lang()).full_refused;
            screen::fill(move || _ = self.message.try_set(refused));
        }
    }
}

/// Whether a query is one of a slide.
pub fn is_slide(query: &Query) -> bool {
    matches!(query.view_kind(), Some(ViewKind::Present | ViewKind::Predict | ViewKind::Play))
}
