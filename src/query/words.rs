//! The words sought, without what cannot be seen.

/// The longest text that is sought, in characters.
const LONGEST: usize = 200;

/// What may stand before words and after them.
const OPENING: &str = "\"'“‘«‹„([{*_~`";
const CLOSING: &str = "\"'”’»›“)]}*_~`.,:;!?…|\\";

/// Drops control and direction characters, makes one space of every run of blanks, cuts what is longer than
/// 200 characters, and leaves away the signs around it that end a sentence or quote: texts hang them on links, and the
/// search passes over them.
pub(super) fn clean(words: &str) -> String {
    let mut clean = String::new();
    let mut length = 0;
    for char in words.chars() {
        let char = if char.is_whitespace() { ' ' } else { char };
        if is_unseen(char) || (char == ' ' && (clean.is_empty() || clean.ends_with(' '))) {
            continue;
        }
        if length == LONGEST {
            break;
        }
        clean.push(char);
        length += 1;
    }
    let ends = |it: char| it.is_whitespace() || CLOSING.contains(it);
    clean.truncate(clean.trim_end_matches(ends).len());
    clean.trim_start_matches(|it: char| it.is_whitespace() || OPENING.contains(it)).to_owned()
}

/// A text of a link as it is repeated: what cannot be seen as `\u{fffd}`, and no longer than so many characters, the last of
/// them an ellipsis where it goes on.
#[must_use]
pub fn shortened(text: &str, length: usize) -> String {
    let visible = |it: char| if is_unseen(it) { '\u{fffd}' } else { it };
    if text.chars().nth(length).is_none() {
        return text.chars().map(visible).collect();
    }
    let kept: String = text.chars().take(length - 1).map(visible).collect();
    format!("{}…", kept.trim_end())
}

/// Control characters, and those that turn the direction of the text around them: a link could
/// use them to make the page say what it does not say. And those that have no width: programs put them into links.
pub(super) fn is_unseen(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        )
        || matches!(char, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_repeated_is_cut_where_it_is_seen() {
        for (text, expected) in [
            ("", ""),
            ("Việt", "Việt"),
            ("Việt N", "Việt…"),
            ("smart cities", "smart…"),
            ("a\u{202e}b", "a\u{fffd}b"),
        ] {
            assert_eq!(shortened(text, 6 - usize::from(text.starts_with('V'))), expected, "{text}");
        }
        assert_eq!(shortened(&"x".repeat(12_000), 60), format!("{}…", "x".repeat(59)));
    }

    #[test]
    fn words_are_cleaned() {
        for (words, expected) in [
            ("", ""),
            ("  \u{a0} ", ""),
            (" Việt \t\n Nam ", "Việt Nam"),
            ("a\u{202e}b\u{0}c\u{7f}", "abc"),
            ("a \u{200f} b", "a b"),
            ("\u{feff}x\u{ad}\u{200b}y\u{fffd}", "xy\u{fffd}"),
            ("“smart cities”.", "smart cities"),
            ("(C++)", "C++"),
            ("100%", "100%"),
            (" ?! ", ""),
        ] {
            assert_eq!(clean(words), expected, "{words:?}");
        }
        assert_eq!(clean(&"ё ".repeat(1000)), "ё ".repeat(100).trim_end());
        assert_eq!(clean(&"ab".repeat(1_000_000)).len(), 200);
    }
}
