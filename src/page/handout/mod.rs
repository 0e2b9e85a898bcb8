//! The view for paper: what the charts show, their tables, the meetings with the words they were read from, what is
//! not counted, the sources, and the way back to the page.
//!
//! It is read on the screen as well, and its links lead to the page of charts. What it must not have is anything
//! that only works by pressing, but for its own choices, which are not printed. Charts are drawn for the paper and
//! not for the window; see [`picture`].

mod left_out;
mod meetings;
mod picture;
mod sources;

use self::sources::Sources;
use super::faults;
use super::nav::{address, href};
use super::node::{Element, el, link, of};
use super::rich::rich;
use super::share::qr;
use super::view::View;
use crate::export::filter_of;
use crate::query::{Query, View as QueryView, ViewKind};
use crate::text::handout::Listed;
use crate::text::{handout_words, take_words};

/// BCP 47's tag of what is in no language: an address is read and broken by no rules of the page's.
const NO_LANGUAGE: &str = "zxx";

/// What stands on the paper beside charts, meetings and sources. A passing state: a teacher saves paper today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    pub tables: bool,
    pub quotes: bool,
    pub left_out: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self { tables: true, quotes: true, left_out: true }
    }
}

/// The link to the view for paper of a state.
pub fn handout_href(state: &Query) -> String {
    href(&Query { view: Some(Box::new(QueryView::new(ViewKind::Handout))), ..state.clone() })
}

/// The view for paper.
pub fn handout(view: &View<'_>) -> Element {
    // What it leads to is the page of charts.
    let charts = Query { view: None, ..view.state.clone() };
    let view = &View { state: &charts, ..*view };
    let (words, choices) = (view.words, view.now.handout);
    let sources = Sources::of(view);
    let (meetings, quotes) = meetings::meetings(view, &sources, choices.quotes);
    let listed = Listed { meetings: view.counts.shown_count(), quotes, sources: sources.count() };
    of("main", "handout")
        .put(controls(view, &listed))
        .put(faults::all(view))
        .put(head(view))
        .put(picture::pictures(view, choices.tables))
        .put(meetings)
        .put(choices.left_out.then(|| left_out::left_out(view)))
        .put(sources.list(words, view.model))
}

/// What is on the paper, the button, and the way back. Not printed.
fn controls(view: &View<'_>, listed: &Listed) -> Element {
    let (words, choices) = (handout_words(view.words.lang), view.now.handout);
    let back = link(href(view.state), "summary").at("id", "handout-back").text(words.back);
    let print =
        of("button", "go").at("id", "handout-print").at("type", "button").act("print").text(words.print);
    let choice = |id: &'static str, name: &str, on: bool| {
        let input = el("input").at("id", id).at("type", "checkbox").act("paper");
        el("label").put(input.at(".checked", on.to_string())).put(el("span").text(name))
    };
    let set = el("fieldset")
        .put(el("legend").text(words.choices))
        .put(choice("paper-tables", words.tables, choices.tables))
        .put(choice("paper-quotes", words.quotes, choices.quotes))
        .put(choice("paper-left-out", words.left_out, choices.left_out));
    let count = of("p", "how").at("role", "status").text((words.listed)(listed));
    of("div", "controls").put(el("p").put(back)).put(set).put(of("p", "do").put(print)).put(count)
}

/// What the view says, what is chosen, and where it stands on the web.
fn head(view: &View<'_>) -> Element {
    let words = view.words;
    let handout = handout_words(words.lang);
    let sentence = of("p", "sentence").at("id", "summary").at("tabindex", "-1");
    let chosen = filter_of(words.lang, &view.model.corpus, view.state);
    let chosen = (take_words(words.lang).filter)(&chosen);
    let collection = collection(view).map(|it| of("p", "how collection").text(it));
    let there = address(&view.state.to_search());
    let web = of("p", "how web")
        .text(format!("{}: ", handout.address))
        .put(of("span", "address").at("lang", NO_LANGUAGE).text(there.as_str()));
    let mut made = Vec::new();
    let edition = view.state.edition.as_deref().unwrap_or(&view.now.edition);
    if !edition.is_empty() {
        made.push((handout.edition)(edition));
    }
    #[cfg(target_arch = "wasm32")]
    made.push((handout.printed)(&(words.date)(&super::take::today())));
    let made = (!made.is_empty()).then(|| of("p", "how").text(made.join(" · ")));
    let said = of("div", "said")
        .put(collection)
        .put(rich(sentence, &view.summary()))
        .put(of("p", "how chosen-here").text(chosen))
        .put(web)
        .put(made);
    let scan = qr(&there).map(|it| {
        let code = it.at("lang", NO_LANGUAGE);
        el("figure").put(code).put(el("figcaption").text(handout.scan))
    });
    of("section", "paper-head").put(said).put(scan)
}

/// The name of what is looked at, where there is more than one collection.
fn collection<'a>(view: &View<'a>) -> Option<&'a str> {
    let all = &view.now.collections;
    let named =
        all.iter().find(|it| Some(it.id.as_str()) == view.state.collection.as_deref()).or(all.first())?;
    (all.len() > 1).then(|| named.labels.get(view.words.lang))
}

/// Takes something onto the paper, or off it.
#[cfg(target_arch = "wasm32")]
pub fn choose(app: super::app::App, id: &str) {
    app.change(|it| {
        let choices = &mut it.handout;
        let choice = match id {
            "paper-tables" => &mut choices.tables,
            "paper-quotes" => &mut choices.quotes,
            "paper-left-out" => &mut choices.left_out,
            _ => return,
        };
        *choice = !*choice;
    });
}

/// Prints, with the day of today: the page may have stood open since yesterday.
#[cfg(target_arch = "wasm32")]
pub fn print(app: super::app::App) {
    app.change(|_| {});
    leptos::prelude::request_animation_frame(|| {
        // Refused where the page stands in a frame that may not; then nothing happens, as with the browser's own.
        let _ = super::dom::window().print();
    });
}
