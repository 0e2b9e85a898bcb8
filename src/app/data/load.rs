//! Asks for what a link needs and is not here, and reads it once it is.
//!
//! One effect, which runs again with each file that arrives: what is missing follows from the link and from what came.
//! It is a part of its own, of which there is nothing to see: only what has come concerns the rest of the app.

use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::edition::{Edition, EditionState};
use super::fetch::{ask, is_named};
use super::pause::Pause;
use super::{Data, DatasetKey, RecordCode};
use super::{pack, past};
use crate::app::url::Url;
use crate::counts::changes::edition_of;
use crate::data::{self, Collection};
use crate::dataset::{DataFile, Dataset, LoadError, ReadRecord, Reading};
use crate::query::Query;

crate::lazy! {
    static READ_RECORD: ReadRecord = record => data::read_record;
    static ASK_FOR_EDITION: fn(Data, String) = past => past::ask_for;
    static OPEN_PACK: fn(Data, DatasetKey, Vec<Collection>) = packed => pack::open;
}

/// What became of the file in which the data of the opening view come together.
#[derive(Clone, Copy)]
enum Joined {
    NotAsked,
    Awaited,
    /// What it did not bring is asked for by itself.
    Came,
}

thread_local! {
    static JOINED: Cell<Joined> = const { Cell::new(Joined::NotAsked) };
    /// Datasets that are being read.
    static READING: RefCell<Vec<DatasetKey>> = const { RefCell::new(Vec::new()) };
}

/// What the page's head calls that file.
const JOINED_NAME: &str = "opening";

/// Sees to it that the data of each link comes, for as long as this is shown, unless another already does.
pub fn view((data, url): (Data, Url)) -> AnyView {
    if !data.is_loaded.get_value() {
        data.is_loaded.set_value(true);
        on_cleanup(move || _ = data.is_loaded.try_set_value(false));
        data.load_for(url);
    }
    ().into_any()
}

impl Data {
    fn load_for(self, url: Url) {
        let search = url.search();
        Effect::new(move || {
            let search = search.read();
            self.ask_for_editions(&search);
            self.ask_for_index();
            for collection_of in [Query::collection_of, Query::compared_collection_of] {
                if let Some(key) = self.key_of(&search, collection_of) {
                    self.load(&key);
                }
            }
        });
        Effect::new(move || {
            for search in self.wanted.read().iter() {
                if let Some(key) = self.key_of(search, Query::collection_of) {
                    self.load(&key);
                }
            }
        });
    }

    fn load(self, key: &DatasetKey) {
        if self.dataset(key).is_some() && !self.stale.read().contains(key) {
            return;
        }
        let editions = self.editions.read();
        let Some(edition) = editions.get(&key.edition).filter(|it| !it.is_asked_again) else { return };
        let Some(collection) = edition.collection(&key.collection) else { return };
        if collection.pack.is_some() {
            return self.load_pack(key, edition.collections());
        }
        let record_code = collection.has(DataFile::Record.code()).then(|| self.record_code());
        let awaited = edition.files.awaited(collection);
        if !awaited.is_empty() {
            drop(editions);
            return awaited.into_iter().for_each(|file| self.ask_for(&key.edition, file));
        }
        let read_record = match record_code {
            // This runs again once it has come, or has not.
            Some(RecordCode::NotAsked | RecordCode::Awaited) => return,
            Some(RecordCode::Came(code)) => code,
            None => None,
        };
        if !begin(key) {
            return;
        }
        let (reading, key) =
            (Reading::new(edition.files.clone(), Some(&key.collection), read_record), key.clone());
        spawn_local(async move { self.take_read(&key, read(reading).await) });
    }

    /// A packed collection has files and code of its own.
    fn load_pack(self, key: &DatasetKey, collections: &[Collection]) {
        if !begin(key) {
            return;
        }
        let (key, collections) = (key.clone(), collections.to_vec());
        spawn_local(async move {
            match OPEN_PACK.load().await {
                Ok(open) => open(self, key, collections),
                Err(_) => {
                    self.take_read(&key, pack::failed(&key, collections, (DataFile::Pack, LoadError::NoCode)))
                }
            }
        });
    }

    /// Takes up what was read, or could not be.
    pub(super) fn take_read(self, key: &DatasetKey, dataset: Dataset) {
        // All that is shown points into it, so it stays for as long as the page: one for each collection that a
        // link has named, and one more where a file was asked for again.
        READING.with_borrow_mut(|reading| reading.retain(|it| it != key));
        self.take(Box::leak(Box::new(dataset)));
    }

    /// The code that reads a record, which comes with the first collection that has one.
    fn record_code(self) -> RecordCode {
        if matches!(self.record_code.get(), RecordCode::NotAsked) {
            *self.record_code.write_untracked() = RecordCode::Awaited;
            spawn_local(async move { self.record_code.set(RecordCode::Came(READ_RECORD.load().await.ok())) });
        }
        self.record_code.get_untracked()
    }

    /// What every collection needs is asked for before the index says which there are: together, and by itself what does
    /// not come so.
    fn ask_for_index(self) {
        let today = self.today();
        match JOINED.get() {
            Joined::NotAsked if is_named(JOINED_NAME) => return self.ask_for_joined(today),
            Joined::Awaited => return,
            Joined::NotAsked | Joined::Came => {}
        }
        let opening = [
            DataFile::Collections,
            DataFile::Vocabulary,
            DataFile::Articles,
            DataFile::Reports,
            DataFile::Claims,
        ];
        let editions = self.editions.read();
        let edition = editions.get(&today);
        let awaited = |file: &DataFile| edition.is_some_and(|it| it.files.get(*file).is_none());
        let awaited: Vec<DataFile> = opening.into_iter().filter(awaited).collect();
        drop(editions);
        awaited.into_iter().for_each(|file| self.ask_for(&today, file));
    }

    fn ask_for_joined(self, today: String) {
        JOINED.set(Joined::Awaited);
        ask(JOINED_NAME.to_owned(), move |arrived| {
            JOINED.set(Joined::Came);
            let brought = arrived.ok().and_then(|bytes| data::read_edition(&bytes)).unwrap_or_default();
            self.editions.update(|editions| {
                let Some(edition) = editions.get_mut(&today) else { return };
                for (name, bytes) in brought {
                    if let Some(file) = DataFile::from_code(&name) {
                        edition.take_file(file, Ok(bytes));
                    }
                }
            });
        });
    }

    fn ask_for(self, edition: &str, file: DataFile) {
        let edition = edition.to_owned();
        ask(file.code().to_owned(), move |arrived| {
            self.editions.update(|editions| {
                let Some(edition) = editions.get_mut(&edition) else { return };
                edition.take_file(file, arrived);
            });
        });
    }

    /// Asks for older editions: the one that a link shows, and the one that it was made from.
    fn ask_for_editions(self, search: &str) {
        let Query { edition: shown, created_with: made, .. } = Query::parse(search).0;
        let made = made.as_deref().map(edition_of);
        for name in shown.as_deref().into_iter().chain(made).filter(|it| !it.is_empty()) {
            let is_asked_again = self.editions.read().get(name).map(|it| it.is_asked_again);
            match is_asked_again {
                Some(false) => continue,
                // What is there stays until it comes.
                Some(true) => {}
                None => self.editions.update(|editions| editions.insert(Edition::awaited(name))),
            }
            let name = name.to_owned();
            spawn_local(async move {
                match ASK_FOR_EDITION.load().await {
                    Ok(ask_for_edition) => ask_for_edition(self, name),
                    Err(_) => self.take_edition(Edition::failed(&name, LoadError::NoCode)),
                }
            });
        }
    }

    /// Takes what came of an older edition that was asked for.
    pub(super) fn take_edition(self, edition: Edition) {
        if edition.state != EditionState::Here {
            // Nothing more is on the way for what is shown of it.
            self.stale.update(|stale| stale.retain(|key| key.edition != edition.files.edition));
        }
        self.editions.update(|editions| editions.take(edition));
    }
}

/// Takes up a dataset that is to be read, unless it is being read.
fn begin(key: &DatasetKey) -> bool {
    READING.with_borrow_mut(|reading| {
        let is_new = !reading.contains(key);
        if is_new {
            reading.push(key.clone());
        }
        is_new
    })
}

/// Reads a collection, and lets the browser paint where that takes long.
async fn read(mut reading: Reading) -> Dataset {
    let mut pause = Pause::new();
    loop {
        match reading.step() {
            ControlFlow::Break(dataset) => return dataset,
            ControlFlow::Continue(rest) => reading = rest,
        }
        pause.if_due().await;
    }
}
