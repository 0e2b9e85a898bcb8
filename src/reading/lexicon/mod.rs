//! The forms by which texts name things, from the files in `lexicon/`, and where a text has them.
//!
//! Comes in: [`Words`]. Goes out: [`Match`]es, for each class the longest from the left, none over another.
//! The files say how they are written. Never here: what matches mean together.

mod forms;
mod meaning;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

pub use self::forms::Town;
use self::forms::{FILES, Form, Forms};
pub use self::meaning::{Class, Meaning};
use super::Tongue;
use super::words::Words;

/// What no form has.
const UNKNOWN: u32 = 0;

/// How many classes there are.
const CLASSES: usize = Class::Said as usize + 1;

/// Words of a text that have a meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub words: Range<usize>,
    pub meaning: Meaning,
}

/// All forms.
pub struct Lexicon {
    forms: Vec<Form>,
    /// All whole words of forms, by numbers from 1.
    known: HashMap<String, u32>,
    /// The forms of one word, or of a word and a stem; those that begin with two words; those that begin with a stem.
    by_word: Vec<Vec<usize>>,
    by_pair: HashMap<(u32, u32), Vec<usize>>,
    by_stem: HashMap<String, Vec<usize>>,
    /// How long stems are, in bytes.
    stems: Vec<usize>,
    pub towns: Vec<Town>,
}

/// The lexicon, read when it is first needed.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut forms = Forms::default();
    let faults: Vec<String> = FILES.iter().flat_map(|(name, text)| forms.read(name, text)).collect();
    debug_assert!(faults.is_empty(), "{faults:?}");
    Lexicon::new(forms)
});

impl Lexicon {
    fn new(Forms { list: mut forms, towns, .. }: Forms) -> Self {
        let mut known: HashMap<String, u32> = HashMap::new();
        for part in forms.iter_mut().flat_map(|it| &mut it.words).filter(|it| !it.is_open) {
            let next = u32::try_from(known.len()).unwrap_or(UNKNOWN) + 1;
            part.id = *known.entry(part.folded.clone()).or_insert(next);
        }
        let mut by_word: Vec<Vec<usize>> = vec![Vec::new(); known.len() + 1];
        let mut by_pair: HashMap<(u32, u32), Vec<usize>> = HashMap::new();
        let mut by_stem: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, form) in forms.iter().enumerate() {
            match &form.words[..] {
                [] => {}
                [first, ..] if first.is_open => by_stem.entry(first.folded.clone()).or_default().push(at),
                [first, second, ..] if !second.is_open => {
                    by_pair.entry((first.id, second.id)).or_default().push(at);
                }
                [first, ..] => by_word[first.id as usize].push(at),
            }
        }
        let mut stems: Vec<usize> = by_stem.keys().map(String::len).collect();
        stems.sort_unstable();
        stems.dedup();
        Self { forms, known, by_word, by_pair, by_stem, stems, towns }
    }

    /// Adds those of some forms that stand at a word.
    fn add(
        &self,
        found: &mut [Vec<Match>; CLASSES],
        words: &Words<'_>,
        ids: &[u32],
        tongue: Tongue,
        first: usize,
        forms: Option<&Vec<usize>>,
    ) {
        for form in forms.into_iter().flatten().map(|it| &self.forms[*it]) {
            if form.tongue.is_none_or(|it| it == tongue) && form.fits(words, ids, first) {
                let words = first..first + form.words.len();
                found[form.meaning.class() as usize].push(Match { words, meaning: form.meaning });
            }
        }
    }

    /// Where a text has which forms.
    #[must_use]
    pub fn matches(&self, words: &Words<'_>, tongue: Tongue) -> Matches {
        let mut found: [Vec<Match>; CLASSES] = Default::default();
        let ids: Vec<u32> = (0..words.list.len())
            .map(|it| self.known.get(words.fold(it)).copied().unwrap_or(UNKNOWN))
            .collect();
        for (first, id) in ids.iter().copied().enumerate() {
            if id != UNKNOWN {
                self.add(&mut found, words, &ids, tongue, first, Some(&self.by_word[id as usize]));
                let second = ids.get(first + 1).copied().filter(|it| *it != UNKNOWN);
                let pair = second.and_then(|second| self.by_pair.get(&(id, second)));
                self.add(&mut found, words, &ids, tongue, first, pair);
            }
            // Stems are of words whose endings change: none of them is in Latin letters.
            let word = words.fold(first);
            if !word.is_ascii() && tongue == Tongue::Russian {
                for stem in self.stems.iter().filter_map(|it| word.get(..*it)) {
                    self.add(&mut found, words, &ids, tongue, first, self.by_stem.get(stem));
                }
            }
        }
        Matches(found.map(longest_from_the_left))
    }
}

/// Of matches of one class those that begin first, of these the longest. The same words may be several areas, and a
/// town and a country; of other classes the first meaning counts.
fn longest_from_the_left(mut matches: Vec<Match>) -> Vec<Match> {
    matches.sort_by_key(|it| (it.words.start, usize::MAX - it.words.end, it.meaning));
    matches.dedup();
    let mut kept: Vec<Match> = Vec::new();
    for it in matches {
        let may_share = matches!(it.meaning.class(), Class::Area | Class::Place);
        if kept
            .last()
            .is_none_or(|last| it.words.start >= last.words.end || may_share && it.words == last.words)
        {
            kept.push(it);
        }
    }
    kept
}

/// The matches of a text, by class, each in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Matches([Vec<Match>; CLASSES]);

impl Matches {
    /// All of a class.
    #[must_use]
    pub fn of(&self, class: Class) -> &[Match] {
        &self.0[class as usize]
    }

    /// Those of a class that lie within some words.
    #[must_use]
    pub fn within(&self, class: Class, words: &Range<usize>) -> &[Match] {
        let all = self.of(class);
        let first = all.partition_point(|it| it.words.start < words.start);
        let last = all.partition_point(|it| it.words.start < words.end);
        let inside = &all[first..last.max(first)];
        let over = inside.iter().rev().take_while(|it| it.words.end > words.end).count();
        &inside[..inside.len() - over]
    }

    /// The match of a class that a word is in.
    #[must_use]
    pub fn at(&self, class: Class, word: usize) -> Option<&Match> {
        let all = self.of(class);
        let after = all.partition_point(|it| it.words.start <= word);
        all[..after].last().filter(|it| it.words.contains(&word))
    }
}
