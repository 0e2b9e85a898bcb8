//! Text in which some words stand out. Here they are spans; the page makes elements of them, a file whatever it has.

/// A run of text of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Text(String),
    /// Words that stand out: bold in a sentence, italic in a citation.
    Strong(String),
}

/// A sentence or a few, as spans. Neighbors differ in kind, and none is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RichText(Vec<Span>);

impl Span {
    /// The words of the span.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let (Self::Text(text) | Self::Strong(text)) = self;
        text
    }

    /// Whether the words stand out.
    #[must_use]
    pub const fn is_strong(&self) -> bool {
        matches!(self, Self::Strong(_))
    }
}

impl RichText {
    /// No text yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds plain words at the end.
    #[must_use]
    pub fn text(mut self, words: impl AsRef<str>) -> Self {
        self.push(false, words.as_ref());
        self
    }

    /// Adds words that stand out.
    #[must_use]
    pub fn strong(mut self, words: impl AsRef<str>) -> Self {
        self.push(true, words.as_ref());
        self
    }

    /// A text that stands out, for each of some words.
    #[must_use]
    pub fn each_strong(words: &[String]) -> Vec<Self> {
        words.iter().map(|it| Self::new().strong(it)).collect()
    }

    /// Adds all of another text.
    #[must_use]
    pub fn then(mut self, other: &RichText) -> Self {
        for span in &other.0 {
            self.push(span.is_strong(), span.as_str());
        }
        self
    }

    /// Several texts as one, parted by commas and by `last` before the last: "a, b and c".
    #[must_use]
    pub fn list(items: &[RichText], last: &str) -> Self {
        let mut list = Self::new();
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                list = list.text(if at + 1 == items.len() { last } else { ", " });
            }
            list = list.then(item);
        }
        list
    }

    /// The text up to a byte of [`RichText::plain`], which begins a character.
    #[must_use]
    pub fn until(&self, end_byte: usize) -> Self {
        let (mut start, mut beginning) = (0, Self::new());
        for span in &self.0 {
            let words = span.as_str();
            let room = end_byte.saturating_sub(start).min(words.len());
            beginning.push(span.is_strong(), &words[..room]);
            start += words.len();
        }
        beginning
    }

    /// The spans, in order.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(Span::as_str).collect()
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn push(&mut self, is_strong: bool, words: &str) {
        match self.0.last_mut() {
            _ if words.is_empty() => {}
            Some(Span::Text(last)) if !is_strong => last.push_str(words),
            Some(Span::Strong(last)) if is_strong => last.push_str(words),
            _ if is_strong => self.0.push(Span::Strong(words.to_owned())),
            _ => self.0.push(Span::Text(words.to_owned())),
        }
    }
}

impl<T: AsRef<str>> From<T> for RichText {
    fn from(text: T) -> Self {
        Self::new().text(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbors_of_one_kind_are_one_span() {
        let text = RichText::new().strong("4").strong(" of 9").text("").text(" meetings").text(".");
        let expected = [Span::Strong("4 of 9".to_owned()), Span::Text(" meetings.".to_owned())];
        assert_eq!(text.spans(), expected);
        assert_eq!(text.plain(), "4 of 9 meetings.");
        assert!(RichText::from("").is_empty());
        assert_eq!(text.until(6), RichText::new().strong("4 of 9"));
        assert_eq!(text.until(10).plain(), "4 of 9 mee");
    }

    #[test]
    fn lists_have_a_last_word() {
        let items: Vec<RichText> = ["a", "b", "c"].map(|word| RichText::new().strong(word)).to_vec();
        for (count, expected) in [(0, ""), (1, "a"), (2, "a and b"), (3, "a, b and c")] {
            assert_eq!(RichText::list(&items[..count], " and ").plain(), expected);
        }
        assert!(RichText::list(&items, " and ").spans()[0].is_strong());
    }
}
