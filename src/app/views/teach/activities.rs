//! What each activity is good for, how long it takes, what to ask; from the file of the page's language.

use leptos::html::Details;
use leptos::prelude::*;

use super::place::{HERE, focus_of, step_query};
use super::text::{Fault, Text, file_name};
use super::words::teach_words;
use crate::app::context::AppContext;
use crate::app::data::load_failure;
use crate::app::lazy::TryAgain;
use crate::app::url;
use crate::classroom::lesson::{Activity, Lesson, Path, Step};
use crate::query::{Query, View, ViewKind};

#[component]
pub fn Activities(text: Memo<Text>) -> impl IntoView {
    let app = AppContext::expect();
    let name = file_name(app.lang());
    move || {
        let file = format!("{name}.txt");
        match text.get() {
            None => {
                view! { <p class="loading" role="status">{teach_words(app.lang()).loading}</p> }.into_any()
            }
            Some(Err(Fault::NotHere(error))) => fault(app, &name, load_failure(app.words(), &file, error)),
            Some(Err(Fault::NotRead(it))) => fault(app, &name, format!("{file}, {}: {}", it.line, it.what)),
            Some(Ok(lesson)) => activities(app, &lesson),
        }
    }
}

fn activities(app: AppContext, lesson: &Lesson) -> AnyView {
    let items: Vec<_> = lesson.activities.iter().map(|it| activity(app, it)).collect();
    let paths = lesson.paths.iter().map(|it| path(app, it)).collect_view();
    view! {
        <p class="lead">{lesson.lead.clone()}</p>
        <h2 class="activities-title">{teach_words(app.lang()).paths}</h2>
        {paths}
        <h2 class="activities-title">{teach_words(app.lang()).activities}</h2>
        <ol class="activities">{items}</ol>
    }
    .into_any()
}

/// A lesson, folded: one is held at a time.
fn path(app: AppContext, path: &Path) -> AnyView {
    let words = teach_words(app.lang());
    let minutes = words.minutes;
    // The last step of a path names its choice and its questions.
    let check = path.steps.last().map_or_else(Query::default, |step| Query::parse(&step.link).0);
    let paper = move |kind: ViewKind| {
        let asked = check.view.as_deref().cloned().unwrap_or(View::new(kind));
        let view = match kind {
            ViewKind::Worksheet => View { kind, ..asked },
            _ => View::new(kind),
        };
        url::href(&Query {
            view: Some(Box::new(view)),
            lang: app.query.get_untracked().lang,
            ..check.clone()
        })
    };
    let (minutes_of, steps) = (path.minutes, path.steps.len());
    let here = Memo::new(move |_| {
        let place = app.query.read().lesson.filter(|place| place.minutes == minutes_of)?;
        Some((place.step as usize).min(steps))
    });
    let step = |(at, step): (usize, &Step)| {
        let href = step_query(path, at + 1, &app.query.get_untracked());
        let name = step.name.clone();
        let name = match step.link.is_empty() {
            true => view! { <b>{name}</b> }.into_any(),
            false => {
                view! { <a href=url::href(&href) data-focus=focus_of(path, at + 1)>{name}</a> }.into_any()
            }
        };
        let is_here = move || here.get() == Some(at + 1);
        view! {
            <li
                id=move || is_here().then_some(HERE)
                aria-current=move || is_here().then_some("step")
                tabindex=move || is_here().then_some("-1")
            >
                {name} " " <span class="note">{minutes(step.minutes)}</span>
                <p>{step.what.clone()}</p>
            </li>
        }
    };
    // One that comes while another of its name is open is closed by the browser: where the page is made anew, both are
    // there for a moment.
    let place = NodeRef::<Details>::new();
    Effect::new(move || {
        if let Some(place) = place.get() {
            place.set_open(here.get().is_some());
        }
    });
    view! {
        <details
            node_ref=place
            class="path disclosure"
            name="path"
            open=here.get_untracked().is_some()
        >
            <summary>
                <b>{minutes(path.minutes)}</b> " " {path.title.clone()}
            </summary>
            <ol>{path.steps.iter().enumerate().map(step).collect_view()}</ol>
            <p class="path-paper">
                {words.on_paper} " " <a href=paper(ViewKind::Handout)>{words.handout}</a> " · "
                <a href=paper(ViewKind::Worksheet)>{words.worksheet.name}</a>
            </p>
        </details>
    }
    .into_any()
}

fn activity(app: AppContext, activity: &Activity) -> AnyView {
    let words = teach_words(app.lang());
    let asks = activity.asks.iter().map(|ask| view! { <li>{ask.clone()}</li> }).collect_view();
    let link = activity.link.clone();
    view! {
        <li>
            <h3>{activity.name.clone()}</h3>
            <p class="note">{format!("{}: {}", words.time, activity.time)}</p>
            <p>{activity.what.clone()}</p>
            <h4>{words.ask}</h4>
            <ul class="asks">{asks}</ul>
            <p class="activity-start">
                <a href=move || start(app, &link)>{(words.start)(&activity.name)}</a>
            </p>
        </li>
    }
    .into_any()
}

/// The link that starts an activity, with what the reader has chosen. What a link of the file does not mean here
/// falls away.
fn start(app: AppContext, search: &str) -> String {
    let asked = Query::from_search(search, &app.dataset.known).0;
    let here = Query { view: asked.view, ..app.query.get() };
    let Query { lang, collection, .. } = here.clone();
    match asked.comparison {
        // Compared with all there is.
        Some(_) => url::href(&here.compared_with(&Query { lang, collection, ..Query::default() })),
        None => url::href(&here),
    }
}

fn fault(app: AppContext, name: &str, text: String) -> AnyView {
    let name = name.to_owned();
    view! {
        <div class="notice failure" role="alert">
            <p>{text}</p>
            <TryAgain id="retry-lessons" on_press=move |()| app.root.data.other.forget(&name)>
                {app.words().try_again}
            </TryAgain>
        </div>
    }
    .into_any()
}
