//! A chart of a slide as SVG: a list box of which one mark can be pointed at.
//!
//! It is like the drawing of a card, but for what its links do: they point, and choose nothing. Marks keep their
//! elements from slide to slide where the chart stays.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::svg;

use super::part::Part;
use crate::app::chart::{PlotMark, shape, shapes_of};
use crate::app::components::Each;
use crate::app::url;
use crate::app::views::stage::Stage;
use crate::chart::px;
use crate::query::{Chart, MarkKey, Query, View, ViewKind};

/// A part of a chart, and what names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    pub chart: Chart,
    /// The step of its slide, which its links keep.
    pub step: Option<u32>,
    pub part: Arc<Part>,
}

/// The drawing. `labelled_by` is the id of what names it; `highlight` the code of the mark that is pointed at.
#[component]
pub fn SlideDrawing(
    drawn: Memo<Option<Drawn>>,
    labelled_by: &'static str,
    #[prop(into)] highlight: Signal<Option<String>>,
    /// The id of what tells its keys.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView {
    let is_there = Memo::new(move |_| drawn.read().is_some());
    let view_box = move || {
        drawn.read().as_ref().map(|drawn| {
            let Part { plot, top, end } = &*drawn.part;
            format!("0 {} {} {}", px(*top), px(plot.width), px(end - top))
        })
    };
    let ground =
        move || drawn.read().as_ref().map(|drawn| drawn.part.plot.ground.iter().map(shape).collect_view());
    let ids = move || {
        let drawn = drawn.read();
        let marks = drawn
            .iter()
            .flat_map(|drawn| drawn.part.plot.marks.iter().map(|mark| id(drawn.chart, &mark.key)));
        marks.collect::<Vec<_>>()
    };
    let orientation = move || {
        let is_horizontal = drawn.read().as_ref().is_some_and(|drawn| drawn.chart.spec().is_horizontal);
        if is_horizontal { "horizontal" } else { "vertical" }
    };
    move || {
        is_there.get().then(|| {
            view! {
                <svg
                    class="chart large"
                    role="listbox"
                    aria-orientation=orientation
                    aria-labelledby=labelled_by
                    aria-describedby=described_by
                    viewBox=view_box
                >
                    {ground}
                    <Each each=ids key=String::clone children=move |id| mark(drawn, highlight, id)/>
                </svg>
            }
        })
    }
}

/// The element of a mark, which lives as long as the chart has the mark.
fn mark(drawn: Memo<Option<Drawn>>, highlight: Signal<Option<String>>, own: String) -> impl IntoView {
    let stage = Stage::expect();
    let found = Memo::new({
        let own = own.clone();
        move |before: Option<&Option<Arc<PlotMark>>>| {
            let drawn = drawn.read();
            let marks =
                drawn.iter().flat_map(|drawn| drawn.part.plot.marks.iter().map(|mark| (drawn.chart, mark)));
            let mut named = marks.filter(|(chart, mark)| id(*chart, &mark.key) == own);
            // One that is on its way out keeps its look.
            named.next().map(|(_, mark)| mark.clone()).or_else(|| before.cloned().flatten())
        }
    });
    let is_stop = Memo::new({
        let own = own.clone();
        move |_| {
            let drawn = drawn.read();
            drawn.as_ref().is_some_and(|drawn| {
                let stop = drawn.part.stop(highlight.read().as_deref());
                stop.is_some_and(|stop| id(drawn.chart, &drawn.part.plot.marks[stop].key) == own)
            })
        }
    });
    let stand = Memo::new(move |_| Stand::new(found.read().as_deref(), highlight.read().as_deref()));
    let href = move || {
        let (query, drawn, found) = (stage.query.read(), drawn.read(), found.read());
        let (drawn, mark) = (drawn.as_ref()?, found.as_ref()?);
        Some(url::href(&pointed_at(&query, drawn.chart, drawn.step, &mark.key)))
    };
    let shapes = move |are_words: bool| {
        let mark = found.read();
        mark.as_ref().map(|mark| shapes_of(&mark.hit, &mark.shapes, are_words)).unwrap_or_default()
    };
    let of = move |part: fn(&PlotMark) -> &String| {
        Memo::new(move |_| found.read().as_ref().map(|mark| part(mark).clone()).unwrap_or_default())
    };
    let (name, class) = (of(|mark| &mark.name), of(|mark| &mark.class));
    // `view!` makes an `<a>` that has siblings one of HTML, and a drawing shows none of what is in it.
    let link = svg::a()
        .attr("id", own)
        .attr("role", "option")
        .attr("href", href)
        .attr("aria-selected", move || (stand.get() == Stand::Pinned).to_string())
        .attr("aria-label", move || name.get())
        .attr("tabindex", move || if is_stop.get() { "0" } else { "-1" })
        .child(move || shapes(false));
    view! {
        <g class=move || format!("{}{}", class.read(), stand.get().class())>
            {link} {move || shapes(true)}
        </g>
    }
}

fn id(chart: Chart, key: &MarkKey) -> String {
    format!("mark-{}-{key}", chart.code())
}

/// The query that points at a mark, or at nothing if it is pointed at already.
fn pointed_at(query: &Query, chart: Chart, step: Option<u32>, key: &MarkKey) -> Query {
    let before = query.view.as_ref().and_then(|view| view.highlight.as_deref());
    let highlight = Some(key.code()).filter(|code| before != Some(&**code)).map(|code| code.to_string());
    let view = View { chart: Some(chart), step, highlight, ..View::new(ViewKind::Present) };
    Query { meeting: None, view: Some(Box::new(view)), ..query.clone() }
}

/// How a mark stands to what is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    /// Nothing is pointed at.
    Free,
    Pinned,
    Aside,
}

impl Stand {
    fn new(mark: Option<&PlotMark>, highlight: Option<&str>) -> Self {
        match (mark, highlight) {
            (Some(mark), Some(highlight)) if *mark.key.code() == *highlight => Self::Pinned,
            (_, Some(_)) => Self::Aside,
            (_, None) => Self::Free,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Free => "",
            Self::Pinned => " pinned",
            Self::Aside => " aside",
        }
    }
}
