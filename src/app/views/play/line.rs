//! What came last, in words, and the buttons that play.

use leptos::prelude::*;

use super::player::Player;
use crate::app::components::LiveText;
use crate::app::url;
use crate::app::views::stage::stage_words;
use crate::classroom::play::Speed;
use crate::data::code::MeetingCode;
use crate::query::Query;

/// How many meetings have come, and the last of them with the way to its sentences.
#[component]
pub fn LatestLine(player: Player) -> impl IntoView {
    let words = stage_words(player.stage.app.lang());
    let text = move || {
        let come = player.come.get();
        player.timeline.track();
        player.latest(come)
    };
    let href = move || {
        let (timeline, come) = (player.timeline.read(), player.come.get());
        let arrival = timeline.latest(come)?;
        Some(meeting_href(player, arrival.meeting))
    };
    let is_there = Memo::new(move |_| player.come.get() > 0 && !player.timeline.read().is_empty());
    view! {
        <p class="pointed played">
            <b translate="no">
                <LiveText text=Signal::derive(move || player.count())/>
            </b>
            " "
            <span class="played-latest" id="play-latest">
                <LiveText text=Signal::derive(text)/>
            </span>
            " "
            {move || {
                is_there
                    .get()
                    .then(|| {
                        view! {
                            <a class="go quiet" id="play-meeting" href=href>
                                {words.play_evidence}
                            </a>
                        }
                    })
            }}
        </p>
    }
    .into_any()
}

/// The page of a meeting, with its sentences.
pub fn meeting_href(player: Player, meeting: usize) -> String {
    let id = &player.stage.app.dataset.meetings[meeting].id;
    url::href(&Query { view: None, meeting: MeetingCode::new(id), ..player.stage.query.get() })
}

/// Back, play, on; the speed; the table. Where no meeting has a year, the table alone.
#[component]
pub fn Controls(player: Player, has_dated: Memo<bool>, is_table_open: RwSignal<bool>) -> impl IntoView {
    let words = stage_words(player.stage.app.lang());
    let label = move || match (player.is_running.get(), player.is_whole(), player.come.get()) {
        (true, ..) => words.pause,
        (false, true, _) | (false, _, 0 | 1) => words.play,
        _ => words.resume,
    };
    let speed = move |(speed, id): (Speed, &'static str)| {
        let name = (words.speeds)[speed as usize];
        view! {
            <button
                class="go quiet"
                id=id
                type="button"
                aria-pressed=move || (player.speed.get() == speed).to_string()
                on:click=move |_| player.set_speed(speed)
            >
                {name}
            </button>
        }
    };
    let speeds = [(Speed::Slow, "play-slow"), (Speed::Normal, "play-normal"), (Speed::Fast, "play-fast")];
    let playing = move || {
        view! {
            <button class="go quiet" id="play-back" type="button" on:click=move |_| player.step(-1)>
                "← " {words.play_back}
            </button>
            <button class="go play" id="play" type="button" on:click=move |_| player.toggle()>
                <LiveText text=Signal::derive(move || label().to_owned())/>
            </button>
            <button class="go quiet" id="play-on" type="button" on:click=move |_| player.step(1)>
                {words.play_on} " →"
            </button>
            <button class="go quiet" id="play-end" type="button" on:click=move |_| player.end()>
                {words.end}
            </button>
            <span class="speeds play" role="group" aria-label=words.speed>
                {speeds.map(speed).into_iter().collect_view()}
            </span>
        }
    };
    view! {
        <p class="ways controls">
            {move || has_dated.get().then(playing)}
            <button
                class="go quiet"
                id="ask-play-table"
                type="button"
                aria-haspopup="dialog"
                on:click=move |_| is_table_open.set(true)
            >
                {words.play_table}
            </button>
        </p>
    }
    .into_any()
}
