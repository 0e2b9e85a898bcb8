//! Meetings → their values: each with its words and its rule.
//!
//! Comes in: a [`Text`] and its [`Group`]s. Goes out: [`Meeting`]s. Never here: whose words are (that is
//! [`relations`](super::relations)).

mod place;
mod time;

use std::collections::HashMap;
use std::ops::Range;

use super::dates::Mention;
use super::findings::Text;
use super::lexicon::{Class, Meaning};
use super::meetings::Group;
use super::places::Place;
use super::relations::{Owner, Owners};
use super::words::Gap;
use super::{Found, Meeting, Rule, areas, chairs};
use crate::data::Value;
use crate::data::edtf::Date;
use crate::data::vocabulary::{Party, Status, Vocabulary};

/// How many names of a meeting are quoted for its kind.
const MOST_QUOTES: usize = 3;
/// How many words are quoted for an area.
const MOST_WORDS: usize = 12;

/// The meetings of a text.
#[must_use]
pub fn of(text: &Text<'_>, groups: &[Group], vocabulary: &Vocabulary) -> Vec<Meeting> {
    let owners = Owners::new(text, groups);
    let mut found: Vec<Values<'_>> = groups.iter().map(|it| Values::new(text, it)).collect();
    let of = |words: &Range<usize>| match owners.owner(text, words) {
        Owner::Group(group) => Some(group),
        _ => None,
    };
    let mut dates: Vec<Vec<&Mention>> = vec![Vec::new(); groups.len()];
    for date in text.dates.iter().filter(|it| !it.is_bound) {
        for group in owners.all(text, &date.words) {
            dates[group].push(date);
        }
    }
    let mut places: Vec<Vec<&Place>> = vec![Vec::new(); groups.len()];
    for place in text.places.iter().filter(|it| !is_of_saying(text, &it.words)) {
        let all =
            if place.is_goal { owners.of_goal(text, &place.words) } else { owners.all(text, &place.words) };
        for group in all {
            places[group].push(place);
        }
    }
    let mut verbs: Vec<Vec<(Status, Range<usize>)>> = vec![Vec::new(); groups.len()];
    for verb in text.matches.of(Class::Status) {
        let status = match verb.meaning {
            Meaning::Status(status) => status,
            // “will” alone, where the sentence has no verb that says more.
            Meaning::Did if !has_status(text, &verb.words) && has_name(text, &verb.words) => Status::Held,
            Meaning::Will if !has_status(text, &verb.words) && has_name(text, &verb.words) => Status::Planned,
            _ => continue,
        };
        for group in owners.of_verb(text, &verb.words) {
            verbs[group].push((status, verb.words.clone()));
        }
    }
    let mut modes: Vec<Vec<Range<usize>>> = vec![Vec::new(); groups.len()];
    for mode in text.matches.of(Class::Mode).iter().filter(|it| it.meaning == Meaning::Virtual) {
        // “Tuổi Trẻ Online” is a paper.
        if text.words.fold(mode.words.start) == "online" && text.words.is_capital(mode.words.start) {
            continue;
        }
        if let Some(group) = of(&mode.words) {
            modes[group].push(mode.words.clone());
        }
    }
    for (at, values) in found.iter_mut().enumerate() {
        let opening = values.group.main.then(|| Opening::new(text, &owners));
        let status = values.status(&verbs[at]);
        values.dates(&dates[at], opening.as_ref(), status);
        values.mode_and_place(&modes[at], &places[at], opening.as_ref());
    }
    place::larger_place(text, groups, &mut found);
    time::year_of_the_same_day(text, &mut found);
    time::year_of_the_next(&mut found);
    for chair in chairs::find(text, &owners, groups) {
        found[chair.group].push(Value::Chair(chair.chair), &chair.words, chair.rule);
    }
    let mut quotes: HashMap<(usize, &str), usize> = HashMap::new();
    for area in areas::find(text, &owners, groups) {
        let count = quotes.entry((area.group, area.code)).or_default();
        *count += 1;
        if let Some(id) = vocabulary.area_id(area.code).filter(|_| *count <= MOST_WORDS) {
            found[area.group].push(Value::Area(id), &area.words, Rule::Cooperation);
        }
    }
    found.into_iter().map(Values::finish).collect()
}

/// “… told reporters in Jakarta”: where somebody spoke, and not where the meeting was.
fn is_of_saying(text: &Text<'_>, words: &Range<usize>) -> bool {
    let first = words.start.saturating_sub(4).max(text.words.sentence_of(words.start).start);
    let is_said = |it: usize| text.matches.at(Class::Said, it).is_some_and(|it| it.meaning == Meaning::Said);
    (first..words.start)
        .any(|it| is_said(it) && !(it + 1..=words.start).any(|it| text.words.gap(it).has(Gap::CLAUSE)))
}

/// Whether the sentence of a verb names a meeting, and does not only refer to one.
fn has_name(text: &Text<'_>, verb: &Range<usize>) -> bool {
    let sentence = text.words.sentence_of(verb.start);
    text.names[text.names_in(&sentence)].iter().any(|it| it.kind.is_some() && it.is_named())
}

/// Whether the sentence of a verb has another that tells whether the meeting had been.
fn has_status(text: &Text<'_>, verb: &Range<usize>) -> bool {
    let sentence = text.words.sentence_of(verb.start);
    text.matches.within(Class::Status, &sentence).iter().any(|it| matches!(it.meaning, Meaning::Status(_)))
}

/// What stands in the opening sentences and belongs to nothing that they name.
struct Opening<'a> {
    dates: Vec<&'a Mention>,
    places: Vec<&'a Place>,
    modes: Vec<Range<usize>>,
}

/// How many sentences the opening has.
const OPENING: usize = 3;

impl<'a> Opening<'a> {
    fn new(text: &'a Text<'_>, owners: &Owners) -> Self {
        let first = text.opening();
        let is_free = |words: &Range<usize>| {
            let sentence = text.words.list[words.start].sentence;
            (first..first + OPENING).contains(&sentence) && owners.owner(text, words) == Owner::Nothing
        };
        Self {
            dates: text.dates.iter().filter(|it| !it.is_bound && is_free(&it.words)).collect(),
            places: text.places.iter().filter(|it| !it.is_goal && is_free(&it.words)).collect(),
            modes: text
                .matches
                .of(Class::Mode)
                .iter()
                .filter(|it| it.meaning == Meaning::Virtual)
                .map(|it| it.words.clone())
                .filter(|it| is_free(it))
                .collect(),
        }
    }
}

/// The values of one meeting, as they are found.
struct Values<'a> {
    text: &'a Text<'a>,
    group: &'a Group,
    list: Vec<Found>,
    start: Option<Date>,
}

impl<'a> Values<'a> {
    fn new(text: &'a Text<'a>, group: &'a Group) -> Self {
        let mut values = Self { text, group, list: Vec::new(), start: None };
        values.name();
        values
    }

    fn push(&mut self, value: Value, words: &Range<usize>, rule: Rule) {
        let found = Found { value, span: self.text.words.span(words), rule };
        if !self.list.contains(&found) {
            self.list.push(found);
        }
    }

    /// The names of the meeting that begin in a sentence.
    fn names_in(&self, sentence: &Range<usize>) -> &[usize] {
        let names = &self.group.names;
        let within = self.text.names_in(sentence);
        let first = names.partition_point(|it| *it < within.start);
        &names[first..names.partition_point(|it| *it < within.end).max(first)]
    }

    fn has(&self, is: fn(&Value) -> bool) -> bool {
        self.list.iter().any(|it| is(&it.value))
    }

    /// What the names themselves tell.
    fn name(&mut self) {
        let names = self.group.names.iter().map(|it| &self.text.names[*it]);
        for name in names.clone().take(MOST_QUOTES) {
            self.push(Value::Kind(self.group.kind), &name.core, Rule::Name);
        }
        for name in names {
            for (party, words) in &name.parties {
                if !self.list.iter().any(|it| it.value == Value::Party(*party)) {
                    self.push(Value::Party(*party), words, Rule::Name);
                }
            }
            if let Some((ordinal, words)) = &name.ordinal
                && !self.has(|it| matches!(it, Value::Ordinal(_)))
            {
                self.push(Value::Ordinal(*ordinal), words, Rule::Name);
            }
            if let Some(words) = &name.special
                && !self.has(|it| *it == Value::Special)
            {
                self.push(Value::Special, words, Rule::Name);
            }
        }
        if self.group.are_parties_of_sentence {
            self.parties_of_sentence();
        }
    }

    fn parties_of_sentence(&mut self) {
        for name in &self.group.names {
            let sentence = self.text.words.sentence_of(self.text.names[*name].core.start);
            for found in self.text.matches.within(Class::Place, &sentence) {
                let party = match found.meaning {
                    Meaning::Asean => Party::Asean,
                    Meaning::Country(country) => Party::Country(country),
                    _ => continue,
                };
                if self.group.parties.contains(&party)
                    && !self.list.iter().any(|it| it.value == Value::Party(party))
                {
                    self.push(Value::Party(party), &found.words, Rule::Sentence);
                }
            }
        }
        let partner = self.text.partner.map(Party::Country).filter(|it| self.group.parties.contains(it));
        let is_missing = |it: &Party| !self.list.iter().any(|found| found.value == Value::Party(*it));
        if let Some(party) = partner.filter(is_missing) {
            let named = self.text.matches.of(Class::Place).iter().find(
                |it| matches!(it.meaning, Meaning::Country(country) if Party::Country(country) == party),
            );
            if let Some(named) = named {
                self.push(Value::Party(party), &named.words, Rule::Sentence);
            }
        }
    }

    fn finish(mut self) -> Meeting {
        self.list.sort_by_key(|it| it.value.field());
        Meeting { main: self.group.main, values: self.list }
    }
}
