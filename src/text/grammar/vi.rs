//! Vietnamese: nothing agrees with a number; lists and dates.

use super::{Pattern, first_letter, grouped, join};
use crate::text::RichText;

/// A count in digits: "950.207".
#[must_use]
pub fn number(n: u32) -> String {
    grouped(n, ".")
}

#[must_use]
pub fn meetings(n: u32) -> String {
    format!("{} cuộc họp", number(n))
}

#[must_use]
pub fn articles(n: u32) -> String {
    format!("{} bài báo", number(n))
}

/// What one article says of one meeting.
#[must_use]
pub fn reports(n: u32) -> String {
    format!("{} lượt đưa tin", number(n))
}

/// Pages that the public record cites.
#[must_use]
pub fn pages(n: u32) -> String {
    format!("{} trang tư liệu", number(n))
}

/// Pages that are cited beside articles, none of which is one of these.
#[must_use]
pub fn other_pages(n: u32) -> String {
    format!("{} trang tư liệu khác", number(n))
}

/// "5 bài báo và 3 trang tư liệu khác"; `None` where there is neither.
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

/// "a, b và c".
#[must_use]
pub fn list(items: &[String]) -> String {
    join(items, " và ")
}

/// The same of text with emphasis.
#[must_use]
pub fn rich_list(items: &[RichText]) -> RichText {
    RichText::list(items, " và ")
}

/// "a, b hoặc c".
#[must_use]
pub fn either(items: &[String]) -> String {
    join(items, " hoặc ")
}

/// "lần thứ nhất", "lần thứ 19".
#[must_use]
pub fn ordinal(n: u32) -> String {
    if n == 1 { "lần thứ nhất".to_owned() } else { format!("lần thứ {n}") }
}

/// The text with a small first letter.
#[must_use]
pub fn small(text: &str) -> String {
    first_letter(text, |it| it.to_lowercase().collect())
}

/// "26/1/2021", "tháng 11/2018"; with no year "17 tháng 5".
pub const DATES: Pattern = Pattern {
    day_and_month: |day, month| format!("{day}/{}", month + 1),
    month: |month| format!("tháng {}", month + 1),
    with_year: |rest, year| format!("{rest}/{year}"),
    year: |year| year.to_string(),
    days_of_one_month: |first, last, month| format!("{first}–{last}/{}", month + 1),
    year_missing: ", không rõ năm",
    uncertain: " (không chắc chắn)",
    missing: "không rõ ngày",
};

/// Names that stand out.
#[must_use]
pub fn names(names: &[String]) -> RichText {
    rich_list(&RichText::each_strong(names))
}

/// Labels are quoted: one may itself hold an "and" ("Chính trị và an ninh").
#[must_use]
pub fn labels(labels: &[String]) -> RichText {
    names(&quoted(labels))
}

/// Values in quotation marks.
#[must_use]
pub fn quoted(values: &[String]) -> Vec<String> {
    values.iter().map(|it| format!("“{it}”")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_letters_with_marks() {
        for (text, expected) in [("Điều phối", "điều phối"), ("Ủy ban", "ủy ban"), ("", "")] {
            assert_eq!(small(text), expected);
        }
    }

    #[test]
    fn sources_that_there_are() {
        assert_eq!(sources(5, 3).as_deref(), Some("5 bài báo và 3 trang tư liệu khác"));
        assert_eq!(sources(0, 3).as_deref(), Some("3 trang tư liệu"));
        assert_eq!(sources(0, 0), None);
    }
}
