//! Values of a meeting in words.

#[cfg(feature = "more")]
use super::node::{Element, el};
use super::view::View;
#[cfg(feature = "more")]
use crate::data::vocabulary::Lang;
use crate::data::{Field, Value};
use crate::meetings::Meeting;
#[cfg(feature = "more")]
use crate::text::names;
use crate::text::{Words, describe};

/// A value in words.
pub fn value_text(view: &View<'_>, value: &Value) -> String {
    describe::stated_in_full(view.words.lang, &view.model.corpus, value)
}

/// The name of a field.
pub fn title(words: &Words, meeting: &Meeting, field: Field) -> &'static str {
    match field {
        Field::Start => (words.field_date)(meeting.status),
        Field::End => words.field_end,
        Field::Kind => words.field_kind,
        Field::Party => words.field_parties,
        Field::Ordinal => words.field_number,
        Field::Special => words.field_special,
        Field::City => words.field_place,
        Field::Country => words.field_country,
        Field::Mode => words.field_mode,
        Field::Status => words.field_status,
        Field::Chair => words.field_chairs,
        Field::Area => words.field_areas,
    }
}

/// The name of a document in the language of the page; where there is none, in English and marked so.
#[cfg(feature = "more")]
pub fn document(view: &View<'_>, tag: &'static str, name: &str) -> Element {
    let lang = view.words.lang;
    let translated = names::document(lang, name);
    let marked = if lang != Lang::En && translated == name { el(tag).at("lang", "en") } else { el(tag) };
    marked.text(translated)
}

/// When a meeting took place, as far as it is told.
pub fn when(view: &View<'_>, meeting: &Meeting) -> String {
    describe::when(view.words.lang, meeting)
}

/// What a meeting is called.
pub fn name(view: &View<'_>, meeting: &Meeting) -> String {
    describe::name(view.words.lang, meeting)
}

/// Where they met, or by what means; and that it was not held, where it was not.
pub fn place(view: &View<'_>, meeting: &Meeting) -> String {
    describe::place_and_status(view.words.lang, meeting)
}
