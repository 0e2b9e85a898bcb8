//! English: one and many, ordinals, lists, dates.

use super::{Pattern, first_letter, grouped, join};
use crate::text::RichText;

/// A count in digits: "950,207".
#[must_use]
pub fn number(n: u32) -> String {
    grouped(n, ",")
}

/// The form for a count.
#[must_use]
pub fn plural(n: u32, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// A count with its form: "1 meeting", "3 meetings".
#[must_use]
pub fn count(n: u32, one: &'static str, many: &'static str) -> String {
    format!("{} {}", number(n), plural(n, one, many))
}

#[must_use]
pub fn meetings(n: u32) -> String {
    count(n, "meeting", "meetings")
}

#[must_use]
pub fn articles(n: u32) -> String {
    count(n, "article", "articles")
}

#[must_use]
pub fn reports(n: u32) -> String {
    count(n, "report", "reports")
}

/// Pages that the public record cites.
#[must_use]
pub fn pages(n: u32) -> String {
    format!("{} on record", count(n, "page", "pages"))
}

/// Pages that are cited beside articles, none of which is one of these.
#[must_use]
pub fn other_pages(n: u32) -> String {
    format!("{} on record", count(n, "other page", "other pages"))
}

/// "5 articles and 3 other pages on record"; `None` where there is neither.
#[must_use]
pub fn sources(of_articles: u32, of_pages: u32) -> Option<String> {
    let parts = match (of_articles, of_pages) {
        (0, 0) => return None,
        (0, n) => vec![pages(n)],
        (n, 0) => vec![articles(n)],
        (of_articles, n) => vec![articles(of_articles), other_pages(n)],
    };
    Some(list(&parts))
}

/// A share in percent.
#[must_use]
pub fn percent(n: u32) -> String {
    format!("{n}%")
}

/// "a, b and c".
#[must_use]
pub fn list(items: &[String]) -> String {
    join(items, " and ")
}

/// The same of text with emphasis.
#[must_use]
pub fn rich_list(items: &[RichText]) -> RichText {
    RichText::list(items, " and ")
}

/// "a, b or c".
#[must_use]
pub fn either(items: &[String]) -> String {
    join(items, " or ")
}

/// 1st, 2nd, 3rd, 11th, 21st.
#[must_use]
pub fn ordinal(n: u32) -> String {
    let suffix = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{suffix}")
}

/// A label within a sentence: "energy", but "ICT security" and "ASEAN integration" keep their capitals.
#[must_use]
pub fn within(label: &str) -> String {
    match label.chars().nth(1) {
        Some(second) if second.is_lowercase() => first_letter(label, |it| it.to_lowercase().collect()),
        _ => label.to_owned(),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "26 January 2021".
pub const DATES: Pattern = Pattern {
    day_and_month: |day, month| format!("{day} {}", MONTHS[month]),
    month: |month| MONTHS[month].to_owned(),
    with_year: |rest, year| format!("{rest} {year}"),
    year: |year| year.to_string(),
    days_of_one_month: |first, last, month| format!("{first}–{last} {}", MONTHS[month]),
    year_missing: ", year not given",
    uncertain: " (uncertain)",
    missing: "date not given",
};

/// The name of a month, counted from 0.
#[must_use]
pub const fn month(at: usize) -> &'static str {
    MONTHS[at]
}

/// Names that stand out.
#[must_use]
pub fn names(names: &[String]) -> RichText {
    rich_list(&RichText::each_strong(names))
}

/// The same of labels, of which only the first begins the sentence.
#[must_use]
pub fn labels(labels: &[String]) -> RichText {
    let cased = labels.iter().enumerate();
    names(&cased.map(|(at, it)| if at == 0 { it.clone() } else { within(it) }).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals() {
        for (n, text) in [
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (4, "4th"),
            (11, "11th"),
            (12, "12th"),
            (21, "21st"),
            (113, "113th"),
        ] {
            assert_eq!(ordinal(n), text);
        }
    }

    #[test]
    fn sources_that_there_are() {
        for (articles, pages, text) in [
            (1, 0, Some("1 article")),
            (5, 1, Some("5 articles and 1 other page on record")),
            (0, 22, Some("22 pages on record")),
            (0, 0, None),
        ] {
            assert_eq!(sources(articles, pages).as_deref(), text);
        }
    }

    #[test]
    fn labels_within_a_sentence() {
        for (label, expected) in [
            ("Energy", "energy"),
            ("Politics and security", "politics and security"),
            ("ICT security", "ICT security"),
            ("", ""),
        ] {
            assert_eq!(within(label), expected);
        }
    }
}
