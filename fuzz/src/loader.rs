//! The data files, one of them broken.

use dialogue_explorer::data::Corpus;
use dialogue_explorer::meetings;

use crate::bundled::{ARTICLES, CLAIMS, RECORD, REPORTS, VOCABULARY, read};

/// The files in the order in which the first byte of an input chooses the one that its rest stands for.
const FILES: [&[u8]; 5] = [ARTICLES, REPORTS, CLAIMS, VOCABULARY, RECORD];

/// Reads the five files, with the rest of the input in place of one.
///
/// # Panics
/// If a value has no quote in its article, or a fault cannot be read by people.
pub fn run(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let mut files = FILES;
    files[usize::from(*first) % FILES.len()] = rest;
    let (corpus, faults) = read(files);
    check_quotes(&corpus);
    for fault in &faults {
        let length = fault.message.chars().count();
        assert!((1..500).contains(&length), "{}", fault.message);
        assert!(!fault.message.chars().any(char::is_control), "{:?}", fault.message);
    }
    let merged = meetings::merge(&corpus);
    assert!(merged.len() <= corpus.reports.len());
}

/// Every value that an article tells has its words there.
pub(crate) fn check_quotes(corpus: &Corpus) {
    for report in &corpus.reports {
        let Some(article) = report.article() else { continue };
        for anchor in report.statements.iter().flat_map(|it| &it.quotes) {
            let quote = corpus.quote(article, *anchor);
            assert!(!quote.is_empty());
            assert!(corpus.article(article).string(anchor.place).contains(quote));
        }
    }
    for claim in &corpus.claims {
        assert!(!corpus.quote(claim.article, claim.quote).is_empty());
    }
}

/// Each file as it is.
#[must_use]
pub fn seeds() -> Vec<Vec<u8>> {
    let numbered = FILES.iter().zip(0_u8..);
    numbered.map(|(file, at)| [&[at], *file].concat()).collect()
}
