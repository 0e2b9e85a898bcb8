//! The drawing of a chart as SVG: a list box whose options are its marks, each of them a link.
//!
//! One tab stop; see [`keyboard`](super::keyboard) for the keys and [`drag`](super::drag) for dragging over
//! years. Marks keep their elements while one chooses: only attributes that changed are written.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::events::DrawingState;
use super::mark::PlotMark;
use super::plot::Plot;
use super::shape::{shape, shapes_of};
use super::size;
use super::spec::CardSpec;
use super::svg_view::SvgView;
use super::tools::TOOLTIP;
use super::words::chart_words;
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
    let marks = marks(state);
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
                {marks}
            </svg>
            {move || is_pointed_at.get().then(|| view! { <LazyViewWith view=&TOOLTIP props=state lang waiting=Waiting::Silent /> })}
        </div>
        <p class="visually-hidden" id=format!("{id}-keys")>
            {keys}
        </p>
    }
    .into_any()
}

/// The marks: a group of one element each, which stays as long as the chart has the mark.
fn marks(state: DrawingState) -> impl Fn() -> SvgView + Clone + 'static {
    move || {
        // The query before the plot: an effect asks its sources in this order whether they changed, and a query that is
        // brought up to date on behalf of an unchanged plot says no more that it did.
        let (query, plot, drag) = (state.app.query.read(), state.plot.read(), state.drag.get());
        let stop = state.stop.read().as_ref().and_then(|stop| plot.index_of(stop)).unwrap_or(0);
        let described = state.pointed.get().map(|pointed| pointed.index);
        let mark = |(index, mark): (usize, &Arc<PlotMark>)| {
            let mut link = link(mark, url::href(&state.next(mark, &query)));
            link.attributes.push(("tabindex", if index == stop { "0" } else { "-1" }.to_owned()));
            if described == Some(index) {
                link.attributes.push(("aria-describedby", format!("{}-tooltip", state.chart.id)));
            }
            let spanned = if drag.spans(index) { " spanned" } else { "" };
            let mut children = shapes_of(&mark.hit, &mark.shapes, true);
            children.insert(0, link);
            let key = Some(mark.id.clone());
            let attributes = vec![("class", format!("{}{spanned}", mark.class))];
            SvgView { key, tag: "g", attributes, children, ..SvgView::default() }
        };
        let children = plot.marks.iter().enumerate().map(mark).collect();
        SvgView { tag: "g", children, ..SvgView::default() }
    }
}

/// The link of a mark, with all of it but its words.
fn link(mark: &PlotMark, href: String) -> SvgView {
    let attributes = vec![
        ("id", mark.id.clone()),
        ("role", "option".to_owned()),
        ("href", href),
        ("aria-selected", mark.is_chosen.to_string()),
        ("aria-label", mark.name.clone()),
    ];
    let children = shapes_of(&mark.hit, &mark.shapes, false);
    SvgView { tag: "a", attributes, children, ..SvgView::default() }
}
