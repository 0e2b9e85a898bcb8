//! The files of one edition of the data, as they arrived: the bytes of each, or why there are none.

use std::sync::Arc;

use crate::data::vocabulary::{Labels, codes};
use crate::data::{self, Arrived, Collection, Diagnostic};

codes! {
    /// A file of data, by the name that the page's head and `collections.json` give it.
    DataFile {
        Articles = "articles",
        Reports = "reports",
        Claims = "claims",
        Vocabulary = "vocabulary",
        Collections = "collections",
        /// The public record, which only some collections have.
        Record = "record",
        /// What a packed collection consists of.
        Pack = "pack",
        /// What is counted of it.
        Columns = "columns",
    }
}

impl DataFile {
    /// The name with its ending, as diagnostics have it: `articles.json`.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Articles => "articles.json",
            Self::Reports => "reports.json",
            Self::Claims => "claims.json",
            Self::Vocabulary => "vocabulary.json",
            Self::Collections => "collections.json",
            Self::Record => "record.json",
            Self::Pack => "pack.json",
            Self::Columns => "columns.bin",
        }
    }

    /// Whether a collection cannot be read whole without this file.
    #[must_use]
    pub fn is_needed_by(self, collection: &Collection) -> bool {
        matches!(self, Self::Vocabulary | Self::Collections) || collection.has(self.code())
    }
}

/// Why a file did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LoadError {
    /// No answer: offline, refused, or cut off midway.
    NoAnswer,
    /// An answer that is not the file.
    Status(u16),
    /// Nothing, or not all of it, in time.
    TooSlow,
    /// The file came, but not the code that reads it.
    NoCode,
    /// Something came that is not the file, such as a page to sign in.
    SomethingElse,
}

/// What arrived by name. A file that is not in it has not been asked for, or is still on its way. A clone shares the
/// bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The name of the edition, as the build gives it; empty where it gave none.
    pub edition: String,
    /// By [`DataFile`].
    arrived: [Option<Result<Arc<[u8]>, LoadError>>; DataFile::ALL.len()],
}

impl Files {
    /// No file yet of this edition.
    #[must_use]
    pub fn new(edition: &str) -> Self {
        Self { edition: edition.to_owned(), ..Self::default() }
    }

    /// Takes up a file, or why it did not arrive; the last word on a file stands.
    pub fn insert(&mut self, file: DataFile, arrived: Result<Vec<u8>, LoadError>) {
        self.arrived[file as usize] = Some(arrived.map(Arc::from));
    }

    /// Forgets a file, so that it can be asked for again.
    pub fn remove(&mut self, file: DataFile) {
        self.arrived[file as usize] = None;
    }

    /// What became of a file; `None` while it has not arrived.
    #[must_use]
    pub fn get(&self, file: DataFile) -> Option<Result<&[u8], LoadError>> {
        let arrived = self.arrived[file as usize].as_ref()?;
        Some(arrived.as_deref().map_err(|error| *error))
    }

    /// The files that a collection needs and that have neither arrived nor failed.
    #[must_use]
    pub fn awaited(&self, collection: &Collection) -> Vec<DataFile> {
        let is_awaited = |file: &DataFile| file.is_needed_by(collection) && self.get(*file).is_none();
        DataFile::ALL.iter().copied().filter(is_awaited).collect()
    }

    /// The files of an older edition, which come as one; `None` for bytes that are no such file, or only a part
    /// of one.
    #[must_use]
    pub fn of_edition(edition: &str, bytes: &[u8]) -> Option<Self> {
        let mut files = Self::new(edition);
        // A file that the edition does not have is empty, and not missing: today's would be asked for in its place.
        for file in DataFile::ALL {
            files.insert(*file, Ok(Vec::new()));
        }
        for (name, bytes) in data::read_edition(bytes)? {
            if let Some(file) = DataFile::from_code(&name) {
                files.insert(file, Ok(bytes));
            }
        }
        Some(files)
    }

    /// The collections that there are, at least one, and what is wrong with their index. Without an index there is
    /// still what the site opens with.
    #[must_use]
    pub fn collections(&self) -> (Vec<Collection>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let mut collections = data::read_collections(self.bytes(DataFile::Collections), &mut diagnostics);
        if collections.is_empty() {
            let files = [DataFile::Articles, DataFile::Reports, DataFile::Claims];
            collections.push(Collection {
                id: DataFile::Articles.code().to_owned(),
                files: files.map(|file| file.code().to_owned()).into(),
                pack: None,
                labels: Labels { en: String::new(), vi: String::new(), ru: String::new() },
            });
        }
        (collections, diagnostics)
    }

    /// The bytes of a file, or that there are none: why is told as a failure, once.
    pub(super) fn bytes(&self, file: DataFile) -> Arrived<'_> {
        match self.get(file) {
            Some(Ok(bytes)) => Ok(bytes),
            _ => Err(String::new()),
        }
    }

    /// The files that failed to arrive and without which a collection is not whole.
    pub(super) fn failures(&self, collection: &Collection) -> Vec<(DataFile, LoadError)> {
        let needed = DataFile::ALL.iter().copied().filter(|file| file.is_needed_by(collection));
        needed.filter_map(|file| Some((file, self.get(file)?.err()?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collection_awaits_its_own_files_and_those_of_every_collection() {
        let mut files = Files::new("");
        let (collections, _) = files.collections();
        let own = [DataFile::Articles, DataFile::Reports, DataFile::Claims];
        let all = [&own[..], &[DataFile::Vocabulary, DataFile::Collections]].concat();
        assert_eq!(files.awaited(&collections[0]), all);
        files.insert(DataFile::Articles, Ok(Vec::new()));
        files.insert(DataFile::Claims, Err(LoadError::TooSlow));
        files.insert(DataFile::Record, Err(LoadError::NoAnswer));
        assert_eq!(files.awaited(&collections[0]), [all[1], all[3], all[4]]);
        assert_eq!(files.failures(&collections[0]), [(DataFile::Claims, LoadError::TooSlow)]);
    }

    #[test]
    fn a_file_that_an_edition_lacks_is_empty() {
        let files = Files::of_edition("a1b2c3d4", br#"{"articles.json": [], "other.json": {}}"#);
        let files = files.expect("it is an edition");
        assert_eq!(files.edition, "a1b2c3d4");
        assert_eq!(files.get(DataFile::Articles), Some(Ok(&b"[]"[..])));
        assert_eq!(files.get(DataFile::Record), Some(Ok(&[][..])));
        assert_eq!(Files::of_edition("a1b2c3d4", b"<!doctype html>"), None);
    }
}
