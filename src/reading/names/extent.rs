//! How far a name reaches to both sides of the words that tell its kind, and where two share these.

use std::ops::Range;

use super::{Finder, Name};
use crate::data::vocabulary::Kind;
use crate::reading::Tongue;
use crate::reading::lexicon::{Class, Match, Meaning};
use crate::reading::words::Gap;

/// How far a name may reach, in words.
const LONGEST: usize = 24;

impl Finder<'_> {
    /// Where a name begins that tells its kind from `core` on.
    pub(super) fn left(&self, core: usize, first: usize) -> usize {
        let mut kept = core;
        if matches!(self.tongue, Tongue::Vietnamese | Tongue::Indonesian) {
            return kept;
        }
        let mut at = core;
        while at > first && core - at < LONGEST {
            if self.words.gap(at).has(Gap::CLAUSE) || self.words.gap(at).has(Gap::BRACKET) {
                break;
            }
            at -= 1;
            let word = self.words.fold(at);
            let is_connector = self.tongue == Tongue::English
                && matches!(word, "with" | "between" | "for" | "on" | "of" | "its")
                || matches!(word, "по" | "с" | "на");
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

    /// Where a name ends that tells its kind by `core`.
    pub(super) fn right(&self, core: &Range<usize>, last: usize) -> usize {
        let first = core.end;
        let mut kept = first;
        let mut at = first;
        if self.tongue == Tongue::English && !self.goes_on(core) {
            return kept;
        }
        while at < last && at - first < LONGEST {
            // After an abbreviation in brackets the name goes on.
            let is_closing = at == first && self.words.gap(core.start).has(Gap::BRACKET);
            let gap = self.words.gap(at);
            // A list of parties has commas.
            let is_list = gap.has(Gap::COMMA)
                && !gap.has(Gap::LINE)
                && !gap.has(Gap::STOP)
                && self.is_party(at)
                && self.is_party(at - 1)
                && self.tongue == Tongue::English;
            let ends = gap.has(Gap::CLAUSE) && !is_list || gap.has(Gap::BRACKET) && !is_closing;
            if ends || !self.belongs(at) && !self.leads_to_parties(at, last) {
                break;
            }
            if self.is_significant(at) {
                kept = self.matches.at(Class::Place, at).map_or(at + 1, |it| it.words.end);
            }
            at += 1;
        }
        if at == last && self.tongue == Tongue::English && kept > first {
            // Its end is where another name begins: what is before that name is its own.
            let and = (first..kept).rev().find(|it| self.is_and(*it));
            let is_pair = self.words.fold(first) == "between";
            return if is_pair { kept } else { and.unwrap_or(first) };
        }
        kept.min(last.max(first))
    }

    /// “Diễn đàn hiệu trưởng đại học ASEAN - Nga”: words of the name before its parties.
    fn leads_to_parties(&self, word: usize, last: usize) -> bool {
        let reach = word + 1..(word + 6).min(last);
        let is_plain = |it: usize| {
            !self.words.gap(it).has(Gap::CLAUSE)
                && !self.words.gap(it).has(Gap::BRACKET)
                && [Class::Status, Class::Where, Class::Chair, Class::Said, Class::Tie]
                    .iter()
                    .all(|class| self.matches.at(*class, it).is_none())
        };
        let found = reach.clone().find(|it| self.is_party(*it));
        self.tongue != Tongue::English
            && is_plain(word)
            && found.is_some_and(|found| {
                let is_asean =
                    self.matches.at(Class::Place, found).is_some_and(|it| it.meaning == Meaning::Asean);
                // Capitals before ASEAN’s name are of the meeting's, before others perhaps of a person's.
                let is_lower = |it: usize| is_asean || !self.words.is_capital(it);
                is_lower(word) && (word + 1..found).all(|it| is_plain(it) && is_lower(it))
            })
    }

    /// Whether an English name goes on after its kind: “of”, “between”, “with”; after “Meeting of … Ministers” also
    /// by “and”.
    fn goes_on(&self, core: &Range<usize>) -> bool {
        let word = self.words.fold(core.end);
        let has_of =
            core.clone().any(|it| self.words.fold(it) == "of") || core.clone().any(|it| self.is_party(it));
        !self.words.gap(core.end).has(Gap::CLAUSE)
            && (matches!(word, "plus" | "of" | "between" | "with" | "among")
                || has_of && (word == "and" || self.is_party(core.end)))
    }

    /// Whether a word says something of the meeting, and does not only join.
    fn is_significant(&self, word: usize) -> bool {
        self.is_party(word)
            || self.matches.at(Class::Ordinal, word).is_some()
            || self.ordinal_number(word).is_some()
            || self.year(word).is_some()
    }

    /// Names that share their last words: “the ASEAN-Japan and ASEAN-China Summits”.
    pub(super) fn apart(&self, name: Name) -> Vec<Name> {
        let before = name.words.start..name.core.start.max(name.words.start);
        let parties: Vec<&Match> = self.matches.within(Class::Place, &before).iter().collect();
        let is_asean = |it: &Match| it.meaning == Meaning::Asean;
        let pairs: Vec<Range<usize>> = parties
            .windows(2)
            .filter(|it| {
                is_asean(it[0]) != is_asean(it[1]) && self.words.gap(it[1].words.start).has(Gap::HYPHEN)
            })
            .map(|it| it[0].words.start..it[1].words.end)
            .collect();
        // “the ASEAN-Australia and East Asia Summits”
        let last = name.core.end - 1;
        let is_regional = name.kind == Some(Kind::Regional)
            && pairs.len() == 1
            && self.is_and(pairs[0].end)
            && self.words.fold(last).starts_with("summit");
        if is_regional {
            let words = name.words.start..pairs[0].end;
            let summit = Name { words, kind: Some(Kind::Summit), core: last..last + 1, ..name.clone() };
            let regional = Name { words: name.core.clone(), parties: Vec::new(), ..name };
            return vec![summit, regional];
        }
        let joins = |it: &&Range<usize>| {
            self.is_and(it.start.wrapping_sub(1)) || self.words.gap(it.start).has(Gap::COMMA)
        };
        let Some(second) = pairs.iter().skip(1).find(joins).map(|it| it.start) else { return vec![name] };
        let bare = Name { ordinal: None, special: None, year: None, parties: Vec::new(), ..name };
        let end = second - usize::from(self.is_and(second - 1));
        let mut first = Name { words: bare.words.start..end, ..bare.clone() };
        let mut rest = Name { words: second..bare.words.end, ..bare };
        self.fill(&mut first);
        self.fill(&mut rest);
        let mut names = vec![first];
        names.extend(self.apart(rest));
        names
    }
}
