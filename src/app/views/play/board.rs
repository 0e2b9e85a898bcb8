//! The columns of years, and the dots that have come.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::player::Player;
use crate::app::components::Each;
use crate::app::views::stage::{BOARD_PX, measure};
use crate::chart::px;
use crate::chart::stacks::{ColumnLabel, Stacks};
use crate::classroom::play::Arrival;

/// The drawing. Who does not see it has the line above and the table.
#[component]
pub fn DotBoard(player: Player) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let size_px = RwSignal::new(BOARD_PX);
    measure(place, size_px);
    let timeline = player.timeline;
    let stacks = Memo::new(move |_| {
        let (width, height) = size_px.get();
        let em_px = f64::from(player.stage.ten_em_px.get()) / 10.0;
        let room = (f64::from(width), f64::from(height).max(em_px * 6.0));
        Arc::new(Stacks::new(&timeline.read().columns, room, em_px))
    });
    let labels = move || {
        let stacks = stacks.read();
        let base = stacks.floor;
        stacks.labels.iter().map(|it| label(it, base, player)).collect_view()
    };
    // Ten thousand dots would be as many readers of what has come: the drawing alone is one.
    // Made anew with another size, or other meetings.
    let dots = move || {
        let (stacks, timeline) = (stacks.get(), timeline.get());
        let all = timeline.len();
        let dot = move |at: usize| dot(&stacks, &timeline.arrivals[at], player, at);
        view! { <Each each=move || 0..player.come.get().min(all) key=|at| *at children=dot/> }
    };
    view! {
        <div class="board played" id="board" node_ref=place>
            <svg
                class="dots large"
                role="img"
                aria-label=move || player.count()
                viewBox=move || format!("0 0 {} {}", px(stacks.read().width), px(stacks.read().height))
            >
                <line
                    class="floor"
                    x1="0"
                    x2=move || px(stacks.read().width)
                    y1=move || px(stacks.read().floor)
                    y2=move || px(stacks.read().floor)
                ></line>
                {labels}
                // The last of them is the latest: see `play.css`.
                <g class="come" class:whole=move || player.is_whole()>
                    {dots}
                </g>
            </svg>
        </div>
    }
    .into_any()
}

/// A meeting that has come.
fn dot(stacks: &Stacks, arrival: &Arrival, player: Player, at: usize) -> impl IntoView + use<> {
    let (x, y) = stacks.dot(arrival.column, arrival.level);
    view! {
        <rect
            class=if player.takes_fall(at) { "dot falls" } else { "dot" }
            x=px(x - stacks.radius)
            y=px(y - stacks.dot_height_px / 2.0)
            width=px(stacks.radius * 2.0)
            height=px(stacks.dot_height_px)
            rx=px(stacks.radius)
            on:click=move |_| player.halt_at(at + 1)
        ></rect>
    }
}

/// A year under its column; the one into which the last meeting came stands out.
fn label(label: &ColumnLabel, floor: f64, player: Player) -> impl IntoView + use<> {
    let column = label.column;
    let is_here = Memo::new(move |_| {
        let timeline = player.timeline.read();
        !player.is_whole() && timeline.latest(player.come.get()).is_some_and(|it| it.column == column)
    });
    view! {
        <text
            class="year"
            class:here=move || is_here.get()
            x=px(label.x)
            y=px(floor)
            dy="1em"
            text-anchor="middle"
        >
            {label.text.clone()}
        </text>
    }
}
