//! Where one is in a lesson that is held, beside each view that its steps open: which step, and the way to the next.
//!
//! Comes in: a link with `lesson=20.2`, and the text of the lessons. The place goes along in every link until one leaves
//! for the start page.

use leptos::prelude::*;

use super::words::teach_words;
use crate::app::context::RootContext;
use crate::app::url;
use crate::classroom::lesson::{Lesson, Path, Step};
use crate::query::{LessonPlace, Query, View, ViewKind};

/// The line; nothing until the text of the lessons is here.
pub fn view() -> AnyView {
    let root = RootContext::expect();
    let words = teach_words(root.lang.get_untracked());
    let name = format!("teach-{}", root.lang.get_untracked().code());
    let lesson = Memo::new(move |_| {
        let file = root.data.other.get(&name)?.ok()?;
        Lesson::read(&String::from_utf8_lossy(&file)).ok()
    });
    let line = move || {
        let (lesson, here) = (lesson.read(), root.query.read());
        let (lesson, place) = (lesson.as_ref()?, here.lesson?);
        let Some(path) = lesson.paths.iter().find(|path| path.minutes == place.minutes) else {
            return Some(view! { <p>{(words.no_lesson)(place.minutes)}</p> }.into_any());
        };
        Some(line(path, place, &here, root))
    };
    view! {
        <nav class="lesson-place" aria-label=words.lesson>
            {line}
            <a id="lesson-steps" href=move || all_steps(&root.query.read()) data-focus="teach-title">
                {words.all_steps}
            </a>
        </nav>
    }
    .into_any()
}

fn line(path: &Path, place: LessonPlace, here: &Query, root: RootContext) -> AnyView {
    let words = teach_words(root.lang.get_untracked());
    let of = path.steps.len();
    let at = (place.step as usize).min(of);
    let name = |at: usize| {
        at.checked_sub(1).and_then(|at| path.steps.get(at)).map_or_else(String::new, |step| step.name.clone())
    };
    let link = |at: usize| url::href(&step_query(path, at, here));
    let back = (at > 1).then(|| {
        view! {
            <a id="lesson-back" href=link(at - 1) aria-label=(words.previous_step)(&name(at - 1))>
                "←"
            </a>
            " "
        }
    });
    let next = (at < of).then(|| {
        view! {
            <a id="lesson-next" href=link(at + 1)>
                {(words.next_step)(&name(at + 1))}
                <span aria-hidden="true">" →"</span>
            </a>
        }
    });
    view! {
        <p>
            {back} <b id="lesson-step">{(words.step_of)(at, of, &name(at))}</b>
        </p>
        {next}
    }
    .into_any()
}

/// What a step of a path, from 1, opens. It says all of what it shows; only the language is the reader's. One without a
/// link is held at the lessons, where it says what to do.
pub fn step_query(path: &Path, at: usize, here: &Query) -> Query {
    let link = path.steps.get(at - 1).map_or("", |step: &Step| &step.link);
    let place = LessonPlace { minutes: path.minutes, step: u32::try_from(at).unwrap_or(1) };
    let opened = match link {
        "" => Query { view: Some(Box::new(View::new(ViewKind::Teach))), ..Query::default() },
        link => Query::parse(link).0,
    };
    Query { lang: here.lang, lesson: Some(place), ..opened }
}

/// The lessons, with the place in them.
fn all_steps(here: &Query) -> String {
    let Query { lang, lesson, .. } = *here;
    let view = Some(Box::new(View::new(ViewKind::Teach)));
    url::href(&Query { lang, lesson, view, ..Query::default() })
}
