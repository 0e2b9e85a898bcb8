//! The list of stories, and what stands there where the story of a link cannot be played.

use super::nav::href;
use super::node::{Element, el, link, of};
use super::story::{DRAFT, FILE, Found, faults_of, file, view_link, wording};
use super::view::View;
use crate::classroom::story::{READY, Story, read};
use crate::query::{Query, ViewKind};
use crate::text::{StoryWords, story_words};

/// The list of stories in place of the charts, or `None` where a story is played.
pub fn list(view: &View<'_>) -> Option<Element> {
    let activity = view.state.view.as_ref().filter(|it| it.kind == ViewKind::Story)?;
    let words = story_words(view.words.lang);
    let main = of("main", "stories");
    let main = match view.story {
        Some(Found::Here(..)) => return None,
        Some(Found::Waiting) => {
            return Some(main.put(of("p", "loading").at("role", "status").text(view.words.loading)));
        }
        Some(found) => main.put(why_not(view, &activity.story, found, words)),
        None => main,
    };
    let title = el("h2").at("id", "stories-title").at("tabindex", "-1").text(words.stories);
    // Those that were not asked for are not fetched.
    let is_asked = |it: &&&str| {
        view.story.is_none_or(|found| matches!(found, Found::Unknown)) || view.now.file(&file(it)).is_some()
    };
    let items = READY.iter().filter(is_asked).map(|id| item(view, id, words)).collect();
    let start = Query { lang: view.state.lang, ..Query::default() };
    Some(
        main.put(title)
            .put(of("p", "lead").text(words.list_how))
            .put(of("ul", "story-list").all(items))
            .put(own(view, words))
            .put(el("p").put(link(href(&start), "summary").at("id", "stories-leave").text(words.to_charts))),
    )
}

/// One of the stories that come with the site: what it is for, how long it takes, from what it was written.
fn item(view: &View<'_>, id: &str, words: &StoryWords) -> Element {
    let item = el("li").at("id", format!("story-of-{id}"));
    match view.now.file(&file(id)) {
        None => item.put(of("p", "loading").text(view.words.loading)),
        Some(Err(failure)) => {
            let again = el("button").at("type", "button").act("story-again").text(view.words.try_again);
            let said = el("p").text(failure.text(view.words, &format!("{id}.json")));
            item.put(of("div", "fault").at("role", "alert").put(said).put(again))
        }
        Some(Ok(bytes)) => match read(&String::from_utf8_lossy(bytes)) {
            (Some(story), _) => about(item, view, id, &story, words),
            (None, faults) => item.put(faults_of(id, &faults, words)),
        },
    }
}

fn about(item: Element, view: &View<'_>, id: &str, story: &Story, words: &StoryWords) -> Element {
    let lang = view.words.lang.code();
    let first = &story.steps[0].view;
    let start = link(view_link(view.now, first, ViewKind::Story, id, Some(0)), "story-step");
    let title = story.title.get(lang).map_or(id, |it| it.1);
    let start = wording(start.at("id", format!("start-{id}")), &story.title, lang)
        .at("aria-label", (words.start)(title));
    let mut facts = vec![(words.steps)(u32::try_from(story.steps.len()).unwrap_or(u32::MAX))];
    facts.extend(story.minutes.map(words.minutes));
    facts.extend(story.author.as_deref().map(words.by));
    let sources = story.sources.iter().map(|it| {
        // Titles of sources are as they are; most are English.
        wording(el("li"), it, lang)
    });
    let sources =
        of("details", "sources").put(el("summary").text(words.sources)).put(el("ul").all(sources.collect()));
    item.put(el("h3").put(start))
        .put(wording(of("p", "purpose"), &story.purpose, lang))
        .put(of("p", "how").text(facts.join(" · ")))
        .put((!story.sources.is_empty()).then_some(sources))
}

/// The ways to a story of one's own.
fn own(view: &View<'_>, words: &StoryWords) -> Element {
    let compose = view_link(view.now, "", ViewKind::Compose, "", None);
    let compose =
        link(compose, "compose-title").at("class", "go").at("id", "to-compose").text(words.to_editor);
    of("section", "own-story")
        .at("aria-labelledby", "own-title")
        .put(el("h3").at("id", "own-title").text(words.own))
        .put(el("p").text(words.own_how))
        .put(of("p", "row").put(compose).put(open_file("story-open", words.open_file)))
        .put(faults_of(FILE, &view.now.stories.faults, words))
}

/// A button that opens a file; the field itself is seen by assistive technology, and by all while it has the focus.
pub fn open_file(id: &'static str, text: &str) -> Element {
    let input = el("input").at("type", "file").at("id", id).at("accept", ".json,application/json").act(id);
    of("label", "file").put(el("span").text(text)).put(input)
}

/// Why the story of the link is not played.
fn why_not(view: &View<'_>, id: &str, found: &Found, words: &StoryWords) -> Element {
    let notice = of("section", "fault").at("role", "alert");
    match found {
        Found::Failed(failure) => {
            let again = el("button").at("type", "button").act("story-again").text(view.words.try_again);
            notice.put(el("p").text(failure.text(view.words, &format!("{id}.json")))).put(again)
        }
        Found::Gone => notice.put(el("p").text(if id == DRAFT { words.no_draft } else { words.file_gone })),
        Found::Broken(faults) => notice.put(el("p").text(words.not_read)).put(faults_of(id, faults, words)),
        _ => notice.put(el("p").text((words.not_known)(id))),
    }
}
