//! The three charts at a glance: of each the first marks, as many as stand there.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::chart::PlotInput;
use crate::app::components::LiveText;
use crate::app::url;
use crate::app::views::stage::{Drawn, Scene, SlideDrawing, Stage, figure, measure, stage_words, turned};
use crate::classroom::slides::Slide;
use crate::counts::to_u32;
use crate::query::Chart;
use crate::text::chart_title;

/// A chart among three.
#[derive(Clone, Copy)]
struct Card {
    chart: Chart,
    id: &'static str,
    title_id: &'static str,
    board: &'static str,
    /// Its place on a projector of 1280 × 720, in px.
    size_px: (u32, u32),
}

const CARDS: [Card; 3] = [
    Card {
        chart: Chart::Years,
        id: "card-years",
        title_id: "glance-years",
        board: "board-years",
        size_px: (582, 236),
    },
    Card {
        chart: Chart::Chairs,
        id: "card-chairs",
        title_id: "glance-chairs",
        board: "board-chairs",
        size_px: (582, 182),
    },
    Card {
        chart: Chart::Areas,
        id: "card-areas",
        title_id: "glance-areas",
        board: "board-areas",
        size_px: (582, 460),
    },
];

/// What the three charts are of.
pub const AT_A_GLANCE: [Chart; 3] = [CARDS[0].chart, CARDS[1].chart, CARDS[2].chart];

/// The three charts.
#[component]
pub fn Glance() -> impl IntoView {
    let cards = CARDS.map(|card| view! { <GlanceCard card/> });
    view! { <div class="glance">{cards.into_iter().collect_view()}</div> }.into_any()
}

#[component]
fn GlanceCard(card: Card) -> impl IntoView {
    let stage = Stage::expect();
    let app = stage.app;
    let place = NodeRef::<Div>::new();
    let size_px = RwSignal::new(card.size_px);
    measure(place, size_px);
    let seen = Memo::new(move |_| {
        let input = PlotInput {
            dataset: app.dataset,
            selection: &app.selection.read(),
            lang: app.lang(),
            width_px: size_px.get().0,
        };
        let scene = Scene::new(card.chart, &input);
        let own = card.chart.spec().dimension;
        let is_named = |key: &crate::query::MarkKey| {
            !key.is_missing() && key.value().is_some_and(|value| value.dimension() == own)
        };
        let all = scene.marks().iter().filter(|mark| is_named(&mark.key)).count();
        let (part, shown) = figure::glance(scene, app.dataset.outlines(), &stage.room(size_px.get()));
        (part.map(Arc::new), shown, all)
    });
    let drawn = Memo::new(move |_| {
        let part = seen.read().0.clone()?;
        Some(Drawn { chart: card.chart, step: None, part })
    });
    let rest = move || {
        let (shown, all) = (seen.read().1, seen.read().2);
        if shown < all {
            (stage_words(app.lang()).first_of_beside)(to_u32(shown), to_u32(all))
        } else {
            String::new()
        }
    };
    let href = move || {
        let slide = Slide { picture: Some(card.chart), part: 1 };
        url::href(&turned(&stage.query.read(), slide))
    };
    view! {
        <section class=card.id aria-labelledby=card.title_id>
            <div class="line">
                <h2 id=card.title_id>
                    <a id=format!("to-{}", card.chart.code()) href=href>
                        {chart_title(app.lang(), card.chart)}
                    </a>
                </h2>
                <span class="part">
                    <LiveText text=Signal::derive(rest)/>
                </span>
            </div>
            <div class="board" id=card.board node_ref=place>
                <SlideDrawing drawn labelled_by=card.title_id highlight=Signal::stored(None::<String>)/>
            </div>
        </section>
    }
}
