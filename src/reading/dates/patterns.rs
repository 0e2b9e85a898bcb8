//! The ways in which a date is written, each of which begins at a word.

use std::ops::Range;

use super::{Finder, How, Mention, TO, Told};
use crate::reading::calendar;
use crate::reading::lexicon::{Class, Meaning};
use crate::reading::words::Gap;

impl Finder<'_> {
    pub(super) fn at(&self, at: usize) -> Option<Mention> {
        self.iso(at)
            .or_else(|| self.hyphens(at))
            .or_else(|| self.slashes(at))
            .or_else(|| self.month_first(at))
            .or_else(|| self.day_first(at))
            .or_else(|| self.relative(at))
            .or_else(|| self.year_alone(at))
    }

    fn day(&self, at: usize) -> Option<u8> {
        let folded = self.words.fold(at);
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|it| folded.strip_suffix(it)).unwrap_or(folded);
        let is_short = matches!(digits.len(), 1 | 2) && digits.bytes().all(|it| it.is_ascii_digit());
        digits.parse().ok().filter(|it| is_short && (1..=31).contains(it))
    }

    fn year(&self, at: usize) -> Option<i32> {
        let number = self.words.number(at).filter(|it| (1960..2100).contains(it))?;
        i32::try_from(number).ok()
    }

    /// The month at a word, and the word after it; in Vietnamese “tháng 4”.
    fn month(&self, at: usize) -> Option<(u8, usize)> {
        if self.words.fold(at) == "tháng" {
            let month =
                self.day(at + 1).filter(|it| *it <= 12 && !self.words.gap(at + 1).has(Gap::CLAUSE))?;
            return Some((month, at + 2));
        }
        let found = self.matches.at(Class::Time, at).filter(|it| it.words.start == at)?;
        if let Meaning::Month(month) = found.meaning { Some((month, found.words.end)) } else { None }
    }

    fn calendar(words: Range<usize>, start: Told, end: Option<Told>) -> Mention {
        Mention { words, start, end: end.filter(|it| *it != start), how: How::Calendar, is_bound: false }
    }

    /// `2023-04-27`.
    fn iso(&self, at: usize) -> Option<Mention> {
        let year = self.year(at)?;
        let is_dash = |it: usize| self.words.gap(it).has(Gap::HYPHEN);
        let month = self.day(at + 1).filter(|it| *it <= 12 && is_dash(at + 1))?;
        let day = self.day(at + 2).filter(|_| is_dash(at + 2))?;
        Some(Self::calendar(at..at + 3, Told::new(Some(year), month, day), None))
    }

    /// `26/1`, `27/01/2021`, `17-18/5`, `24/1 đến 26/1`, and the same with full stops.
    fn slashes(&self, at: usize) -> Option<Mention> {
        let first = self.day(at)?;
        if let Some((told, end)) = self.slashed(at) {
            let mut next = end;
            if TO.contains(&self.words.fold(next)) {
                next += 1;
                next += usize::from(self.words.fold(next) == "ngày");
            } else if !self.words.gap(next).has(Gap::HYPHEN) {
                return Some(Self::calendar(at..end, told, None));
            }
            return Some(match self.slashed(next) {
                Some((last, end)) => {
                    let start = Told { year: told.year.or(last.year), ..told };
                    Self::calendar(at..end, start, Some(last))
                }
                None => Self::calendar(at..end, told, None),
            });
        }
        // 17-18/5; 24 đến 26-9
        let next = if self.words.gap(at + 1).has(Gap::HYPHEN) {
            at + 1
        } else if TO.contains(&self.words.fold(at + 1))
            || self.words.gap(at + 1).has(Gap::COMMA) && self.in_vietnamese
        {
            at + 1 + usize::from(TO.contains(&self.words.fold(at + 1)))
        } else {
            return None;
        };
        let next = next + usize::from(self.words.fold(next) == "ngày");
        let hyphened = || self.hyphened(next).filter(|_| self.in_vietnamese && next > at + 1);
        let (last, end) = self.slashed(next).or_else(hyphened)?;
        let start = Told { day: Some(first), ..last };
        Some(Self::calendar(at..end, start, Some(last)))
    }

    /// `ngày 30-6 đến 1-7`, `sáng 21-11`, `tháng 10-2010`: a day and a month as some papers of Vietnam write them.
    fn hyphens(&self, at: usize) -> Option<Mention> {
        let before = at.checked_sub(1).map_or("", |it| self.words.fold(it));
        let is_hyphen =
            |it: usize| self.words.gap(it).has(Gap::HYPHEN) && !self.words.gap(it).has(Gap::SLASH);
        if !self.in_vietnamese || !is_hyphen(at + 1) {
            return None;
        }
        if before == "tháng" {
            let month = self.day(at).filter(|it| *it <= 12)?;
            let told = Told { year: Some(self.year(at + 1)?), month: Some(month), day: None };
            return Some(Self::calendar(at..at + 2, told, None));
        }
        let is_said = matches!(
            before,
            "ngày" | "sáng" | "chiều" | "tối" | "trưa" | "hôm" | "đêm" | "từ" | "đến" | "tới"
        );
        let (first, end) = self.hyphened(at).filter(|_| is_said)?;
        let next = end + usize::from(TO.contains(&self.words.fold(end)));
        let next = next + usize::from(self.words.fold(next) == "ngày");
        if next > end
            && let Some((last, end)) = self.hyphened(next)
        {
            return Some(Self::calendar(
                at..end,
                Told { year: first.year.or(last.year), ..first },
                Some(last),
            ));
        }
        Some(Self::calendar(at..end, first, None))
    }

    /// A day, a hyphen and a month, with a year where one follows; not two days of one month (`17-18/5`).
    fn hyphened(&self, at: usize) -> Option<(Told, usize)> {
        let day = self.day(at)?;
        let month = self.day(at + 1).filter(|it| *it <= 12 && self.words.gap(at + 1).has(Gap::HYPHEN))?;
        let after = self.words.gap(at + 2);
        if after.has(Gap::SLASH) || self.words.fold(at + 2) == "tháng" {
            return None;
        }
        let year = self.year(at + 2).filter(|_| after.has(Gap::HYPHEN));
        Some((Told::new(year, month, day), at + 2 + usize::from(year.is_some())))
    }

    /// A day and a month in numbers, with a year where one follows.
    fn slashed(&self, at: usize) -> Option<(Told, usize)> {
        let first = self.day(at)?;
        let sign = self.words.gap(at + 1);
        let is_close = |it: usize| {
            let (before, word) = (self.words.list.get(it - 1)?, self.words.list.get(it)?);
            Some(word.span.start - before.span.end == 1)
        };
        if !(sign.has(Gap::SLASH) || sign.has(Gap::STOP)) || is_close(at + 1) != Some(true) {
            return None;
        }
        let second = self.day(at + 1)?;
        let year = self.year(at + 2).filter(|_| self.words.gap(at + 2) == sign);
        if year.is_none() && (!self.in_vietnamese || sign.has(Gap::STOP)) {
            return None;
        }
        // The day comes first, as in all of ASEAN, but where only the other way makes a date, or the day of
        // the week does.
        let (day, month) = if second > 12 || self.is_month_first(at, year, first, second) {
            (second, first)
        } else {
            (first, second)
        };
        let end = at + 2 + usize::from(year.is_some());
        let (year, end) = match year {
            None if self.words.fold(end) == "năm" => {
                self.year(end + 1).map_or((None, end), |it| (Some(it), end + 2))
            }
            year => (year, end),
        };
        (month <= 12).then_some((Told::new(year, month, day), end))
    }

    /// Whether the day of the week that stands before says that the month does.
    fn is_month_first(&self, at: usize, year: Option<i32>, first: u8, second: u8) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.matches.at(Class::Time, it)).map(|it| it.meaning);
        let (Some(Meaning::Weekday(weekday)), Some(year)) = (before, year) else { return false };
        let fits = |day, month| calendar::weekday(year, month, day) == Some(weekday);
        !fits(first, second) && fits(second, first)
    }

    /// `April 27`, `April 27 and 28, 2023`, `April 27 – May 2`, `November 2018`, `tháng 11/2018`.
    fn month_first(&self, at: usize) -> Option<Mention> {
        let (month, next) = self.month(at)?;
        let is_vietnamese = self.words.fold(at) == "tháng";
        let no_day =
            is_vietnamese || self.words.gap(next).has(Gap::STOP) && self.words.gap(next).has(Gap::LINE);
        let Some(day) = self.day(next).filter(|_| !no_day && !self.words.gap(next).has(Gap::COMMA)) else {
            return Some(self.month_alone(at, month, next));
        };
        let mut end = next + 1;
        let mut last = None;
        if self.words.gap(end).has(Gap::HYPHEN) || TO.contains(&self.words.fold(end)) {
            let other = end + usize::from(TO.contains(&self.words.fold(end)));
            if let Some((month, next)) = self.month(other) {
                if let Some(day) = self.day(next) {
                    last = Some((month, day));
                    end = next + 1;
                }
            } else if let Some(day) =
                self.day(other).filter(|it| *it > day && self.month(other + 1).is_none())
            {
                last = Some((month, day));
                end = other + 1;
            }
        }
        let year = self.year(end).filter(|_| !self.words.gap(end).has(Gap::STOP));
        end += usize::from(year.is_some());
        let start = Told::new(year, month, day);
        Some(Self::calendar(at..end, start, last.map(|(month, day)| Told::new(year, month, day))))
    }

    /// A month, with the year where one follows.
    fn month_alone(&self, at: usize, month: u8, next: usize) -> Mention {
        let next = next + usize::from(matches!(self.words.fold(next), "năm" | "of" | "tahun"));
        let year = self.year(next).filter(|_| !self.words.gap(next).has(Gap::STOP));
        let end = match year {
            Some(_) => next + 1,
            None => self.month(at).map_or(at + 1, |it| it.1),
        };
        let told = Told { year, month: Some(month), day: None };
        let how = match at.checked_sub(1).map(|it| self.words.fold(it)) {
            Some("last" | "previous") if year.is_none() => How::RelativeMonth(-1),
            Some("next" | "coming") if year.is_none() => How::RelativeMonth(1),
            _ => How::Calendar,
        };
        Mention { words: at..end, start: told, end: None, how, is_bound: false }
    }

    /// `27 April 2023`, `27-28 April`, `27 April – 2 May 2023`, `27 và 28 tháng 4 năm 2023`, `27 апреля`.
    fn day_first(&self, at: usize) -> Option<Mention> {
        let first = self.day(at)?;
        let mut next = at + 1;
        let mut second = None;
        if self.words.gap(next).has(Gap::HYPHEN) || TO.contains(&self.words.fold(next)) {
            let other = next + usize::from(TO.contains(&self.words.fold(next)));
            second = self.day(other);
            next = other + usize::from(second.is_some());
        }
        next += usize::from(self.words.fold(next) == "of");
        if self.words.gap(next).has(Gap::CLAUSE) {
            return None;
        }
        let (month, mut end) = self.month(next)?;
        let mut last = second.map(|day| (month, day));
        if second.is_none() && (self.words.gap(end).has(Gap::HYPHEN) || TO.contains(&self.words.fold(end))) {
            let other = end + usize::from(TO.contains(&self.words.fold(end)));
            if let (Some(day), Some((month, next))) = (self.day(other), self.month(other + 1)) {
                last = Some((month, day));
                end = next;
            }
        }
        let at_year = end + usize::from(matches!(self.words.fold(end), "năm" | "tahun"));
        let year = self.year(at_year).filter(|_| !self.words.gap(at_year).has(Gap::STOP));
        let end = if year.is_some() { at_year + 1 } else { end };
        let start = Told::new(year, month, first);
        Some(Self::calendar(at..end, start, last.map(|(month, day)| Told::new(year, month, day))))
    }

    /// “today”, “on Wednesday”, “last Friday”.
    fn relative(&self, at: usize) -> Option<Mention> {
        let found = self.matches.at(Class::Time, at).filter(|it| it.words.start == at)?;
        let how = match found.meaning {
            Meaning::Day(days) => How::Day(days),
            Meaning::Weekday(day) => {
                // “lần thứ 5”, the fifth time, is no Thursday.
                if at > 0 && matches!(self.words.fold(at - 1), "lần" | "phiên" | "kỳ") {
                    return None;
                }
                let before = at.checked_sub(1).map_or("", |it| self.words.fold(it));
                let after = self.words.fold(found.words.end);
                let last = matches!(before, "last")
                    || matches!(after, "trước" | "tuần") && self.words.fold(found.words.end + 1) != "này";
                How::Weekday { day, last }
            }
            _ => return None,
        };
        Some(Mention { words: found.words.clone(), start: Told::default(), end: None, how, is_bound: false })
    }

    fn year_alone(&self, at: usize) -> Option<Mention> {
        let year = self.year(at)?;
        let told = Told { year: Some(year), ..Told::default() };
        let is_range =
            |it: usize| self.words.gap(it).has(Gap::HYPHEN) && !self.words.gap(it).has(Gap::CLAUSE);
        let to = TO.contains(&self.words.fold(at + 1)) && self.year(at + 2).is_some();
        let other = if is_range(at + 1) && self.year(at + 1).is_some() {
            Some(at + 2)
        } else if to {
            Some(at + 3)
        } else {
            None
        };
        let end = other.unwrap_or(at + 1);
        Some(Mention { words: at..end, start: told, end: None, how: How::Year, is_bound: other.is_some() })
    }
}
