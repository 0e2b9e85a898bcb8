//! JSON text → lists and objects whose parts are still text, so that one bad part spoils no other.
//!
//! What was read before an error stands in the vector that the caller lent: a file that breaks
//! off still gives its whole entries. Nothing recurses here: no nesting is too deep to skip.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Error;
use serde_json::value::RawValue;

/// The name of a field and its value.
pub type Named<'a, T> = (Cow<'a, str>, T);

/// The entries of a JSON array.
pub fn list<'a>(text: &'a str, into: &mut Vec<&'a RawValue>) -> Result<(), Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    List(into).deserialize(&mut reader)?;
    reader.end()
}

/// The fields of a JSON object, each of which is a list.
pub fn lists<'a>(text: &'a str, into: &mut Vec<Named<'a, Vec<&'a RawValue>>>) -> Result<(), Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    reader.deserialize_map(Lists(into))?;
    reader.end()
}

/// The fields of a JSON object, a name that is told twice standing there twice.
pub fn object<'a>(text: &'a str, into: &mut Vec<Named<'a, &'a RawValue>>) -> Result<(), Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    reader.deserialize_map(Object(into))?;
    reader.end()
}

/// The text that a JSON string writes; `None` if it is not one, or writes half of a surrogate pair.
pub fn text(json: &str) -> Option<Cow<'_, str>> {
    serde_json::from_str::<Text<'_>>(json).ok().map(|text| text.0)
}

/// A JSON string: a part of the file, but for those with escapes.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

struct List<'v, 'a>(&'v mut Vec<&'a RawValue>);

impl<'a> DeserializeSeed<'a> for List<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'a> Visitor<'a> for List<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(entry) = list.next_element()? {
            self.0.push(entry);
        }
        Ok(())
    }
}

struct Lists<'v, 'a>(&'v mut Vec<Named<'a, Vec<&'a RawValue>>>);

impl<'a> Visitor<'a> for Lists<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of lists")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(Text(name)) = fields.next_key()? {
            let mut entries = Vec::new();
            let read = fields.next_value_seed(List(&mut entries));
            self.0.push((name, entries));
            read?;
        }
        Ok(())
    }
}

struct Object<'v, 'a>(&'v mut Vec<Named<'a, &'a RawValue>>);

impl<'a> Visitor<'a> for Object<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(Text(name)) = fields.next_key()? {
            self.0.push((name, fields.next_value()?));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str], whole: bool) {
        let mut entries = Vec::new();
        let read = list(text, &mut entries);
        assert_eq!(entries.iter().map(|it| it.get()).collect::<Vec<_>>(), expected, "{text:?}");
        assert_eq!(read.is_ok(), whole, "{text:?}");
    }

    #[test]
    fn whole_entries_before_a_break_are_kept() {
        check("[]", &[], true);
        check(r#"[{"a": 1}, 2, "]"]"#, &[r#"{"a": 1}"#, "2", r#""]""#], true);
        check(r#"[{"a": 1}, {"a": "#, &[r#"{"a": 1}"#], false);
        check("[1, 2 3]", &["1", "2"], false);
        check("[1, 2", &["1", "2"], false);
        check("[1, 2] 3", &["1", "2"], false);
        check("{}", &[], false);
        check("", &[], false);
    }

    #[test]
    fn no_nesting_is_too_deep_to_skip() {
        let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
        check(&format!("[{deep}, 2]"), &[&deep, "2"], true);
    }

    #[test]
    fn lists_before_a_break_are_kept() {
        let mut found = Vec::new();
        assert!(lists(r#"{"pillars": [1], "areas": [2, 3"#, &mut found).is_err());
        let found: Vec<(&str, usize)> = found.iter().map(|it| (&*it.0, it.1.len())).collect();
        assert_eq!(found, [("pillars", 1), ("areas", 2)]);
    }
}
