//! Names of meetings as texts write them: “the 19th ASEAN-Russia Senior Officials’ Meeting”.
//!
//! Comes in: words and their matches. Goes out: [`Name`]s in the order of the text, each with its kind, parties,
//! number and words; also what only refers to a meeting (“the event”). In English what belongs to a name stands
//! before it, in Vietnamese and Indonesian after it, in Russian on both sides. Never here: which names are of
//! one meeting.

use std::ops::Range;

use super::Tongue;
use super::lexicon::{Class, Match, Matches, Meaning};
use super::words::{Gap, Words};
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
    /// Whether it is a common word that may be no name.
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

    /// Whether ASEAN is named as a party.
    #[must_use]
    pub fn has_asean(&self) -> bool {
        self.parties.iter().any(|it| it.0 == Party::Asean)
    }
}

/// How far a name may reach, in words.
const LONGEST_NAME: usize = 14;
/// How many words may stand between who meets and “meeting”.
const LONGEST_JOIN: usize = 7;

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
            _ => names.extend(finder.apart(name)),
        }
    }
    names
}

/// The words that tell a kind.
struct Seed {
    core: Range<usize>,
    kind: Option<Kind>,
    is_weak: bool,
}

struct Finder<'a> {
    words: &'a Words<'a>,
    matches: &'a Matches,
    tongue: Tongue,
}

impl Finder<'_> {
    /// The kinds, with levels joined to their heads.
    fn seeds(&self) -> Vec<Seed> {
        let all = self.matches.of(Class::Meeting);
        let mut seeds: Vec<Seed> = Vec::new();
        let mut at = 0;
        while at < all.len() {
            let this = &all[at];
            let next = all.get(at + 1).filter(|it| self.joins(&this.words, &it.words));
            let seed = |core: Range<usize>, kind, is_weak| Seed { core, kind, is_weak };
            let joined = next.map(|next| this.words.start..next.words.end);
            let (seed, used) = match (this.meaning, next.map(|it| it.meaning)) {
                (Meaning::Level(kind), Some(Meaning::Head | Meaning::Event))
                | (Meaning::Level(kind), Some(Meaning::Kind(Kind::Talks | Kind::Conference)))
                    if self.tongue == Tongue::English || self.is_close(this, next) =>
                {
                    (Some(seed(joined.unwrap_or(0..0), Some(kind), false)), 2)
                }
                (Meaning::Head, Some(Meaning::Level(kind)))
                | (Meaning::Kind(Kind::Talks | Kind::Conference), Some(Meaning::Level(kind)))
                    if self.is_of(&this.words, next) =>
                {
                    (Some(seed(joined.unwrap_or(0..0), Some(kind), false)), 2)
                }
                // “AEM–Russia Consultations”, “SOM Dialogue”
                (Meaning::Kind(kind), Some(Meaning::Head)) if self.is_near(this, next) => {
                    (Some(seed(joined.unwrap_or(0..0), Some(kind), false)), 2)
                }
                (Meaning::Kind(kind), _) => (Some(seed(this.words.clone(), Some(kind), false)), 1),
                (Meaning::Weak(kind), _) => (Some(seed(this.words.clone(), Some(kind), true)), 1),
                (Meaning::Head | Meaning::Event, _) => (Some(seed(this.words.clone(), None, false)), 1),
                _ => (None, 1),
            };
            seeds.extend(seed);
            at += used;
        }
        seeds
    }

    /// Whether only what belongs to a name stands between two matches of one sentence.
    fn joins(&self, first: &Range<usize>, second: &Range<usize>) -> bool {
        let between = first.end..second.start;
        between.len() <= LONGEST_JOIN
            && self.words.list[first.start].sentence == self.words.list[second.start].sentence
            && between.clone().all(|it| self.belongs(it))
            && (first.end..=second.start)
                .all(|it| !self.words.gap(it).has(Gap::CLAUSE) && !self.words.gap(it).has(Gap::BRACKET))
            && !between.clone().any(|it| self.is_and(it) && !self.is_party(it.wrapping_sub(1)))
    }

    fn is_close(&self, this: &Match, next: Option<&Match>) -> bool {
        next.is_some_and(|next| next.words.start == this.words.end)
    }

    /// “AEM–Russia Consultations”, but not “the summit and the dialogue”.
    fn is_near(&self, this: &Match, next: Option<&Match>) -> bool {
        next.is_some_and(|next| {
            next.words.start - this.words.end <= 3
                && !(this.words.end..next.words.start).any(|it| self.is_and(it))
                && self.tongue == Tongue::English
                && (this.words.end..=next.words.start).all(|it| !self.words.gap(it).has(Gap::BRACKET))
        })
    }

    /// Whether a head is of the level after it: always in Vietnamese, by “of” or “between” in English.
    fn is_of(&self, head: &Range<usize>, level: Option<&Match>) -> bool {
        self.tongue != Tongue::English
            || level.is_some_and(|level| {
                (head.end..level.words.start)
                    .any(|it| matches!(self.words.fold(it), "of" | "between" | "for" | "with"))
            })
    }

    fn is_and(&self, word: usize) -> bool {
        matches!(self.words.fold(word), "and" | "và" | "и" | "dan")
    }

    fn is_party(&self, word: usize) -> bool {
        self.matches.at(Class::Place, word).is_some_and(|it| !matches!(it.meaning, Meaning::Town(_)))
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
        let ends = is_joined
            && matches!(after, "й" | "го" | "ый" | "ое" | "ая" | "я" | "е" | "ом" | "му" | "ой" | "ого");
        (follows || ends).then_some(number)
    }

    /// The whole name around a seed, within some words.
    fn name(&self, seed: &Seed, within: Range<usize>) -> Name {
        let sentence = self.words.sentence_of(seed.core.start);
        let first = within.start.max(sentence.start);
        let last = within.end.min(sentence.end);
        let start = self.left(seed.core.start, first);
        let end = self.right(seed.core.end, last);
        let mut name = Name {
            words: start..end,
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
        name
    }

    /// Names that share their last words: “the ASEAN-Japan and ASEAN-China Summits”.
    fn apart(&self, name: Name) -> Vec<Name> {
        let parties: Vec<&Match> =
            self.matches.within(Class::Place, &(name.words.start..name.core.start)).iter().collect();
        let pairs: Vec<Range<usize>> = parties
            .windows(2)
            .filter(|it| {
                (it[0].meaning == Meaning::Asean) != (it[1].meaning == Meaning::Asean)
                    && self.words.gap(it[1].words.start).has(Gap::HYPHEN)
            })
            .map(|it| it[0].words.start..it[1].words.end)
            .collect();
        let others: Vec<&Range<usize>> = pairs
            .iter()
            .skip(1)
            .filter(|it| self.is_and(it.start.wrapping_sub(1)) || self.words.gap(it.start).has(Gap::COMMA))
            .collect();
        // “the ASEAN-Australia and East Asia Summits”
        let is_regional = name.kind == Some(Kind::Regional)
            && pairs.len() == 1
            && self.is_and(pairs[0].end)
            && self.words.fold(name.core.end - 1).starts_with("summit");
        if is_regional {
            let summit = Name {
                words: name.words.start..pairs[0].end,
                kind: Some(Kind::Summit),
                core: name.core.end - 1..name.core.end,
                ..name.clone()
            };
            let regional = Name { words: name.core.clone(), parties: Vec::new(), ..name };
            return vec![summit, regional];
        }
        let Some(second) = others.first().map(|it| it.start) else { return vec![name] };
        let mut first = Name {
            words: name.words.start..second - usize::from(self.is_and(second - 1)),
            ordinal: None,
            special: None,
            year: None,
            parties: Vec::new(),
            ..name.clone()
        };
        let mut last = Name {
            words: second..name.words.end,
            ordinal: None,
            special: None,
            year: None,
            parties: Vec::new(),
            ..name
        };
        self.fill(&mut first);
        self.fill(&mut last);
        let mut names = vec![first];
        names.extend(self.apart(last));
        names
    }

    fn left(&self, core: usize, first: usize) -> usize {
        let mut kept = core;
        if matches!(self.tongue, Tongue::Vietnamese | Tongue::Indonesian) {
            return kept;
        }
        let mut at = core;
        while at > first && core - at < LONGEST_NAME {
            if self.words.gap(at).has(Gap::CLAUSE) || self.words.gap(at).has(Gap::BRACKET) {
                break;
            }
            at -= 1;
            let is_connector = self.tongue == Tongue::English
                && matches!(self.words.fold(at), "with" | "between" | "for" | "on" | "of" | "its")
                || matches!(self.words.fold(at), "по" | "с" | "на");
            if is_connector || !self.belongs(at) {
                break;
            }
            if self.is_significant(at) {
                kept = at;
            }
        }
        // A match of several words is whole.
        self.matches.at(Class::Place, kept).map_or(kept, |it| it.words.start.min(kept))
    }

    fn right(&self, core: usize, last: usize) -> usize {
        let mut kept = core;
        let mut at = core;
        if self.tongue == Tongue::English {
            let word = self.words.fold(core);
            let plus = word == "plus";
            if !plus && !matches!(word, "of" | "between" | "with" | "among")
                || self.words.gap(core).has(Gap::CLAUSE)
            {
                return kept;
            }
        }
        while at < last && at - core < LONGEST_NAME {
            // After an abbreviation in brackets the name goes on.
            let is_closing = at == core && self.words.gap(core - 1).has(Gap::BRACKET);
            let ends =
                self.words.gap(at).has(Gap::CLAUSE) || self.words.gap(at).has(Gap::BRACKET) && !is_closing;
            if ends || !self.belongs(at) {
                break;
            }
            // What follows “and” is the next name’s where that one begins right there.
            if self.is_significant(at) {
                kept = self.matches.at(Class::Place, at).map_or(at + 1, |it| it.words.end);
            }
            at += 1;
        }
        if at == last && self.tongue == Tongue::English && kept > core {
            // Its end is where another name begins: what is before that name is its own.
            let and = (core..kept).rev().find(|it| self.is_and(*it));
            let is_pair = self.words.fold(core) == "between";
            return if is_pair { kept } else { and.unwrap_or(core) };
        }
        kept.min(last)
    }

    /// Whether a word says something of the meeting, and does not only join.
    fn is_significant(&self, word: usize) -> bool {
        self.is_party(word)
            || self.matches.at(Class::Ordinal, word).is_some()
            || self.ordinal_number(word).is_some()
            || self.year(word).is_some()
    }

    fn year(&self, word: usize) -> Option<i32> {
        let number = self.words.number(word).filter(|it| (1990..2060).contains(it))?;
        i32::try_from(number).ok()
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
        for at in name.words.clone() {
            let is_anniversary = matches!(
                self.words.fold(at + 1),
                "anniversary" | "năm" | "year" | "years" | "летию" | "летие" | "tahun"
            );
            if name.ordinal.is_none() && !is_anniversary {
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
        let text = || name.core.clone().map(|it| self.words.fold(it)).collect::<Vec<_>>().join(" ");
        if name.kind == Some(Kind::Regional) && self.is_plus_three(&text()) {
            for code in ["ASEAN", "CN", "JP", "KR"] {
                let Some(party) = Party::from_code(code) else { continue };
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

    fn is_plus_three(&self, core: &str) -> bool {
        core.contains("plus three")
            || core.contains("plus 3")
            || core.contains("плюс три")
            || core.split(' ').any(|it| it == "apt")
    }

    /// Whether a name is only the abbreviation of the one before it.
    fn is_abbreviation(&self, last: &Name, name: &Name) -> bool {
        let is_bracket = self.words.gap(name.words.start).has(Gap::BRACKET);
        is_bracket
            && name.words.start == last.words.end
            && name.core.len() <= 3
            && (name.kind == last.kind || name.kind.is_none())
    }
}
