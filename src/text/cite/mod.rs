//! What is said where a figure is cited, and where a value is doubted. A language is a file, as in
//! [`message`](super). Citations keep the form of their style and take the words of the page's language.

mod en;
mod ru;
mod vi;

use super::Text;
use super::date::Pattern;
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;

/// How many meetings a figure counts, and from how many sources they were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Meetings counted.
    pub shown: u32,
    /// Meetings without the reader's choices.
    pub total: u32,
    pub articles: u32,
    /// Pages that the public record cites.
    pub pages: u32,
}

/// Every message on citing and on doubting.
pub struct Cite {
    // The form.
    pub cite: Text,
    pub cite_view: Text,
    pub how: Text,
    /// The name of the list of what can be cited, and its first entries.
    pub what: Text,
    pub view: Text,
    pub picture: Text,
    /// The name of the list of formats, and the names of two; the others are called alike everywhere.
    pub format: Text,
    pub apa: Text,
    pub chicago: Text,
    pub copy: Text,
    pub copied: Text,
    pub by_hand: Text,
    /// "Download citation.bib".
    pub download: fn(file: &str) -> String,

    // What a citation says.
    /// The title of a view.
    pub title: Text,
    /// What the data is, for catalogs.
    pub description: Text,
    pub filter: fn(&str) -> String,
    pub no_filter: Text,
    pub count: fn(Count) -> String,
    pub edition: fn(&str) -> String,
    /// Above the sources that a figure was read from.
    pub read_from: Text,
    pub data_set: Text,
    /// "Version 1a2b3c4d".
    pub version: fn(&str) -> String,
    /// In place of the year where no date is given.
    pub no_date: Text,
    /// Before a date that the source marks as uncertain.
    pub circa: Text,
    /// A date as APA has it between parentheses; `None` where the year is not told.
    pub apa_date: fn(&Date) -> Option<String>,
    /// A date as Chicago has it after a title; `None` where the year is not told.
    pub long_date: fn(&Date) -> Option<String>,
    /// APA's "Retrieved November 24, 2026, from", without the address.
    pub retrieved: fn(&str) -> String,
    /// Chicago's "Accessed November 24, 2026", without the full stop.
    pub accessed: fn(&str) -> String,
    /// Quotation marks around words that stand between quotation marks.
    pub inner_quotes: (char, char),
    /// Whether a full stop stands before the closing quotation mark.
    pub stop_inside: bool,

    // A doubt.
    pub wrong: Text,
    /// The spoken name of what doubts one value.
    pub wrong_named: fn(what: &str) -> String,
    pub wrong_title: Text,
    pub wrong_how: Text,
    pub open_mail: Text,
    pub copy_text: Text,
    pub text_copied: Text,
    pub text_by_hand: Text,
    pub close: Text,
    /// The subject of the message: the meeting's name and its id.
    pub subject: fn(meeting: &str, id: &str) -> String,
    pub meeting: Text,
    pub field: Text,
    pub value: Text,
    pub quote: Text,
    pub article: Text,
    pub page: Text,
    pub link: Text,
    pub data: Text,
    /// What the sender is to add.
    pub ask: Text,
    /// After a quote that was cut to fit.
    pub shortened: Text,
}

/// The words of a language.
#[must_use]
pub fn cite_words(lang: Lang) -> &'static Cite {
    match lang {
        Lang::En => &en::CITE,
        Lang::Vi => &vi::CITE,
        Lang::Ru => &ru::CITE,
    }
}

/// The parts of a date as citations have them: day and month in the order of the language, and the year.
fn parts(pattern: &Pattern, date: &Date, day_first: bool) -> Option<(String, i32)> {
    let year = date.year()?;
    let name = |names: &[&'static str; 12], month: u8| names[usize::from(month) - 1];
    let rest = match (date.day(), date.month()) {
        (Some(day), Some(month)) if day_first => format!("{day} {}", name(&pattern.months_with_day, month)),
        (Some(day), Some(month)) => format!("{} {day}", name(&pattern.months_with_day, month)),
        (None, Some(month)) => name(&pattern.months_alone, month).to_owned(),
        (_, None) => String::new(),
    };
    Some((rest, year))
}

/// APA's order: the year, then day and month.
fn apa_date(pattern: &Pattern, date: &Date, day_first: bool) -> Option<String> {
    let (rest, year) = parts(pattern, date, day_first)?;
    Some(if rest.is_empty() { year.to_string() } else { format!("{year}, {rest}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(date: &str, apa: [&str; 3], long: [&str; 3]) {
        let date = Date::parse(date).expect("a date");
        for (at, lang) in Lang::ALL.iter().enumerate() {
            let words = cite_words(*lang);
            assert_eq!((words.apa_date)(&date).as_deref().unwrap_or(""), apa[at], "{}", lang.code());
            assert_eq!((words.long_date)(&date).as_deref().unwrap_or(""), long[at], "{}", lang.code());
        }
    }

    #[test]
    fn dates_have_the_order_of_the_style_and_the_words_of_the_language() {
        check(
            "2023-05-02",
            ["2023, May 2", "2023, 2 tháng 5", "2023, 2 мая"],
            ["May 2, 2023", "ngày 2 tháng 5 năm 2023", "2 мая 2023 г."],
        );
        check(
            "2018-11",
            ["2018, November", "2018, tháng 11", "2018, ноябрь"],
            ["November 2018", "tháng 11 năm 2018", "ноябрь 2018 г."],
        );
        check("2021", ["2021", "2021", "2021"], ["2021", "năm 2021", "2021 г."]);
        // What is not told is not made up.
        check("XXXX-05-17", [""; 3], [""; 3]);
        check("201X", [""; 3], [""; 3]);
    }

    #[test]
    fn counts_are_told_in_every_language() {
        for lang in Lang::ALL {
            let count = cite_words(*lang).count;
            let text = count(Count { shown: 4, total: 9, articles: 3, pages: 21 });
            for part in ["4", "9", "3", "21"] {
                assert!(text.contains(part), "{part} in {text}");
            }
            let all = count(Count { shown: 9, total: 9, articles: 5, pages: 0 });
            assert_eq!(all.matches('9').count(), 1, "{all}");
            assert!(!all.contains('0'), "{all}");
        }
        let ru = |shown| (cite_words(Lang::Ru).count)(Count { shown, total: shown, articles: 1, pages: 0 });
        assert_eq!(ru(1), "1 встреча, по материалам 1 статьи");
        assert_eq!(ru(2), "2 встречи, по материалам 1 статьи");
    }
}
