//! The editor: a story is made beside the charts, from what they show.
//!
//! The draft is kept by the browser only. Where it keeps nothing, that is said and no fault.

use super::compare::chosen;
use super::nav::address;
use super::node::{Element, el, link, of};
use super::stories::open_file;
use super::story::{DRAFT, FILE, faults_of, view_link};
use super::view::View;
use crate::classroom::story::{Draft, Field, LONGEST_LINK, Step, to_payload};
use crate::data::vocabulary::Lang;
use crate::query::{Query, ViewKind};
use crate::text::{StoryWords, story_words};

/// The panel beside the charts, where a story is made.
pub fn editor(view: &View<'_>) -> Option<Element> {
    view.state.view.as_ref().filter(|it| it.kind == ViewKind::Compose)?;
    let words = story_words(view.words.lang);
    let passing = &view.now.stories;
    let empty = Draft::new(view.words.lang.code());
    let draft = passing.draft.as_ref().unwrap_or(&empty);
    let kept = if passing.not_kept { words.not_kept } else { words.kept_here };
    let add =
        of("button", "go").at("id", "compose-add").at("type", "button").act("draft-add").text(words.add);
    let steps =
        draft.story.steps.iter().enumerate().map(|(at, it)| step(view, draft, at, it, words)).collect();
    let none = draft.story.steps.is_empty().then(|| of("p", "how").text(words.no_steps));
    let leave = view.href(|it| it.view = None);
    Some(
        of("section", "panel")
            .at("id", "compose")
            .at("aria-labelledby", "compose-title")
            .put(el("h2").at("id", "compose-title").at("tabindex", "-1").text(words.compose))
            .put(el("p").text(words.compose_how))
            .put(of("p", "note").text(kept))
            .put(about(draft, words))
            .put(el("p").put(add))
            .put(of("p", "said").at("role", "status").text(&passing.said))
            .put(undo(draft, passing.before.is_some(), words))
            .put(none)
            .put(of("ol", "draft-steps").all(steps))
            .put(done(view, draft, words))
            .put(faults_of(FILE, &passing.faults, words))
            .put(el("p").put(link(leave, "summary").at("id", "compose-leave").text(words.to_charts))),
    )
}

/// A field with its name above it.
fn field(name: &str, draft: &Draft, at: Field, tag: &'static str) -> Element {
    let id = format!("draft-{}", at.code());
    let input = el(tag)
        .at("id", id.clone())
        .act("draft")
        .at("data-field", at.code())
        .at("maxlength", at.longest().to_string())
        .at_some("lang", (at != Field::Minutes).then_some(&*draft.language));
    let input = match at {
        Field::Minutes => input.at("type", "text").at("inputmode", "numeric"),
        _ if tag == "input" => input.at("type", "text"),
        _ => input.at("rows", "3"),
    };
    let label = el("label").at("for", id).text(name);
    of("div", "field").put(label).put(input.at(".value", draft.text(at)))
}

fn about(draft: &Draft, words: &StoryWords) -> Element {
    let mut options: Vec<Element> = Lang::ALL
        .iter()
        .map(|it| {
            let name = crate::text::words(*it).endonym;
            el("option").at("value", it.code()).at("lang", it.code()).text(name)
        })
        .collect();
    if Lang::from_code(&draft.language).is_none() {
        options.push(el("option").at("value", &*draft.language).text(&*draft.language));
    }
    let options = options
        .into_iter()
        .map(|it| {
            let is_own = it.get("value") == Some(&draft.language);
            it.at(".selected", is_own.to_string())
        })
        .collect();
    let language = of("div", "field").put(el("label").at("for", "draft-language").text(words.language)).put(
        el("select")
            .at("id", "draft-language")
            .act("draft-language")
            .all(options)
            .at(".value", &*draft.language),
    );
    let rest = of("details", "about")
        .put(el("summary").text(words.about))
        .put(field(words.purpose, draft, Field::Purpose, "textarea"))
        .put(field(words.author, draft, Field::Author, "input"))
        .put(field(words.minutes_label, draft, Field::Minutes, "input"))
        .put(language);
    of("div", "about-story").put(field(words.title, draft, Field::Title, "input")).put(rest)
}

/// What was removed, emptied or replaced can be had back.
fn undo(draft: &Draft, has_before: bool, words: &StoryWords) -> Option<Element> {
    let button = |act, text| el("button").at("id", "draft-undo").at("type", "button").act(act).text(text);
    if draft.removed().is_some() {
        return Some(el("p").put(button("draft-undo", words.undo)));
    }
    has_before.then(|| el("p").put(button("draft-back", words.put_back)))
}

/// What a view shows, in words.
fn shows(view: &View<'_>, step: &str, words: &StoryWords) -> String {
    let Some(model) = view.now.model_for(step) else { return step.to_owned() };
    let (state, _) = Query::from_search(step, &model.known);
    let mut parts = Vec::new();
    if state.collection.is_some() {
        let found =
            view.now.collections.iter().find(|it| Some(it.id.as_str()) == state.collection.as_deref());
        parts.extend(found.map(|it| it.labels.get(view.words.lang).to_owned()));
    }
    let chosen = chosen(view.words, model, &state);
    parts.push(if chosen.is_empty() { words.whole.to_owned() } else { chosen });
    let meeting = state.meeting.as_deref().and_then(|it| model.meeting(it));
    parts.extend(meeting.map(|it| {
        let it = &model.meetings[it];
        (view.words.meeting)(it.kind, it.ordinal, it.special)
    }));
    let article = state.read.as_deref().and_then(|it| model.article(it));
    parts.extend(article.map(|it| (view.words.quoted)(&it.1.title)));
    parts.join("; ")
}

fn step(view: &View<'_>, draft: &Draft, at: usize, it: &Step, words: &StoryWords) -> Element {
    let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
    let button = |act: &'static str, name: &str, text: &str| {
        el("button")
            .at("id", format!("{act}-{at}"))
            .at("type", "button")
            .at("aria-label", name)
            .at("title", name)
            .act(act)
            .at("data-step", at.to_string())
            .text(text)
    };
    let plain = |act: &'static str, text: &str| {
        of("button", "plain")
            .at("id", format!("{act}-{at}"))
            .at("type", "button")
            .act(act)
            .at("data-step", at.to_string())
            .text(text)
    };
    let last = draft.story.steps.len() - 1;
    let head = of("div", "row")
        .put(el("h3").at("id", format!("draft-step-{at}")).at("tabindex", "-1").text((words.step)(number)))
        .put(button("draft-up", &(words.up)(number), "↑").flag("disabled", at == 0))
        .put(button("draft-down", &(words.down)(number), "↓").flag("disabled", at == last))
        .put(button("draft-remove", &(words.remove)(number), "×"));
    let show = link(view_link(view.now, &it.view, ViewKind::Compose, "", None), "summary")
        .at("id", format!("draft-show-{at}"))
        .text(words.show_view);
    let sees = of("p", "how")
        .text(format!("{}: {} ", words.view, shows(view, &it.view, words)))
        .put(show)
        .text(" ")
        .put(plain("draft-take", words.take_view));
    let mut evidence = of("p", "how");
    if let Some(there) = &it.evidence {
        let show = link(view_link(view.now, there, ViewKind::Compose, "", None), "summary")
            .at("id", format!("draft-proof-{at}"))
            .text(words.show_view);
        evidence = evidence
            .text(format!("{}: {} ", words.evidence, shows(view, there, words)))
            .put(show)
            .text(" ")
            .put(plain("draft-drop", words.drop_evidence))
            .text(" ");
    }
    let evidence = evidence.put(plain("draft-evidence", words.take_evidence));
    el("li")
        .put(head)
        .put(sees)
        .put(field(words.caption, draft, Field::Caption(at), "textarea"))
        .put(field(words.question, draft, Field::Question(at), "textarea"))
        .put(field(words.answer, draft, Field::Answer(at), "textarea"))
        .put(evidence)
}

/// The link of the story, and whether it is short enough to arrive everywhere: its length in characters.
pub fn link_of(draft: &Draft) -> Result<String, usize> {
    let link = format!("?view=story&step=1&story={}", to_payload(&draft.story));
    let whole = address(&link);
    let length = whole.chars().count();
    if length > LONGEST_LINK { Err(length) } else { Ok(whole) }
}

/// What can be done with the story.
fn done(view: &View<'_>, draft: &Draft, words: &StoryWords) -> Element {
    let section = of("div", "done").put(el("h3").text(words.done));
    let button =
        |act: &'static str, text: &str| el("button").at("id", act).at("type", "button").act(act).text(text);
    let file = of("p", "row")
        .put(open_file("draft-open", words.open))
        .put((!draft.is_empty()).then(|| button("draft-anew", words.anew)));
    if !draft.is_whole() {
        return section.put(of("p", "how").text(words.missing)).put(file);
    }
    let play = view_link(view.now, &draft.story.steps[0].view, ViewKind::Story, DRAFT, Some(0));
    let play = link(play, "story-step").at("class", "go").at("id", "draft-play").text(words.play);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (copy, long) = match link_of(draft) {
        Ok(_) => (Some(button("draft-copy", words.copy)), None),
        Err(length) => {
            (None, Some(of("p", "how").text((words.too_long)(count(length), count(LONGEST_LINK)))))
        }
    };
    let by_hand = view.now.stories.link.as_ref().map(|it| {
        of("div", "field")
            .put(el("label").at("for", "draft-link").text(words.by_hand))
            .put(el("input").at("id", "draft-link").at("type", "text").at("readonly", "").at(".value", &**it))
    });
    section
        .put(of("p", "how").text(words.figures))
        .put(of("p", "row").put(play).put(copy).put(button("draft-save", words.save)))
        .put(long)
        .put(by_hand)
        .put(file)
}
