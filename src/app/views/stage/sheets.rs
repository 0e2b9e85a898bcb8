//! What lies over a slide: the keys, the code made large, the dark screen.

use leptos::html::Button;
use leptos::prelude::*;

use super::context::Stage;
use super::ways::{charts, left};
use super::words::stage_words;
use crate::app::components::{Dialog, LiveText, QrCode};
use crate::app::context::AppContext;
use crate::app::lazy::Waiting;
use crate::app::url;
use crate::query::{Query, ViewKind};

/// The keys, and what they do.
#[component]
pub fn KeysSheet(stage: Stage) -> impl IntoView {
    let lang = AppContext::expect().lang();
    let words = stage_words(lang);
    view! {
        <Dialog id="present-keys" title=words.keys_title lang is_open=stage.are_keys_open>
            <dl class="keys-list">
                {words.keys.iter().map(|(keys, what)| key(keys, what)).collect_view()}
            </dl>
            <p>{words.keys_escape}</p>
        </Dialog>
    }
    .into_any()
}

/// One line of the list; `keys` are parted by spaces.
fn key(keys: &'static str, what: &'static str) -> impl IntoView {
    let names = keys.split(' ').map(|key| view! { <kbd>{key}</kbd> " " }).collect_view();
    view! {
        <div>
            <dt>{names}</dt>
            <dd>{what}</dd>
        </div>
    }
}

/// The code, as large as the window, with its address under it.
#[component]
pub fn CodeSheet(stage: Stage) -> impl IntoView {
    let lang = AppContext::expect().lang();
    let address = address(stage);
    view! {
        <Dialog id="present-code" title=stage_words(lang).code_how lang is_open=stage.is_code_open>
            <QrCode text=address lang/>
            <p class="address"><LiveText text=address/></p>
        </Dialog>
    }
    .into_any()
}

/// The code in the corner of a slide, which opens the large one.
#[component]
pub fn CodeCorner() -> impl IntoView {
    let stage = Stage::expect();
    let lang = AppContext::expect().lang();
    let words = stage_words(lang);
    view! {
        <button
            class="corner"
            id="ask-present-code"
            type="button"
            aria-haspopup="dialog"
            aria-label=words.code
            title=words.code
            on:click=move |_| stage.is_code_open.set(true)
        >
            <span aria-hidden="true">
                <QrCode text=address(stage) lang waiting=Waiting::Silent/>
            </span>
        </button>
    }
}

/// Where the code leads: to the same choice on one's own device; while a class predicts, to its task; in a story, to
/// its step.
fn address(stage: Stage) -> Signal<String> {
    Memo::new(move |_| url::address(&followed(&stage.query.read()))).into()
}

fn followed(query: &Query) -> Query {
    // A lesson is the teacher's.
    let query = Query { lesson: None, ..query.clone() };
    let Some(view) = query.view.as_deref() else { return query };
    match view.kind {
        ViewKind::Predict if view.step.is_none() => query,
        ViewKind::Play => query,
        _ if view.story.is_empty() => charts(&query),
        _ => left(&query),
    }
}

/// Gives the dark the focus, and back to where it was when it is light again.
#[cfg(target_arch = "wasm32")]
fn hold_focus(stage: Stage, button: NodeRef<Button>) {
    let before = StoredValue::new(String::new());
    Effect::new(move || match (stage.is_blank.get(), button.get()) {
        (true, Some(button)) => {
            before.set_value(document().active_element().map(|it| it.id()).unwrap_or_default());
            let _ = button.focus();
        }
        (false, _) => {
            let id = before.try_update_value(std::mem::take).unwrap_or_default();
            if !id.is_empty() {
                url::go_to(&id);
            }
        }
        (true, None) => {}
    });
}

/// Nothing but dark; any key and any click ends it.
#[component]
pub fn Blank(stage: Stage) -> impl IntoView {
    let words = stage_words(AppContext::expect().lang());
    let button = NodeRef::<Button>::new();
    #[cfg(target_arch = "wasm32")]
    hold_focus(stage, button);
    move || {
        stage.is_blank.get().then(|| {
            view! {
                <button
                    class="blank"
                    id="present-blank"
                    type="button"
                    node_ref=button
                    on:click=move |_| stage.is_blank.set(false)
                >
                    <span class="visually-hidden">{words.blank}</span>
                </button>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_leads_pupils_to_what_is_theirs() {
        for (slide, there) in [
            ("?years=2021&view=present&picture=areas&pin=energy", "?years=2021"),
            (
                "?years=2021&view=present&step=5&story=pandemic&lang=vi",
                "?years=2021&view=story&step=5&story=pandemic&lang=vi",
            ),
            ("?collection=both&view=predict&pin=2021&lesson=10.1", "?collection=both&view=predict&pin=2021"),
            ("?collection=both&view=predict&step=2&pin=2021", "?collection=both"),
            ("?collection=both&view=play&step=40&lesson=40.2", "?collection=both&view=play&step=40"),
            ("?view=present&lesson=40.2", ""),
        ] {
            assert_eq!(followed(&Query::parse(slide).0).to_search(), there, "{slide}");
        }
    }
}
