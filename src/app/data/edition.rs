//! One edition of the data: its files, and its index of collections.

use crate::data::Collection;
use crate::data::code::CollectionCode;
use crate::dataset::{Files, LoadError};
use crate::query::KnownIds;

/// What became of an edition that a link names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionState {
    Loading,
    Here,
    /// The host has none of that name, or what it has is none.
    NotKept,
    Failed(LoadError),
}

/// One edition, as far as it has come.
#[derive(Clone, Debug)]
pub struct Edition {
    pub state: EditionState,
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively no file is fetched"))]
    pub files: Files,
    /// Every collection; none until the index of them is here.
    pub collections: Vec<Collection>,
}

impl Edition {
    /// The edition beside the page, which needs no file of its own.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { state: EditionState::Here, files: Files::new(name), collections: Vec::new() }
    }

    /// An older edition, which comes as one file.
    #[cfg(target_arch = "wasm32")]
    #[must_use]
    pub fn awaited(name: &str) -> Self {
        Self { state: EditionState::Loading, ..Self::new(name) }
    }

    /// Takes up the index of collections.
    pub fn take_index(&mut self, collections: &[Collection]) {
        self.collections = collections.to_vec();
    }

    /// The id of the collection that a link means, as `collection_of` reads it; `None` before the index is here.
    #[must_use]
    pub fn collection_of(
        &self,
        search: &str,
        collection_of: fn(&str, &KnownIds) -> Option<CollectionCode>,
    ) -> Option<String> {
        let opens = &self.collections.first()?.id;
        let known = KnownIds {
            collections: self.collections.iter().filter_map(|it| CollectionCode::new(&it.id)).collect(),
            opens: CollectionCode::new(opens),
            ..KnownIds::default()
        };
        Some(collection_of(search, &known).map_or_else(|| opens.clone(), |code| code.to_string()))
    }
}
