//! What the reader does in a story and in the editor: keys, buttons, fields, files, and the draft that the browser
//! keeps.

use std::sync::Arc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::act::{closest, target};
use super::app::App;
use super::compose::link_of;
use super::dom::{document, spawn, window};
use super::nav::{self, Focus};
use super::story::{Found, find, place, view_link};
use crate::classroom::story::{Draft, Field, Story, file_name, link_view, read, write};
use crate::query::{Query, ViewKind};
use crate::text::story_words;

/// Under which name the browser keeps the draft.
const KEPT: &str = "story-draft";

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// The draft that the browser keeps. A closed storage has none.
pub fn stored() -> Option<Draft> {
    Draft::from_kept(&storage()?.get_item(KEPT).ok().flatten()?)
}

/// Keeps the draft; says whether the browser does.
fn keep(draft: &Draft) -> bool {
    let Some(storage) = storage() else { return false };
    match draft.is_empty() {
        true => storage.remove_item(KEPT).is_ok(),
        false => storage.set_item(KEPT, &draft.to_kept()).is_ok(),
    }
}

/// Goes from the bare link of a step to what the step shows; a link to a step need not say it again.
pub fn settle(app: App) {
    let shown = app.peek(|now| {
        let activity = now.state.view.as_ref().filter(|it| it.kind == ViewKind::Story)?;
        let model = now.model.as_ref()?;
        let Some((_, Found::Here(story, _))) = find(None, now, model) else { return None };
        let at = place(activity, &story);
        let step = story.steps[at].view.clone();
        let bare = Query { view: now.state.view.clone(), lang: now.state.lang, ..Query::default() };
        let is_bare = now.state == Query { created_with: now.state.created_with.clone(), ..bare };
        Some((is_bare.then(|| view_link(now, &step, ViewKind::Story, &activity.story, Some(at))), step))
    });
    let Some((link, step)) = shown else { return };
    app.prepare(&step);
    match link.filter(|_| !step.is_empty()) {
        Some(link) => nav::replace(app, &app.peek(|it| it.state_of(&link))),
        None => app.change(|_| {}),
    }
}

/// A key in a story; says whether it was for it.
pub fn pressed(app: App, event: &KeyboardEvent) -> bool {
    let Some(panel) = document().get_element_by_id("story") else { return false };
    let Some(target) = target(event) else { return false };
    let key = event.key();
    let is_field = closest(&target, "input, select, textarea, summary").is_some();
    // A chart has its own keys; elsewhere on the page Home, End and Enter are the browser's.
    let is_ours = closest(&target, "#story").is_some() || target.tag_name() == "BODY";
    let does = closest(&target, "a, button").is_some();
    let id = match key.as_str() {
        _ if is_field => return false,
        "Escape" => "story-leave",
        "ArrowRight" => "story-next",
        "ArrowLeft" => "story-back",
        "Home" if is_ours => "story-1",
        "End" if is_ours => {
            let last = panel.query_selector("ol.steps > li:last-child > a").ok().flatten();
            return click(last, event);
        }
        "Enter" | " " if is_ours && !does => "story-show",
        _ => return false,
    };
    let _ = app;
    click(document().get_element_by_id(id), event)
}

fn click(element: Option<Element>, event: &KeyboardEvent) -> bool {
    let Some(element) = element else { return false };
    event.prevent_default();
    element.unchecked_into::<HtmlElement>().click();
    true
}

/// What was typed into a field of the draft.
pub fn typed(app: App, element: &Element) {
    let Some(field) = element.get_attribute("data-field").and_then(|it| Field::from_code(&it)) else {
        return;
    };
    let Some(text) = js_sys::Reflect::get(element, &"value".into()).ok().and_then(|it| it.as_string()) else {
        return;
    };
    change(app, |draft| {
        draft.set_text(field, &text);
        None
    });
}

/// Changes the draft and keeps it. What is given back is said aloud.
fn change(app: App, change: impl Fn(&mut Draft) -> Option<String>) {
    app.change(|now| {
        let lang = now.lang.code();
        let draft = now.stories.draft.get_or_insert_with(|| Draft::new(lang));
        let said = change(draft);
        now.stories.not_kept = !keep(draft);
        now.stories.said = said.unwrap_or_default();
        now.stories.link = None;
    });
}

/// The language of the draft, or a file that was chosen.
pub fn changed(app: App, act: &str, element: &Element, value: &str) {
    if act == "draft-language" {
        return change(app, |draft| {
            draft.set_language(value);
            None
        });
    }
    let input: &HtmlInputElement = element.unchecked_ref();
    let Some(file) = input.files().and_then(|it| it.get(0)) else { return };
    let text = wasm_bindgen_futures::JsFuture::from(file.text());
    // The same file can be chosen again.
    input.set_value("");
    let into_draft = act == "draft-open";
    spawn(async move {
        let text = text.await.ok().and_then(|it| it.as_string()).unwrap_or_default();
        opened(app, read(&text), into_draft);
    });
}

/// Opens a story that was read from a file: into the draft, or to be played.
fn opened(app: App, (story, faults): (Option<Story>, Vec<String>), into_draft: bool) {
    let Some(story) = story else {
        return app.change(|it| {
            it.stories.said = story_words(it.lang).not_read.to_owned();
            it.stories.faults.clone_from(&faults);
        });
    };
    if into_draft {
        app.change(|it| {
            let draft = Draft::of(story.clone(), it.lang.code());
            it.stories.not_kept = !keep(&draft);
            it.stories.before = it.stories.draft.replace(draft).filter(|it| !it.is_empty());
            it.stories.faults.clone_from(&faults);
            it.stories.link = None;
            it.stories.said = story_words(it.lang).opened.to_owned();
        });
        return;
    }
    let first = story.steps[0].view.clone();
    let story = Arc::new(story);
    app.change(|it| {
        it.stories.opened = Some(story.clone());
        it.stories.faults.clone_from(&faults);
    });
    let link = app.peek(|it| view_link(it, &first, ViewKind::Story, super::story::FILE, Some(0)));
    nav::follow(app, &link, Focus::To("story-step".to_owned()));
}

/// Does what an element of a story or of the editor is for.
pub fn act(app: App, act: &str, element: &Element) {
    let at = element.get_attribute("data-step").and_then(|it| it.parse::<usize>().ok()).unwrap_or(usize::MAX);
    let number = |at: usize| u32::try_from(at + 1).unwrap_or(u32::MAX);
    let words = story_words(app.peek(|it| it.lang));
    let view = app.peek(|it| link_view(&it.search).0);
    match act {
        "story-again" => app.fetch_again(),
        "story-answer" => app.change(|it| {
            let Some(activity) = &it.state.view else { return };
            let here = Some((activity.story.clone(), activity.step.unwrap_or(1)));
            it.stories.answered = if it.stories.answered == here { None } else { here };
        }),
        "draft-add" => {
            change(app, |draft| {
                Some(if draft.add(&view) {
                    (words.added)(number(draft.story.steps.len() - 1))
                } else {
                    words.full.to_owned()
                })
            });
            let last = app.peek(|it| it.stories.draft.as_ref().map_or(0, |it| it.story.steps.len()));
            nav::go_to(&format!("draft-caption.{}", last.saturating_sub(1)));
        }
        "draft-take" => change(app, |draft| {
            draft.set_view(at, &view);
            None
        }),
        "draft-evidence" => change(app, |draft| {
            draft.set_evidence(at, Some(&view));
            None
        }),
        "draft-drop" => {
            change(app, |draft| {
                draft.set_evidence(at, None);
                None
            });
            nav::go_to(&format!("draft-evidence-{at}"));
        }
        "draft-up" | "draft-down" => {
            let mut to = at;
            app.change(|_| {});
            change_to(
                app,
                &mut to,
                |draft| draft.shift(at, act == "draft-up"),
                |to| (words.moved)(number(at), number(to)),
            );
            // The button goes along with its step, unless it stands at the end now.
            let id = format!("{act}-{to}");
            let is_free = document().get_element_by_id(&id).is_some_and(|it| !it.has_attribute("disabled"));
            nav::go_to(&if is_free { id } else { format!("draft-step-{to}") });
        }
        "draft-remove" => {
            change(app, |draft| {
                draft.remove(at);
                Some((words.removed)(number(at)))
            });
            nav::go_to("draft-undo");
        }
        "draft-undo" => {
            let mut to = 0;
            change_to(app, &mut to, |draft| draft.undo().unwrap_or(0), |to| (words.added)(number(to)));
            nav::go_to(&format!("draft-step-{to}"));
        }
        "draft-anew" => {
            app.change(|it| {
                let empty = Draft::new(it.lang.code());
                keep(&empty);
                it.stories.before = it.stories.draft.replace(empty);
                it.stories.said = words.emptied.to_owned();
                it.stories.faults.clear();
                it.stories.link = None;
            });
            nav::go_to("draft-undo");
        }
        "draft-back" => {
            app.change(|it| {
                if let Some(before) = it.stories.before.take() {
                    it.stories.not_kept = !keep(&before);
                    it.stories.draft = Some(before);
                }
                it.stories.said.clear();
            });
            nav::go_to("compose-title");
        }
        "draft-copy" => copy(app),
        "draft-save" => save(app),
        _ => {}
    }
}

/// Changes the draft where the change tells a place, which is said aloud and given back.
fn change_to(app: App, to: &mut usize, does: impl Fn(&mut Draft) -> usize, say: impl Fn(usize) -> String) {
    let place = std::cell::Cell::new(*to);
    change(app, |draft| {
        place.set(does(draft));
        Some(say(place.get()))
    });
    *to = place.get();
}

/// Copies the link of the draft, or shows it where the page may not copy.
fn copy(app: App) {
    let Some(Ok(link)) = app.peek(|it| it.stories.draft.as_ref().map(link_of)) else { return };
    let words = story_words(app.peek(|it| it.lang));
    let by_hand = move |link: String| {
        app.change(|it| it.stories.link = Some(link.clone()));
        nav::go_to("draft-link");
    };
    // Undefined on pages that are not secure, whatever the bindings say.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    if clipboard.map_or(true, |it| it.is_undefined()) {
        return by_hand(link);
    }
    let copied = window().navigator().clipboard().write_text(&link);
    spawn(async move {
        match wasm_bindgen_futures::JsFuture::from(copied).await {
            Ok(_) => app.change(|it| it.stories.said = words.copied.to_owned()),
            Err(_) => by_hand(link),
        }
    });
}

/// Saves the draft as a file.
fn save(app: App) {
    let Some((name, text)) = app.peek(|it| {
        let story = &it.stories.draft.as_ref()?.story;
        Some((file_name(story), write(story, false)))
    }) else {
        return;
    };
    let said = |said: &'static str| app.change(|it| said.clone_into(&mut it.stories.said));
    let words = story_words(app.peek(|it| it.lang));
    match super::take::keep_text(&text, "application/json;charset=utf-8", &name) {
        Ok(()) => said(words.saved),
        Err(_) => said(words.not_saved),
    }
}
