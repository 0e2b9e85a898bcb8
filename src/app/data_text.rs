//! Texts of the data that are in English, in the page's language where their translations are known and here.

use leptos::prelude::*;

use crate::app::components::LiveText;
use crate::app::context::AppContext;
use crate::data::vocabulary::Lang;
use crate::text::more_words;

/// A text of the data as the page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    pub text: &'static str,
    /// Set where the text stays in English on a page in another language.
    pub lang: Option<&'static str>,
}

/// An English text of the data, in the page's language where that is known.
#[must_use]
pub fn shown(app: AppContext, english: &'static str) -> Shown {
    match app.translations().and_then(|it| it.get(english)) {
        Some(text) => Shown { text, lang: None },
        None => Shown { text: english, lang: (app.lang() != Lang::En).then_some("en") },
    }
}

/// The text, marked as English where it stays so on a page in another language.
pub fn data_text(app: AppContext, english: &'static str) -> AnyView {
    let shown = Memo::new(move |_| shown(app, english));
    let text = Signal::derive(move || shown.get().text.to_owned());
    view! {
        <span lang=move || shown.get().lang>
            <LiveText text/>
        </span>
    }
    .into_any()
}

/// What a head says where one of the texts below it stays in English: " (tiếng Anh)"; else nothing.
pub fn in_english(app: AppContext, texts: Vec<&'static str>) -> impl IntoView {
    let words = more_words(app.lang());
    let is_left = move || texts.iter().any(|text| shown(app, text).lang.is_some());
    move || is_left().then(|| view! { <span>{words.in_english}</span> })
}
