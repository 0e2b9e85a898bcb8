//! Where the reader is: the link, its history, and the way back to it.
//!
//! The page's only state is the query string. A click on a link of ours becomes one history
//! entry that remembers scroll and focus; typing and dragging replace. Nothing else in the page
//! writes the URL.

use std::sync::Arc;

use leptos::prelude::*;

use crate::query::{Known, State, Unknown};

/// The current link and what it means. Copied into every component through the context.
#[derive(Clone, Copy)]
pub struct Nav {
    search: RwSignal<String>,
    known: RwSignal<Arc<Known>>,
    read: Memo<(State, Vec<Unknown>)>,
}

/// What becomes of the focus after a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// It stays on the element with the same id, if it is still there.
    #[default]
    Stay,
    /// It moves to the element with this id, which is brought into view.
    To(String),
}

impl Nav {
    /// Starts from a query string, as yet without knowing the data.
    pub fn new(search: String) -> Self {
        let search = RwSignal::new(search);
        let known = RwSignal::new(Arc::new(Known::default()));
        let read = Memo::new(move |_| State::from_search(&search.read(), &known.read()));
        Self { search, known, read }
    }

    /// Tells which codes the data knows; until then nothing in the link is judged.
    pub fn learn(&self, known: Known) {
        self.known.set(Arc::new(known));
    }

    /// The state, as a signal.
    pub fn state(&self) -> State {
        self.read.with(|(state, _)| state.clone())
    }

    /// Reads the state without copying it.
    pub fn with<T>(&self, f: impl FnOnce(&State) -> T) -> T {
        self.read.with(|(state, _)| f(state))
    }

    /// Reads the state without listening to it.
    pub fn peek<T>(&self, f: impl FnOnce(&State) -> T) -> T {
        self.read.with_untracked(|(state, _)| f(state))
    }

    /// What in the link was not understood.
    pub fn unknown(&self) -> Vec<Unknown> {
        self.read.with(|(_, unknown)| unknown.clone())
    }

    /// The link of the state that `change` makes of the current one.
    pub fn href(&self, change: impl FnOnce(&mut State)) -> String {
        let mut state = self.state();
        change(&mut state);
        href(&state)
    }

    /// Goes to a state as one deliberate act: Back undoes it.
    pub fn push(&self, state: &State, focus: Focus) {
        let search = state.to_search();
        if search == self.search.get_untracked() {
            browser::focus(&focus);
            return;
        }
        browser::push(&search, &focus);
        self.search.set(search);
        browser::focus(&focus);
    }

    /// Goes to a state within the same act (typing, dragging).
    pub fn replace(&self, state: &State) {
        let search = state.to_search();
        browser::replace(&search);
        self.search.set(search);
    }

    /// Follows Back and Forward, and clicks on links of ours anywhere in the page.
    pub fn listen(&self) {
        let nav = *self;
        browser::on_pop(move |search| nav.search.set(search));
        browser::on_link(move |search, focus| {
            let (state, _) = State::from_search(&search, &nav.known.get_untracked());
            nav.push(&state, focus);
        });
    }
}

/// The link of a state, for an `href`: relative, so that the site works under any path.
pub fn href(state: &State) -> String {
    let search = state.to_search();
    if search.is_empty() { "./".to_owned() } else { search }
}

/// The browser's side of it.
#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::*;
    use web_sys::{
        Element, FocusOptions, HtmlElement, MouseEvent, PopStateEvent, ScrollBehavior, ScrollIntoViewOptions,
        ScrollLogicalPosition, ScrollRestoration,
    };

    use super::Focus;
    use crate::page::dom::{document, forever, window};

    /// What a history entry remembers: how far the page was scrolled and which element had the focus.
    fn memory() -> JsValue {
        let y = window().scroll_y().unwrap_or(0.0);
        let id = document().active_element().map(|it| it.id()).unwrap_or_default();
        JsValue::from_str(&format!("{y} {id}"))
    }

    fn url(search: &str) -> String {
        let path = window().location().pathname().unwrap_or_default();
        format!("{path}{search}")
    }

    pub fn push(search: &str, focus: &Focus) {
        let Ok(history) = window().history() else { return };
        // Refused only where a document is not fully active; then there is nothing to go back to.
        let _ = history.replace_state(&memory(), "");
        let memory = match focus {
            Focus::Stay => memory(),
            Focus::To(id) => JsValue::from_str(&format!("- {id}")),
        };
        let _ = history.push_state_with_url(&memory, "", Some(&url(search)));
    }

    pub fn replace(search: &str) {
        let Ok(history) = window().history() else { return };
        let _ = history.replace_state_with_url(&memory(), "", Some(&url(search)));
    }

    pub fn on_pop(then: impl Fn(String) + 'static) {
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        forever(&window(), "popstate", move |event: PopStateEvent| {
            then(window().location().search().unwrap_or_default());
            let memory = event.state().as_string().unwrap_or_default();
            after_paint(move || {
                let (y, id) = memory.split_once(' ').unwrap_or_default();
                match y.parse() {
                    Ok(y) => {
                        window().scroll_to_with_x_and_y(0.0, y);
                        focus_id(id, false);
                    }
                    Err(_) => focus_id(id, true),
                }
            });
        });
    }

    pub fn on_link(then: impl Fn(String, Focus) + 'static) {
        forever(&document(), "click", move |event: MouseEvent| {
            if event.button() != 0
                || event.ctrl_key()
                || event.meta_key()
                || event.shift_key()
                || event.alt_key()
                || event.default_prevented()
            {
                return;
            }
            let link = event
                .target()
                .and_then(|it| it.dyn_into::<Element>().ok())
                .and_then(|it| it.closest("a[href]").ok().flatten());
            let Some(link) = link else { return };
            let href = link.get_attribute("href").unwrap_or_default();
            let search = if href == "./" { "" } else { href.as_str() };
            if !(search.is_empty() || search.starts_with('?')) {
                return;
            }
            event.prevent_default();
            let focus = link.get_attribute("data-focus").map_or(Focus::Stay, Focus::To);
            then(search.to_owned(), focus);
        });
    }

    pub fn focus(focus: &Focus) {
        let (id, into_view) = match focus {
            Focus::Stay => (document().active_element().map(|it| it.id()).unwrap_or_default(), false),
            Focus::To(id) => (id.clone(), true),
        };
        after_paint(move || focus_id(&id, into_view));
    }

    fn focus_id(id: &str, into_view: bool) {
        if id.is_empty() {
            return;
        }
        let Some(element) = document().get_element_by_id(id) else { return };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An SVG link is no HtmlElement, but has the same `focus`.
        let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
        if into_view {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            options.set_behavior(ScrollBehavior::Auto);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    fn after_paint(then: impl FnOnce() + 'static) {
        leptos::prelude::request_animation_frame(then);
    }
}

/// Rendered natively there is no history: the page is a picture of one state.
#[cfg(not(target_arch = "wasm32"))]
mod browser {
    use super::Focus;

    pub fn push(_: &str, _: &Focus) {}
    pub fn replace(_: &str) {}
    pub fn on_pop(_: impl Fn(String) + 'static) {}
    pub fn on_link(_: impl Fn(String, Focus) + 'static) {}
    pub fn focus(_: &Focus) {}
}
