//! The way from step to step.

use leptos::prelude::*;

use super::StoryContext;
use super::links::{list_href, step_href};
use super::words::story_words;
use crate::app::components::{Each, LiveText};
use crate::app::context::AppContext;
use crate::counts::to_u32;

/// Links to the step before, to the next, and to every one.
#[component]
pub fn Steps(count: Memo<usize>) -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let StoryContext { id, story, at, .. } = expect_context();
    let to = move |at: usize| {
        let story = story.read();
        story.as_ref().map(|story| step_href(app, story, &id.read(), at))
    };
    let has_previous = Memo::new(move |_| at.get() > 0);
    let has_next = Memo::new(move |_| at.get() + 1 < count.get());
    let previous = move || {
        has_previous.get().then(|| {
            view! {
                <a id="story-back" href=move || to(at.get().saturating_sub(1)) data-focus="story-step">
                    <span aria-hidden="true">"← "</span>
                    {words.previous}
                </a>
            }
        })
    };
    let next = move || match has_next.get() {
        true => view! {
            <a
                class="story-go"
                id="story-next"
                href=move || to(at.get() + 1)
                data-focus="story-step"
            >
                {words.next}
                <span aria-hidden="true">" →"</span>
            </a>
        }
        .into_any(),
        false => view! {
            <a
                class="story-go"
                id="story-end"
                href=move || list_href(app)
                data-focus="stories-title"
            >
                {words.end}
            </a>
        }
        .into_any(),
    };
    let place = move || (words.place)(to_u32(at.get() + 1), to_u32(count.get()));
    let item = move |n: usize| {
        let number = to_u32(n + 1);
        view! {
            <li>
                <a
                    id=format!("story-{number}")
                    href=move || to(n)
                    data-focus="story-step"
                    aria-label=(words.step)(number)
                    aria-current=move || (n == at.get()).then_some("step")
                >
                    {number.to_string()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="story-nav" aria-label=words.all_steps>
            <p class="story-turn">{previous} <span class="story-place" aria-hidden="true"><LiveText text=Signal::derive(place)/></span> {next}</p>
            <ol class="story-steps">
                <Each each=move || 0..count.get() key=|n| *n children=item/>
            </ol>
        </nav>
    }
}
