//! Stories: their list, one that is played step by step beside the charts, and the editor in which one is made.
//!
//! Story and step are in the link; whether an answer is shown is not, so that no link that is passed on gives an
//! answer away. The charts beside a story still work, and the story goes along wherever the reader looks.

mod answer;
mod compose;
mod cover;
mod faults;
mod found;
mod ids;
mod keys;
mod links;
mod list;
mod player;
mod step;
mod steps;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use found::{Found, find};
use list::StoryList;
use player::Player;

use crate::app::context::AppContext;
use crate::classroom::story::Story;
use crate::query::Query;

crate::lazy! {
    /// A story, or the list of them.
    pub static STORIES: fn() -> AnyView = stories => view;
    /// The editor.
    pub static EDITOR: fn() -> AnyView = compose => compose::view;
}

/// The story that the link means.
#[derive(Clone, Copy)]
struct StoryContext {
    /// As the link calls it; empty for the list.
    id: Memo<String>,
    found: Memo<Option<Found>>,
    /// The one that can be played.
    story: Memo<Option<Arc<Story>>>,
    /// Which step, from 0; the last one if the link names one beyond it.
    at: Memo<usize>,
}

fn view() -> AnyView {
    let app = AppContext::expect();
    let id = Memo::new(move |_| story_id(&app.query.read()));
    let found = Memo::new(move |_| id.with(|id| (!id.is_empty()).then(|| find(app, id))));
    let story = Memo::new(move |_| match &*found.read() {
        Some(Found::Here(story, _)) => Some(story.clone()),
        _ => None,
    });
    let at = Memo::new(move |_| {
        let asked =
            app.query.read().view.as_ref().and_then(|view| view.step).map_or(0, |step| step as usize - 1);
        asked.min(story.read().as_ref().map_or(0, |story| story.steps.len().saturating_sub(1)))
    });
    provide_context(StoryContext { id, found, story, at });
    let is_played = Memo::new(move |_| story.read().is_some());
    (move || match is_played.get() {
        true => view! { <Player/> }.into_any(),
        false => view! { <StoryList/> }.into_any(),
    })
    .into_any()
}

fn story_id(query: &Query) -> String {
    query.view.as_ref().map_or_else(String::new, |view| view.story.clone())
}
