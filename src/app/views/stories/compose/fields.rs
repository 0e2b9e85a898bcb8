//! The fields of the draft: its texts, in the language in which it is written.

use leptos::prelude::*;

use super::desk::DeskContext;
use crate::app::components::{Choice, Disclosure, Select};
use crate::app::context::AppContext;
use crate::app::views::stories::words::story_words;
use crate::classroom::story::Field;
use crate::data::vocabulary::Lang;

/// A text of the draft with its name above it; `rows` are the lines of a long one.
#[component]
pub fn TextField(field: Field, label: &'static str, #[prop(optional)] rows: Option<u32>) -> impl IntoView {
    let desk: DeskContext = expect_context();
    let id = format!("draft-{}", field.code());
    let text = Memo::new(move |_| desk.read(|draft| draft.text(field)));
    let lang =
        Memo::new(move |_| desk.read(|draft| (field != Field::Minutes).then(|| draft.language.clone())));
    let longest = field.longest().to_string();
    let write = move |text: String| desk.change(|draft| draft.set_text(field, &text));
    let input = match rows {
        Some(rows) => view! {
            <textarea
                id=id.clone()
                rows=rows
                maxlength=longest
                lang=move || lang.get()
                prop:value=move || text.get()
                on:input=move |event| write(event_target_value(&event))
            ></textarea>
        }
        .into_any(),
        None => view! {
            <input
                type="text"
                id=id.clone()
                inputmode=(field == Field::Minutes).then_some("numeric")
                maxlength=longest
                lang=move || lang.get()
                value=text.get_untracked()
                prop:value=move || text.get()
                on:input=move |event| write(event_target_value(&event))
            />
        }
        .into_any(),
    };
    view! {
        <div class="story-field">
            <label for=id>{label}</label>
            {input}
        </div>
    }
}

/// Title, and folded what else there is to say of the whole story.
#[component]
pub fn About() -> impl IntoView {
    let words = story_words(AppContext::expect().lang());
    view! {
        <TextField field=Field::Title label=words.title/>
        <Disclosure id="draft-about" label=words.about>
            <TextField field=Field::Purpose label=words.purpose rows=3/>
            <TextField field=Field::Author label=words.author/>
            <TextField field=Field::Minutes label=words.minutes_label/>
            <Language/>
        </Disclosure>
    }
}

/// The language in which the texts are written.
#[component]
fn Language() -> impl IntoView {
    let app = AppContext::expect();
    let desk: DeskContext = expect_context();
    let language = Memo::new(move |_| desk.read(|draft| draft.language.clone()));
    let choices = move || {
        let other = language.get();
        let mut choices: Vec<Choice> = Lang::ALL.iter().map(|lang| choice(*lang)).collect();
        // A story that was opened may be in a language that the page does not have.
        if Lang::from_code(&other).is_none() {
            choices.push(Choice::new(&*other, &*other));
        }
        choices
    };
    view! {
        <div class="story-field">
            <Select
                id="draft-language"
                label=story_words(app.lang()).language
                choices
                chosen=language
                on_choose=move |code: String| desk.change(|draft| draft.set_language(&code))
            />
        </div>
    }
}

fn choice(lang: Lang) -> Choice {
    Choice { value: lang.code().to_owned(), label: lang.endonym().to_owned(), lang: Some(lang.code()) }
}
