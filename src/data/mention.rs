//! Where words stand: spans of an article, and values with the words that carry them.
//!
//! Offsets are UTF-8 bytes of the article's own strings and stay in Rust; the page slices the
//! string and passes no offset on.

/// Bytes `start..end` of a text, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    /// The words themselves. `text` is the text that the span was made from.
    #[must_use]
    pub fn quote<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start..self.end]
    }

    /// Whether the two share a byte.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Which string of an article a span lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The article's text.
    Text,
    /// The teaser with this number, from 0, of another article that stood on the same page.
    Related(usize),
}

/// Exact words of one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor {
    pub place: Place,
    pub span: Span,
}
