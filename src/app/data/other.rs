//! Files that single views need beside a dataset: a story, the text of the lessons. Reading one asks for it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::LoadError;

/// The bytes of a file that arrived, or why it did not.
pub type OtherFile = Result<Arc<[u8]>, LoadError>;

/// What has come of such files, by the names that the page's head gives them.
#[derive(Clone, Copy)]
pub struct OtherFiles(RwSignal<Vec<(String, OtherFile)>>);

impl OtherFiles {
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// A file; `None` while it is on its way, and natively where it was not [put there](Self::insert).
    #[must_use]
    pub fn get(self, name: &str) -> Option<OtherFile> {
        let file = self.0.with(|files| {
            let file = files.iter().find(|(it, _)| it == name);
            file.map(|(_, file)| file.clone())
        });
        #[cfg(target_arch = "wasm32")]
        if file.is_none() {
            let asked = name.to_owned();
            super::fetch::ask(name.to_owned(), move |arrived| self.insert(&asked, arrived.map(Arc::from)));
        }
        file
    }

    /// Puts a file there that has arrived, or failed.
    pub fn insert(self, name: &str, file: OtherFile) {
        self.0.update(|files| {
            files.retain(|(it, _)| it != name);
            files.push((name.to_owned(), file));
        });
    }

    /// Forgets a file that arrived and is not what it should be, or failed, so that it is asked for again.
    pub fn forget(self, name: &str) {
        self.0.update(|files| files.retain(|(it, _)| it != name));
    }

    /// Forgets a file if it did not arrive.
    pub fn forget_failed(self, name: &str) {
        if self.0.with_untracked(|files| files.iter().any(|(it, file)| it == name && file.is_err())) {
            self.forget(name);
        }
    }
}

impl Default for OtherFiles {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_forgotten_is_awaited_again() {
        Owner::new().with(|| {
            let files = OtherFiles::new();
            assert_eq!(files.get("teach-en"), None);
            for arrived in [Err(LoadError::NoAnswer), Ok(Arc::from(*b"<!doctype html>"))] {
                files.insert("teach-en", arrived.clone());
                files.insert("teach-vi", Ok(Arc::from(*b"lead: x")));
                assert_eq!(files.get("teach-en"), Some(arrived));
                files.forget("teach-en");
                assert_eq!(files.get("teach-en"), None);
                assert_eq!(files.get("teach-vi"), Some(Ok(Arc::from(*b"lead: x"))));
            }
        });
    }
}
