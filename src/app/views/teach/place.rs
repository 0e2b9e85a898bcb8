//! Where one is in a lesson that is held, beside each view that its steps open: which step, and the way to the next.
//!
//! Comes in: a link with `lesson=20.2`, and the text of the lessons. The place goes along in every link until one leaves
//! for the start page.

use leptos::prelude::*;

use super::text::{Text, lessons, text};
use super::words::teach_words;
use crate::app::components::keyed;
use crate::app::context::RootContext;
use crate::app::url;
use crate::classroom::lesson::{Lesson, Path, Step};
use crate::query::{Chart, LessonPlace, Query, View, ViewKind};

/// The id of the step that the link names, in the list of its lesson.
pub const HERE: &str = "lesson-here";
/// The id of what a step is about that opens the lessons themselves.
const ABOUT: &str = "lesson-about";

/// What the line says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Line {
    /// There is no lesson of so many minutes.
    Unknown(u32),
    Step {
        at: usize,
        of: usize,
        name: String,
        /// What the class does.
        what: String,
        back: Option<Way>,
        next: Option<Way>,
        /// Over slides the text is unfolded when it is asked for: the room is the chart's.
        is_folded: bool,
    },
}

/// The way to another step.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Way {
    name: String,
    href: String,
    focus: Option<&'static str>,
}

/// The line; nothing until the text of the lessons is here.
pub fn view() -> AnyView {
    let root = RootContext::expect();
    let words = teach_words(root.lang.get_untracked());
    let text = text(root);
    Effect::new(move || {
        let there = text.with(|text| settled(lessons(text)?, &root.query.read()));
        if let Some(there) = there {
            url::replace(root.url, &there);
        }
    });
    let line = Memo::new(move |_| text.with(|text| line(lessons(text)?, &root.query.read())));
    let shown = move |line: Option<Line>| match line? {
        Line::Unknown(minutes) => Some(view! { <p>{(words.no_lesson)(minutes)}</p> }.into_any()),
        Line::Step { at, of, name, what, back, next, is_folded } => {
            let back = back.map(|it| {
                let label = (words.previous_step)(&it.name);
                view! {
                    <a id="lesson-back" href=it.href data-focus=it.focus aria-label=label>
                        "←"
                    </a>
                    " "
                }
            });
            let next = next.map(|it| {
                view! {
                    <a id="lesson-next" href=it.href data-focus=it.focus>
                        {(words.next_step)(&it.name)}
                        <span aria-hidden="true">" →"</span>
                    </a>
                }
            });
            let step = view! { <b id="lesson-step">{(words.step_of)(at, of, &name)}</b> };
            let what = view! { <p class="lesson-what" id="lesson-what">{what}</p> };
            let told = match is_folded {
                true => view! {
                    <div class="lesson-told">
                        {back} <details class="disclosure" id="lesson-task"><summary>{step}</summary>{what}</details>
                    </div>
                    {next}
                }
                .into_any(),
                false => view! {
                    <p>{back} {step}</p>
                    {next}
                    {what}
                }
                .into_any(),
            };
            Some(told)
        }
    };
    view! {
        <nav class="lesson-place" aria-label=words.lesson>
            // Made anew with each step: a translator would keep the words of the one before.
            {keyed(move || line.get(), shown)}
            <a id="lesson-steps" href=move || all_steps(&root.query.read()) data-focus=HERE>
                {words.all_steps}
            </a>
        </nav>
    }
    .into_any()
}

fn line(lesson: &Lesson, here: &Query) -> Option<Line> {
    let place = here.lesson?;
    let Some(path) = path_of(lesson, place) else { return Some(Line::Unknown(place.minutes)) };
    let of = path.steps.len();
    let at = step_shown(path, place, here);
    let step = path.steps.get(at.checked_sub(1)?)?;
    let way = |at: usize| {
        let name = path.steps.get(at - 1).map_or_else(String::new, |step| step.name.clone());
        Way { name, href: url::href(&step_query(path, at, here)), focus: focus_of(path, at) }
    };
    // A guess is revealed on its slide: a second button for that would be one too many.
    let has_next = at < of && !is_revealed_next(path, at, here);
    Some(Line::Step {
        at,
        of,
        name: step.name.clone(),
        what: step.what.clone(),
        back: (at > 1).then(|| way(at - 1)),
        next: has_next.then(|| way(at + 1)),
        is_folded: matches!(here.view_kind(), Some(ViewKind::Present | ViewKind::Predict | ViewKind::Play)),
    })
}

fn path_of(lesson: &Lesson, place: LessonPlace) -> Option<&Path> {
    lesson.paths.iter().find(|path| path.minutes == place.minutes)
}

/// The id of what has the focus where a step of a path, from 1, leads; nothing where that is the title of the view.
pub fn focus_of(path: &Path, at: usize) -> Option<&'static str> {
    let step = path.steps.get(at.checked_sub(1)?)?;
    if step.link.is_empty() {
        return Some(HERE);
    }
    let there = Query::parse(&step.link).0;
    match there.view_kind() {
        None => there.read.is_some().then_some("article-title"),
        Some(ViewKind::Teach) => Some(ABOUT),
        Some(ViewKind::Present | ViewKind::Predict | ViewKind::Play) => Some("slide-title"),
        _ => None,
    }
}

/// What a step says that is about what the sources leave out, further down on the page of the lessons; nothing where the
/// link is none of such a step.
pub fn about(root: RootContext, text: Memo<Text>) -> AnyView {
    let words = teach_words(root.lang.get_untracked());
    let about = Memo::new(move |_| {
        let (text, here) = (text.read(), root.query.read());
        let place = here.lesson?;
        let path = path_of(lessons(&text)?, place)?;
        let at = (place.step as usize).min(path.steps.len());
        let step = path.steps.get(at.checked_sub(1)?)?;
        let is_open = step_query(path, at, &here).collection == here.collection;
        let name = (words.step_of)(at, path.steps.len(), &step.name);
        (is_open && focus_of(path, at) == Some(ABOUT)).then(|| (name, step.what.clone()))
    });
    let told = |(name, what): (String, String)| {
        view! {
            <p class="teach lesson-about" id=ABOUT tabindex="-1">
                <b>{name} "."</b>
                " "
                {what}
            </p>
        }
    };
    keyed(move || about.get(), move |about| about.map(told)).into_any()
}

/// The step of a path, from 1, that is shown: the one of the link, or the next where a guess was revealed on its slide.
fn step_shown(path: &Path, place: LessonPlace, here: &Query) -> usize {
    let at = (place.step as usize).min(path.steps.len());
    let shown = |query: &Query| {
        let mut query = Query { lesson: None, ..query.clone() };
        // Years are what is guessed where a link names no chart.
        if let Some(view) = query.view.as_deref_mut().filter(|view| view.kind == ViewKind::Predict) {
            view.chart.get_or_insert(Chart::Years);
        }
        query
    };
    let is_next = at < path.steps.len() && shown(&step_query(path, at + 1, here)) == shown(here);
    if is_next { at + 1 } else { at }
}

/// Whether a guess is shown which the next step reveals: its slide has a button for that.
fn is_revealed_next(path: &Path, at: usize, here: &Query) -> bool {
    let is_guess =
        here.view.as_deref().is_some_and(|view| view.kind == ViewKind::Predict && view.step.is_none());
    let next = step_query(path, at + 1, here).view;
    is_guess && next.is_some_and(|view| view.kind == ViewKind::Predict && view.step.is_some())
}

/// The link of a place beyond the end of its lesson, which is meant as its last step.
fn settled(lesson: &Lesson, here: &Query) -> Option<Query> {
    let place = here.lesson?;
    let path = path_of(lesson, place)?;
    let last = u32::try_from(path.steps.len()).ok()?;
    let lesson = Some(LessonPlace { step: last, ..place });
    (1..place.step).contains(&last).then(|| Query { lesson, ..here.clone() })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn lesson() -> Lesson {
        Lesson::read(include_str!("../../../../public/teach/en.txt")).expect("it can be read")
    }

    #[test]
    fn a_step_beyond_the_end_is_the_last_in_the_address_too() {
        for (link, there) in [
            ("?view=method&lesson=20.99", Some("?view=method&lesson=20.5")),
            ("?view=method&lesson=20.5", None),
            ("?view=method&lesson=20.1", None),
            ("?view=method&lesson=15.99", None),
            ("?view=method", None),
        ] {
            let settled = settled(&lesson(), &Query::parse(link).0).map(|query| query.to_search());
            assert_eq!(settled.as_deref(), there, "{link}");
        }
        assert_eq!(settled(&Lesson::default(), &Query::parse("?lesson=20.99").0), None);
    }

    /// Wherever a path has a guess, the next step shows the same bars, and there is one button to reveal them.
    #[test]
    fn a_guess_is_revealed_on_the_bars_that_were_guessed() {
        for path in &lesson().paths {
            let guess = Query::parse(&path.steps[0].link).0;
            let view = guess.view.as_deref().expect("a guess");
            assert_eq!((view.kind, view.step), (ViewKind::Predict, None), "{}", path.title);
            let revealed =
                Query { view: Some(Box::new(View { step: Some(2), ..view.clone() })), ..guess.clone() };
            assert_eq!(path.steps[1].link, revealed.to_search());
            let place = LessonPlace { minutes: path.minutes, step: 1 };
            assert!(is_revealed_next(path, 1, &guess));
            assert_eq!((step_shown(path, place, &guess), step_shown(path, place, &revealed)), (1, 2));
            assert!(!is_revealed_next(path, 1, &Query::default()), "who is elsewhere is led on");
            assert!(!is_revealed_next(path, 2, &revealed) && !is_revealed_next(path, 5, &revealed));
        }
    }
}
