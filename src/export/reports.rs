//! What was read of an article → reports as the data contract has them (`reports.json`).
//!
//! Comes in: a [`Reading`] and the strings it was read from. Goes out: values that serde writes. Each entry of
//! `evidence` has what the contract asks for, and besides the `rule` that read it, and `weak` where that rule is
//! more often wrong than others.

use std::cell::Cell;

use serde::Serialize;

use crate::data::mention::Span;
use crate::data::vocabulary::Vocabulary;
use crate::data::{Chair, Value};
use crate::reading::{Found, Meeting};

/// A report, ready to be written.
#[derive(Serialize)]
pub struct Report<'a> {
    article: &'a str,
    main: bool,
    #[serde(skip_serializing_if = "is_false")]
    in_related: bool,
    evidence: Vec<Evidence<'a>>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    field: &'static str,
    value: Told,
    quote: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    prefix: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    suffix: &'a str,
    rule: &'static str,
    #[serde(skip_serializing_if = "is_false")]
    weak: bool,
}

/// A value as the contract writes it.
#[derive(Serialize)]
#[serde(untagged)]
enum Told {
    Text(String),
    Number(u32),
    Flag(bool),
    Chair(Presiding),
}

#[derive(Serialize)]
struct Presiding {
    country: String,
    person: Option<String>,
    role: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl<'a> Report<'a> {
    /// The report on one meeting. `text`: what it was read from, the article's text or, where `in_related` is
    /// true, one of its teasers.
    #[must_use]
    pub fn new(
        article: &'a str,
        text: &Quoted<'a>,
        in_related: bool,
        meeting: &Meeting,
        vocabulary: &Vocabulary,
    ) -> Self {
        let evidence = meeting.values.iter().map(|it| Evidence::new(it, text, vocabulary)).collect();
        Self { article, main: meeting.main && !in_related, in_related, evidence }
    }
}

impl<'a> Evidence<'a> {
    fn new(found: &Found, text: &Quoted<'a>, vocabulary: &Vocabulary) -> Self {
        let value = match &found.value {
            Value::Ordinal(ordinal) => Told::Number(*ordinal),
            Value::Special => Told::Flag(true),
            Value::Chair(Chair { country, person, role }) => Told::Chair(Presiding {
                country: country.code().to_owned(),
                person: person.clone(),
                role: role.clone(),
            }),
            value => Told::Text(value.code(vocabulary)),
        };
        let (prefix, suffix) = text.around(found.span);
        Self {
            field: found.value.field().name(),
            value,
            quote: found.span.quote(text.text),
            prefix,
            suffix,
            rule: found.rule.code(),
            weak: found.rule.is_weak(),
        }
    }
}

/// How many letters before a quote are tried, one after the other, and how many stand on both sides in the end.
const AROUND: [usize; 4] = [12, 24, 48, 96];
/// How many bytes of a text are searched for the quotes of all its reports. An article is searched as far as it takes; in
/// a text of megabytes with thousands of quotes each has its surroundings, whether it stands there once or not.
const MOST_SEARCHED: usize = 1 << 26;

/// A text from which reports quote.
pub struct Quoted<'a> {
    text: &'a str,
    /// How many bytes may still be searched.
    budget: Cell<usize>,
}

impl<'a> Quoted<'a> {
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, budget: Cell::new(MOST_SEARCHED) }
    }

    /// What stands around a quote, as far as it takes to find it: nothing where it stands there once.
    fn around(&self, span: Span) -> (&'a str, &'a str) {
        let text = self.text;
        if self.is_single(span.quote(text)) {
            return ("", "");
        }
        let mut start = span.start;
        for letters in AROUND {
            start = text[..span.start].char_indices().rev().nth(letters - 1).map_or(0, |it| it.0);
            if self.is_single(&text[start..span.end]) {
                return (&text[start..span.start], "");
            }
        }
        let end = text[span.end..].char_indices().nth(AROUND[3]).map_or(text.len(), |it| span.end + it.0);
        (&text[start..span.start], &text[span.end..end])
    }

    /// Whether words stand in the text once; also `false` where that takes too long to say.
    fn is_single(&self, words: &str) -> bool {
        let Some(left) = self.budget.get().checked_sub(self.text.len()) else { return false };
        self.budget.set(left);
        let step = words.chars().next().map_or(1, char::len_utf8);
        self.text.find(words).is_some_and(|it| !self.text[it + step..].contains(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_that_stands_there_twice_has_its_surroundings() {
        let text = "Energy at first. Later, in the end, energy, energy and Energy.";
        for (quote, nth, prefix) in [("first", 0, ""), ("Energy", 1, "rgy and "), ("energy", 1, "ergy, ")] {
            let start = text.match_indices(quote).nth(nth).expect("it stands there").0;
            let (before, after) = Quoted::new(text).around(Span { start, end: start + quote.len() });
            assert!(before.ends_with(prefix), "{quote}: {before:?}");
            assert_eq!(after, "");
            assert_eq!(text.matches(&format!("{before}{quote}")).count(), 1);
        }
    }
}
