//! Words sought in the articles: where they stand, best first.
//!
//! Comes in: the corpus, once; then words. Goes out: [`Hit`]s, each with the bytes at which it
//! stands; from them the meetings that stay, and the words around a hit.
//! Never here: the state, counts, marks on the page.
//!
//! Capitals and accents are passed over, and so is whether words are written together or apart:
//! "Việt Nam", "Viet Nam" and "Vietnam" find each other. Several words are a phrase. A hit begins
//! where a word begins and lies within one paragraph.

mod haystack;
mod letters;
mod matching;
#[cfg(test)]
mod properties;
mod snippet;
mod stream;

use crate::data::mention::Span;
use crate::data::{ReportId, SourceRef};

pub use haystack::{Haystack, is_sought};
pub use matching::{articles_hit, meetings_matching};
pub use snippet::{Snippet, snippet};

/// How near a hit is to the words sought, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// The same letters with the same accents, parted in the same places.
    Exact,
    /// The same but for accents.
    Folded,
    /// The same but for accents and for where words are parted; a whole number of words.
    Joined,
}

/// Which string of an article, or about it, a hit lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    Title,
    Text,
    /// The teaser with this number, from 0.
    Related(usize),
    /// The claim of the statement at this place in [`Corpus::statements`](crate::data::Corpus::statements).
    Claim(usize),
    /// What the record says of a meeting; see [`Corpus::record_text`](crate::data::Corpus::record_text).
    Record(ReportId),
}

/// Words that were found. Hits are ordered best first, then as they stand in the articles, then those of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    pub rank: Rank,
    pub teller: SourceRef,
    pub place: Spot,
    /// Bytes of the string as it was given, not of any folded form.
    pub span: Span,
}
