//! A text → its words: where each stands, and folded, so that one form of a lexicon finds every spelling.
//!
//! Comes in: a text as it was scraped. Goes out: [`Words`], in sentences. Folding lowers capitals, composes
//! accents (NFC), sets the tone marks of Vietnamese to one place (*hoà*, *hòa*), and drops apostrophes and the
//! possessive *’s*. Hyphens part words. Words that ran together are parted where a capital follows a small
//! letter (`theASEAN`). Never here: what a word means.

mod fold;

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use self::fold::{case_of, fold_into, is_apostrophe, without_possessive};
use crate::data::mention::Span;

/// The longest sentence, in words: a text without a full stop is cut, so that nothing takes long.
const LONGEST_SENTENCE: usize = 400;

/// Short forms after whose full stop a sentence goes on.
const SHORT_FORMS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "st", "no", "jr", "sr", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "hon", "col", "lt", "amb", "gov", "rep", "vs", "maj",
    "brig", "tp", "gs", "ts", "pgs", "ths", "г", "гг", "им", "др", "dan", "drs", "ir",
];

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gap(u8);

impl Gap {
    pub const HYPHEN: Self = Self(1);
    pub const COMMA: Self = Self(2);
    pub const STOP: Self = Self(4);
    pub const SLASH: Self = Self(8);
    pub const BRACKET: Self = Self(16);
    pub const COLON: Self = Self(32);
    pub const QUOTE: Self = Self(64);
    pub const LINE: Self = Self(128);
    /// What parts two clauses, or more.
    pub const CLAUSE: Self = Self(2 | 4 | 32 | 128);

    /// Whether any sign of `other` is in it.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether a comma stands in it, and nothing else that parts clauses.
    #[must_use]
    pub const fn is_comma(self) -> bool {
        self.0 & Self::CLAUSE.0 == Self::COMMA.0
    }

    fn add(&mut self, sign: char) {
        self.0 |= match sign {
            '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => Self::HYPHEN.0,
            ',' | '،' | '、' => Self::COMMA.0,
            '.' | '!' | '?' | '…' => Self::STOP.0,
            '/' => Self::SLASH.0,
            '(' | ')' | '[' | ']' => Self::BRACKET.0,
            ':' | ';' | '|' => Self::COLON.0,
            '"' | '“' | '”' | '«' | '»' | '‘' => Self::QUOTE.0,
            '\n' | '\r' => Self::LINE.0,
            _ => 0,
        };
    }
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    Lower,
    /// It begins with a capital.
    Initial,
    /// It has capitals alone, at least two.
    Capitals,
}

/// A word of a text.
#[derive(Clone, Debug)]
pub struct Word {
    /// Where it stands in the text.
    pub span: Span,
    /// Where it stands in [`Words::folded`].
    pub folded: Range<usize>,
    pub case: Case,
    /// What stands before it.
    pub gap: Gap,
    pub sentence: usize,
}

/// A text in words.
#[derive(Clone, Debug, Default)]
pub struct Words<'a> {
    pub text: &'a str,
    /// All words, folded, each followed by a blank.
    pub folded: String,
    pub list: Vec<Word>,
    /// The words of each sentence.
    pub sentences: Vec<Range<usize>>,
}

impl<'a> Words<'a> {
    /// Takes a text apart, in time linear to its length.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut words = Self { text, folded: String::with_capacity(text.len() + 16), ..Self::default() };
        let mut gap = Gap::default();
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let end = at + word_length(&text[at..]);
            if end > at {
                words.push(Span { start: at, end }, gap);
                gap = Gap::default();
                at = end;
            } else {
                gap.add(first);
                at += first.len_utf8();
            }
        }
        words.part_sentences();
        words
    }

    /// A word, folded.
    #[must_use]
    pub fn fold(&self, word: usize) -> &str {
        self.list.get(word).map_or("", |it| &self.folded[it.folded.clone()])
    }

    /// From the first of some words to the end of the last; they must not be none.
    #[must_use]
    pub fn span(&self, words: &Range<usize>) -> Span {
        Span { start: self.list[words.start].span.start, end: self.list[words.end - 1].span.end }
    }

    /// What stands before a word.
    #[must_use]
    pub fn gap(&self, word: usize) -> Gap {
        self.list.get(word).map_or(Gap::LINE, |it| it.gap)
    }

    /// The number that a word of at most four digits is.
    #[must_use]
    pub fn number(&self, word: usize) -> Option<u32> {
        let folded = self.fold(word);
        (folded.len() <= 4 && folded.bytes().all(|it| it.is_ascii_digit())).then(|| folded.parse().ok())?
    }

    /// Whether a word begins with a capital.
    #[must_use]
    pub fn is_capital(&self, word: usize) -> bool {
        self.list.get(word).is_some_and(|it| it.case != Case::Lower)
    }

    /// Whether a word has no small letter, and more than one letter or none (`ASEAN`, `+`, `3`).
    #[must_use]
    pub fn is_in_capitals(&self, word: usize) -> bool {
        self.list.get(word).is_some_and(|it| {
            let written = it.span.quote(self.text);
            it.case == Case::Capitals
                || it.case == Case::Initial && it.folded.len() == 1
                || !written.contains(char::is_alphabetic)
                || written.starts_with(|it: char| it.is_ascii_digit())
        })
    }

    /// The words of the sentence in which a word stands.
    #[must_use]
    pub fn sentence_of(&self, word: usize) -> Range<usize> {
        self.list.get(word).map_or(0..0, |it| self.sentences[it.sentence].clone())
    }

    fn push(&mut self, span: Span, gap: Gap) {
        let written = span.quote(self.text);
        let start = self.folded.len();
        fold_into(&mut self.folded, written);
        if self.folded.len() == start {
            return;
        }
        let folded = start..self.folded.len();
        self.folded.push(' ');
        let case = case_of(without_possessive(written));
        self.list.push(Word { span, folded, case, gap, sentence: 0 });
    }

    fn part_sentences(&mut self) {
        let mut start = 0;
        for at in 0..self.list.len() {
            if at > start && (at - start >= LONGEST_SENTENCE || self.begins_sentence(at)) {
                self.sentences.push(start..at);
                start = at;
            }
            self.list[at].sentence = self.sentences.len();
        }
        if start < self.list.len() {
            self.sentences.push(start..self.list.len());
        }
    }

    fn begins_sentence(&self, at: usize) -> bool {
        let (before, word) = (&self.list[at - 1], &self.list[at]);
        if word.gap.has(Gap::LINE) {
            return true;
        }
        let between = &self.text[before.span.end..word.span.start];
        if !word.gap.has(Gap::STOP) || !between.contains(char::is_whitespace) {
            return false;
        }
        let folded = &self.folded[before.folded.clone()];
        let is_short = between.starts_with('.')
            && (SHORT_FORMS.contains(&folded)
                || before.case != Case::Lower && folded.chars().nth(1).is_none());
        !is_short && (word.case != Case::Lower || self.number(at).is_some() || word.gap.has(Gap::QUOTE))
    }
}

/// How a form is folded: its words, parted by single blanks.
#[must_use]
pub fn fold(form: &str) -> String {
    let words = Words::new(form);
    words.folded.trim_end().to_owned()
}

/// The length in bytes of the word with which a text begins; 0 where it begins with none.
fn word_length(text: &str) -> usize {
    // Most words: small letters of ASCII, perhaps after a capital.
    let bytes = text.as_bytes();
    let first = usize::from(bytes.first().is_some_and(u8::is_ascii_uppercase));
    let length = first + bytes[first..].iter().take_while(|it| it.is_ascii_lowercase()).count();
    let ends = |it: &u8| matches!(it, b' ' | b',' | b'\n' | b';' | b':' | b')' | b'-' | b'/' | b'"');
    if length > 1 && bytes.get(length).is_none_or(|it| ends(it) || *it == b'.') {
        return length;
    }
    let mut letters = text.char_indices().peekable();
    match letters.peek() {
        Some((_, '+' | '&')) => return 1,
        Some((_, first)) if is_letter(*first) => {}
        _ => return 0,
    }
    let dotted = dotted_length(text);
    if dotted > 0 {
        return dotted;
    }
    let mut before: Option<char> = None;
    let mut capitals = 0;
    while let Some((at, letter)) = letters.next() {
        if is_letter(letter) {
            let next = letters.peek().map(|it| it.1);
            let parts = before.is_some_and(|it| {
                letter.is_ascii_digit() && it.is_lowercase()
                    || letter.is_uppercase()
                        && (it.is_lowercase() || it.is_ascii_digit() && next.is_some_and(char::is_lowercase))
            });
            // ASEANRussia, ASEANand
            let is_run = capitals >= 4
                && next.is_some_and(char::is_lowercase)
                && letter.is_uppercase()
                && !text[..at].ends_with("ASEA");
            let is_after =
                letter.is_lowercase() && &text[..at] == "ASEAN" && next.is_some_and(char::is_lowercase);
            if parts || is_run || is_after {
                return at;
            }
            capitals = if letter.is_uppercase() { capitals + 1 } else { 0 };
            before = Some(letter);
        } else if is_apostrophe(letter) && letters.peek().is_some_and(|it| it.1.is_alphabetic()) {
            before = None;
        } else {
            return at;
        }
    }
    text.len()
}

/// The length of single letters with full stops, `U.S.`; 0 where there are not two of them.
fn dotted_length(text: &str) -> usize {
    let mut rest = text;
    let mut count = 0;
    loop {
        let mut letters = rest.chars();
        let Some(letter) = letters.next().filter(|it| it.is_alphabetic()) else { break };
        if letters.next() != Some('.') {
            // The last letter may go without its full stop.
            if count > 0 && !rest[letter.len_utf8()..].starts_with(is_letter) {
                rest = &rest[letter.len_utf8()..];
                count += 1;
            }
            break;
        }
        rest = &rest[letter.len_utf8() + 1..];
        count += 1;
    }
    if count >= 2 { text.len() - rest.len() } else { 0 }
}

fn is_letter(letter: char) -> bool {
    if letter.is_ascii() {
        letter.is_ascii_alphanumeric()
    } else {
        letter.is_alphanumeric() || is_combining_mark(letter)
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn folded(text: &str) -> Vec<String> {
        let words = Words::new(text);
        (0..words.list.len()).map(|it| words.fold(it).to_owned()).collect()
    }

    #[test]
    fn words_are_folded_to_one_form() {
        for (text, expected) in [
            ("Foreign Ministers’ Meeting", "foreign ministers meeting"),
            ("Russia's and women’s", "russia and women"),
            ("theASEAN-Russia", "the asean russia"),
            ("ASEANRussia ASEANand ASEANs", "asean russia asean and aseans"),
            ("U.S.-ASEAN", "us asean"),
            ("Washington, D.C.", "washington dc"),
            ("J. Smith", "j smith"),
            ("e.g. this", "eg this"),
            ("ASEAN+3, ADMM+", "asean plus 3 admm plus"),
            ("19th 2023The The41st", "19th 2023 the the 41st"),
            ("the UK’s", "the uk"),
            ("hoà Hòa uỷ", "hòa hòa ủy"),
            ("hòa", "hòa"),
            ("Ủy ban", "ủy ban"),
            ("Ещё", "еще"),
            ("17-18/5", "17 18 5"),
            ("", ""),
            ("’s", "s"),
            ("\u{301}", ""),
        ] {
            assert_eq!(folded(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn composed_and_decomposed_text_fold_alike() {
        let text = "Hội nghị Bộ trưởng Ngoại giao, Thứ trưởng hoà bình";
        let apart: String = text.nfd().collect();
        assert_eq!(folded(text), folded(&apart));
    }

    #[test]
    fn sentences_end_where_they_end() {
        for (text, count) in [
            ("One. Two.", 2),
            ("Mr. Lim met Gen. Prayut in Washington, D.C. on Nov. 15.", 1),
            ("Joseph R. Biden, Jr. today joined leaders.", 1),
            ("A headline\nA sentence", 2),
            ("It ended. 19 states took part. “Yes,” he said.", 3),
            ("Version 2.5 of it", 1),
            ("", 0),
        ] {
            assert_eq!(Words::new(text).sentences.len(), count, "{text}");
        }
    }

    #[test]
    fn a_text_without_a_full_stop_is_cut() {
        let text = "word ".repeat(2 * LONGEST_SENTENCE + 1);
        assert_eq!(Words::new(&text).sentences.len(), 3);
    }
}
