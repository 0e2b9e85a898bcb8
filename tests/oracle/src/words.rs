//! Words sought in a text: capitals and accents are passed over, and so is whether words are written together.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether words are enough to restrict anything: two letters or digits.
#[must_use]
pub fn restrict(sought: &str) -> bool {
    fold(sought).concat().chars().count() >= 2
}

/// A text that is searched: the words of each paragraph, folded once.
#[derive(Clone, Debug)]
pub struct Searched(Vec<Vec<String>>);

impl Searched {
    /// Makes a text ready.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.split('\n').map(fold).collect())
    }

    /// Whether words stand here, within one paragraph: the same words in the same order, the last of them perhaps only
    /// begun; or whole words that make the same when they are written together.
    #[must_use]
    pub fn has(&self, sought: &str) -> bool {
        let sought = fold(sought);
        let Some((last, before)) = sought.split_last() else { return false };
        let joined = sought.concat();
        self.0.iter().any(|words| {
            let mut windows = words.windows(sought.len());
            windows.any(|it| it[..before.len()] == *before && it[before.len()].starts_with(last.as_str()))
                || (0..words.len()).any(|from| begins_with_whole_words(&words[from..], &joined))
        })
    }
}

/// Whether the first words, one or some, make `joined` when they are written together.
fn begins_with_whole_words(words: &[String], joined: &str) -> bool {
    let mut rest = joined;
    for word in words {
        match rest.strip_prefix(word.as_str()) {
            Some("") => return true,
            Some(after) => rest = after,
            None => return false,
        }
    }
    false
}

/// The words of a text, in small letters without accents. й is a letter of its own and no и; ё is printed as е.
fn fold(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let composed: String = text.nfc().collect();
    for char in composed.chars().flat_map(char::to_lowercase) {
        match char {
            'й' => plain.push('й'),
            'đ' => plain.push('d'),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            _ => plain.extend([char].into_iter().nfd().filter(|it| !is_combining_mark(*it))),
        }
    }
    let words = plain.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[test]
fn words_are_found_as_people_write_them() {
    for (sought, text, expected) in [
        ("Việt Nam", "Vietnamese share", false),
        ("viet nam", "VIỆT-NAM", true),
        ("vietnam", "Việt Nam", true),
        ("nergy", "energy", false),
        ("ener", "green energy", true),
        ("партнерство", "Партнёрство", true),
        ("маи", "май", false),
        ("red green", "red\ngreen", false),
    ] {
        assert_eq!(Searched::new(text).has(sought), expected, "{sought:?} in {text:?}");
    }
    assert!(!restrict("a") && restrict("ab"));
}
