//! When a meeting was, and whether it had been.
//!
//! Of the dates that are a meeting's the most exact counts, of these the one after a verb (“was held on”). The day
//! of a journey is none. Never here: how dates are written (that is [`dates`](crate::reading::dates)).

use std::collections::HashMap;
use std::ops::Range;

use super::{Opening, Values};
use crate::data::Value;
use crate::data::edtf::Date;
use crate::data::vocabulary::Status;
use crate::reading::calendar::{self, Day};
use crate::reading::dates::{How, Mention, Told};
use crate::reading::findings::Text;
use crate::reading::lexicon::{Class, Meaning};
use crate::reading::words::Gap;
use crate::reading::{Found, Rule};

/// How far before a name a month may stand that is its own, in words.
const BEFORE: usize = 7;

impl Values<'_> {
    /// Whether it had been held, by the verbs of the first sentence that has some; `None` where none has.
    pub(super) fn status(&mut self, verbs: &[(Status, Range<usize>)]) -> Option<Status> {
        let Some((_, first)) = verbs.first() else {
            if let Some(name) = self.group.names.first() {
                let words = self.text.names[*name].core.clone();
                self.push(Value::Status(Status::Held), &words, Rule::Usual);
            }
            return None;
        };
        let sentence = self.text.words.list[first.start].sentence;
        let of_sentence = verbs.iter().filter(|it| self.text.words.list[it.1.start].sentence == sentence);
        let status = of_sentence.clone().map(|it| it.0).max().unwrap_or(Status::Held);
        if let Some((_, words)) = of_sentence.clone().find(|it| it.0 == status) {
            self.push(Value::Status(status), words, Rule::Verb);
        }
        Some(status)
    }

    pub(super) fn dates(
        &mut self,
        dates: &[&Mention],
        opening: Option<&Opening<'_>>,
        status: Option<Status>,
    ) {
        let is_ahead = status.map(|it| it != Status::Held);
        let own = dates.iter().filter(|it| self.may_be_of(it) && !self.is_of_saying(it));
        let own = own.map(|it| (*it, Rule::Beside));
        let free = opening
            .iter()
            .flat_map(|it| &it.dates)
            .filter(|it| it.start.day.is_some() || !matches!(it.how, How::Calendar | How::Year))
            .filter(|it| !self.is_of_saying(it));
        let free = free.map(|it| (*it, Rule::Opening));
        let mut best: Option<(u8, Date, Option<Date>, &Mention, Rule)> = None;
        for (mention, rule) in own.chain(free) {
            let mut mention_of_year = mention.clone();
            mention_of_year.start.year = mention.start.year.or(self.group.year);
            if self.group.year.zip(mention_of_year.start.year).is_some_and(|(a, b)| a != b) {
                continue;
            }
            let Some((start, end)) = calendar::resolve(&mention_of_year, self.text.published, is_ahead)
            else {
                continue;
            };
            let several = self.last_of_several(mention, start);
            let (start, end) = several.map_or((start, end), |first| (first, Some(start)));
            let is_loose = !self.follows_verb(mention);
            let is_far = rule == Rule::Opening || !self.is_beside_name(mention);
            let rank = 16 * u8::from(self.is_of_travel(mention))
                + 8 * (3 - start.told())
                + 4 * u8::from(is_far)
                + 2 * u8::from(is_loose)
                + u8::from(mention.how != How::Calendar);
            if best.as_ref().is_none_or(|it| rank < it.0) {
                best = Some((rank, start, end, mention, rule));
            }
        }
        let of_name = self.group.names.iter().find_map(|it| self.text.names[*it].year.clone());
        if let Some((_, start, end, mention, rule)) = best {
            let from_publication =
                mention.how != How::Calendar || mention.start.year.is_none() && start.year().is_some();
            let rule = if from_publication && mention.how != How::Year && rule == Rule::Beside {
                Rule::FromPublication
            } else {
                rule
            };
            self.push(Value::Start(start), &mention.words, rule);
            if let Some(end) = end {
                self.push(Value::End(end), &mention.words, rule);
            }
            self.start = Some(start);
        } else if let Some((year, words)) = of_name
            && let Some(date) = calendar::date(Told { year: Some(year), ..Default::default() })
        {
            self.push(Value::Start(date), &words, Rule::Name);
            self.start = Some(date);
        }
        self.correct_status(status.unwrap_or(Status::Held));
    }

    /// The first day, where a date is the last of some: “wrapped up a two-day meeting yesterday”.
    fn last_of_several(&self, date: &Mention, last: Date) -> Option<Date> {
        let words = &self.text.words;
        let sentence = words.sentence_of(date.words.start);
        let days = sentence.clone().find_map(|it| {
            let days = match words.fold(it) {
                "two" | "2" | "hai" => 2,
                "three" | "3" | "ba" => 3,
                _ => return None,
            };
            matches!(words.fold(it + 1), "day" | "ngày").then_some(days)
        })?;
        let is_end = sentence.clone().any(|it| {
            matches!(
                words.fold(it),
                "wrapped"
                    | "ended"
                    | "concluded"
                    | "closed"
                    | "concluding"
                    | "bế"
                    | "kết"
                    | "завершилось"
                    | "завершился"
                    | "berakhir"
            )
        });
        let day = Day::of(last).filter(|_| is_end && date.end.is_none())?;
        let first = day.plus(1 - days);
        calendar::date(Told { year: Some(first.year), month: Some(first.month), day: Some(first.day) })
    }

    /// Whether a name of the meeting stands in the sentence of a date.
    fn is_beside_name(&self, date: &Mention) -> bool {
        let sentence = self.text.words.sentence_of(date.words.start);
        !self.names_in(&sentence).is_empty()
    }

    /// “…, a spokesman said on Thursday”, “hôm qua thông báo”: the day on which somebody spoke.
    fn is_of_saying(&self, date: &Mention) -> bool {
        let said = |word: usize| {
            self.text.matches.at(Class::Said, word).is_some_and(|it| it.meaning == Meaning::Said)
        };
        let (start, end) = (date.words.start, date.words.end);
        let before = (start.saturating_sub(5)..start)
            .rev()
            .take_while(|it| !self.text.words.gap(it + 1).has(Gap::CLAUSE));
        before.into_iter().any(said) || said(end) && !self.text.words.gap(end).has(Gap::CLAUSE)
    }

    /// “Tomorrow I will depart for …”: the day of the journey.
    fn is_of_travel(&self, date: &Mention) -> bool {
        let near = date.words.start.saturating_sub(4)..date.words.end + 6;
        let sentence = self.text.words.sentence_of(date.words.start);
        let first = self.text.places.partition_point(|it| it.words.start < near.start.max(sentence.start));
        let places =
            self.text.places[first..].iter().take_while(|it| it.words.start < near.end.min(sentence.end));
        places.into_iter().any(|it| it.is_goal)
    }

    /// “was held on …”, “will meet from … to …”, “diễn ra ngày …”.
    fn follows_verb(&self, date: &Mention) -> bool {
        let start = date.words.start;
        let near = self.text.matches.within(Class::Status, &(start.saturating_sub(8)..start));
        near.last().is_some_and(|it| {
            !(it.words.end..=start).any(|word| {
                self.text.words.gap(word).has(Gap::STOP) || self.text.words.gap(word).has(Gap::LINE)
            })
        })
    }

    /// A day after that of publication is ahead, whatever the verb.
    fn correct_status(&mut self, status: Status) {
        let (Some(start), Some(published)) = (self.start.and_then(Day::of), self.text.published.day) else {
            return;
        };
        let right = match status {
            Status::Held if start > published => Status::Planned,
            Status::Planned | Status::Proposed if start < published => Status::Held,
            _ => return,
        };
        let date = self.list.iter().find(|it| matches!(it.value, Value::Start(_))).cloned();
        if let (Some(date), Some(found)) =
            (date, self.list.iter_mut().find(|it| matches!(it.value, Value::Status(_))))
        {
            *found = Found { value: Value::Status(right), span: date.span, rule: Rule::FromPublication };
        }
    }

    /// A year or a month alone is a meeting's only close to its name.
    fn may_be_of(&self, date: &Mention) -> bool {
        let reach = match (date.how, date.start.month, date.start.day) {
            (How::Year, ..) => 5,
            (_, Some(_), None) => 12,
            _ => return true,
        };
        let sentence = self.text.words.sentence_of(date.words.start);
        let names = self.names_in(&sentence).iter().map(|it| &self.text.names[*it].words);
        names.into_iter().any(|it| {
            let between =
                it.end.min(date.words.end)..it.start.max(date.words.start).max(it.end.min(date.words.end));
            let is_near = it.start <= date.words.start && date.words.start < it.end + reach
                || date.words.end <= it.start && it.start < date.words.end + BEFORE;
            is_near
                && !(between.start..=between.end).any(|word| {
                    self.text.words.gap(word).has(Gap::STOP) || self.text.words.gap(word).has(Gap::LINE)
                })
        })
    }
}

/// A day without its year has that of the same day elsewhere in the text.
pub(super) fn year_of_the_same_day(text: &Text<'_>, found: &mut [Values<'_>]) {
    let told = text.dates.iter().flat_map(|it| [Some(it.start), it.end]).flatten();
    let years: HashMap<(u8, u8), i32> =
        told.filter_map(|it| Some(((it.month?, it.day?), it.year?))).collect();
    for value in found.iter_mut().flat_map(|it| &mut it.list) {
        let (Value::Start(date) | Value::End(date)) = &mut value.value else { continue };
        let (None, Some(month), Some(day)) = (date.year(), date.month(), date.day()) else { continue };
        let told = years.get(&(month, day)).map(|year| Told {
            year: Some(*year),
            month: Some(month),
            day: Some(day),
        });
        if let Some(with_year) = told.and_then(calendar::date) {
            *date = with_year;
            value.rule = Rule::Order;
        }
    }
}

/// A meeting that had been, told without its year, was in the year of one that the same text has still ahead, later
/// in that year.
pub(super) fn year_of_the_next(found: &mut [Values<'_>]) {
    let ahead = found.iter().find_map(|it| {
        let is_ahead =
            it.list.iter().any(|it| matches!(it.value, Value::Status(Status::Planned | Status::Proposed)));
        let date = it.start.filter(|_| is_ahead)?;
        Some((date.year()?, date.month()?))
    });
    let Some((year, month)) = ahead else { return };
    for values in found {
        for value in &mut values.list {
            let (Value::Start(date) | Value::End(date)) = &mut value.value else { continue };
            if let (None, Some(own), day) = (date.year(), date.month(), date.day())
                && own < month
                && let Some(with_year) = calendar::date(Told { year: Some(year), month: Some(own), day })
            {
                *date = with_year;
                value.rule = Rule::Order;
            }
        }
    }
}
