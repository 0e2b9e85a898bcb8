//! The bars that a class sets: sliders while it guesses, then links to the meetings of each.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::svg;

use super::drag;
use super::task::{Prediction, Task};
use crate::app::chart::{shape, shapes_of};
use crate::app::components::Each;
use crate::app::foreign;
use crate::app::url;
use crate::app::views::stage::{Stage, charts, stage_words};
use crate::chart::px;
use crate::classroom::predict;
use crate::query::MarkKey;

/// The drawing of all bars.
#[component]
pub fn GuessBars(
    prediction: Memo<Arc<Prediction>>,
    is_revealed: Memo<bool>,
    asked: Memo<Arc<Task>>,
) -> impl IntoView {
    let guessing = Guessing { stage: Stage::expect(), prediction, asked, held: RwSignal::new(None) };
    let codes = move || {
        let prediction = prediction.read();
        prediction.bars.iter().map(|bar| bar.key.code().to_string()).collect::<Vec<_>>()
    };
    view! {
        <svg
            class="chart large guesses"
            role="group"
            aria-labelledby="slide-title"
            viewBox=move || {
                let prediction = prediction.read();
                format!("0 0 {} {}", px(prediction.width), px(prediction.height))
            }
            on:pointerdown=move |event| guessing.press(&event)
            on:pointermove=move |event| guessing.move_to(&event)
            on:pointerup=move |_| guessing.held.set(None)
            on:pointercancel=move |_| guessing.held.set(None)
        >
            {move || prediction.read().ground.iter().map(shape).collect_view()}
            <Each
                each=codes
                key=String::clone
                children=move |code| {
                    let revealed = code.clone();
                    view! {
                        <g class="mark accent">
                            {move || {
                                if is_revealed.get() {
                                    figure(guessing, revealed.clone()).into_any()
                                } else {
                                    slider(guessing, revealed.clone()).into_any()
                                }
                            }}
                            {texts(guessing, code)}
                        </g>
                    }
                }
            />
        </svg>
    }
    .into_any()
}

/// What the bars share while they are set.
#[derive(Clone, Copy)]
struct Guessing {
    stage: Stage,
    prediction: Memo<Arc<Prediction>>,
    asked: Memo<Arc<Task>>,
    /// The bar that a pointer holds, by its code.
    held: RwSignal<Option<String>>,
}

impl Guessing {
    fn press(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if let Some(code) = drag::bar_under(event) {
            drag::take(event);
            self.held.set(Some(code));
            self.move_to(event);
        }
    }

    fn move_to(self, event: &PointerEvent) {
        let Some(code) = self.held.get_untracked() else { return };
        let (is_upright, top) = {
            let prediction = self.prediction.read_untracked();
            (prediction.is_upright, prediction.top)
        };
        if let Some(count) = drag::count_at(event, &id(&code), is_upright, top) {
            self.set(&code, count);
        }
    }

    fn key_down(self, event: &KeyboardEvent, code: &str) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let (guess, top) = {
            let prediction = self.prediction.read_untracked();
            (prediction.bar(code).and_then(|bar| bar.guess), prediction.top)
        };
        if let Some(next) = predict::moved(guess, &foreign::key(event), top) {
            event.prevent_default();
            self.set(code, next);
        }
    }

    fn set(self, code: &str, count: u32) {
        let key = {
            let prediction = self.prediction.read_untracked();
            let Some(bar) = prediction.bar(code).filter(|bar| bar.guess != Some(count)) else { return };
            bar.key.clone()
        };
        let name = self.asked.read_untracked().name.clone();
        self.stage.guesses.update(|guesses| {
            let guesses: &mut Vec<(MarkKey, u32)> = guesses.entry(name).or_default();
            match guesses.iter_mut().find(|(guessed, _)| *guessed == key) {
                Some((_, guess)) => *guess = count,
                None => guesses.push((key, count)),
            }
        });
    }

    /// What is drawn of a bar: its texts, or all else. They stand beside the slider or link and not in it, since its
    /// name says them.
    fn shapes(self, code: &str, are_words: bool) -> impl IntoView + use<> {
        let prediction = self.prediction.read();
        prediction.bar(code).map(|bar| shapes_of(&bar.hit, &bar.shapes, are_words)).unwrap_or_default()
    }

    fn guess(self, code: &str) -> Option<u32> {
        self.prediction.read().bar(code).and_then(|bar| bar.guess)
    }

    fn label(self, code: &str) -> String {
        self.prediction.read().bar(code).map_or_else(String::new, |bar| bar.label.clone())
    }
}

fn id(code: &str) -> String {
    format!("guess-{code}")
}

/// A bar while one guesses. It keeps its element, and so the focus and the pointer, while it is set.
fn slider(guessing: Guessing, code: String) -> impl IntoView {
    let words = stage_words(guessing.stage.app.lang());
    let guess = Memo::new({
        let code = code.clone();
        move |_| guessing.guess(&code)
    });
    let label = Memo::new({
        let code = code.clone();
        move |_| guessing.label(&code)
    });
    let orientation = move || if guessing.prediction.read().is_upright { "vertical" } else { "horizontal" };
    let value_text = move || guess.get().map_or_else(|| words.no_guess.to_owned(), words.meetings);
    let (drawn, pressed) = (code.clone(), code.clone());
    view! {
        <g
            id=id(&code)
            role="slider"
            tabindex="0"
            data-bar=code
            aria-label=move || label.get()
            aria-orientation=orientation
            aria-valuemin="0"
            aria-valuemax=move || guessing.prediction.read().top.to_string()
            aria-valuenow=move || guess.get().unwrap_or(0).to_string()
            aria-valuetext=value_text
            on:keydown=move |event| guessing.key_down(&event, &pressed)
        >
            {move || guessing.shapes(&drawn, false)}
        </g>
    }
}

/// A bar that is revealed: a link to its meetings.
fn figure(guessing: Guessing, code: String) -> impl IntoView {
    let stage = guessing.stage;
    let words = stage_words(stage.app.lang());
    let name = {
        let code = code.clone();
        move || {
            let prediction = guessing.prediction.read();
            let bar = prediction.bar(&code)?;
            Some((words.revealed)(&bar.label, bar.guess, bar.counted?))
        }
    };
    let href = {
        let code = code.clone();
        move || {
            let (query, prediction) = (stage.query.read(), guessing.prediction.read());
            let own = guessing.asked.read().chart.spec().dimension;
            let there = charts(&query).without(own).choose(&prediction.bar(&code)?.key);
            Some(url::href(&there))
        }
    };
    let drawn = code.clone();
    // `view!` would make it a link of HTML, and a drawing shows none of what is in one.
    svg::a()
        .attr("id", id(&code))
        .attr("href", href)
        .attr("aria-label", name)
        .attr("data-focus", "meetings-title")
        .child(move || guessing.shapes(&drawn, false))
}

fn texts(guessing: Guessing, code: String) -> impl IntoView {
    move || guessing.shapes(&code, true)
}
