//! A work as every format needs it: who, when, what, where.

use crate::data::edtf::Date;

/// What sort of work it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryType {
    /// A figure of this site.
    Dataset,
    /// A news article.
    News,
    /// Another page.
    Page,
}

/// One work, as far as its source tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// What reference managers call it: letters, digits, hyphens and dots of ASCII.
    pub key: String,
    pub sort: EntryType,
    /// An agency, a publisher or this site: never a person, so that no format takes its name apart.
    pub author: String,
    pub title: String,
    /// Whether the title is a description of ours, for a page that has none.
    pub is_description: bool,
    /// What it appeared in, where that is not the author alone.
    pub publication: Option<String>,
    pub issued: Option<Date>,
    pub accessed: Option<Date>,
    /// The edition of the data.
    pub version: Option<String>,
    pub url: Option<String>,
    /// BCP 47 tag of the title's language.
    pub language: String,
    /// Filter, count and edition in words.
    pub note: Option<String>,
}

impl Work {
    /// What it appeared in, unless that is the author, whom no style names twice.
    #[must_use]
    pub fn elsewhere(&self) -> Option<&str> {
        self.publication.as_deref().filter(|it| *it != self.author)
    }
}

/// The longest name in a key that is readable.
const LONGEST: usize = 48;

/// A key of a name and of anything else: readable as far as it is short, and always its own.
pub fn key(name: &str, of: &str) -> String {
    let mut words = String::new();
    for char in of.chars() {
        match char {
            _ if char.is_ascii_alphanumeric() => words.push(char.to_ascii_lowercase()),
            _ if words.is_empty() || words.ends_with('-') => {}
            _ => words.push('-'),
        }
    }
    let words = words.trim_end_matches('-');
    if words.is_empty() {
        return name.to_owned();
    }
    if words.len() <= LONGEST {
        return format!("{name}-{words}");
    }
    format!("{name}-{}-{:08x}", words[..LONGEST].trim_end_matches('-'), hash(of))
}

/// FNV-1a in 32 bits: parts names, protects nothing.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The text on one line: runs of blanks and control characters become one space.
pub fn line(text: &str) -> String {
    let words = text.split(|it: char| it.is_whitespace() || it.is_control()).filter(|it| !it.is_empty());
    words.collect::<Vec<&str>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_readable_and_its_own() {
        for (of, expected) in [
            ("", "x"),
            ("???", "x"),
            ("1a2b3c4d?years=2021&area=energy,health", "x-1a2b3c4d-years-2021-area-energy-health"),
            ("?q=Vi%E1%BB%87t", "x-q-vi-e1-bb-87t"),
        ] {
            assert_eq!(key("x", of), expected);
        }
        let long = |end: &str| key("x", &format!("{}{end}", "area=energy,".repeat(9)));
        assert_ne!(long("a"), long("b"));
        assert!(long("a").len() < 64, "{}", long("a"));
    }
}
