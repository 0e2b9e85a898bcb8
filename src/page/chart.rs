//! A drawn chart as elements: a list box whose options are the bars.
//!
//! One tab stop; arrow keys move, Enter and Space choose, Escape takes the choice away. Each bar is
//! a link to what choosing it makes. In a chart of years, dragging over bars, or Shift with an arrow
//! key, chooses a run: one step of history, however far it goes.

use std::sync::Arc;

use leptos::ev::{self, KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::svg;

use super::nav::{Focus, href};
use super::view::View;
use crate::chart::{Form, Picture, Placed, Shape};
use crate::query::{Dimension, State};
use crate::scene::{Choice, Mark};

/// Draws the chart at a width in px.
#[derive(Clone)]
pub struct Drawn(Arc<dyn Fn(u32) -> Arc<Picture> + Send + Sync>);

impl Drawn {
    /// Wraps the function that draws.
    pub fn new(draw: impl Fn(u32) -> Arc<Picture> + Send + Sync + 'static) -> Self {
        Self(Arc::new(draw))
    }
}

/// The width at which a chart is drawn before its place is measured, and natively.
const WIDTH_PX: u32 = 640;

/// The chart. `marks` are its options in the order of the picture's marks.
#[component]
pub fn Chart(
    id: &'static str,
    /// The id of the title, which names the chart.
    title: &'static str,
    marks: Memo<Vec<(Dimension, Mark)>>,
    draw: Drawn,
    /// Whether runs of neighbors can be chosen.
    runs: bool,
) -> impl IntoView {
    let view = View::get();
    let width = RwSignal::new(WIDTH_PX);
    let place = NodeRef::<leptos::html::Div>::new();
    measure::follow(place, width);
    let picture = Memo::new(move |_| (draw.0)(width.get()));
    let at = RwSignal::new(0_usize);
    let run = Run { view, marks, start: RwSignal::new(None), began: RwSignal::new(false) };

    let on_key = move |event: KeyboardEvent| key(&event, view, marks, at, runs.then_some(run));
    let on_down = move |event: PointerEvent| {
        if runs && event.button() == 0 {
            run.start.set(measure::mark_under(&event));
            run.began.set(false);
        }
    };
    let on_move = move |event: PointerEvent| {
        if event.buttons() & 1 == 0 {
            run.start.set(None);
        }
        if let (Some(start), Some(end)) = (run.start.get_untracked(), measure::mark_under(&event))
            && (end != start || run.began.get_untracked())
        {
            run.choose(start, end);
            at.set(end);
        }
    };
    let on_up = move |_: PointerEvent| run.start.set(None);
    let on_focus = move |event: ev::FocusEvent| {
        if let Some(here) = measure::mark_of(event.target()) {
            at.set(here);
        }
    };
    let body = move || {
        let (picture, marks, state) = (picture.get(), marks.get(), view.nav.state());
        let at = at.get().min(marks.len().saturating_sub(1));
        let ground = picture.shapes_of(None).map(shape).collect_view();
        let bars = picture
            .marks
            .iter()
            .zip(&marks)
            .enumerate()
            .map(|(n, (placed, (dimension, mark)))| {
                option(n, n == at, placed, *dimension, mark, &state, picture.shapes_of(Some(n)))
            })
            .collect_view();
        (ground, bars)
    };
    let size = move || {
        let picture = picture.read();
        format!("0 0 {} {}", picture.width, picture.height)
    };
    let svg = svg::svg()
        .attr("id", format!("{id}-chart"))
        .attr("class", if runs { "chart runs" } else { "chart" })
        .attr("role", "listbox")
        .attr("aria-multiselectable", "true")
        .attr("aria-orientation", if runs { "horizontal" } else { "vertical" })
        .attr("aria-labelledby", title)
        .attr("aria-describedby", format!("{id}-keys"))
        .attr("viewBox", size)
        .attr("height", move || picture.read().height.to_string())
        .on(ev::keydown, on_key)
        .on(ev::pointerdown, on_down)
        .on(ev::pointermove, on_move)
        .on(ev::pointerup, on_up)
        .on(ev::pointercancel, on_up)
        .on(ev::focusin, on_focus)
        .on(ev::dragstart, |event: ev::DragEvent| event.prevent_default())
        .child(body);
    view! {
        <div class="plot" node_ref=place>{svg}</div>
        <p class="hidden" id=format!("{id}-keys")>{move || view.words().chart_keys}</p>
    }
}

/// One bar: an option that is a link.
fn option<'a>(
    n: usize,
    is_stop: bool,
    placed: &Placed,
    dimension: Dimension,
    mark: &Mark,
    state: &State,
    shapes: impl Iterator<Item = &'a Shape>,
) -> AnyView {
    let rect = placed.rect;
    let hit = svg::rect()
        .attr("class", "hit")
        .attr("x", rect.x.to_string())
        .attr("y", rect.y.to_string())
        .attr("width", rect.w.to_string())
        .attr("height", rect.h.to_string());
    svg::a()
        .attr("id", format!("bar-{}-{}", dimension.code(), mark.key))
        .attr("class", placed.class())
        .attr("role", "option")
        .attr("href", href(&state.toggle(dimension, &mark.key)))
        .attr("tabindex", if is_stop { "0" } else { "-1" })
        .attr("aria-selected", (mark.choice == Choice::Chosen).to_string())
        .attr("aria-label", mark.name.clone())
        .attr("data-at", n.to_string())
        .child((hit, shapes.map(shape).collect_view()))
        .into_any()
}

/// One shape as an element. Its look is the style sheet's.
fn shape(shape: &Shape) -> AnyView {
    let class = shape.ink.class();
    match &shape.form {
        Form::Rect { rect, radius } => svg::rect()
            .attr("class", class)
            .attr("x", rect.x.to_string())
            .attr("y", rect.y.to_string())
            .attr("width", rect.w.to_string())
            .attr("height", rect.h.to_string())
            .attr("rx", radius.to_string())
            .into_any(),
        Form::Line { x1, y1, x2, y2 } => svg::line()
            .attr("class", class)
            .attr("x1", x1.to_string())
            .attr("y1", y1.to_string())
            .attr("x2", x2.to_string())
            .attr("y2", y2.to_string())
            .into_any(),
        Form::Path { points } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            svg::polyline().attr("class", class).attr("points", points.join(" ")).into_any()
        }
        Form::Text { x, y, anchor, size, text, .. } => svg::text()
            .attr("class", class)
            .attr("x", x.to_string())
            .attr("y", y.to_string())
            .attr("text-anchor", anchor.name())
            .attr("font-size", size.to_string())
            .child(text.clone())
            .into_any(),
    }
}

/// A run of years in the making.
#[derive(Clone, Copy)]
struct Run {
    view: View,
    marks: Memo<Vec<(Dimension, Mark)>>,
    /// Where it starts: the place of a mark.
    start: RwSignal<Option<usize>>,
    /// Whether its first step has become an entry of history.
    began: RwSignal<bool>,
}

impl Run {
    fn choose(self, from: usize, to: usize) {
        let year = |at: usize| self.marks.with_untracked(|it| it.get(at)?.1.key.parse::<i32>().ok());
        let (Some(a), Some(b)) = (year(from), year(to)) else { return };
        let next = self.view.nav.peek(|it| it.choose_years(a.min(b), a.max(b)));
        if self.began.get_untracked() {
            self.view.nav.replace(&next);
        } else {
            self.view.nav.push(&next, Focus::Stay);
            self.began.set(true);
        }
    }
}

fn key(
    event: &KeyboardEvent,
    view: View,
    marks: Memo<Vec<(Dimension, Mark)>>,
    at: RwSignal<usize>,
    run: Option<Run>,
) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let last = marks.read_untracked().len().saturating_sub(1);
    let here = at.get_untracked().min(last);
    let there = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => (here + 1).min(last),
        "ArrowLeft" | "ArrowUp" => here.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        " " => {
            event.prevent_default();
            let next = marks.with_untracked(|it| {
                let (dimension, mark) = it.get(here)?;
                Some(view.nav.peek(|state| state.toggle(*dimension, &mark.key)))
            });
            if let Some(next) = next {
                view.nav.push(&next, Focus::Stay);
            }
            return;
        }
        "Escape" => {
            let dimension = marks.with_untracked(|it| it.get(here).map(|it| it.0));
            if let Some(dimension) = dimension {
                view.nav.push(&view.nav.peek(|it| it.without(dimension)), Focus::Stay);
            }
            return;
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(run) = run {
        if event.shift_key() {
            let start = run.start.get_untracked().unwrap_or(here);
            if run.start.get_untracked().is_none() {
                run.began.set(false);
            }
            run.start.set(Some(start));
            run.choose(start, there);
        } else {
            run.start.set(None);
        }
    }
    at.set(there);
    measure::focus(event, there);
}

#[cfg(target_arch = "wasm32")]
mod measure {
    use leptos::ev::{KeyboardEvent, PointerEvent};
    use leptos::html::Div;
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{Element, EventTarget, HtmlElement, ResizeObserver};

    /// Keeps `width` at the width of the element, before each paint.
    pub fn follow(place: NodeRef<Div>, width: RwSignal<u32>) {
        Effect::new(move || {
            let Some(place) = place.get() else { return };
            let element: Element = place.unchecked_into();
            let read = {
                let element = element.clone();
                move || {
                    let px = element.client_width();
                    // Nothing is drawn anew for a width that stays, nor for a place that is not shown.
                    if let Ok(px) = u32::try_from(px)
                        && px > 0
                        && px != width.get_untracked()
                    {
                        width.set(px);
                    }
                }
            };
            read();
            let closure = Closure::<dyn Fn()>::new(read);
            let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) else { return };
            observer.observe(&element);
            on_cleanup({
                let held = send_wrapper::SendWrapper::new((observer, closure));
                move || held.0.disconnect()
            });
        });
    }

    /// The place of the mark that an element belongs to.
    pub fn mark_of(target: Option<EventTarget>) -> Option<usize> {
        let element = target?.dyn_into::<Element>().ok()?;
        element.closest("[data-at]").ok()??.get_attribute("data-at")?.parse().ok()
    }

    /// The place of the mark below the pointer. A finger's events all go to where it came down, so
    /// the page is asked what lies there.
    pub fn mark_under(event: &PointerEvent) -> Option<usize> {
        let (x, y) = (event.client_x() as f32, event.client_y() as f32);
        mark_of(crate::page::dom::document().element_from_point(x, y).map(Into::into))
    }

    /// Moves the focus to a mark of the chart that the key was pressed in.
    pub fn focus(event: &KeyboardEvent, at: usize) {
        let chart = event.current_target().and_then(|it| it.dyn_into::<Element>().ok());
        let mark = chart.and_then(|it| it.query_selector(&format!("[data-at=\"{at}\"]")).ok().flatten());
        if let Some(mark) = mark {
            let _ = mark.unchecked_ref::<HtmlElement>().focus();
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod measure {
    use leptos::ev::{KeyboardEvent, PointerEvent};
    use leptos::html::Div;
    use leptos::prelude::*;

    pub fn follow(_: NodeRef<Div>, _: RwSignal<u32>) {}
    pub fn mark_of<T>(_: T) -> Option<usize> {
        None
    }
    pub fn mark_under(_: &PointerEvent) -> Option<usize> {
        None
    }
    pub fn focus(_: &KeyboardEvent, _: usize) {}
}
