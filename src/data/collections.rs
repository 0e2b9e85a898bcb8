//! `collections.json` → what can be looked at: each collection by its id, its names, and its files or the folder that it
//! is packed in.
//!
//! The first is the one that the site opens with. A collection without a file, or with an id that
//! another has, is left out.

use std::borrow::Cow;

use super::fields::Fields;
use super::source::Source;
use super::vocabulary_file::labels;
use super::{Arrived, Diagnostic, json};
use crate::data::vocabulary::Labels;

const KNOWN: &[&str] = &["id", "files", "pack", "en", "vi", "ru"];

/// A choice of files that are read as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// What links call it: `record`.
    pub id: String,
    /// Names of data files, without their endings.
    pub files: Vec<String>,
    /// The name of the folder in `packs/`, where it is packed: then it has no files here.
    pub pack: Option<String>,
    pub labels: Labels,
}

impl Collection {
    /// Whether a file is part of it.
    #[must_use]
    pub fn has(&self, file: &str) -> bool {
        self.files.iter().any(|it| it == file)
    }
}

/// Reads the index of collections.
pub fn read(arrived: Arrived<'_>, faults: &mut Vec<Diagnostic>) -> Vec<Collection> {
    let source = Source::new("collections.json", arrived, faults);
    let mut collections: Vec<Collection> = Vec::new();
    for item in source.needed_items("collection", faults) {
        let Some(fields) = Fields::read(&item, "id", KNOWN, faults) else { continue };
        let Some(id) = fields.id("id", faults) else { continue };
        let files: Vec<String> = fields
            .list("files", faults)
            .iter()
            .filter_map(|it| json::text(it.get()))
            .map(Cow::into_owned)
            .collect();
        let pack = if fields.raw("pack").is_some() { fields.id("pack", faults) } else { None };
        // The site opens with what the page's own HTML can hold.
        if pack.is_some() && (!files.is_empty() || collections.is_empty()) {
            fields.fault("a packed collection has no files here, and is not the first; left out", faults);
            continue;
        }
        if (files.is_empty() && pack.is_none()) || collections.iter().any(|it| it.id == id) {
            fields.fault("it needs files, and an id of its own; left out", faults);
            continue;
        }
        let labels = labels(&fields, &id, faults);
        collections.push(Collection { id, files, pack, labels });
    }
    collections
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::COLLECTIONS;

    #[test]
    fn the_bundled_collections_are_three() {
        let mut faults = Vec::new();
        let found = read(Ok(COLLECTIONS), &mut faults);
        assert_eq!(faults, []);
        let found: Vec<_> =
            found.iter().map(|it| (it.id.as_str(), it.files.len(), it.has("record"))).collect();
        assert_eq!(found, [("articles", 3, false), ("record", 1, true), ("both", 4, true)]);
    }

    #[test]
    fn a_packed_collection_has_a_folder_in_the_place_of_files() {
        let named = r#""en": "A", "vi": "A", "ru": "A""#;
        let own = format!(r#"{{"id": "a", "files": ["x"], {named}}}"#);
        let read = |pack: &str| {
            let mut faults = Vec::new();
            let json = format!(r#"[{own}, {{"id": "b", {pack}, {named}}}]"#);
            let found = read(Ok(json.as_bytes()), &mut faults);
            (found.get(1).and_then(|it| it.pack.clone()), faults.len())
        };
        assert_eq!(read(r#""pack": "million""#), (Some("million".to_owned()), 0));
        assert_eq!(read(r#""pack": "../secret""#), (None, 2), "its name is no folder, and it has no files");
        assert_eq!(read(r#""pack": "million", "files": ["x"]"#), (None, 1));
    }

    #[test]
    fn a_collection_needs_files_and_an_id_of_its_own() {
        let named = r#""en": "A", "vi": "A", "ru": "A""#;
        let json = format!(
            r#"[{{"id": "a", "files": ["x"], {named}}}, {{"id": "a", "files": ["y"], {named}}}, {{"id": "b", "files": [], {named}}}]"#
        );
        let mut faults = Vec::new();
        assert_eq!(read(Ok(json.as_bytes()), &mut faults).len(), 1);
        let faults: Vec<&str> = faults.iter().map(|it| it.message.as_str()).collect();
        assert_eq!(
            faults,
            [
                "collection 2 (a): it needs files, and an id of its own; left out",
                "collection 3 (b): it needs files, and an id of its own; left out"
            ]
        );
    }
}
