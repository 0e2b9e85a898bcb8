//! Slides for a room: one chart at a time fills the window, or all three at a glance.
//!
//! Comes in: a link with `view=present`. What is pointed at (`pin`) and the meeting that is read (`meeting`) are in the
//! link. Predicting is on the same stage, so that full screen, guesses and all else stay from one to the other.

#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively nobody presses a key"))]
mod deck;
mod drawing;
mod figure;
mod glance;
mod part;
mod play;
mod pointed;
mod reading;
mod scene;
mod slide;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(target_arch = "wasm32")]
mod turn;

use leptos::prelude::*;

use slide::PresentSlide;

use super::predict;
use super::stage::{Stage, StageFrame};
use crate::app::context::AppContext;
use crate::app::lazy::LazyView;
use crate::query::ViewKind;

crate::lazy! {
    /// Slides and predictions.
    pub static SLIDES: fn() -> AnyView = present => view;
    /// A prediction on the stage.
    static PREDICTION: fn() -> AnyView = predict => predict::view;
}

/// The stage, and on it the slide that the link names.
fn view() -> AnyView {
    let stage = Stage::new(AppContext::expect());
    provide_context(stage);
    let is_prediction = Memo::new(move |_| stage.query.read().view_kind() == Some(ViewKind::Predict));
    view! {
        <StageFrame stage>
            {move || {
                if is_prediction.get() {
                    view! { <LazyView view=&PREDICTION lang=stage.app.lang/> }.into_any()
                } else {
                    view! { <PresentSlide/> }.into_any()
                }
            }}
        </StageFrame>
    }
    .into_any()
}
