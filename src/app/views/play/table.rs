//! The meetings as a table, in the order in which they come, and after them those without a year.

use leptos::prelude::*;

use super::line::meeting_href;
use super::player::Player;
use crate::app::components::{Dialog, Each, grown};
use crate::app::views::stage::stage_words;
use crate::text::describe;

/// The table, over the slide.
#[component]
pub fn MeetingTable(player: Player, is_open: RwSignal<bool>) -> impl IntoView {
    let (lang, dataset) = (player.stage.app.lang(), player.stage.app.dataset);
    let words = stage_words(lang);
    let row = move |meeting: usize| {
        let it = &dataset.meetings[meeting];
        view! {
            <tr>
                <td>{describe::when(lang, it)}</td>
                <th scope="row">
                    <a href=meeting_href(player, meeting)>{describe::name(lang, it)}</a>
                </th>
                <td>{describe::place_and_status(lang, it)}</td>
            </tr>
        }
    };
    let here = grown(Memo::new(move |_| player.timeline.read().meetings().count()));
    let meetings = move || {
        let timeline = player.timeline.read();
        timeline.meetings().take(here.get()).collect::<Vec<_>>()
    };
    view! {
        <Dialog id="play-table" title=words.play_table lang is_open>
            <div class="played-table" tabindex="0" role="region" aria-labelledby="play-table-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.play_when}</th>
                            <th scope="col">{words.play_what}</th>
                            <th scope="col">{words.play_where}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <Each each=meetings key=|at| *at children=row/>
                    </tbody>
                </table>
            </div>
        </Dialog>
    }
    .into_any()
}
