//! The words that tell kinds of meetings: names of kinds, and who meets joined to “meeting” or to a verb.

use std::ops::Range;

use super::{Finder, Seed};
use crate::data::vocabulary::Kind;
use crate::reading::Tongue;
use crate::reading::lexicon::{Class, Match, Meaning};
use crate::reading::words::Gap;

/// How many words may stand between who meets and “meeting”.
const LONGEST_JOIN: usize = 7;
/// How many words may stand between who speaks for ASEAN and a verb after that.
const CLOSE_VERB: usize = 8;
/// How many words after the verb may name with whom they met.
const LONGEST_WITH: usize = 12;
/// How many words may stand between who meets and the verb.
const LONGEST_MEET: usize = 18;

impl Finder<'_> {
    /// The kinds, with levels joined to their heads.
    pub(super) fn seeds(&self) -> Vec<Seed> {
        let all = self.matches.of(Class::Meeting);
        let mut seeds: Vec<Seed> = Vec::new();
        let mut at = 0;
        while at < all.len() {
            let this = &all[at];
            let next = all.get(at + 1).filter(|it| self.joins(&this.words, &it.words));
            let (seed, used) = self.seed(this, next);
            seeds.extend(seed.or_else(|| self.participants(this)));
            at += used;
        }
        for found in self.matches.of(Class::Counterpart) {
            seeds.extend(self.talks_with(found));
        }
        seeds.sort_by_key(|it| it.core.start);
        seeds.dedup_by(|b, a| a.core.end > b.core.start);
        seeds
    }

    /// Somebody who met, or called, who speaks for ASEAN.
    fn talks_with(&self, counterpart: &Match) -> Option<Seed> {
        let sentence = self.words.sentence_of(counterpart.words.start);
        let first = counterpart.words.start.saturating_sub(LONGEST_MEET).max(sentence.start);
        let last = (counterpart.words.end + CLOSE_VERB).min(sentence.end);
        let verbs = self.matches.of(Class::Name);
        let from = verbs.partition_point(|it| it.words.start < first);
        let near = verbs[from..].iter().take_while(|it| it.words.start < last);
        let speaks = near.filter(|it| it.meaning == Meaning::Speak);
        let verb = speaks.min_by_key(|it| it.words.start.abs_diff(counterpart.words.start))?;
        let is_meeting = self.matches.at(Class::Meeting, verb.words.start).is_some();
        let whole = verb.words.start.min(counterpart.words.start)..verb.words.end.max(counterpart.words.end);
        (!is_meeting).then(|| Seed {
            core: verb.words.clone(),
            kind: Some(Kind::Talks),
            is_weak: false,
            whole: Some(whole.clone()),
        })
    }

    /// What a match is, perhaps together with the next one, and how many were used.
    fn seed(&self, this: &Match, next: Option<&Match>) -> (Option<Seed>, usize) {
        let seed = |core: Range<usize>, kind, is_weak| Some(Seed { core, kind, is_weak, whole: None });
        let joined = next.map_or(0..0, |next| this.words.start..next.words.end);
        match (this.meaning, next.map(|it| it.meaning)) {
            (
                Meaning::Level(kind),
                Some(Meaning::Head | Meaning::Event | Meaning::Kind(Kind::Talks | Kind::Conference)),
            ) if self.tongue == Tongue::English || self.is_close(this, next) => {
                (seed(joined, Some(kind), false), 2)
            }
            (Meaning::Head | Meaning::Kind(Kind::Talks | Kind::Conference), Some(Meaning::Level(kind)))
                if self.is_of(&this.words, next) =>
            {
                (seed(joined, Some(kind), false), 2)
            }
            // “the ninth meeting of the ASEAN-Pakistan Joint Sectoral Cooperation Committee”
            (Meaning::Head, Some(Meaning::Kind(kind))) if self.is_of(&this.words, next) => {
                (seed(joined, Some(kind), false), 2)
            }
            // “AEM–Russia Consultations”, “SOM Dialogue”
            (Meaning::Kind(kind), Some(Meaning::Head)) if self.is_near(this, next) => {
                (seed(joined, Some(kind), false), 2)
            }
            // “the 21st AMAF Plus Three”
            (Meaning::Kind(_), _) if self.is_plus_three_at(this.words.end) => {
                (seed(this.words.start..this.words.end + 2, Some(Kind::Regional), false), 1)
            }
            (Meaning::Kind(kind), _) => (seed(this.words.clone(), Some(kind), false), 1),
            (Meaning::Weak(kind), _) => (seed(this.words.clone(), Some(kind), true), 1),
            (Meaning::Head | Meaning::Event, _) => (seed(this.words.clone(), None, false), 1),
            _ => (None, 1),
        }
    }

    /// Who met, where a verb says that they did: “Foreign ministers of ASEAN and China held a special meeting”.
    fn participants(&self, this: &Match) -> Option<Seed> {
        let Meaning::Level(kind) = this.meaning else { return None };
        let sentence = self.words.sentence_of(this.words.start);
        let until = sentence.end.min(this.words.end + LONGEST_MEET);
        let is_head = |it: usize| {
            // “… at their 14th meeting”
            let is_theirs =
                (it.saturating_sub(2)..it).any(|it| matches!(self.words.fold(it), "their" | "its"));
            is_theirs
                && self.matches.at(Class::Meeting, it).is_some_and(|found| found.meaning == Meaning::Head)
        };
        let verb = (this.words.end..until).find(|it| {
            is_head(*it)
                || self.matches.at(Class::Name, *it).is_some_and(|found| {
                    matches!(found.meaning, Meaning::Meet | Meaning::Speak) && found.words.start == *it
                })
        })?;
        // No other clause between them, but a list of parties.
        let is_clear = (this.words.end..=verb).all(|it| {
            let gap = self.words.gap(it);
            !gap.has(Gap::COLON)
                && !gap.has(Gap::LINE)
                && (!gap.has(Gap::COMMA) || self.is_party(it) || self.is_party(it - 1))
        });
        let mut start = this.words.start;
        while start > sentence.start
            && this.words.start - start < 12
            && !self.words.gap(start).has(Gap::CLAUSE)
            && self.belongs(start - 1)
        {
            start -= 1;
        }
        // “… met with the Secretary of State of the United States”
        let after = (verb..sentence.end.min(verb + LONGEST_WITH))
            .find(|it| *it > verb && self.words.gap(*it).has(Gap::CLAUSE));
        let with = (verb..verb + 3).any(|it| matches!(self.words.fold(it), "with" | "với" | "с" | "dengan"));
        let until = if with { after.unwrap_or(sentence.end.min(verb + LONGEST_WITH)) } else { verb };
        let parties = self.matches.within(Class::Place, &(start..until));
        // Who meets is of ASEAN; with its Secretary-General one talks.
        let own = self.matches.within(Class::Place, &(start..verb));
        let has_asean = own.iter().any(|it| it.meaning == Meaning::Asean);
        // “Russia has proposed that the energy ministers of ASEAN gather”
        let before =
            self.matches.within(Class::Place, &(sentence.start.max(start.saturating_sub(16))..start));
        let parties = before.iter().chain(parties);
        let has_other =
            parties.clone().into_iter().any(|it| matches!(it.meaning, Meaning::Country(_) | Meaning::Bloc));
        (is_clear && has_asean && has_other).then(|| Seed {
            core: this.words.clone(),
            kind: Some(kind),
            is_weak: false,
            whole: Some(start..until),
        })
    }

    /// Whether only what belongs to a name stands between two matches of one sentence.
    fn joins(&self, first: &Range<usize>, second: &Range<usize>) -> bool {
        if second.start < first.end {
            return false;
        }
        let between = first.end..second.start;
        let is_open =
            |it: usize| !self.words.gap(it).has(Gap::CLAUSE) && !self.words.gap(it).has(Gap::BRACKET);
        // “and” joins two parties, and else parts two things.
        let parts = |it: usize| self.is_and(it) && !self.is_party(it.wrapping_sub(1));
        between.len() <= LONGEST_JOIN
            && self.words.list[first.start].sentence == self.words.list[second.start].sentence
            && between.clone().all(|it| self.belongs(it))
            && (first.end..=second.start).all(is_open)
            && !between.clone().any(parts)
    }

    fn is_plus_three_at(&self, word: usize) -> bool {
        self.words.fold(word) == "plus" && matches!(self.words.fold(word + 1), "three" | "3")
    }

    fn is_close(&self, this: &Match, next: Option<&Match>) -> bool {
        next.is_some_and(|next| next.words.start == this.words.end)
    }

    /// “AEM–Russia Consultations”, but not “the summit and the dialogue”.
    fn is_near(&self, this: &Match, next: Option<&Match>) -> bool {
        next.is_some_and(|next| {
            let between = this.words.end..next.words.start;
            between.len() <= 3 && !between.clone().any(|it| self.is_and(it)) && self.tongue == Tongue::English
        })
    }

    /// Whether a head is of what follows: always in Vietnamese, by “of” or “between” in English.
    fn is_of(&self, head: &Range<usize>, next: Option<&Match>) -> bool {
        let between = next.map_or(0..0, |next| head.end..next.words.start);
        // “hội đàm với Ngoại trưởng …”: with whom, and not who meets.
        let is_with = between.clone().any(|it| matches!(self.words.fold(it), "với" | "с" | "dengan"))
            && !between.clone().any(|it| matches!(self.words.fold(it), "giữa" | "antara"));
        between.is_empty() && next.is_some()
            || self.tongue != Tongue::English && !is_with
            || self.tongue == Tongue::English
                && between.clone().any(|it| matches!(self.words.fold(it), "of" | "between" | "for"))
    }
}
