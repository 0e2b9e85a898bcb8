//! A text and everything that was found in it: names of meetings, dates, places, when and where it was written.
//!
//! Comes in: words, matches. Goes out: [`Text`]. Headlines of other articles are left out, and days that are those of the
//! text itself. Never here: what belongs to which meeting.

use std::ops::Range;

use super::Tongue;
use super::calendar::Published;
use super::dates::{self, How, Mention};
use super::lexicon::{Class, LEXICON, Matches, Meaning};
use super::members::is_member;
use super::names::{self, Name};
use super::places::{self, Place};
use super::printed;
use super::words::{Gap, Words};
use crate::data::edtf::Date;
use crate::data::vocabulary::Country;

/// A text and what was found in it.
pub struct Text<'a> {
    pub words: Words<'a>,
    pub matches: Matches,
    tongue: Tongue,
    pub names: Vec<Name>,
    pub dates: Vec<Mention>,
    pub places: Vec<Place>,
    pub published: Published,
    /// The day of publication, where the text prints it.
    pub printed: Option<Date>,
    /// The partner of ASEAN that the text names most.
    pub partner: Option<Country>,
    /// The country in which the text was written.
    pub home: Option<Country>,
}

/// Whether words are among those that tell the kind of a meeting.
fn is_within_a_core(names: &[Name], words: &Range<usize>) -> bool {
    let after = names.partition_point(|it| it.core.start < words.end);
    names[..after].last().is_some_and(|it| it.core.end > words.start)
}

/// Which sentences are headlines of other articles: what follows “Related news” until a line that is no headline.
fn teasers(words: &Words<'_>, matches: &Matches) -> Vec<bool> {
    let mut is_teaser = false;
    let sentences = words.sentences.iter().map(|sentence| {
        let starts_line = words.gap(sentence.start).has(Gap::LINE) || sentence.start == 0;
        let heads =
            matches.within(Class::Related, sentence).iter().any(|it| it.words.start == sentence.start);
        let end = words.list[sentence.end - 1].span.end;
        let is_whole = words.text[end..].starts_with(['.', '!', '?', '”']);
        if starts_line {
            is_teaser = heads || is_teaser && (sentence.len() < 30 && !is_whole);
        }
        is_teaser
    });
    sentences.collect()
}

fn is_within_a_name(names: &[Name], words: &Range<usize>) -> bool {
    let after = names.partition_point(|it| it.words.start < words.end);
    names[..after].last().is_some_and(|it| it.words.end > words.start)
}

/// The country that is named most, of those that are no members of ASEAN; of several the first.
fn most_named(matches: &Matches) -> Option<Country> {
    let mut counts: Vec<(Country, usize)> = Vec::new();
    for found in matches.of(Class::Place) {
        if let Meaning::Country(country) = found.meaning
            && !is_member(country)
        {
            match counts.iter_mut().find(|it| it.0 == country) {
                Some(count) => count.1 += 1,
                None => counts.push((country, 1)),
            }
        }
    }
    let most = counts.iter().map(|it| it.1).max()?;
    counts.into_iter().find(|it| it.1 == most).map(|it| it.0)
}

impl<'a> Text<'a> {
    /// Finds names, dates and places; `published`, where it is known, wins over what the text prints.
    #[must_use]
    pub fn new(words: Words<'a>, matches: Matches, tongue: Tongue, published: Option<Date>) -> Self {
        let mut names = names::find(&words, &matches, tongue);
        let teasers = teasers(&words, &matches);
        names.retain(|it| !teasers[words.list[it.core.start].sentence]);
        let mut dates = dates::find(&words, &matches, tongue == Tongue::Vietnamese);
        let written = printed::town(&words, &matches);
        let places = places::find(&words, &matches, written.as_ref());
        let found = printed::day(&words, &matches, &dates);
        let printed_words = found.as_ref().map(|it| it.1.clone());
        let printed = found
            .and_then(|(day, _)| Date::parse(&format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)));
        dates.retain(|it| printed_words.as_ref() != Some(&it.words));
        dates::drop_days_of_week(&mut dates, &words);
        // “phiên họp thứ ba”, the third session, is no Tuesday.
        dates.retain(|it| !matches!(it.how, How::Weekday { .. }) || !is_within_a_core(&names, &it.words));
        // The day of a dateline is that of the text.
        if let Some(dateline) = printed::dateline(&words, &matches) {
            dates.retain(|it| !(dateline.start <= it.words.start && it.words.end <= dateline.end));
        }
        let published = Published::new(published.or(printed));
        let partner = most_named(&matches);
        let home = written.map(|it| LEXICON.towns[it.0].country).or_else(|| tongue.home());
        Self { words, matches, tongue, names, dates, places, published, printed, partner, home }
    }

    /// The first sentence of the body: after a headline or a line of its date, if it begins with them.
    #[must_use]
    pub fn opening(&self) -> usize {
        let ends = |sentence: &Range<usize>| {
            let end = self.words.list[sentence.end - 1].span.end;
            self.words.text[end..]
                .chars()
                .next()
                .is_some_and(|it| matches!(it, '.' | '!' | '?' | '”' | '"' | ',' | ')' | '…'))
        };
        self.words.sentences.iter().take(15).position(|it| it.len() > 5 && ends(it)).unwrap_or(0)
    }

    /// Whether a word is in a place where something is.
    #[must_use]
    pub fn is_place(&self, word: usize) -> bool {
        let after = self.places.partition_point(|it| it.words.start <= word);
        self.places[..after].last().is_some_and(|it| it.words.contains(&word))
    }

    /// The names that begin in a sentence, by their numbers.
    #[must_use]
    pub fn names_in(&self, sentence: &Range<usize>) -> Range<usize> {
        let first = self.names.partition_point(|it| it.core.start < sentence.start);
        first..self.names.partition_point(|it| it.core.start < sentence.end).max(first)
    }

    /// Whether words are part of a meeting's name.
    #[must_use]
    pub fn is_in_name(&self, words: &Range<usize>) -> bool {
        is_within_a_name(&self.names, words)
    }

    /// Whether a name is of a meeting of another time: “the previous round table”.
    #[must_use]
    pub fn is_of_another_time(&self, name: &Name) -> bool {
        let first = name.words.start.saturating_sub(2);
        let said = |word: usize| {
            self.matches.at(Class::Said, word).is_some_and(|it| it.meaning == Meaning::OtherTime)
        };
        let sentence = self.words.sentence_of(name.core.start);
        (first.max(sentence.start)..name.core.start).any(said)
            || self.tongue != Tongue::English
                && (name.words.end..(name.words.end + 2).min(sentence.end)).any(said)
    }

    /// Whether a name is that of the larger meeting: “on the sidelines of the …”.
    #[must_use]
    pub fn is_within(&self, name: usize) -> bool {
        let start = self.names[name].words.start;
        (start.saturating_sub(3)..start)
            .any(|it| self.matches.at(Class::Name, it).is_some_and(|it| it.meaning == Meaning::Within))
    }
}
