//! The chart of a step on its slide: as large as the room, or the first marks that stand there.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::chart::{PlotInput, pale_text};
use crate::app::components::LiveText;
use crate::app::views::stage::{Drawn, Part, Scene, SlideDrawing, Stage, figure, measure, stage_words};
use crate::chart::Room;
use crate::counts::to_u32;
use crate::data::outline::Outlines;
use crate::query::{Chart, FacetValue, MarkKey};

/// The room for the chart on a projector of 1280 × 720, until it is measured.
const ROOM_PX: (u32, u32) = (600, 440);

/// What of a chart stands in the room.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    part: Option<Arc<Part>>,
    shown: Shown,
}

/// How much of a chart that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// The first of its rows, so many of all.
    First { shown: usize, all: usize },
    /// One part of so many; the whole chart where it is the only one.
    Part { nth: usize, of: usize },
}

/// The chart of the step, as large as the room.
#[component]
pub fn StepChart(
    chart: Memo<Chart>,
    /// The value that the step speaks of.
    spoken_of: Memo<Option<FacetValue>>,
) -> impl IntoView {
    let stage = Stage::expect();
    let app = stage.app;
    let place = NodeRef::<Div>::new();
    let size_px = RwSignal::new(ROOM_PX);
    measure(place, size_px);
    let seen = Memo::new(move |_| {
        let (chart, room) = (chart.get(), stage.room(size_px.get()));
        seen_of(chart, scene(stage, chart), app.dataset.outlines(), &room, spoken_of.read().as_ref())
    });
    let drawn = Memo::new(move |_| {
        let part = seen.read().part.clone()?;
        Some(Drawn { chart: chart.get(), step: None, part })
    });
    let rest = move || {
        let words = stage_words(app.lang());
        let seen = seen.read();
        let first = match seen.shown {
            Shown::First { shown, all } if shown < all => Some((words.first_of)(to_u32(shown), to_u32(all))),
            Shown::Part { nth, of } if of > 1 => Some((words.part_of)(to_u32(nth), to_u32(of))),
            _ => None,
        };
        let first = first.map(|first| format!("{first}."));
        let query = stage.query.read();
        let pale = seen.part.as_ref().and_then(|part| pale_text(&part.plot, &query, app.lang()));
        first.into_iter().chain(pale.map(str::to_owned)).collect::<Vec<_>>().join(" ")
    };
    let highlight =
        Signal::derive(move || stage.query.read().view.as_ref().and_then(|view| view.highlight.clone()));
    view! {
        <div class="board" id="board" node_ref=place>
            <SlideDrawing drawn labelled_by="story-chart-title" highlight/>
        </div>
        <p class="note rest">
            <LiveText text=Signal::derive(rest)/>
        </p>
    }
    .into_any()
}

/// What of a chart stands in a room. Of bars the first rows; where the value of which the step speaks is not among them,
/// the part of the chart in which it stands. Of bands over the years the part that has most of them, of all else the
/// first part.
fn seen_of(
    chart: Chart,
    scene: Scene,
    outlines: &Outlines,
    room: &Room,
    spoken_of: Option<&FacetValue>,
) -> Seen {
    if matches!(scene, Scene::Bars(_) | Scene::Years(_)) {
        let all = scene.marks().iter().filter(|mark| is_row(&mark.key, chart)).count();
        let (first, shown) = figure::glance(scene.clone(), outlines, room);
        let is_left_out = |value: &&FacetValue| !first.as_ref().is_some_and(|part| has(part, value));
        let left_out = spoken_of.filter(is_left_out);
        let with_it = left_out.and_then(|value| part_with(value, scene, outlines, room));
        return with_it
            .unwrap_or_else(|| Seen { part: first.map(Arc::new), shown: Shown::First { shown, all } });
    }
    let are_bands = matches!(scene, Scene::Periods(_));
    let parts = figure::parts(scene, outlines, room);
    let at = if are_bands { fullest(&parts) } else { 0 };
    nth_of(parts, at)
}

/// The part of a chart in which a value stands; `None` where it stands in none.
fn part_with(value: &FacetValue, scene: Scene, outlines: &Outlines, room: &Room) -> Option<Seen> {
    let parts = figure::parts(scene, outlines, room);
    let at = parts.iter().position(|part| has(part, value))?;
    Some(nth_of(parts, at))
}

/// Which part has most bands over the years.
fn fullest(parts: &[Part]) -> usize {
    let bands =
        |part: &Part| part.plot.marks.iter().filter(|mark| matches!(mark.key, MarkKey::Span { .. })).count();
    (0..parts.len()).max_by_key(|at| bands(&parts[*at])).unwrap_or_default()
}

fn nth_of(parts: Vec<Part>, at: usize) -> Seen {
    let shown = Shown::Part { nth: at + 1, of: parts.len() };
    Seen { part: parts.into_iter().nth(at).map(Arc::new), shown }
}

fn has(part: &Part, value: &FacetValue) -> bool {
    part.plot.marks.iter().any(|mark| mark.key.value() == Some(value))
}

fn is_row(key: &MarkKey, chart: Chart) -> bool {
    !key.is_missing() && key.value().is_some_and(|value| value.dimension() == chart.spec().dimension)
}

fn scene(stage: Stage, chart: Chart) -> Scene {
    let app = stage.app;
    // Places are bars until the land of their map has come.
    _ = app.root.data.land(app.dataset);
    let selection = app.selection.read();
    Scene::new(
        chart,
        &PlotInput { dataset: app.dataset, selection: &selection, lang: app.lang(), width_px: 0 },
    )
}
