//! What the page says in front of a class: presenting, and predicting before the figures are shown. A language is
//! a file, as in [`text`](crate::text).

mod en;
mod ru;
mod vi;

use crate::data::vocabulary::Lang;
use crate::text::{RichText, Text};

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
pub struct StageWords {
    // The frame of a slide.
    /// The title of the slide with three charts.
    pub all_title: Text,
    pub previous: Text,
    pub next: Text,
    pub leave: Text,
    pub full_screen: Text,
    /// Said where the browser does not let the page fill the screen.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively no screen is filled"))]
    pub full_refused: Text,
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
    /// The same under a headline that says how many meetings these are.
    pub unfiltered_brief: Text,
    /// The same with their number.
    pub all_counted: fn(n: u32) -> String,
    /// A bar is drawn shorter than its number.
    pub cut: Text,
    /// Said of a chart of which only the first bars are shown: "The first 4 of 27".
    pub first_of: fn(shown: u32, all: u32) -> String,
    /// The same beside the title of one of three charts at a glance, in as few words as the language needs: "4 из 27".
    pub first_of_beside: fn(shown: u32, all: u32) -> String,
    /// Said under a chart that has no room for more: "Part 1 of 3 of the chart".
    pub part_of: fn(nth: u32, parts: u32) -> String,

    // Pointing.
    pub meetings: fn(u32) -> String,
    pub its_meetings: Text,
    pub meeting_of: fn(at: u32, of: u32) -> String,
    pub previous_meeting: Text,
    pub next_meeting: Text,
    pub back_to_chart: Text,
    pub read: Text,
    pub marks_keys: Text,

    // The meetings one by one.
    /// The link to them, on the slide of years.
    pub play_years: Text,
    /// "1991–2026, meeting by meeting".
    pub play_title: fn(years: &str) -> String,
    /// The title where nothing is selected.
    pub play_empty: Text,
    /// How many have no place in time: no source states their year.
    pub play_undated: fn(u32) -> String,
    pub play: Text,
    pub pause: Text,
    pub resume: Text,
    pub play_back: Text,
    pub play_on: Text,
    /// Shows all of them.
    pub end: Text,
    /// How many meetings have come.
    pub come: fn(come: u32, of: u32) -> String,
    /// The link to the meeting that came last.
    pub play_evidence: Text,
    pub speed: Text,
    /// Slow, normal, fast.
    pub speeds: [Text; 3],
    pub play_table: Text,
    pub play_when: Text,
    pub play_what: Text,
    pub play_where: Text,

    // A single guess.
    /// "How many times did they meet in 2021, during the pandemic?"
    pub guess_title: fn(year: i32, is_pandemic: bool) -> String,
    /// Who they are.
    pub guess_who: Text,
    pub guess_how: Text,
    pub guess_label: Text,
    pub guess_less: Text,
    pub guess_more: Text,
    /// Said once it is revealed.
    pub guess_told: fn(guess: Option<u32>, counted: u32) -> RichText,
    /// The link to the sentences, one by one.
    pub guess_sentences: Text,
    pub guess_bars: Text,

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
    /// Said to those who may have keys.
    pub predict_keys: Text,
    pub reveal: Text,
    pub guess_again: Text,
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
    /// Only some bars are asked for: the first by number, none of the others being longer.
    pub asked_of: fn(asked: u32, all: u32) -> String,
    /// Nothing to predict under these choices.
    pub nothing: Text,
}

/// The words of a language.
#[must_use]
pub fn stage_words(lang: Lang) -> &'static StageWords {
    match lang {
        Lang::En => &en::STAGE,
        Lang::Vi => &vi::STAGE,
        Lang::Ru => &ru::STAGE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_names_what_is_told() {
        for lang in Lang::ALL {
            let words = stage_words(*lang);
            let scored = Scored { right: 2, guessed: 6, surprise: Some(("2021".to_owned(), 1, 4)) };
            let text = (words.scored)(&scored).plain();
            for part in ["2", "6", "2021", "1", "4"] {
                assert!(text.contains(part), "{part} in {text}");
            }
            let none = (words.scored)(&Scored::default()).plain();
            assert!(!none.contains('0'), "{none}");
            assert_eq!(words.keys.len(), stage_words(Lang::En).keys.len());
        }
    }

    #[test]
    fn a_count_of_one_is_said_as_one() {
        let one = |lang| (stage_words(lang).meetings)(1);
        assert_eq!(one(Lang::En), "1 meeting");
        assert_eq!(one(Lang::Ru), "1 встреча");
        assert_eq!((stage_words(Lang::Ru).meetings)(22), "22 встречи");
        assert_eq!((stage_words(Lang::Ru).meetings)(11), "11 встреч");
    }
}
