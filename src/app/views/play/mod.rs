//! The meetings one by one: each comes as a dot into the column of its year, in the order of time.
//!
//! Comes in: a link with `view=play`, of which `step` says how many have come; without it all have. It plays by itself
//! at one of three speeds, is halted anywhere, and goes a step on or back by hand. Where the reader asks for less motion
//! it only goes by hand. Under it stands the meeting that came last, and a table of them all.

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
use crate::text::{Count, describe, words};

/// The meetings that the link selects, as they come.
pub fn view() -> AnyView {
    let stage = Stage::expect();
    let app = stage.app;
    let lang = app.lang();
    let words = stage_words(lang);
    let timeline = Memo::new(move |_| Arc::new(Timeline::new(app.dataset, &app.selection.read(), lang)));
    let player = Player::new(stage, timeline);
    let title = Memo::new(move |_| match timeline.read().span() {
        _ if timeline.read().is_empty() => words.play_empty.to_owned(),
        Some((first, last)) if first < last => (words.play_title)(&format!("{first}–{last}")),
        Some((only, _)) => (words.play_title)(&only.to_string()),
        None => words.play_empty.to_owned(),
    });
    expect_context::<Announcer>().say_changes(title);
    let is_table_open = RwSignal::new(false);
    let has_meetings = Memo::new(move |_| !timeline.read().is_empty());
    let source = Memo::new(move |_| source(stage));
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
        {move || {
            has_meetings
                .get()
                .then(|| {
                    view! {
                        <DotBoard player/>
                        <Controls player is_table_open/>
                    }
                })
        }}
        <MeetingTable player is_open=is_table_open/>
        <SlideFoot source/>
    }
    .into_any()
}

/// What is counted, and under which choice.
fn source(stage: Stage) -> Vec<String> {
    let app = stage.app;
    let (lang, corpus, query) = (app.lang(), &app.dataset.corpus, stage.query.read());
    let mut source = vec![(words(lang).counted)(&Count::from(&figures(app.dataset, &app.selection.read())))];
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
