//! A step of the draft: what it shows, its texts, its place among the others.

use leptos::prelude::*;

use super::desk::DeskContext;
use super::fields::TextField;
use super::shows::shows;
use crate::app::components::{Announcer, Each, LiveText};
use crate::app::context::AppContext;
use crate::app::views::stories::links::editor_href;
use crate::app::views::stories::words::story_words;
use crate::classroom::story::{Field, Step, link_view};
use crate::counts::to_u32;

/// The steps in their order. A step is known by its place: moving one moves its texts.
#[component]
pub fn DraftSteps() -> impl IntoView {
    let desk: DeskContext = expect_context();
    let count = Memo::new(move |_| desk.read(|draft| draft.story.steps.len()));
    let words = story_words(AppContext::expect().lang());
    view! {
        <p class="note" hidden=move || count.get() != 0>
            {words.no_steps}
        </p>
        <ol class="draft-steps">
            <Each each=move || 0..count.get() key=|at| *at let:at>
                <DraftStep at count/>
            </Each>
        </ol>
    }
}

#[component]
fn DraftStep(at: usize, count: Memo<usize>) -> impl IntoView {
    let app = AppContext::expect();
    let words = story_words(app.lang());
    let desk: DeskContext = expect_context();
    let announcer: Announcer = expect_context();
    let number = to_u32(at + 1);
    let part = move |part: fn(&Step) -> Option<&str>| {
        Memo::new(move |_| desk.read(|draft| draft.story.steps.get(at).and_then(part).map(str::to_owned)))
    };
    let shown = part(|step| Some(&step.view));
    let evidence = part(|step| step.evidence.as_deref());
    let is_covered =
        Memo::new(move |_| desk.read(|draft| draft.story.steps.get(at).is_some_and(|step| step.is_covered)));
    let is_last = Memo::new(move |_| at + 1 >= count.get());
    let has_evidence = Memo::new(move |_| evidence.read().is_some());
    let move_step = move |up: bool| {
        let to = desk.change(|draft| draft.shift(at, up));
        announcer.say((words.moved)(number, to_u32(to + 1)));
        // The button goes along with its step, unless it stands at the end now.
        let is_free = if up { to > 0 } else { to + 1 < count.get_untracked() };
        let button = if up { "draft-up" } else { "draft-down" };
        focus(&if is_free { format!("{button}-{to}") } else { format!("draft-step-{to}") });
    };
    let remove = move |_| {
        desk.change(|draft| draft.remove(at));
        announcer.say((words.removed)(number));
        focus("draft-undo");
    };
    let present = move || link_view(&app.query.read_untracked().to_search()).0;
    let shows_text = move |view: Memo<Option<String>>| {
        Signal::derive(move || view.read().as_deref().map_or_else(String::new, |view| shows(app, view)))
    };
    let show = move |view: Memo<Option<String>>, id: String| {
        view! {
            <a
                id=id
                href=move || view.read().as_deref().map(|view| editor_href(app, view))
                data-focus="summary"
            >
                {words.show_view}
            </a>
        }
    };
    let proof = move || {
        has_evidence.get().then(|| {
            view! {
                <span>{words.evidence} ": " <LiveText text=shows_text(evidence)/> " "</span>
                {show(evidence, format!("draft-proof-{at}"))}
                " "
                <button
                    class="button quiet"
                    type="button"
                    id=format!("draft-drop-{at}")
                    on:click=move |_| {
                        desk.change(|draft| draft.set_evidence(at, None));
                        focus(&format!("draft-evidence-{at}"));
                    }
                >
                    {words.drop_evidence}
                </button>
            }
        })
    };
    view! {
        <li>
            <div class="story-row">
                <h2 id=format!("draft-step-{at}") tabindex="-1">
                    {(words.step)(number)}
                </h2>
                <button
                    class="button"
                    type="button"
                    id=format!("draft-up-{at}")
                    aria-label=(words.up)(number)
                    title=(words.up)(number)
                    disabled=at == 0
                    on:click=move |_| move_step(true)
                >
                    "↑"
                </button>
                <button
                    class="button"
                    type="button"
                    id=format!("draft-down-{at}")
                    aria-label=(words.down)(number)
                    title=(words.down)(number)
                    disabled=move || is_last.get()
                    on:click=move |_| move_step(false)
                >
                    "↓"
                </button>
                <button
                    class="button"
                    type="button"
                    id=format!("draft-remove-{at}")
                    aria-label=(words.remove)(number)
                    title=(words.remove)(number)
                    on:click=remove
                >
                    "×"
                </button>
            </div>
            <p class="note">
                <span>{words.view} ": " <LiveText text=shows_text(shown)/> " "</span>
                {show(shown, format!("draft-show-{at}"))}
                " "
                <button
                    class="button quiet"
                    type="button"
                    id=format!("draft-take-{at}")
                    on:click=move |_| desk.change(|draft| draft.set_view(at, &present()))
                >
                    {words.take_view}
                </button>
            </p>
            <TextField field=Field::Caption(at) label=words.caption rows=3/>
            <TextField field=Field::Question(at) label=words.question rows=3/>
            <TextField field=Field::Answer(at) label=words.answer rows=3/>
            <label class="draft-cover">
                <input
                    type="checkbox"
                    id=format!("draft-cover-{at}")
                    prop:checked=move || is_covered.get()
                    on:change=move |event| {
                        desk.change(|draft| draft.set_covered(at, event_target_checked(&event)));
                    }
                />
                {words.cover}
            </label>
            <p class="note">
                {proof}
                <button
                    class="button quiet"
                    type="button"
                    id=format!("draft-evidence-{at}")
                    on:click=move |_| desk.change(|draft| draft.set_evidence(at, Some(&present())))
                >
                    {words.take_evidence}
                </button>
            </p>
        </li>
    }
    .into_any()
}

/// Moves the focus once the page has followed the draft.
pub fn focus(id: &str) {
    #[cfg(target_arch = "wasm32")]
    crate::app::url::go_to(id);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}
