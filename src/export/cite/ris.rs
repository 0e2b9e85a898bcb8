//! RIS: a line a tag, ended by CRLF; a work begins with `TY` and ends with `ER`.

use super::Reference;
use super::work::{EntryType, Work, line};
use crate::data::edtf::Date;

/// One record a work.
pub fn write(of: &Reference) -> String {
    of.works().map(record).collect()
}

fn record(work: &Work) -> String {
    let mut text = String::new();
    let mut add = |tag: &str, value: &str| text += &format!("{tag}  - {}\r\n", line(value));
    add(
        "TY",
        match work.sort {
            EntryType::Dataset => "DATA",
            EntryType::News => "NEWS",
            EntryType::Page => "ELEC",
        },
    );
    add("ID", &work.key);
    add("AU", &body(&line(&work.author)));
    add("TI", &work.title);
    if let Some(publication) = &work.publication {
        add("T2", publication);
        add("PB", publication);
    }
    if let Some(date) = &work.issued
        && let Some(year) = date.year()
    {
        add("PY", &year.to_string());
        add("DA", &day(date, year));
    }
    if let Some(date) = &work.accessed
        && let Some(year) = date.year()
    {
        add("Y2", &day(date, year));
    }
    if let Some(version) = &work.version {
        add("ET", version);
    }
    add("LA", &work.language);
    if let Some(url) = &work.url {
        add("UR", url);
    }
    if let Some(note) = &work.note {
        add("N1", note);
    }
    text + "ER  - \r\n"
}

/// The name of a body, which RIS has no field for: where an author's name has a comma, programs take what stands before it
/// for the family name. With one at its end, and none within, the whole is that.
fn body(name: &str) -> String {
    match name.split_once(", ") {
        Some((first, rest)) => format!("{first} ({}),", rest.replace(',', ";")),
        None => format!("{},", name.replace(',', ";")),
    }
}

/// `YYYY/MM/DD/`, the parts that are not told empty.
fn day(date: &Date, year: i32) -> String {
    let two = |it: Option<u8>| it.map_or(String::new(), |it| format!("{it:02}"));
    let month = two(date.month());
    let day = if month.is_empty() { String::new() } else { two(date.day()) };
    format!("{year:04}/{month}/{day}/")
}
