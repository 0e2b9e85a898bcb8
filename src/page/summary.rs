//! One sentence that says what the charts show, rewritten for every choice, and the search box.

use leptos::prelude::*;

use super::rich::rich;
use super::view::View;
use crate::query::{Panel, State};
use crate::scene;

/// The summary, its hint, and the live message that says a choice's effect aloud.
#[component]
pub fn SummaryLine() -> impl IntoView {
    let view = View::get();
    let sentence = move || {
        let (words, model, tally) = (view.words(), view.model(), view.tally.get());
        let label = |dimension, key: &str| super::view::label(words, &model, dimension, key);
        let filtered = view.nav.with(State::is_filtered);
        rich(&(words.summary)(&scene::summary(&tally, &model.meetings, &model.corpus, filtered, &label)))
    };
    let left_out = move || {
        let tally = view.tally.read();
        u32::try_from(tally.omissions.len()).unwrap_or(u32::MAX)
    };
    let to_left_out = move || view.nav.href(|it| {
        it.show.insert(Panel::LeftOut);
    });
    view! {
        <section class="summary">
            <p class="sentence" id="summary">{sentence}</p>
            <p class="hint">
                {move || view.words().hint}" "
                <Show when=move || left_out() != 0>
                    {move || (view.words().left_out_hint)(left_out())}" "
                    <a href=to_left_out data-focus="left-out-title">{move || view.words().left_out_link}</a>"."
                </Show>
            </p>
            <p class="hidden" role="status">{move || (view.words().announce)(view.tally.read().shown_count())}</p>
        </section>
    }
}
