//! Names of persons, and the countries that a text gives them.
//!
//! A name is words in capitals that mean nothing else; ministries before it are none of it. Never here: who presides.

use std::ops::Range;

use super::Finder;
use crate::data::vocabulary::Country;
use crate::reading::lexicon::{Class, Meaning};
use crate::reading::words::{Case, Gap};

/// How far from the top a person’s country is looked for, in words.
const OPENING: usize = 3000;
/// What ministries are of, in words that may stand before a name.
const PORTFOLIOS: &[&str] = &[
    "foreign",
    "affairs",
    "trade",
    "industry",
    "economic",
    "development",
    "commerce",
    "finance",
    "defence",
    "defense",
    "transport",
    "transportation",
    "energy",
    "tourism",
    "culture",
    "health",
    "education",
    "agriculture",
    "investment",
    "international",
    "cooperation",
    "security",
    "public",
    "science",
    "technology",
    "environment",
    "communications",
    "information",
    "infocommunications",
    "resources",
    "forestry",
    "fisheries",
    "sports",
    "labour",
    "planning",
    "asia",
    "pacific",
    "asian",
    "innovation",
    "higher",
    "national",
    "industries",
    "primary",
    "rural",
    "digital",
    "ii",
];
/// The longest name of a person, in words.
const LONGEST_NAME: usize = 6;

impl Finder<'_> {
    /// Names of persons: words in capitals that mean nothing else.
    pub(super) fn people(&self, within: &Range<usize>) -> Vec<Range<usize>> {
        let mut people: Vec<Range<usize>> = Vec::new();
        let mut at = within.start;
        while at < within.end {
            let mut end = at;
            while end < within.end
                && end - at < LONGEST_NAME
                && self.is_of_person(end)
                && (end == at || self.joins(end))
            {
                end += 1;
            }
            let after_role =
                at.checked_sub(1).is_some_and(|it| self.text.matches.at(Class::Person, it).is_some());
            // “Minister of Economic Development Vladimir Korotayev”
            let first =
                at + (at..end).take_while(|it| PORTFOLIOS.contains(&self.text.words.fold(*it))).count();
            // “Additional Secretary (Asia Pacific) …”
            let in_brackets =
                self.text.words.gap(at).has(Gap::BRACKET) && self.text.words.gap(end).has(Gap::BRACKET);
            if !in_brackets && (end - first >= 2 || end > first && after_role) {
                people.push(first..end);
            }
            at = end.max(at + 1);
        }
        people
    }

    /// Whether a word goes on with the name before it: no sign parts them but the full stop of an initial.
    fn joins(&self, word: usize) -> bool {
        let gap = self.text.words.gap(word);
        let is_initial = self.text.words.fold(word - 1).chars().nth(1).is_none()
            && !gap.has(Gap::COMMA)
            && !gap.has(Gap::LINE);
        !gap.has(Gap::BRACKET) && (is_initial || !gap.has(Gap::CLAUSE))
    }

    fn is_of_person(&self, word: usize) -> bool {
        let text = self.text;
        text.words.list.get(word).is_some_and(|it| match it.case {
            Case::Initial => true,
            Case::Capitals => it.folded.len() > 1,
            // “Han Jae-seok”, “Su-tô-mô”
            Case::Lower => it.gap.has(Gap::HYPHEN) && word > 0 && self.is_of_person(word - 1),
        }) && text.words.number(word).is_none()
            && [Class::Person, Class::Time, Class::Meeting, Class::Chair]
                .iter()
                .all(|it| text.matches.at(*it, word).is_none())
            && text.matches.at(Class::Place, word).is_none()
            && !self.text.is_in_name(&(word..word + 1))
            && !matches!(
                text.words.fold(word),
                "the"
                    | "ministry"
                    | "department"
                    | "affairs"
                    | "council"
                    | "deputy"
                    | "permanent"
                    | "asean"
                    | "som"
                    | "leader"
                    | "bộ"
                    | "ban"
                    | "office"
                    | "mission"
                    | "foreign"
                    | "senior"
                    | "official"
                    | "officials"
            )
    }

    /// The country that the text gives a person elsewhere.
    pub(super) fn known(&self, person: &Range<usize>) -> Option<Country> {
        let words = &self.text.words;
        let is_whole =
            |at: usize| (0..person.len()).all(|it| words.fold(at + it) == words.fold(person.start + it));
        let is_last = |at: usize| words.fold(at) == words.fold(person.end - 1);
        let places = (0..words.list.len().min(OPENING))
            .filter(|it| !person.contains(it) && (is_whole(*it) || is_last(*it)));
        places.into_iter().find_map(|at| {
            let end = if is_whole(at) { at + person.len() } else { at + 1 };
            self.country_after(end).or_else(|| self.country_before(at))
        })
    }

    /// “…, Minister for Trade and Industry of Malaysia”, “… (Malaysia)”.
    fn country_after(&self, end: usize) -> Option<Country> {
        let words = &self.text.words;
        let is_apposition = words.gap(end).has(Gap::COMMA) || words.gap(end).has(Gap::BRACKET);
        if !is_apposition || words.gap(end).has(Gap::STOP) {
            return None;
        }
        let last = (end + 1..end + 14)
            .find(|it| {
                words.gap(*it).has(Gap::COMMA)
                    || words.gap(*it).has(Gap::STOP)
                    || words.gap(*it).has(Gap::COLON)
            })
            .unwrap_or(end + 14);
        let last = last.min(words.sentence_of(end).end).max(end);
        let found = self.text.matches.within(Class::Place, &(end..last));
        found
            .iter()
            .find_map(|it| if let Meaning::Country(country) = it.meaning { Some(country) } else { None })
    }

    /// “Russian Deputy Foreign Minister …”.
    fn country_before(&self, at: usize) -> Option<Country> {
        let words = &self.text.words;
        let first = (at.saturating_sub(9)..at)
            .rev()
            .find(|it| words.gap(it + 1).has(Gap::CLAUSE))
            .map_or(at.saturating_sub(9), |it| it + 1);
        let found = self.text.matches.within(Class::Place, &(first.max(words.sentence_of(at).start)..at));
        found
            .iter()
            .rev()
            .find_map(|it| if let Meaning::Country(country) = it.meaning { Some(country) } else { None })
    }
}
