//! What the page reads its data from: a [`Dataset`] of what was fetched.

use super::load::{Arrivals, FILES};
use crate::data::code::CollectionCode;
use crate::data::{Report, SourceRef};
use crate::dataset::{DataFile, Dataset, Files};
use crate::query::KnownIds;
use crate::text::{Words, names};

pub use crate::dataset::Dataset as Model;

/// What was fetched of an edition, by name.
pub fn files(arrivals: &Arrivals, edition: &str) -> Files {
    let mut files = Files::new(edition);
    for (name, arrived) in FILES.iter().zip(arrivals) {
        if let (Some(file), Some(arrived)) = (DataFile::from_code(name), arrived) {
            files.insert(file, arrived.clone());
        }
    }
    files
}

/// Who tells it, in a few letters: see [`Dataset::source`]. The record has a name.
pub fn teller<'a>(dataset: &'a Dataset, words: &Words, report: &Report) -> &'a str {
    match report.teller {
        SourceRef::Article(article) => names::agency(words.lang, dataset.source(article)),
        SourceRef::Record(_) => words.record,
    }
}

/// Adds the collections that a link may name.
pub fn add_collections(known: &mut KnownIds, collections: &[crate::data::Collection]) {
    known.collections = collections.iter().filter_map(|it| CollectionCode::new(&it.id)).collect();
    known.opens = collections.first().and_then(|it| CollectionCode::new(&it.id));
}
