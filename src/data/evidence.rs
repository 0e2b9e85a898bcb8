//! One entry of a report's `evidence` → a value and the words that carry it.

use serde_json::value::RawValue;

use super::anchor::{self, QuoteError, Selector};
use super::fields::{self, Fields, shown};
use super::{Article, Chair, Diagnostic, Field, Value};
use crate::data::edtf::Date;
use crate::data::mention::Anchor;
use crate::data::vocabulary::{Country, Kind, Mode, Party, Status, Vocabulary};

/// `rule` and `weak` say how a machine read the value; nothing here depends on them.
const KNOWN: &[&str] = &["field", "value", "quote", "prefix", "suffix", "rule", "weak"];
const CHAIR: &[&str] = &["country", "person", "role"];

/// What the evidence of a report is read against.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub article: &'a Article,
    pub vocabulary: &'a Vocabulary,
    /// Whether the words stand in the teasers.
    pub in_related: bool,
}

/// Reads one entry; `None` with a fault if its value or its quote is not what it should be.
pub fn read(
    report: &Fields<'_>,
    number: usize,
    raw: &RawValue,
    context: Context<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Option<(Value, Anchor)> {
    let fields = report.within("evidence", Some(number), raw, KNOWN, faults)?;
    let name = fields.needed("field", faults)?;
    let Some(field) = Field::named(&name) else {
        fields.is_not("field", "a field of a meeting", faults);
        return None;
    };
    let value = value(&fields, "value", field, context.vocabulary, faults)?;
    let what = || format!("\"{name}\" {}", shown(&value.code(context.vocabulary)));
    let anchor = quote(&fields, &what, context.article, context.in_related, faults)?;
    Some((value, anchor))
}

/// The place of an entry's quote; `what` is what messages call that for which it stands.
pub fn quote(
    fields: &Fields<'_>,
    what: &dyn Fn() -> String,
    article: &Article,
    in_related: bool,
    faults: &mut Vec<Diagnostic>,
) -> Option<Anchor> {
    let quote = fields.words("quote", faults).unwrap_or_default();
    let mut around = |name| fields.words(name, faults).unwrap_or_default();
    let (prefix, suffix) = (around("prefix"), around("suffix"));
    let selector = Selector { quote: &quote, prefix: &prefix, suffix: &suffix, in_related };
    let place = if in_related { "the related stories" } else { "the text" };
    let lost = match anchor::find(article, selector) {
        Ok(anchor) => return Some(anchor),
        Err(QuoteError::Empty) => "has no quote".to_owned(),
        Err(QuoteError::Absent) => format!("{} does not stand in {place}", shown(&quote)),
        Err(QuoteError::Ambiguous) => {
            format!(
                "{} stands in {place} more than once; \"prefix\" or \"suffix\" must tell which",
                shown(&quote)
            )
        }
    };
    let separator = if quote.is_empty() { " " } else { ": " };
    fields.fault(&format!("{}{separator}{lost}", what()), faults);
    None
}

/// The value that stands `at` a name, if it is one that its field can hold.
pub fn value(
    fields: &Fields<'_>,
    at: &str,
    field: Field,
    vocabulary: &Vocabulary,
    faults: &mut Vec<Diagnostic>,
) -> Option<Value> {
    // Without a vocabulary no area is known; its own fault has said so already.
    if field == Field::Area && vocabulary.areas.is_empty() {
        return None;
    }
    let json = fields.value(at);
    if let (Field::Chair, Some(raw)) = (field, fields.raw(at)) {
        return chair(fields, raw, faults);
    }
    let text = json.as_ref().and_then(fields::Value::as_text).unwrap_or_default();
    let number =
        if let Some(fields::Value::Number(digits)) = json { digits.parse::<u32>().ok() } else { None };
    let (value, what) = match field {
        Field::Kind => (Kind::from_code(text).map(Value::Kind), "a kind of meeting"),
        Field::Party => (Party::from_code(text).map(Value::Party), "ASEAN or a country code"),
        Field::Ordinal => (number.filter(|it| *it > 0).map(Value::Ordinal), "a number from 1 up"),
        Field::Special => ((json == Some(fields::Value::Flag(true))).then_some(Value::Special), "true"),
        Field::Start => (Date::parse(text).map(Value::Start), "a date"),
        Field::End => (Date::parse(text).map(Value::End), "a date"),
        Field::City => ((!text.trim().is_empty()).then(|| Value::City(text.to_owned())), "a name"),
        Field::Country => (Country::from_code(text).map(Value::Country), "a country code"),
        Field::Mode => (Mode::from_code(text).map(Value::Mode), "in-person or virtual"),
        Field::Status => (Status::from_code(text).map(Value::Status), "held, planned or proposed"),
        Field::Area => (vocabulary.area_id(text).map(Value::Area), "an area of the vocabulary"),
        Field::Chair => (None, "a chair"),
    };
    if value.is_none() {
        is_not(fields, at, field, what, faults);
    }
    value
}

/// Reads a chair.
pub fn chair(fields: &Fields<'_>, raw: &RawValue, faults: &mut Vec<Diagnostic>) -> Option<Value> {
    let chair = fields.within("chair", None, raw, CHAIR, faults)?;
    let code = chair.needed("country", faults)?;
    let Some(country) = Country::from_code(&code) else {
        chair.is_not("country", "a country code", faults);
        return None;
    };
    let mut named = |name| chair.text(name, faults).filter(|it| !it.trim().is_empty());
    Some(Value::Chair(Chair { country, person: named("person"), role: named("role") }))
}

fn is_not(fields: &Fields<'_>, at: &str, field: Field, what: &str, faults: &mut Vec<Diagnostic>) {
    if at == field.name() {
        return fields.is_not(at, what, faults);
    }
    fields.is_not(at, &format!("{what}, which \"{}\" must be", field.code()), faults);
}
