//! Entries of files, letter by letter, by what names them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use anyhow::Result;
use serde::Deserialize;
use serde_json::value::RawValue;

/// An entry of a file.
pub type Raw = Rc<RawValue>;

/// The lists of a record, of which a unit has its own.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RecordLists {
    pub sources: Vec<Box<RawValue>>,
    pub series: Vec<Box<RawValue>>,
    pub documents: Vec<Box<RawValue>>,
    pub meetings: Vec<Box<RawValue>>,
}

/// What the meetings of a record refer to, by its names.
pub struct RecordNames {
    pub sources: Named,
    pub series: Named,
    pub documents: Named,
}

impl RecordNames {
    /// Those of a record, and its meetings.
    pub fn of(record: RecordLists) -> Result<(Self, Vec<Raw>)> {
        let named = |entries| Named::new(raws(entries), id_of);
        let names = Self {
            sources: named(record.sources)?,
            series: named(record.series)?,
            documents: named(record.documents)?,
        };
        Ok((names, raws(record.meetings)))
    }
}

/// The entries of a file by a name, which several may have.
pub struct Named(BTreeMap<String, Vec<Raw>>);

impl Named {
    pub fn new(entries: Vec<Raw>, name: fn(&RawValue) -> Result<String>) -> Result<Self> {
        let mut by_name: BTreeMap<String, Vec<Raw>> = BTreeMap::new();
        for entry in entries {
            by_name.entry(name(&entry)?).or_default().push(entry);
        }
        Ok(Self(by_name))
    }

    /// Those of some names, in the order of these.
    pub fn of(&self, names: &BTreeSet<String>) -> Vec<Raw> {
        names.iter().filter_map(|name| self.0.get(name)).flatten().cloned().collect()
    }
}

/// What names an entry.
#[derive(Deserialize)]
struct Called {
    #[serde(alias = "code", alias = "name")]
    id: String,
}

/// Which article a report or a claim is of.
#[derive(Deserialize)]
struct OfArticle {
    article: String,
}

/// Entries that many meetings may share.
pub fn raws(entries: Vec<Box<RawValue>>) -> Vec<Raw> {
    entries.into_iter().map(Rc::from).collect()
}

/// What an entry is called, by its field `id`, `code` or `name`.
pub fn id_of(raw: &RawValue) -> Result<String> {
    Ok(serde_json::from_str::<Called>(raw.get())?.id)
}

/// Of which article a claim is.
pub fn article_of(raw: &RawValue) -> Result<String> {
    Ok(serde_json::from_str::<OfArticle>(raw.get())?.article)
}
