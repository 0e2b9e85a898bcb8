//! Places where something is, as texts name them: “in Siem Reap, Cambodia”, “tại thủ đô Vientiane, Lào”.
//!
//! Comes in: words and their matches. Goes out: [`Place`]s. A place counts only after a word that says that
//! something is there, so a dateline, a delegation from Moscow and a flight to Jakarta are none. Never here:
//! what is held there.

use std::ops::Range;

use super::lexicon::{Class, LEXICON, Match, Matches, Meaning};
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
    /// Whether somebody goes there: it is the place of what is named after it.
    pub is_goal: bool,
    /// The words to be quoted, where they stand elsewhere: those of the dateline for “here”.
    pub quote: Range<usize>,
}

impl Place {
    fn new(
        words: Range<usize>,
        town: Option<(String, Range<usize>)>,
        country: Option<Country>,
        is_country_told: bool,
    ) -> Self {
        Self { quote: words.clone(), words, town, country, is_country_told, is_goal: false }
    }
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
    "southeastern",
    "northeastern",
    "southwestern",
    "northwestern",
    "eastern",
    "western",
    "lao",
    "thai",
    "tỉnh",
    "lỵ",
    "thị",
    "xã",
    "cố",
    "thủ",
    "phủ",
    "đảo",
    "biển",
    "cảng",
    "du",
    "lịch",
    "island",
    "nearby",
];
/// The longest name of a town that is not in the lexicon, in words.
const LONGEST_TOWN: usize = 3;

/// How many words may stand between an invitation and where it is to.
const INVITED: usize = 16;

/// Finds the places of a text.
#[must_use]
pub fn find(words: &Words<'_>, matches: &Matches, written: Option<&(usize, Range<usize>)>) -> Vec<Place> {
    let finder = Finder { words, matches };
    let mut places: Vec<Place> = Vec::new();
    for found in matches.of(Class::Where) {
        let place = match found.meaning {
            Meaning::Where => finder.after(found),
            Meaning::Toward => finder.after(found).map(|it| Place { is_goal: true, ..it }),
            Meaning::Here => written.map(|(town, told)| {
                let town = &LEXICON.towns[*town];
                let name = Some((town.name.to_owned(), told.clone()));
                let place = Place::new(found.words.clone(), name, Some(town.country), false);
                Place { quote: told.clone(), ..place }
            }),
            _ => None,
        };
        places.extend(place);
    }
    for found in matches.of(Class::Place) {
        if !matches!(found.meaning, Meaning::Town(_)) {
            continue;
        }
        if finder.hosts(found.words.end) {
            places.extend(finder.named(found.words.start));
        } else if finder.is_invited_to(found.words.start) {
            places.extend(finder.named(found.words.start).map(|it| Place { is_goal: true, ..it }));
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

    /// “… looks forward to welcoming the leaders of ASEAN to Honolulu”
    fn is_invited_to(&self, town: usize) -> bool {
        let sentence = self.words.sentence_of(town);
        let first = town.saturating_sub(INVITED).max(sentence.start);
        let invites = |it: usize| {
            let word = self.words.fold(it);
            ["welcom", "invit", "host", "bring"].iter().any(|stem| word.starts_with(stem))
        };
        town > sentence.start && self.words.fold(town - 1) == "to" && (first..town).any(invites)
    }

    /// The place that begins after a preposition.
    fn after(&self, preposition: &Match) -> Option<Place> {
        let first = preposition.words.end;
        let mut at = first;
        loop {
            // “in the Indonesian capital, Jakarta”
            let is_named_after = at > first
                && self.words.gap(at).is_comma()
                && matches!(self.words.fold(at - 1), "capital" | "city")
                && self.town(at).is_some();
            if self.words.gap(at).has(Gap::CLAUSE) && !is_named_after {
                return None;
            }
            if let Some(place) = self.named(at) {
                return Some(place);
            }
            // “in Cambodia’s Siem Reap”, “in the Lao capital”
            // “in the ancient Lao city of …”
            let leads = || {
                (at..at + 4).any(|it| {
                    matches!(self.words.fold(it), "city" | "town" | "capital") && !self.words.is_capital(at)
                })
            };
            let is_between = BETWEEN.contains(&self.words.fold(at)) || leads();
            if !is_between || at - first >= 6 {
                let says_city = (preposition.words.start..at).any(|it| {
                    matches!(self.words.fold(it), "city" | "town" | "phố" | "tp" | "городе" | "kota")
                });
                return self.unknown(
                    at,
                    says_city || preposition.words.len() > 1 && preposition.meaning == Meaning::Where,
                );
            }
            at += 1;
        }
    }

    /// The matches of places that begin at a word.
    fn at(&self, word: usize) -> impl Iterator<Item = &Match> {
        let all = self.matches.of(Class::Place);
        let first = all.partition_point(|it| it.words.start < word);
        all[first..].iter().take_while(move |it| it.words.start == word)
    }

    fn town(&self, at: usize) -> Option<(usize, Range<usize>)> {
        self.at(at).find_map(|it| {
            if let Meaning::Town(town) = it.meaning { Some((town, it.words.clone())) } else { None }
        })
    }

    fn country(&self, at: usize) -> Option<(Country, Range<usize>)> {
        self.at(at).find_map(|it| {
            if let Meaning::Country(country) = it.meaning { Some((country, it.words.clone())) } else { None }
        })
    }

    /// A place whose name the lexicon has.
    fn named(&self, at: usize) -> Option<Place> {
        if let Some((town, words)) = self.town(at) {
            let town = &LEXICON.towns[town];
            let country = self.country_of_town(words.end, town.country);
            let own = self.country(at).filter(|it| it.0 == town.country);
            let end = country.as_ref().map_or(words.end, |it| it.end);
            let is_told = country.is_some() || own.is_some();
            return Some(Place::new(
                at..end,
                Some((town.name.to_owned(), words)),
                Some(town.country),
                is_told,
            ));
        }
        let (country, words) = self.country(at)?;
        // “in Cambodia’s Siem Reap”
        if let Some((town, inner)) =
            self.town(words.end).filter(|_| !self.words.gap(words.end).has(Gap::CLAUSE))
        {
            let town = &LEXICON.towns[town];
            if town.country == country {
                let name = Some((town.name.to_owned(), inner.clone()));
                return Some(Place::new(at..inner.end, name, Some(country), true));
            }
        }
        // “in Russian hands”, “in ASEAN-China ties”: an adjective is no place.
        let is_followed = !self.words.gap(words.end).has(Gap::CLAUSE)
            && (self.words.gap(words.end).has(Gap::HYPHEN) || self.is_adjective(&words));
        (!is_followed).then(|| Place::new(words, None, Some(country), true))
    }

    /// The country that follows a town, perhaps after its province: “Hua Hin, Prachuap Khiri Khan, Thailand”.
    fn country_of_town(&self, end: usize, country: Country) -> Option<Range<usize>> {
        let told =
            |at: usize| self.country(at).filter(|it| it.0 == country && self.follows(at)).map(|it| it.1);
        told(end).or_else(|| {
            let province = (end..end + 5).take_while(|it| {
                self.words.is_capital(*it)
                    && (*it == end && self.follows(*it) || !self.words.gap(*it).has(Gap::CLAUSE))
            });
            told(end + province.count())
        })
    }

    /// A town that the lexicon does not have: right before its country (“in Kampot, Cambodia”), or where the words
    /// before it say that something is held in it.
    fn unknown(&self, at: usize, is_said: bool) -> Option<Place> {
        let mut end = at;
        let joins = |it: usize| {
            it > at && self.words.gap(it).has(Gap::HYPHEN) && !self.words.gap(it).has(Gap::CLAUSE)
        };
        while end < at + 2 * LONGEST_TOWN
            && (joins(end) || end - at < LONGEST_TOWN && self.words.is_capital(end))
            && self.is_free(end)
            && !matches!(self.words.fold(end), "city" | "province" | "prefecture" | "the")
            && (end == at || !self.words.gap(end).has(Gap::CLAUSE) && !self.words.gap(end).has(Gap::BRACKET))
        {
            end += 1;
        }
        if end == at {
            return None;
        }
        let town = self.words.span(&(at..end)).quote(self.words.text).to_owned();
        if let Some((country, words)) =
            self.country(end).filter(|it| self.follows(end) && !self.is_adjective(&it.1))
        {
            return Some(Place::new(at..words.end, Some((town, at..end)), Some(country), true));
        }
        let next = self.words.fold(end);
        let is_town = is_said || matches!(next, "city" | "town") && !self.words.gap(end).has(Gap::CLAUSE);
        is_town.then(|| Place::new(at..end, Some((town, at..end)), None, false))
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
