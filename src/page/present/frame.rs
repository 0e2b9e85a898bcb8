//! The frame of a slide: what is said above it, the code in its corner, what is counted and the buttons below; and what
//! lies over it: the keys, the code made large, the dark screen.
//!
//! While a sheet is open the slide behind it is inert, so the focus stays in the sheet.

use super::{chosen, left};
use crate::page::faults;
use crate::page::nav::{address, href};
use crate::page::node::{Element, el, of};
use crate::page::share::qr;
use crate::page::view::View;
use crate::query::ViewKind;
use crate::text::{Text, present_words};

/// What the sheets are called, as buttons name them.
pub const KEYS: &str = "present-keys";
pub const CODE: &str = "present-code";
pub const BLANK: &str = "present-blank";

/// Whether a view fills the window as a slide.
pub fn is_stage(work: ViewKind) -> bool {
    matches!(work, ViewKind::Present | ViewKind::Predict)
}

/// Where a slide leads, as links.
pub struct Ways {
    pub previous: Option<String>,
    pub next: Option<String>,
    pub first: String,
    pub last: String,
    /// Which slide this is, and of how many.
    pub at: u32,
    pub of: u32,
}

/// A slide. `said` stands above the board, `spoken` is told aloud when the slide comes.
pub fn stage(view: &View<'_>, said: Element, board: Element, ways: Option<&Ways>, spoken: &str) -> Element {
    let words = present_words(view.words.lang);
    let sheet = view.now.sheet.as_str();
    let over = match sheet {
        KEYS => Some(keys(view)),
        CODE => Some(code(view)),
        BLANK => Some(blank(view)),
        _ => None,
    };
    let there = followed(view);
    let corner = el("button")
        .at("class", "corner")
        .at("id", format!("ask-{CODE}"))
        .at("type", "button")
        .at("aria-label", words.code)
        .at("title", words.code)
        .act("ask")
        .at("data-ask", CODE)
        .put(qr(&there).map(|it| it.at("aria-hidden", "true")));
    let top = of("header", "top").put(said).put(corner);
    let slide = of("div", "slide")
        .flag("inert", over.is_some())
        .put(top)
        .put(faults::all(view))
        .put(board)
        .put(foot(view, ways));
    let class = if view.now.present.projector { "stage projector" } else { "stage" };
    let leave = href(&left(view.state));
    let stage = el("main").at("id", "stage").at("class", class).at("data-leave", leave);
    let stage = match ways {
        Some(it) => stage.at("data-first", it.first.as_str()).at("data-last", it.last.as_str()),
        None => stage,
    };
    stage
        .put(of("span", "ten-em").at("id", "ten-em").at("aria-hidden", "true"))
        .put(slide)
        .put(of("p", "hidden").at("id", "spoken").at("role", "status").text(spoken))
        .put(over)
}

/// Where the code leads: to the same view on one's own device, and while a class predicts, to its task.
fn followed(view: &View<'_>) -> String {
    let task = view.state.view.as_ref().filter(|it| it.kind == ViewKind::Predict && it.step.is_none());
    let there = if task.is_some() { view.state.clone() } else { left(view.state) };
    address(&there.to_search())
}

/// What is counted, the way to the slides around, and what the screen can do.
fn foot(view: &View<'_>, ways: Option<&Ways>) -> Element {
    let words = present_words(view.words.lang);
    let turns = ways.map(|it| {
        of("nav", "turns")
            .put(way("slide-previous", words.previous, it.previous.as_deref(), PREVIOUS))
            .put(
                el("span")
                    .at("class", "place")
                    .at("aria-label", (words.place)(it.at, it.of))
                    .text(format!("{}/{}", it.at, it.of)),
            )
            .put(way("slide-next", words.next, it.next.as_deref(), NEXT))
    });
    let counted = crate::text::Count::from(&view.figures());
    let what = chosen(view).unwrap_or_else(|| words.unfiltered.to_owned());
    let source = of("p", "source")
        .put(el("span").text((view.words.counted)(&counted)))
        .text(" · ")
        .put(el("span").text(what));
    let passing = &view.now.present;
    let tools = of("div", "turns")
        .put(tool("slide-projector", words.projector, Some(passing.projector), "projector", CONTRAST))
        .put(tool("slide-full", words.full_screen, Some(passing.full), "full-screen", FULL))
        .put(
            tool(&format!("ask-{KEYS}"), words.help, None, "ask", HELP)
                .at("data-ask", KEYS)
                .at("aria-haspopup", "dialog"),
        )
        .put(way("slide-leave", words.leave, Some(&href(&left(view.state))), LEAVE));
    of("footer", "bottom").put(turns).put(source).put(tools)
}

const PREVIOUS: &str = "M15 5l-7 7 7 7";
const NEXT: &str = "M9 5l7 7-7 7";
const LEAVE: &str = "M6 6l12 12M18 6L6 18";
const FULL: &str = "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5";
const CONTRAST: &str = "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 4v16M12 8h7M12 12h8M12 16h7";
const HELP: &str = "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 18v.2";

/// A drawing in place of words; the name stands beside it for who does not see it.
fn icon(path: &str) -> Element {
    of("svg", "icon").at("aria-hidden", "true").at("viewBox", "0 0 24 24").put(el("path").at("d", path))
}

/// A link that looks like a button, or a button that does nothing where there is nowhere to go.
fn way(id: &'static str, name: Text, href: Option<&str>, path: &str) -> Element {
    let button = match href {
        Some(href) => el("a").at("href", href),
        None => el("a").at("role", "link").at("aria-disabled", "true"),
    };
    button.at("id", id).at("class", "key").at("aria-label", name).at("title", name).put(icon(path))
}

fn tool(id: &str, name: Text, pressed: Option<bool>, act: &'static str, path: &str) -> Element {
    el("button")
        .at("id", id)
        .at("class", "key")
        .at("type", "button")
        .at("aria-label", name)
        .at("title", name)
        .at_some("aria-pressed", pressed.map(|it| it.to_string()))
        .act(act)
        .put(icon(path))
}

/// A sheet over the slide. It has the focus, and gives it back to the button that opened it.
fn sheet(view: &View<'_>, id: &'static str, title: Text, inside: Vec<Element>) -> Element {
    let close = el("button")
        .at("id", format!("close-{id}"))
        .at("class", "go")
        .at("type", "button")
        .act("ask")
        .at("data-ask", id)
        .text(view.words.close);
    let label = format!("{id}-title");
    let box_ = of("div", "box")
        .put(el("h2").at("id", label.as_str()).text(title))
        .all(inside)
        .put(el("p").put(close));
    of("div", "over")
        .at("id", id)
        .at("role", "dialog")
        .at("aria-modal", "true")
        .at("aria-labelledby", label)
        .at("tabindex", "-1")
        .put(box_)
}

fn keys(view: &View<'_>) -> Element {
    let words = present_words(view.words.lang);
    let mut list = el("dl");
    for (keys, what) in words.keys {
        let mut name = el("dt");
        for key in keys.split(' ') {
            name = name.put(el("kbd").text(key)).text(" ");
        }
        list = list.put(el("div").put(name).put(el("dd").text(*what)));
    }
    sheet(view, KEYS, words.keys_title, vec![list, el("p").text(words.keys_escape)])
}

fn code(view: &View<'_>) -> Element {
    let words = present_words(view.words.lang);
    let there = followed(view);
    let mut inside: Vec<Element> = qr(&there).into_iter().collect();
    inside.push(of("p", "address").text(there));
    sheet(view, CODE, words.code_how, inside)
}

/// Nothing but dark; any key and any click ends it.
fn blank(view: &View<'_>) -> Element {
    let words = present_words(view.words.lang);
    el("button")
        .at("id", BLANK)
        .at("class", "blank")
        .at("type", "button")
        .act("ask")
        .at("data-ask", BLANK)
        .put(of("span", "hidden").text(words.blank))
}
