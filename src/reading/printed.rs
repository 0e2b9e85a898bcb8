//! The day on which an article was published, where its own text prints it.
//!
//! Comes in: words and dates. Goes out: the day, and its words. It is printed on a line of its own (“Tuesday,
//! 02/05/2023”, “date: '2023-09-06'”) or in the dateline (“JAKARTA, 6 September 2023 – …”). Never here: dates
//! of meetings.

use std::ops::Range;

use super::calendar::{self, Day};
use super::dates::{How, Mention};
use super::lexicon::{Class, Matches};
use super::words::{Gap, Words};

/// The longest line that may be of a date alone, in words.
const LONGEST_LINE: usize = 12;
/// How many lines from the top, or from the end, may have it.
const LINES: usize = 6;
/// How far into its line a dateline reaches, in words.
const LONGEST_DATELINE: usize = 10;

/// The day of publication, and the date of the text that tells it.
#[must_use]
pub fn find(words: &Words<'_>, matches: &Matches, dates: &[Mention]) -> Option<(Day, Range<usize>)> {
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
    let outer = lines.iter().enumerate().filter(|(at, _)| *at < LINES || *at + 2 >= count);
    outer.clone().find_map(|(_, line)| full(line).filter(|_| is_of_a_date(words, matches, line))).or_else(
        || outer.take(LINES).find_map(|(_, line)| full(line).filter(|it| is_dateline(words, line, &it.1))),
    )
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
    let is_sentence = words.list[line.end - 1].span.end < words.text.len()
        && words.text[words.list[line.end - 1].span.end..].starts_with('.')
        && line.len() > 5;
    line.len() <= LONGEST_LINE
        && !is_sentence
        && matches.within(Class::Meeting, line).is_empty()
        && matches.within(Class::Status, line).is_empty()
}

/// Whether a date stands at the head of a line, with a dash or a bracket after it.
fn is_dateline(words: &Words<'_>, line: &Range<usize>, date: &Range<usize>) -> bool {
    let after = words.gap(date.end);
    let is_marked = after.has(Gap::HYPHEN) || after.has(Gap::BRACKET) || after.has(Gap::COLON);
    date.end < line.end
        && date.end - line.start <= LONGEST_DATELINE
        && is_marked
        && words.is_capital(line.start)
}
