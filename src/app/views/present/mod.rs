//! Slides for a room: one chart at a time fills the window, or all three at a glance.
//!
//! Comes in: a link with `view=present`. What is pointed at (`pin`) and the meeting that is read (`meeting`) are in the
//! link. Predicting is on the same stage, so that full screen, guesses and all else stay from one to the other.

#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively nobody presses a key"))]
mod deck;
mod glance;
mod slide;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(target_arch = "wasm32")]
mod turn;

use leptos::prelude::*;

use slide::PresentSlide;

use super::stage::{Stage, StageFrame};
use super::stories::STORY_SLIDE;
use super::{play, predict};
use crate::app::context::AppContext;
use crate::app::lazy::LazyView;
use crate::query::{Query, View, ViewKind};

crate::lazy! {
    /// Slides and predictions.
    pub static SLIDES: fn() -> AnyView = present => view;
    /// A prediction on the stage.
    static PREDICTION: fn() -> AnyView = predict => predict::view;
    /// The meetings one by one.
    static PLAYED: fn() -> AnyView = predict => play::view;
}

/// What stands on the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Slides,
    Prediction,
    Played,
    /// A step of a story.
    Story,
}

fn act(query: &Query) -> Act {
    match query.view.as_deref() {
        Some(View { kind: ViewKind::Predict, .. }) => Act::Prediction,
        Some(View { kind: ViewKind::Play, .. }) => Act::Played,
        Some(view) if !view.story.is_empty() => Act::Story,
        _ => Act::Slides,
    }
}

/// The stage, and on it the slide that the link names.
fn view() -> AnyView {
    let stage = Stage::new(AppContext::expect());
    provide_context(stage);
    let act = Memo::new(move |_| act(&stage.query.read()));
    let lazily = move |view| view! { <LazyView view lang=stage.app.lang/> }.into_any();
    view! {
        <StageFrame stage>
            {move || match act.get() {
                Act::Slides => view! { <PresentSlide/> }.into_any(),
                Act::Prediction => lazily(&PREDICTION),
                Act::Played => lazily(&PLAYED),
                Act::Story => lazily(&STORY_SLIDE),
            }}
        </StageFrame>
    }
    .into_any()
}
