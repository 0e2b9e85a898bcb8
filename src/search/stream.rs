//! A text as a run of plain letters that remembers where each stood and where words begin.

use super::letters::{Sign, sign};

/// Set in an offset where a word begins.
const BEGINS: u32 = 1 << 31;

/// The letters of a text, small and without accents, one after the other; a line break stays, for
/// nothing is found across two paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct FoldedText {
    /// UTF-8.
    pub letters: Vec<u8>,
    /// For each byte of `letters` the byte of the text at which its character stands, and
    /// [`BEGINS`] at the first byte of a word.
    offsets: Vec<u32>,
}

impl FoldedText {
    /// The stream of a text below 2 GB, which no browser would hand over.
    pub fn new(text: &str) -> Self {
        assert!(text.len() < BEGINS as usize, "a text below 2 GB");
        let mut stream =
            Self { letters: Vec::with_capacity(text.len()), offsets: Vec::with_capacity(text.len()) };
        let (mut begins, mut next) = (BEGINS, 0);
        for char in text.chars() {
            let at = next;
            next += char.len_utf8() as u32;
            // Most letters are these, and opening a large collection comes by every one of them.
            if char.is_ascii_alphanumeric() {
                stream.letters.push(char.to_ascii_lowercase() as u8);
                stream.offsets.push(at | begins);
                begins = 0;
                continue;
            }
            match sign(char) {
                // й may come as и and a breve; it is not и.
                Sign::Nothing if char == '\u{306}' && stream.letters.ends_with("и".as_bytes()) => {
                    let from = stream.letters.len() - "и".len();
                    stream.letters.truncate(from);
                    stream.letters.extend("й".as_bytes());
                }
                Sign::Nothing => {}
                Sign::Break => {
                    begins = BEGINS;
                    if char == '\n' {
                        stream.push(char, at | BEGINS);
                    }
                }
                Sign::Letter(letter) => {
                    stream.push(letter, at | begins);
                    begins = 0;
                }
            }
        }
        stream
    }

    fn push(&mut self, letter: char, offset: u32) {
        self.letters.extend(letter.encode_utf8(&mut [0; 4]).as_bytes());
        self.offsets.push(offset);
        self.offsets.resize(self.letters.len(), offset & !BEGINS);
    }

    /// Whether a word begins at a byte of `letters`, or the text is over there.
    pub fn begins(&self, at: usize) -> bool {
        self.offsets.get(at).is_none_or(|it| it & BEGINS != 0)
    }

    /// Where in the text the letter at a byte of `letters` stands.
    pub fn offset(&self, at: usize) -> usize {
        (self.offsets[at] & !BEGINS) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters with a bar before each word.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let stream = FoldedText::new(text);
        let letters = std::str::from_utf8(&stream.letters).expect("letters are UTF-8");
        let mut shown = String::new();
        for (at, letter) in letters.char_indices() {
            if stream.begins(at) {
                shown.push('|');
            }
            shown.push(letter);
            assert!(text.is_char_boundary(stream.offset(at)));
        }
        assert_eq!(shown, expected, "of {text:?}");
        assert!(stream.begins(stream.letters.len()));
    }

    #[test]
    fn letters_are_plain_and_words_are_marked() {
        check("", "");
        check(" … ", "");
        check("Việt Nam", "|viet|nam");
        check("Vie\u{323}\u{302}t Nam", "|viet|nam");
        check("ASEAN–Russia (ARSOM-19)", "|asean|russia|arsom|19");
        check("Cambodia’s", "|cambodia|s");
        check("co\u{ad}operation", "|cooperation");
        check("one\ntwo", "|one|\n|two");
        check("Партнёр, МИД", "|партнер|мид");
        check("МИ\u{306}Д и\u{306}", "|мйд|й");
        check("東京 ไทย", "|東京|ไทย");
    }
}
