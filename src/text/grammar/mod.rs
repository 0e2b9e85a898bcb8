//! What each language does to numbers, lists and dates, once. Every message uses it; none counts for itself.

mod date;
pub mod en;
pub mod ru;
pub mod vi;

pub use date::Pattern;

use crate::data::vocabulary::Lang;

/// A count as the language writes it: "950,207" in English.
#[must_use]
pub fn number(lang: Lang, n: u32) -> String {
    match lang {
        Lang::En => en::number(n),
        Lang::Vi => vi::number(n),
        Lang::Ru => ru::number(n),
    }
}

/// The digits in threes from 10,000 on: fewer are read at a glance, and a year never looks like a count.
fn grouped(n: u32, separator: &str) -> String {
    let digits = n.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let (first, rest) = digits.split_at((digits.len() - 1) % 3 + 1);
    (0..rest.len()).step_by(3).fold(first.to_owned(), |text, at| text + separator + &rest[at..at + 3])
}

/// Joins with commas and a last word: "a, b and c".
fn join(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
}

/// The text with its first letter changed, all else left as it is.
fn first_letter(text: &str, change: fn(char) -> String) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| change(first) + letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_in_threes() {
        for (n, expected) in [
            (0, "0"),
            (999, "999"),
            (2026, "2026"),
            (9999, "9999"),
            (10_000, "10,000"),
            (123_456, "123,456"),
            (1_000_000, "1,000,000"),
            (u32::MAX, "4,294,967,295"),
        ] {
            assert_eq!(number(Lang::En, n), expected);
            assert_eq!(number(Lang::Vi, n), expected.replace(',', "."));
            assert_eq!(number(Lang::Ru, n), expected.replace(',', "\u{a0}"));
        }
        assert_eq!(en::meetings(950_207), "950,207 meetings");
        assert_eq!(vi::meetings(950_207), "950.207 cuộc họp");
        assert_eq!(ru::meetings(950_201), "950\u{a0}201 встреча");
    }

    #[test]
    fn lists() {
        let items = ["a", "b", "c"].map(str::to_owned);
        for (count, expected) in [(0, ""), (1, "a"), (2, "a and b"), (3, "a, b and c")] {
            assert_eq!(join(&items[..count], " and "), expected);
        }
    }
}
