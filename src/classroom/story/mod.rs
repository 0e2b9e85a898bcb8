//! A story: views of the page in an order, each with a caption, a question and an answer.
//!
//! Comes in: the text of a file, or the payload of a link. Goes out: a [`Story`], what is wrong with it by step
//! and field, and back its file or its link. What stands in braces is filled from the data ([`fill`]), so
//! that a figure cannot go stale. `public/stories/README.md` describes the format.
//! Never here: the browser, how a file is fetched or saved, who answered what.
//!
//! A story may come from anyone. Its texts are texts, cut to [lengths](Length) that a page can hold, and a view
//! is a link's query string: it is read like every link, and cannot do more than one.

mod chart;
mod check;
mod draft;
mod fill;
mod link;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod read;
#[cfg(test)]
mod ready;
mod view;
mod write;

pub use check::unknown_views;
pub use draft::{Draft, Field};
pub use fill::{Figures, Piece, fill};
pub use link::{LONGEST_LINK, from_payload, to_payload};
pub use read::read;
pub use view::view as link_view;
pub use write::{file_name, write};

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u32 = 1;
/// What a file says it is.
pub const FORMAT: &str = "dialogue-explorer/story";

/// The stories that come with the site, in the order of their list. Each is the file `stories/<id>.json`.
pub const READY: [&str; 3] = ["pandemic", "coordinators", "anniversaries"];

/// The longest texts, in characters, and the longest lists.
pub struct Length;

impl Length {
    pub const TITLE: usize = 200;
    pub const AUTHOR: usize = 200;
    pub const PURPOSE: usize = 1_000;
    pub const SOURCE: usize = 600;
    pub const TEXT: usize = 2_000;
    pub const VIEW: usize = 1_500;
    pub const STEPS: usize = 60;
    /// The figures of a step that are counted.
    pub const FIGURES: usize = 40;
    pub const SOURCES: usize = 40;
    pub const LANGUAGES: usize = 12;
    /// Of a file, in bytes.
    pub const FILE: usize = 512 * 1024;
}

/// A text in one language or in several; in none where it is left out. In the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording(Vec<(String, String)>);

impl Wording {
    /// The text in one language, a BCP 47 tag; none if it is blank.
    #[must_use]
    pub fn one(language: &str, text: &str) -> Self {
        let mut wording = Self::default();
        wording.set(language, text);
        wording
    }

    /// Says it in a language; a blank text takes it away.
    pub fn set(&mut self, language: &str, text: &str) {
        let at = self.0.iter().position(|it| it.0 == language);
        match (at, text.trim().is_empty()) {
            (Some(at), true) => _ = self.0.remove(at),
            (Some(at), false) => text.clone_into(&mut self.0[at].1),
            (None, true) => {}
            (None, false) => self.0.push((language.to_owned(), text.to_owned())),
        }
    }

    /// The text in this language if there is one, else in English, else in the first: its language and the text.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<(&str, &str)> {
        let find = |tag: &str| self.0.iter().find(|it| it.0 == tag);
        let found = find(language).or_else(|| find("en")).or(self.0.first());
        found.map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text in exactly this language; empty where there is none.
    #[must_use]
    pub fn exact(&self, language: &str) -> &str {
        self.0.iter().find(|it| it.0 == language).map_or("", |it| &it.1)
    }

    /// Every language with its text.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A view, what it shows, what is asked of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// A link's query string with its question mark; empty for the start page. Without language, story and step.
    pub view: String,
    pub caption: Wording,
    pub question: Wording,
    pub answer: Wording,
    /// The view in which the answer can be checked.
    pub evidence: Option<String>,
    /// Whether the charts are covered until the class has said what it expects.
    pub is_covered: bool,
}

/// Derivation to walk through, and what they are for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    pub title: Wording,
    /// What it is for: what one learns, and who.
    pub purpose: Wording,
    pub author: Option<String>,
    /// How long it takes in class.
    pub minutes: Option<u32>,
    pub sources: Vec<Wording>,
    pub steps: Vec<Step>,
}

impl Story {
    /// Every text, for whoever looks over all of them.
    pub fn texts(&self) -> impl Iterator<Item = &Wording> {
        let steps = self.steps.iter().flat_map(|it| [&it.caption, &it.question, &it.answer]);
        [&self.title, &self.purpose].into_iter().chain(&self.sources).chain(steps)
    }

    /// The languages in which it has a title or a caption, each once.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        let mut languages: Vec<&str> = Vec::new();
        let captions = self.steps.iter().map(|it| &it.caption);
        for (tag, _) in std::iter::once(&self.title).chain(captions).flat_map(Wording::all) {
            if !languages.contains(&tag) {
                languages.push(tag);
            }
        }
        languages
    }
}

/// A text as a story keeps it: blanks around it, control characters but for line breaks, and characters that
/// turn the direction of what stands after them fall away; longer ones are cut.
#[must_use]
pub fn clean(text: &str, longest: usize) -> String {
    let is_kept = |it: &char| {
        (*it == '\n' || !it.is_control()) && !matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let text: String = text.replace("\r\n", "\n").chars().filter(is_kept).collect();
    let text = text.trim();
    let end = text.char_indices().nth(longest).map_or(text.len(), |it| it.0);
    text[..end].trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_in_the_language_asked_for_or_the_nearest_to_it() {
        let mut text = Wording::one("vi", "năm");
        assert_eq!(text.get("ru"), Some(("vi", "năm")));
        text.set("en", "year");
        for (asked, expected) in [("ru", ("en", "year")), ("vi", ("vi", "năm")), ("en", ("en", "year"))] {
            assert_eq!(text.get(asked), Some(expected), "{asked}");
        }
        text.set("en", "  ");
        text.set("vi", "");
        assert!(text.is_empty() && text.get("en").is_none());
    }

    #[test]
    fn what_hides_or_turns_a_text_falls_away() {
        for (given, expected) in [
            ("  a\r\nb\t c\u{7} ", "a\nb c"),
            ("\u{202e}txt.exe", "txt.exe"),
            ("<b onclick=x>&amp;", "<b onclick=x>&amp;"),
            ("abcdefgh", "abcde"),
            ("abcd efgh", "abcd"),
        ] {
            let longest = if given.starts_with("abcd") { 5 } else { 100 };
            assert_eq!(clean(given, longest), expected, "{given:?}");
        }
    }
}
