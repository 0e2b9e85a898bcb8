//! What is wrong with a story, by step.

use leptos::prelude::*;

use super::ids::{DRAFT, FILE};
use super::words::story_words;
use crate::app::components::Disclosure;
use crate::data::vocabulary::Lang;

/// The faults of the story that links call `id`, folded; nothing where there are none.
#[component]
pub fn StoryFaults(#[prop(into)] id: String, faults: Vec<String>, lang: Lang) -> impl IntoView {
    let words = story_words(lang);
    let name = match &*id {
        FILE => words.from_file,
        DRAFT => words.from_browser,
        id if id.starts_with('~') => words.from_link,
        id => id,
    };
    let name = (words.fault)(name);
    let place = if id.starts_with('~') { "link".to_owned() } else { id.clone() };
    (!faults.is_empty()).then(|| {
        // What is wrong with a file is told in English in every language of the page, as everywhere.
        let line = |fault| view! { <li>{name.clone()} ", " <span lang="en">{fault}</span></li> };
        let lines = faults.into_iter().map(line).collect_view();
        view! {
            <div class="story-faults">
                // Who has just chosen a file waits to hear of it.
                <Disclosure id=format!("faults-of-{place}") label=words.wrong is_open=id == FILE>
                    <ul>{lines}</ul>
                </Disclosure>
            </div>
        }
    })
}
