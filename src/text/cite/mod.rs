//! What is said where a figure is cited, and where a value is doubted. A language is a file, as in
//! [`text`](super). Citations keep the form of their style and take the words of the page's language.

mod en;
mod ru;
mod vi;

use super::Text;
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;

/// Every message on citing and on doubting.
pub struct Cite {
    // The form.
    pub cite: Text,
    pub how: Text,
    /// Which format suits which program.
    pub programs: Text,
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
    /// The spoken name of what doubts one value.
    pub wrong_named: fn(what: &str) -> String,
    pub wrong_title: fn(Doubted) -> Text,
    /// What to do with the message; `contact` is whom the site names.
    pub wrong_how: fn(contact: Option<&str>) -> String,
    pub open_mail: Text,
    /// The link to the page on which faults are told.
    pub open_contact: Text,
    pub text_copied: Text,
    pub close: Text,
    /// The subject of the message: the meeting's name and its id.
    pub subject: fn(meeting: &str, id: &str) -> String,
    pub meeting: Text,
    pub field: Text,
    pub value: Text,
    pub quote: Text,
    pub article: Text,
    /// A page on record; where it is known which state the value, what stands above those that do, and above the others.
    pub page: Text,
    pub page_stating: Text,
    pub page_other: Text,
    pub link: Text,
    pub data: Text,
    /// What the sender is to add.
    pub ask: Text,
    /// After a quote that was cut to fit.
    pub shortened: Text,
}

/// What may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubted {
    Value,
    Meeting,
    Article,
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

/// APA's order: the year, then day and month as the language writes them.
fn apa_date(date: &Date, days: fn(&Date) -> String) -> Option<String> {
    let (year, days) = (date.year()?, days(date));
    Some(if days.is_empty() { year.to_string() } else { format!("{year}, {days}") })
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
}
