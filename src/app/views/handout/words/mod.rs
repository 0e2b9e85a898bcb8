//! What the view for paper says. A language is a file, as in [`text`](crate::text).

mod en;
mod ru;
mod vi;

use crate::data::vocabulary::Lang;
use crate::text::Text;

/// How much stands on the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    pub meetings: u32,
    /// Quotes of articles; 0 where they are left away.
    pub quotes: u32,
    /// Articles and pages that are named at the end.
    pub sources: u32,
}

/// What is counted and not in a list that was cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unlisted {
    pub meetings: u32,
    /// How many of these have no year.
    pub undated: u32,
    /// Whether the list has the latest; it has not where no meeting has a year.
    pub are_latest: bool,
}

/// Every message of the view for paper.
pub struct HandoutWords {
    // What the reader chooses.
    pub back: Text,
    pub print: Text,
    pub print_refused: Text,
    /// What the choices are of.
    pub add: Text,
    /// The choice of tables, and their heading.
    pub figures: Text,
    pub quotes: Text,
    pub left_out: Text,
    /// The choice of the list of sources.
    pub sources_in_full: Text,
    /// How much that makes.
    pub listed: fn(&Listed) -> String,

    // The head of the sheet.
    /// What the sheet is about.
    pub title: Text,
    /// Before the address of the view.
    pub address: Text,
    /// Beside its picture that a camera reads.
    pub scan: Text,
    /// The edition of the data, and the day of printing.
    pub edition: fn(&str) -> String,
    pub printed: fn(&str) -> String,

    /// How to read the bars of a comparison, without what only a screen can do.
    pub pairs_how: Text,

    // The table of meetings.
    pub when: Text,
    pub meeting: Text,
    pub place: Text,
    /// The head of its last column, and of the list of sources.
    pub sources: Text,
    /// How the numbers in brackets are meant.
    pub numbers_how: Text,
    pub all_meetings: Text,
    /// How many meetings are not in the list.
    pub more_meetings: fn(&Unlisted) -> String,
    /// Above the words of articles, where they do not stand with the list of all meetings.
    pub word_for_word: Text,
    /// "3 reports".
    pub reports: fn(u32) -> String,
}

/// The words of a language.
#[must_use]
pub fn handout_words(lang: Lang) -> &'static HandoutWords {
    match lang {
        Lang::En => &en::HANDOUT,
        Lang::Vi => &vi::HANDOUT,
        Lang::Ru => &ru::HANDOUT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_was_cut_says_what_it_has_and_what_not() {
        for (lang, undated, are_latest, text) in [
            (Lang::En, 0, true, "The latest are listed, and 12 more are counted."),
            (Lang::En, 3, true, "The latest are listed, and 12 more are counted, 3 of them without a year."),
            (Lang::En, 12, false, "12 more are counted, none of them with a year."),
            (
                Lang::Vi,
                3,
                true,
                "Danh sách nêu những cuộc họp gần nhất; còn 12 cuộc họp khác cũng được tính, trong đó 3 cuộc không rõ năm.",
            ),
            (Lang::Ru, 3, true, "В списке последние встречи; учтены и другие: 12, из них без года — 3."),
            (Lang::Ru, 12, false, "Учтены и другие встречи без года: 12."),
        ] {
            let unlisted = Unlisted { meetings: 12, undated, are_latest };
            assert_eq!((handout_words(lang).more_meetings)(&unlisted), text);
        }
    }

    #[test]
    fn what_is_listed_agrees_with_its_counts() {
        for (lang, meetings, quotes, text) in [
            (Lang::En, 1, 1, "1 meeting, 1 quote, 1 source"),
            (Lang::En, 99, 0, "99 meetings, 1 source"),
            (Lang::Vi, 2, 5, "2 cuộc họp, 5 câu trích, 1 nguồn"),
            (Lang::Ru, 1, 21, "1 встреча, 21 цитата, 1 источник"),
            (Lang::Ru, 3, 12, "3 встречи, 12 цитат, 1 источник"),
        ] {
            let listed = Listed { meetings, quotes, sources: 1 };
            assert_eq!((handout_words(lang).listed)(&listed), text);
        }
        let many = Listed { meetings: 5, quotes: 0, sources: 4 };
        assert_eq!((handout_words(Lang::Ru).listed)(&many), "5 встреч, 4 источника");
    }
}
