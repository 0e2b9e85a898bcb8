//! Shapes of a drawing as SVG elements. Their look is the style sheet's.

use leptos::prelude::*;

use crate::chart::{MarkRole, Rect, Shape, px};

/// A shape as an element. Shapes of one tag take each other's place in the DOM, attribute by attribute.
pub fn shape(shape: &Shape) -> AnyView {
    let mut element = shape.element();
    let mut get = |name: &str| -> Option<String> {
        let found = element.attributes.iter_mut().find(|(attribute, _)| *attribute == name);
        found.map(|(_, value)| std::mem::take(value))
    };
    let class = shape.role.class();
    match element.tag {
        "rect" => {
            view! { <rect class=class x=get("x") y=get("y") width=get("width") height=get("height") rx=get("rx") /> }
                .into_any()
        }
        "line" => view! { <line class=class x1=get("x1") y1=get("y1") x2=get("x2") y2=get("y2") /> }.into_any(),
        "circle" => view! { <circle class=class cx=get("cx") cy=get("cy") r=get("r") /> }.into_any(),
        "polyline" => view! { <polyline class=class points=get("points") /> }.into_any(),
        "path" => view! { <path class=class d=get("d") /> }.into_any(),
        _ => view! {
            <text
                class=class
                aria-hidden="true"
                translate=is_figure(shape.role).then_some("no")
                x=get("x")
                y=get("y")
                text-anchor=get("text-anchor")
                font-size=get("font-size")
                font-weight=get("font-weight")
            >
                {element.text.unwrap_or_default().to_owned()}
            </text>
        }
        .into_any(),
    }
}

/// Whether a text changes while one chooses. A browser's translator makes elements of texts, and what is written into
/// them later is lost: from figures it is kept away. The words of a mark never change.
fn is_figure(role: MarkRole) -> bool {
    matches!(role, MarkRole::Value | MarkRole::Muted | MarkRole::Total | MarkRole::Tick)
}

/// What can be pointed at of a mark.
pub fn hit(bounds: &Rect) -> impl IntoView + use<> {
    view! { <rect class="hit" x=px(bounds.x) y=px(bounds.y) width=px(bounds.w) height=px(bounds.h) /> }
}
