//! CSL-JSON, version 1.0.2 of its schema: the items of citeproc.

use serde_json::{Map, Value, json};

use super::Reference;
use super::work::{EntryType, Work, line};
use crate::data::edtf::Date;

/// A list of items, the figure first.
pub fn write(of: &Reference) -> String {
    let items: Vec<Value> = of.works().map(item).collect();
    // Values of JSON alone cannot fail to be written.
    serde_json::to_string_pretty(&items).unwrap_or_default() + "\n"
}

fn item(work: &Work) -> Value {
    let mut it = Map::new();
    let mut add = |name: &str, value: Value| it.insert(name.to_owned(), value);
    add("id", json!(work.key));
    add(
        "type",
        json!(match work.sort {
            EntryType::Dataset => "dataset",
            EntryType::News => "article-newspaper",
            EntryType::Page => "webpage",
        }),
    );
    // A name that is not taken apart.
    add("author", json!([{ "literal": line(&work.author) }]));
    add("title", json!(line(&work.title)));
    if let Some(publication) = &work.publication {
        add("container-title", json!(line(publication)));
    }
    if let Some(date) = work.issued.as_ref().and_then(date) {
        add("issued", date);
    }
    if let Some(date) = work.accessed.as_ref().and_then(date) {
        add("accessed", date);
    }
    if let Some(version) = &work.version {
        add("version", json!(version));
    }
    if let Some(url) = &work.url {
        add("URL", json!(url));
    }
    add("language", json!(work.language));
    if let Some(note) = &work.note {
        add("note", json!(line(note)));
    }
    Value::Object(it)
}

/// Year, month and day as far as they are told; `None` where the year is not.
fn date(date: &Date) -> Option<Value> {
    let mut parts = vec![i64::from(date.year()?)];
    if let Some(month) = date.month() {
        parts.push(month.into());
        parts.extend(date.day().map(i64::from));
    }
    Some(match date.is_uncertain() {
        true => json!({ "date-parts": [parts], "circa": true }),
        false => json!({ "date-parts": [parts] }),
    })
}
