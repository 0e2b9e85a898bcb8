//! The data files, fetched and read: one [`Dataset`] for each collection and edition that a link has named so far.
//!
//! Comes in: query strings, files over the network. Goes out: datasets that live as long as the page. A file that
//! fails is told by the dataset, and [`Data::retry`] asks for what failed and for nothing else.

mod edition;
#[cfg(target_arch = "wasm32")]
mod fetch;
mod land;
#[cfg(target_arch = "wasm32")]
mod load;
mod other;
#[cfg(target_arch = "wasm32")]
mod pack;
#[cfg(target_arch = "wasm32")]
mod past;
#[cfg(target_arch = "wasm32")]
mod pause;
mod retry;
mod translations;

pub use edition::EditionState;
#[cfg(target_arch = "wasm32")]
pub use fetch::{doubt, fetch_file};
pub use land::Land;
pub use other::{OtherFile, OtherFiles};

use crate::data::code::CollectionCode;

use leptos::prelude::*;

use crate::app::lazy::lazy_words;
#[cfg(target_arch = "wasm32")]
use crate::app::url::Url;
use crate::dataset::{DataFile, Dataset, LoadError, ReadRecord};
use crate::query::{KnownIds, Query};
use crate::text::Words;
use edition::{Edition, Editions};
use translations::ReadTranslations;

#[cfg(target_arch = "wasm32")]
crate::lazy! {
    /// Asks for the files and reads them. There is nothing to see of it, unless it does not come.
    pub static LOADER: fn((Data, Url)) -> AnyView = reading => load::view;
}

/// How long a server may take for a file, in seconds.
pub const LIMIT_S: u32 = 15;

/// The same for the columns of a packed collection: those of a million meetings are some megabytes.
const COLUMNS_LIMIT_S: u32 = 120;

/// Why a file did not arrive, in words.
#[must_use]
pub fn load_failure(words: &Words, file: &str, error: LoadError) -> String {
    let limit_s = if file == DataFile::Columns.file_name() { COLUMNS_LIMIT_S } else { LIMIT_S };
    match error {
        LoadError::NoAnswer => (words.no_answer)(file),
        LoadError::Status(status) => format!("{file}: {}", (words.not_found)(status)),
        LoadError::TooSlow => format!("{file}: {}", (words.too_slow)(limit_s)),
        LoadError::SomethingElse => (words.something_else)(file),
        LoadError::NoCode => format!("{file}: {}", lazy_words(words.lang).failed),
    }
}

/// What has come of the data. Copied into every component.
#[derive(Clone, Copy)]
pub struct Data {
    /// The edition that the build put beside the page.
    today: StoredValue<String>,
    editions: RwSignal<Editions>,
    datasets: RwSignal<Vec<&'static Dataset>>,
    /// Datasets that lack something that was asked for again: shown as they are until they come whole.
    stale: RwSignal<Vec<DatasetKey>>,
    /// Links whose datasets are needed beside that of the page's own link.
    wanted: RwSignal<Vec<String>>,
    record_code: RwSignal<RecordCode>,
    /// Whether something sees to it that the data comes.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively all data is here"))]
    is_loaded: StoredValue<bool>,
    /// Files that belong to no dataset.
    pub other: OtherFiles,
    /// Those of them that were read, among them what could not be.
    translations: StoredValue<Vec<ReadTranslations>>,
}

/// What became of the code that reads a public record.
#[derive(Clone, Copy, Debug, Default)]
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively all code is here"))]
enum RecordCode {
    #[default]
    NotAsked,
    Awaited,
    /// `None` where it did not arrive.
    Came(Option<ReadRecord>),
}

/// A dataset, by the names that links give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetKey {
    pub edition: String,
    /// The id of a collection.
    pub collection: String,
}

impl DatasetKey {
    fn of(dataset: &Dataset) -> Self {
        Self { edition: dataset.edition.clone(), collection: dataset.collection.clone() }
    }

    fn is_of(&self, dataset: &Dataset) -> bool {
        self.edition == dataset.edition && self.collection == dataset.collection
    }
}

impl Data {
    /// No file yet; `today` is the name of the edition beside the page, empty where the build gave none.
    #[must_use]
    pub fn new(today: String) -> Self {
        let mut editions = Editions::default();
        editions.insert(Edition::new(&today));
        Self {
            editions: RwSignal::new(editions),
            today: StoredValue::new(today),
            datasets: RwSignal::new(Vec::new()),
            stale: RwSignal::new(Vec::new()),
            wanted: RwSignal::new(Vec::new()),
            record_code: RwSignal::default(),
            is_loaded: StoredValue::new(false),
            other: OtherFiles::new(),
            translations: StoredValue::new(Vec::new()),
        }
    }

    /// Has the dataset of another link loaded than the present one.
    pub fn want(self, search: &str) {
        if !self.wanted.read_untracked().iter().any(|wanted| wanted == search) {
            self.wanted.update(|wanted| wanted.push(search.to_owned()));
        }
    }

    /// Datasets that were read before, the first of them today's.
    ///
    /// # Panics
    ///
    /// If there is none.
    #[must_use]
    pub fn read(datasets: &[&'static Dataset]) -> Self {
        let data = Self::new(datasets[0].edition.clone());
        data.editions.update(|editions| {
            for dataset in datasets {
                let mut edition = Edition::new(&dataset.edition);
                edition.take_index(&dataset.collections);
                editions.insert(edition);
            }
        });
        data.datasets.set(datasets.to_vec());
        #[cfg(feature = "ssr")]
        translations::insert_bundled(data.other);
        data
    }

    /// The dataset that a link means; `None` until it is here.
    #[must_use]
    pub fn dataset_of(self, search: &str) -> Option<&'static Dataset> {
        self.dataset(&self.key_of(search, Query::collection_of)?)
    }

    /// The dataset of the other side of a link's comparison; `None` where it is the same, or not here yet.
    #[must_use]
    pub fn other_dataset_of(self, search: &str) -> Option<&'static Dataset> {
        self.dataset(&self.key_of(search, Query::compared_collection_of)?)
    }

    /// A dataset that has been read.
    #[must_use]
    pub fn dataset(self, key: &DatasetKey) -> Option<&'static Dataset> {
        let datasets = self.datasets.read();
        datasets.iter().copied().find(|it| key.is_of(it))
    }

    /// Whether a dataset that lacks something was asked for again and has not come yet.
    #[must_use]
    pub fn is_stale(self, dataset: &Dataset) -> bool {
        self.stale.read().iter().any(|key| key.is_of(dataset))
    }

    /// Takes up a dataset, in the place of one that lacked something.
    #[cfg(any(target_arch = "wasm32", test))]
    fn take(self, dataset: &'static Dataset) {
        let key = DatasetKey::of(dataset);
        self.datasets.update(|datasets| {
            datasets.retain(|it| !key.is_of(it));
            datasets.push(dataset);
        });
        self.stale.update(|stale| stale.retain(|it| *it != key));
    }

    /// What became of an edition that a link names.
    #[must_use]
    pub fn edition_state(self, edition: &str) -> EditionState {
        self.editions.read().get(edition).map_or(EditionState::Loading, |it| it.state)
    }

    /// Whether an edition that failed is asked for once more.
    #[must_use]
    pub fn is_asked_again(self, edition: &str) -> bool {
        self.editions.read().get(edition).is_some_and(|it| it.is_asked_again)
    }

    /// The name of the edition beside the page.
    #[must_use]
    pub fn today(self) -> String {
        self.today.get_value()
    }

    /// Which dataset a link means. `None` until the index of collections is here, or the edition that it names.
    fn key_of(
        self,
        search: &str,
        collection_of: fn(&str, &KnownIds) -> Option<CollectionCode>,
    ) -> Option<DatasetKey> {
        let editions = self.editions.read();
        let named = Query::parse(search).0.edition.unwrap_or_else(|| self.today());
        let edition = match editions.get(&named)?.state {
            EditionState::Loading => return None,
            EditionState::Here => named,
            // A notice says so.
            EditionState::NotKept | EditionState::Failed(_) => self.today(),
        };
        let collection = editions.get(&edition)?.collection_of(search, collection_of)?;
        Some(DatasetKey { edition, collection })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    #[test]
    fn a_link_finds_its_dataset_and_an_unknown_collection_the_first() {
        Owner::new().with(|| {
            let data = Data::read(&[sample("articles"), sample("record")]);
            let id = |search: &str| data.dataset_of(search).map(|it| it.collection.as_str());
            assert_eq!(id(""), Some("articles"));
            assert_eq!(id("?collection=RECORD&lang=vi"), Some("record"));
            assert_eq!(id("?collection=no-such"), Some("articles"));
            assert_eq!(id("?collection=both"), None, "it is none that was read");
            assert_eq!(id("?edition=0badcafe"), None, "it is on its way");
            let other = data.other_dataset_of("?vs.collection=record").map(|it| it.collection.as_str());
            assert_eq!(other, Some("record"));
        });
    }
}
