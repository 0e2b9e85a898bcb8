//! Dates as texts write them, in English, Vietnamese, Russian and Indonesian, as far as each is told.
//!
//! Comes in: words and their matches. Goes out: [`Mention`]s, each with the words and what they tell of year,
//! month and day. Which year a day without one is in, and which day “today” is, [`super::calendar`] says.
//! Never here: which meeting a date belongs to.

mod patterns;

use std::ops::Range;

use super::lexicon::{Class, Matches, Meaning};
use super::words::{Gap, Words};

/// What a text tells of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub year: Option<i32>,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

impl Told {
    const fn new(year: Option<i32>, month: u8, day: u8) -> Self {
        Self { year, month: Some(month), day: Some(day) }
    }
}

/// How a date is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By its numbers, a day or a month.
    Calendar,
    /// By its year alone.
    Year,
    /// So many days from the day of publication.
    Day(i8),
    /// By the day of the week; whether it is the one before (“last Friday”).
    Weekday { day: u8, last: bool },
    /// By a month, in a year told from that of publication.
    RelativeYear(i8),
    /// “last November”, “next May”: the month before (-1) or after (1).
    RelativeMonth(i8),
}

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub words: Range<usize>,
    pub start: Told,
    pub end: Option<Told>,
    pub how: How,
    /// Whether it is a bound or a period (“since 2015”, “2021–2025”), which is no date of a meeting.
    pub is_bound: bool,
}

/// Finds the dates of a text. `in_vietnamese`: a bare `26/1` is a day.
#[must_use]
pub fn find(words: &Words<'_>, matches: &Matches, in_vietnamese: bool) -> Vec<Mention> {
    let finder = Finder { words, matches, in_vietnamese };
    let mut mentions = Vec::new();
    let mut at = 0;
    let mut times = matches.of(Class::Time).iter().map(|it| it.words.start).peekable();
    while at < words.list.len() {
        while times.next_if(|it| *it < at).is_some() {}
        // A date begins with a number, or with a word of time.
        let word = words.fold(at);
        let may_begin =
            word.starts_with(|it: char| it.is_ascii_digit()) || times.peek() == Some(&at) || word == "tháng";
        if !may_begin {
            at += 1;
        } else if let Some(mut mention) = finder.at(at) {
            finder.add_year(&mut mention);
            finder.widen(&mut mention);
            mention.is_bound = mention.is_bound || finder.is_bound(&mention);
            at = mention.words.end;
            mentions.push(mention);
        } else {
            at += 1;
        }
    }
    mentions
}

/// “Friday 31 October”: the day of the week says nothing more.
pub fn drop_days_of_week(dates: &mut Vec<Mention>, words: &Words<'_>) {
    let doubled: Vec<bool> = dates
        .iter()
        .enumerate()
        .map(|(at, it)| {
            let is_week = matches!(it.how, How::Weekday { .. } | How::Day(_));
            let near = |other: &Mention| other.how == How::Calendar && other.start.day.is_some();
            let next =
                dates.get(at + 1).is_some_and(|next| next.words.start <= it.words.end + 1 && near(next));
            let bracket = at > 0 && matches!(it.how, How::Weekday { .. }) && {
                let before = &dates[at - 1];
                before.words.end == it.words.start
                    && (near(before) || matches!(before.how, How::Day(_)))
                    && words.gap(it.words.start).has(Gap::BRACKET)
            };
            is_week && (next || bracket)
        })
        .collect();
    let mut doubled = doubled.into_iter();
    dates.retain(|_| !doubled.next().unwrap_or(false));
}

struct Finder<'a> {
    words: &'a Words<'a>,
    matches: &'a Matches,
    in_vietnamese: bool,
}

/// Words between two days of one range: “27 and 28”.
const TO: &[&str] =
    &["and", "to", "till", "until", "through", "và", "đến", "tới", "и", "по", "dan", "hingga", "sampai"];
/// Words before a year, or before a month, by which it bounds something.
const BOUNDS: &[&str] = &[
    "since",
    "by",
    "until",
    "till",
    "before",
    "beyond",
    "vision",
    "agenda",
    "signed",
    "adopted",
    "founded",
    "established",
    "period",
    "from",
    "for",
    "after",
    "joined",
    "giai",
    "đoạn",
    "từ",
    "đến",
    "trước",
    "ký",
    "tầm",
    "nhìn",
    "kể",
    "к",
    "до",
    "с",
    "после",
    "период",
    "sejak",
    "hingga",
    "sampai",
    "dating",
    "elevated",
    "upgraded",
];

impl Finder<'_> {
    /// A year after a day or a month that has none: “in November last year”.
    fn add_year(&self, mention: &mut Mention) {
        if mention.how != How::Calendar || mention.start.year.is_some() {
            return;
        }
        for next in mention.words.end..mention.words.end + 2 {
            if self.words.gap(next).has(Gap::CLAUSE) {
                return;
            }
            let found = self.matches.at(Class::Time, next).filter(|it| it.words.start == next);
            if let Some(Meaning::Year(years)) = found.map(|it| it.meaning) {
                mention.how = How::RelativeYear(years);
                mention.words.end = found.map_or(next, |it| it.words.end);
                return;
            }
        }
    }

    /// The word that belongs to a date is part of its quote: “ngày 26/1”, “27 апреля 2023 года”.
    fn widen(&self, mention: &mut Mention) {
        let before = mention.words.start.checked_sub(1).map(|it| self.words.fold(it));
        if matches!(before, Some("ngày" | "năm" | "tanggal"))
            && !self.words.gap(mention.words.start).has(Gap::CLAUSE)
        {
            mention.words.start -= 1;
        }
        if matches!(self.words.fold(mention.words.end), "года" | "году" | "г") {
            mention.words.end += 1;
        }
    }

    /// Whether the words before make it a bound.
    fn is_bound(&self, mention: &Mention) -> bool {
        let is_vague = mention.how == How::Year || mention.start.day.is_none();
        let start = mention.words.start;
        let before = start.checked_sub(1).map_or("", |it| self.words.fold(it));
        let before_that = start.checked_sub(2).map_or("", |it| self.words.fold(it));
        is_vague
            && mention.how != How::RelativeMonth(-1)
            && !matches!(mention.how, How::Day(_) | How::Weekday { .. })
            && (BOUNDS.contains(&before)
                || matches!(before, "in" | "năm" | "в" | "early" | "late" | "end" | "of")
                    && BOUNDS.contains(&before_that))
    }
}
