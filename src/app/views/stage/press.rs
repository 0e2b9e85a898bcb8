//! Presses as the browser tells of them.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

use super::context::Stage;
use super::keys::{Command, On, Press, command};

/// Calls `run` with the command of each press, for as long as the present owner lives; it says whether the command was
/// its own. A press that another one took is none.
pub fn on_command(stage: Stage, run: impl Fn(Command) -> bool + 'static) {
    let heard = window_event_listener_untyped("keydown", move |event| {
        if event.default_prevented() {
            return;
        }
        let command = read(&event).and_then(|press| command(&press, stage.cover()));
        if command.is_some_and(&run) {
            event.prevent_default();
        }
    });
    on_cleanup(move || heard.remove());
}

/// What was pressed. Autofill and password managers send events of this name that have no key: those are no presses.
fn read(event: &Event) -> Option<Press> {
    let get = |name: &str| js_sys::Reflect::get(event, &JsValue::from_str(name)).ok();
    let text = |name| get(name).and_then(|value| value.as_string());
    let is = |name| get(name).is_some_and(|value| value.is_truthy());
    Some(Press {
        key: text("key")?,
        code: text("code").unwrap_or_default(),
        shift: is("shiftKey"),
        is_held: is("ctrlKey") || is("altKey") || is("metaKey"),
        on: on(event),
    })
}

fn on(event: &Event) -> On {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return On::Nothing;
    };
    let is_in = |css: &str| target.closest(css).ok().flatten().is_some();
    if is_in("[role=slider], input") {
        On::Slider
    } else if is_in("button, summary") {
        On::Button
    } else if is_in("a[href]") {
        On::Link
    } else {
        On::Nothing
    }
}

/// Follows the link that has the focus. Links of drawings have no `click` of their own, so it is sent as an event.
pub fn follow_focused() {
    let link = document().active_element().and_then(|element| element.closest("a[href]").ok().flatten());
    let Some(link) = link else { return };
    let options = web_sys::MouseEventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    if let Ok(click) = web_sys::MouseEvent::new_with_mouse_event_init_dict("click", &options) {
        let _ = link.dispatch_event(&click);
    }
}

/// Moves the focus from mark to mark of the slide, `by` one on or back; the first step goes to where Tab would stop.
pub fn step_focus(by: i32) {
    let active = document().active_element();
    let chart = active.as_ref().and_then(|element| element.closest("#stage .chart").ok().flatten());
    let chart = chart.or_else(|| document().query_selector("#stage .chart").ok().flatten());
    let Some(marks) = chart.and_then(|chart| chart.query_selector_all("[role=option]").ok()) else { return };
    let mark = |at: u32| marks.item(at).map(JsCast::unchecked_into::<web_sys::HtmlElement>);
    let here =
        (0..marks.length()).find(|at| mark(*at).map(JsValue::from) == active.clone().map(JsValue::from));
    let there = match here {
        Some(at) => at.checked_add_signed(by),
        None => (0..marks.length())
            .find(|at| mark(*at).is_some_and(|mark| mark.get_attribute("tabindex").as_deref() == Some("0"))),
    };
    if let Some(mark) = there.and_then(mark) {
        // A link within a drawing is no `HtmlElement`, but has the same `focus`.
        let _ = mark.focus();
    }
}
