//! Packed collections: asks for what they consist of and for their columns, and reads these.

use leptos::task::spawn_local;

use super::fetch::{doubt, fetch_file, fetch_file_within};
use super::pause::Pause;
use super::{COLUMNS_LIMIT_S, Data, DatasetKey};
use crate::data::{Collection, Corpus, Diagnostic, pack_file};
use crate::dataset::{DataFile, Dataset, LoadError, PackError, PackReading, Packed};

/// Why a packed collection is not there: a file that did not come, or one that is not what it should be.
enum NotOpened {
    File(DataFile, LoadError),
    Content(DataFile, String),
}

/// Opens a packed collection, and says so of what does not come.
pub fn open(data: Data, key: DatasetKey, collections: Vec<Collection>) {
    spawn_local(async move {
        let dataset = match read(&key, &collections).await {
            Ok(dataset) => dataset,
            Err(NotOpened::File(file, error)) => failed(&key, collections, (file, error)),
            Err(NotOpened::Content(file, message)) => {
                let fault = Diagnostic { file: file.file_name(), message, is_file_broken: true };
                Dataset { diagnostics: vec![fault], ..nothing_of(&key, collections) }
            }
        };
        data.take_read(&key, dataset);
    });
}

/// A packed collection of which a file did not come.
pub fn failed(key: &DatasetKey, collections: Vec<Collection>, failure: (DataFile, LoadError)) -> Dataset {
    Dataset { failures: vec![failure], ..nothing_of(key, collections) }
}

fn nothing_of(key: &DatasetKey, collections: Vec<Collection>) -> Dataset {
    let mut dataset = Dataset::from_corpus(Corpus::default());
    // What a link names may be in what did not come.
    dataset.known.is_partial = true;
    dataset.collections = collections;
    dataset.collection.clone_from(&key.collection);
    dataset.edition.clone_from(&key.edition);
    dataset
}

async fn read(key: &DatasetKey, collections: &[Collection]) -> Result<Dataset, NotOpened> {
    let folder = collections.iter().find(|it| it.id == key.collection).and_then(|it| it.pack.clone());
    let folder = folder.unwrap_or_default();
    let name = format!("packs/{folder}/pack");
    let bytes = fetch_file(&name).await;
    let bytes = bytes.map_err(|error| NotOpened::File(DataFile::Pack, error))?;
    let mut faults = Vec::new();
    let file = pack_file::read(Ok(&bytes), &mut faults);
    let message = || faults.first().map_or_else(String::new, |fault| fault.message.clone());
    let file = file.ok_or_else(|| {
        doubt(&name);
        NotOpened::Content(DataFile::Pack, message())
    })?;
    let packed = Packed { folder, file };
    let name = packed.file_name(&packed.file.columns_name());
    let columns = fetch_file_within(&name, COLUMNS_LIMIT_S).await;
    let columns = columns.map_err(|error| NotOpened::File(DataFile::Columns, error))?;
    let fault = |fault: PackError| {
        doubt(&name);
        NotOpened::Content(DataFile::Columns, fault.0)
    };
    let mut reading = PackReading::new(packed, columns);
    let mut pause = Pause::new();
    while reading.step().map_err(&fault)? {
        pause.if_due().await;
    }
    reading.finish(collections.to_vec(), &key.collection, &key.edition).map_err(fault)
}
