//! Typed fields out of one JSON object, every fault named by file, entry number, id and field.
//!
//! One dynamic path reads all files: a field is looked up by name and asked to be a text, a flag
//! or a list. Values in messages are cut short, their control and bidi characters escaped.

use std::borrow::Cow;
use std::fmt;

use serde_json::value::RawValue;

use super::code::ends_with_a_sign;
use super::{Diagnostic, json};

/// What a field holds. Numbers are kept as they are written: nothing here counts with them.
#[derive(Debug, PartialEq, Eq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    Flag(bool),
    Number(&'a str),
    List,
    Object,
    /// A text that is none: it has half of a surrogate pair.
    Unreadable,
}

impl Value<'_> {
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// One entry of a file, not yet looked into.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    pub file: &'static str,
    /// What messages call it: `article`.
    pub noun: &'static str,
    /// From 1.
    pub number: usize,
    pub raw: &'a RawValue,
}

/// The fields of one object, and how messages name it.
pub struct Fields<'a> {
    file: &'static str,
    name: Name<'a>,
    fields: Vec<json::Named<'a, &'a RawValue>>,
}

/// How messages name an object. Written only where there is a message: most objects have none.
enum Name<'a> {
    /// `article 3 (arsom-17-vna)`.
    Entry { noun: &'static str, number: usize, id: Option<Cow<'a, str>> },
    /// `report 2 (arsom-17-vna): evidence 3`.
    Part { of: &'a Name<'a>, noun: &'static str, number: Option<usize> },
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry { noun, number, id: None } => write!(f, "{noun} {number}"),
            Self::Entry { noun, number, id: Some(id) } => write!(f, "{noun} {number} ({id})"),
            Self::Part { of, noun, number: None } => write!(f, "{of}: {noun}"),
            Self::Part { of, noun, number: Some(number) } => write!(f, "{of}: {noun} {number}"),
        }
    }
}

impl<'a> Fields<'a> {
    /// Reads the fields of an entry, which is known by its field `id` where it is a valid one.
    /// Names that are not `known`, or told twice, are faults; the first of two is taken.
    pub fn read(item: &Item<'a>, id: &str, known: &[&str], faults: &mut Vec<Diagnostic>) -> Option<Self> {
        let name = Name::Entry { noun: item.noun, number: item.number, id: None };
        let mut it = Self { file: item.file, name, fields: Vec::new() };
        it.take(item.raw, faults)?;
        if let Some(Value::Text(own)) = it.value(id).filter(|it| it.as_text().is_some_and(is_id)) {
            it.name = Name::Entry { noun: item.noun, number: item.number, id: Some(own) };
        }
        it.told_once(known, faults);
        Some(it)
    }

    /// Reads an object within this entry; messages name it `article 3 (id): noun`.
    pub fn within<'b>(
        &'b self,
        noun: &'static str,
        number: Option<usize>,
        raw: &'b RawValue,
        known: &[&str],
        faults: &mut Vec<Diagnostic>,
    ) -> Option<Fields<'b>> {
        let name = Name::Part { of: &self.name, noun, number };
        let mut it = Fields { file: self.file, name, fields: Vec::new() };
        it.take(raw, faults)?;
        it.told_once(known, faults);
        Some(it)
    }

    fn take(&mut self, raw: &'a RawValue, faults: &mut Vec<Diagnostic>) -> Option<()> {
        if json::object(raw.get(), &mut self.fields).is_err() {
            self.fault("not a readable object; left out", faults);
            return None;
        }
        Some(())
    }

    fn told_once(&self, known: &[&str], faults: &mut Vec<Diagnostic>) {
        for (at, (name, _)) in self.fields.iter().enumerate() {
            if !known.contains(&&**name) {
                self.fault(&format!("{} is no field that is known here", shown(name)), faults);
            } else if self.fields[..at].iter().any(|it| it.0 == *name) {
                self.fault(&format!("{} is told twice", shown(name)), faults);
            }
        }
    }

    /// Adds a fault of this entry.
    pub fn fault(&self, message: &str, faults: &mut Vec<Diagnostic>) {
        faults.push(Diagnostic {
            file: self.file,
            message: format!("{}: {message}", self.name),
            is_file_broken: false,
        });
    }

    /// Says that a field is not what it should be (`a date`), and what it is instead.
    pub fn is_not(&self, field: &str, what: &str, faults: &mut Vec<Diagnostic>) {
        let value = match self.value(field).unwrap_or(Value::Unreadable) {
            Value::Unreadable => "unreadable".to_owned(),
            Value::Text(text) => shown(&text),
            Value::Flag(flag) => flag.to_string(),
            Value::Number(digits) => cut(digits).concat(),
            Value::List => "a list".to_owned(),
            Value::Object => "an object".to_owned(),
        };
        self.fault(&format!("\"{field}\" is not {what}: {value}"), faults);
    }

    /// The value of a field as it stands; `None` if it is absent or null.
    pub fn raw(&self, field: &str) -> Option<&'a RawValue> {
        self.fields.iter().find(|it| it.0 == field).map(|it| it.1).filter(|it| it.get() != "null")
    }

    /// The value of a field; `None` if it is absent or null.
    pub fn value(&self, field: &str) -> Option<Value<'a>> {
        let text = self.raw(field)?.get();
        // It was read as JSON, so its first byte tells what it is.
        Some(match text.as_bytes()[0] {
            b'"' => json::text(text).map_or(Value::Unreadable, Value::Text),
            b'[' => Value::List,
            b'{' => Value::Object,
            b't' => Value::Flag(true),
            b'f' => Value::Flag(false),
            _ => Value::Number(text),
        })
    }

    /// The text of a field; `None` if it is absent or null, and with a fault if it is no text.
    pub fn text(&self, field: &str, faults: &mut Vec<Diagnostic>) -> Option<String> {
        self.words(field, faults).map(Cow::into_owned)
    }

    /// Like [`Fields::text`], and no copy where the file has it as it is.
    pub fn words(&self, field: &str, faults: &mut Vec<Diagnostic>) -> Option<Cow<'a, str>> {
        match self.value(field)? {
            Value::Text(text) => Some(text),
            _ => {
                self.is_not(field, "a text", faults);
                None
            }
        }
    }

    /// The text of a field that must be there and not be blank.
    pub fn needed(&self, field: &str, faults: &mut Vec<Diagnostic>) -> Option<String> {
        if self.raw(field).is_none() {
            self.fault(&format!("\"{field}\" is missing"), faults);
            return None;
        }
        let text = self.text(field, faults)?;
        if text.trim().is_empty() {
            self.fault(&format!("\"{field}\" is empty"), faults);
            return None;
        }
        Some(text)
    }

    /// The id that must be there: `[a-z0-9.-]{1,64}`.
    pub fn id(&self, field: &str, faults: &mut Vec<Diagnostic>) -> Option<String> {
        let id = self.needed(field, faults)?;
        if !is_id(&id) {
            self.is_not(
                field,
                "an id (up to 64 of a-z, 0-9, hyphen and dot, the last a letter or digit)",
                faults,
            );
            return None;
        }
        Some(id)
    }

    /// Whether a field is true; absent is false.
    pub fn flag(&self, field: &str, faults: &mut Vec<Diagnostic>) -> bool {
        match self.value(field) {
            Some(Value::Flag(flag)) => flag,
            None => false,
            Some(_) => {
                self.is_not(field, "true or false", faults);
                false
            }
        }
    }

    /// The fields of an object within this entry whose names are free; absent is empty.
    pub fn map(&self, field: &str, faults: &mut Vec<Diagnostic>) -> Vec<json::Named<'a, &'a RawValue>> {
        let mut entries: Vec<json::Named<'a, &'a RawValue>> = Vec::new();
        let Some(raw) = self.raw(field) else { return entries };
        if json::object(raw.get(), &mut entries).is_err() {
            self.is_not(field, "an object", faults);
            entries.clear();
        }
        entries
    }

    /// The entries of a field that is a list; absent is empty.
    pub fn list(&self, field: &str, faults: &mut Vec<Diagnostic>) -> Vec<&'a RawValue> {
        let mut entries = Vec::new();
        if let Some(raw) = self.raw(field)
            && json::list(raw.get(), &mut entries).is_err()
        {
            self.is_not(field, "a list", faults);
        }
        entries
    }
}

/// Whether a text can be an id: what is safe in a link and in a message. Other programs take a sign at the end of a link
/// for one of their own.
pub fn is_id(text: &str) -> bool {
    let safe = |it: u8| matches!(it, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-');
    (1..=64).contains(&text.len()) && text.bytes().all(safe) && !ends_with_a_sign(text)
}

/// A text for a message: in quotation marks, cut to 60 characters, and every character that
/// does not show itself (control, bidi, zero-width) escaped. The library's own `{:?}` would bring tables of
/// every letter that can be printed.
pub fn shown(text: &str) -> String {
    let [text, more] = cut(text);
    let mut shown = "\"".to_owned();
    for char in text.chars() {
        match char {
            '"' | '\\' => shown.extend(['\\', char]),
            '\n' => shown += "\\n",
            '\r' => shown += "\\r",
            '\t' => shown += "\\t",
            '\0' => shown += "\\0",
            it if is_unseen(it) => shown += &format!("\\u{{{:x}}}", u32::from(it)),
            it => shown.push(it),
        }
    }
    shown + "\"" + more
}

/// Whether a character does not show itself: control characters, marks of direction, joiners and other
/// formats without a width (Unicode's category Cf, as far as texts of people have it), private ones.
fn is_unseen(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..)
}

/// The first 60 characters, and what says that there are more.
fn cut(text: &str) -> [&str; 2] {
    match text.char_indices().nth(60) {
        Some((end, _)) => [&text[..end], "…"],
        None => [text, ""],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_shows_is_short_and_harmless() {
        for (text, expected) in [
            ("", r#""""#),
            ("2021-13-01", r#""2021-13-01""#),
            ("Hội nghị", r#""Hội nghị""#),
            ("a\u{202e}b\u{2066}\u{200b}\n\0", r#""a\u{202e}b\u{2066}\u{200b}\n\0""#),
            ("say \"no\"", r#""say \"no\"""#),
        ] {
            assert_eq!(shown(text), expected);
        }
        let long = shown(&"Đ".repeat(1_000_000));
        assert_eq!(long, format!("\"{}\"…", "Đ".repeat(60)));
    }

    #[test]
    fn ids_are_what_a_link_can_hold() {
        for id in ["a", "arsom-19-cpv", "arsom-19-cpv.3", &"a".repeat(64)] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "A", "a b", "a/b", "đ", "a,b", "a.", "a-", "-", &"a".repeat(65)] {
            assert!(!is_id(id), "{id}");
        }
    }
}
