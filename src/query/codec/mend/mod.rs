//! A link that other programs bent on its way, as it was meant.
//!
//! Chats, mail and readers hang full stops, brackets and quotation marks on links, encode them twice, wrap them into
//! `=3D` and `&amp;`, part parameters by semicolons, write with letters of full width, add invisible characters and a
//! second question mark, and mark them to follow their readers.
//! [`Query::parse`](crate::query::Query::parse) reads a link as it is; this mends one that did not come whole.
//!
//! The rule: from the value of a parameter as little is taken away as makes it understood, and nothing where it is
//! understood as it is. Words sought are always understood, so they lose only what no one looks for: escapes (`%E1`), a
//! plus between letters, `3D` after the sign of equality, the end of a tag.

mod strangers;
#[cfg(test)]
mod tests;
mod value;

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::view;
use crate::query::Dimension;

/// So often a link may have been encoded.
const DEEPEST: usize = 4;

/// So many semicolons of a parameter are looked at: links have few parameters, and each look costs the rest of the text.
const MOST_SEMICOLONS: usize = 64;

/// What parts parameters: ours, a second beginning, and what is left of `&#38;`.
const PARTING: [char; 3] = ['&', '?', '#'];

/// What is left of an ampersand that HTML wrote, before a parameter's name.
const AMPERSANDS: [&str; 4] = ["amp;", "38;", "038;", "x26;"];

/// The query string that was meant, with its question mark; empty where nothing is left. It may still hold what is not
/// understood.
#[must_use]
pub fn mended(search: &str) -> String {
    let mut link = form_urlencoded::Serializer::for_suffix("?".to_owned(), 1);
    read(search, DEEPEST, &mut |name, value| _ = link.append_pair(name, value));
    let link = link.finish();
    if link.len() > 1 { link } else { String::new() }
}

/// Hands on the parameters of a text, mended, down to so many levels of encoding.
fn read(text: &str, levels: usize, found: &mut impl FnMut(&str, &str)) {
    for piece in text.split(PARTING).flat_map(at_semicolons) {
        let piece = without_quoted_printable(without_ampersand(piece));
        match encoded_within(&piece).filter(|_| levels > 0) {
            Some(within) => read(&within, levels - 1, found),
            None => parameter(&piece, levels, found),
        }
    }
}

fn parameter(piece: &str, levels: usize, found: &mut impl FnMut(&str, &str)) {
    let Some((given, value)) = form_urlencoded::parse(piece.as_bytes()).next() else { return };
    let name = plain_name(&given);
    if is_ours(&name) {
        // A semicolon that was encoded with the value parts parameters as well, but among words it is one of them.
        let end = if is_words(&name) { None } else { next_parameter(&value, 0).filter(|_| levels > 0) };
        found(&name, &value::mended(&name, &value[..end.unwrap_or(value.len())]));
        if let Some(end) = end {
            read(&value[end + 1..], levels - 1, found);
        }
    } else if !strangers::is_silent(&given.trim().to_ascii_lowercase()) {
        found(given.trim(), &value);
    }
}

/// The parameters of a piece that are parted by semicolons, as HTML 4 recommended it (appendix B.2.2).
fn at_semicolons(piece: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(piece);
    std::iter::from_fn(move || {
        let text = rest?;
        // Before the sign of equality a semicolon is what is left of an ampersand.
        let end = text.find('=').and_then(|sign| next_parameter(text, sign));
        rest = end.map(|end| &text[end + 1..]);
        Some(&text[..end.unwrap_or(text.len())])
    })
}

/// Where in a text, from a place on, a semicolon stands that another parameter follows.
fn next_parameter(text: &str, from: usize) -> Option<usize> {
    let begins = |at: &usize| {
        let name = without_ampersand(&text[at + 1..]).split_once('=').map(|it| plain_name(it.0));
        name.is_some_and(|name| is_ours(&name) || strangers::follows_readers(&name))
    };
    let semicolons = text[from..].match_indices(';').map(|(at, _)| from + at);
    semicolons.take(MOST_SEMICOLONS).find(begins)
}

/// A name without what hung on to it, in small letters.
fn plain_name(name: &str) -> String {
    let name = value::with_plain_signs(&value::visible(name));
    name.trim_matches(|it: char| !it.is_alphanumeric()).to_ascii_lowercase()
}

/// Whether a parameter has words as someone typed them.
fn is_words(name: &str) -> bool {
    matches!(name, "q" | "vs.q")
}

/// Whether links have a parameter of this name.
fn is_ours(name: &str) -> bool {
    let counted = name.strip_prefix("vs.").unwrap_or(name);
    let is_counted = matches!(counted, "q" | "collection") || Dimension::from_code(counted).is_some();
    is_counted
        || view::NAMES.contains(&name)
        || matches!(name, "show" | "sort" | "lang" | "meeting" | "read" | "fact" | "statement" | "vs")
}

/// The parameters that stand within one: a link that was encoded whole, or whose end was.
fn encoded_within(piece: &str) -> Option<String> {
    let mut text = Cow::Borrowed(piece);
    for _ in 0..DEEPEST {
        let decoded = decoded(&text)?;
        let mut parts = decoded.split(PARTING).filter(|part| match part.split_once('=') {
            Some((name, _)) => {
                let name = plain_name(without_ampersand(name));
                is_ours(&name) || strangers::follows_readers(&name)
            }
            None => false,
        });
        // Where a parameter has its sign as it should, only what follows it is more than one.
        let has_sign = piece.contains('=');
        let first = parts.next();
        let is_within = if has_sign {
            first.is_some_and(|it| !decoded.starts_with(it)) || parts.next().is_some()
        } else {
            first.is_some()
        };
        if is_within {
            return Some(decoded);
        }
        text = Cow::Owned(decoded);
    }
    None
}

/// A parameter without what HTML left of the ampersand before it.
fn without_ampersand(mut piece: &str) -> &str {
    while let Some(rest) = AMPERSANDS.iter().find_map(|it| without_prefix(piece, it)) {
        piece = rest;
    }
    piece
}

/// What follows a prefix, whose letters may be small or capital.
fn without_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let first = text.get(..prefix.len())?;
    first.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// A text decoded once; `None` where nothing in it is encoded.
fn decoded(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8_lossy();
    (decoded != text).then(|| decoded.into_owned())
}

/// A parameter without what mail leaves in it: `=3D` for the sign, and signs where a line was wrapped.
fn without_quoted_printable(piece: &str) -> Cow<'_, str> {
    let Some((name, mut value)) = piece.split_once("=3D").or_else(|| piece.split_once("=3d")) else {
        return Cow::Borrowed(piece);
    };
    while let Some(rest) = value.strip_prefix("3D") {
        value = rest;
    }
    let value = value.trim_end_matches("=20").replace('=', "");
    Cow::Owned(format!("{}={value}", name.replace('=', "")))
}
