//! What the page says in front of a class: presenting, and predicting before the figures are shown. A language is
//! a file, as in [`message`](super).

mod en;
mod ru;
mod vi;

use super::{RichText, Text};
use crate::data::vocabulary::Lang;

/// How a class has guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scored {
    /// Guesses that are the figure.
    pub right: u32,
    /// Bars that were guessed.
    pub guessed: u32,
    /// The bar whose figure is farthest from its guess: its label, the guess, the figure. `None` where all are right.
    pub surprise: Option<(String, u32, u32)>,
}

/// Every message of presenting and predicting.
pub struct Present {
    // The frame of a slide.
    /// The title of the slide with three charts.
    pub all_title: Text,
    pub previous: Text,
    pub next: Text,
    pub leave: Text,
    pub full_screen: Text,
    pub projector: Text,
    pub help: Text,
    pub code: Text,
    pub code_how: Text,
    pub blank: Text,
    /// "2 of 7", which slide this is.
    pub place: fn(at: u32, of: u32) -> String,
    /// The same of the parts of a chart that is too large for one slide, in parentheses after the title.
    pub part: fn(at: u32, of: u32) -> String,
    /// What is counted where nothing is chosen.
    pub unfiltered: Text,
    /// Said under a list that goes on elsewhere: "The 4 most frequent of 27".
    pub first_of: fn(shown: u32, all: u32) -> String,

    // Pointing.
    pub meetings: fn(u32) -> String,
    pub its_meetings: Text,
    pub meeting_of: fn(at: u32, of: u32) -> String,
    pub previous_meeting: Text,
    pub next_meeting: Text,
    pub back_to_chart: Text,
    pub read: Text,
    pub marks_keys: Text,

    // Keys.
    pub keys_title: Text,
    /// What can be pressed, and what it does. Names of keys in `<kbd>`, parted by spaces.
    pub keys: &'static [(Text, Text)],
    pub keys_escape: Text,

    // Predicting.
    pub predict: Text,
    /// "What do you expect? When did they meet?"
    pub predict_title: fn(question: &str) -> String,
    pub predict_how: Text,
    pub reveal: Text,
    pub again: Text,
    pub to_chart: Text,
    pub no_guess: Text,
    /// "you: 3", "counted: 4".
    pub you: fn(u32) -> String,
    pub counted_bar: fn(u32) -> String,
    pub legend_you: Text,
    pub legend_counted: Text,
    /// The name of a bar that was revealed: label, guess, figure.
    pub revealed: fn(label: &str, guess: Option<u32>, counted: u32) -> String,
    pub scored: fn(&Scored) -> RichText,
    /// Not asked for: meetings whose year, area or chair is not told.
    pub set_apart: fn(label: &str, count: u32) -> String,
    /// Nothing to predict under these choices.
    pub nothing: Text,
}

/// The words of a language.
#[must_use]
pub fn present_words(lang: Lang) -> &'static Present {
    match lang {
        Lang::En => &en::PRESENT,
        Lang::Vi => &vi::PRESENT,
        Lang::Ru => &ru::PRESENT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_names_what_is_told() {
        for lang in Lang::ALL {
            let words = present_words(*lang);
            let scored = Scored { right: 2, guessed: 6, surprise: Some(("2021".to_owned(), 1, 4)) };
            let text = (words.scored)(&scored).plain();
            for part in ["2", "6", "2021", "1", "4"] {
                assert!(text.contains(part), "{part} in {text}");
            }
            let none = (words.scored)(&Scored::default()).plain();
            assert!(!none.contains('0'), "{none}");
            assert_eq!(words.keys.len(), present_words(Lang::En).keys.len());
        }
    }

    #[test]
    fn a_count_of_one_is_said_as_one() {
        let one = |lang| (present_words(lang).meetings)(1);
        assert_eq!(one(Lang::En), "1 meeting");
        assert_eq!(one(Lang::Ru), "1 встреча");
        assert_eq!((present_words(Lang::Ru).meetings)(22), "22 встречи");
        assert_eq!((present_words(Lang::Ru).meetings)(11), "11 встреч");
    }
}
