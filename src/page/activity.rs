//! What one does with the charts beyond looking: which section draws it, which files it needs, and what is open of
//! the whole page's sheets.
//!
//! A view is in the link ([`Activity`](crate::query::Activity)); a sheet ("share", "take-years") is a passing state.

use super::node::Element;
use super::now::Now;
use super::view::View;
use crate::query::Work;

/// What stands in place of the whole page, head and foot too.
pub fn page(view: &View<'_>) -> Option<Element> {
    match view.state.activity.as_ref()?.work {
        Work::Embed => Some(super::share::embedded(view)),
        _ => None,
    }
}

/// What stands in place of the charts and lists, between head and foot.
pub fn main(view: &View<'_>) -> Option<Element> {
    super::stories::list(view)
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
    wanted.extend(now.editions_wanted());
    wanted
}

/// Opens a sheet, or closes it if it is open.
#[cfg(target_arch = "wasm32")]
pub fn ask(app: super::app::App, asked: &str) {
    app.change(|it| {
        it.share_said = super::now::Said::Nothing;
        it.take_said.clear();
        it.sheet = if it.sheet == asked { String::new() } else { asked.to_owned() };
    });
}

/// Does what an element of the whole page is for. `act` is its `data-act`.
#[cfg(target_arch = "wasm32")]
pub fn act(app: super::app::App, act: &str, element: &web_sys::Element) {
    match act {
        "take" => super::take::save(app, element.get_attribute("data-take").unwrap_or_default()),
        _ if super::share::act(app, act, element) => {}
        _ => super::story_acts::act(app, act, element),
    }
}

/// Takes what was chosen in an element of the whole page.
#[cfg(target_arch = "wasm32")]
pub fn changed(app: super::app::App, act: &str, element: &web_sys::Element, value: &str) {
    match act {
        "draft-language" | "draft-open" | "story-open" => {
            super::story_acts::changed(app, act, element, value);
        }
        _ => super::share::changed(app, act, element, value),
    }
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
