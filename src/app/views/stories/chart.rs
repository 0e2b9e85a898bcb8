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

/// The chart of the step, as large as the room.
#[component]
pub fn StepChart(
    chart: Memo<Chart>,
    /// The values that the step speaks of, the weightiest first.
    spoken_of: Memo<Vec<FacetValue>>,
) -> impl IntoView {
    let stage = Stage::expect();
    let app = stage.app;
    let place = NodeRef::<Div>::new();
    let size_px = RwSignal::new(ROOM_PX);
    measure(place, size_px);
    let seen = Memo::new(move |_| {
        let scene = scene(stage, chart.get());
        let all = scene.marks().iter().filter(|mark| is_row(&mark.key, chart.get())).count();
        let (part, shown, parts) =
            drawn_in(scene, app.dataset.outlines(), &stage.room(size_px.get()), &spoken_of.read());
        (part.map(Arc::new), shown, all, parts)
    });
    let drawn =
        Memo::new(move |_| Some(Drawn { chart: chart.get(), step: None, part: seen.read().0.clone()? }));
    let rest = move || {
        let (_, shown, all, (nth, parts)) = *seen.read();
        let words = stage_words(app.lang());
        let is_cut = chart.get().spec().columns.is_none() && shown < all;
        let first = match parts {
            2.. => Some((words.part_of)(to_u32(nth), to_u32(parts))),
            _ => is_cut.then(|| (words.first_of)(to_u32(shown), to_u32(all))),
        };
        let first = first.map(|first| format!("{first}."));
        let query = stage.query.read();
        let pale = seen.read().0.as_ref().and_then(|part| pale_text(&part.plot, &query, app.lang()));
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

/// The first marks that stand in the room and how many they are; of what takes several parts the first, of bands over
/// the years the part that has most of them; and which part of how many that is. Bars of which the step speaks are never
/// left out: where the weightiest is not among the first, that part of the chart is shown in which it stands.
fn drawn_in(
    scene: Scene,
    outlines: &Outlines,
    room: &Room,
    spoken_of: &[FacetValue],
) -> (Option<Part>, usize, (usize, usize)) {
    let has =
        |part: &Part, value: &FacetValue| part.plot.marks.iter().any(|it| it.key.value() == Some(value));
    let bands =
        |part: &Part| part.plot.marks.iter().filter(|mark| matches!(mark.key, MarkKey::Span { .. })).count();
    let is_periods = match scene {
        Scene::Bars(_) | Scene::Years(_) => {
            let (first, shown) = figure::glance(scene.clone(), outlines, room);
            let is_left_out = |it: &&FacetValue| !first.as_ref().is_some_and(|part| has(part, it));
            let parts = spoken_of.first().filter(is_left_out).and_then(|value| {
                let mut parts = figure::parts(scene, outlines, room);
                let (of, at) = (parts.len(), parts.iter().position(|part| has(part, value))?);
                Some((Some(parts.swap_remove(at)), shown, (at + 1, of)))
            });
            return parts.unwrap_or((first, shown, (1, 1)));
        }
        Scene::Periods(_) => true,
        _ => false,
    };
    let shown = scene.marks().len();
    let mut parts = figure::parts(scene, outlines, room);
    let of = parts.len();
    let fullest = (0..of).max_by_key(|at| bands(&parts[*at])).filter(|_| is_periods);
    let at = fullest.unwrap_or_default();
    (parts.drain(..).nth(at), shown, (at + 1, of))
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
