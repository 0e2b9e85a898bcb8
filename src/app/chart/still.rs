//! A drawing to look at: on paper, and wherever nothing can be chosen.

use std::sync::Arc;

use leptos::prelude::*;

use super::plot::Plot;
use super::shape::shape;
use crate::chart::px;

/// A plot as a picture, whose name says every mark.
#[component]
pub fn StillDrawing(
    plot: Memo<Arc<Plot>>,
    /// A class beside that of charts.
    class: &'static str,
) -> impl IntoView {
    move || {
        let plot = plot.read();
        let names: Vec<&str> = plot.marks.iter().map(|mark| mark.name.as_str()).collect();
        let marks = plot.marks.iter().map(|mark| {
            view! { <g class=mark.class.clone()>{mark.shapes.iter().map(shape).collect_view()}</g> }
        });
        view! {
            <svg
                class=format!("chart {class}")
                role="img"
                aria-label=names.join("; ")
                viewBox=format!("0 0 {} {}", px(plot.width), px(plot.height))
                width=px(plot.width)
                height=px(plot.height)
            >
                {plot.ground.iter().map(shape).collect_view()}
                {marks.collect_view()}
            </svg>
        }
    }
}
