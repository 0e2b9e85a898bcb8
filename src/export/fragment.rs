//! A quote as a text fragment: the link to a page by which a browser scrolls to the quote and marks it.
//!
//! After the draft "URL Fragment Text Directives" of the Web Incubator Community Group. A browser that does not know
//! it, or finds the words no longer, opens the page at its top.

/// Up to how many words a quote is named by all of them; a longer one by as many at each end as [`ENDS`].
const WHOLE: usize = 10;
const ENDS: usize = 5;

/// The address of a page, to open at a quote of its text. `url` may have a fragment of its own, which is kept.
#[must_use]
pub fn to_quote(url: &str, quote: &str) -> String {
    let Some(text) = directive(quote) else { return url.to_owned() };
    // What stands before a directive is the fragment, which may be empty; a second directive follows the first.
    let joint = match url.split_once('#') {
        None => "#:~:",
        Some((_, fragment)) if fragment.contains(":~:") => "&",
        Some(_) => ":~:",
    };
    format!("{url}{joint}text={text}")
}

/// The value of `text=`: the words, or the first and the last of them. `None` where there are none.
fn directive(quote: &str) -> Option<String> {
    let mut lines = quote.lines().map(words).filter(|it| !it.is_empty());
    let first = lines.next()?;
    // Words of two paragraphs are never found as one text, but as its beginning and its end.
    let last = lines.next_back();
    if last.is_none() && first.len() <= WHOLE {
        return Some(encoded(&first));
    }
    let last = last.unwrap_or_else(|| first.clone());
    let start = &first[..first.len().min(ENDS)];
    let end = &last[last.len().saturating_sub(ENDS)..];
    Some(format!("{},{}", encoded(start), encoded(end)))
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

/// Words as a directive writes them. A hyphen, a comma and an ampersand are its own signs.
fn encoded(words: &[&str]) -> String {
    let mut text = String::new();
    for byte in words.join(" ").bytes() {
        if byte.is_ascii_alphanumeric() || b"._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text += &format!("%{byte:02X}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(quote: &str, expected: &str) {
        assert_eq!(to_quote("https://example.org/a", quote), format!("https://example.org/a{expected}"));
    }

    #[test]
    fn a_short_quote_is_named_whole() {
        check("energy", "#:~:text=energy");
        check("energy security", "#:~:text=energy%20security");
        check(" the  19th\tmeeting ", "#:~:text=the%2019th%20meeting");
        check("1 2 3 4 5 6 7 8 9 10", "#:~:text=1%202%203%204%205%206%207%208%209%2010");
    }

    #[test]
    fn a_long_quote_is_named_by_its_ends() {
        check("1 2 3 4 5 6 7 8 9 10 11", "#:~:text=1%202%203%204%205,7%208%209%2010%2011");
    }

    #[test]
    fn words_of_two_paragraphs_are_a_beginning_and_an_end() {
        check("health\nand energy", "#:~:text=health,and%20energy");
        check("a\n \nb\nc d", "#:~:text=a,c%20d");
        check("one\n", "#:~:text=one");
    }

    #[test]
    fn signs_of_the_directive_are_encoded() {
        check("ASEAN-Russia", "#:~:text=ASEAN%2DRussia");
        check("trade, R&D", "#:~:text=trade%2C%20R%26D");
        check("100% #1?", "#:~:text=100%25%20%231%3F");
        check("“quoted”", "#:~:text=%E2%80%9Cquoted%E2%80%9D");
    }

    #[test]
    fn other_scripts_are_utf8() {
        check("Việt Nam", "#:~:text=Vi%E1%BB%87t%20Nam");
        check("Россия", "#:~:text=%D0%A0%D0%BE%D1%81%D1%81%D0%B8%D1%8F");
    }

    #[test]
    fn a_fragment_of_the_page_is_kept() {
        for (url, expected) in [
            ("https://example.org/a#part", "https://example.org/a#part:~:text=x"),
            ("https://example.org/a#", "https://example.org/a#:~:text=x"),
            ("https://example.org/a#p:~:text=y", "https://example.org/a#p:~:text=y&text=x"),
            ("https://example.org/a?b=c", "https://example.org/a?b=c#:~:text=x"),
        ] {
            assert_eq!(to_quote(url, "x"), expected);
        }
    }

    #[test]
    fn no_words_are_no_directive() {
        check("", "");
        check(" \n ", "");
    }
}
