//! A quote with the sentence around it.

use crate::data::mention::{Anchor, Span};

/// The sentence, or run of sentences, that the anchor's words stand in; `text` is the string that it lies in. A
/// sentence ends at a line break, or at a stop, a question or exclamation mark that a blank and no small letter
/// follow. After a single letter or a title (“Mr.”) a stop ends none.
#[must_use]
pub fn sentence(text: &str, anchor: Anchor) -> Anchor {
    let Span { start, end } = anchor.span;
    let ends = |at: usize| ends_at(text, at);
    // What ends within the quote, at its last byte at the latest, ends with it.
    let from = (0..start).rev().find(|it| text.is_char_boundary(*it) && ends(*it)).unwrap_or(0);
    let to = (end..text.len()).find(|it| text.is_char_boundary(*it) && ends(*it)).unwrap_or(text.len());
    let inside = &text[from..to];
    let from = from + (inside.len() - inside.trim_start().len());
    let to = from + inside.trim().len();
    Anchor { place: anchor.place, span: Span { start: from.min(start), end: to.max(end) } }
}

/// Titles that are written with a stop, in the languages of the articles.
const TITLES: [&str; 10] = ["Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "TS", "PGS", "vs"];

/// Whether a sentence ends right before the byte `at`.
fn ends_at(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    if before.ends_with('\n') || after.starts_with('\n') {
        return true;
    }
    let mut following = after.chars();
    let blank = following.next().is_some_and(char::is_whitespace);
    if !blank || following.next().is_some_and(|it| it.is_ascii_lowercase()) {
        return false;
    }
    let closed = before.trim_end_matches(['"', '”', '’', '\'', ')', '»']);
    if closed.ends_with(['!', '?', '…']) {
        return true;
    }
    let Some(sentence) = closed.strip_suffix('.') else { return false };
    let parts = |it: char| it.is_whitespace() || it.is_ascii_punctuation() || "“‘«".contains(it);
    let word = sentence.rsplit(parts).next().unwrap_or_default();
    // "5.", "19." and "2021." may end one; "H." and "E." never do.
    let is_initial = word.chars().count() == 1 && !word.starts_with(|it: char| it.is_ascii_digit());
    !is_initial && !TITLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::mention::Place;

    #[track_caller]
    fn check(text: &str, quote: &str, expected: &str) {
        let start = text.find(quote).unwrap_or_else(|| panic!("{quote:?} is in {text:?}"));
        let span = Span { start, end: start + quote.len() };
        let found = sentence(text, Anchor { place: Place::Text, span });
        assert_eq!(found.span.quote(text), expected, "{quote:?} in {text:?}");
    }

    #[test]
    fn a_quote_has_its_sentence() {
        let text = "They met. The meeting took place on April 27. All agreed!  Why? So.";
        check(text, "April 27", "The meeting took place on April 27.");
        check(text, "They", "They met.");
        check(text, "agreed", "All agreed!");
        check(text, "So", "So.");
        check(text, "27. All", "The meeting took place on April 27. All agreed!");
    }

    #[test]
    fn a_line_ends_a_sentence() {
        check("Photo: VNA \nTaking place on April 27\nAt the event", "April", "Taking place on April 27");
        check("Ngày 17-18/5, tại Moscow.\nHọp", "Họp", "Họp");
    }

    #[test]
    fn not_every_stop_ends_a_sentence() {
        check(
            "Mr. Le of the U.S. Embassy, H.E. Mr. Lim, met.",
            "Lim",
            "Mr. Le of the U.S. Embassy, H.E. Mr. Lim, met.",
        );
        check("It grew by 2.5 per cent. Then", "grew", "It grew by 2.5 per cent.");
        check("He said “We agreed.” They met.", "agreed", "He said “We agreed.”");
        check("trade, etc. in 2021. Then", "trade", "trade, etc. in 2021.");
    }

    #[test]
    fn the_quote_is_never_cut() {
        for (text, quote) in [(" a ", " a "), ("a\nb", "a\nb"), ("Đ", "Đ"), ("a. B. C", ". B")] {
            check(text, quote, if quote == ". B" { "a. B. C" } else { quote });
        }
    }
}
