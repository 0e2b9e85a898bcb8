//! Days told from the day of publication → dates: “today”, “on Wednesday”, a day without its year.
//!
//! Comes in: what a text tells ([`dates`](super::dates)), when it was published, whether the meeting had been.
//! Goes out: an EDTF date, its year untold where nothing settles it. There is no clock.

use super::dates::{How, Mention, Told};
use crate::data::edtf::Date;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

impl Day {
    /// The day of a date that tells it in full.
    #[must_use]
    pub fn of(date: Date) -> Option<Self> {
        let (year, month, day) = date.full_day()?;
        Some(Self { year, month, day })
    }

    /// So many days later, or earlier.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self::from_number(self.number() + days)
    }

    /// From 1 for Monday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // 1 January 1970, day 0, was a Thursday.
        u8::try_from((self.number() + 3).rem_euclid(7) + 1).unwrap_or(1)
    }

    /// Days since 1 January 1970, by the years of 400 that the calendar repeats, each from March.
    fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    fn from_number(number: i64) -> Self {
        let shifted = number + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        let small = |it: i64| u8::try_from(it).unwrap_or(1);
        Self { year: i32::try_from(year).unwrap_or(0), month: small(month), day: small(day) }
    }
}

/// The day of the week of a date, from 1 for Monday; `None` for no date.
#[must_use]
pub fn weekday(year: i32, month: u8, day: u8) -> Option<u8> {
    Date::parse(&format!("{year:04}-{month:02}-{day:02}")).and_then(Day::of).map(Day::weekday)
}

/// What is known of when an article was published.
#[derive(Clone, Copy, Debug, Default)]
pub struct Published {
    pub year: Option<i32>,
    pub month: Option<u8>,
    pub day: Option<Day>,
}

impl Published {
    #[must_use]
    pub fn new(date: Option<Date>) -> Self {
        let day = date.and_then(Day::of);
        Self { year: date.and_then(|it| it.year()), month: date.and_then(|it| it.month()), day }
    }
}

/// The dates of a mention: when it starts and when it ends. `is_ahead`: whether the meeting
/// was still to be held, where the text says so.
/// `None` where nothing settles a day told by another.
#[must_use]
pub fn resolve(
    mention: &Mention,
    published: Published,
    is_ahead: Option<bool>,
) -> Option<(Date, Option<Date>)> {
    let year = match mention.how {
        How::Calendar | How::Year => None,
        How::Day(days) => {
            let day = published.day?.plus(i64::from(days));
            return Some((
                date(Told { year: Some(day.year), month: Some(day.month), day: Some(day.day) })?,
                None,
            ));
        }
        How::Weekday { day, last } => {
            let today = published.day?;
            let back = (i64::from(today.weekday()) - i64::from(day)).rem_euclid(7);
            let days = match (is_ahead, last, back) {
                (Some(true), ..) => (7 - back) % 7,
                (_, true, 0) => -7,
                _ => -back,
            };
            let day = today.plus(days);
            return Some((
                date(Told { year: Some(day.year), month: Some(day.month), day: Some(day.day) })?,
                None,
            ));
        }
        How::RelativeYear(years) => Some(published.year? + i32::from(years)),
        How::RelativeMonth(direction) => {
            let (month, now) = (mention.start.month?, published.month?);
            let passed = if direction < 0 { now <= month } else { month <= now };
            Some(published.year? + i32::from(direction) * i32::from(passed))
        }
    };
    let start = with_year(mention.start, year, published, is_ahead);
    let end = mention.end.map(|end| {
        let turns = end.year.is_none() && mention.start.month > end.month;
        Told { year: end.year.or(start.year.map(|it| it + i32::from(turns))), ..end }
    });
    Some((date(start)?, end.and_then(date)))
}

/// In days.
const HALF_A_YEAR: i32 = 186;

/// The year of a day that has none: of those it can be, the one next to the day of publication.
fn with_year(told: Told, year: Option<i32>, published: Published, is_ahead: Option<bool>) -> Told {
    let nearest = || {
        let (this, month) = (published.year?, told.month?);
        let now = (published.month?, published.day.map(|it| it.day));
        let (then, now) = match (told.day, now.1) {
            (Some(day), Some(today)) => ((month, day), (now.0, today)),
            _ => ((month, 0), (now.0, 0)),
        };
        let days = |it: (u8, u8)| i32::from(it.0) * 31 + i32::from(it.1);
        let away = days(then) - days(now);
        Some(match is_ahead {
            Some(true) => this + i32::from(then < now),
            Some(false) => this - i32::from(then > now),
            // Nothing says so: the day that is nearer.
            None if away > HALF_A_YEAR => this - 1,
            None if away < -HALF_A_YEAR => this + 1,
            None => this,
        })
    };
    Told { year: told.year.or(year).or_else(nearest), ..told }
}

/// A date as EDTF has it; `None` for a day that no month has.
#[must_use]
pub fn date(told: Told) -> Option<Date> {
    let year = told.year.map_or_else(|| "XXXX".to_owned(), |it| format!("{it:04}"));
    let text = match (told.month, told.day) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        _ => year,
    };
    Date::parse(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_the_calendar_has_them() {
        for (day, weekday, next) in [
            ((2023, 5, 2), 2, (2023, 5, 3)),
            ((2024, 2, 28), 3, (2024, 2, 29)),
            ((2023, 12, 31), 7, (2024, 1, 1)),
            ((2000, 2, 29), 2, (2000, 3, 1)),
            ((1999, 12, 31), 5, (2000, 1, 1)),
        ] {
            let day = Day { year: day.0, month: day.1, day: day.2 };
            assert_eq!(day.weekday(), weekday, "{day:?}");
            assert_eq!(day.plus(1), Day { year: next.0, month: next.1, day: next.2 });
            assert_eq!(day.plus(1).plus(-1), day);
        }
    }
}
