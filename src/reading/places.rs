//! Places where something is, as texts name them: “in Siem Reap, Cambodia”, “tại thủ đô Vientiane, Lào”.
//!
//! Comes in: words and their matches. Goes out: [`Place`]s. A place counts only after a word that says that
//! something is there, so a dateline, a delegation from Moscow and a flight to Jakarta are none. Never here:
//! what is held there.

use std::ops::Range;

use super::lexicon::{Class, LEXICON, Matches, Meaning};
use super::words::{Gap, Words};
use crate::data::vocabulary::Country;

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The town and the country, without the word before them.
    pub words: Range<usize>,
    pub town: Option<(String, Range<usize>)>,
    pub country: Option<Country>,
    /// Whether the country is told by its own name, and not by its town’s alone.
    pub is_country_told: bool,
}

/// Words that may stand between “in” and a name.
const BETWEEN: &[&str] = &[
    "the",
    "capital",
    "city",
    "of",
    "town",
    "resort",
    "thủ",
    "đô",
    "thành",
    "phố",
    "tp",
    "столице",
    "городе",
    "ibu",
    "kota",
    "ibukota",
    "historic",
    "northern",
    "southern",
    "central",
    "coastal",
];
/// The longest name of a town that is not in the lexicon, in words.
const LONGEST_TOWN: usize = 3;

/// Finds the places of a text.
#[must_use]
pub fn find(words: &Words<'_>, matches: &Matches) -> Vec<Place> {
    let finder = Finder { words, matches };
    let mut places: Vec<Place> = Vec::new();
    for found in matches.of(Class::Where) {
        if found.meaning == Meaning::Where {
            places.extend(finder.after(found.words.end));
        }
    }
    for found in matches.of(Class::Place) {
        if matches!(found.meaning, Meaning::Town(_)) && finder.hosts(found.words.end) {
            places.extend(finder.named(found.words.start));
        }
    }
    places.sort_by_key(|it| it.words.start);
    places.dedup_by_key(|it| it.words.start);
    places
}

struct Finder<'a> {
    words: &'a Words<'a>,
    matches: &'a Matches,
}

impl Finder<'_> {
    /// “Jakarta hosted leaders …”
    fn hosts(&self, next: usize) -> bool {
        matches!(self.words.fold(next), "hosted" | "hosts" | "welcomed")
            && !self.words.gap(next).has(Gap::CLAUSE)
    }

    /// The place that begins after a preposition.
    fn after(&self, mut at: usize) -> Option<Place> {
        let before = at;
        loop {
            if self.words.gap(at).has(Gap::CLAUSE) {
                return None;
            }
            if let Some(place) = self.named(at) {
                return Some(place);
            }
            // “in Cambodia’s Siem Reap”, “in the Lao capital”
            let is_between = BETWEEN.contains(&self.words.fold(at));
            if !is_between || at - before >= 5 {
                return self.unknown(at);
            }
            at += 1;
        }
    }

    fn town(&self, at: usize) -> Option<(usize, Range<usize>)> {
        self.matches
            .of(Class::Place)
            .iter()
            .skip(self.matches.of(Class::Place).partition_point(|it| it.words.start < at))
            .take_while(|it| it.words.start == at)
            .find_map(|it| {
                if let Meaning::Town(town) = it.meaning { Some((town, it.words.clone())) } else { None }
            })
    }

    fn country(&self, at: usize) -> Option<(Country, Range<usize>)> {
        self.matches
            .of(Class::Place)
            .iter()
            .skip(self.matches.of(Class::Place).partition_point(|it| it.words.start < at))
            .take_while(|it| it.words.start == at)
            .find_map(|it| {
                if let Meaning::Country(country) = it.meaning {
                    Some((country, it.words.clone()))
                } else {
                    None
                }
            })
    }

    /// A place whose name the lexicon has.
    fn named(&self, at: usize) -> Option<Place> {
        if let Some((town, words)) = self.town(at) {
            let town = &LEXICON.towns[town];
            let country =
                self.country(words.end).filter(|it| it.0 == town.country && self.follows(words.end));
            let own = self.country(at).filter(|it| it.0 == town.country);
            let end = country.as_ref().map_or(words.end, |it| it.1.end);
            return Some(Place {
                words: at..end,
                town: Some((town.name.to_owned(), words)),
                country: Some(town.country),
                is_country_told: country.is_some() || own.is_some(),
            });
        }
        let (country, words) = self.country(at)?;
        // “in Cambodia’s Siem Reap”
        if let Some((town, inner)) =
            self.town(words.end).filter(|_| !self.words.gap(words.end).has(Gap::CLAUSE))
        {
            let town = &LEXICON.towns[town];
            if town.country == country {
                return Some(Place {
                    words: at..inner.end,
                    town: Some((town.name.to_owned(), inner)),
                    country: Some(country),
                    is_country_told: true,
                });
            }
        }
        // “in Russian hands”, “in ASEAN-China ties”: an adjective is no place.
        let is_followed = !self.words.gap(words.end).has(Gap::CLAUSE)
            && (self.words.gap(words.end).has(Gap::HYPHEN) || self.is_adjective(&words));
        (!is_followed).then(|| Place {
            words: words.clone(),
            town: None,
            country: Some(country),
            is_country_told: true,
        })
    }

    /// A town that the lexicon does not have, right before its country: “in Kampot, Cambodia”.
    fn unknown(&self, at: usize) -> Option<Place> {
        let mut end = at;
        while end < at + LONGEST_TOWN
            && self.words.is_capital(end)
            && self.is_free(end)
            && (end == at || !self.words.gap(end).has(Gap::CLAUSE))
        {
            end += 1;
        }
        let (country, words) =
            self.country(end).filter(|it| end > at && self.follows(end) && !self.is_adjective(&it.1))?;
        let town = self.words.span(&(at..end)).quote(self.words.text).to_owned();
        Some(Place {
            words: at..words.end,
            town: Some((town, at..end)),
            country: Some(country),
            is_country_told: true,
        })
    }

    /// Whether a word is in no match that would make it another name.
    fn is_free(&self, word: usize) -> bool {
        [Class::Place, Class::Meeting, Class::Time, Class::Person]
            .iter()
            .all(|it| self.matches.at(*it, word).is_none())
            && self.words.number(word).is_none()
    }

    /// Whether a country may follow its town: after a comma or in brackets.
    fn follows(&self, at: usize) -> bool {
        let gap = self.words.gap(at);
        (gap.has(Gap::COMMA) || gap.has(Gap::BRACKET)) && !gap.has(Gap::STOP) && !gap.has(Gap::LINE)
    }

    /// Whether a country's words are an adjective, by their endings in English.
    fn is_adjective(&self, words: &Range<usize>) -> bool {
        let last = self.words.fold(words.end - 1);
        ["ian", "ean", "ese", "ish"].iter().any(|it| last.ends_with(it))
            || matches!(
                last,
                "thai" | "lao" | "philippine" | "filipino" | "swiss" | "dutch" | "french" | "german"
            )
            || last.ends_with("ский")
            || last.ends_with("ская")
            || last.ends_with("ской")
            || last.ends_with("ского")
    }
}
