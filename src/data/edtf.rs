//! Dates as vague as the text that tells them: `2018-11`, `2021?`, `XXXX-05-17`.
//!
//! Comes in: EDTF (ISO 8601-2 Annex A), parsed by `edtf-core`. Goes out: year, month and day as
//! far as they are told. Only single dates are taken: an interval is two fields of a report.
//! Never here: words of a language ("May"); those are in `message`.

use std::cmp::Ordering;
use std::fmt;

use edtf_core::{Edtf, YearKind};
use serde::{Serialize, Serializer};

/// A single EDTF date. Its year, month and day may be untold; a year that is told has four
/// digits, `1000` to `9999`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(edtf_core::Date);

impl Date {
    /// Reads a single date; `None` for anything else (an interval, a set, a time, no date) and
    /// for years that no calendar of news has (`-0044`, `Y17E7`): an axis could not hold them.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        // The longest single date is far shorter; megabytes are not worth a look.
        if text.len() > 40 {
            return None;
        }
        let Ok(Edtf::Date(date)) = Edtf::parse(text) else { return None };
        let plain = matches!(date.year.kind, YearKind::Standard { negative: false, .. })
            && date.year.significant_digits.is_none()
            && date.year.value().is_none_or(|it| it >= 1000);
        plain.then_some(Self(date))
    }

    /// The year, where all of its digits are told.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        self.0.year.value().and_then(|it| i32::try_from(it).ok())
    }

    /// The month from 1 to 12, where it is told (a season is no month).
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.0.month.and_then(edtf_core::DateField::value).filter(|it| (1..=12).contains(it))
    }

    /// The day of the month, where it is told.
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        self.0.day.and_then(edtf_core::DateField::value)
    }

    /// Whether the source marks any part as uncertain (`?`) or approximate (`~`).
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.0.is_uncertain() || self.0.is_approximate()
    }

    /// How many of year, month and day are told: 0 to 3.
    #[must_use]
    pub fn told(&self) -> u8 {
        u8::from(self.year().is_some()) + u8::from(self.month().is_some()) + u8::from(self.day().is_some())
    }

    /// The day itself, where year, month and day are told.
    #[must_use]
    pub fn full_day(&self) -> Option<(i32, u8, u8)> {
        Some((self.year()?, self.month()?, self.day()?))
    }

    /// Whether both could be the same day: no digit that both tell differs (`201X` and `2018`
    /// agree, `201X` and `2021` do not). A season and a month are not compared.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        fn same(a: &[Option<u8>], b: &[Option<u8>]) -> bool {
            a.iter().zip(b).all(|(a, b)| a.is_none() || b.is_none() || a == b)
        }
        let year = |it: &Self| match it.0.year.kind {
            YearKind::Standard { digits, .. } => digits,
            _ => [None; 4],
        };
        let digits = |it: Option<edtf_core::DateField>| it.map_or([None; 2], |it| it.digits);
        let month = |it: &Self| digits(it.0.month.filter(|it| it.value().is_none_or(|it| it <= 12)));
        same(&year(self), &year(other))
            && same(&month(self), &month(other))
            && same(&digits(self.0.day), &digits(other.0.day))
    }

    /// Order for a list: by what is told, an untold year last, an untold month or day first.
    #[must_use]
    pub fn order(&self, other: &Self) -> Ordering {
        self.order_key().cmp(&other.order_key())
    }

    /// What [`Date::order`] compares, to be worked out once where many are sorted.
    #[must_use]
    pub fn order_key(&self) -> impl Ord + use<> {
        (self.year().is_none(), self.year(), self.month(), self.day())
    }
}

impl Serialize for Date {
    /// As EDTF has it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Edtf::Date(self.0).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|| panic!("{text:?} is a date"))
    }

    #[test]
    fn parts_are_told_as_far_as_the_text_tells() {
        for (text, year, month, day) in [
            ("2023-04-27", Some(2023), Some(4), Some(27)),
            ("2018-11", Some(2018), Some(11), None),
            ("2021", Some(2021), None, None),
            ("2021?", Some(2021), None, None),
            ("XXXX-05-17", None, Some(5), Some(17)),
            ("201X", None, None, None),
            ("2021-21", Some(2021), None, None),
        ] {
            let date = date(text);
            assert_eq!((date.year(), date.month(), date.day()), (year, month, day), "{text}");
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn texts_that_are_no_single_date() {
        for text in [
            "",
            "2021-13-01",
            "2021-02-30",
            "May 2021",
            "2021-04/2021-05",
            "2021-01-01T10:00:00",
            "[2020,2021]",
            "../2021",
            "-0044-03-15",
            "0021",
            "Y170000002",
            "Y17E7",
            "1950S2",
            " 2021",
            "2021\u{202e}",
        ] {
            assert_eq!(Date::parse(text), None, "{text:?}");
        }
        assert_eq!(Date::parse(&"2021".repeat(1_000_000)), None);
    }

    #[test]
    fn dates_agree_where_no_told_part_differs() {
        for (a, b, agree) in [
            ("XXXX-05-17", "2018-05-17", true),
            ("2018-05", "2018-05-17", true),
            ("2018", "2018-05-17", true),
            ("XXXX-05-17", "2018-05-18", false),
            ("2018", "2019", false),
            ("201X", "2018-05-17", true),
            ("201X", "2021", false),
            ("2018-21", "2018-05-17", true),
        ] {
            assert_eq!(date(a).agrees(&date(b)), agree, "{a} {b}");
            assert_eq!(date(b).agrees(&date(a)), agree, "{b} {a}");
        }
    }

    #[test]
    fn a_list_has_untold_years_last() {
        let mut list = ["XXXX-03-28", "2021-01-26", "2018-11", "2021", "2021-01"].map(date);
        list.sort_by(Date::order);
        assert_eq!(list.map(|it| it.to_string()), ["2018-11", "2021", "2021-01", "2021-01-26", "XXXX-03-28"]);
    }
}
