//! What the reader does: every event of the page arrives here and becomes a new link, or a passing
//! state of one element.
//!
//! The window listens, not each element: elements name by `data-act` what they are for. Links of
//! ours are followed without leaving the page; all others, and clicks with a key held, are the
//! browser's. What keys and pointers do on the bars of a chart is [`marks`].

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent};

use super::app::App;
use super::charts::{ranged, shown_years};
use super::dom::{document, spawn, window};
use super::head::theme;
use super::marks::{self, Hold};
use super::nav::{self, Focus, push, replace};
use super::plot::PLOTS;
use crate::data::vocabulary::Lang;
use crate::query::{Dimension, FacetValue, Query};

/// All that the page listens to.
const EVENTS: [&str; 15] = [
    "click",
    "change",
    "input",
    "submit",
    "keydown",
    "focusin",
    "dragstart",
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "resize",
    "popstate",
    "scrollend",
    "pagehide",
];

/// Listens for as long as the page lives.
pub fn listen(app: App) {
    nav::keep();
    let hold = Hold::default();
    // One listener for all events: each one more would add glue between the module and the browser.
    let heard = Closure::<dyn Fn(Event)>::new(move |event| hear(app, &hold, &event));
    for name in EVENTS {
        // Adding a listener fails for no event name.
        let _ = window().add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    }
    heard.forget();
}

fn hear(app: App, hold: &Hold, event: &Event) {
    // The whole page has taken the place of this one.
    #[cfg(not(feature = "more"))]
    if document().document_element().is_some_and(|it| it.get_attribute("data-whole").is_some()) {
        return;
    }
    match event.type_().as_str() {
        "click" => clicked(app, hold, event.unchecked_ref()),
        "change" => changed(app, event),
        "input" => typed(app, event),
        "submit" => event.prevent_default(),
        "keydown" => pressed(app, hold, event),
        "focusin" => marks::focused(app, event),
        "dragstart" => marks::keep(event),
        "resize" => measure(app),
        "popstate" => nav::pop(app, event.unchecked_ref()),
        "scrollend" | "pagehide" => nav::remember(),
        #[cfg(feature = "more")]
        _ if super::activity::pointed(app, event.unchecked_ref()) => {}
        _ => marks::pointed(app, hold, event.unchecked_ref()),
    }
}

pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

pub fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn act_of(event: &Event) -> Option<(Element, String)> {
    let element = closest(&target(event)?, "[data-act]")?;
    let act = element.get_attribute("data-act")?;
    Some((element, act))
}

/// What still shows the moment before, while the lists wait.
const WAITING: &str = ".found, .more, .compare, .below, .left-out";

fn clicked(app: App, hold: &Hold, event: &MouseEvent) {
    if marks::ends_drag(hold, event) {
        event.prevent_default();
        return;
    }
    let with_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.button() != 0 || with_key || event.default_prevented() {
        return;
    }
    if let Some(link) = target(event).and_then(|it| closest(&it, "a[href]")) {
        let is_ours = "a[href='./'], a[href^='?'], a[href^='#']";
        if !link.matches(is_ours).unwrap_or_default() {
            return;
        }
        event.prevent_default();
        if app.peek(|it| it.lists_later) && closest(&link, WAITING).is_some() {
            // It leads on from what was shown before: first it is brought up to date.
            app.finish();
            spawn(async move { follow(app, &link) });
        } else {
            follow(app, &link);
        }
        return;
    }
    let Some((element, act)) = act_of(event) else { return };
    match act.as_str() {
        #[cfg(not(feature = "more"))]
        "ask" => nav::whole_page(&element.get_attribute("data-ask").unwrap_or_default()),
        #[cfg(feature = "more")]
        "ask" => super::activity::ask(app, &element.get_attribute("data-ask").unwrap_or_default()),
        "retry" => {
            app.fetch();
            #[cfg(feature = "more")]
            app.fetch_again();
        }
        "dismiss" => {
            replace(app, &app.peek(|it| it.state.clone()));
            app.change(|it| it.dismissed = true);
            nav::go_to("summary");
        }
        "found-more" => app.change(|it| it.all_found = true),
        "meetings-all" => app.change(|it| it.all_meetings = true),
        #[cfg(feature = "more")]
        act => super::activity::act(app, act, &element),
        #[cfg(not(feature = "more"))]
        _ => {}
    }
}

/// Follows a link of ours, unless it is gone.
fn follow(app: App, link: &Element) {
    let Some(href) = link.get_attribute("href").filter(|_| link.is_connected()) else { return };
    if let Some(id) = href.strip_prefix('#') {
        // Within the page, and no entry of history: the place is none of the state.
        return nav::go_to(id);
    }
    let focus = link.get_attribute("data-focus").map_or(Focus::Stay, Focus::To);
    nav::follow(app, if href == "./" { "" } else { &href }, focus);
}

fn changed(app: App, event: &Event) {
    let Some((element, act)) = act_of(event) else { return };
    let value = js_sys::Reflect::get(&element, &"value".into())
        .ok()
        .and_then(|it| it.as_string())
        .unwrap_or_default();
    let next = match act.as_str() {
        "language" => app.peek(|it| Query { lang: Lang::from_code(&value), ..it.state.clone() }),
        "theme" => {
            theme::store(&value);
            app.change(|it| it.theme.clone_from(&value));
            return;
        }
        "range" => {
            let Some(shown) = app.charts(|it| shown_years(&it[0])).flatten() else { return };
            app.peek(|it| ranged(&it.state, element.id() == "years-from", &value, shown))
        }
        "filter" => {
            let dimension = element.get_attribute("data-dimension").and_then(|it| Dimension::from_code(&it));
            let (Some(dimension), Some(key)) = (dimension, element.get_attribute("data-key")) else { return };
            let Some(value) = FacetValue::parse(dimension, &key) else { return };
            app.peek(|it| it.state.toggle(&value))
        }
        #[cfg(feature = "more")]
        act => return super::activity::changed(app, act, &element, &value),
        #[cfg(not(feature = "more"))]
        _ => return,
    };
    push(app, &next, Focus::Stay);
}

/// The first letter typed is one step of history, what follows belongs to it.
fn typed(app: App, event: &Event) {
    let Some((element, act)) = act_of(event) else { return };
    #[cfg(feature = "more")]
    if act == "draft" {
        return super::story_acts::typed(app, &element);
    }
    if act != "q" {
        return;
    }
    let text = element.unchecked_into::<HtmlInputElement>().value();
    // Articles are NFC; a keyboard may send letters and accents apart.
    let text = String::from(js_sys::JsString::from(text).normalize("NFC"));
    let (next, is_first) = app.peek(|it| (it.state.with_words(&text), it.state.q.is_empty()));
    app.change(|it| {
        it.all_found = false;
        it.typed.clone_from(&text);
    });
    if is_first {
        push(app, &next, Focus::Stay);
    } else {
        replace(app, &next);
    }
}

fn pressed(app: App, hold: &Hold, event: &Event) {
    let event: &KeyboardEvent = event.unchecked_ref();
    let key = event.key();
    #[cfg(feature = "more")]
    if key == "Escape" && super::activity::close(app) {
        return;
    }
    let is_held = event.ctrl_key() || event.meta_key() || event.alt_key();
    #[cfg(feature = "more")]
    if !is_held && super::activity::pressed(app, event) {
        return;
    }
    if is_held || marks::pressed(app, hold, event) {
        // The browser's, or done.
        return;
    }
    #[cfg(feature = "more")]
    if super::story_acts::pressed(app, event) {
        return;
    }
    if key == " "
        && let Some(button) = target(event).and_then(|it| closest(&it, "a[role=button]"))
    {
        // What is called a button answers to Space like one.
        event.prevent_default();
        button.unchecked_into::<HtmlElement>().click();
    }
}

/// Draws each chart as wide as its place, before the next paint.
pub fn measure(app: App) {
    leptos::prelude::request_animation_frame(move || {
        let before = app.peek(|it| it.widths);
        let mut widths = before;
        for (width, plot) in widths.iter_mut().zip(&PLOTS) {
            let place = document().get_element_by_id(&format!("{}-plot", plot.id));
            // A place that is not shown has no width; it keeps the one it had.
            let px = place.and_then(|it| u32::try_from(it.client_width()).ok()).filter(|it| *it > 0);
            *width = px.unwrap_or(*width);
        }
        if widths != before {
            app.change(|it| it.widths = widths);
        }
        #[cfg(feature = "more")]
        super::present::measured(app);
    });
}
