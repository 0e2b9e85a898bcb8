//! The value of one of our parameters, mended: what is taken away step by step, until it is understood.

use std::borrow::Cow;

use super::{DEEPEST, decoded, is_words, view};
use crate::query::{Query, ViewKind, words};

/// What may be taken away, the least first. Each goes on from the one before.
const STEPS: [fn(&str) -> String; 6] =
    [all_decoded, visible, with_plain_signs, without_markup, without_end, bare];

/// What parts codes besides the comma: the ideographic and the Arabic ones are what keyboards have in its place.
const LISTING: [char; 3] = [';', '\u{3001}', '\u{60c}'];

/// A value as it was meant.
pub(super) fn mended<'a>(name: &str, value: &'a str) -> Cow<'a, str> {
    if is_words(name) {
        return Cow::Owned(words_mended(value));
    }
    // What mail left of the sign before it, with something unseen between: no code begins so.
    let plain = with_plain_signs(&visible(value));
    let rest = plain.trim_start_matches("3D");
    if rest.len() < plain.len() {
        return Cow::Owned(understood_best(name, rest).into_owned());
    }
    understood_best(name, value)
}

/// A value with as little taken away as makes the most of it understood.
fn understood_best<'a>(name: &str, value: &'a str) -> Cow<'a, str> {
    let mut best = (Cow::Borrowed(value), not_understood(name, value));
    // Such signs part codes where all that is between them could be codes: else they end what was meant.
    if best.1 > 0 {
        let listed = with_plain_signs(&visible(&all_decoded(value)));
        let codes = listed.trim_end_matches(LISTING).replace(LISTING, ",");
        if codes != listed && not_understood(name, &codes) == 0 {
            return Cow::Owned(codes);
        }
    }
    let mut text = value.to_owned();
    for step in STEPS {
        if best.1 == 0 {
            break;
        }
        text = step(&text);
        let left = not_understood(name, &text);
        if left < best.1 {
            best = (Cow::Owned(text.clone()), left);
        }
    }
    best.0
}

/// How many parts of a value nobody understands.
fn not_understood(name: &str, value: &str) -> usize {
    let unknown = |view: Option<&str>| -> usize {
        let mut link = form_urlencoded::Serializer::new(String::new());
        if let Some(view) = view {
            link.append_pair("view", view);
        }
        let unknown = Query::parse(&link.append_pair(name, value).finish()).1;
        unknown.iter().map(|it| 1 + it.more as usize).sum()
    };
    // What belongs to a view means nothing without one, and each view has a use for some of it.
    match name != "view" && view::NAMES.contains(&name) {
        true => ViewKind::ALL.iter().map(|kind| unknown(Some(kind.code()))).min().unwrap_or_default(),
        false => unknown(None),
    }
}

/// Words sought. Escapes and a plus between letters are what an encoding left: nobody looks for these.
fn words_mended(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..DEEPEST {
        let Some(decoded) = decoded(&text.replace('+', " ")).filter(|it| !it.contains('\u{fffd}')) else {
            break;
        };
        text = decoded;
    }
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    let mut plain = String::new();
    while let Some(char) = rest.next() {
        let is_blank =
            char == '+' && before.is_alphabetic() && rest.peek().is_some_and(|it| it.is_alphabetic());
        plain.push(if is_blank { ' ' } else { char });
        before = char;
    }
    // What ends a tag ended it after the link, whatever signs follow.
    while let Some((words, after)) = plain.rsplit_once("\">")
        && !after.contains(char::is_alphanumeric)
    {
        plain.truncate(words.len());
    }
    plain
}

/// Decoded until nothing in it is encoded, or as often as links are encoded.
fn all_decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..DEEPEST {
        let Some(decoded) = decoded(&text) else { break };
        text = decoded;
    }
    text
}

/// Without blanks, without what cannot be seen, and without the backslashes by which Markdown keeps signs as they are.
pub(super) fn visible(text: &str) -> String {
    text.chars()
        .filter(|&it| !it.is_whitespace() && !words::is_unseen(it) && it != '\\' && it != '+')
        .collect()
}

/// Any dash as the one that codes have, but at the end, where it is one of the text around the link; letters, digits and
/// signs of full width, as keyboards of East Asia write them, as those of ASCII.
pub(super) fn with_plain_signs(text: &str) -> String {
    let is_dash = |it: char| matches!(it, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}');
    let plain = |it: char| match it {
        it if is_dash(it) => '-',
        // They stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(it) - 0xfee0).unwrap_or(it),
        it => it,
    };
    text.trim_end_matches(is_dash).chars().map(plain).collect()
}

/// What stands before markup that went on after the link, or within quotation marks and brackets.
fn without_markup(text: &str) -> String {
    let is_opening = |it: char| "\"'“«([{*`".contains(it);
    let is_end = |it: char| is_opening(it) || "<>|)]}”’»=&;".contains(it);
    let text = text.trim_start_matches(is_opening);
    // What begins with a tag is no code.
    if text.starts_with('<') {
        return text.to_owned();
    }
    text.split(is_end).next().unwrap_or_default().to_owned()
}

/// Without the signs that end a sentence.
fn without_end(text: &str) -> String {
    text.trim_end_matches(|it| ".,:!…?。".contains(it)).to_owned()
}

/// Without any sign at its ends.
fn bare(text: &str) -> String {
    text.trim_matches(|it: char| !it.is_alphanumeric() && it != '~').trim_end_matches('~').to_owned()
}
