//! Dates in words, by a pattern for each language.

use crate::data::edtf::Date;

/// How a language writes dates. Months are counted from 0. English and Russian follow CLDR's long formats; Vietnamese
/// has figures, as its newspapers do.
pub struct Pattern {
    pub day_and_month: fn(day: u8, month: usize) -> String,
    /// A month without a day.
    pub month: fn(month: usize) -> String,
    /// Two days of one month.
    pub days_of_one_month: fn(first: u8, last: u8, month: usize) -> String,
    /// Adds the year to a month, or to a day and a month.
    pub with_year: fn(rest: &str, year: i32) -> String,
    /// A year alone.
    pub year: fn(year: i32) -> String,
    /// After a date whose year no source gives.
    pub year_missing: &'static str,
    /// After a date that the source marks as uncertain.
    pub uncertain: &'static str,
    /// For a date of which nothing is given in a form that can be written.
    pub missing: &'static str,
}

impl Pattern {
    /// One date.
    #[must_use]
    pub fn date(&self, date: &Date) -> String {
        self.finished(self.days(date), date)
    }

    /// A first and, where there is one, a last day: what both share is written once.
    #[must_use]
    pub fn dates(&self, start: &Date, end: Option<&Date>) -> String {
        let Some(end) = end.filter(|end| *end != start) else { return self.date(start) };
        if start.year() != end.year() {
            return format!("{} – {}", self.date(start), self.date(end));
        }
        let days = match (start.day(), end.day(), month(start), month(end)) {
            (Some(first), Some(last), Some(one), Some(other)) if one == other => {
                (self.days_of_one_month)(first, last, one)
            }
            _ => format!("{} – {}", self.days(start), self.days(end)),
        };
        self.finished(days, end)
    }

    /// Day and month, as far as they are given.
    #[must_use]
    pub fn days(&self, date: &Date) -> String {
        match (date.day(), month(date)) {
            (Some(day), Some(month)) => (self.day_and_month)(day, month),
            (None, Some(month)) => (self.month)(month),
            (_, None) => String::new(),
        }
    }

    /// Adds the year, or that there is none, and whether the date is uncertain.
    fn finished(&self, days: String, date: &Date) -> String {
        let mut text = match (date.year(), days.is_empty()) {
            (Some(year), true) => (self.year)(year),
            (Some(year), false) => (self.with_year)(&days, year),
            (None, false) => days + self.year_missing,
            // A season or `201X`: shown as the source has it rather than lost.
            (None, true) => format!("{} ({date})", self.missing),
        };
        if date.is_uncertain() {
            text += self.uncertain;
        }
        text
    }
}

/// The month of a date, counted from 0.
fn month(date: &Date) -> Option<usize> {
    date.month().map(|month| usize::from(month) - 1)
}

#[cfg(test)]
mod tests {
    use super::super::{en, ru, vi};
    use super::*;

    #[track_caller]
    fn check(start: &str, end: &str, expected: [&str; 3]) {
        let start = Date::parse(start).expect("a date");
        let end = Date::parse(end);
        let said = [en::DATES, vi::DATES, ru::DATES].map(|pattern| pattern.dates(&start, end.as_ref()));
        assert_eq!(said, expected);
    }

    #[test]
    fn one_day_one_month_one_year() {
        check("2021-01-26", "", ["26 January 2021", "26/1/2021", "26 января 2021 г."]);
        check("2018-11", "", ["November 2018", "tháng 11/2018", "ноябрь 2018 г."]);
        check("2021", "", ["2021", "2021", "2021 г."]);
    }

    #[test]
    fn what_both_days_share_is_written_once() {
        check("2023-04-27", "2023-04-28", ["27–28 April 2023", "27–28/4/2023", "27–28 апреля 2023 г."]);
        check(
            "2023-04-30",
            "2023-05-02",
            ["30 April – 2 May 2023", "30/4 – 2/5/2023", "30 апреля – 2 мая 2023 г."],
        );
        check("2023-04-28", "2023-04-28", ["28 April 2023", "28/4/2023", "28 апреля 2023 г."]);
        check(
            "2017-09",
            "2017-10",
            ["September – October 2017", "tháng 9 – tháng 10/2017", "сентябрь – октябрь 2017 г."],
        );
        check(
            "2015-12-31",
            "2016-01-01",
            [
                "31 December 2015 – 1 January 2016",
                "31/12/2015 – 1/1/2016",
                "31 декабря 2015 г. – 1 января 2016 г.",
            ],
        );
    }

    #[test]
    fn what_is_not_given_is_said() {
        check(
            "XXXX-05-17",
            "XXXX-05-18",
            ["17–18 May, year not given", "17–18/5, không rõ năm", "17–18 мая, год не указан"],
        );
        check("2021?", "", ["2021 (uncertain)", "2021 (không chắc chắn)", "2021 г. (неточно)"]);
        check("201X", "", ["date not given (201X)", "không rõ ngày (201X)", "дата не указана (201X)"]);
    }
}
