//! What the page says in questions and on the worksheet. A language is a file, as in [`text`](crate::text).
//!
//! What a question is about stands in a line of its own, above it: so no sentence has to agree with a name.

mod en;
mod ru;
mod vi;

use crate::data::vocabulary::Lang;
use crate::text::Text;

/// Every message of questions and worksheets.
pub struct QuestionsWords {
    pub title: Text,
    /// Unfolds what the set was made from.
    pub about: Text,
    pub how: Text,
    /// "Made from 9 meetings"; the collection and what is chosen follow.
    pub made_from: fn(meetings: u32) -> String,
    pub to_charts: Text,
    pub set: fn(seed: &str) -> String,
    /// The name of the choice between 5, 10 and 15 questions.
    pub how_many: Text,
    pub one_by_one: Text,
    pub all_at_once: Text,
    pub another: Text,
    pub to_worksheet: Text,
    pub few: fn(have: u32, wanted: u32) -> String,
    pub none: Text,
    /// "Question 3 of 10".
    pub number: fn(n: u32, of: u32) -> String,

    // What is asked.
    pub year: Text,
    pub chair: Text,
    pub area: Text,
    pub place: Text,
    pub mode: Text,
    pub count: Text,
    pub sentence: Text,
    pub agree: Text,
    pub is_true: Text,
    pub first: Text,
    pub last: Text,
    pub untold: Text,
    pub article: Text,

    // Choices that are no values.
    pub mode_untold: Text,
    pub agreed: Text,
    pub differ: Text,
    pub only_one: Text,
    pub yes: Text,
    pub no: Text,
    pub the_year: Text,
    pub the_place: Text,
    pub the_mode: Text,
    pub the_chairs: Text,
    pub the_areas: Text,

    // Answering.
    pub check: Text,
    pub again: Text,
    pub choose_first: Text,
    pub right: Text,
    pub wrong: Text,
    pub answer: fn(answer: &str) -> String,
    /// What a screen reader hears after a choice that is the right one, or is not, among the others.
    pub is_right: Text,
    pub key: Text,
    pub key_untold: Text,
    pub previous: Text,
    pub next: Text,
    pub to_result: Text,
    pub result: Text,
    pub score: fn(right: u32, of: u32) -> String,
    pub open: fn(u32) -> String,
    pub look_again: Text,
    pub start_over: Text,
    pub not_kept: Text,

    // On paper.
    /// The title of the sheet.
    pub sheet_title: Text,
    /// The choice to print the sentences in which the answers stand.
    pub with_sentences: Text,
    /// Above these sentences.
    pub sentences: Text,
    pub name: Text,
    pub class: Text,
    pub date: Text,
    pub on_paper: Text,
    /// Where the sentences are not printed.
    pub by_link_sources: Text,
    /// The same where the answers stand in a list of meetings.
    pub by_list: Text,
    /// What that list does not tell.
    pub by_list_rest: Text,
    /// Above that list.
    pub listed: Text,
    pub by_link: Text,
    pub words_that_say_so: Text,
    pub print: Text,
    pub to_screen: Text,
    pub key_title: Text,
    pub key_how: Text,
}

/// The words of a language.
#[must_use]
pub fn questions_words(lang: Lang) -> &'static QuestionsWords {
    match lang {
        Lang::En => &en::QUESTIONS,
        Lang::Vi => &vi::QUESTIONS,
        Lang::Ru => &ru::QUESTIONS,
    }
}
