//! Playing the years on their slide: meetings come one by one; it can be halted anywhere.
//!
//! Where the reader asks for less motion there is no such thing. What has come is a passing state and no part of the
//! link: a slide whose link is opened is whole.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::part::Part;
use super::scene::Scene;
use crate::app::components::LiveText;
#[cfg(target_arch = "wasm32")]
use crate::app::views::stage::screen;
use crate::app::views::stage::{Stage, stage_words};
use crate::chart::{MarkRole, Room};
use crate::classroom::play::Timeline;
use crate::counts::to_u32;
use crate::data::outline::Outlines;
use crate::text::describe;

/// What is played, and how far it has come.
#[derive(Clone, Copy)]
pub struct Play {
    timeline: Memo<Arc<Timeline>>,
    /// How many meetings have come; `None` while nothing is played.
    come: RwSignal<Option<usize>>,
    is_running: RwSignal<bool>,
    timer: StoredValue<Option<IntervalHandle>>,
}

impl Play {
    /// Nothing is played yet.
    #[must_use]
    pub fn new(stage: Stage) -> Self {
        let app = stage.app;
        let timeline = Memo::new(move |_| Arc::new(Timeline::new(app.dataset, &app.selection.read())));
        let play = Self {
            timeline,
            come: RwSignal::new(None),
            is_running: RwSignal::new(false),
            timer: StoredValue::new(None),
        };
        on_cleanup(move || play.stop_timer());
        play
    }

    #[must_use]
    pub fn is_playing(self) -> bool {
        self.come.read().is_some()
    }

    /// The code of the bar into which the last meeting came.
    #[must_use]
    pub fn highlight(self) -> Option<String> {
        let come = self.come.get()?;
        let timeline = self.timeline.read();
        timeline.latest(come).map(|arrival| arrival.year.code().into_owned())
    }

    /// The bars of the years as they are now.
    #[must_use]
    pub fn part(self, scene: Scene, outlines: &Outlines, room: &Room) -> Option<Part> {
        let (come, Scene::Years(mut years)) = (self.come.get()?, scene) else { return None };
        self.timeline.read().apply(come, &mut years);
        let mut part = super::figure::parts(Scene::Years(years), outlines, room).into_iter().next()?;
        // What is still to come is told by nothing.
        for mark in &mut part.plot.marks {
            let has_come = mark.count > 0;
            let is_told = |role| match role {
                MarkRole::Pale | MarkRole::Total => false,
                MarkRole::Value | MarkRole::Muted => has_come,
                _ => true,
            };
            Arc::make_mut(mark).shapes.retain(|shape| is_told(shape.role));
        }
        Some(part)
    }

    /// Begins, halts, or goes on; at the end it begins anew.
    pub fn toggle(self) {
        #[cfg(target_arch = "wasm32")]
        if screen::has_reduced_motion() {
            return;
        }
        if self.is_running.get_untracked() {
            return self.stop_timer();
        }
        let all = self.timeline.read_untracked().len();
        if self.come.get_untracked().is_none_or(|come| come >= all) {
            self.come.set(Some(0));
        }
        let pause = Duration::from_millis(self.timeline.read_untracked().pause_ms());
        let timer = set_interval_with_handle(move || self.step(), pause).ok();
        self.is_running.set(timer.is_some());
        self.timer.set_value(timer);
    }

    /// Shows the chart as it is.
    pub fn end(self) {
        self.stop_timer();
        if self.come.get_untracked().is_some() {
            self.come.set(None);
        }
    }

    fn step(self) {
        let all = self.timeline.read_untracked().len();
        let come = self.come.get_untracked().map_or(all, |come| (come + 1).min(all));
        self.come.set(Some(come));
        if come == all {
            self.stop_timer();
        }
    }

    fn stop_timer(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
        let _ = self.is_running.try_set(false);
    }
}

/// The button that begins it.
#[component]
pub fn PlayButton(play: Play) -> impl IntoView {
    let words = stage_words(Stage::expect().app.lang());
    let has_meetings = Memo::new(move |_| !play.timeline.read().is_empty());
    move || {
        has_meetings.get().then(|| {
            view! {
                <button class="go quiet play" id="play" type="button" on:click=move |_| play.toggle()>
                    {words.play}
                </button>
            }
        })
    }
}

/// What is said while it is played: how many meetings have come, and the last of them.
#[component]
pub fn PlayLine(play: Play) -> impl IntoView {
    let app = Stage::expect().app;
    let words = stage_words(app.lang());
    let count = move || {
        let all = to_u32(play.timeline.read().len());
        (words.come)(play.come.get().map_or(all, to_u32), all)
    };
    let latest = move || {
        let timeline = play.timeline.read();
        let Some(arrival) = play.come.get().and_then(|come| timeline.latest(come)) else {
            return String::new();
        };
        let meeting = &app.dataset.meetings[arrival.meeting];
        format!("{} · {}", describe::when(app.lang(), meeting), describe::name(app.lang(), meeting))
    };
    let text = move || {
        let is_over = play.come.get().is_some_and(|come| come >= play.timeline.read().len());
        match (play.is_running.get(), is_over) {
            (true, _) => words.pause,
            (false, true) => words.play_again,
            (false, false) => words.resume,
        }
    };
    view! {
        <div class="line">
            <p class="pointed played">
                <b translate="no">
                    <LiveText text=Signal::derive(count)/>
                </b>
                " "
                <span class="played-latest">
                    <LiveText text=Signal::derive(latest)/>
                </span>
            </p>
            <p class="ways">
                <button class="go" id="play" type="button" on:click=move |_| play.toggle()>
                    <LiveText text=Signal::derive(move || text().to_owned())/>
                </button>
                <button class="go quiet" id="play-end" type="button" on:click=move |_| play.end()>
                    {words.end}
                </button>
            </p>
        </div>
    }
    .into_any()
}
