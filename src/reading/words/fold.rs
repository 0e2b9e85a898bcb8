//! How a word is folded, and how it is written.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Case;

pub(super) fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '`' | '´')
}

pub(super) fn case_of(written: &str) -> Case {
    let bytes = written.as_bytes();
    if bytes.first().is_some_and(u8::is_ascii_lowercase) {
        return Case::Lower;
    }
    if bytes.first().is_some_and(u8::is_ascii_uppercase) && bytes.get(1).is_some_and(u8::is_ascii_lowercase) {
        return Case::Initial;
    }
    let mut letters = written.chars().filter(|it| it.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Case::Lower;
    }
    let mut others = letters.peekable();
    if others.peek().is_some() && others.all(|it| !it.is_lowercase()) {
        Case::Capitals
    } else {
        Case::Initial
    }
}

pub(super) fn without_possessive(written: &str) -> &str {
    ["’s", "'s", "’S", "'S", "ʼs"].iter().find_map(|it| written.strip_suffix(it)).unwrap_or(written)
}

pub(super) fn fold_into(folded: &mut String, written: &str) {
    match written {
        "+" => return folded.push_str("plus"),
        "&" => return folded.push_str("and"),
        _ => {}
    }
    let written = without_possessive(written);
    if written.is_ascii() {
        folded.extend(
            written.bytes().filter(u8::is_ascii_alphanumeric).map(|it| char::from(it.to_ascii_lowercase())),
        );
        return;
    }
    let lower = written.chars().filter(|it| !is_apostrophe(*it) && *it != '.').flat_map(char::to_lowercase);
    // Most texts have their accents composed already.
    if written.chars().any(|it| ('\u{300}'..='\u{36f}').contains(&it)) {
        push_letters(folded, lower.nfc());
    } else {
        push_letters(folded, lower);
    }
}

/// Adds small letters, with the tones of Vietnamese in one place.
fn push_letters(folded: &mut String, letters: impl Iterator<Item = char>) {
    let start = folded.len();
    let mut last = None;
    for letter in letters {
        let letter = match letter {
            'ё' => 'е',
            letter if !letter.is_ascii() && is_combining_mark(letter) => continue,
            letter => letter,
        };
        let moved = last.and_then(|it| moved_tone(it, letter));
        if let (Some(before), Some((first, second))) = (last, moved) {
            folded.truncate(folded.len().saturating_sub(char::len_utf8(before)).max(start));
            folded.push(first);
            folded.push(second);
            last = Some(second);
        } else {
            folded.push(letter);
            last = Some(letter);
        }
    }
}

/// `o`, `à` → `ò`, `a`: the tone stands on the first of the two vowels.
fn moved_tone(first: char, second: char) -> Option<(char, char)> {
    const TONES: [(char, char, &str, &str); 3] =
        [('o', 'a', "òóỏõọ", "àáảãạ"), ('o', 'e', "òóỏõọ", "èéẻẽẹ"), ('u', 'y', "ùúủũụ", "ỳýỷỹỵ")];
    if second.is_ascii() || !matches!(first, 'o' | 'u') {
        return None;
    }
    TONES.iter().filter(|it| it.0 == first).find_map(|(_, plain, moved, toned)| {
        let at = toned.chars().position(|it| it == second)?;
        Some((moved.chars().nth(at)?, *plain))
    })
}
