//! The files that the site brings along.

use std::sync::LazyLock;

use dialogue_explorer::data::vocabulary::Vocabulary;
use dialogue_explorer::data::{self, Corpus};
use dialogue_explorer::meetings;
use dialogue_explorer::query::KnownIds;

pub const ARTICLES: &[u8] = include_bytes!("../../public/data/articles.json");
pub const REPORTS: &[u8] = include_bytes!("../../public/data/reports.json");
pub const CLAIMS: &[u8] = include_bytes!("../../public/data/claims.json");
pub const RECORD: &[u8] = include_bytes!("../../public/data/record.json");
pub const VOCABULARY: &[u8] = include_bytes!("../../public/data/vocabulary.json");

/// The vocabulary of the bundled data.
pub fn vocabulary() -> &'static Vocabulary {
    static READ: LazyLock<Vocabulary> =
        LazyLock::new(|| data::read_vocabulary(Ok(VOCABULARY), &mut Vec::new()));
    &READ
}

/// What is read from five files, each of them whole or not; nothing of it may make the reader panic.
pub fn read([articles, reports, claims, vocabulary, record]: [&[u8]; 5]) -> (Corpus, Vec<data::Diagnostic>) {
    let (mut corpus, mut faults) = data::read(Ok(articles), Ok(reports), Ok(claims), Ok(vocabulary));
    data::read_record(Ok(record), &mut corpus, &mut faults);
    (corpus, faults)
}

/// The words, articles and meetings that a link can name.
pub static KNOWN: LazyLock<KnownIds> = LazyLock::new(|| {
    let (corpus, faults) = read([ARTICLES, REPORTS, CLAIMS, VOCABULARY, RECORD]);
    assert_eq!(faults, []);
    KnownIds::new(&corpus, &meetings::merge(&corpus))
});
