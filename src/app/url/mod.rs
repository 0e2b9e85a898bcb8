//! The address: a query ⇄ the browser's history. Nothing else in the app writes it.
//!
//! A deliberate act is one history entry, written once it is painted, which remembers scroll and focus. What goes on
//! (typing, dragging) replaces the entry, at rest. Plain links to `?…`, `./` and `#…` are followed here, by one
//! listener; other links, and clicks with a key held, are the browser's. Natively only the signal changes.

#[cfg(target_arch = "wasm32")]
mod arrival;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod focus;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively there is no history"))]
mod pending;

#[cfg(target_arch = "wasm32")]
pub use arrival::search_meant;
#[cfg(target_arch = "wasm32")]
pub use browser::listen;
#[cfg(target_arch = "wasm32")]
pub use focus::{arrive, go_to, keep_focus};

use leptos::prelude::*;

use crate::query::Query;

/// What an act leaves in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// An entry: Back undoes the act.
    Push,
    /// The same entry with another query.
    Replace,
}

/// What becomes of the focus after an act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus<'a> {
    /// It stays on the element with the same id, if that is still there.
    #[default]
    Stay,
    /// It moves to the element with this id, which is brought into view.
    To(&'a str),
}

/// The query string of the page, as a signal that this module alone writes.
#[derive(Clone, Copy)]
pub struct Url {
    search: RwSignal<String>,
}

impl Url {
    /// The address of a query string, with or without its question mark.
    #[must_use]
    pub fn new(search: &str) -> Self {
        Self { search: RwSignal::new(search.to_owned()) }
    }

    /// The query string, to be read.
    #[must_use]
    pub fn search(self) -> Signal<String> {
        self.search.into()
    }

    /// Goes to a query.
    pub fn navigate(self, query: &Query, history: History, focus: Focus<'_>) {
        let search = query.to_search();
        #[cfg(target_arch = "wasm32")]
        browser::go(self, search, history, focus);
        #[cfg(not(target_arch = "wasm32"))]
        {
            let _ = (history, focus);
            self.search.set(search);
        }
    }
}

/// The link of a query, for an `href`: relative, so that the site works under any path.
#[must_use]
pub fn href(query: &Query) -> String {
    let search = query.to_search();
    if search.is_empty() { "./".to_owned() } else { search }
}

/// Goes to a query as one deliberate act. The focus stays where it is.
pub fn push(app: impl Into<Url>, query: &Query) {
    app.into().navigate(query, History::Push, Focus::Stay);
}

/// Goes to a query within an act that goes on, such as typing or dragging.
pub fn replace(app: impl Into<Url>, query: &Query) {
    app.into().navigate(query, History::Replace, Focus::Stay);
}

/// The whole address of a query, as one would send it on; natively, where there is none, its query string.
#[must_use]
pub fn address(query: &Query) -> String {
    #[cfg(target_arch = "wasm32")]
    return browser::address(&query.to_search());
    #[cfg(not(target_arch = "wasm32"))]
    query.to_search()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::code::MeetingCode;

    #[test]
    fn a_link_is_relative() {
        assert_eq!(href(&Query::default()), "./");
        assert_eq!(
            href(&Query { meeting: MeetingCode::new("arsom-19"), ..Query::default() }),
            "?meeting=arsom-19"
        );
    }

    #[test]
    fn an_act_changes_the_query_string() {
        Owner::new().with(|| {
            let url = Url::new("?lang=vi");
            push(url, &Query { q: "vaccine".to_owned(), ..Query::default() });
            assert_eq!(url.search().get_untracked(), "?q=vaccine");
            replace(url, &Query::default());
            assert_eq!(url.search().get_untracked(), "");
        });
    }
}
