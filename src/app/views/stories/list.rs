//! The list of stories, and why the story of a link cannot be played.

use std::sync::Arc;

use leptos::prelude::*;

use super::StoryContext;
use super::faults::StoryFaults;
use super::found::{Found, Opened};
use super::ids::{DRAFT, FILE, file};
use super::links::{editor_href, query_of, slide_view, step_view};
use super::step::in_language;
use super::words::story_words;
use crate::app::components::FileButton;
use crate::app::context::AppContext;
use crate::app::data::load_failure;
use crate::app::lazy::TryAgain;
use crate::app::url::{Focus, History, href};
use crate::classroom::story::{READY, Story, read};
use crate::counts::to_u32;
use crate::dataset::LoadError;
use crate::query::Query;

/// The stories that come with the site, and the ways to one of one's own.
#[component]
pub fn StoryList() -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let StoryContext { id, found, .. } = expect_context();
    let notice = move || why_not(app, &id.read(), found.get()?);
    view! {
        <div class="stories">
            {notice}
            <h1 id="stories-title" tabindex="-1">
                {words.stories}
            </h1>
            <p class="lead">{words.list_how}</p>
            <ul class="story-list">
                {READY.map(|id| view! { <li id=format!("story-of-{id}")><StoryItem id/></li> }).collect_view()}
            </ul>
            <OwnStory/>
            <p>
                <a
                    id="stories-leave"
                    href=move || href(&Query { lang: app.query.read().lang, ..Query::default() })
                    data-focus="summary"
                >
                    {words.to_charts}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// One of the stories: what it is for, how long it takes, from what it was written.
#[component]
fn StoryItem(id: &'static str) -> impl IntoView {
    let app = AppContext::expect();
    let StoryContext { id: asked, .. } = expect_context();
    let arrived = Memo::new(move |_| app.root.data.other.get(&file(id)));
    let is_asked = Memo::new(move |_| *asked.read() == id);
    // What is wrong with the story of the link stands above the list.
    let wrong = move |told: &dyn Fn() -> AnyView| match is_asked.get() {
        true => view! { <p class="note">{format!("{id}.json")}</p> }.into_any(),
        false => told(),
    };
    move || match arrived.get() {
        None => view! { <p class="note">{story_words(app.lang()).loading}</p> }.into_any(),
        Some(Err(error)) => wrong(&|| load_fault(app, id, error)),
        Some(Ok(bytes)) => match read(&String::from_utf8_lossy(&bytes)) {
            (Some(story), _) => about(app, id, &story),
            (None, faults) => wrong(&|| not_read(app, id, faults.clone())),
        },
    }
}

fn about(app: AppContext, id: &str, story: &Story) -> AnyView {
    let words = story_words(app.lang());
    let title = in_language(&story.title, app.lang());
    let purpose = in_language(&story.purpose, app.lang());
    let mut facts = vec![(words.steps)(to_u32(story.steps.len()))];
    facts.extend(story.minutes.map(words.minutes));
    facts.extend(story.author.as_deref().map(words.by));
    // Titles of sources are as they are; most are English.
    let sources = story.sources.iter().map(|source| {
        let source = in_language(source, app.lang());
        view! { <li lang=source.lang>{source.text}</li> }
    });
    let sources = (!story.sources.is_empty()).then(|| {
        view! {
            <details class="disclosure story-sources">
                <summary>{words.sources}</summary>
                <ul>{sources.collect_view()}</ul>
            </details>
        }
    });
    let (first, own) = (story.steps.first().map(|step| step.view.clone()).unwrap_or_default(), id.to_owned());
    let (of_slide, presented) = (first.clone(), id.to_owned());
    let present = move || href(&query_of(&app.query.read(), &of_slide, slide_view(&presented, 0)));
    let there = move || href(&query_of(&app.query.read(), &first, step_view(&own, 0)));
    let start = (words.start)(if title.text.is_empty() { id } else { &title.text });
    view! {
        <h2>
            <a
                id=format!("start-{id}")
                href=there
                data-focus="story-step"
                lang=title.lang
                aria-label=start
            >
                {title.text}
            </a>
        </h2>
        <p class="story-purpose" lang=purpose.lang>
            {purpose.text}
        </p>
        <p class="note">
            {facts.join(" · ")} " · "
            <a id=format!("present-{id}") href=present data-focus="slide-title">
                {words.present}
            </a>
        </p>
        {sources}
    }
    .into_any()
}

/// The ways to a story of one's own.
#[component]
fn OwnStory() -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let opened = app.root.session.signal::<Opened>();
    let refused = RwSignal::new(false);
    let open = move |text: Option<String>| {
        let Some(text) = text else { return refused.set(true) };
        let (story, faults) = read(&text);
        refused.set(story.is_none());
        let story = story.map(Arc::new);
        opened.set(Opened { story: story.clone(), faults });
        if let Some(story) = story {
            let there = query_of(&app.query.read_untracked(), &story.steps[0].view, step_view(FILE, 0));
            app.root.url.navigate(&there, History::Push, Focus::To("story-step"));
        }
    };
    let faults = move || {
        refused.get().then(|| {
            view! {
                <div role="alert">
                    <p>{words.not_read}</p>
                    <StoryFaults id=FILE faults=opened.get().faults lang=app.lang()/>
                </div>
            }
        })
    };
    view! {
        <section class="own-story" aria-labelledby="own-title">
            <h2 id="own-title">{words.own}</h2>
            <p>{words.own_how}</p>
            <div class="story-row">
                <a
                    class="story-go"
                    id="to-compose"
                    href=move || editor_href(app, "")
                    data-focus="compose-title"
                >
                    {words.to_editor}
                </a>
                <FileButton
                    id="story-open"
                    label=words.open_file
                    accept=".json,application/json"
                    on_text=open
                />
            </div>
            {faults}
        </section>
    }
}

/// Why the story of the link is not played.
pub fn why_not(app: AppContext, id: &str, found: Found) -> Option<AnyView> {
    let words = story_words(app.lang());
    let text = match found {
        Found::Here(..) => return None,
        Found::Waiting => {
            return Some(view! { <p class="loading" role="status">{words.loading}</p> }.into_any());
        }
        Found::Failed(error) => return Some(load_fault(app, id, error)),
        Found::Gone if id == DRAFT => words.no_draft.to_owned(),
        Found::Gone => words.file_gone.to_owned(),
        Found::Broken(faults) => return Some(not_read(app, id, faults)),
        Found::Unknown => (words.not_known)(id),
    };
    Some(view! { <section class="notice failure" role="alert"><p>{text}</p></section> }.into_any())
}

/// That nothing of a story can be shown, and why.
fn not_read(app: AppContext, id: &str, faults: Vec<String>) -> AnyView {
    view! {
        <section class="notice failure" role="alert">
            <p>{story_words(app.lang()).not_read}</p>
            <StoryFaults id=id faults lang=app.lang()/>
            // Another page may have come in the place of a file of the site, or a part of it.
            {READY.contains(&id).then(|| again(app, id))}
        </section>
    }
    .into_any()
}

/// Asks again for the file of a story that comes with the site.
fn again(app: AppContext, id: &str) -> impl IntoView {
    let name = file(id);
    view! {
        <TryAgain id=format!("again-{id}") on_press=move |()| app.root.data.other.forget(&name)>
            {app.words().try_again}
        </TryAgain>
    }
}

fn load_fault(app: AppContext, id: &str, error: LoadError) -> AnyView {
    let words = app.words();
    view! {
        <section class="notice failure" role="alert">
            <p>{load_failure(words, &format!("{id}.json"), error)}</p>
            {again(app, id)}
        </section>
    }
    .into_any()
}
