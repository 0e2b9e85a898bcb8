//! Where the reader is in the page: the focus and how far it is scrolled, kept over acts and in history entries.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::Focus;
use crate::query::{Query, ViewKind};

/// How often, and how many times, an element is looked for that is not there yet: its data or its code is on the way.
const AGAIN: Duration = Duration::from_millis(100);
const TRIES: u32 = 150;
/// After how many times the focus goes to the title of the view, if nothing has it: what had it was taken away.
const GONE: u32 = 3;
/// The title of the view.
const TITLES: &str = "#slide-title, main h1[tabindex], main";

thread_local! {
    /// The number of the latest search for an element; a new one ends those before.
    static SEARCH: Cell<u32> = const { Cell::new(0) };
    /// Whether that search is still under way.
    static IS_SEARCHING: Cell<bool> = const { Cell::new(false) };
}

/// What a history entry remembers: how far the page is scrolled, and the id that has the focus.
pub fn memory() -> String {
    // Whole px: printing any float takes tables that nothing else here needs.
    let y_px = window().scroll_y().unwrap_or(0.0) as i32;
    let id = document().active_element().map(|it| it.id()).unwrap_or_default();
    format!("{y_px} {id}")
}

/// The memory of an entry that begins at an element.
pub fn memory_of(id: &str) -> String {
    format!("- {id}")
}

/// Goes back to what an entry remembers, when its view is drawn.
pub fn recall(memory: String) {
    let Some((y_px, id)) = memory.split_once(' ') else { return };
    let y_px = y_px.parse::<i32>().ok();
    let id = id.to_owned();
    let search = next_search();
    request_animation_frame(move || {
        if let Some(y_px) = y_px {
            scroll_to(search, y_px, 0);
        }
        look_for(search, vec![id], y_px.is_none(), 0);
    });
}

/// When the page has just come up: back to where it was before a reload, else to what its link is about.
pub fn arrive(query: &Query) {
    let memory = window().history().ok().and_then(|it| it.state().ok()).and_then(|it| it.as_string());
    if let Some(memory) = memory {
        return recall(memory);
    }
    // Beside what a story opens stands its step, which is read first.
    if query.view_kind() == Some(ViewKind::Story) {
        return;
    }
    // The words where the article is open, else their quote in the meeting; where there is none of them, what is open.
    let mut ids = Vec::new();
    if query.statement.is_some() || (query.fact.is_some() && query.read.is_some()) {
        ids.push("words".to_owned());
    }
    // In a lesson: what its step is about.
    if query.view_kind() == Some(ViewKind::Teach) && query.lesson.is_some() {
        ids.extend(["lesson-about", "lesson-here"].map(str::to_owned));
    }
    if query.read.is_some() {
        ids.push("article-title".to_owned());
    } else if let Some(meeting) = &query.meeting {
        ids.extend(query.fact.as_ref().map(|fact| format!("q-{meeting}-{fact}-0")));
        ids.push(format!("m-{meeting}"));
    }
    if !ids.is_empty() {
        let search = next_search();
        request_animation_frame(move || look_for(search, ids, true, 0));
    }
}

/// Moves the focus to an element of the page and brings it into view.
pub fn go_to(id: &str) {
    refocus(Focus::To(id));
}

/// The same at once, for what is in the page: before the reader's next key.
pub fn go_at_once(id: &str) {
    give_up();
    focus_id(id, true);
}

/// Sees to the focus after an act, before the next paint.
pub fn refocus(focus: Focus<'_>) {
    let (ids, into_view) = match focus {
        // An element without a name cannot be found again; that it had the focus is known.
        Focus::Stay if has_no_focus() => (Vec::new(), false),
        Focus::Stay => (document().active_element().map(|it| it.id()).into_iter().collect(), false),
        Focus::To(id) => (vec![id.to_owned()], true),
    };
    let search = next_search();
    request_animation_frame(move || look_for(search, ids, into_view, 0));
}

/// Keeps the focus where it is while all elements are made anew, before the next paint.
pub fn keep_focus() {
    refocus(Focus::Stay);
}

/// Takes the focus off an element that the link which was followed is about to remove: a browser lays out the page at
/// once when the focused element goes, and again before it paints. What links replace has the attribute
/// `data-replaced`; in a dialog the focus stays.
pub fn let_go() {
    let Some(focused) = document().active_element() else { return };
    let is_within = |css| focused.closest(css).ok().flatten().is_some();
    if is_within("[data-replaced]") && !is_within("dialog") {
        let _ = focused.unchecked_ref::<HtmlElement>().blur();
    }
}

/// Ends a search that is under way.
pub fn give_up() {
    next_search();
    IS_SEARCHING.set(false);
}

/// Whether an element is still looked for that is to have the focus: what the entry remembers stands until then.
pub fn is_searching() -> bool {
    IS_SEARCHING.get()
}

fn next_search() -> u32 {
    SEARCH.set(SEARCH.get().wrapping_add(1));
    IS_SEARCHING.set(true);
    SEARCH.get()
}

/// Scrolls the page, as soon as it is so high: parts of it may be on their way.
fn scroll_to(search: u32, y_px: i32, tries: u32) {
    if search != SEARCH.get() {
        return;
    }
    window().scroll_to_with_x_and_y(0.0, y_px.into());
    let is_there = window().scroll_y().is_ok_and(|here_px| here_px as i32 >= y_px - 1);
    if !is_there && tries < TRIES {
        set_timeout(move || scroll_to(search, y_px, tries + 1), AGAIN);
    }
}

/// Focuses the first of the elements that is there, now or as soon as one is.
fn look_for(search: u32, ids: Vec<String>, into_view: bool, tries: u32) {
    if search != SEARCH.get() {
        return;
    }
    let found = ids.iter().find(|id| document().get_element_by_id(id).is_some());
    if found.is_none() && tries == GONE && has_no_focus() {
        // It may come yet, and then has the focus all the same.
        focus_title();
    }
    if found.is_none() && tries < TRIES && !ids.iter().all(String::is_empty) {
        set_timeout(move || look_for(search, ids, into_view, tries + 1), AGAIN);
        return;
    }
    IS_SEARCHING.set(false);
    if let Some(id) = found {
        focus_id(id, into_view);
    }
    if let Some(id) = found.or(ids.first()) {
        watch(search, id.clone(), into_view, 0);
    }
}

/// Sees to it that the focus is not lost with what had it. A button that can do nothing takes none; a link may be taken
/// away with its view, once the code of the next is there, and may stand in that view again.
fn watch(search: u32, id: String, into_view: bool, times: u32) {
    if search != SEARCH.get() {
        return;
    }
    if has_no_focus() {
        focus_id(&id, into_view);
    }
    if has_no_focus() {
        focus_title();
    }
    if times < TRIES {
        set_timeout(move || watch(search, id, into_view, times + 1), AGAIN);
    }
}

/// Whether the focus is nowhere: what had it was taken out of the page.
fn has_no_focus() -> bool {
    document().active_element().is_none_or(|it| it.tag_name() == "BODY")
}

/// Gives the focus to the title of the view, from where the keyboard goes on.
fn focus_title() {
    let Ok(Some(title)) = document().query_selector(TITLES) else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = title.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

fn focus_id(id: &str, into_view: bool) {
    let Some(element) = document().get_element_by_id(id) else { return };
    if !into_view && document().active_element().as_ref() == Some(&element) {
        return;
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // A link within a drawing is no `HtmlElement`, but has the same `focus`.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    if into_view {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        options.set_behavior(ScrollBehavior::Auto);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
