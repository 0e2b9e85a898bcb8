//! The search box. What was found is told by [`search_outcome`].

use leptos::prelude::*;

use super::evidence::close;
use super::search_outcome;
use crate::app::context::AppContext;
use crate::app::foreign::composed;
use crate::app::lazy::LazyView;
use crate::app::url;
use crate::app::views::filters::sought;

crate::lazy! {
    /// How many passages were found.
    static SEARCH_OUTCOME: fn() -> AnyView = evidence => search_outcome::view;
}

/// The form. The first letter typed is one step of history, what follows belongs to it.
#[component]
pub fn SearchBox() -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let q = Memo::new(move |_| app.query.read().q.clone());
    let input = sought::search_input(q);
    let search = move |text: String| {
        let before = app.query.get_untracked();
        let mut next = before.with_words(&composed(text));
        // What is found stands above the list of meetings.
        close(&mut next);
        if before.q.is_empty() { url::push(app, &next) } else { url::replace(app, &next) }
    };
    let label = match app.dataset.corpus.record.entries.is_empty() {
        true => words.search_label,
        false => words.record_search_label,
    };
    view! {
        <form class="search" role="search" on:submit=move |event| event.prevent_default()>
            <label for="q">{label}</label>
            <input
                id="q"
                type="search"
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                placeholder=words.search_hint
                node_ref=input
                value=q.get_untracked()
                on:input=move |event| search(event_target_value(&event))
            />
        </form>
    }
}

/// What was found, where words are sought.
#[component]
pub fn SearchOutcome() -> impl IntoView {
    let app = AppContext::expect();
    let is_there = Memo::new(move |_| !app.query.read().q.is_empty());
    move || is_there.get().then(|| view! { <LazyView view=&SEARCH_OUTCOME lang=app.lang/> })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::testing::{attribute, has, page, text};

    #[test]
    fn the_box_has_the_words_of_the_link_and_says_what_was_found() {
        let html = page("?q=vaccine&meeting=arsom-19");
        assert_eq!(attribute(&html, "#q", "value"), "vaccine");
        assert!(text(&html, "#to-found").contains("“vaccine”"));
        assert_eq!(attribute(&html, "#to-found", "href"), "?q=vaccine");
        assert!(!has(&page(""), "#to-found"));
    }
}
