//! A chart of a slide as SVG: a list box of which one mark can be pointed at.
//!
//! It is like the drawing of a card, but for what its links do: they point, and choose nothing. Marks keep their
//! elements from slide to slide where the chart stays.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::Stage;
use super::part::Part;
use crate::app::chart::{MarkBody, MarkLink, PlotMark, SvgView, shape};
use crate::app::url;
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
    let marks = marks(drawn, highlight);
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
                    {marks.clone()}
                </svg>
            }
        })
    }
}

/// The marks: a group each, which stays as long as the chart has the mark.
fn marks(
    drawn: Memo<Option<Drawn>>,
    highlight: Signal<Option<String>>,
) -> impl Fn() -> SvgView + Clone + 'static {
    let stage = Stage::expect();
    move || {
        let (query, drawn, highlight) = (stage.query.read(), drawn.read(), highlight.read());
        let mut children = Vec::new();
        if let Some(drawn) = &*drawn {
            let stop = drawn.part.stop(highlight.as_deref());
            for (index, mark) in drawn.part.plot.marks.iter().enumerate() {
                let stand = Stand::new(mark, highlight.as_deref());
                children.push(Arc::new(mark_view(drawn, &query, mark, stand, stop == Some(index))));
            }
        }
        SvgView { tag: "g", children, ..SvgView::default() }
    }
}

fn mark_view(drawn: &Drawn, query: &Query, mark: &PlotMark, stand: Stand, is_stop: bool) -> SvgView {
    let link = MarkLink {
        id: &format!("mark-{}-{}", drawn.chart.code(), mark.key),
        name: &mark.name,
        href: url::href(&pointed_at(query, drawn.chart, drawn.step, &mark.key)),
        is_selected: stand == Stand::Pinned,
        is_stop,
        described_by: None,
    };
    MarkBody::new(mark).group([&mark.class, stand.class()].concat(), link)
}

/// The query that points at a mark, or at nothing if it is pointed at already.
fn pointed_at(query: &Query, chart: Chart, step: Option<u32>, key: &MarkKey) -> Query {
    let before = query.view.as_ref().and_then(|view| view.highlight.as_deref());
    let highlight = Some(key.code()).filter(|code| before != Some(&**code)).map(|code| code.to_string());
    // A slide of a story stays that of its step.
    let of_story = query.view.as_deref().filter(|view| !view.story.is_empty());
    let view = match of_story {
        Some(view) => View { highlight, ..view.clone() },
        None => View { chart: Some(chart), step, highlight, ..View::new(ViewKind::Present) },
    };
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
    fn new(mark: &PlotMark, highlight: Option<&str>) -> Self {
        match highlight {
            None => Self::Free,
            Some(highlight) if *mark.key.code() == *highlight => Self::Pinned,
            Some(_) => Self::Aside,
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
