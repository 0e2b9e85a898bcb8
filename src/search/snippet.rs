//! A hit with the words around it.

use crate::data::mention::Span;

/// The words before a hit, the hit, and the words after it, of one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snippet<'a> {
    pub before: &'a str,
    pub hit: &'a str,
    pub after: &'a str,
    /// The paragraph goes on before what is shown, so that an ellipsis belongs there.
    pub cut_before: bool,
    /// The same at the end.
    pub cut_after: bool,
}

/// The hit at `span` of `text` with at most `around` characters of its paragraph on each side, cut
/// between words, or where no blank is in reach within one.
#[must_use]
pub fn snippet(text: &str, span: Span, around: usize) -> Snippet<'_> {
    let line_start = text[..span.start].rfind('\n').map_or(0, |it| it + 1);
    let line_end = text[span.end..].find('\n').map_or(text.len(), |it| span.end + it);
    let (before, after) = (&text[line_start..span.start], &text[span.end..line_end]);

    let mut start = before.char_indices().rev().take(around).last().map_or(before.len(), |(at, _)| at);
    let cut_before = start > 0;
    if cut_before && !before[..start].ends_with(char::is_whitespace) {
        start += before[start..].find(char::is_whitespace).unwrap_or(0);
    }
    let mut end = after.char_indices().nth(around).map_or(after.len(), |(at, _)| at);
    let cut_after = end < after.len();
    if cut_after && !after[end..].starts_with(char::is_whitespace) {
        end = after[..end].rfind(char::is_whitespace).unwrap_or(end);
    }
    Snippet {
        before: before[start..].trim_start(),
        hit: span.quote(text),
        after: after[..end].trim_end(),
        cut_before,
        cut_after,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shown as `…before[hit]after…`.
    #[track_caller]
    fn check(text: &str, hit: &str, around: usize, expected: &str) {
        let start = text.find(hit).unwrap_or_else(|| panic!("{hit:?} is in {text:?}"));
        let it = snippet(text, Span { start, end: start + hit.len() }, around);
        let mark = |cut| if cut { "…" } else { "" };
        let shown =
            format!("{}{}[{}]{}{}", mark(it.cut_before), it.before, it.hit, it.after, mark(it.cut_after));
        assert_eq!(shown, expected, "{hit:?} in {text:?}");
    }

    #[test]
    fn words_around_a_hit_stay_whole() {
        let text = "They agreed on smart cities and on food security.";
        check(text, "smart", 99, "They agreed on [smart] cities and on food security.");
        check(text, "smart", 11, "…agreed on [smart] cities and…");
        check(text, "smart", 10, "…agreed on [smart] cities…");
        check(text, "smart", 9, "…on [smart] cities…");
        check(text, "smart", 0, "…[smart]…");
        check(text, "They", 7, "[They] agreed…");
        check(text, "security.", 5, "…food [security.]");
        check(text, "sec", 7, "…food [sec]urity.");
    }

    #[test]
    fn a_paragraph_is_not_left() {
        check("One.\nTwo three.\nFour.", "three", 99, "Two [three].");
        check("One.\nTwo three.\nFour.", "Two", 3, "[Two]…");
        check("One.\n\nTwo", "Two", 9, "[Two]");
    }

    #[test]
    fn a_word_without_end_is_cut() {
        check(&format!("{0} hit{0}", "é".repeat(50)), "hit", 5, "…[hit]ééééé…");
        check(&format!("{0}-hit{0}", "é".repeat(50)), "hit", 5, "…éééé-[hit]ééééé…");
    }

    #[test]
    fn letters_of_several_bytes_are_not_split() {
        let text = "Hội nghị Quan chức cao cấp ASEAN – Nga lần thứ 19";
        for around in 0..60 {
            let start = text.find("ASEAN").unwrap_or_default();
            let it = snippet(text, Span { start, end: start + 5 }, around);
            assert!(it.before.chars().count() <= around && it.after.chars().count() <= around);
        }
    }
}
