//! Small articles and the bundled files, for tests.

use super::{Article, Corpus, read, read_record};
use crate::data::edtf::Date;
use crate::data::vocabulary::{Area, Labels, Pillar, PillarId, Vocabulary};

pub const ARTICLES: &[u8] = include_bytes!("../../public/data/articles.json");
pub const REPORTS: &[u8] = include_bytes!("../../public/data/reports.json");
pub const CLAIMS: &[u8] = include_bytes!("../../public/data/claims.json");
pub const COLLECTIONS: &[u8] = include_bytes!("../../public/data/collections.json");
pub const RECORD: &[u8] = include_bytes!("../../public/data/record.json");
pub const VOCABULARY: &[u8] = include_bytes!("../../public/data/vocabulary.json");

/// The five articles and what they say.
pub fn bundled() -> Corpus {
    let (corpus, faults) = read(Ok(ARTICLES), Ok(REPORTS), Ok(CLAIMS), Ok(VOCABULARY));
    assert_eq!(faults, []);
    corpus
}

/// The five articles and the public record.
pub fn everything() -> Corpus {
    let (mut corpus, mut faults) = (bundled(), Vec::new());
    read_record(Ok(RECORD), &mut corpus, &mut faults);
    assert_eq!(faults, []);
    corpus
}

pub fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text:?} is a date"))
}

pub fn article(id: &str) -> Article {
    Article {
        id: id.to_owned(),
        title: "A title".to_owned(),
        publisher: "A publisher".to_owned(),
        agency: None,
        published: None,
        language: "en".to_owned(),
        url: None,
        text: "words".to_owned(),
        related: Vec::new(),
        note: None,
    }
}

/// Energy and health.
pub fn vocabulary() -> Vocabulary {
    let labels = |it: &str| Labels { en: it.to_owned(), vi: it.to_owned(), ru: it.to_owned() };
    let area =
        |code: &str, pillar| Area { code: code.to_owned(), pillar: PillarId(pillar), labels: labels(code) };
    let pillar = |code: &str| Pillar { code: code.to_owned(), labels: labels(code) };
    Vocabulary {
        pillars: vec![pillar("economic"), pillar("socio-cultural")],
        areas: vec![area("energy", 0), area("health", 1)],
    }
}
