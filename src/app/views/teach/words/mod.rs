//! What the teacher's page says, but for what activities are: that is a file of data. A language is a file, as in
//! [`text`](crate::text).

mod en;
mod ru;
mod vi;

use crate::data::vocabulary::Lang;
use crate::text::Text;

/// Every message of the teacher's page.
pub struct TeachWords {
    pub title: Text,

    // What can be opened alone.
    /// The name of their list.
    pub open_now: Text,
    pub guess: Opening,
    pub play: Opening,
    pub present: Opening,
    pub predict: Opening,
    pub stories: Opening,
    pub questions: Opening,
    pub worksheet: Opening,
    pub compose: Opening,

    // The place in a lesson that is held.
    /// The name of the line.
    pub lesson: Text,
    /// "Step 2 of 5: Reveal".
    pub step_of: fn(at: usize, of: usize, name: &str) -> String,
    pub next_step: fn(name: &str) -> String,
    pub previous_step: fn(name: &str) -> String,
    pub all_steps: Text,
    pub no_lesson: fn(minutes: u32) -> String,

    // What the device keeps.
    /// Above it.
    pub without_network: Text,
    pub keep: Text,
    pub keep_how: Text,
    pub keeping: fn(done: u32, of: u32) -> String,
    pub kept: Text,
    pub kept_newer: Text,
    pub not_kept: Text,
    pub keep_again: Text,

    // Activities.
    /// Above lessons that are ready to be held.
    pub paths: Text,
    /// Before what a lesson has for paper.
    pub on_paper: Text,
    pub handout: Text,
    pub minutes: fn(u32) -> String,
    /// Above what each of them is good for.
    pub activities: Text,
    pub loading: Text,
    /// Before the time that an activity takes.
    pub time: Text,
    pub ask: Text,
    pub start: fn(activity: &str) -> String,

    // What the sources leave out.
    pub sources: Text,
    pub sources_how: Text,
    /// How many articles, and how many pages of the record; one of them may be none.
    pub sources_count: fn(articles: u32, pages: u32) -> String,
    pub who: Text,
    pub others: fn(publishers: u32) -> String,
    pub languages: Text,
    /// Languages of the region in which there is no source.
    pub no_language: Text,
    pub years: Text,
    pub undated: fn(u32) -> String,
    /// Years within the span of the sources from which there is none.
    pub no_year: Text,
    pub every_year: Text,
    /// Above what they do not tell.
    pub open: Text,
    pub open_how: Text,
    /// "4 of 9 meetings".
    pub of_meetings: fn(n: u32, of: u32) -> String,
    pub year_untold: Text,
    pub place_untold: Text,
    pub mode_untold: Text,
    pub chair_untold: Text,
    pub area_untold: Text,
    pub single: Text,
    /// The name of a language of the region, by its tag; empty for others.
    pub language: fn(&str) -> Text,
}

/// Something that can be opened alone: its name, and in a few words what happens there.
pub struct Opening {
    pub name: Text,
    pub what: Text,
}

/// The words of a language.
#[must_use]
pub fn teach_words(lang: Lang) -> &'static TeachWords {
    match lang {
        Lang::En => &en::TEACH,
        Lang::Vi => &vi::TEACH,
        Lang::Ru => &ru::TEACH,
    }
}
