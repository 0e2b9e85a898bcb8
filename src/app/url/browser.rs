//! The browser's side of the address: links, history, Back and Forward.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent, PopStateEvent, ScrollRestoration};

use super::pending::{Pending, Write};
use super::{Focus, History, Url, focus};
use crate::app::paint::painted;
use crate::query::Query;

/// How long typing or dragging has to pause until the address follows.
const REST: Duration = Duration::from_millis(250);

/// How often it is written how far the page is scrolled.
const SCROLLING: Duration = Duration::from_secs(1);

/// How long a refused write waits.
const RETRY: Duration = Duration::from_secs(2);

thread_local! {
    static PENDING: RefCell<Pending> = RefCell::default();
    static TIMER: RefCell<Option<TimeoutHandle>> = const { RefCell::new(None) };
    /// Whether how far the page is scrolled was written just now, and whether it was scrolled since.
    static IS_RESTING: Cell<bool> = const { Cell::new(false) };
    static HAS_SCROLLED: Cell<bool> = const { Cell::new(false) };
}

/// Follows links and history for as long as the page lives.
pub fn listen(url: Url) {
    // Scrolling back is ours: the browser would do it before the page is drawn.
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| match event.type_().as_str() {
        "click" => clicked(url, event.unchecked_ref()),
        "popstate" => popped(url, event.unchecked_ref()),
        "scrollend" => remember_at_rest(),
        "pagehide" => {
            flush();
            remember();
        }
        // The reader went on: the focus is theirs.
        _ => focus::give_up(),
    });
    for name in ["click", "popstate", "scrollend", "pagehide", "pointerdown", "keydown", "wheel"] {
        // What the reader begins is heard before what it is meant for, which may lead the focus somewhere itself.
        let is_first = matches!(name, "pointerdown" | "keydown" | "wheel");
        let heard = heard.as_ref().unchecked_ref();
        // Adding a listener fails for no event name.
        let _ = window().add_event_listener_with_callback_and_bool(name, heard, is_first);
    }
    heard.forget();
}

/// Shows a query string, and writes it into the history: a new entry once the page is painted or the reader goes on, since
/// a browser takes a millisecond or two for it; all else at rest.
pub fn go(url: Url, search: String, history: History, focus: Focus<'_>) {
    // Within another page Back is that page's own.
    let history = if Query::parse(&search).0.is_embedded() { History::Replace } else { history };
    let is_new = url.search.with_untracked(|before| *before != search);
    if is_new {
        let here = focus::memory();
        let memory = match focus {
            Focus::Stay => here.clone(),
            Focus::To(id) => focus::memory_of(id),
        };
        PENDING.with_borrow_mut(|pending| {
            if history == History::Push && !focus::is_searching() {
                pending.leave(here);
            }
            pending.add(Write { history, search: Some(search.clone()), memory });
        });
        match history {
            History::Push => flush_when_painted(),
            History::Replace => flush_after(REST),
        }
        if matches!(focus, Focus::To(_)) {
            focus::let_go();
        }
        url.search.set(search);
    }
    focus::refocus(focus);
}

/// The whole address of a query string.
pub fn address(search: &str) -> String {
    // Of a file on a disk a browser names no origin.
    let href = window().location().href().unwrap_or_default();
    let page = href.split(['?', '#']).next().unwrap_or_default();
    format!("{page}{search}")
}

/// The address of a query string on this host.
pub fn path(search: &str) -> String {
    format!("{}{search}", window().location().pathname().unwrap_or_default())
}

fn flush() {
    clear_timer();
    let took_all = PENDING.with_borrow_mut(|pending| pending.flush(write));
    if !took_all {
        flush_after(RETRY);
    }
}

fn flush_when_painted() {
    clear_timer();
    spawn_local(async {
        painted().await;
        flush();
    });
}

fn flush_after(time: Duration) {
    clear_timer();
    let timer = set_timeout_with_handle(flush, time).ok();
    TIMER.with_borrow_mut(|slot| *slot = timer);
}

fn clear_timer() {
    if let Some(timer) = TIMER.take() {
        timer.clear();
    }
}

/// Writes an entry; says whether the browser took it. One that is written to too often throws, or passes over it in
/// silence: then the entry stays what it was.
fn write(write: &Write) -> bool {
    let Ok(browser) = window().history() else { return false };
    let memory = JsValue::from_str(&write.memory);
    let entry = || (shown_search(), browser.state().ok());
    let before = entry();
    let is_there =
        write.search.as_ref().is_none_or(|search| before.0 == *search) && before.1.as_ref() == Some(&memory);
    let path = write.search.as_deref().map(path);
    let written = match write.history {
        History::Push => browser.push_state_with_url(&memory, "", path.as_deref()),
        // Browsers refuse a page that writes too often.
        History::Replace if is_there => return true,
        History::Replace => browser.replace_state_with_url(&memory, "", path.as_deref()),
    };
    written.is_ok() && (is_there || entry() != before)
}

/// The query string in the browser's address bar.
pub fn shown_search() -> String {
    window().location().search().unwrap_or_default()
}

/// The same for scrolling, at most once a second: browsers refuse a page that writes too often.
fn remember_at_rest() {
    if IS_RESTING.replace(true) {
        return HAS_SCROLLED.set(true);
    }
    remember();
    let go_on = || {
        IS_RESTING.set(false);
        if HAS_SCROLLED.take() {
            remember_at_rest();
        }
    };
    set_timeout(go_on, SCROLLING);
}

/// Keeps the entry's memory up to date: a reload gives no notice in which it could still be written.
fn remember() {
    // The entry that is shown is not there yet, or the focus that it remembers is not.
    if focus::is_searching() || PENDING.with_borrow(|pending| !pending.is_empty()) {
        return;
    }
    write(&Write { history: History::Replace, search: None, memory: focus::memory() });
}

fn popped(url: Url, event: &PopStateEvent) {
    clear_timer();
    PENDING.with_borrow_mut(Pending::clear);
    url.search.set(shown_search());
    focus::recall(event.state().as_string().unwrap_or_default());
}

fn clicked(url: Url, event: &MouseEvent) {
    let has_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.button() != 0 || has_key || event.default_prevented() {
        return;
    }
    let Some(link) = followed(event) else { return };
    let Some(href) = link.get_attribute("href") else { return };
    event.prevent_default();
    if let Some(id) = href.strip_prefix('#') {
        // A place in the page is no part of the query.
        return focus::go_at_once(id);
    }
    let target = link.get_attribute("data-focus");
    let focus = target.as_deref().map_or(Focus::Stay, Focus::To);
    let search = if href == "./" { String::new() } else { href };
    go(url, search, History::Push, focus);
}

/// The link of ours that a click is on. One to save or to open elsewhere is the browser's.
fn followed(event: &MouseEvent) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let link = target.closest("a[href='./'], a[href^='?'], a[href^='#']").ok()??;
    let is_plain = match link.dyn_ref::<HtmlAnchorElement>() {
        Some(anchor) => anchor.target().is_empty() && !link.has_attribute("download"),
        // A link within a drawing.
        None => !link.has_attribute("target"),
    };
    is_plain.then_some(link)
}
