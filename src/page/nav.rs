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

    /// The address of this view, as one would send it on.
    pub fn address(&self) -> String {
        browser::address(&self.search.read())
    }

    /// Follows a link of ours, a query string.
    #[cfg(target_arch = "wasm32")]
    pub fn follow(&self, search: &str, focus: Focus) {
        let (state, _) = State::from_search(search, &self.known.get_untracked());
        self.push(&state, focus);
    }

    /// Follows Back and Forward.
    #[cfg(target_arch = "wasm32")]
    pub fn listen(&self) {
        let search = self.search;
        browser::on_pop(move |it| search.set(it));
    }
}

/// Moves the focus to an element of the page and brings it into view.
#[cfg(target_arch = "wasm32")]
pub fn go_to(id: &str) {
    browser::focus(&Focus::To(id.to_owned()));
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
        FocusOptions, HtmlElement, PopStateEvent, ScrollBehavior, ScrollIntoViewOptions,
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

    pub fn address(search: &str) -> String {
        format!("{}{}", window().location().origin().unwrap_or_default(), url(search))
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
    pub fn focus(_: &Focus) {}
    pub fn address(search: &str) -> String {
        search.to_owned()
    }
}
