//! Stories: their list, one that is played step by step beside the charts, its steps as slides for a room, and the
//! editor in which one is made.
//!
//! Story and step are in the link; whether an answer is shown is not, so that no link that is passed on gives an
//! answer away. The charts beside a story still work, and the story goes along wherever the reader looks.

mod answer;
mod chart;
mod compose;
mod cover;
mod faults;
mod found;
mod ids;
mod keys;
mod links;
mod list;
mod player;
mod slide;
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
    /// A step of a story on the stage.
    pub static STORY_SLIDE: fn() -> AnyView = telling => slide::view;
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

impl StoryContext {
    /// The story and the step of a link.
    fn new(app: AppContext, query: Memo<Query>) -> Self {
        let id = Memo::new(move |_| story_id(&query.read()));
        let found = Memo::new(move |_| id.with(|id| (!id.is_empty()).then(|| find(app, id))));
        let story = Memo::new(move |_| match &*found.read() {
            Some(Found::Here(story, _)) => Some(story.clone()),
            _ => None,
        });
        let at = Memo::new(move |_| {
            let asked =
                query.read().view.as_ref().and_then(|view| view.step).map_or(0, |step| step as usize - 1);
            asked.min(story.read().as_ref().map_or(0, |story| story.steps.len().saturating_sub(1)))
        });
        Self { id, found, story, at }
    }

    /// What the step shows, as its story says it; empty for the start page.
    fn shown(self) -> Memo<String> {
        let Self { story, at, .. } = self;
        Memo::new(move |_| {
            story.read().as_ref().map_or_else(String::new, |it| it.steps[at.get()].view.clone())
        })
    }
}

fn view() -> AnyView {
    let app = AppContext::expect();
    let context = StoryContext::new(app, app.query);
    provide_context(context);
    let is_played = Memo::new(move |_| context.story.read().is_some());
    (move || match is_played.get() {
        true => view! { <Player/> }.into_any(),
        false => view! { <StoryList/> }.into_any(),
    })
    .into_any()
}

fn story_id(query: &Query) -> String {
    query.view.as_ref().map_or_else(String::new, |view| view.story.clone())
}
