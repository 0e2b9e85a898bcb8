//! The drawing of a chart as SVG: a list box whose options are its marks, each of them a link.
//!
//! One tab stop; see [`keyboard`](super::keyboard) for the keys and [`drag`](super::drag) for dragging over
//! years. Marks keep their elements while one chooses: only attributes that changed are written.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg;

use super::events::DrawingState;
use super::plot::Plot;
use super::shape::{hit, shape};
use super::size;
use super::spec::CardSpec;
use super::tooltip::Tooltip;
use super::words::chart_words;
use crate::app::context::AppContext;
use crate::app::url;
use crate::chart::{Form, Shape, px};

/// The drawing, as wide as its place; `width_px` is told what that is.
#[component]
pub fn DrawingView(
    chart: &'static CardSpec,
    plot: Memo<Arc<Plot>>,
    #[prop(into)] adds: Signal<bool>,
    width_px: RwSignal<u32>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    size::measure(place, width_px);
    let state = DrawingState::new(AppContext::expect(), chart, plot, adds);
    let words = chart_words(state.app.lang());
    let keys = if chart.has_years { words.keys_years } else { words.keys };
    let id = chart.id;
    view! {
        <div
            class="plot"
            id=format!("{id}-plot")
            node_ref=place
            on:pointerover=move |event| state.pointer_over(&event)
            on:pointerleave=move |_| state.pointed.set(None)
        >
            <svg
                class=if chart.has_years { "chart runs" } else { "chart" }
                id=format!("{id}-chart")
                role="listbox"
                aria-multiselectable="true"
                aria-orientation=if chart.is_horizontal { "horizontal" } else { "vertical" }
                aria-labelledby=chart.title_id
                aria-describedby=format!("{id}-keys")
                viewBox=move || {
                    let plot = plot.read();
                    format!("0 0 {} {}", px(plot.width), px(plot.height))
                }
                width=move || px(plot.read().width)
                height=move || px(plot.read().height)
                on:keydown=move |event| state.key_down(&event)
                on:click=move |event| state.click(&event)
                on:focusin=move |event| state.focus_in(&event)
                on:focusout=move |_| state.pointed.set(None)
                on:dragstart=|event| event.prevent_default()
                on:pointerdown=move |event| state.pointer_down(&event)
                on:pointermove=move |event| state.pointer_move(&event)
                on:pointerup=move |_| state.pointer_up()
                on:pointercancel=move |_| state.pointer_cancel()
            >
                {move || plot.read().ground.iter().map(shape).collect_view()}
                <For
                    each=move || plot.read().ids()
                    key=String::clone
                    children=move |id| mark(state, id)
                />
            </svg>
            <Tooltip id plot pointed=state.pointed is_horizontal=chart.is_horizontal />
        </div>
        <p class="visually-hidden" id=format!("{id}-keys")>
            {keys}
        </p>
    }
    .into_any()
}

/// The element of a mark, which lives as long as the chart has the mark.
fn mark(state: DrawingState, id: String) -> impl IntoView {
    let found = Memo::new({
        let id = id.clone();
        move |_| state.plot.read().mark(&id).cloned()
    });
    let index = Memo::new({
        let id = id.clone();
        move |_| state.plot.read().index_of(&id)
    });
    let is_stop = Memo::new(move |_| {
        let stop = state.stop.read();
        let at = stop.as_ref().and_then(|stop| state.plot.read().index_of(stop));
        index.get() == Some(at.unwrap_or(0))
    });
    let is_spanned = Memo::new(move |_| index.get().is_some_and(|index| state.drag.read().spans(index)));
    let is_described = Memo::new(move |_| {
        let pointed = state.pointed.get();
        pointed.is_some_and(|pointed| index.get() == Some(pointed.index))
    });
    let href = Memo::new(move |_| {
        let mark = found.read();
        mark.as_ref().map_or_else(String::new, |mark| url::href(&state.next(mark, &state.app.query.read())))
    });
    move || {
        let mark = found.get()?;
        let index = index.get()?;
        let is_text = |shape: &&Shape| matches!(shape.form, Form::Text { .. });
        // The words stand beside the link and not in it: its name says them, and more, as a sentence.
        let (words, shapes): (Vec<_>, Vec<_>) = mark.shapes.iter().partition(is_text);
        let class = if is_spanned.get() { format!("{} spanned", mark.class) } else { mark.class.clone() };
        // `view!` makes an `<a>` that has siblings one of HTML, and a drawing shows none of what is in it.
        let link = svg::a()
            .attr("id", id.clone())
            .attr("role", "option")
            .attr("href", href.get())
            .attr("aria-selected", if mark.is_chosen { "true" } else { "false" })
            .attr("aria-label", mark.name.clone())
            .attr("aria-describedby", is_described.get().then(|| format!("{}-tooltip", state.chart.id)))
            .attr("tabindex", if is_stop.get() { "0" } else { "-1" })
            .attr("data-index", index.to_string())
            .child((hit(&mark.hit), shapes.into_iter().map(shape).collect_view()));
        let words = words.into_iter().map(shape).collect_view();
        Some(view! { <g class=class>{link} {words}</g> })
    }
}
