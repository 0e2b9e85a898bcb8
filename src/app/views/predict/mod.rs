//! Predict, then reveal: a class sees the frame of a chart and sets its bars itself, then sees the figures beside its
//! guesses.
//!
//! Until then nothing tells the figures: no sentence, no count in the foot, no code that leads to them. Guesses are a
//! passing state: they last as long as the stage does and are kept nowhere. Whether they are revealed is the link's
//! `step`, so Back covers the figures again. A link that names a year (`pin=2021`) asks for that one alone.

mod bars;
mod drag;
mod guess;
mod task;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use bars::GuessBars;
use task::{Prediction, Task};

use super::stage::{BOARD_PX, CodeCorner, SlideFoot, Stage, chosen, counted, measure, played, stage_words};
use crate::app::components::{Announcer, LiveText, rich_text};
use crate::app::url;
use crate::chart::px;
use crate::query::{Chart, Query, View, ViewKind};
use crate::text::chart_title;

/// The step of a link at which the figures are revealed.
const REVEALED: u32 = 2;

/// The prediction that the link names.
pub fn view() -> AnyView {
    let stage = Stage::expect();
    let year = Memo::new(move |_| stage.query.read().guessed_year());
    (move || match year.get() {
        Some(year) => guess::view(year),
        None => bars_view(),
    })
    .into_any()
}

/// All bars of a chart.
fn bars_view() -> AnyView {
    let stage = Stage::expect();
    let app = stage.app;
    let lang = app.lang();
    let place = NodeRef::<Div>::new();
    let size_px = RwSignal::new(BOARD_PX);
    measure(place, size_px);
    let asked = Memo::new(move |_| Arc::new(Task::new(app.dataset, lang, &stage.query.read())));
    let chart = Memo::new(move |_| asked.read().chart);
    let is_revealed =
        Memo::new(move |_| stage.query.read().view.as_ref().is_some_and(|view| view.step == Some(REVEALED)));
    let guesses =
        Memo::new(move |_| stage.guesses.read().get(&asked.read().name).cloned().unwrap_or_default());
    let prediction = Memo::new(move |_| {
        let room = stage.room(size_px.get());
        Arc::new(Prediction::new(&asked.read(), lang, &room, &guesses.read(), is_revealed.get()))
    });
    let has_bars = Memo::new(move |_| !prediction.read().bars.is_empty());
    let title = Memo::new(move |_| {
        let question = chart_title(lang, chart.get());
        (stage_words(lang).predict_title)(question)
    });
    // Aloud: what is asked for.
    expect_context::<Announcer>().say_changes(title);
    let source = Memo::new(move |_| source(stage, &asked.read(), &prediction.read(), is_revealed.get()));
    #[cfg(target_arch = "wasm32")]
    listen(stage, chart, is_revealed, has_bars);
    view! {
        <header class="top asks">
            <div class="said">
                <h1 id="slide-title" tabindex="-1">
                    <LiveText text=title/>
                </h1>
                <div class="line">
                    <p class="sentence" role="status">
                        {move || rich_text(&prediction.read().sentence(lang))}
                        {move || {
                            (has_bars.get() && !is_revealed.get())
                                .then(|| {
                                    view! {
                                        <span class="predict-keys">
                                            " " {stage_words(lang).predict_keys}
                                        </span>
                                    }
                                })
                        }}
                    </p>
                    <Ways chart is_revealed has_bars/>
                </div>
            </div>
            <CodeCorner/>
        </header>
        <div class="board" id="board" node_ref=place style:--least=move || format!("{}px", px(prediction.read().least_px))>
            {move || {
                has_bars
                    .get()
                    .then(|| view! { <GuessBars prediction is_revealed asked/> })
            }}
        </div>
        <SlideFoot source/>
    }
    .into_any()
}

/// The chart in another view, or at another step.
fn view_of(query: &Query, kind: ViewKind, chart: Chart, step: Option<u32>) -> Query {
    let view = View { chart: Some(chart), step, ..View::new(kind) };
    Query { meeting: None, view: Some(Box::new(view)), ..query.clone() }
}

/// What can be done with a prediction.
#[component]
fn Ways(chart: Memo<Chart>, is_revealed: Memo<bool>, has_bars: Memo<bool>) -> impl IntoView {
    let stage = Stage::expect();
    let words = stage_words(stage.app.lang());
    let to = move |kind: ViewKind, step: Option<u32>| {
        url::href(&view_of(&stage.query.read(), kind, chart.get(), step))
    };
    let reveal = move || {
        view! {
            <a
                class="go"
                id="reveal"
                href=move || to(ViewKind::Predict, Some(REVEALED))
                data-focus="slide-title"
            >
                {words.reveal}
            </a>
        }
    };
    let revealed = move || {
        view! {
            <span class="legend you">{words.legend_you}</span>
            <span class="legend counted">{words.legend_counted}</span>
            <a class="go quiet" id="again" href=move || to(ViewKind::Predict, None)>
                {words.guess_again}
            </a>
            {move || {
                (chart.get() == Chart::Years).then(|| {
                    view! {
                        <a
                            class="go quiet"
                            id="to-play"
                            href=move || url::href(&played(&stage.query.read()))
                            data-focus="slide-title"
                        >
                            {words.play_years}
                        </a>
                    }
                })
            }}
        }
    };
    view! {
        <p class="ways">
            {move || match (has_bars.get(), is_revealed.get()) {
                (false, _) => ().into_any(),
                (true, false) => reveal().into_any(),
                (true, true) => revealed().into_any(),
            }}
            <a class="go quiet" id="to-chart" href=move || to(ViewKind::Present, None)>
                {words.to_chart}
            </a>
        </p>
    }
}

/// What is asked for, as far as it tells no figure; once it is revealed, how many meetings are counted, and of how many
/// bars the figures are.
fn source(stage: Stage, asked: &Task, prediction: &Prediction, is_revealed: bool) -> Vec<String> {
    let app = stage.app;
    let (lang, dataset) = (app.lang(), app.dataset);
    if is_revealed {
        let mut source = counted(lang, dataset, &asked.selection, &asked.query);
        source.extend(prediction.left_out(lang));
        return source;
    }
    let chosen = chosen(lang, dataset, &asked.query);
    if chosen.is_empty() { vec![stage_words(lang).unfiltered.to_owned()] } else { chosen }
}

/// Escape leads to the chart; Space presses what has the focus. Where nothing has it, Enter reveals what there is to
/// reveal, and then goes on to the chart; Y plays the meetings of revealed years.
#[cfg(target_arch = "wasm32")]
fn listen(stage: Stage, chart: Memo<Chart>, is_revealed: Memo<bool>, has_bars: Memo<bool>) {
    use super::stage::{Command, follow_focused, on_command};
    let to = move |kind, step| {
        url::push(stage.app, &view_of(&stage.query.get_untracked(), kind, chart.get_untracked(), step));
        true
    };
    on_command(stage, move |command| match command {
        Command::Play
            if has_bars.get_untracked()
                && is_revealed.get_untracked()
                && chart.get_untracked() == Chart::Years =>
        {
            url::push(stage.app, &played(&stage.query.get_untracked()));
            true
        }
        Command::Answer if !has_bars.get_untracked() => false,
        Command::Answer if !is_revealed.get_untracked() => to(ViewKind::Predict, Some(REVEALED)),
        Command::Escape | Command::Answer => to(ViewKind::Present, None),
        Command::Follow => {
            follow_focused();
            true
        }
        _ => false,
    });
}
