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
use super::shape::{MarkBody, MarkLink, shape};
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
    let is_measured = size::measure(place, width_px);
    let state = DrawingState::new(AppContext::expect(), chart, plot, adds);
    let words = chart_words(state.app.lang());
    let keys = if chart.spec().has_spans { words.keys_years } else { words.keys };
    let id = chart.id;
    let lang = state.app.lang;
    let is_pointed_at = Memo::new(move |_| state.pointed.get().is_some());
    let ground = move || is_measured.get().then(|| plot.read().ground.iter().map(shape).collect_view());
    let marks = marks(state, is_measured);
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
                {ground}
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

/// The marks, once it is known how wide the chart is: a group of one element each, which stays as long as the chart has
/// the mark.
fn marks(state: DrawingState, is_measured: ReadSignal<bool>) -> impl Fn() -> SvgView + Clone + 'static {
    let drawn = Memo::new(move |before: Option<&Arc<DrawnMarks>>| Arc::new(DrawnMarks::new(state, before)));
    move || {
        if !is_measured.get() {
            return SvgView { tag: "g", ..SvgView::default() };
        }
        let (drawn, drag) = (drawn.read(), state.drag.get());
        let DrawnMarks { plot, bodies, links } = &**drawn;
        let stop = state.stop.read().as_ref().and_then(|stop| plot.index_of(stop)).unwrap_or(0);
        let pointed = state.pointed.read();
        let described = pointed.as_ref().map(|pointed| pointed.id.as_str());
        let mark = |(index, mark): (usize, &Arc<PlotMark>)| {
            let link = MarkLink {
                id: &mark.id,
                name: &mark.name,
                href: links[index].clone(),
                is_selected: mark.is_chosen,
                is_stop: index == stop,
                described_by: (described == Some(&*mark.id)).then(|| format!("{}-tooltip", state.chart.id)),
            };
            let spanned = if drag.spans(index) { " spanned" } else { "" };
            Arc::new(bodies[index].group([&mark.class, spanned].concat(), link))
        };
        let children = plot.marks.iter().enumerate().map(mark).collect();
        SvgView { tag: "g", children, ..SvgView::default() }
    }
}

/// The marks of a plot, as far as neither pointer nor focus changes them.
#[derive(PartialEq)]
struct DrawnMarks {
    /// Where each mark leads. It stands first: where links differ, no more is compared.
    links: Vec<String>,
    plot: Arc<Plot>,
    /// What is drawn of each mark. It is made anew with the plot and not with each link, so that a drawing whose links
    /// alone changed is quickly compared.
    bodies: Arc<[MarkBody]>,
}

impl DrawnMarks {
    fn new(state: DrawingState, before: Option<&Arc<Self>>) -> Self {
        let (query, plot) = (state.app.query.read(), state.plot.get());
        let bodies = match before.filter(|before| Arc::ptr_eq(&before.plot, &plot)) {
            Some(before) => before.bodies.clone(),
            None => plot.marks.iter().map(|mark| MarkBody::new(mark)).collect(),
        };
        let links = plot.marks.iter().map(|mark| url::href(&state.next(mark, &query))).collect();
        Self { links, plot, bodies }
    }
}
