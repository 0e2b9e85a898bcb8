//! Names of meetings as texts write them: “the 19th ASEAN-Russia Senior Officials’ Meeting”.
//!
//! Comes in: words and their matches. Goes out: [`Name`]s in the order of the text, each with its kind, parties,
//! number and words; also what only refers to a meeting (“the event”). In English what belongs to a name stands
//! before it, in Vietnamese and Indonesian after it, in Russian on both sides. Never here: which names are of
//! one meeting.

mod extent;
mod seeds;

use std::ops::Range;

use super::Tongue;
use super::lexicon::{Class, Match, Matches, Meaning};
use super::words::{Gap, Words, fold};
use crate::data::vocabulary::{Kind, Party};

/// A value with its words.
pub type Told<T> = (T, Range<usize>);

/// A meeting's name in a text, or words that refer to one.
#[derive(Clone, Debug)]
pub struct Name {
    /// The whole name.
    pub words: Range<usize>,
    /// The words that tell the kind.
    pub core: Range<usize>,
    /// `None` for what only refers to a meeting.
    pub kind: Option<Kind>,
    /// Whether the kind is that of a common word, and another name may tell it better.
    pub is_weak: bool,
    pub parties: Vec<Told<Party>>,
    /// Whether a partner that is no country is in it.
    pub has_bloc: bool,
    pub ordinal: Option<Told<u32>>,
    pub special: Option<Range<usize>>,
    pub year: Option<Told<i32>>,
}

impl Name {
    /// Whether it says more than what kind it is.
    #[must_use]
    pub fn is_named(&self) -> bool {
        !self.parties.is_empty() || self.has_bloc || self.ordinal.is_some() || self.year.is_some()
    }

    /// Whether ASEAN is named as a party.
    #[must_use]
    pub fn has_asean(&self) -> bool {
        self.parties.iter().any(|it| it.0 == Party::Asean)
    }

    /// Whether ASEAN and somebody else are named.
    #[must_use]
    pub fn has_both(&self) -> bool {
        self.has_asean() && (self.parties.len() > 1 || self.has_bloc)
    }

    /// Adds what a second name of the same meeting, right after the first, tells.
    fn take(&mut self, other: Self) {
        self.words.end = other.words.end;
        self.has_bloc |= other.has_bloc;
        self.ordinal = self.ordinal.take().or(other.ordinal);
        self.special = self.special.take().or(other.special);
        self.year = self.year.take().or(other.year);
        for party in other.parties {
            if !self.parties.iter().any(|it| it.0 == party.0) {
                self.parties.push(party);
            }
        }
    }
}

/// Finds the names of a text.
#[must_use]
pub fn find(words: &Words<'_>, matches: &Matches, tongue: Tongue) -> Vec<Name> {
    let finder = Finder { words, matches, tongue };
    let seeds = finder.seeds();
    let mut names: Vec<Name> = Vec::new();
    for (at, seed) in seeds.iter().enumerate() {
        let from = names.last().map_or(0, |it| it.words.end);
        let to = seeds.get(at + 1).map_or(words.list.len(), |it| it.core.start);
        let name = finder.name(seed, from..to);
        match names.last_mut() {
            // The abbreviation in brackets after a name.
            Some(last) if finder.is_abbreviation(last, &name) => last.take(name),
            // “the Asean+3 Finance Ministers’ Meeting”
            Some(last) if finder.goes_on_in(last, &name) => {
                last.core.end = name.core.end;
                last.take(name);
            }
            _ => names.extend(finder.apart(name)),
        }
    }
    for name in &mut names {
        finder.settle_kind(name);
    }
    names
}

/// The words that tell a kind.
struct Seed {
    core: Range<usize>,
    kind: Option<Kind>,
    is_weak: bool,
    /// The whole of it, where it is no name but says who met: “foreign ministers of ASEAN and Russia met”.
    whole: Option<Range<usize>>,
}

/// How many words may stand between a name and its abbreviation in brackets.
const LONGEST_BRACKET: usize = 16;
/// What yearly meetings of senior officials with one partner are called: “the ASEAN-Japan Forum”.
const SERIES_OF_OFFICIALS: &[&str] =
    &["dialogue", "forum", "đối thoại", "diễn đàn", "диалог", "форум", "dialog"];

/// Abbreviations with ASEAN’s name in them.
const SERIES: &[&str] = &[
    "aem", "amm", "admm", "amem", "amaf", "ammtc", "amri", "amca", "ased", "ahmm", "adgmin", "seom", "adsom",
    "arsom", "atm", "afmgm", "ammst", "amme", "ammdm", "almm",
];

struct Finder<'a> {
    words: &'a Words<'a>,
    matches: &'a Matches,
    tongue: Tongue,
}

impl Finder<'_> {
    fn is_and(&self, word: usize) -> bool {
        matches!(self.words.fold(word), "and" | "và" | "и" | "dan")
    }

    fn is_party(&self, word: usize) -> bool {
        self.matches
            .at(Class::Place, word)
            .is_some_and(|it| !matches!(it.meaning, Meaning::Town(_) | Meaning::NoParty))
    }

    /// Whether a word may be part of a name.
    fn belongs(&self, word: usize) -> bool {
        self.is_party(word)
            || self.matches.at(Class::Ordinal, word).is_some()
            || self.matches.at(Class::Name, word).is_some_and(|it| it.meaning == Meaning::Name)
            || self.ordinal_number(word).is_some()
            || self.words.number(word).is_some()
            || self.matches.at(Class::Meeting, word).is_some_and(|it| matches!(it.meaning, Meaning::Level(_)))
    }

    /// “19th”; in Russian “19-й”, whose ending stands apart.
    fn ordinal_number(&self, word: usize) -> Option<u32> {
        let folded = self.words.fold(word);
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|it| folded.strip_suffix(it));
        if let Some(digits) = digits {
            return digits.parse().ok().filter(|it| (1..=200).contains(it));
        }
        let number = self.words.number(word).filter(|it| (1..=200).contains(it))?;
        let before = word.checked_sub(1).map_or("", |it| self.words.fold(it));
        let after = self.words.fold(word + 1);
        let is_joined = self.words.gap(word + 1).has(Gap::HYPHEN);
        let follows =
            matches!(before, "thứ" | "lần") || before == "ke" && self.words.gap(word).has(Gap::HYPHEN);
        let endings = ["й", "го", "ый", "ое", "ая", "я", "е", "ом", "му", "ой", "ого", "х", "м", "ми", "ых"];
        (follows || is_joined && endings.contains(&after)).then_some(number)
    }

    fn year(&self, word: usize) -> Option<i32> {
        let number = self.words.number(word).filter(|it| (1990..2060).contains(it))?;
        i32::try_from(number).ok()
    }

    /// The whole name around a seed, within some words.
    fn name(&self, seed: &Seed, within: Range<usize>) -> Name {
        let sentence = self.words.sentence_of(seed.core.start);
        let first = within.start.max(sentence.start);
        let last = within.end.min(sentence.end);
        let words = match &seed.whole {
            Some(whole) => whole.start.max(first)..whole.end,
            None => {
                let start = self.left(seed.core.start, first);
                // What has both sides before its kind has nobody after it: “… with Thai Foreign Minister …”.
                let end = if self.has_both(start..seed.core.start) {
                    seed.core.end
                } else {
                    self.right(&seed.core, last)
                };
                start..end
            }
        };
        let mut name = Name {
            words,
            core: seed.core.clone(),
            kind: seed.kind,
            is_weak: seed.is_weak,
            parties: Vec::new(),
            has_bloc: false,
            ordinal: None,
            special: None,
            year: None,
        };
        self.fill(&mut name);
        if seed.whole.is_some() {
            // A sentence is no name: its numbers are not the meeting's.
            (name.ordinal, name.special, name.year) = (None, None, None);
        }
        name
    }

    /// Whether words name ASEAN and somebody else.
    fn has_both(&self, words: Range<usize>) -> bool {
        let parties = self.matches.within(Class::Place, &words);
        let is_other = |it: &Match| matches!(it.meaning, Meaning::Country(_) | Meaning::Bloc);
        parties.iter().any(|it| it.meaning == Meaning::Asean) && parties.iter().any(is_other)
    }

    /// What the words of a name tell.
    fn fill(&self, name: &mut Name) {
        for found in self.matches.within(Class::Place, &name.words) {
            let party = match found.meaning {
                Meaning::Asean => Party::Asean,
                Meaning::Country(country) => Party::Country(country),
                Meaning::Bloc => {
                    name.has_bloc = true;
                    continue;
                }
                _ => continue,
            };
            if !name.parties.iter().any(|it| it.0 == party) {
                name.parties.push((party, found.words.clone()));
            }
        }
        // “AEM–METI Consultations”: the series are ASEAN’s.
        let series = name.core.clone().find(|it| SERIES.contains(&self.words.fold(*it)));
        if let Some(at) = series.filter(|_| !name.has_asean() && name.kind.is_some()) {
            name.parties.push((Party::Asean, at..at + 1));
        }
        for at in name.words.clone() {
            if name.ordinal.is_none() && !self.is_anniversary(at + 1) {
                let word = self.matches.at(Class::Ordinal, at).and_then(|it| match it.meaning {
                    Meaning::Ordinal(number) => Some((number, it.words.clone())),
                    _ => None,
                });
                let number = self.ordinal_number(at).map(|it| (it, self.ordinal_words(at)));
                name.ordinal = number.or(word);
            }
            if name.special.is_none() {
                let special = self.matches.at(Class::Ordinal, at).filter(|it| it.meaning == Meaning::Special);
                name.special = special.map(|it| it.words.clone());
            }
            if name.year.is_none() {
                name.year = self.year(at).map(|it| (it, at..at + 1));
            }
        }
        // “the third special summit” is the third of that sort, which no series counts.
        if name.special.is_some() && self.tongue == Tongue::Vietnamese {
            name.ordinal = name.ordinal.take().filter(|it| self.words.number(it.1.end - 1).is_some());
        }
        self.add_plus_three(name);
        // “a summit with leaders of ASEAN” names one side; the other is who speaks.
        let asean = name.parties.iter().find(|it| it.0 == Party::Asean).map(|it| it.1.start);
        let is_with = self.words.fold(name.core.end) == "with" && asean.is_some_and(|it| it >= name.core.end);
        if is_with && name.parties.len() == 1 {
            name.parties.clear();
        }
    }

    /// What follows a number that counts years, and no meetings.
    fn is_anniversary(&self, word: usize) -> bool {
        matches!(
            self.words.fold(word),
            "anniversary" | "năm" | "year" | "years" | "летию" | "летие" | "tahun" | "time" | "half"
        )
    }

    /// ASEAN Plus Three, by that name or by its parties.
    fn add_plus_three(&self, name: &mut Name) {
        let three = ["ASEAN", "CN", "JP", "KR"].map(Party::from_code);
        if three.iter().flatten().all(|it| name.parties.iter().any(|told| told.0 == *it)) {
            if name.kind.is_some() {
                name.kind = Some(Kind::Regional);
            }
            return;
        }
        let core: Vec<&str> = name.core.clone().map(|it| self.words.fold(it)).collect();
        let is_plus_three = name.kind == Some(Kind::Regional)
            && (core.contains(&"apt")
                || core.windows(2).any(|it| matches!(it, ["plus", "three" | "3"] | ["плюс", "три"])));
        if is_plus_three {
            for party in three.into_iter().flatten() {
                if !name.parties.iter().any(|it| it.0 == party) {
                    name.parties.push((party, name.core.clone()));
                }
            }
        }
    }

    /// Words by which a number is one of a series: “lần thứ 15”.
    fn ordinal_words(&self, at: usize) -> Range<usize> {
        let mut start = at;
        while start > 0 && matches!(self.words.fold(start - 1), "lần" | "thứ" | "ke") {
            start -= 1;
        }
        start..at + 1
    }

    /// The kind of a name that tells none of itself: of who meets in its sentence, or of a series (“the
    /// ASEAN-Japan Forum”). What has both sides and no kind is some meeting.
    fn settle_kind(&self, name: &mut Name) {
        let is_open = matches!(name.kind, None | Some(Kind::Conference));
        if !is_open || !name.has_both() {
            return;
        }
        let core: Vec<&str> = name.core.clone().map(|it| self.words.fold(it)).collect();
        let is_series = SERIES_OF_OFFICIALS.iter().any(|it| fold(it) == core.join(" "))
            && (name.core.start.checked_sub(1).is_some_and(|it| self.is_party(it))
                || self.is_party(name.core.end));
        if name.kind.is_some() && !is_series {
            return;
        }
        let sentence = self.words.sentence_of(name.core.start);
        let levels =
            self.matches.within(Class::Meeting, &sentence).iter().filter_map(|it| match it.meaning {
                Meaning::Level(kind) => Some((it.words.start.abs_diff(name.core.start), kind)),
                _ => None,
            });
        let level = levels.min_by_key(|it| it.0).map(|it| it.1);
        name.kind = match (is_series, level) {
            (true, _) => Some(Kind::SeniorOfficials),
            (false, Some(kind)) => Some(kind),
            (false, None) => Some(Kind::Other),
        };
        name.is_weak = !is_series;
    }

    /// Whether the name of a meeting of many countries goes on in who meets.
    fn goes_on_in(&self, last: &Name, name: &Name) -> bool {
        last.kind == Some(Kind::Regional)
            && name.core.start == last.words.end
            && last.core.end == last.words.end
            && !self.words.gap(name.core.start).has(Gap::CLAUSE)
            && !self.words.gap(name.core.start).has(Gap::BRACKET)
    }

    /// Whether a name is only the abbreviation of the one before it.
    fn is_abbreviation(&self, last: &Name, name: &Name) -> bool {
        let is_bracket = (last.words.end..=name.core.start).any(|it| self.words.gap(it).has(Gap::BRACKET));
        is_bracket
            && name.words.start <= last.words.end + LONGEST_BRACKET
            && name.core.start >= last.words.end
            && (name.core.start - last.words.end <= 1
                || name.kind == last.kind
                    && name.core.start - last.words.end <= LONGEST_BRACKET
                    && self.words.gap(name.core.start).has(Gap::BRACKET)
                    && (last.words.end..=name.core.start).all(|it| !self.words.gap(it).has(Gap::CLAUSE)))
            && name.core.len() <= 3
            && (name.kind == last.kind || name.kind.is_none() || last.kind.is_none() || last.is_weak)
    }
}
