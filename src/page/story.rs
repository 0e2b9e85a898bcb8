//! A story being played: its step beside the live charts, and which story a link means.
//!
//! The step is in the link; whether its answer is shown is not, so that no shared link gives an answer away.

use std::sync::Arc;

use super::load::Failure;
use super::model::Model;
use super::node::{Element, el, link, of};
use super::now::Now;
use super::view::View;
use crate::classroom::story::{
    Draft, Piece, READY, Step, Story, Wording, fill, from_payload, read, unknown_views,
};
use crate::query::{Query, View as QueryView, ViewKind};
use crate::text::{StoryWords, story_words};

/// The story that a link calls so is the draft of this browser.
pub const DRAFT: &str = "draft";
/// The story that a link calls so was opened from a file.
pub const FILE: &str = "file";

/// What of stories is not in the link.
#[derive(Default)]
pub struct Passing {
    /// The story and the step whose answer is shown.
    pub answered: Option<(String, u32)>,
    /// The story that is made.
    pub draft: Option<Draft>,
    /// What the draft was before it was emptied or another was opened.
    pub before: Option<Draft>,
    /// Whether the browser refuses to keep the draft.
    pub not_kept: bool,
    /// The story that was opened from a file.
    pub opened: Option<Arc<Story>>,
    /// What was wrong with it.
    pub faults: Vec<String>,
    /// What was done last, said aloud.
    pub said: String,
    /// The link that could not be copied, for the reader to do it.
    pub link: Option<String>,
}

/// What became of the story that a link means.
#[derive(Clone)]
pub enum Found {
    /// Its file is on its way.
    Waiting,
    Failed(Failure),
    /// No story is called so.
    Unknown,
    /// It was the draft, or a file, of before.
    Gone,
    /// Nothing of it can be shown, for these faults.
    Broken(Vec<String>),
    /// The story, and what is wrong with it.
    Here(Arc<Story>, Vec<String>),
}

/// The story that is played, as it was found before; anew where that may have changed.
pub fn find(before: Option<(String, Found)>, now: &Now, model: &Model) -> Option<(String, Found)> {
    let activity = now.state.view.as_ref().filter(|it| it.kind == ViewKind::Story && !it.story.is_empty())?;
    let id = activity.story.clone();
    if let Some((_, found)) = before.filter(|it| it.0 == id && !matches!(&*id, DRAFT | FILE))
        && matches!(found, Found::Here(..) | Found::Broken(_))
    {
        return Some((id, found));
    }
    let found = match &*id {
        DRAFT => match now.stories.draft.as_ref().filter(|it| it.is_whole()) {
            Some(draft) => Found::Here(Arc::new(draft.story.clone()), Vec::new()),
            None => Found::Gone,
        },
        FILE => match &now.stories.opened {
            Some(story) => Found::Here(story.clone(), now.stories.faults.clone()),
            None => Found::Gone,
        },
        it if it.starts_with('~') => told(from_payload(it), now, model),
        it if READY.contains(&it) => match now.file(&file(it)) {
            None => Found::Waiting,
            Some(Err(failure)) => Found::Failed(*failure),
            Some(Ok(bytes)) => told(read(&String::from_utf8_lossy(bytes)), now, model),
        },
        _ => Found::Unknown,
    };
    Some((id, found))
}

fn told((story, mut faults): (Option<Story>, Vec<String>), now: &Now, model: &Model) -> Found {
    let Some(story) = story else { return Found::Broken(faults) };
    faults.extend(unknown_views(&story, now.state.collection.as_deref(), model));
    Found::Here(Arc::new(story), faults)
}

/// The name of the file of a story that comes with the site, as the page's head has it.
pub fn file(id: &str) -> String {
    format!("story-{id}")
}

/// The files that the view needs.
pub fn wanted(now: &Now) -> Vec<String> {
    let Some(activity) = now.state.view.as_ref().filter(|it| it.kind == ViewKind::Story) else {
        return Vec::new();
    };
    // Where no story can be played all are listed.
    let plays = READY.contains(&&*activity.story)
        || matches!(&*activity.story, DRAFT | FILE)
        || activity.story.starts_with('~');
    let is_asked = |it: &&&str| !plays || activity.story == ***it;
    READY.iter().filter(is_asked).map(|it| file(it)).collect()
}

/// Which step the link means, from 0; the last one if there are fewer.
pub fn place(activity: &QueryView, story: &Story) -> usize {
    let step = activity.step.map_or(0, |it| it as usize - 1);
    step.min(story.steps.len().saturating_sub(1))
}

/// The link of a view within an activity. The view is a step's own, and may name what is not here yet.
pub fn view_link(now: &Now, view: &str, work: ViewKind, story: &str, step: Option<usize>) -> String {
    let mut link = if view.is_empty() { "?".to_owned() } else { format!("{view}&") };
    link += &format!("view={}", work.code());
    if let Some(step) = step {
        link += &format!("&step={}", step + 1);
    }
    if !story.is_empty() {
        link += &format!("&story={story}");
    }
    if let Some(lang) = now.state.lang {
        link += &format!("&lang={}", lang.code());
    }
    link
}

/// The panel beside the charts, where a story is played.
pub fn player(view: &View<'_>) -> Option<Element> {
    let activity = view.state.view.as_ref().filter(|it| it.kind == ViewKind::Story)?;
    let Some(Found::Here(story, faults)) = view.story else { return None };
    let words = story_words(view.words.lang);
    let (at, lang) = (place(activity, story), view.words.lang.code());
    let step = &story.steps[at];
    let to =
        |at: usize| view_link(view.now, &story.steps[at].view, ViewKind::Story, &activity.story, Some(at));
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);

    let title = wording(of("p", "story-name"), &story.title, lang);
    let heading = el("h2")
        .at("id", "story-step")
        .at("tabindex", "-1")
        .text((words.step_of)(count(at + 1), count(story.steps.len())));
    let state = step_state(view.now, &step.view);
    let filled = |into: Element, wording: &Wording| filled(into, wording, view, state.as_ref());
    let mut panel = of("section", "panel")
        .at("id", "story")
        .at("aria-labelledby", "story-step")
        .put(title)
        .put(heading)
        .put(filled(of("div", "caption"), &step.caption))
        .put(open_part(view, words));
    if !step.question.is_empty() {
        panel = panel.put(el("h3").text(words.question)).put(filled(of("div", "question"), &step.question));
    }
    if !step.answer.is_empty() {
        panel = panel.all(answer(view, step, words, &filled));
    }
    panel =
        panel.put(back(view, step, state.as_ref(), &to(at), words)).put(steps(story, at, &to, view, words));
    if activity.story == DRAFT {
        let edit = view_link(view.now, &step.view, ViewKind::Compose, "", None);
        panel = panel
            .put(of("p", "note").text(words.is_draft))
            .put(el("p").put(link(edit, "compose-title").at("id", "story-edit").text(words.edit)));
    }
    let leave = view.href(|it| it.view = None);
    let leave = link(leave, "summary").at("id", "story-leave").text(words.leave);
    Some(panel.put(el("p").put(leave)).put(of("p", "note keys").text(words.keys)).put(faults_of(
        &activity.story,
        faults,
        words,
    )))
}

/// Where the open meeting or article is, which lies further down the page.
fn open_part(view: &View<'_>, words: &StoryWords) -> Option<Element> {
    let state = view.state;
    let (target, text) = match (&state.statement, &state.read, &state.meeting) {
        (Some(_), _, _) => ("#words".to_owned(), words.to_words),
        (_, Some(_), _) => ("#article-title".to_owned(), words.to_words),
        (_, _, Some(meeting)) => (format!("#m-{meeting}"), words.to_meeting),
        _ => return None,
    };
    Some(of("p", "to-part").put(el("a").at("id", "story-part").at("href", target).text(text)))
}

fn answer(
    view: &View<'_>,
    step: &Step,
    words: &StoryWords,
    filled: &dyn Fn(Element, &Wording) -> Element,
) -> Vec<Element> {
    let activity = view.state.view.as_ref().expect("a story is played");
    let number = activity.step.unwrap_or(1);
    let is_shown =
        view.now.stories.answered.as_ref().is_some_and(|it| it.0 == activity.story && it.1 == number);
    let text = if is_shown { words.hide_answer } else { words.show_answer };
    let button = of("button", "go")
        .at("id", "story-show")
        .at("type", "button")
        .at("aria-expanded", is_shown.to_string())
        .at("aria-controls", "story-answer")
        .act("story-answer")
        .text(text);
    let evidence = step.evidence.as_ref().map(|it| {
        let at = number as usize - 1;
        let link_ = view_link(view.now, it, ViewKind::Story, &activity.story, Some(at));
        let focus = if it.contains("fact=") || it.contains("statement=") { "words" } else { "summary" };
        el("p").put(link(link_, focus).at("id", "story-evidence").text(words.evidence))
    });
    let shown = is_shown.then(|| {
        of("div", "shown")
            .put(el("h3").text(words.answer))
            .put(filled(of("div", "answer-text"), &step.answer))
            .put(evidence)
    });
    let aloud = of("p", "hidden").at("role", "status").text(if is_shown { words.answer_shown } else { "" });
    vec![el("p").put(button), of("div", "answer").at("id", "story-answer").put(shown), aloud]
}

/// The way back to what the step shows, for a reader who has looked elsewhere.
fn back(
    view: &View<'_>,
    step: &Step,
    state: Option<&Query>,
    to: &str,
    words: &StoryWords,
) -> Option<Element> {
    let here = Query { view: None, lang: None, created_with: None, ..view.state.clone() };
    let is_there = state.is_some_and(|it| *it == here)
        || step.evidence.as_ref().is_some_and(|it| *it == here.to_search());
    if state == Some(&here) {
        return None;
    }
    let said = (!is_there).then(|| el("span").text(format!("{} ", words.wandered)));
    let back = link(to.to_owned(), "story-step").at("id", "story-return").text(words.back);
    Some(of("p", "return").put(said).put(back))
}

/// The links to all steps, to the one before and the next.
fn steps(
    story: &Story,
    at: usize,
    to: &dyn Fn(usize) -> String,
    view: &View<'_>,
    words: &StoryWords,
) -> Element {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let item = |n: usize| {
        let it = link(to(n), "story-step")
            .at("id", format!("story-{}", n + 1))
            .at("aria-label", (words.step)(count(n + 1)))
            .at_some("aria-current", (n == at).then_some("step"))
            .text((n + 1).to_string());
        el("li").put(it)
    };
    let all = of("ol", "steps").all((0..story.steps.len()).map(item).collect());
    let previous = at
        .checked_sub(1)
        .map(|it| link(to(it), "story-step").at("id", "story-back").text(format!("← {}", words.previous)));
    let next = if at + 1 < story.steps.len() {
        link(to(at + 1), "story-step")
            .at("class", "go")
            .at("id", "story-next")
            .text(format!("{} →", words.next))
    } else {
        let list = view_link(view.now, "", ViewKind::Story, "", None);
        link(list, "stories-title").at("class", "go").at("id", "story-end").text(words.end)
    };
    el("nav").at("aria-label", words.all_steps).put(of("p", "turn").put(previous).put(next)).put(all)
}

/// What is wrong with the story, by step.
pub fn faults_of(id: &str, faults: &[String], words: &StoryWords) -> Option<Element> {
    if faults.is_empty() {
        return None;
    }
    let name = match id {
        FILE | DRAFT => words.from_file,
        it if it.starts_with('~') => words.from_link,
        it => it,
    };
    // What is wrong with a file is told in English in every language of the page, as everywhere.
    let fault = |it: &String| el("span").at("lang", "en").text(it);
    let line = |it| el("li").text(format!("{}, ", (words.fault)(name))).put(fault(it));
    let lines = faults.iter().map(line).collect();
    // Who has just chosen a file waits to hear of it.
    Some(
        of("details", "fault")
            .flag("open", id == FILE)
            .put(el("summary").text(words.wrong))
            .put(el("ul").all(lines)),
    )
}

/// The state that a step's view means; `None` while the data of its collection was not read.
fn step_state(now: &Now, step: &str) -> Option<Query> {
    let model = now.model_for(step)?;
    Some(Query::from_search(step, &model.known).0)
}

/// A text in the reader's language, or the nearest; another language is told by `lang`.
pub fn wording(into: Element, wording: &Wording, lang: &str) -> Element {
    match wording.get(lang) {
        Some((tag, text)) => into.at_some("lang", (tag != lang).then_some(tag)).text(text),
        None => into,
    }
}

/// The same in paragraphs, with what stands in braces filled from the data of the step's collection.
fn filled(into: Element, wording: &Wording, view: &View<'_>, state: Option<&Query>) -> Element {
    let lang = view.words.lang.code();
    let Some((tag, text)) = wording.get(lang) else { return into };
    let nothing = Query::default();
    let model = state.and_then(|it| view.now.model_for(&it.to_search()));
    let paragraph = |text: &str| {
        let pieces = fill(text, tag, state.unwrap_or(&nothing), model.map(|it| &**it));
        pieces.into_iter().fold(el("p"), |into, it| piece(into, it, view))
    };
    let paragraphs = text.split('\n').filter(|it| !it.trim().is_empty()).map(paragraph).collect();
    into.at_some("lang", (tag != lang).then_some(tag)).all(paragraphs)
}

fn piece(into: Element, it: Piece, view: &View<'_>) -> Element {
    match it {
        Piece::Words(words) => into.text(words),
        Piece::Awaited => into.text("…"),
        Piece::Statement { words, quoted, view: there } => {
            let focus = if there.statement.is_some() || there.fact.is_some() { "words" } else { "summary" };
            let there = Query { view: view.state.view.clone(), lang: view.state.lang, ..*there };
            let link = link(super::nav::href(&there), focus);
            let link = match quoted {
                Some(language) => link.put(el("q").at("lang", language).text(words)),
                None => link.at("class", "fact").text(words),
            };
            into.put(link)
        }
    }
}
