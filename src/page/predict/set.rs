//! Setting the bars: keys move the one that has the focus, a pointer sets the one under it and goes on with it.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};

use super::{picture, task_name};
use crate::classroom::predict;
use crate::page::act::{closest, target};
use crate::page::app::App;
use crate::page::dom::document;
use crate::page::present::dimension;
use crate::page::present::keys::work;
use crate::query::{MarkKey, ViewKind};

thread_local! {
    /// The bar that a pointer holds, by its key.
    static HELD: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// A key on a bar; says whether it was for one.
pub fn pressed(app: App, event: &KeyboardEvent) -> bool {
    let Some(bar) = bar_of(app, target(event.unchecked_ref())) else { return false };
    let (key, top) = scale_of(&bar);
    let now = guess(app, &key);
    let Some(next) = predict::moved(now, &event.key(), top) else { return false };
    event.prevent_default();
    set(app, &key, next);
    true
}

/// A pointer came down, moved or left; says whether it was for a bar.
pub fn pointed(app: App, event: &PointerEvent) -> bool {
    match event.type_().as_str() {
        "pointerdown" if event.button() == 0 => {
            let Some(bar) = bar_of(app, target(event.unchecked_ref())) else { return false };
            HELD.set(bar.get_attribute("data-bar"));
            let _ = bar.unchecked_ref::<HtmlElement>().focus();
            take(app, &bar, event);
            true
        }
        "pointermove" if event.buttons() & 1 == 1 => {
            let held = HELD.with_borrow(|it| it.as_ref().map(|it| format!("guess-{it}")));
            let Some(bar) = held.and_then(|it| document().get_element_by_id(&it)) else { return false };
            take(app, &bar, event);
            true
        }
        "pointermove" => false,
        _ => HELD.take().is_some(),
    }
}

fn bar_of(app: App, element: Option<Element>) -> Option<Element> {
    work(app).filter(|it| *it == ViewKind::Predict)?;
    closest(&element?, "[data-bar]")
}

/// A bar's key and the end of its scale.
fn scale_of(bar: &Element) -> (String, u32) {
    let at = |name| bar.get_attribute(name).unwrap_or_default();
    (at("data-bar"), at("aria-valuemax").parse().unwrap_or(1))
}

/// Sets a bar to where the pointer is on its scale.
fn take(app: App, bar: &Element, event: &PointerEvent) {
    let Ok(Some(track)) = bar.query_selector(".hollow") else { return };
    let place = track.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let part = match bar.get_attribute("aria-orientation").as_deref() {
        Some("vertical") => (place.bottom() - y) / place.height(),
        _ => (x - place.left()) / place.width(),
    };
    let (key, top) = scale_of(bar);
    let next = predict::at(part, top);
    if guess(app, &key) != Some(next) {
        set(app, &key, next);
    }
}

fn guess(app: App, key: &str) -> Option<u32> {
    app.peek(|it| {
        let is_of_this = it.present.guessed == task_name(it);
        let key = MarkKey::parse(dimension(picture(&it.state)), key)?;
        is_of_this.then(|| predict::guess(&it.present.guesses, &key)).flatten()
    })
}

fn set(app: App, key: &str, guess: u32) {
    app.change(|it| {
        let task = task_name(it);
        let Some(key) = MarkKey::parse(dimension(picture(&it.state)), key) else { return };
        let passing = &mut it.present;
        if passing.guessed != task {
            passing.guessed = task;
            passing.guesses.clear();
        }
        match passing.guesses.iter_mut().find(|it| it.0 == key) {
            Some(kept) => kept.1 = guess,
            None => passing.guesses.push((key, guess)),
        }
    });
}
