//! The editions of the data that links have named, each with its files and its index of collections.

use crate::data::Collection;
use crate::data::code::CollectionCode;
use crate::dataset::{DataFile, Files, LoadError};
use crate::query::KnownIds;

/// What became of an edition that a link names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionState {
    Loading,
    Here,
    /// The host has none of that name.
    NotKept,
    Failed(LoadError),
}

/// One edition, as far as it has come.
#[derive(Clone, Debug)]
pub struct Edition {
    pub state: EditionState,
    pub files: Files,
    /// Every collection; none until the index of them is here.
    collections: Vec<Collection>,
    /// Whether it is asked for once more: until it comes, it stays what it is.
    pub is_asked_again: bool,
}

impl Edition {
    /// The edition beside the page, which needs no file of its own.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self {
            state: EditionState::Here,
            files: Files::new(name),
            collections: Vec::new(),
            is_asked_again: false,
        }
    }

    /// An older edition, which comes as one file.
    #[cfg(target_arch = "wasm32")]
    #[must_use]
    pub fn awaited(name: &str) -> Self {
        Self { state: EditionState::Loading, ..Self::new(name) }
    }

    /// An older edition, whose files have come.
    #[cfg(target_arch = "wasm32")]
    #[must_use]
    pub fn arrived(files: Files) -> Self {
        let name = files.edition.clone();
        Self { collections: files.collections().0, files, ..Self::new(&name) }
    }

    /// An older edition that did not come, and why.
    #[cfg(any(target_arch = "wasm32", test))]
    #[must_use]
    pub fn failed(name: &str, error: LoadError) -> Self {
        let state = match error {
            // 404, 403, 410: there is none. From 500 on it is the server that failed.
            LoadError::Status(..500) => EditionState::NotKept,
            _ => EditionState::Failed(error),
        };
        Self { state, ..Self::new(name) }
    }

    /// Takes up a file, or that it did not come. With the index come the collections.
    #[cfg(target_arch = "wasm32")]
    pub fn take_file(&mut self, file: DataFile, arrived: Result<Vec<u8>, LoadError>) {
        self.files.insert(file, arrived);
        if file == DataFile::Collections {
            self.collections = self.files.collections().0;
        }
    }

    #[cfg(target_arch = "wasm32")]
    #[must_use]
    pub fn collection(&self, id: &str) -> Option<&Collection> {
        self.collections.iter().find(|it| it.id == id)
    }

    /// Every collection; none until the index of them is here.
    #[cfg(target_arch = "wasm32")]
    #[must_use]
    pub fn collections(&self) -> &[Collection] {
        &self.collections
    }

    /// Takes up the collections of a dataset that was read elsewhere.
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

/// The editions that links have named so far: a handful, each of another name.
#[derive(Clone, Debug, Default)]
pub struct Editions(Vec<Edition>);

impl Editions {
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Edition> {
        self.0.iter().find(|edition| edition.files.edition == name)
    }

    #[must_use]
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Edition> {
        self.0.iter_mut().find(|edition| edition.files.edition == name)
    }

    /// Takes up an edition, in the place of the one of its name.
    pub fn insert(&mut self, edition: Edition) {
        match self.get_mut(&edition.files.edition) {
            Some(before) => *before = edition,
            None => self.0.push(edition),
        }
    }

    /// Takes up what was asked for. What is shown already stays where it did not come a second time.
    #[cfg(any(target_arch = "wasm32", test))]
    pub fn take(&mut self, arrived: Edition) {
        match self.get_mut(&arrived.files.edition) {
            Some(before) if before.state == EditionState::Here && arrived.state != EditionState::Here => {
                before.is_asked_again = false;
            }
            _ => self.insert(arrived),
        }
    }

    /// Notes what is to be asked for again because it failed: single files of `today`'s edition, which are forgotten,
    /// and all of an older one, since it comes as one file. `unreadable` names, of editions, files that came and are
    /// not what they should be: perhaps another page came in their place.
    pub fn ask_again(&mut self, today: &str, unreadable: &[(&str, DataFile)]) {
        let is_failed = |edition: &Edition, file: DataFile| {
            let is_unreadable = unreadable.contains(&(edition.files.edition.as_str(), file));
            is_unreadable || matches!(edition.files.get(file), Some(Err(_)))
        };
        for edition in self.0.iter_mut().filter(|edition| edition.files.edition != today) {
            let is_broken = DataFile::ALL.iter().any(|file| is_failed(edition, *file));
            edition.is_asked_again |= is_broken || matches!(edition.state, EditionState::Failed(_));
        }
        if let Some(edition) = self.get_mut(today) {
            let failed: Vec<DataFile> =
                DataFile::ALL.iter().copied().filter(|file| is_failed(edition, *file)).collect();
            failed.into_iter().for_each(|file| edition.files.remove(file));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(name: &str, failed: &[DataFile]) -> Edition {
        let mut edition = Edition::new(name);
        for file in DataFile::ALL {
            let arrived = if failed.contains(file) { Err(LoadError::NoAnswer) } else { Ok(Vec::new()) };
            edition.files.insert(*file, arrived);
        }
        edition
    }

    #[test]
    fn one_file_of_today_is_asked_for_again_and_an_older_edition_as_a_whole() {
        let mut editions = Editions::default();
        editions.insert(edition("today", &[DataFile::Reports]));
        editions.insert(edition("whole", &[]));
        editions.insert(edition("broken", &[]));
        editions
            .insert(Edition { state: EditionState::Failed(LoadError::NoAnswer), ..Edition::new("failed") });
        let unreadable = [("today", DataFile::Claims), ("broken", DataFile::Claims)];
        editions.ask_again("today", &unreadable);
        let today = &editions.get("today").unwrap().files;
        let awaited = DataFile::ALL.iter().copied().filter(|file| today.get(*file).is_none());
        assert_eq!(awaited.collect::<Vec<_>>(), [DataFile::Reports, DataFile::Claims]);
        let is_asked_again = |name: &str| editions.get(name).map(|it| it.is_asked_again);
        for (name, expected) in [("whole", false), ("broken", true), ("failed", true), ("today", false)] {
            assert_eq!(is_asked_again(name), Some(expected), "{name} stays what it is meanwhile");
        }
    }

    #[test]
    fn an_edition_that_fails_a_second_time_takes_nothing_from_the_page() {
        let mut editions = Editions::default();
        editions.insert(edition("old", &[]));
        editions.ask_again("today", &[("old", DataFile::Claims)]);
        let failed = EditionState::Failed(LoadError::NoAnswer);
        editions.take(Edition { state: failed, ..Edition::new("old") });
        let kept = editions.get("old").unwrap();
        assert_eq!((kept.state, kept.is_asked_again), (EditionState::Here, false));
        assert!(kept.files.get(DataFile::Articles).is_some());
        editions.insert(Edition { state: EditionState::Loading, ..Edition::new("new") });
        editions.take(Edition { state: failed, ..Edition::new("new") });
        assert_eq!(editions.get("new").map(|it| it.state), Some(failed), "of this there was nothing");
    }

    #[test]
    fn an_edition_takes_the_place_of_that_of_its_name() {
        let mut editions = Editions::default();
        editions.insert(Edition { state: EditionState::Loading, ..Edition::new("a") });
        editions.insert(edition("a", &[]));
        assert_eq!(editions.0.len(), 1);
        assert_eq!(editions.get("a").map(|it| it.state), Some(EditionState::Here));
    }
}
