//! Links within stories: to a step, to the editor, to what a text was filled from.

use leptos::prelude::*;

use super::StoryContext;
use crate::app::context::AppContext;
use crate::app::url;
use crate::classroom::story::Story;
use crate::query::{Query, View, ViewKind};

/// What a view of a step shows, beside its story or the editor. It is not held against the data, for it may be of a
/// collection that is not here yet. `here` is the present link, whose language and lesson go along.
pub fn query_of(here: &Query, shown: &str, view: View) -> Query {
    Query { view: Some(Box::new(view)), lang: here.lang, lesson: here.lesson, ..Query::parse(shown).0 }
}

/// The link of a step, with all that it shows.
pub fn step_href(app: AppContext, story: &Story, id: &str, at: usize) -> String {
    let shown = story.steps.get(at).map_or("", |step| &step.view);
    url::href(&query_of(&app.query.read(), shown, step_view(id, at)))
}

/// The link that presents a step to a room.
pub fn slide_href(app: AppContext, story: &Story, id: &str, at: usize) -> String {
    let shown = story.steps.get(at).map_or("", |step| &step.view);
    url::href(&query_of(&app.query.read(), shown, slide_view(id, at)))
}

/// The slide of a step, from 0.
pub fn slide_view(id: &str, at: usize) -> View {
    View { kind: ViewKind::Present, ..step_view(id, at) }
}

/// The view of a step, from 0.
pub fn step_view(id: &str, at: usize) -> View {
    let step = u32::try_from(at + 1).ok();
    View { step, story: id.to_owned(), ..View::new(ViewKind::Story) }
}

/// The link of the list of stories.
pub fn list_href(app: AppContext) -> String {
    url::href(&query_of(&app.query.read(), "", View::new(ViewKind::Story)))
}

/// The link of the editor beside what a view shows.
pub fn editor_href(app: AppContext, shown: &str) -> String {
    url::href(&query_of(&app.query.read(), shown, View::new(ViewKind::Compose)))
}

/// The id of the element that shows what a query opens, which has the focus once it is there.
pub fn focus_of(query: &Query) -> String {
    if query.read.is_some() && (query.statement.is_some() || query.fact.is_some()) {
        return "words".to_owned();
    }
    match (&query.read, &query.meeting) {
        (Some(_), _) => "article-title".to_owned(),
        (None, Some(meeting)) => format!("m-{meeting}"),
        (None, None) => "summary".to_owned(),
    }
}

/// The whole query of the bare link of a step, which names nothing of what the step shows; `None` where it says more.
pub fn settled(query: &Query, story: &Story, id: &str, at: usize) -> Option<Query> {
    let Query { view, lang, lesson, edition, created_with, .. } = query.clone();
    let own = view.as_deref()?.clone();
    let is_bare = *query == Query { view, lang, lesson, edition, created_with, ..Query::default() };
    let shown = &story.steps.get(at)?.view;
    (is_bare && !shown.is_empty())
        .then(|| query_of(query, shown, View { step: step_view(id, at).step, ..own }))
}

/// Goes from the bare link of a step to what the step shows: a link to a step need not say it again.
pub fn settle(app: AppContext) {
    let StoryContext { id, story, at, .. } = expect_context();
    Effect::new(move || {
        let there = {
            let story = story.read();
            let Some(story) = story.as_ref() else { return };
            settled(&app.query.read(), story, &id.read(), at.get())
        };
        if let Some(there) = there {
            url::replace(app, &there);
        }
    });
}
