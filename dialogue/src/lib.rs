//! Prepares collections for the explorer, beside the browser: [`read`] reads articles, [`merge`] makes a collection of them, [`pack`] writes a collection that is
//! too large to be sent whole.

pub mod made_up;
pub mod merge;
pub mod pack;
pub mod read;
pub mod score;

use dialogue_explorer::data;
use dialogue_explorer::data::vocabulary::Vocabulary;

/// The vocabulary of the bundled data.
#[must_use]
pub fn vocabulary() -> Vocabulary {
    data::read_vocabulary(Ok(include_bytes!("../../public/data/vocabulary.json")), &mut Vec::new())
}
