//! What the reader does: every event of the page arrives here and becomes a new link, or a passing
//! state of one element.
//!
//! The document listens, not each element: elements name by `data-act` what they are for. Links of
//! ours are followed without leaving the page; all others, and clicks with a key held, are the browser's.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent};

use super::app::App;
use super::charts::ranged;
use super::dom::{document, forever, window};
use super::head::theme;
use super::nav::{self, Focus, push, replace};
use super::now::Said;
use super::plot::{PLOTS, Plot, has_runs};
use crate::query::{Dimension, State};
use crate::vocabulary::Lang;

/// Listens for as long as the page lives.
pub fn listen(app: App) {
    nav::on_pop(app);
    forever(&document(), "click", move |event| clicked(app, event.unchecked_ref()));
    forever(&document(), "change", move |event| changed(app, &event));
    forever(&document(), "input", move |event| typed(app, &event));
    forever(&document(), "submit", move |event| event.prevent_default());
    let keys = Rc::new(Cell::new(None));
    let ended = keys.clone();
    forever(&document(), "keydown", move |event| keys.set(pressed(app, event.unchecked_ref(), keys.get())));
    forever(&document(), "pointerdown", move |_| ended.set(None));
    forever(&document(), "focusin", move |event| {
        if let Some(place) = place_of(&event) {
            stop_at(app, &place);
        }
    });
    // A bar is a link, and links can be dragged away; these are not.
    forever(&document(), "dragstart", move |event| {
        if place_of(&event).is_some() {
            event.prevent_default();
        }
    });
    let run = Rc::new(Cell::new(None));
    for name in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        let run = run.clone();
        forever(&document(), name, move |event| {
            run.set(pointed(app, name, event.unchecked_ref(), run.get()))
        });
    }
    forever(&window(), "resize", move |_| measure(app));
}

/// A run of years in the making.
#[derive(Clone, Copy)]
struct Run {
    /// The mark at which it starts.
    start: Place,
    /// Whether its first step has become an entry of history.
    began: bool,
}

/// A mark of a chart: the chart's number, and the mark's.
#[derive(Clone, Copy)]
struct Place {
    chart: usize,
    at: usize,
}

impl Place {
    fn has_runs(&self) -> bool {
        has_runs(PLOTS[self.chart].1)
    }

    /// What the mark chooses.
    fn key(&self, app: App) -> Option<(Dimension, String)> {
        let key = |plots: &[Plot; 3]| {
            plots[self.chart].marks.get(self.at).map(|(dimension, mark)| (*dimension, mark.key.clone()))
        };
        app.charts(key).flatten()
    }

    fn year(&self, app: App) -> Option<i32> {
        self.key(app)?.1.parse().ok()
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn place(element: &Element) -> Option<Place> {
    let at = closest(element, "[data-at]")?.get_attribute("data-at")?.parse().ok()?;
    let id = closest(element, "svg")?.id();
    let chart = PLOTS.iter().position(|it| id.strip_suffix("-chart") == Some(it.0))?;
    Some(Place { chart, at })
}

fn place_of(event: &Event) -> Option<Place> {
    place(&target(event)?)
}

fn act_of(event: &Event) -> Option<(Element, String)> {
    let element = closest(&target(event)?, "[data-act]")?;
    let act = element.get_attribute("data-act")?;
    Some((element, act))
}

fn clicked(app: App, event: &MouseEvent) {
    let with_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.button() != 0 || with_key || event.default_prevented() {
        return;
    }
    if let Some(link) = target(event).and_then(|it| closest(&it, "a[href]")) {
        let href = link.get_attribute("href").unwrap_or_default();
        let search = if href == "./" { "" } else { href.as_str() };
        if search.is_empty() || search.starts_with('?') {
            event.prevent_default();
            let focus = link.get_attribute("data-focus").map_or(Focus::Stay, Focus::To);
            nav::follow(app, search, focus);
        } else if let Some(id) = search.strip_prefix('#') {
            // Within the page, and no entry of history: the place is none of the state.
            event.prevent_default();
            nav::go_to(id);
        }
        return;
    }
    let Some((_, act)) = act_of(event) else { return };
    match act.as_str() {
        "share" => app.change(|it| it.share_open = !it.share_open),
        "copy" => copy(app),
        "retry" => app.fetch(),
        "dismiss" => {
            replace(app, &app.peek(|it| it.state.clone()));
            app.change(|it| it.dismissed = true);
            nav::go_to("summary");
        }
        "found-more" => app.change(|it| it.all_found = true),
        "meetings-all" => app.change(|it| it.all_meetings = true),
        _ => {}
    }
}

fn changed(app: App, event: &Event) {
    let Some((element, act)) = act_of(event) else { return };
    let value = js_sys::Reflect::get(&element, &"value".into())
        .ok()
        .and_then(|it| it.as_string())
        .unwrap_or_default();
    let next = match act.as_str() {
        "language" => app.peek(|it| State { lang: Lang::from_code(&value), ..it.state.clone() }),
        "theme" => {
            theme::store(&value);
            app.change(|it| it.theme.clone_from(&value));
            return;
        }
        "range" => app.peek(|it| ranged(&it.state, element.id() == "years-from", &value)),
        "filter" => {
            let dimension = element.get_attribute("data-dimension").and_then(|it| Dimension::from_code(&it));
            let (Some(dimension), Some(key)) = (dimension, element.get_attribute("data-key")) else { return };
            app.peek(|it| it.state.toggle(dimension, &key))
        }
        _ => return,
    };
    push(app, &next, Focus::Stay);
}

/// The first letter typed is one step of history, what follows belongs to it.
fn typed(app: App, event: &Event) {
    let Some((element, act)) = act_of(event) else { return };
    if act != "q" {
        return;
    }
    let text = element.unchecked_into::<HtmlInputElement>().value();
    // Articles are NFC; a keyboard may send letters and accents apart.
    let text = String::from(js_sys::JsString::from(text).normalize("NFC"));
    let (next, is_first) = app.peek(|it| (it.state.with_words(&text), it.state.q.is_empty()));
    app.change(|it| it.all_found = false);
    if is_first {
        push(app, &next, Focus::Stay);
    } else {
        replace(app, &next);
    }
}

/// A key; gives back where a run by Shift and arrow keys began, as long as it goes on.
fn pressed(app: App, event: &KeyboardEvent, run: Option<Place>) -> Option<Place> {
    let key = event.key();
    if key == "Shift" {
        return run;
    }
    if key == "Escape" && app.peek(|it| it.share_open) {
        app.change(|it| it.share_open = false);
        nav::go_to("share");
        return None;
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let Some(here) = place_of(event) else {
        // What is called a button answers to Space like one.
        let button = target(event).filter(|_| key == " ").and_then(|it| closest(&it, "a[role=button]"));
        if let Some(button) = button {
            event.prevent_default();
            button.unchecked_into::<HtmlElement>().click();
        }
        return None;
    };
    let last = app.charts(|it| it[here.chart].marks.len()).unwrap_or(0).saturating_sub(1);
    let at = match key.as_str() {
        "ArrowRight" | "ArrowDown" => (here.at + 1).min(last),
        "ArrowLeft" | "ArrowUp" => here.at.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        " " | "Escape" => {
            event.prevent_default();
            if let Some((dimension, value)) = here.key(app) {
                let toggle = key == " ";
                let next = app.peek(|it| match toggle {
                    true => it.state.toggle(dimension, &value),
                    false => it.state.without(dimension),
                });
                push(app, &next, Focus::Stay);
            }
            return None;
        }
        _ => return None,
    };
    event.prevent_default();
    let there = Place { at, ..here };
    stop_at(app, &there);
    let chart = format!("#{}-chart [data-at=\"{at}\"]", PLOTS[there.chart].0);
    if let Ok(Some(mark)) = document().query_selector(&chart) {
        let _ = mark.unchecked_into::<HtmlElement>().focus();
    }
    if !event.shift_key() || !here.has_runs() {
        return None;
    }
    extend(app, run.unwrap_or(here), there, run.is_none())
}

fn stop_at(app: App, place: &Place) {
    if app.peek(|it| it.stops[place.chart] != place.at) {
        app.change(|it| it.stops[place.chart] = place.at);
    }
}

/// Shift with an arrow key: a run from where it began to the neighbor. The first step is an entry of
/// history, the others belong to it.
fn extend(app: App, start: Place, there: Place, is_first: bool) -> Option<Place> {
    let next = app.peek(|it| Some(it.state.choose_years(start.year(app)?, there.year(app)?)))?;
    match is_first {
        true => push(app, &next, Focus::Stay),
        false => replace(app, &next),
    }
    Some(start)
}

/// Dragging over years chooses their run: one step of history, however far it goes.
fn pointed(app: App, name: &str, event: &PointerEvent, run: Option<Run>) -> Option<Run> {
    match name {
        "pointerdown" => {
            let start = place_of(event).filter(|it| it.has_runs() && event.button() == 0)?;
            Some(Run { start, began: false })
        }
        "pointermove" => {
            let run = run.filter(|_| event.buttons() & 1 == 1)?;
            // A finger's events all go to where it came down, so the page is asked what lies there now.
            let under = document().element_from_point(event.client_x() as f32, event.client_y() as f32);
            let end =
                under.and_then(|it| place(&it)).filter(|it| it.has_runs() && it.chart == run.start.chart);
            let Some(end) = end.filter(|it| it.at != run.start.at || run.began) else { return Some(run) };
            let (Some(a), Some(b)) = (run.start.year(app), end.year(app)) else { return Some(run) };
            let next = app.peek(|it| it.state.choose_years(a, b));
            match run.began {
                true => replace(app, &next),
                false => push(app, &next, Focus::Stay),
            }
            stop_at(app, &end);
            Some(Run { began: true, ..run })
        }
        _ => None,
    }
}

/// Copies the link, or selects it where the page may not copy.
fn copy(app: App) {
    let Some(input) = document().get_element_by_id("share-link") else { return };
    let input: HtmlInputElement = input.unchecked_into();
    input.select();
    // Undefined on pages that are not secure, whatever the bindings say.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    if clipboard.map_or(true, |it| it.is_undefined()) {
        let _ = input.focus();
        app.change(|it| it.share_said = Said::ByHand);
        return;
    }
    let copied = window().navigator().clipboard().write_text(&input.value());
    wasm_bindgen_futures::spawn_local(async move {
        let copied = wasm_bindgen_futures::JsFuture::from(copied).await.is_ok();
        app.change(|it| it.share_said = if copied { Said::Copied } else { Said::ByHand });
    });
}

/// Draws each chart as wide as its place, before the next paint.
pub fn measure(app: App) {
    leptos::prelude::request_animation_frame(move || {
        let before = app.peek(|it| it.widths);
        let mut widths = before;
        for (width, plot) in widths.iter_mut().zip(PLOTS) {
            let place = document().get_element_by_id(&format!("{}-plot", plot.0));
            // A place that is not shown has no width; it keeps the one it had.
            let px = place.and_then(|it| u32::try_from(it.client_width()).ok()).filter(|it| *it > 0);
            *width = px.unwrap_or(*width);
        }
        if widths != before {
            app.change(|it| it.widths = widths);
        }
    });
}
