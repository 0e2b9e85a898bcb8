//! What is added to the sheet, the button that prints it, and the way back. Not printed.

use leptos::prelude::*;

use super::meetings::LISTED;
use super::quotes::quote_count;
use super::words::Listed;
use super::{Additions, HandoutContext, print};
use crate::app::components::{Button, ButtonKind, LiveText};
use crate::counts::to_u32;

#[component]
pub fn Controls() -> impl IntoView {
    let handout = HandoutContext::expect();
    let HandoutContext { app, words, additions, .. } = handout;
    let Additions { meetings, figures, quotes, left_out, sources } = additions;
    let was_refused = RwSignal::new(false);
    let print = move |()| print::print(was_refused);
    let listed = Memo::new(move |_| {
        let meetings = &app.selection.read().counts.shown;
        let quotes = if quotes.get() { quote_count(app.dataset, meetings) } else { 0 };
        let sources = handout.sources.read().count();
        (words.listed)(&Listed { meetings: to_u32(meetings.len()), quotes, sources })
    });
    view! {
        <div class="handout-controls">
            <p class="handout-back">
                <a
                    id="handout-back"
                    href=move || app.href(|query| query.view = None)
                    data-focus="summary"
                >
                    {words.back}
                </a>
            </p>
            <fieldset>
                <legend>{words.add}</legend>
                {move || (app.selection.read().counts.shown.len() > LISTED).then(|| {
                    view! { <Addition id="paper-meetings" label=words.all_meetings is_on=meetings/> }
                })}
                <Addition id="paper-tables" label=words.figures is_on=figures/>
                <Addition id="paper-quotes" label=words.quotes is_on=quotes/>
                <Addition id="paper-left-out" label=words.left_out is_on=left_out/>
                <Addition id="paper-sources" label=words.sources_in_full is_on=sources/>
            </fieldset>
            <Button id="handout-print" kind=ButtonKind::Primary on_press=print>
                {words.print}
            </Button>
            <p class="note" role="status">
                <LiveText text=listed/>
            </p>
            {move || was_refused.get().then(|| view! { <p role="alert">{words.print_refused}</p> })}
        </div>
    }
    .into_any()
}

/// A box by which the reader adds something.
#[component]
fn Addition(id: &'static str, label: &'static str, is_on: RwSignal<bool>) -> impl IntoView {
    view! {
        <label>
            <input
                id=id
                type="checkbox"
                prop:checked=is_on
                on:change=move |event| is_on.set(event_target_checked(&event))
            />
            {label}
        </label>
    }
}
