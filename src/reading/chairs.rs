//! Who chaired or co-chaired a meeting, with person and role where they are named.
//!
//! Comes in: a [`Text`] and whose its words are. Goes out: chairs with their words. Who presides stands after
//! “co-chaired by” or before “co-chaired”; who chairs the bloc, hosts, opens or coordinates is no chair. A person
//! without a country has that with which the text names them elsewhere. Never here: who took part.

use std::ops::Range;

use super::lexicon::{Class, Match, Meaning};
use super::relations::{Owner, Owners, Text};
use super::words::{Case, Gap};
use crate::data::Chair;
use crate::data::vocabulary::Country;

/// A chair of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presiding {
    pub group: usize,
    pub chair: Chair,
    pub words: Range<usize>,
}

/// How far from the verb a chair may stand, in words.
const REACH: usize = 45;
/// Words with which what is said of the chairs ends.
const ENDS: &[&str] = &[
    "attended",
    "participated",
    "joined",
    "was",
    "were",
    "took",
    "discussed",
    "reviewed",
    "with",
    "brought",
    "gathered",
    "held",
    "which",
    "where",
    "who",
    "on",
    "at",
    "will",
    "under",
    "là",
    "đã",
    "tại",
    "với",
    "nhằm",
    "diễn",
    "có",
    "trong",
    "vào",
    "при",
    "в",
    "прошел",
    "состоялось",
    "pada",
    "dihadiri",
    "yang",
    "while",
    "focused",
    "agreed",
    "during",
    "coordinators",
    "coordinator",
];
/// How far from the top a person’s country is looked for, in words.
const OPENING: usize = 3000;
/// The longest name of a person, in words.
const LONGEST_NAME: usize = 6;

/// The chairs of all meetings.
#[must_use]
pub fn find(text: &Text<'_>, owners: &Owners, main: Option<usize>) -> Vec<Presiding> {
    let finder = Finder { text };
    let mut chairs: Vec<Presiding> = Vec::new();
    for verb in text.matches.of(Class::Chair).iter().filter(|it| it.meaning == Meaning::Chair) {
        let owner = match owners.owner(text, &verb.words) {
            Owner::Group(group) => Some(group),
            Owner::Nothing => main,
            Owner::Other => None,
        };
        let Some(group) = owner else { continue };
        for (chair, words) in finder.chairs(verb) {
            let known = chairs.iter_mut().find(|it| it.group == group && it.chair.country == chair.country);
            match known {
                // The country alone, and elsewhere the person: one chair.
                Some(known) if known.chair.person.is_none() && chair.person.is_some() => {
                    known.chair = chair;
                    known.words = words;
                }
                Some(_) => {}
                None => chairs.push(Presiding { group, chair, words }),
            }
        }
    }
    chairs
}

struct Finder<'a> {
    text: &'a Text<'a>,
}

impl Finder<'_> {
    /// Who presides by a verb.
    fn chairs(&self, verb: &Match) -> Vec<(Chair, Range<usize>)> {
        let after = self.after(verb);
        if self.is_passive(verb) {
            return self.in_words(&after);
        }
        let before = self.in_words(&self.before(verb));
        if before.is_empty() { self.in_words(&after) } else { before }
    }

    /// Whether the chairs follow: “chaired by”, “dưới sự đồng chủ trì của”.
    fn is_passive(&self, verb: &Match) -> bool {
        let words = &self.text.words;
        let last = words.fold(verb.words.end - 1);
        let first = words.fold(verb.words.start);
        let next = words.fold(verb.words.end);
        matches!(last, "by" | "of" | "oleh" | "của")
            || matches!(next, "của" | "by" | "bởi" | "oleh")
            || matches!(first, "under" | "dưới" | "под")
            || matches!(first, "cochair" | "cochairs") && words.gap(verb.words.end).has(Gap::COMMA)
    }

    /// The words after a verb that may tell who presides.
    fn after(&self, verb: &Match) -> Range<usize> {
        let words = &self.text.words;
        let sentence = words.sentence_of(verb.words.start);
        let start = verb.words.end;
        let mut end = start;
        while end < sentence.end.min(start + REACH) {
            let gap = words.gap(end);
            let ends = end > start
                && (gap.has(Gap::COLON)
                    || ENDS.contains(&words.fold(end)) && !self.is_part(end)
                    || gap.has(Gap::HYPHEN) && self.text.matches.at(Class::Chair, end).is_some());
            if ends {
                break;
            }
            end += 1;
        }
        start..end
    }

    /// Whether a word belongs to a role or a name: “Minister at the Prime Minister’s Office”.
    fn is_part(&self, word: usize) -> bool {
        self.text.matches.at(Class::Person, word).is_some()
    }

    /// The words before a verb, from the beginning of its sentence or what is said before.
    fn before(&self, verb: &Match) -> Range<usize> {
        let words = &self.text.words;
        let sentence = words.sentence_of(verb.words.start);
        let mut start = verb.words.start;
        while start > sentence.start.max(verb.words.start.saturating_sub(REACH)) {
            if words.gap(start).has(Gap::COLON) {
                break;
            }
            start -= 1;
        }
        start..verb.words.start
    }

    /// The chairs that some words name.
    fn in_words(&self, words: &Range<usize>) -> Vec<(Chair, Range<usize>)> {
        let countries: Vec<(Country, Range<usize>)> = self
            .text
            .matches
            .within(Class::Place, words)
            .iter()
            .filter_map(|it| match it.meaning {
                Meaning::Country(country)
                    if !self.text.is_in_name(&it.words) && !self.text.is_place(it.words.start) =>
                {
                    Some((country, it.words.clone()))
                }
                _ => None,
            })
            .collect();
        let people = self.people(words);
        if countries.is_empty() {
            return people.into_iter().filter_map(|it| self.known(&it)).collect();
        }
        let mut chairs: Vec<(Chair, Range<usize>)> = Vec::new();
        for (at, (country, told)) in countries.iter().enumerate() {
            if chairs.iter().any(|it| it.0.country == *country) {
                continue;
            }
            let from = if at == 0 { words.start } else { countries[at - 1].1.end };
            let to = countries.get(at + 1).map_or(words.end, |it| it.1.start);
            let after = people.iter().find(|it| it.start >= told.end && it.end <= to);
            let before = people.iter().rev().find(|it| it.end <= told.start && it.start >= from && at == 0);
            let person = after.or(before);
            let end = person.map_or(told.end, |it| it.end.max(told.end));
            let role = self.role(from..end, told, person);
            let start = role.as_ref().map_or(told.start, |it| it.start.min(told.start));
            let start = person.map_or(start, |it| it.start.min(start));
            let quote =
                |words: &Range<usize>| self.text.words.span(words).quote(self.text.words.text).to_owned();
            let chair =
                Chair { country: *country, person: person.map(&quote), role: role.as_ref().map(&quote) };
            chairs.push((chair, start..end));
        }
        // Who is named without a country, beside those with one.
        for person in &people {
            if !chairs.iter().any(|it| it.1.start <= person.start && person.end <= it.1.end)
                && let Some(known) = self.known(person)
                && !chairs.iter().any(|it| it.0.country == known.0.country)
            {
                chairs.push(known);
            }
        }
        chairs
    }

    /// The role that belongs to a country or a person.
    fn role(
        &self,
        within: Range<usize>,
        country: &Range<usize>,
        person: Option<&Range<usize>>,
    ) -> Option<Range<usize>> {
        let roles = self.text.matches.within(Class::Person, &within);
        let mut role: Option<Range<usize>> = None;
        for found in roles.iter().filter(|it| it.meaning == Meaning::Role) {
            let is_near = person
                .map_or(found.words.start >= country.start || found.words.end + 2 >= country.start, |it| {
                    found.words.start + 8 >= it.start && found.words.start <= it.end + 4
                });
            if is_near {
                role = Some(role.map_or(found.words.clone(), |it| it.start..found.words.end));
            }
        }
        role.filter(|it| person.is_none_or(|person| it.end <= person.start || it.start >= person.end))
    }

    /// Names of persons: words in capitals that mean nothing else.
    fn people(&self, within: &Range<usize>) -> Vec<Range<usize>> {
        let mut people: Vec<Range<usize>> = Vec::new();
        let mut at = within.start;
        while at < within.end {
            let mut end = at;
            while end < within.end
                && end - at < LONGEST_NAME
                && self.is_of_person(end)
                && (end == at
                    || !self.text.words.gap(end).has(Gap::CLAUSE)
                        && !self.text.words.gap(end).has(Gap::BRACKET))
            {
                end += 1;
            }
            let after_role =
                at.checked_sub(1).is_some_and(|it| self.text.matches.at(Class::Person, it).is_some());
            if end - at >= 2 || end > at && after_role {
                people.push(at..end);
            }
            at = end.max(at + 1);
        }
        people
    }

    fn is_of_person(&self, word: usize) -> bool {
        let text = self.text;
        text.words
            .list
            .get(word)
            .is_some_and(|it| it.case == Case::Initial || it.case == Case::Capitals && it.folded.len() > 1)
            && text.words.number(word).is_none()
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

    /// A person with the country that the text gives them, here or elsewhere.
    fn known(&self, person: &Range<usize>) -> Option<(Chair, Range<usize>)> {
        let words = &self.text.words;
        let same = |at: usize| {
            (0..person.len()).all(|it| words.fold(at + it) == words.fold(person.start + it))
                || words.fold(at) == words.fold(person.end - 1)
        };
        let mut places = vec![person.start];
        places.extend((0..words.list.len().min(OPENING)).filter(|it| *it != person.start && same(*it)));
        let country = places.into_iter().find_map(|at| {
            let end = if words.fold(at) == words.fold(person.start) { at + person.len() } else { at + 1 };
            self.country_after(end).or_else(|| self.country_before(at))
        })?;
        let name = words.span(person).quote(words.text).to_owned();
        Some((Chair { country, person: Some(name), role: None }, person.clone()))
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
