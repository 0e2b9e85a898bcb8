//! The foot of a slide: the way to the slides around, what is counted, and what the screen can do.

use leptos::prelude::*;

use super::context::Stage;
use super::ways::left_to;
use super::words::stage_words;
use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::app::url;
use crate::query::Query;

const PREVIOUS: &str = "M15 5l-7 7 7 7";
const NEXT: &str = "M9 5l7 7-7 7";
const LEAVE: &str = "M6 6l12 12M18 6L6 18";
const FULL: &str = "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5";
const CONTRAST: &str = "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 4v16M12 8h7M12 12h8M12 16h7";
const HELP: &str = "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 18v.2";

/// The slides around one, and which it is of how many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turns {
    pub previous: Option<Query>,
    pub next: Option<Query>,
    pub at: u32,
    pub of: u32,
}

/// The foot; `turns` where there are slides around.
#[component]
pub fn SlideFoot(
    #[prop(optional)] turns: Option<Memo<Turns>>,
    /// What is counted, part by part.
    #[prop(into)]
    source: Signal<Vec<String>>,
) -> impl IntoView {
    view! {
        <footer class="bottom">
            {turns.map(|turns| view! { <TurnLinks turns/> })}
            <p class="source">
                <LiveText text=Signal::derive(move || source.read().join(" · "))/>
            </p>
            <Tools/>
        </footer>
    }
    .into_any()
}

#[component]
fn TurnLinks(turns: Memo<Turns>) -> impl IntoView {
    let words = stage_words(AppContext::expect().lang());
    let previous = Signal::derive(move || turns.read().previous.as_ref().map(url::href));
    let next = Signal::derive(move || turns.read().next.as_ref().map(url::href));
    let place = move || (words.place)(turns.read().at, turns.read().of);
    view! {
        <div class="turns">
            {way("slide-previous", words.previous, previous, PREVIOUS, Signal::stored(None))}
            <span class="slide-place" role="img" aria-label=place translate="no">
                <LiveText text=Signal::derive(move || format!("{}/{}", turns.read().at, turns.read().of))/>
            </span>
            {way("slide-next", words.next, next, NEXT, Signal::stored(None))}
        </div>
    }
}

/// What the screen can do, and the way out.
#[component]
fn Tools() -> impl IntoView {
    let stage = Stage::expect();
    let words = stage_words(AppContext::expect().lang());
    let leave = Signal::derive(move || Some(url::href(&stage.left())));
    let pressed = |is_pressed: RwSignal<bool>| move || is_pressed.get().to_string();
    view! {
        <p class="stage-message" role="status">
            <LiveText text=Signal::derive(move || stage.message.get().to_owned())/>
        </p>
        <div class="turns">
            <button
                class="key"
                id="slide-projector"
                type="button"
                aria-label=words.projector
                title=words.projector
                aria-pressed=pressed(stage.is_projector)
                on:click=move |_| stage.toggle_contrast()
            >
                {icon(CONTRAST)}
            </button>
            <button
                class="key"
                id="slide-full"
                type="button"
                aria-label=words.full_screen
                title=words.full_screen
                aria-pressed=pressed(stage.is_full)
                on:click=move |_| stage.toggle_full()
            >
                {icon(FULL)}
            </button>
            <button
                class="key keys-button"
                id="ask-present-keys"
                type="button"
                aria-label=words.help
                title=words.help
                aria-haspopup="dialog"
                on:click=move |_| stage.are_keys_open.set(true)
            >
                {icon(HELP)}
            </button>
            {way("slide-leave", words.leave, leave, LEAVE, Signal::derive(move || Some(left_to(&stage.query.read()))))}
        </div>
    }
}

/// A link that looks like a button; one that leads nowhere says so. `focus` is the id of what has the focus afterwards.
fn way(
    id: &'static str,
    name: &'static str,
    href: Signal<Option<String>>,
    path: &'static str,
    focus: Signal<Option<&'static str>>,
) -> impl IntoView {
    view! {
        <a
            class="key"
            id=id
            href=move || href.get()
            data-focus=move || focus.get()
            role=move || href.read().is_none().then_some("link")
            aria-disabled=move || href.read().is_none().then_some("true")
            aria-label=name
            title=name
        >
            {icon(path)}
        </a>
    }
}

/// A drawing in place of words; the name stands beside it for who does not see it.
fn icon(path: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true" viewBox="0 0 24 24">
            <path d=path/>
        </svg>
    }
}
