//! Where the reader is: the link, its history, and the way back to it.
//!
//! The page's only state is the query string. A deliberate act becomes one history entry that
//! remembers scroll and focus; typing and dragging replace. Nothing else in the page writes the URL.

use crate::query::Query;

/// What becomes of the focus after a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// It stays on the element with the same id, if it is still there.
    #[default]
    Stay,
    /// It moves to the element with this id, which is brought into view.
    To(String),
}

/// The link of a state, for an `href`: relative, so that the site works under any path.
pub fn href(state: &Query) -> String {
    let search = state.to_search();
    if search.is_empty() { "./".to_owned() } else { search }
}

/// The link of a view of another kind: `view=` with its value, added to what is chosen.
pub fn view_href(state: &Query, view: &str) -> String {
    let search = state.to_search();
    format!("{search}{}view={view}", if search.is_empty() { '?' } else { '&' })
}

/// The address of a view, as one would send it on; natively, where there is no address, its query.
#[cfg(feature = "more")]
pub fn address(search: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    let search = browser::address(search);
    String::from(search)
}

#[cfg(all(target_arch = "wasm32", not(feature = "more")))]
pub use browser::whole_page;
#[cfg(target_arch = "wasm32")]
pub use browser::{arrive, follow, go_to, keep, pop, push, remember, replace};
#[cfg(all(target_arch = "wasm32", feature = "more"))]
pub use browser::{recall, taken};

/// The browser's side of it.
#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::prelude::*;
    use web_sys::{
        FocusOptions, HtmlElement, PopStateEvent, ScrollBehavior, ScrollIntoViewOptions,
        ScrollLogicalPosition, ScrollRestoration,
    };

    use super::Focus;
    use crate::page::app::App;
    use crate::page::dom::{document, window};
    use crate::query::Query;

    /// What a history entry remembers: how far the page was scrolled and which element had the focus.
    fn memory() -> JsValue {
        // Whole pixels: reading and writing any float would take tables as long as the page's own code.
        let y = window().scroll_y().unwrap_or(0.0) as i32;
        let id = document().active_element().map(|it| it.id()).unwrap_or_default();
        JsValue::from_str(&format!("{y} {id}"))
    }

    fn url(search: &str) -> String {
        let path = window().location().pathname().unwrap_or_default();
        format!("{path}{search}")
    }

    /// The whole address of a query string.
    #[cfg(feature = "more")]
    pub fn address(search: &str) -> String {
        format!("{}{}", window().location().origin().unwrap_or_default(), url(search))
    }

    /// Follows a link of ours, a query string.
    pub fn follow(app: App, search: &str, focus: Focus) {
        // No state of this page can hold a comparison or an activity.
        #[cfg(not(feature = "more"))]
        if search.ends_with("vs=") || search.contains("view=") {
            return leave(search);
        }
        #[cfg(feature = "more")]
        app.prepare(search);
        push(app, &app.peek(|it| it.state_of(search)), focus);
    }

    /// Goes to a state as one deliberate act: Back undoes it.
    pub fn push(app: App, state: &Query, focus: Focus) {
        let search = state.to_search();
        // What this page does not have makes the whole page come, and take its place.
        #[cfg(not(feature = "more"))]
        if state.needs_more() {
            return leave(&search);
        }
        // Back is for the page around the frame.
        #[cfg(feature = "more")]
        if app.peek(|it| it.state.is_embedded()) {
            replace(app, state);
            return refocus(focus);
        }
        if app.peek(|it| it.search != search)
            && let Ok(history) = window().history()
        {
            remember();
            let memory = match &focus {
                Focus::Stay => memory(),
                Focus::To(id) => JsValue::from_str(&format!("- {id}")),
            };
            let _ = history.push_state_with_url(&memory, "", Some(&url(&search)));
            go(app, &search, focus == Focus::Stay);
        }
        refocus(focus);
    }

    #[cfg(not(feature = "more"))]
    #[wasm_bindgen]
    extern "C" {
        /// Starts the whole page, which takes the place of this one; `boot.js` has it. Takes the name of the sheet
        /// that is to be open there.
        #[wasm_bindgen(js_name = wholePage)]
        pub fn whole_page(asked: &str);
    }

    /// Goes to what only the whole page has.
    #[cfg(not(feature = "more"))]
    fn leave(search: &str) {
        if let Ok(history) = window().history() {
            remember();
            let _ = history.push_state_with_url(&memory(), "", Some(&url(search)));
        }
        whole_page("");
    }

    /// What a page remembers when it takes the place of another.
    #[cfg(feature = "more")]
    pub fn taken() -> String {
        memory().as_string().unwrap_or_default()
    }

    /// Goes to a state within the same act (typing, dragging).
    pub fn replace(app: App, state: &Query) {
        let search = state.to_search();
        // Browsers refuse a page that writes its address too often.
        if app.peek(|it| it.search == search) {
            return;
        }
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&memory(), "", Some(&url(&search)));
        }
        go(app, &search, true);
    }

    /// Shows a link. Where only what is counted differs, and nothing has to be brought into view, the charts
    /// are painted first and the lists below them in the frame after.
    fn go(app: App, search: &str, may_wait: bool) {
        let (mut waits, mut unfolds) = (false, false);
        app.change(|it| {
            let before = it.state.clone();
            match may_wait {
                true => waits = it.go_counting(search.to_owned()),
                false => it.go(search.to_owned()),
            }
            unfolds = it.state.shows_otherwise(&before);
        });
        // What was unfolded has a width now.
        if unfolds {
            crate::page::act::measure(app);
        }
        if waits {
            before_paint(move || {
                gloo_timers::callback::Timeout::new(0, move || app.finish()).forget();
            });
        }
    }

    /// Moves the focus to an element of the page and brings it into view.
    pub fn go_to(id: &str) {
        refocus(Focus::To(id.to_owned()));
    }

    /// Scrolling back is ours: the browser would do it before the page is drawn.
    pub fn keep() {
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
    }

    /// Follows Back and Forward.
    pub fn pop(app: App, event: &PopStateEvent) {
        go(app, &window().location().search().unwrap_or_default(), false);
        recall(event.state().as_string().unwrap_or_default());
    }

    /// A reload gives no notice in which history may still be written, so it is kept up to date.
    pub fn remember() {
        let Ok(history) = window().history() else { return };
        let memory = memory();
        // Each writing is a millisecond, and browsers refuse a page that writes too often.
        if history.state().ok().as_ref() != Some(&memory) {
            // Refused only where a document is not fully active; then there is nothing to go back to.
            let _ = history.replace_state(&memory, "");
        }
    }

    /// Goes back to how far the page was scrolled and to what had the focus, after it was drawn.
    pub fn recall(memory: String) {
        before_paint(move || {
            let (y, id) = memory.split_once(' ').unwrap_or_default();
            match y.parse::<i32>() {
                Ok(y) => {
                    window().scroll_to_with_x_and_y(0.0, y.into());
                    focus_id(id, false);
                }
                Err(_) => focus_id(id, true),
            }
        });
    }

    /// When a page has just come up: back to where it was before a reload, else to what its link is about.
    pub fn arrive(app: App) {
        let memory = window().history().ok().and_then(|it| it.state().ok()).and_then(|it| it.as_string());
        if let Some(memory) = memory {
            return recall(memory);
        }
        let Query { meeting, fact, statement, read, .. } = app.peek(|it| it.state.clone());
        let meeting = meeting.map(|it| it.to_string()).unwrap_or_default();
        // The words where the article is open, else their quote in the meeting.
        let mut ids = match fact {
            Some(fact) => vec!["words".to_owned(), format!("q-{meeting}-{fact}-0")],
            None if statement.is_some() => vec!["words".to_owned()],
            None => Vec::new(),
        };
        ids.push(format!("m-{meeting}"));
        ids.extend(read.map(|_| "article-title".to_owned()));
        before_paint(move || {
            if let Some(id) = ids.iter().find(|it| document().get_element_by_id(it).is_some()) {
                focus_id(id, true);
            }
        });
    }

    fn refocus(focus: Focus) {
        let (id, into_view) = match focus {
            Focus::Stay => (document().active_element().map(|it| it.id()).unwrap_or_default(), false),
            Focus::To(id) => (id, true),
        };
        before_paint(move || focus_id(&id, into_view));
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

    /// Runs before the next paint, when what was changed until then is in the page.
    fn before_paint(then: impl FnOnce() + 'static) {
        leptos::prelude::request_animation_frame(then);
    }
}
