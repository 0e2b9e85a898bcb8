//! The columns of years, and the dots that have come.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::player::Player;
use crate::app::components::Each;
use crate::app::views::stage::{BOARD_PX, measure};
use crate::chart::px;
use crate::chart::stacks::{ColumnLabel, Stacks};

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
    let dot = move |at: usize| {
        let middle = Memo::new(move |_| {
            let timeline = timeline.read();
            timeline.arrivals.get(at).map_or((0.0, 0.0), |it| stacks.read().dot(it.column, it.level))
        });
        view! {
            <circle
                class="dot"
                class:latest=move || player.come.get() == at + 1 && !player.is_whole()
                cx=move || px(middle.get().0)
                cy=move || px(middle.get().1)
                r=move || px(stacks.read().radius)
                on:click=move |_| player.halt_at(at + 1)
            ></circle>
        }
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
                <Each each=move || 0..player.come.get().min(timeline.read().len()) key=|at| *at children=dot/>
            </svg>
        </div>
    }
    .into_any()
}

/// A year under its column; the one into which the last meeting came stands out.
fn label(label: &ColumnLabel, floor: f64, player: Player) -> impl IntoView + use<> {
    let column = label.column;
    let is_here = Memo::new(move |_| {
        let timeline = player.timeline.read();
        !player.is_whole() && timeline.latest(player.come.get()).is_some_and(|it| it.column == column)
    });
    let lines = label.lines.iter().enumerate().map(|(at, line)| {
        let dy = if at == 0 { "1em" } else { "1.15em" };
        view! { <tspan x=px(label.x) dy=dy>{line.clone()}</tspan> }
    });
    view! {
        <text class="year" class:here=move || is_here.get() x=px(label.x) y=px(floor) text-anchor="middle">
            {lines.collect_view()}
        </text>
    }
}
