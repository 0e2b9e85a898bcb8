//! Asking again for what did not come.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::Data;
use super::edition::EditionState;
use crate::dataset::DataFile;

impl Data {
    /// Asks again for what failed, and for nothing else.
    pub fn retry(self) {
        let mut unreadable = BTreeSet::new();
        self.datasets.update(|datasets| {
            datasets.retain(|dataset| {
                // Perhaps another page came in the place of a file.
                unreadable.extend(dataset.unreadable());
                dataset.failures.is_empty() && dataset.unreadable().next().is_none()
            });
        });
        self.editions.update(|editions| {
            editions.retain(|_, edition| !matches!(edition.state, EditionState::Failed(_)));
            for edition in editions.values_mut() {
                let failed = |file: &DataFile| matches!(edition.files.get(*file), Some(Err(_)));
                let again: Vec<DataFile> = DataFile::ALL.iter().copied().filter(failed).collect();
                again
                    .into_iter()
                    .chain(unreadable.iter().copied())
                    .for_each(|file| edition.files.remove(file));
                if edition.files.get(DataFile::Collections).is_none() {
                    edition.collections.clear();
                }
            }
        });
    }
}
