//! The steps, one below the other, or the one that the link names.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::counted::Counted;
use super::left_out::LeftOut;
use super::merged::Merged;
use super::sources::{Reports, Sources};
use super::{MethodContext, STEPS};
use crate::app::components::Each;

/// The steps that are shown.
#[component]
pub fn Steps() -> impl IntoView {
    let method = MethodContext::expect();
    let shown = move || match method.step.get() {
        Some(step) => step..=step,
        None => 1..=STEPS,
    };
    view! {
        <ol class="method-steps" class:method-one=move || method.step.get().is_some()>
            <Each each=shown key=|step| *step let:step>
                <Step step/>
            </Each>
        </ol>
    }
}

/// A step with its number and name.
#[component]
fn Step(step: usize) -> impl IntoView {
    let words = MethodContext::expect().words;
    let body = match step {
        1 => view! { <Sources/> }.into_any(),
        2 => view! { <Reports/> }.into_any(),
        3 => view! { <Merged/> }.into_any(),
        4 => view! { <LeftOut/> }.into_any(),
        5 => view! { <Chosen/> }.into_any(),
        _ => view! { <Counted/> }.into_any(),
    };
    view! {
        <li class="method-step" id=format!("method-{step}") value=step.to_string()>
            <h2>{words.steps[step - 1]}</h2>
            {body}
        </li>
    }
    .into_any()
}
