//! Russian: one, few and many; the cases that messages need; lists and dates.
//!
//! Labels and names come in the nominative and never change, so only the words that messages bring along are inflected
//! here.

use super::{Pattern, first_letter, grouped, join};
use crate::text::RichText;

/// A count in digits: "950 207".
#[must_use]
pub fn number(n: u32) -> String {
    grouped(n, "\u{a0}")
}

/// The form for a count, by CLDR's categories one, few and many (whole numbers).
#[must_use]
pub fn plural(n: u32, one: &'static str, few: &'static str, many: &'static str) -> &'static str {
    match (n % 10, n % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    }
}

/// A count with its form: "1 встреча", "3 встречи", "5 встреч".
#[must_use]
pub fn count(n: u32, one: &'static str, few: &'static str, many: &'static str) -> String {
    format!("{} {}", number(n), plural(n, one, few, many))
}

#[must_use]
pub fn meetings(n: u32) -> String {
    count(n, "встреча", "встречи", "встреч")
}

/// The genitive, after "из": "из 21 встречи", "из 9 встреч".
#[must_use]
pub fn of_meetings(n: u32) -> String {
    count(n, "встречи", "встреч", "встреч")
}

/// The dative, after "по": "по 1 встрече", "по 9 встречам".
#[must_use]
pub fn by_meetings(n: u32) -> String {
    count(n, "встрече", "встречам", "встречам")
}

/// The instrumental, after "с": "с 1 встречей", "с 9 встречами".
#[must_use]
pub fn with_meetings(n: u32) -> String {
    count(n, "встречей", "встречами", "встречами")
}

/// The prepositional: "об одной встрече", "о 3 встречах", "об 11 встречах".
#[must_use]
pub fn about_meetings(n: u32) -> String {
    match n {
        1 => "об одной встрече".to_owned(),
        11 => "об 11 встречах".to_owned(),
        _ => format!("о {}", count(n, "встрече", "встречах", "встречах")),
    }
}

#[must_use]
pub fn articles(n: u32) -> String {
    count(n, "статья", "статьи", "статей")
}

/// The genitive: "1 статьи", "5 статей".
#[must_use]
pub fn of_articles(n: u32) -> String {
    count(n, "статьи", "статей", "статей")
}

/// The prepositional, after "в": "в 1 статье", "в 5 статьях".
#[must_use]
pub fn in_articles(n: u32) -> String {
    count(n, "статье", "статьях", "статьях")
}

/// What one article says of one meeting.
#[must_use]
pub fn reports(n: u32) -> String {
    count(n, "сообщение", "сообщения", "сообщений")
}

/// The genitive: "1 сообщения", "5 сообщений".
#[must_use]
pub fn of_reports(n: u32) -> String {
    count(n, "сообщения", "сообщений", "сообщений")
}

/// Pages that the public record cites.
#[must_use]
pub fn pages(n: u32) -> String {
    format!("{} открытых источников", count(n, "страница", "страницы", "страниц"))
}

/// The genitive: "1 страницы открытых источников".
#[must_use]
pub fn of_pages(n: u32) -> String {
    format!("{} открытых источников", count(n, "страницы", "страниц", "страниц"))
}

/// Pages that are cited beside articles, none of which is one of these.
#[must_use]
pub fn other_pages(n: u32) -> String {
    format!("{} открытых источников", count(n, "другая страница", "другие страницы", "других страниц"))
}

/// The genitive: "1 другой страницы открытых источников".
#[must_use]
pub fn of_other_pages(n: u32) -> String {
    format!("{} открытых источников", count(n, "другой страницы", "других страниц", "других страниц"))
}

/// After "по материалам": "5 статей и 3 других страниц открытых источников"; `None` where there is neither.
#[must_use]
pub fn of_sources(articles: u32, pages: u32) -> Option<String> {
    let parts = match (articles, pages) {
        (0, 0) => return None,
        (0, n) => vec![of_pages(n)],
        (n, 0) => vec![of_articles(n)],
        (articles, n) => vec![of_articles(articles), of_other_pages(n)],
    };
    Some(list(&parts))
}

/// A share in percent.
#[must_use]
pub fn percent(n: u32) -> String {
    format!("{n}\u{a0}%")
}

/// "a, b и c".
#[must_use]
pub fn list(items: &[String]) -> String {
    join(items, " и ")
}

/// The same of text with emphasis.
#[must_use]
pub fn rich_list(items: &[RichText]) -> RichText {
    RichText::list(items, " и ")
}

/// "a, b или c".
#[must_use]
pub fn either(items: &[String]) -> String {
    join(items, " или ")
}

/// The text with a capital first letter.
#[must_use]
pub fn capital(text: &str) -> String {
    first_letter(text, |it| it.to_uppercase().collect())
}

/// The text with a small first letter.
#[must_use]
pub fn small(text: &str) -> String {
    first_letter(text, |it| it.to_lowercase().collect())
}

/// Months after a day: "26 января".
const MONTHS_WITH_DAY: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// Months that stand alone: "ноябрь 2018 г."
const MONTHS_ALONE: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

/// "26 января 2021 г."
pub const DATES: Pattern = Pattern {
    day_and_month: |day, month| format!("{day} {}", MONTHS_WITH_DAY[month]),
    month: |month| MONTHS_ALONE[month].to_owned(),
    with_year: |rest, year| format!("{rest} {year} г."),
    year: |year| format!("{year} г."),
    days_of_one_month: |first, last, month| format!("{first}–{last} {}", MONTHS_WITH_DAY[month]),
    year_missing: ", год не указан",
    uncertain: " (неточно)",
    missing: "дата не указана",
};

/// Names that stand out.
#[must_use]
pub fn names(names: &[String]) -> RichText {
    rich_list(&RichText::each_strong(names))
}

/// "2021 год", "2019 и 2021 годы".
#[must_use]
pub fn years_in_words(years: &[String]) -> RichText {
    names(years).text(if years.len() == 1 { " год" } else { " годы" })
}

/// Labels, quoted: they never change their case.
#[must_use]
pub fn labels(labels: &[String]) -> RichText {
    names(&quoted(labels))
}

/// Values in quotation marks.
#[must_use]
pub fn quoted(values: &[String]) -> Vec<String> {
    values.iter().map(|it| format!("«{it}»")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        for (n, form) in [
            (0, "many"),
            (1, "one"),
            (2, "few"),
            (5, "many"),
            (11, "many"),
            (14, "many"),
            (21, "one"),
            (22, "few"),
            (111, "many"),
        ] {
            assert_eq!(plural(n, "one", "few", "many"), form, "{n}");
        }
    }

    #[test]
    fn cases() {
        for (n, expected) in [
            (1, ["1 встреча", "1 встречи", "1 встрече", "1 встречей", "об одной встрече"]),
            (2, ["2 встречи", "2 встреч", "2 встречам", "2 встречами", "о 2 встречах"]),
            (11, ["11 встреч", "11 встреч", "11 встречам", "11 встречами", "об 11 встречах"]),
            (21, ["21 встреча", "21 встречи", "21 встрече", "21 встречей", "о 21 встрече"]),
        ] {
            let forms = [meetings, of_meetings, by_meetings, with_meetings, about_meetings];
            assert_eq!(forms.map(|form| form(n)), expected);
        }
    }

    #[test]
    fn sources_that_there_are() {
        for (articles, pages, text) in [
            (1, 0, Some("1 статьи")),
            (21, 32, Some("21 статьи и 32 других страниц открытых источников")),
            (0, 1, Some("1 страницы открытых источников")),
            (0, 0, None),
        ] {
            assert_eq!(of_sources(articles, pages).as_deref(), text);
        }
    }

    #[test]
    fn first_letters() {
        assert_eq!(capital("ёлка"), "Ёлка");
        assert_eq!(small("Саммит"), "саммит");
    }
}
