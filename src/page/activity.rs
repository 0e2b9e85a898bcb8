//! What one does with the charts beyond looking: which section draws it, which files it needs, and what is open of
//! the whole page's sheets.
//!
//! A view is in the link ([`Activity`](crate::query::View)); a sheet ("share", "take-years") is a passing state.

use super::node::{Element, of};
use super::now::Now;
use super::view::View;
use super::{predict, present};
use crate::query::ViewKind;

/// What stands in place of the whole page, head and foot too.
pub fn page(view: &View<'_>) -> Option<Element> {
    if view.model.is_empty() {
        return None;
    }
    match view.state.view.as_ref()?.kind {
        ViewKind::Present => Some(present::page(view)),
        ViewKind::Predict => Some(predict::page(view)),
        // By its class, head and foot stay off the paper.
        ViewKind::Worksheet => Some(
            of("div", "page paper")
                .put(super::head::head(view.now))
                .put(super::quiz::worksheet(view))
                .put(super::head::foot(view.now)),
        ),
        ViewKind::Embed => Some(super::share::embedded(view)),
        _ => None,
    }
}

/// What stands in place of the charts and lists, between head and foot.
pub fn main(view: &View<'_>) -> Option<Element> {
    match view.state.view.as_ref()?.kind {
        ViewKind::Method => Some(super::method::section(view)),
        ViewKind::Handout => Some(super::handout::handout(view)),
        ViewKind::Questions => Some(super::quiz::questions(view)),
        ViewKind::Teach => Some(super::teach::teach(view)),
        _ => super::stories::list(view),
    }
}

/// Puts beside the charts what is done with them while they stay as they are.
pub fn beside(view: &View<'_>, main: Element) -> Element {
    match super::story::player(view).or_else(|| super::compose::editor(view)) {
        Some(panel) => main.at("class", "beside").put(panel),
        None => main,
    }
}

/// The data files beyond those that every view needs, by the names that the page's head gives them. They are
/// fetched when a view names them first.
pub fn wanted(now: &Now) -> Vec<String> {
    let mut wanted = super::story::wanted(now);
    wanted.extend(super::teach::wanted(now));
    wanted.extend(now.editions_wanted());
    wanted
}

/// Opens a sheet, or closes it if it is open.
#[cfg(target_arch = "wasm32")]
pub fn ask(app: super::app::App, asked: &str) {
    let from_share = app.peek(|it| it.sheet == "share");
    app.change(|it| {
        it.share_said = super::now::Said::Nothing;
        it.take_said.clear();
        it.sheet = if it.sheet == asked { String::new() } else { asked.to_owned() };
        it.cite.what.clear();
    });
    if from_share && asked == "cite-view" {
        // The button that was pressed is gone with its sheet.
        super::nav::go_to("ask-cite-view");
    }
    present::keys::asked(app, asked);
}

/// Does what an element of the whole page is for. `act` is its `data-act`.
#[cfg(target_arch = "wasm32")]
pub fn act(app: super::app::App, act: &str, element: &web_sys::Element) {
    match act {
        "take" => super::take::save(app, element.get_attribute("data-take").unwrap_or_default()),
        "paper" => super::handout::choose(app, &element.id()),
        "print" => super::handout::print(app),
        _ if present::keys::act(app, act) => {}
        _ if super::quiz::is_act(act) => super::quiz::act(app, act, element),
        _ if super::share::act(app, act, element) => {}
        _ => super::story_acts::act(app, act, element),
    }
}

/// Does what a field of the whole page is for: `value` was chosen in it.
#[cfg(target_arch = "wasm32")]
pub fn changed(app: super::app::App, act: &str, element: &web_sys::Element, value: &str) {
    match act {
        "cite-what" | "cite-format" => super::cite::changed(app, act, value),
        "answer" => super::quiz::act(app, act, element),
        "draft-language" | "draft-open" | "story-open" => {
            super::story_acts::changed(app, act, element, value);
        }
        _ => super::share::changed(app, act, element, value),
    }
}

/// A key without Ctrl, Alt or Meta; says whether it was for what is done with the charts.
#[cfg(target_arch = "wasm32")]
pub fn pressed(app: super::app::App, event: &web_sys::KeyboardEvent) -> bool {
    let work = app.peek(|it| it.state.view.as_ref().map(|it| it.kind));
    let is_done = work == Some(ViewKind::Method) && super::method::pressed(app, event);
    if is_done {
        event.prevent_default();
    }
    is_done || predict::set::pressed(app, event) || present::keys::pressed(app, event)
}

/// A pointer came down, moved or left; says whether it was for what is done with the charts.
#[cfg(target_arch = "wasm32")]
pub fn pointed(app: super::app::App, event: &web_sys::PointerEvent) -> bool {
    predict::set::pointed(app, event)
}

/// Closes the sheet that is open, and says whether one was.
#[cfg(target_arch = "wasm32")]
pub fn close(app: super::app::App) -> bool {
    if super::share::close(app) {
        return true;
    }
    let asked = app.peek(|it| it.sheet.clone());
    if !asked.is_empty() {
        app.change(|it| it.sheet.clear());
        super::nav::go_to(&format!("ask-{asked}"));
    }
    !asked.is_empty()
}
