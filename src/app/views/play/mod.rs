//! The meetings one by one: each comes as a dot into the column of its year, in the order of time.
//!
//! Comes in: a link with `view=play`, of which `step` says how many have come; without it the first has. It plays by itself
//! at one of three speeds, is halted anywhere, and goes a step on or back by hand. Where the reader asks for less motion
//! it only goes by hand, and begins with all of them. Above it stands the meeting that came last; a table has them all,
//! those without a year as well, which have no place in time.

mod board;
mod line;
mod player;
mod table;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use std::sync::Arc;

use leptos::prelude::*;

use board::DotBoard;
use line::{Controls, LatestLine};
use player::Player;
use table::MeetingTable;

use super::stage::{CodeCorner, SlideFoot, Stage, stage_words};
use crate::app::components::{Announcer, LiveText};
use crate::app::sentence::figures;
use crate::classroom::play::Timeline;
use crate::counts::to_u32;
use crate::query::Dimension;
use crate::text::{Count, describe, words};

/// The meetings that the link selects, as they come.
pub fn view() -> AnyView {
    let stage = Stage::expect();
    let app = stage.app;
    let lang = app.lang();
    let timeline = Memo::new(move |_| Arc::new(Timeline::new(app.dataset, &app.selection.read(), lang)));
    let player = Player::new(stage, timeline);
    let title = Memo::new(move |_| title(stage, &timeline.read()));
    expect_context::<Announcer>().say_changes(title);
    let is_table_open = RwSignal::new(false);
    let has_dated = Memo::new(move |_| !timeline.read().is_empty());
    let has_meetings = Memo::new(move |_| has_dated.get() || !timeline.read().undated.is_empty());
    let source = Memo::new(move |_| source(stage, &timeline.read()));
    #[cfg(target_arch = "wasm32")]
    listen(stage, player, is_table_open);
    view! {
        <header class="top">
            <div class="said">
                <h1 id="slide-title" tabindex="-1">
                    <LiveText text=title/>
                </h1>
                <LatestLine player/>
            </div>
            <CodeCorner/>
        </header>
        {move || has_dated.get().then(|| view! { <DotBoard player/> })}
        {move || {
            has_meetings
                .get()
                .then(|| view! { <Controls player has_dated is_table_open/> })
        }}
        <MeetingTable player is_open=is_table_open/>
        <SlideFoot source/>
    }
    .into_any()
}

/// The years that are played, and under which choice.
fn title(stage: Stage, timeline: &Timeline) -> String {
    let (lang, query) = (stage.app.lang(), stage.query.read());
    let words = stage_words(lang);
    let Some((first, last)) = timeline.span().filter(|_| !timeline.is_empty()) else {
        let undated = to_u32(timeline.undated.len());
        return if undated > 0 { (words.play_undated)(undated) } else { words.play_empty.to_owned() };
    };
    let corpus = &stage.app.dataset.corpus;
    let mut chosen = describe::chosen(lang, corpus, &query, Dimension::Year);
    // A chosen run of years stands in the title instead of the first and last year played.
    let (years, named) = match chosen.pop().filter(|_| chosen.is_empty()) {
        Some(run) => (run, query.without(Dimension::Year)),
        None if first < last => (format!("{first}–{last}"), query.clone()),
        None => (first.to_string(), query.clone()),
    };
    let clauses = describe::clauses(lang, corpus, &named);
    let parts = clauses.iter().map(ToString::to_string);
    std::iter::once((words.play_title)(&years)).chain(parts).collect::<Vec<_>>().join(" · ")
}

/// What is counted, what of it has no place in time, and under which choice.
fn source(stage: Stage, timeline: &Timeline) -> Vec<String> {
    let app = stage.app;
    let (lang, corpus, query) = (app.lang(), &app.dataset.corpus, stage.query.read());
    let mut source = vec![(words(lang).counted)(&Count::from(&figures(app.dataset, &app.selection.read())))];
    let undated = to_u32(timeline.undated.len());
    source.extend((undated > 0).then(|| (stage_words(lang).play_undated)(undated)));
    source.extend(describe::clauses(lang, corpus, &query).iter().map(ToString::to_string));
    source
}

/// What keys do: Space plays and halts, arrows go a step, digits set the speed, Escape leaves.
#[cfg(target_arch = "wasm32")]
fn listen(stage: Stage, player: Player, is_table_open: RwSignal<bool>) {
    use super::stage::{Command, follow_focused, left_to, on_command};
    use crate::app::url::{Focus, History};
    use crate::classroom::play::Speed;

    on_command(stage, move |command| {
        untrack(|| {
            // The table over the slide has the keys, and closes by its own Escape.
            if is_table_open.get() {
                return false;
            }
            match command {
                Command::Space | Command::Play => player.toggle(),
                Command::Next => player.step(1),
                Command::Previous => player.step(-1),
                Command::First => player.halt_at(1),
                Command::Last => player.end(),
                Command::Chart(number @ 1..=3) => player.set_speed(Speed::ALL[number - 1]),
                Command::Follow => follow_focused(),
                Command::Escape => {
                    let focus = left_to(&stage.query.get());
                    stage.app.root.url.navigate(&stage.left(), History::Push, Focus::To(focus));
                }
                _ => return false,
            }
            true
        })
    });
}
