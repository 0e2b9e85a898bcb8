//! A quote → the bytes at which it stands, exactly or not at all.
//!
//! Quotes are told as the W3C Web Annotation model tells them (`TextQuoteSelector`): the exact
//! words, and where these stand there more than once the words right before (`prefix`) or right
//! after (`suffix`). Nothing is normalized, trimmed or guessed: prefix, quote and suffix in one
//! piece must occur exactly once in what is searched.

use std::borrow::Cow;

use super::Article;
use crate::data::mention::{Anchor, Place, Span};

/// Words that are sought in one article.
#[derive(Clone, Copy, Debug)]
pub struct Selector<'a> {
    pub quote: &'a str,
    /// What stands right before the quote; empty where that need not be told.
    pub prefix: &'a str,
    /// What stands right after the quote; empty where that need not be told.
    pub suffix: &'a str,
    /// Whether the words stand in the teasers, all of which are searched; else in the text.
    pub in_related: bool,
}

/// Why a quote has no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteError {
    Empty,
    Absent,
    Ambiguous,
}

/// The one place at which the words stand.
pub fn find(article: &Article, selector: Selector<'_>) -> Result<Anchor, QuoteError> {
    if selector.quote.is_empty() {
        return Err(QuoteError::Empty);
    }
    let needle = match (selector.prefix, selector.suffix) {
        ("", "") => Cow::Borrowed(selector.quote),
        (prefix, suffix) => Cow::Owned([prefix, selector.quote, suffix].concat()),
    };
    let mut found = None;
    for (place, text) in places(article, selector.in_related) {
        let Some(at) = text.find(&*needle) else { continue };
        // The next occurrence may overlap this one, so it is sought from the next character on.
        let next = at + needle.chars().next().map_or(1, char::len_utf8);
        if found.is_some() || text[next..].contains(&*needle) {
            return Err(QuoteError::Ambiguous);
        }
        let start = at + selector.prefix.len();
        found = Some(Anchor { place, span: Span { start, end: start + selector.quote.len() } });
    }
    found.ok_or(QuoteError::Absent)
}

fn places(article: &Article, in_related: bool) -> impl Iterator<Item = (Place, &str)> {
    let text = (!in_related).then_some((Place::Text, article.text.as_str()));
    let teasers = article.related.iter().enumerate().filter(move |_| in_related);
    text.into_iter().chain(teasers.map(|(at, it)| (Place::Related(at), it.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::article;

    /// `expected`: the place and the first byte.
    #[track_caller]
    fn check(
        in_related: bool,
        [prefix, quote, suffix]: [&str; 3],
        expected: Result<(Place, usize), QuoteError>,
    ) {
        let article = Article {
            text: "Ngày 17-18/5: họp. Ngày 17-18/5, tại Moscow. aaa".to_owned(),
            related: vec!["tại Moscow".to_owned(), "bb".to_owned(), "b".to_owned()],
            ..article("a")
        };
        let found = find(&article, Selector { quote, prefix, suffix, in_related });
        assert_eq!(found.map(|it| (it.place, it.span.start)), expected, "{prefix:?} {quote:?} {suffix:?}");
        if let Ok(anchor) = found {
            assert_eq!(anchor.span.quote(article.string(anchor.place)), quote);
        }
    }

    #[test]
    fn a_quote_stands_where_it_occurs_once() {
        check(false, ["", "họp", ""], Ok((Place::Text, 15)));
        check(false, ["", "tại Moscow", ""], Ok((Place::Text, 37)));
        check(true, ["", "tại Moscow", ""], Ok((Place::Related(0), 0)));
    }

    #[test]
    fn what_stands_around_a_quote_tells_which_is_meant() {
        check(false, ["", "17-18/5", ""], Err(QuoteError::Ambiguous));
        check(false, ["", "17-18/5", ":"], Ok((Place::Text, 6)));
        check(false, ["họp. Ngày ", "17-18/5", ""], Ok((Place::Text, 28)));
        check(false, ["Ngày ", "17-18/5", ", tại"], Ok((Place::Text, 28)));
        check(false, ["họp. Ngày ", "17-18/5", ":"], Err(QuoteError::Absent));
    }

    #[test]
    fn overlapping_and_scattered_occurrences_count() {
        check(false, ["", "aa", ""], Err(QuoteError::Ambiguous));
        check(false, ["", "aaa", ""], Ok((Place::Text, 51)));
        check(true, ["", "b", ""], Err(QuoteError::Ambiguous));
        check(true, ["", "bb", ""], Ok((Place::Related(1), 0)));
    }

    #[test]
    fn nothing_is_normalized() {
        check(false, ["", "", ""], Err(QuoteError::Empty));
        check(false, ["", "Họp", ""], Err(QuoteError::Absent));
        check(false, ["", "họp ", ""], Err(QuoteError::Absent));
        check(false, ["", "ho\u{323}p", ""], Err(QuoteError::Absent));
        check(false, ["", "Moscow.  aaa", ""], Err(QuoteError::Absent));
    }
}
