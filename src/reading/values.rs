//! Meetings → their values: each with its words and its rule.
//!
//! Comes in: a [`Text`] and its [`Group`]s. Goes out: [`Meeting`]s. Never here: whose words are (that is
//! [`relations`](super::relations)).

use std::ops::Range;

use super::calendar::{self, Day};
use super::dates::{How, Mention};
use super::lexicon::{Class, Meaning};
use super::meetings::Group;
use super::places::Place;
use super::relations::{Owner, Owners, Text};
use super::words::Gap;
use super::{Found, Meeting, Rule, areas, chairs};
use crate::data::Value;
use crate::data::edtf::Date;
use crate::data::vocabulary::{Kind, Mode, Party, Status, Vocabulary};

/// How many names of a meeting are quoted for its kind.
const MOST_QUOTES: usize = 3;

/// The meetings of a text.
#[must_use]
pub fn of(text: &Text<'_>, groups: &[Group], vocabulary: &Vocabulary) -> Vec<Meeting> {
    let owners = Owners::new(text, groups);
    let main = groups.iter().position(|it| it.main);
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
    for place in &text.places {
        let all =
            if place.is_goal { owners.of_goal(text, &place.words) } else { owners.all(text, &place.words) };
        for group in all {
            places[group].push(place);
        }
    }
    let mut verbs: Vec<Vec<(Status, Range<usize>)>> = vec![Vec::new(); groups.len()];
    for verb in text.matches.of(Class::Status) {
        let Meaning::Status(status) = verb.meaning else { continue };
        for group in owners.of_verb(text, &verb.words) {
            verbs[group].push((status, verb.words.clone()));
        }
    }
    let mut modes: Vec<Vec<Range<usize>>> = vec![Vec::new(); groups.len()];
    for mode in text.matches.of(Class::Mode) {
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
    larger_place(text, groups, &mut found);
    year_of_the_next(&mut found);
    for chair in chairs::find(text, &owners, groups) {
        found[chair.group].push(Value::Chair(chair.chair), &chair.words, chair.rule);
    }
    for area in areas::find(text, &owners, main) {
        if let Some(id) = vocabulary.area_id(area.code) {
            found[area.group].push(Value::Area(id), &area.words, Rule::Cooperation);
        }
    }
    found.into_iter().map(Values::finish).collect()
}

/// What stands in the opening sentences and belongs to nothing that they name.
struct Opening<'a> {
    dates: Vec<&'a Mention>,
    places: Vec<&'a Place>,
    modes: Vec<Range<usize>>,
}

/// How many sentences the opening has.
const OPENING: usize = 2;

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

    /// Whether it had been held, by the verbs of the first sentence that has some; `None` where none has.
    fn status(&mut self, verbs: &[(Status, Range<usize>)]) -> Option<Status> {
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

    fn dates(&mut self, dates: &[&Mention], opening: Option<&Opening<'_>>, status: Option<Status>) {
        let is_ahead = status.map(|it| it != Status::Held);
        let own = dates.iter().filter(|it| self.may_be_of(it)).map(|it| (*it, Rule::Beside));
        let free = opening
            .iter()
            .flat_map(|it| &it.dates)
            .filter(|it| it.start.day.is_some() || !matches!(it.how, How::Calendar | How::Year));
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
            let is_loose = !self.follows_verb(mention);
            let rank = 8 * u8::from(self.is_of_travel(mention))
                + 4 * (3 - start.told())
                + 2 * u8::from(rule == Rule::Opening)
                + u8::from(is_loose);
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
            && let Some(date) = calendar::date(super::dates::Told { year: Some(year), ..Default::default() })
        {
            self.push(Value::Start(date), &words, Rule::Name);
            self.start = Some(date);
        }
        self.correct_status(status.unwrap_or(Status::Held));
    }

    /// “Tomorrow I will depart for …”: the day of the journey.
    fn is_of_travel(&self, date: &Mention) -> bool {
        let near = date.words.start.saturating_sub(4)..date.words.end + 5;
        let sentence = self.text.words.sentence_of(date.words.start);
        let near = near.start.max(sentence.start)..near.end.min(sentence.end);
        self.text.matches.within(Class::Where, &near).iter().any(|it| it.meaning == Meaning::Toward)
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
        let names = self.group.names.iter().map(|it| &self.text.names[*it].words);
        names.into_iter().any(|it| {
            it.start <= date.words.start
                && date.words.start < it.end + reach
                && !(it.end..=date.words.start).any(|word| {
                    self.text.words.gap(word).has(Gap::STOP) || self.text.words.gap(word).has(Gap::LINE)
                })
        })
    }

    fn mode_and_place(&mut self, modes: &[Range<usize>], places: &[&Place], opening: Option<&Opening<'_>>) {
        let free_mode = || opening.and_then(|it| it.modes.first()).map(|it| (it.clone(), Rule::Opening));
        let mode = modes.first().map(|it| (it.clone(), Rule::Beside)).or_else(free_mode);
        if let Some((words, rule)) = mode {
            self.push(Value::Mode(Mode::Virtual), &words, rule);
            return;
        }
        let free = opening.and_then(|it| it.places.iter().find(|it| it.town.is_some()).or(it.places.first()));
        let own = places.iter().find(|it| it.town.is_some()).or(places.first());
        let own = own.map(|it| (*it, Rule::Beside));
        if let Some((place, rule)) = own.or(free.map(|it| (*it, Rule::Opening))) {
            self.place(place, rule);
        }
    }

    fn place(&mut self, place: &Place, rule: Rule) {
        if let Some((town, words)) = &place.town {
            self.push(Value::City(town.clone()), words, rule);
        }
        if let Some(country) = place.country {
            let by_town = if place.is_country_told { rule } else { Rule::Town };
            self.push(Value::Country(country), &place.quote, by_town);
        }
        self.push(Value::Mode(Mode::InPerson), &place.quote, rule);
    }

    fn finish(mut self) -> Meeting {
        self.list.sort_by_key(|it| it.value.field());
        Meeting { main: self.group.main, values: self.list }
    }
}

/// A meeting that had been, told without its year, was in the year of one that the same text has still ahead, later
/// in that year.
fn year_of_the_next(found: &mut [Values<'_>]) {
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
                && let Some(with_year) =
                    calendar::date(super::dates::Told { year: Some(year), month: Some(own), day })
            {
                *date = with_year;
                value.rule = Rule::Order;
            }
        }
    }
}

/// A meeting of a larger one has its place.
fn larger_place(text: &Text<'_>, groups: &[Group], found: &mut [Values<'_>]) {
    let Some(main) = groups.iter().position(|it| it.main) else { return };
    if found[main].has(|it| matches!(it, Value::Country(_) | Value::Mode(_))) {
        return;
    }
    let opening = text.opening();
    let is_larger = |group: &Group| {
        let named_early = group.names.iter().any(|it| {
            let sentence = text.words.list[text.names[*it].core.start].sentence;
            sentence < opening + 4
        });
        let is_within = group.names.iter().any(|it| text.is_within(*it));
        let is_own = group.parties.len() == 1 && group.kind != Kind::Talks && group.kind != Kind::Conference;
        named_early && (is_own || is_within)
    };
    let place =
        groups.iter().enumerate().filter(|(at, it)| *at != main && is_larger(it)).find_map(|(at, _)| {
            let values: Vec<Found> = found[at]
                .list
                .iter()
                .filter(|it| {
                    matches!(it.value, Value::City(_) | Value::Country(_) | Value::Mode(Mode::InPerson))
                })
                .cloned()
                .collect();
            (!values.is_empty()).then_some(values)
        });
    for value in place.into_iter().flatten() {
        found[main].list.push(Found { rule: Rule::Larger, ..value });
    }
}
