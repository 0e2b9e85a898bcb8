//! How far the meetings have come, and what lets them go on.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use crate::app::components::Announcer;
use crate::app::url::{Focus, History};
#[cfg(target_arch = "wasm32")]
use crate::app::views::stage::screen;
use crate::app::views::stage::{Stage, stage_words};
use crate::classroom::play::{Speed, Timeline};
use crate::counts::to_u32;
use crate::query::{Query, View, ViewKind};
use crate::text::describe;

/// So long a run goes on before it writes the address again.
const WRITE_MS: u64 = 1_000;

/// How many have come where a link does not say: the first. Where the reader asks for less motion all stand there, since
/// nothing would come by itself.
fn first(all: usize) -> usize {
    #[cfg(target_arch = "wasm32")]
    if screen::has_reduced_motion() {
        return all;
    }
    all.min(1)
}

/// The link at which so many have come, the same on every device.
fn at_step(query: &Query, come: usize) -> Query {
    let step = (come > 0).then(|| to_u32(come));
    let view = View { step, ..View::new(ViewKind::Play) };
    Query { view: Some(Box::new(view)), ..query.clone() }
}

/// What is played, and how far it has come.
#[derive(Clone, Copy)]
pub struct Player {
    pub stage: Stage,
    pub timeline: Memo<Arc<Timeline>>,
    /// How many meetings have come.
    pub come: RwSignal<usize>,
    pub is_running: RwSignal<bool>,
    pub speed: RwSignal<Speed>,
    /// The place of the dot that comes by playing or a step on, until it is drawn: it falls once.
    falling: StoredValue<Option<usize>>,
    timer: StoredValue<Option<IntervalHandle>>,
    /// For how long a run has not said in the address how far it is.
    unwritten_ms: StoredValue<u64>,
    announcer: Announcer,
}

impl Player {
    /// As far as the link says; nothing runs yet.
    #[must_use]
    pub fn new(stage: Stage, timeline: Memo<Arc<Timeline>>) -> Self {
        let asked = Memo::new(move |_| {
            let step = stage.query.read().view.as_ref().and_then(|view| view.step);
            let all = timeline.read().len();
            step.map_or(first(all), |step| (step as usize).min(all))
        });
        let player = Self {
            stage,
            timeline,
            come: RwSignal::new(asked.get_untracked()),
            is_running: RwSignal::new(false),
            speed: RwSignal::new(Speed::default()),
            falling: StoredValue::new(None),
            timer: StoredValue::new(None),
            unwritten_ms: StoredValue::new(0),
            announcer: expect_context(),
        };
        // A step beyond the last is the last, in the address as well.
        Effect::new(move || {
            let step = stage.query.read().view.as_ref().and_then(|view| view.step);
            let all = timeline.read().len();
            if all > 0 && step.is_some_and(|step| step as usize > all) {
                player.write(all);
            }
        });
        // Back and forward in the history are steps, too.
        Effect::new(move |before: Option<usize>| {
            let asked = asked.get();
            // A run goes on whatever step it writes, but not with other meetings.
            let is_past = player.come.get_untracked() > player.timeline.read_untracked().len();
            if is_past {
                player.stop_timer();
            }
            if is_past || before.is_some_and(|before| before != asked) && !player.is_running.get_untracked() {
                player.come.set(asked);
            }
            asked
        });
        on_cleanup(move || player.stop_timer());
        player
    }

    #[must_use]
    pub fn is_whole(self) -> bool {
        self.come.get() >= self.timeline.read().len()
    }

    /// Plays, or halts; at the end it begins anew. Where the reader asks for less motion nothing moves by itself.
    pub fn toggle(self) {
        if self.is_running.get_untracked() {
            return self.halt_at(self.come.get_untracked());
        }
        #[cfg(target_arch = "wasm32")]
        if screen::has_reduced_motion() {
            return self.step(1);
        }
        let all = self.timeline.read_untracked().len();
        if self.come.get_untracked() >= all {
            self.come.set(all.min(1));
        }
        self.run();
    }

    /// Goes on at another speed.
    pub fn set_speed(self, speed: Speed) {
        self.speed.set(speed);
        if self.is_running.get_untracked() {
            self.stop_timer();
            self.run();
        }
    }

    /// A step on or back, by hand. After the last comes the first.
    pub fn step(self, by: isize) {
        let (come, all) = (self.come.get_untracked(), self.timeline.read_untracked().len());
        let there = match by {
            1.. if come >= all => 1,
            _ => come.saturating_add_signed(by).clamp(1, all.max(1)),
        };
        self.halt_at(there);
        self.falling.set_value((there > come).then(|| there - 1));
    }

    /// Whether a dot that is drawn falls. One that lies there already does not fall again with another size of the board.
    pub fn takes_fall(self, at: usize) -> bool {
        self.falling.try_update_value(|falling| falling.take_if(|it| *it == at)).flatten().is_some()
    }

    /// All of them.
    pub fn end(self) {
        self.halt_at(self.timeline.read_untracked().len());
    }

    /// Stays where so many have come; the link says so, and the meeting is said aloud.
    pub fn halt_at(self, come: usize) {
        self.stop_timer();
        self.falling.set_value(None);
        let all = self.timeline.read_untracked().len();
        // No link says that none has come.
        let come = come.clamp(all.min(1), all);
        self.come.set(come);
        self.announcer.say(self.latest(come));
        self.write(come);
    }

    /// Says in the address how many have come.
    fn write(self, come: usize) {
        self.unwritten_ms.set_value(0);
        let query = self.stage.query.get_untracked();
        let there = at_step(&query, come);
        if there != query {
            self.stage.app.root.url.navigate(&there, History::Replace, Focus::Stay);
        }
    }

    /// The meeting that came last, in words: when, which, where.
    #[must_use]
    pub fn latest(self, come: usize) -> String {
        let (lang, dataset) = (self.stage.app.lang(), self.stage.app.dataset);
        let timeline = self.timeline.read_untracked();
        let Some(arrival) = timeline.latest(come) else { return String::new() };
        let meeting = &dataset.meetings[arrival.meeting];
        let parts = [
            describe::when(lang, meeting),
            describe::name(lang, meeting),
            describe::place_and_status(lang, meeting),
        ];
        parts.join(" · ")
    }

    /// "37 of 99".
    #[must_use]
    pub fn count(self) -> String {
        (stage_words(self.stage.app.lang()).come)(to_u32(self.come.get()), to_u32(self.timeline.read().len()))
    }

    fn run(self) {
        let pause = Duration::from_millis(self.speed.get_untracked().pause_ms());
        let timer = set_interval_with_handle(move || self.come_next(), pause).ok();
        self.is_running.set(timer.is_some());
        self.timer.set_value(timer);
    }

    fn come_next(self) {
        let all = self.timeline.read_untracked().len();
        let come = (self.come.get_untracked() + 1).min(all);
        if come >= all {
            let is_new = self.come.get_untracked() < all;
            self.halt_at(all);
            return self.falling.set_value(is_new.then(|| all - 1));
        }
        self.falling.set_value(Some(come - 1));
        self.come.set(come);
        // Browsers limit how often a page may change its address.
        let pause_ms = self.speed.get_untracked().pause_ms();
        self.unwritten_ms.update_value(|ms| *ms += pause_ms);
        if self.unwritten_ms.get_value() >= WRITE_MS {
            self.write(come);
        }
        // Faster than that nobody could listen.
        if self.speed.get_untracked() == Speed::Slow {
            self.announcer.say(self.latest(come));
        }
    }

    fn stop_timer(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
        let _ = self.is_running.try_set(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_says_how_many_have_come_on_every_device() {
        let query = Query::parse("?collection=both&view=play&step=99").0;
        for (come, there) in [
            (1, "?collection=both&view=play&step=1"),
            (40, "?collection=both&view=play&step=40"),
            (113, "?collection=both&view=play&step=113"),
            (0, "?collection=both&view=play"),
        ] {
            assert_eq!(at_step(&query, come).to_search(), there);
        }
        assert_eq!((first(113), first(0)), (1, 0));
    }
}
