//! Dates, as vague as a source tells them (EDTF, the parts that the data contract has).

use std::cmp::Ordering;

use dialogue_explorer::data::edtf::Date;

/// Reads a date, and two of them against each other.
///
/// # Panics
/// If a date is not what it is written as, or two of them do not agree on their order.
pub fn run(bytes: &[u8]) {
    let text = crate::text(bytes);
    let dates: Vec<Date> = text.split('/').take(3).filter_map(Date::parse).collect();
    for date in &dates {
        assert_eq!(Date::parse(&date.to_string()).as_ref(), Some(date), "{date}");
        assert_eq!(date.order(date), Ordering::Equal, "{date}");
        assert!(date.agrees(date), "{date}");
        assert!(date.month().is_none_or(|it| (1..=12).contains(&it)), "{date}");
        assert!(date.day().is_none_or(|it| (1..=31).contains(&it)), "{date}");
        for other in &dates {
            assert_eq!(date.order(other), other.order(date).reverse(), "{date}, {other}");
            assert_eq!(date.agrees(other), other.agrees(date), "{date}, {other}");
        }
    }
}

/// A date of each form.
#[must_use]
pub fn seeds() -> Vec<Vec<u8>> {
    [
        "2021",
        "2021-10",
        "2021-10-28",
        "2021-10-28?",
        "2021-10~",
        "202X",
        "XXXX-05-05",
        "2021-XX-28",
        "2020-02-29",
    ]
    .map(|date| format!("{date}/2021-05/2021-05-06").into_bytes())
    .to_vec()
}
