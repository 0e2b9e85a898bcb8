//! What keys and pointers do on the marks of a chart: the keyboard's way through them, and runs of
//! years by Shift and arrows or by dragging.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

use super::act::{closest, target};
use super::app::App;
use super::dom::document;
use super::nav::{Focus, push, replace};
use super::plot::{PLOTS, Plots};
use crate::query::{Dimension, MarkKey, YearSpan};

/// What a key or a pointer holds on to between two events.
#[derive(Default)]
pub struct Hold {
    /// Where a run by Shift and arrow keys began, as long as it goes on.
    keys: Cell<Option<Place>>,
    pointer: Cell<Option<Run>>,
    /// Whether a drag has just ended: the click that follows where it ends on its first bar is none.
    dragged: Cell<bool>,
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
        PLOTS[self.chart].has_runs()
    }

    /// What the mark chooses.
    fn key(&self, app: App) -> Option<(Dimension, MarkKey)> {
        let key = |plots: &Plots| {
            plots[self.chart].marks.get(self.at).map(|(dimension, mark)| (*dimension, mark.key.clone()))
        };
        app.charts(key).flatten()
    }

    fn year(&self, app: App) -> Option<i32> {
        self.key(app)?.1.value()?.year()
    }
}

fn place(element: &Element) -> Option<Place> {
    let at = closest(element, "[data-at]")?.get_attribute("data-at")?.parse().ok()?;
    let id = closest(element, "svg")?.id();
    let chart = PLOTS.iter().position(|it| id.strip_suffix("-chart") == Some(it.id))?;
    Some(Place { chart, at })
}

fn place_of(event: &Event) -> Option<Place> {
    place(&target(event)?)
}

/// The keyboard stops at the mark that has the focus.
pub fn focused(app: App, event: &Event) {
    if let Some(place) = place_of(event) {
        stop_at(app, &place);
    }
}

/// A bar is a link, and links can be dragged away; these are not.
pub fn keep(event: &Event) {
    if place_of(event).is_some() {
        event.prevent_default();
    }
}

/// A key without Ctrl, Alt or Meta; says whether it was for a mark.
pub fn pressed(app: App, hold: &Hold, event: &KeyboardEvent) -> bool {
    let Some(here) = place_of(event) else {
        hold.keys.set(None);
        #[cfg(feature = "more")]
        return in_table(event);
        #[cfg(not(feature = "more"))]
        return false;
    };
    if event.key() != "Shift" {
        hold.keys.set(moved(app, here, event, hold.keys.get()));
    }
    true
}

/// An arrow key in the table of areas by year: to the next cell that way that has something in it.
#[cfg(feature = "more")]
fn in_table(event: &KeyboardEvent) -> bool {
    /// More lines or columns no table has.
    const FARTHEST: i32 = 100;
    let (down, right) = match event.key().as_str() {
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" => (0, 1),
        "ArrowLeft" => (0, -1),
        _ => return false,
    };
    let here = target(event).and_then(|it| it.get_attribute("data-cell"));
    let Some((line, column)) = here.as_deref().and_then(|it| it.split_once(',')) else { return false };
    let (Ok(line), Ok(column)) = (line.parse::<i32>(), column.parse::<i32>()) else { return false };
    event.prevent_default();
    for step in 1..FARTHEST {
        let cell = format!("#heat [data-cell=\"{},{}\"]", line + down * step, column + right * step);
        if let Ok(Some(cell)) = document().query_selector(&cell) {
            let _ = cell.unchecked_into::<HtmlElement>().focus();
            break;
        }
    }
    true
}

/// A key on a mark; gives back where a run by Shift and arrow keys began, as long as it goes on.
fn moved(app: App, here: Place, event: &KeyboardEvent, run: Option<Place>) -> Option<Place> {
    let key = event.key();
    let key = key.as_str();
    let last = app.charts(|it| it[here.chart].marks.len()).unwrap_or(0).saturating_sub(1);
    let at = match key {
        "ArrowRight" | "ArrowDown" => (here.at + 1).min(last),
        "ArrowLeft" | "ArrowUp" => here.at.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        " " | "Escape" => {
            event.prevent_default();
            if let Some((dimension, value)) = here.key(app) {
                let toggle = key == " ";
                let next = app.peek(|it| match toggle {
                    true => it.state.add(&value),
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
    let chart = format!("#{}-chart [data-at=\"{at}\"]", PLOTS[there.chart].id);
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
    let next = app.peek(|it| Some(it.state.with_years(YearSpan::new(start.year(app)?, there.year(app)?))))?;
    match is_first {
        true => push(app, &next, Focus::Stay),
        false => replace(app, &next),
    }
    Some(start)
}

/// A pointer came down, moved or left.
pub fn pointed(app: App, hold: &Hold, event: &PointerEvent) {
    let run = hold.pointer.get();
    if event.type_() == "pointerdown" {
        hold.keys.set(None);
        hold.dragged.set(false);
    } else if event.type_() == "pointerup" {
        hold.dragged.set(run.is_some_and(|it| it.began));
    }
    hold.pointer.set(dragged(app, event, run));
}

/// Whether a click only ends a drag. Clicks by a key or an assistive device have no number.
pub fn ends_drag(hold: &Hold, click: &MouseEvent) -> bool {
    hold.dragged.take() && click.detail() > 0
}

/// Dragging over years chooses their run: one step of history, however far it goes.
fn dragged(app: App, event: &PointerEvent, run: Option<Run>) -> Option<Run> {
    match event.type_().as_str() {
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
            let next = app.peek(|it| it.state.with_years(YearSpan::new(a, b)));
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
