//! What covers the charts of a step whose question is to be guessed at first.

use leptos::prelude::*;

use super::StoryContext;
use super::answer::ShownAnswer;
use super::words::story_words;
use crate::app::context::AppContext;
use crate::app::views::explore;

/// The story and the step, from 0, whose charts were uncovered. Like an answer, that is in no link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Uncovered(Option<(String, usize)>);

/// The charts and the evidence of a step, covered where the step asks for it and nobody has looked yet.
#[component]
pub fn Stage() -> impl IntoView {
    let is_covered = is_covered(AppContext::expect());
    let cover = move || is_covered.get().then(|| view! { <Cover focus="summary"/> });
    // What is covered is not in the page at all.
    view! {
        {cover}
        {move || {
            (!is_covered.get()).then(|| view! { <div class="story-stage">{explore::beside()}</div> })
        }}
    }
    .into_any()
}

/// Whether the charts of the step are covered.
pub fn is_covered(app: AppContext) -> Memo<bool> {
    let StoryContext { id, story, at, .. } = expect_context();
    let uncovered = app.root.session.signal::<Uncovered>();
    let answered = app.root.session.signal::<ShownAnswer>();
    Memo::new(move |_| {
        let is_to_cover =
            story.read().as_ref().is_some_and(|it| it.steps.get(at.get()).is_some_and(|it| it.is_covered));
        let here = || (id.get(), at.get());
        is_to_cover && uncovered.read().0 != Some(here()) && !answered.read().is_of(&here())
    })
}

/// What stands in the place of the charts; `focus` is the id of what has the focus once they are shown.
#[component]
pub fn Cover(focus: &'static str) -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let StoryContext { id, at, .. } = expect_context();
    let uncovered = app.root.session.signal::<Uncovered>();
    let uncover = move |_| {
        uncovered.set(Uncovered(Some((id.get_untracked(), at.get_untracked()))));
        #[cfg(target_arch = "wasm32")]
        crate::app::url::go_to(focus);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = focus;
    };
    view! {
        <div class="story-cover">
            <p>{words.covered}</p>
            <button class="button primary" id="story-uncover" type="button" on:click=uncover>
                {words.uncover}
            </button>
        </div>
    }
}
