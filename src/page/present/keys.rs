//! Keys and buttons of a slide. What turns slides is also a link on it, so a key follows that link.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::frame::{self, BLANK, CODE, KEYS};
use crate::page::act::{closest, target};
use crate::page::app::App;
use crate::page::dom::document;
use crate::page::nav::{self, Focus};
use crate::query::ViewKind;

/// The activity, where it is one that fills the window.
pub fn work(app: App) -> Option<ViewKind> {
    app.peek(|it| it.state.view.as_ref().map(|it| it.kind)).filter(|it| frame::is_stage(*it))
}

/// A key without Ctrl, Alt or Meta; says whether it was for the slide.
pub fn pressed(app: App, event: &KeyboardEvent) -> bool {
    if work(app).is_none() {
        return false;
    }
    let key = event.key();
    let sheet = app.peek(|it| it.sheet.clone());
    let is_done = match (sheet.as_str(), key.as_str()) {
        // Keys that are held with others are none yet.
        (BLANK, "Shift" | "Control" | "Alt" | "Meta" | "CapsLock") => false,
        (BLANK, _) => {
            open(app, BLANK);
            true
        }
        (KEYS, "?") => open(app, KEYS),
        (CODE, "q" | "Q") => open(app, CODE),
        (KEYS | CODE, _) => false,
        (_, "?") => open(app, KEYS),
        (_, "q" | "Q") => open(app, CODE),
        (_, "b" | "B" | ".") => open(app, BLANK),
        (_, "p" | "P") => contrast(app),
        (_, "f" | "F") => fill(),
        (_, "Escape") => escape(app),
        (_, "ArrowRight" | "PageDown") => follow("slide-next"),
        (_, "ArrowLeft" | "PageUp") => follow("slide-previous"),
        (_, "Home") => jump(app, "data-first"),
        (_, "End") => jump(app, "data-last"),
        (_, "ArrowDown") => step(1),
        (_, "ArrowUp") => step(-1),
        (_, " ") => space(app, event),
        _ => false,
    };
    if is_done {
        event.prevent_default();
    }
    is_done
}

/// A button of the slide; says whether it was one.
pub fn act(app: App, act: &str) -> bool {
    match act {
        "projector" => contrast(app),
        "full-screen" => fill(),
        _ => false,
    }
}

/// After a sheet was opened or closed: the focus goes into it, or back to where it was opened.
pub fn asked(app: App, sheet: &str) {
    if !matches!(sheet, KEYS | CODE | BLANK) {
        return;
    }
    let is_open = app.peek(|it| it.sheet == sheet);
    match (is_open, sheet) {
        (true, _) => nav::go_to(sheet),
        (false, BLANK) => {}
        (false, _) => nav::go_to(&format!("ask-{sheet}")),
    }
}

fn open(app: App, sheet: &str) -> bool {
    crate::page::activity::ask(app, sheet);
    true
}

/// Follows a link of the slide, if it leads anywhere.
fn follow(id: &str) -> bool {
    if let Some(link) = document().get_element_by_id(id)
        && link.has_attribute("href")
    {
        link.unchecked_into::<HtmlElement>().click();
    }
    true
}

/// Follows a link that the slide has for keys alone.
fn jump(app: App, name: &str) -> bool {
    let there = document().get_element_by_id("stage").and_then(|it| it.get_attribute(name));
    if let Some(there) = &there {
        nav::follow(app, if there == "./" { "" } else { there }, Focus::Stay);
    }
    there.is_some()
}

/// One step back: from a meeting to its chart, else to the page.
fn escape(app: App) -> bool {
    if work(app) == Some(ViewKind::Predict) {
        return follow("to-chart");
    }
    match app.peek(|it| it.state.meeting.is_some()) && document().get_element_by_id("to-meetings").is_some() {
        true => follow("to-meetings"),
        false => jump(app, "data-leave"),
    }
}

/// To the mark below or above; in a meeting, to the next or the one before.
fn step(by: i32) -> bool {
    if document().query_selector(".reading").ok().flatten().is_some() {
        return follow(if by > 0 { "meeting-next" } else { "meeting-previous" });
    }
    let chart = "#stage .chart, #stage .heat";
    let active = document().active_element();
    let within = active.as_ref().and_then(|it| closest(it, chart));
    let Some(chart) = within.clone().or_else(|| document().query_selector(chart).ok().flatten()) else {
        return false;
    };
    let Ok(marks) = chart.query_selector_all("[data-mark]") else { return false };
    let focus = |at: u32| {
        let Some(mark) = marks.item(at) else { return };
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(false);
        let _ = mark.unchecked_into::<HtmlElement>().focus_with_options(&options);
    };
    let here = (0..marks.length()).find(|it| {
        marks.item(*it).is_some_and(|it| active.as_ref().is_some_and(|active| it.is_same_node(Some(active))))
    });
    match here {
        // The first step goes to the mark at which Tab stops.
        None => {
            let stop = |it: &u32| {
                let mark = marks.item(*it).map(|it| it.unchecked_into::<web_sys::Element>());
                mark.is_some_and(|it| it.get_attribute("tabindex").as_deref() == Some("0"))
            };
            focus((0..marks.length()).find(stop).unwrap_or(0));
        }
        Some(at) => {
            if let Some(there) = at.checked_add_signed(by) {
                focus(there);
            }
        }
    }
    true
}

/// Space presses what has the focus, and else turns to the next slide, as presenters are used to.
fn space(app: App, event: &KeyboardEvent) -> bool {
    let Some(element) = target(event) else { return false };
    match closest(&element, "a[href], button") {
        Some(it) if it.tag_name().eq_ignore_ascii_case("button") => false,
        Some(link) => {
            // Links of drawings have no `click` of their own.
            let there = link.get_attribute("href").unwrap_or_default();
            nav::follow(app, if there == "./" { "" } else { &there }, Focus::Stay);
            true
        }
        None => follow("slide-next"),
    }
}

fn contrast(app: App) -> bool {
    let on = !app.peek(|it| it.present.projector);
    // Where storage is closed it holds until the page is left.
    if let Ok(Some(storage)) = crate::page::dom::window().local_storage() {
        let _ = if on { storage.set_item("projector", "on") } else { storage.remove_item("projector") };
    }
    app.change(|it| it.present.projector = on);
    true
}

/// Fills the screen, or ends that. A browser that refuses, or cannot, leaves everything as it is.
fn fill() -> bool {
    let document = document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // Browsers without it have no such function, and the call throws.
        let is_there = js_sys::Reflect::has(&root, &"requestFullscreen".into()).unwrap_or(false);
        if is_there {
            let _ = root.request_fullscreen();
        }
    }
    true
}
