//! Values of a meeting in words.

use super::view::View;
use crate::data::vocabulary::{Mode, Party, Status};
use crate::data::{Field, Value};
use crate::meetings::Meeting;
use crate::query::Dimension;
use crate::text::Words;

/// A value in words.
pub fn value_text(view: &View<'_>, value: &Value) -> String {
    let (words, model) = (view.words, view.model);
    match value {
        Value::Kind(kind) => (words.kind)(*kind).to_owned(),
        Value::Party(Party::Asean) => words.asean.to_owned(),
        Value::Party(Party::Country(it)) | Value::Country(it) => view.label(Dimension::Chair, it.code()),
        Value::Ordinal(n) => (words.number)(*n),
        Value::Special => words.special.to_owned(),
        Value::Start(date) | Value::End(date) => (words.date)(date),
        Value::City(city) => city.clone(),
        Value::Mode(mode) => (words.mode)(*mode).to_owned(),
        Value::Status(status) => (words.status)(*status).to_owned(),
        Value::Chair(chair) => {
            let mut text = view.label(Dimension::Chair, chair.country.code());
            for more in [&chair.person, &chair.role].into_iter().flatten() {
                text += ", ";
                text += more;
            }
            text
        }
        Value::Area(area) => model.corpus.vocabulary.area(*area).labels.get(words.lang).to_owned(),
    }
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

/// When a meeting took place, as far as it is told.
pub fn when(view: &View<'_>, meeting: &Meeting) -> String {
    let words = view.words;
    match &meeting.start {
        Some(start) => (words.dates)(start, meeting.end.as_ref()),
        None => words.date_untold.to_owned(),
    }
}

/// What a meeting is called.
pub fn name(view: &View<'_>, meeting: &Meeting) -> String {
    (view.words.meeting)(meeting.kind, meeting.ordinal, meeting.special)
}

/// Where they met, or by what means; and that it was not held, where it was not.
pub fn place(view: &View<'_>, meeting: &Meeting) -> String {
    let words = view.words;
    let country = meeting.country().map(|it| view.label(Dimension::Chair, it.code()));
    let text = match (meeting.mode, meeting.city(), country) {
        (Some(Mode::Virtual), ..) => (words.mode_short)(Mode::Virtual).to_owned(),
        // "Singapore, Singapore" tells nothing more.
        (_, Some(city), Some(country)) if country != city => format!("{city}, {country}"),
        (_, Some(city), _) => city.to_owned(),
        (_, None, Some(country)) => country,
        (_, None, None) => words.place_untold.to_owned(),
    };
    match meeting.status {
        Status::Held => text,
        status => format!("{} · {text}", (words.status)(status)),
    }
}
