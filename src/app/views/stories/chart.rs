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
use crate::query::{Chart, MarkKey};

/// The room for the chart on a projector of 1280 × 720, until it is measured.
const ROOM_PX: (u32, u32) = (600, 440);

/// The chart of the step, as large as the room.
#[component]
pub fn StepChart(chart: Memo<Chart>) -> impl IntoView {
    let stage = Stage::expect();
    let app = stage.app;
    let place = NodeRef::<Div>::new();
    let size_px = RwSignal::new(ROOM_PX);
    measure(place, size_px);
    let seen = Memo::new(move |_| {
        let scene = scene(stage, chart.get());
        let all = scene.marks().iter().filter(|mark| is_row(&mark.key, chart.get())).count();
        let (part, shown) = drawn_in(scene, app.dataset.outlines(), &stage.room(size_px.get()));
        (part.map(Arc::new), shown, all)
    });
    let drawn =
        Memo::new(move |_| Some(Drawn { chart: chart.get(), step: None, part: seen.read().0.clone()? }));
    let rest = move || {
        let (shown, all) = (seen.read().1, seen.read().2);
        let is_cut = chart.get().spec().columns.is_none() && shown < all;
        let first =
            is_cut.then(|| format!("{}.", (stage_words(app.lang()).first_of)(to_u32(shown), to_u32(all))));
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

/// The first marks that stand in the room; of bands over the years the part that has most of them.
fn drawn_in(scene: Scene, outlines: &Outlines, room: &Room) -> (Option<Part>, usize) {
    if !matches!(scene, Scene::Periods(_)) {
        return figure::glance(scene, outlines, room);
    }
    let bands =
        |part: &Part| part.plot.marks.iter().filter(|mark| matches!(mark.key, MarkKey::Span { .. })).count();
    (figure::parts(scene, outlines, room).into_iter().max_by_key(bands), 0)
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
