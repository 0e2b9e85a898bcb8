//! Asking again for what did not come.

use leptos::prelude::*;

use super::{Data, DatasetKey, RecordCode};
use crate::dataset::Dataset;

impl Data {
    /// Asks again for what failed, and for nothing else. What is here stays until it comes.
    pub fn retry(self) {
        let datasets = self.datasets.read_untracked();
        let broken: Vec<&'static Dataset> = datasets.iter().filter(|it| !it.is_whole()).copied().collect();
        drop(datasets);
        let unreadable = broken.iter().flat_map(|it| it.unreadable().map(|file| (it.edition.as_str(), file)));
        let (today, unreadable) = (self.today(), unreadable.collect::<Vec<_>>());
        if matches!(self.record_code.get_untracked(), RecordCode::Came(None)) {
            self.record_code.set(RecordCode::NotAsked);
        }
        self.ask_for_translations_again();
        self.stale.set(broken.iter().copied().map(DatasetKey::of).collect());
        self.editions.update(|editions| editions.ask_again(&today, &unreadable));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::data::edition::Edition;
    use crate::dataset::{DataFile, LoadError, sample, sample_files};

    #[test]
    fn what_lacks_a_file_stays_until_it_comes_whole() {
        Owner::new().with(|| {
            let mut files = sample_files();
            files.insert(DataFile::Claims, Err(LoadError::TooSlow));
            let partial: &'static Dataset = Box::leak(Box::new(Dataset::read(&files, None)));
            let data = Data::read(&[partial]);
            let shown = || data.dataset_of("").map(|it| it.failures.len());
            assert_eq!(shown(), Some(1));
            data.retry();
            assert!(data.is_stale(partial) && shown() == Some(1), "there is something to look at meanwhile");
            let whole = sample("articles");
            data.take(whole);
            assert!(!data.is_stale(whole) && shown() == Some(0));
        });
    }

    #[test]
    fn without_an_index_of_collections_there_is_something_to_look_at_too() {
        Owner::new().with(|| {
            let mut files = sample_files();
            files.insert(DataFile::Collections, Err(LoadError::TooSlow));
            let partial: &'static Dataset = Box::leak(Box::new(Dataset::read(&files, None)));
            let data = Data::read(&[partial]);
            data.retry();
            assert!(data.dataset_of("").is_some() && data.is_stale(partial));
        });
    }

    #[test]
    fn while_an_older_edition_is_asked_for_again_the_page_stays() {
        Owner::new().with(|| {
            let data = Data::read(&[sample("articles")]);
            let failed = || Edition::failed("0badcafe", LoadError::NoAnswer);
            data.editions.update(|all| all.insert(failed()));
            data.retry();
            assert!(data.dataset_of("?edition=0badcafe").is_some(), "today's is shown in its place");
            assert!(data.is_asked_again("0badcafe"));
            data.editions.update(|all| all.take(failed()));
            assert!(!data.is_asked_again("0badcafe") && data.dataset_of("?edition=0badcafe").is_some());
        });
    }

    #[test]
    fn all_that_cannot_be_read_is_asked_for_at_once() {
        Owner::new().with(|| {
            let mut files = sample_files();
            let broken = [DataFile::Articles, DataFile::Reports, DataFile::Claims];
            for file in broken {
                files.insert(file, Ok(b"<!doctype html>".to_vec()));
            }
            let dataset: &'static Dataset = Box::leak(Box::new(Dataset::read(&files, None)));
            assert_eq!(dataset.unreadable().collect::<Vec<_>>(), broken);
        });
    }

    #[test]
    fn what_is_whole_is_not_asked_for_again() {
        Owner::new().with(|| {
            let data = Data::read(&[sample("articles")]);
            data.retry();
            assert!(!data.is_stale(sample("articles")));
        });
    }
}
