//! When and where an article was written, where its own text prints it.
//!
//! Comes in: words, their matches, dates. Goes out: the day with its words, and the town of the dateline. The day is
//! printed on a line of its own (“Tuesday, 02/05/2023”, “date: '2023-09-06'”), after a word that says so, or in the
//! dateline (“JAKARTA, 6 September 2023 – …”). Never here: dates and places of meetings.

use std::ops::Range;

use super::calendar::{self, Day};
use super::dates::{How, Mention};
use super::lexicon::{Class, Matches, Meaning};
use super::words::{Gap, Words};

/// The longest line that may be of a date alone, in words.
const LONGEST_LINE: usize = 12;
/// How many lines from the top may have it.
const LINES: usize = 8;
/// How far into its line a dateline reaches, in words.
const LONGEST_DATELINE: usize = 12;
/// Words with which a line begins that tells when it was published.
const PUBLISHED: &[&str] = &[
    "date",
    "published",
    "posted",
    "updated",
    "release",
    "released",
    "publication",
    "đăng",
    "cập",
    "дата",
    "опубликовано",
    "tanggal",
    "diterbitkan",
    "dipublikasikan",
    "thứ",
];

/// The day of publication, and the date of the text that tells it.
#[must_use]
pub fn day(words: &Words<'_>, matches: &Matches, dates: &[Mention]) -> Option<(Day, Range<usize>)> {
    let lines = lines(words);
    let count = lines.len();
    let full = |line: &Range<usize>| {
        dates.iter().find_map(|it| {
            let is_in = it.how == How::Calendar
                && it.end.is_none()
                && line.start <= it.words.start
                && it.words.end <= line.end;
            let day = calendar::date(it.start).filter(|_| is_in).and_then(Day::of)?;
            Some((day, it.words.clone()))
        })
    };
    let outer: Vec<&Range<usize>> =
        lines.iter().enumerate().filter(|(at, _)| *at < LINES || *at + 3 >= count).map(|it| it.1).collect();
    let said = |line: &&Range<usize>| {
        full(line).filter(|it| PUBLISHED.contains(&words.fold(line.start)) && it.1.start <= line.start + 4)
    };
    let alone = |line: &&Range<usize>| full(line).filter(|_| is_of_a_date(words, matches, line));
    let dateline = |line: &&Range<usize>| full(line).filter(|it| is_dateline(words, line, &it.1));
    outer
        .iter()
        .copied()
        .find_map(|it| said(&it))
        .or_else(|| outer.iter().copied().find_map(|it| alone(&it)))
        .or_else(|| outer.iter().take(LINES).copied().find_map(|it| dateline(&it)))
}

/// The town in which the text was written, by its place among those of the lexicon, with its words.
#[must_use]
pub fn town(words: &Words<'_>, matches: &Matches) -> Option<(usize, Range<usize>)> {
    lines(words).into_iter().take(LINES).find_map(|line| {
        let reach = line.start..line.end.min(line.start + LONGEST_DATELINE);
        let is_marked = reach.clone().skip(1).any(|it| {
            let gap = words.gap(it);
            gap.has(Gap::HYPHEN)
                && !gap.has(Gap::LINE)
                && !words.text[words.list[it - 1].span.end..words.list[it].span.start].starts_with(['-', '‑'])
                || gap.has(Gap::COLON)
                || gap.has(Gap::BRACKET)
                || gap.has(Gap::SLASH)
        });
        let first = matches.within(Class::Place, &(line.start..line.end.min(line.start + 4)));
        let town = first.iter().find_map(|it| match it.meaning {
            Meaning::Town(town) if is_marked && it.words.start <= line.start + 1 => {
                Some((town, it.words.clone()))
            }
            _ => None,
        })?;
        // What is written as a sentence goes on without a sign.
        let next = words.gap(town.1.end);
        let is_sign = next.has(Gap::COMMA)
            || next.has(Gap::HYPHEN)
            || next.has(Gap::BRACKET)
            || next.has(Gap::COLON)
            || next.has(Gap::STOP);
        is_sign.then_some(town)
    })
}

/// What stands before the dash of a dateline: “SEOUL, Aug. 30 (Yonhap)”.
#[must_use]
pub fn dateline(words: &Words<'_>, matches: &Matches) -> Option<Range<usize>> {
    let (_, town) = town(words, matches)?;
    let line = words.sentence_of(town.start).start.min(town.start)..town.end + LONGEST_DATELINE;
    let is_dash = |it: usize| {
        let gap = words.gap(it);
        gap.has(Gap::COLON) || gap.has(Gap::SLASH) || gap.has(Gap::HYPHEN) && !is_tight(words, it)
    };
    let end = (town.end..line.end).find(|it| is_dash(*it) && !words.gap(*it).has(Gap::LINE))?;
    Some(line.start..end)
}

/// Whether only a hyphen is between a word and the one before it: “26-27”.
fn is_tight(words: &Words<'_>, word: usize) -> bool {
    words.list.get(word).is_some_and(|it| {
        it.span.start - words.list[word - 1].span.end <= 3
            && !words.text[words.list[word - 1].span.end..it.span.start].contains(' ')
    })
}

/// The words of each line.
fn lines(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for at in 0..words.list.len() {
        match lines.last_mut() {
            Some(last) if !words.gap(at).has(Gap::LINE) => last.end = at + 1,
            _ => lines.push(at..at + 1),
        }
    }
    lines
}

/// Whether a line is short and names no meeting.
fn is_of_a_date(words: &Words<'_>, matches: &Matches, line: &Range<usize>) -> bool {
    let after = &words.text[words.list[line.end - 1].span.end..];
    let is_sentence = after.starts_with('.') && line.len() > 5;
    let tells = matches
        .within(Class::Meeting, line)
        .iter()
        .any(|it| !matches!(it.meaning, Meaning::NoMeeting | Meaning::Level(_)));
    line.len() <= LONGEST_LINE && !is_sentence && !tells && matches.within(Class::Status, line).is_empty()
}

/// Whether a date stands at the head of a line, with a dash or a bracket after it.
fn is_dateline(words: &Words<'_>, line: &Range<usize>, date: &Range<usize>) -> bool {
    let after = words.gap(date.end);
    let is_marked =
        after.has(Gap::HYPHEN) || after.has(Gap::BRACKET) || after.has(Gap::COLON) || after.has(Gap::SLASH);
    date.end < line.end
        && date.end - line.start <= LONGEST_DATELINE
        && is_marked
        && words.is_capital(line.start)
}
