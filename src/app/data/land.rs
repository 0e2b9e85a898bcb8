//! The land of the map: no data, so it belongs to no collection and no edition, and comes when a view shows the map.

use super::{Data, load_failure};
use crate::data::outline;
use crate::dataset::{Dataset, LoadError};
use crate::text::Words;

/// The file, by the name that the page's head gives it.
const FILE: &str = "outlines";

/// What became of the land.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Land {
    Loading,
    Here,
    NotArrived(LoadError),
    Unreadable(outline::Diagnostic),
}

impl Land {
    /// Why it is not there; `None` while it loads or once it is here.
    #[must_use]
    pub fn failure(self, words: &Words) -> Option<String> {
        match self {
            Self::Loading | Self::Here => None,
            Self::NotArrived(error) => Some(load_failure(words, "outlines.txt", error)),
            Self::Unreadable(diagnostic) => Some(diagnostic.to_string()),
        }
    }
}

impl Data {
    /// What became of the land of a dataset's map. Reading it asks for it; once it is here, the dataset has it.
    #[must_use]
    pub fn land(self, dataset: &'static Dataset) -> Land {
        if !dataset.outlines().panels.is_empty() {
            return Land::Here;
        }
        match self.other.get(FILE) {
            None => Land::Loading,
            Some(Err(error)) => Land::NotArrived(error),
            Some(Ok(text)) => dataset.take_outlines(&text).map_or_else(Land::Unreadable, |()| Land::Here),
        }
    }

    /// Asks for the land again.
    pub fn retry_land(self) {
        self.other.forget(FILE);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use leptos::prelude::*;

    use super::*;
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample_files;
    use crate::text::words;

    #[test]
    fn land_is_awaited_told_to_be_wrong_and_taken_up() {
        Owner::new().with(|| {
            let data = Data::new(String::new());
            let dataset: &'static Dataset = Box::leak(Box::new(Dataset::read(&sample_files(), None)));
            assert_eq!(data.land(dataset), Land::Loading);
            data.other.insert(FILE, Err(LoadError::Status(404)));
            let told = data.land(dataset).failure(words(Lang::En)).unwrap_or_default();
            assert!(told.starts_with("outlines.txt") && told.contains("404"), "{told}");
            data.retry_land();
            assert_eq!(data.land(dataset), Land::Loading);
            data.other.insert(FILE, Ok(Arc::from(*b"sea KH 1 1")));
            let told = data.land(dataset).failure(words(Lang::En));
            assert_eq!(told.as_deref(), Some("outlines.txt, line 1: no panel has begun"));
            data.retry_land();
            data.other.insert(FILE, Ok(Arc::from(*b"")));
            let told = data.land(dataset).failure(words(Lang::En));
            assert_eq!(told.as_deref(), Some("outlines.txt, line 1: there is no panel"));
            data.retry_land();
            assert_eq!(data.land(dataset), Land::Loading, "perhaps another page came in its place");
            data.other.insert(FILE, Ok(Arc::from(*b"panel asean 10 10")));
            assert_eq!(data.land(dataset), Land::Here);
            assert_eq!(dataset.outlines().panels.len(), 1);
        });
    }
}
