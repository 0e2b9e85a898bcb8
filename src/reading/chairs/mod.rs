//! Who chaired or co-chaired a meeting, with person and role where they are named.
//!
//! Comes in: a [`Text`] and whose its words are. Goes out: chairs with their words. Who presides stands after
//! “co-chaired by” or before “co-chaired”; who chairs the bloc, hosts, opens or coordinates is no chair. A person
//! without a country has that with which the text names them elsewhere. Never here: who took part.

mod people;

use std::ops::Range;

use super::Rule;
use super::findings::Text;
use super::lexicon::{Class, Match, Meaning};
use super::meetings::Group;
use super::members::is_member;
use super::relations::{Owner, Owners};
use super::words::Gap;
use crate::data::Chair;
use crate::data::vocabulary::{Country, Party};

/// A chair of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presiding {
    pub group: usize,
    pub chair: Chair,
    pub words: Range<usize>,
    pub rule: Rule,
}

/// How often it is read who chaired a meeting.
const MOST: usize = 24;
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
    "nhằm",
    "diễn",
    "có",
    "trong",
    "vào",
    "прошел",
    "состоялось",
    "dihadiri",
    "yang",
    "while",
    "focused",
    "agreed",
    "during",
    "coordinators",
    "coordinator",
];

/// Who is said to preside, with the country where it is told.
struct Told {
    country: Option<Country>,
    person: Option<Range<usize>>,
    role: Option<Range<usize>>,
    words: Range<usize>,
}

/// The chairs of all meetings.
#[must_use]
pub fn find(text: &Text<'_>, owners: &Owners, groups: &[Group]) -> Vec<Presiding> {
    let finder = Finder { text };
    let main = groups.iter().position(|it| it.main);
    let mut told: Vec<Vec<Told>> = groups.iter().map(|_| Vec::new()).collect();
    for verb in text.matches.of(Class::Chair).iter().filter(|it| it.meaning == Meaning::Chair) {
        let owner = match owners.owner_of_act(text, &verb.words) {
            Owner::Group(group) => Some(group),
            Owner::Nothing => main,
            Owner::Other => None,
        };
        let Some(group) = owner else { continue };
        if told[group].len() < MOST {
            told[group].extend(finder.chairs(verb));
        }
    }
    let mut chairs = Vec::new();
    for (group, own) in told.iter().enumerate().filter(|it| !it.1.is_empty()) {
        let other_side = finder.other_side(own, &groups[group]);
        let mut of_group: Vec<Presiding> = Vec::new();
        for it in own {
            let Some(country) = it.country.or(other_side) else { continue };
            let rule = if it.country.is_some() { Rule::Presiding } else { Rule::OtherSide };
            finder.add(&mut of_group, group, country, it, rule);
        }
        chairs.extend(of_group);
    }
    chairs
}

struct Finder<'a> {
    text: &'a Text<'a>,
}

impl Finder<'_> {
    /// Adds a chair, or the person to the chair of a country.
    fn add(&self, chairs: &mut Vec<Presiding>, group: usize, country: Country, told: &Told, rule: Rule) {
        let quote = |words: &Range<usize>| self.text.words.span(words).quote(self.text.words.text).to_owned();
        let chair =
            Chair { country, person: told.person.as_ref().map(&quote), role: told.role.as_ref().map(&quote) };
        let presiding = Presiding { group, chair, words: told.words.clone(), rule };
        match chairs.iter_mut().find(|it| it.chair.country == country) {
            Some(known) if known.chair.person.is_none() && presiding.chair.person.is_some() => {
                *known = presiding
            }
            Some(_) => {}
            None => chairs.push(presiding),
        }
    }

    /// The country of the one chair without one: the partner where a member of ASEAN presides beside them, and the
    /// country in which the text was written where the partner does.
    fn other_side(&self, told: &[Told], group: &Group) -> Option<Country> {
        let unknown = told.iter().filter(|it| it.country.is_none()).count();
        let known: Vec<Country> = told.iter().filter_map(|it| it.country).collect();
        let mut partners = group.parties.iter().filter_map(|it| match it {
            Party::Country(country) if !is_member(*country) => Some(*country),
            _ => None,
        });
        let partner = partners.next().filter(|_| partners.next().is_none());
        if unknown != 1 {
            return None;
        }
        let has_member = known.iter().any(|it| is_member(*it));
        let has_partner = partner.is_some_and(|it| known.contains(&it));
        match (has_member, has_partner) {
            (true, false) => partner,
            _ => self
                .text
                .home
                .filter(|it| !known.contains(it) && (is_member(*it) && !has_member || Some(*it) == partner)),
        }
    }

    /// Who presides by a verb.
    fn chairs(&self, verb: &Match) -> Vec<Told> {
        let mut after = self.after(verb);
        if self.is_passive(verb) {
            // “… with the participation of …”
            if let Some(with) = after.clone().find(|it| matches!(self.text.words.fold(*it), "with" | "với"))
            {
                after.end = with;
            }
            return self.in_words(&after);
        }
        let mut chairs = self.in_words(&self.before(verb));
        // “… co-chaired the meeting with …”
        let with = after.clone().find(|it| {
            matches!(
                self.text.words.fold(*it),
                "with" | "alongside" | "cùng" | "với" | "с" | "совместно" | "bersama" | "dengan"
            )
        });
        let beside = with.map_or(after.end..after.end, |it| it + 1..after.end);
        chairs.extend(self.in_words(&beside));
        if chairs.is_empty() { self.in_words(&after) } else { chairs }
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
            || matches!(last, "were" | "was" | "are" | "adalah" | "là" | "gồm")
            || words.gap(verb.words.end).has(Gap::COLON)
            || matches!(first, "cochairs" | "chairs") && words.gap(verb.words.end).has(Gap::COMMA)
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

    /// The chairs that some words name: persons with their countries, and countries alone.
    fn in_words(&self, words: &Range<usize>) -> Vec<Told> {
        let countries: Vec<(Country, Range<usize>)> = self
            .text
            .matches
            .within(Class::Place, words)
            .iter()
            .filter_map(|it| match it.meaning {
                Meaning::Country(country) if self.may_preside(&it.words) => Some((country, it.words.clone())),
                _ => None,
            })
            .collect();
        let people = self.people(words);
        let mut chairs: Vec<Told> = Vec::new();
        let mut used: Vec<usize> = Vec::new();
        for (at, person) in people.iter().enumerate() {
            let from = if at == 0 { words.start } else { people[at - 1].end };
            let to = people.get(at + 1).map_or(words.end, |it| it.start);
            let apposition = self.words_of_apposition(person.end, to);
            let before = countries.iter().rposition(|it| {
                it.1.start >= from && it.1.end <= person.start && !used.contains(&it.1.start)
            });
            let after =
                countries.iter().position(|it| apposition.start <= it.1.start && it.1.end <= apposition.end);
            let found = before.or(after).map(|it| &countries[it]);
            let known = found.map(|it| it.0).or_else(|| self.known(person));
            let start = found.map_or(person.start, |it| it.1.start.min(person.start));
            let end = found.map_or(person.end, |it| it.1.end.max(person.end));
            let role = self.role(from..to, person);
            let start = role.as_ref().map_or(start, |it| it.start.min(start));
            if let Some(found) = found {
                used.push(found.1.start);
            }
            used.extend(countries.iter().filter(|it| apposition.contains(&it.1.start)).map(|it| it.1.start));
            chairs.push(Told { country: known, person: Some(person.clone()), role, words: start..end });
        }
        for (country, told) in &countries {
            let is_of_person = used.contains(&told.start)
                || chairs.iter().any(|it| it.words.start <= told.start && told.end <= it.words.end);
            if !is_of_person && !chairs.iter().any(|it| it.country == Some(*country)) {
                let role = self.role_alone(told);
                let words =
                    role.as_ref().map_or(told.clone(), |it| it.start.min(told.start)..it.end.max(told.end));
                chairs.push(Told { country: Some(*country), person: None, role, words });
            }
        }
        chairs
    }

    /// Whether a country may be a chair: not in a meeting's name, not a place, not the side that somebody is posted to.
    fn may_preside(&self, words: &Range<usize>) -> bool {
        !self.text.is_in_name(words)
            && !self.text.is_place(words.start)
            && !self.text.words.gap(words.start).has(Gap::SLASH)
    }

    /// What is said of a person right after their name: “…, Minister for Trade of Malaysia,”.
    fn words_of_apposition(&self, end: usize, to: usize) -> Range<usize> {
        let words = &self.text.words;
        let gap = words.gap(end);
        let opens = gap.has(Gap::COMMA)
            || gap.has(Gap::BRACKET)
            || gap.has(Gap::HYPHEN)
            || matches!(words.fold(end), "of" | "của" | "from");
        if !opens || gap.has(Gap::STOP) || gap.has(Gap::LINE) {
            return end..end;
        }
        let close = (end + 1..to).find(|it| {
            let gap = words.gap(*it);
            gap.has(Gap::STOP)
                || gap.has(Gap::COLON)
                || gap.has(Gap::LINE)
                || gap.has(Gap::COMMA) && !self.goes_on_in_role(*it)
        });
        end..close.unwrap_or(to)
    }

    /// “Minister of Information, Culture and Tourism”: a comma within a role.
    fn goes_on_in_role(&self, word: usize) -> bool {
        self.text.words.is_capital(word)
            && (word..word + 6)
                .any(|it| self.text.words.fold(it) == "and" && !self.text.words.gap(it).has(Gap::CLAUSE))
            && self.text.matches.at(Class::Place, word).is_none()
            && self.text.matches.at(Class::Person, word).is_none()
    }

    /// The role beside a country that is named without a person.
    fn role_alone(&self, country: &Range<usize>) -> Option<Range<usize>> {
        let near = country.end..country.end + 4;
        let found = self.text.matches.within(Class::Person, &near);
        found
            .first()
            .filter(|it| it.meaning == Meaning::Role && it.words.start == country.end)
            .map(|it| it.words.clone())
    }

    /// The role of a person, between who stands before and after.
    fn role(&self, within: Range<usize>, person: &Range<usize>) -> Option<Range<usize>> {
        let roles = self.text.matches.within(Class::Person, &within);
        let near = |it: &Range<usize>| it.start + 8 >= person.start && it.start <= person.end + 4;
        let mut role: Option<Range<usize>> = None;
        for found in roles.iter().filter(|it| it.meaning == Meaning::Role && near(&it.words)) {
            let is_before = found.words.end <= person.start;
            match &mut role {
                None => role = Some(found.words.clone()),
                Some(role) if is_before && role.end <= person.start => role.end = found.words.end,
                Some(_) => {}
            }
        }
        role.filter(|it| it.end <= person.start || it.start >= person.end).map(|it| {
            // “Minister of Foreign Affairs and SOM Leader”: up to the name, but not over a comma or a country.
            let end = (it.end..person.start.max(it.end))
                .take_while(|at| {
                    !self.text.words.gap(*at).has(Gap::CLAUSE)
                        && self.text.matches.at(Class::Place, *at).is_none()
                        && self
                            .text
                            .matches
                            .at(Class::Person, *at)
                            .is_none_or(|it| it.meaning == Meaning::Role)
                })
                .count();
            let mut end = it.end + end;
            while end > it.end
                && matches!(
                    self.text.words.fold(end - 1),
                    "of" | "to" | "and" | "the" | "for" | "của" | "bộ" | "và"
                )
            {
                end -= 1;
            }
            if it.end <= person.start { it.start..end } else { it }
        })
    }
}
