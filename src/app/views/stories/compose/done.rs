//! What can be done with the story: played, passed on as a link or a file; another opened in its place.

use leptos::prelude::*;

use super::desk::DeskContext;
use super::step::focus;
use crate::app::components::{Announcer, CopyField, FileButton, LiveText};
use crate::app::context::AppContext;
use crate::app::save_file::save_text;
use crate::app::url;
use crate::app::views::stories::ids::DRAFT;
use crate::app::views::stories::links::{query_of, step_view};
use crate::app::views::stories::words::story_words;
use crate::classroom::story::{Draft, LONGEST_LINK, Story, file_name, read, to_payload, write};
use crate::counts::to_u32;
use crate::query::{Query, View, ViewKind};

/// The link of a story, whole; or how long it would be, in characters, where it is too long to arrive everywhere.
fn link_of(story: &Story) -> Result<String, usize> {
    let view = View { step: Some(1), story: to_payload(story), ..View::new(ViewKind::Story) };
    let link = url::address(&Query { view: Some(Box::new(view)), ..Query::default() });
    let length = link.chars().count();
    if length > LONGEST_LINK { Err(length) } else { Ok(link) }
}

#[component]
pub fn Done() -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let desk: DeskContext = expect_context();
    let is_whole = Memo::new(move |_| desk.read(Draft::is_whole));
    let state = move || if is_whole.get() { words.figures } else { words.missing }.to_owned();
    view! {
        <section class="draft-done" aria-labelledby="draft-done">
            <h2 id="draft-done">{words.done}</h2>
            <p class="note">
                <LiveText text=Signal::derive(state)/>
            </p>
            {move || is_whole.get().then(|| view! { <PassOn/> })}
            <OpenAnother/>
        </section>
    }
    .into_any()
}

/// Play, link and file of a story that is whole.
#[component]
fn PassOn() -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let desk: DeskContext = expect_context();
    let announcer: Announcer = expect_context();
    let play = move || {
        let shown =
            desk.read(|draft| draft.story.steps.first().map_or_else(String::new, |it| it.view.clone()));
        url::href(&query_of(&app.query.read(), &shown, step_view(DRAFT, 0)))
    };
    let said = RwSignal::new("");
    let save = move |_| {
        let (name, text) = desk.read_untracked(|draft| (file_name(&draft.story), write(&draft.story, false)));
        let saved = save_text(&text, "application/json", &name);
        said.set(if saved.is_ok() { words.saved } else { words.not_saved });
        announcer.say(said.get_untracked());
    };
    let link = Memo::new(move |_| desk.read(|draft| link_of(&draft.story)));
    let is_short = Memo::new(move |_| link.read().is_ok());
    let too_long = move || match *link.read() {
        Err(length) => (words.too_long)(to_u32(length), to_u32(LONGEST_LINK)),
        Ok(_) => String::new(),
    };
    let text = Signal::derive(move || link.get().unwrap_or_default());
    let pass_on = move || match is_short.get() {
        true => view! {
            <CopyField id="draft-link" label=words.link lang=app.lang() text rows=2/>
        }
        .into_any(),
        false => view! {
            <p class="note" id="draft-too-long">
                <LiveText text=Signal::derive(too_long)/>
            </p>
        }
        .into_any(),
    };
    view! {
        <div class="story-row">
            <a class="story-go" id="draft-play" href=play data-focus="story-step">
                {words.play}
            </a>
            <button class="button" id="draft-save" type="button" on:click=save>
                {words.save}
            </button>
            <span class="note" id="draft-saved">
                <LiveText text=Signal::derive(move || said.get().to_owned())/>
            </span>
        </div>
        {pass_on}
    }
}

/// Opening a file in place of the draft, and beginning anew.
#[component]
fn OpenAnother() -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let desk: DeskContext = expect_context();
    let announcer: Announcer = expect_context();
    let open = move |text: Option<String>| {
        let (story, faults) = text.map_or_else(Default::default, |text| read(&text));
        match story {
            Some(story) => {
                desk.replace(Draft::of(story, app.lang().code()), faults);
                announcer.say(words.opened);
                focus("compose-title");
            }
            None => {
                desk.refuse(faults);
                announcer.say(words.not_read);
            }
        }
    };
    let is_empty = Memo::new(move |_| desk.read(Draft::is_empty));
    let anew = move |_| {
        desk.empty_out();
        announcer.say(words.emptied);
        focus("draft-undo");
    };
    view! {
        <div class="story-row">
            <FileButton id="draft-open" label=words.open accept=".json,application/json" on_text=open/>
            <button class="button" id="draft-anew" type="button" hidden=move || is_empty.get() on:click=anew>
                {words.anew}
            </button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::story::{Step, Wording, from_payload};

    #[test]
    fn a_link_carries_the_story_unless_it_is_too_long() {
        let step = Step { caption: Wording::one("en", "Look"), ..Step::default() };
        let mut story = Story { title: Wording::one("en", "T"), steps: vec![step], ..Story::default() };
        let link = link_of(&story).expect("it is short");
        let query = Query::parse(&link).0;
        let payload = query.view.map(|view| view.story).unwrap_or_default();
        assert_eq!(from_payload(&payload).0.as_ref(), Some(&story));
        // Letters of which none repeats another, so that they do not deflate.
        let mut random = crate::classroom::questions::Seed::of("a").random();
        let noise: String =
            (0..2_000).map(|_| char::from_u32(0x4e00 + random.below(20_000) as u32).unwrap_or('x')).collect();
        story.steps[0].answer = Wording::one("en", &noise);
        assert!(link_of(&story).is_err_and(|length| length > LONGEST_LINK));
    }
}
