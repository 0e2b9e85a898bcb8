//! What the reader does: every event of the page arrives here and becomes a new link, or a passing
//! state of one element.
//!
//! The document listens, not each element: elements name by `data-act` what they are for. Links of
//! ours are followed without leaving the page; all others, and clicks with a key held, are the browser's.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent};

use super::app::App;
use super::charts::ranged;
use super::dom::{document, forever, window};
use super::head::theme;
use super::local::Said;
use super::nav::Focus;
use super::plot::Plot;
use super::view::View;
use crate::query::Dimension;
use crate::vocabulary::Lang;

/// Listens for as long as the page lives.
pub fn listen(app: App) {
    app.nav.listen();
    forever(&document(), "click", move |event: MouseEvent| clicked(app, &event));
    forever(&document(), "change", move |event: Event| changed(app, &event));
    forever(&document(), "input", move |event: Event| typed(app, &event));
    forever(&document(), "submit", |event: Event| event.prevent_default());
    forever(&document(), "keydown", move |event: KeyboardEvent| pressed(app, &event));
    // A bar is a link, and links can be dragged away; these are not.
    forever(&document(), "dragstart", |event: Event| {
        if place_of(&event).is_some() {
            event.prevent_default();
        }
    });
    forever(&document(), "focusin", move |event: Event| {
        if let Some((plot, at)) =
            app.view.get_untracked().zip(place_of(&event)).and_then(|(view, place)| place.in_view(view))
        {
            plot.at.set(at);
        }
    });
    let run = StoredValue::new(None::<Run>);
    forever(&document(), "pointerdown", move |event: PointerEvent| {
        let place =
            app.view.get_untracked().zip(place_of(&event)).and_then(|(view, place)| place.in_view(view));
        let start = place.filter(|(plot, _)| plot.has_runs() && event.button() == 0);
        run.set_value(start.map(|(_, at)| Run { start: at, began: false }));
    });
    forever(&document(), "pointermove", move |event: PointerEvent| dragged(app, &event, run));
    forever(&document(), "pointerup", move |_: PointerEvent| run.set_value(None));
    forever(&document(), "pointercancel", move |_: PointerEvent| run.set_value(None));
    measure(app);
}

/// A run of years in the making.
#[derive(Clone, Copy)]
struct Run {
    /// The mark at which it starts.
    start: usize,
    /// Whether its first step has become an entry of history.
    began: bool,
}

/// A mark of a chart.
struct Place {
    chart: String,
    at: usize,
}

impl Place {
    fn in_view(&self, view: View) -> Option<(Plot, usize)> {
        let plot = view.plots.into_iter().find(|it| self.chart.strip_suffix("-chart") == Some(it.id))?;
        Some((plot, self.at))
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
    Some(Place { chart: closest(element, "svg")?.id(), at })
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
            app.nav.follow(search, focus);
        } else if let Some(id) = search.strip_prefix('#') {
            // Within the page, and no entry of history: the place is none of the state.
            event.prevent_default();
            super::nav::go_to(id);
        }
        return;
    }
    let Some((_, act)) = act_of(event) else { return };
    match act.as_str() {
        "share" => app.local.share_open.update(|it| *it = !*it),
        "copy" => copy(app),
        "retry" => app.fetch(),
        "dismiss" => {
            app.nav.replace(&app.nav.peek(Clone::clone));
            app.local.dismissed.set(true);
            super::nav::go_to("summary");
        }
        "found-more" => app.local.all_found.set(true),
        "meetings-all" => app.local.all_meetings.set(true),
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
        "language" => app.nav.peek(|it| crate::query::State { lang: Lang::from_code(&value), ..it.clone() }),
        "theme" => {
            theme::store(&value);
            app.local.theme.set(value);
            return;
        }
        "range" => app.nav.peek(|it| ranged(it, element.id() == "years-from", &value)),
        "filter" => {
            let dimension = element.get_attribute("data-dimension").and_then(|it| Dimension::from_code(&it));
            let (Some(dimension), Some(key)) = (dimension, element.get_attribute("data-key")) else { return };
            app.nav.peek(|it| it.toggle(dimension, &key))
        }
        _ => return,
    };
    app.nav.push(&next, Focus::Stay);
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
    let next = app.nav.peek(|it| it.with_words(&text));
    app.local.all_found.set(false);
    if app.nav.peek(|it| it.q.is_empty()) {
        app.nav.push(&next, Focus::Stay);
    } else {
        app.nav.replace(&next);
    }
}

fn pressed(app: App, event: &KeyboardEvent) {
    let key = event.key();
    if key == "Escape" && app.local.share_open.get_untracked() {
        app.local.share_open.set(false);
        super::nav::go_to("share");
        return;
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let Some(view) = app.view.get_untracked() else { return };
    let Some((plot, here)) = place_of(event).and_then(|it| it.in_view(view)) else { return };
    let last = plot.marks.read_untracked().len().saturating_sub(1);
    let there = match key.as_str() {
        "ArrowRight" | "ArrowDown" => (here + 1).min(last),
        "ArrowLeft" | "ArrowUp" => here.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        " " => {
            event.prevent_default();
            if let Some((dimension, key)) = key_at(&plot, here) {
                app.nav.push(&app.nav.peek(|it| it.toggle(dimension, &key)), Focus::Stay);
            }
            return;
        }
        "Escape" => {
            if let Some((dimension, _)) = key_at(&plot, here) {
                app.nav.push(&app.nav.peek(|it| it.without(dimension)), Focus::Stay);
            }
            return;
        }
        _ => return,
    };
    event.prevent_default();
    if event.shift_key() && plot.has_runs() {
        extend(app, &plot, here, there);
    }
    plot.at.set(there);
    let chart = format!("#{}-chart [data-at=\"{there}\"]", plot.id);
    if let Ok(Some(mark)) = document().query_selector(&chart) {
        let _ = mark.unchecked_into::<HtmlElement>().focus();
    }
}

fn key_at(plot: &Plot, at: usize) -> Option<(Dimension, String)> {
    plot.marks.with_untracked(|it| it.get(at).map(|(dimension, mark)| (*dimension, mark.key.clone())))
}

fn year_at(plot: &Plot, at: usize) -> Option<i32> {
    key_at(plot, at)?.1.parse().ok()
}

/// Shift with an arrow key: the run that ends here goes on to the neighbor. The first step is an entry
/// of history, the others belong to it.
fn extend(app: App, plot: &Plot, here: usize, there: usize) {
    let (Some(a), Some(b)) = (year_at(plot, here), year_at(plot, there)) else { return };
    let bounds = app.nav.peek(super::charts::bounds);
    match bounds.filter(|(from, to)| from == &a || to == &a) {
        Some((from, to)) if from != to => {
            let start = if to == a { from } else { to };
            app.nav.replace(&app.nav.peek(|it| it.choose_years(start, b)));
        }
        Some(_) => app.nav.replace(&app.nav.peek(|it| it.choose_years(a, b))),
        None => app.nav.push(&app.nav.peek(|it| it.choose_years(a, b)), Focus::Stay),
    }
}

/// Dragging over years chooses their run: one step of history, however far it goes.
fn dragged(app: App, event: &PointerEvent, run: StoredValue<Option<Run>>) {
    let Some(at) = run.get_value() else { return };
    if event.buttons() & 1 == 0 {
        run.set_value(None);
        return;
    }
    // A finger's events all go to where it came down, so the page is asked what lies there now.
    let under = document().element_from_point(event.client_x() as f32, event.client_y() as f32);
    let place = under.and_then(|it| place(&it));
    let Some((plot, end)) = app.view.get_untracked().zip(place).and_then(|(view, it)| it.in_view(view))
    else {
        return;
    };
    if !plot.has_runs() || (end == at.start && !at.began) {
        return;
    }
    let (Some(a), Some(b)) = (year_at(&plot, at.start), year_at(&plot, end)) else { return };
    let next = app.nav.peek(|it| it.choose_years(a, b));
    if at.began {
        app.nav.replace(&next);
    } else {
        app.nav.push(&next, Focus::Stay);
    }
    run.set_value(Some(Run { began: true, ..at }));
    plot.at.set(end);
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
        app.local.share_said.set(Said::ByHand);
        return;
    }
    let copied = window().navigator().clipboard().write_text(&input.value());
    wasm_bindgen_futures::spawn_local(async move {
        let copied = wasm_bindgen_futures::JsFuture::from(copied).await.is_ok();
        app.local.share_said.set(if copied { Said::Copied } else { Said::ByHand });
    });
}

/// Draws each chart as wide as its place, before the first paint and whenever the window changes.
fn measure(app: App) {
    let read = move || {
        let Some(view) = app.view.get_untracked() else { return };
        for plot in view.plots {
            let place = document().get_element_by_id(&format!("{}-plot", plot.id));
            let px = place.and_then(|it| u32::try_from(it.client_width()).ok()).unwrap_or(0);
            // Nothing is drawn anew for a width that stays, nor for a place that is not shown.
            if px > 0 && px != plot.width.get_untracked() {
                plot.width.set(px);
            }
        }
    };
    forever(&window(), "resize", move |_: Event| read());
    forever(&window(), "beforeprint", move |_: Event| read());
    // Runs after the elements stand and before they are painted.
    Effect::new(move || {
        app.view.track();
        queue_microtask(read);
    });
}
