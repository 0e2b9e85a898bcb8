//! The drawing of a chart as SVG: a list box whose options are its marks, each of them a link.
//!
//! One tab stop; see [`keyboard`](super::keyboard) for the keys and [`drag`](super::drag) for dragging over
//! years. Marks keep their elements while one chooses: only attributes that changed are written.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg;

use super::events::DrawingState;
use super::mark::PlotMark;
use super::plot::Plot;
use super::shape::{shape, shapes_of};
use super::size;
use super::spec::CardSpec;
use super::tools::TOOLTIP;
use super::words::chart_words;
use crate::app::components::Each;
use crate::app::context::AppContext;
use crate::app::lazy::{LazyViewWith, Waiting};
use crate::app::url;
use crate::chart::px;

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
    let keys = if chart.spec().has_spans { words.keys_years } else { words.keys };
    let id = chart.id;
    let lang = state.app.lang;
    let is_pointed_at = Memo::new(move |_| state.pointed.get().is_some());
    view! {
        <div
            class="plot"
            id=format!("{id}-plot")
            node_ref=place
            on:pointerover=move |event| state.pointer_over(&event)
            on:pointerleave=move |_| state.pointed.set(None)
        >
            <svg
                class=if chart.spec().has_spans { "chart runs" } else { "chart" }
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
                <Each
                    each=move || plot.read().ids()
                    key=String::clone
                    children=move |id| mark(state, id)
                />
            </svg>
            {move || is_pointed_at.get().then(|| view! { <LazyViewWith view=&TOOLTIP props=state lang waiting=Waiting::Silent /> })}
        </div>
        <p class="visually-hidden" id=format!("{id}-keys")>
            {keys}
        </p>
    }
    .into_any()
}

/// The element of a mark, which lives as long as the chart has the mark. It is made once: what changes of it is a
/// closure each, and of its shapes only what moves is written.
fn mark(state: DrawingState, id: String) -> impl IntoView {
    let found = Memo::new({
        let id = id.clone();
        move |before: Option<&Option<Arc<PlotMark>>>| {
            // One that is on its way out stays as it was.
            state.plot.read().mark(&id).cloned().or_else(|| before.cloned().flatten())
        }
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
    let of = move |part: fn(&PlotMark) -> &String| {
        Memo::new(move |_| found.read().as_ref().map(|mark| part(mark).clone()).unwrap_or_default())
    };
    let (name, class) = (of(|mark| &mark.name), of(|mark| &mark.class));
    let href = Memo::new(move |_| {
        let mark = found.read();
        mark.as_ref().map_or_else(String::new, |mark| url::href(&state.next(mark, &state.app.query.read())))
    });
    let is_chosen = Memo::new(move |_| found.read().as_ref().is_some_and(|mark| mark.is_chosen));
    let shapes = move |are_words: bool| {
        let mark = found.read();
        mark.as_ref().map(|mark| shapes_of(&mark.hit, &mark.shapes, are_words)).unwrap_or_default()
    };
    // `view!` makes an `<a>` that has siblings one of HTML, and a drawing shows none of what is in it.
    let link = svg::a()
        .attr("id", id)
        .attr("role", "option")
        .attr("href", move || href.get())
        .attr("aria-selected", move || is_chosen.get().to_string())
        .attr("aria-label", move || name.get())
        .attr("aria-describedby", move || is_described.get().then(|| format!("{}-tooltip", state.chart.id)))
        .attr("tabindex", move || if is_stop.get() { "0" } else { "-1" })
        .attr("data-index", move || index.get().unwrap_or_default().to_string())
        .child(move || shapes(false));
    let class = move || if is_spanned.get() { format!("{} spanned", class.read()) } else { class.get() };
    view! { <g class=class>{link} {move || shapes(true)}</g> }
}
