//! What is said where a number is taken apart, step by step. A language is a file, as in [`text`](crate::text).

mod en;
mod ru;
mod vi;

use crate::data::vocabulary::Lang;
use crate::text::Text;

/// Every message on how a number was made.
pub struct MethodWords {
    /// The title, and how to go through it.
    pub title: Text,
    pub how: Text,
    /// The keys, for whoever has some.
    pub keys: Text,
    /// "meetings counted", after the number.
    pub counted_of: fn(u32) -> Text,
    /// The names of the steps, in their order.
    pub steps: [Text; 6],
    /// "Step 2 of 6".
    pub step_of: fn(at: u32, of: u32) -> String,
    pub previous: Text,
    pub next: Text,
    /// From all steps at once to one at a time, and back.
    pub one_by_one: Text,
    pub all_steps: Text,
    pub back: Text,

    // What the steps say.
    pub articles: fn(articles: u32) -> String,
    /// Entries of the public record, the pages that they cite, and how many of these are articles.
    pub entries: fn(entries: u32, pages: u32, of_articles: u32) -> String,
    /// The source of the entries, in a list of sources.
    pub entries_each: fn(entries: u32) -> String,
    /// What a report is, and how many there are.
    pub reports: fn(reports: u32) -> String,
    pub reports_of: fn(u32) -> String,
    /// How many meetings the reports are merged into, and by which rules.
    pub merged: fn(reports: u32, meetings: u32) -> String,
    pub alone: fn(u32) -> String,
    pub joined: fn(meetings: u32, reports: u32) -> String,
    /// Which meetings are in scope at first sight.
    pub scope: Text,
    /// "15 meetings less 6 leave 9."
    pub less: fn(all: u32, out: u32, stay: u32) -> String,
    pub nothing_chosen: fn(u32) -> String,
    /// How many stay under a clause, of how many that came to it.
    pub sieve: fn(stay: u32, of: u32) -> String,
    pub fallen: Text,
    /// What is counted in the end.
    pub counted: fn(u32) -> String,
    /// Above the bars of a chart, by its title; and that a meeting may count in several.
    pub bars: fn(&str) -> String,
    pub bars_overlap: fn(sum: u32, meetings: u32) -> String,
    /// Below a bar's number: the link to how that number alone was made.
    pub this_bar: fn(&str) -> String,
    pub meetings: fn(u32) -> String,
}

/// The words of a language.
#[must_use]
pub fn method_words(lang: Lang) -> &'static MethodWords {
    match lang {
        Lang::En => &en::METHOD,
        Lang::Vi => &vi::METHOD,
        Lang::Ru => &ru::METHOD,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_told_whole_in_every_language() {
        for lang in Lang::ALL {
            let words = method_words(*lang);
            for (text, numbers) in [
                ((words.less)(15, 6, 9), &["15", "6", "9"][..]),
                ((words.merged)(15, 13), &["15", "13"]),
                ((words.joined)(2, 4), &["2", "4"]),
                ((words.sieve)(4, 9), &["4", "9"]),
                ((words.bars_overlap)(31, 9), &["31", "9"]),
                ((words.entries)(78, 121, 5), &["78", "121", "5"]),
                ((words.step_of)(2, 6), &["2", "6"]),
            ] {
                for number in numbers {
                    assert!(text.contains(number), "{number} in {text}");
                }
            }
        }
    }

    #[test]
    fn russian_numbers_have_their_forms() {
        let words = method_words(Lang::Ru);
        for (text, expected) in [
            ((words.meetings)(1), "1 встреча"),
            ((words.meetings)(3), "3 встречи"),
            ((words.meetings)(11), "11 встреч"),
            ((words.reports_of)(21), "21 сообщение"),
            ((words.less)(15, 6, 9), "15 встреч минус 6 — остаётся 9."),
        ] {
            assert_eq!(text, expected);
        }
    }
}
