//! Where a meeting was, or that nobody travelled to it.
//!
//! A place after the meeting's name counts before one that stands before it, a town before a country. Never here: how
//! places are written (that is [`places`](crate::reading::places)).

use std::ops::Range;

use super::{Opening, Values};
use crate::data::Value;
use crate::data::vocabulary::{Kind, Mode};
use crate::reading::findings::Text;
use crate::reading::meetings::Group;
use crate::reading::places::Place;
use crate::reading::{Found, Rule};

/// Of how many meetings that an article is about the place of a larger one is looked for.
const MOST_MAIN: usize = 8;

impl Values<'_> {
    pub(super) fn mode_and_place(
        &mut self,
        modes: &[Range<usize>],
        places: &[&Place],
        opening: Option<&Opening<'_>>,
    ) {
        let free_mode = || opening.and_then(|it| it.modes.first()).map(|it| (it.clone(), Rule::Opening));
        let mode = modes.first().map(|it| (it.clone(), Rule::Beside)).or_else(free_mode);
        if let Some((words, rule)) = mode {
            self.push(Value::Mode(Mode::Virtual), &words, rule);
            return;
        }
        let free = opening.and_then(|it| it.places.iter().find(|it| it.town.is_some()).or(it.places.first()));
        let own = places.iter().min_by_key(|it| {
            (it.town.is_none(), !self.is_in_first_sentence(it), !it.is_goal && self.is_before_name(it))
        });
        let own = own.map(|it| (*it, Rule::Beside));
        if let Some((place, rule)) = own.or(free.map(|it| (*it, Rule::Opening))) {
            self.place(place, rule);
        }
    }

    /// Whether a place stands in the first sentence of the body that names the meeting.
    fn is_in_first_sentence(&self, place: &Place) -> bool {
        let sentence = |word: usize| self.text.words.list[word].sentence;
        let opening = self.text.opening();
        let of_names = self.group.names.iter().map(|it| sentence(self.text.names[*it].core.start));
        of_names.into_iter().find(|it| *it >= opening).is_none_or(|it| sentence(place.words.start) <= it)
    }

    /// Whether a place stands before the first name of its sentence, and not at its head.
    fn is_before_name(&self, place: &Place) -> bool {
        let sentence = self.text.words.sentence_of(place.words.start);
        let name = self.names_in(&sentence).first().map(|it| self.text.names[*it].words.start);
        name.is_some_and(|it| place.words.end <= it) && place.words.start > sentence.start + 4
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
}

/// A meeting of a larger one has its place.
pub(super) fn larger_place(text: &Text<'_>, groups: &[Group], found: &mut [Values<'_>]) {
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
    for main in (0..groups.len()).filter(|it| groups[*it].main).take(MOST_MAIN) {
        let is_own = |it: &&Found| it.rule == Rule::Beside || it.value == Value::Mode(Mode::Virtual);
        let has_own = found[main].list.iter().filter(|it| is_place(&it.value)).any(|it| is_own(&it));
        let larger = groups.iter().enumerate().filter(|(_, it)| !it.main && is_larger(it));
        let mut places = larger.map(|(at, _)| {
            found[at].list.iter().filter(|it| is_place(&it.value)).cloned().collect::<Vec<_>>()
        });
        // A town is told, or nothing else is known.
        let place = places.find(|it| {
            let has_town = it.iter().any(|it| matches!(it.value, Value::City(_)));
            has_town || !it.is_empty() && !found[main].has(is_place)
        });
        if let Some(place) = place.filter(|_| !has_own) {
            found[main].list.retain(|it| !is_place(&it.value));
            found[main].list.extend(place.into_iter().map(|it| Found { rule: Rule::Larger, ..it }));
        }
    }
}

/// Whether a value says where a meeting was, or that it was virtual.
fn is_place(value: &Value) -> bool {
    matches!(value, Value::City(_) | Value::Country(_) | Value::Mode(_))
}
