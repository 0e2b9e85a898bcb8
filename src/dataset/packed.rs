//! A packed collection: columns that are counted at once, and evidence that comes in shards.
//!
//! A shard is a small collection in a file like that of an edition, whose index of collections says whether it has
//! articles, a record or both, with one list more: `meetings`, its meetings in the order of the columns, each with its id and the numbers of its reports in the shard (those of the articles first, then
//! those of the record).

use std::sync::OnceLock;

use super::{DataFile, Dataset, Files};
use crate::counts::Index;
use crate::counts::columns::Unpacking;
use crate::data::code::{AreaCode, CollectionCode, PillarCode};
use crate::data::pack_file::PackFile;
use crate::data::{self, Collection, Corpus, ReportId};
use crate::meetings::Meeting;
use crate::query::{Dimension, FacetValue, KnownIds, YearSpan};
use crate::search::Haystack;

/// What a packed collection consists of, and where it lies.
#[derive(Clone, Debug)]
pub struct Packed {
    /// The folder, as the index of collections names it.
    pub folder: String,
    pub file: PackFile,
}

/// Why columns or a shard cannot be shown: what is wrong with the file, without its name and a full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError(pub String);

impl Packed {
    /// The name of a file of the pack, as it is fetched.
    #[must_use]
    pub fn file_name(&self, name: &str) -> String {
        format!("packs/{}/{name}", self.folder)
    }
}

/// A packed collection that is being read, column after column.
pub struct PackReading {
    packed: Packed,
    unpacking: Unpacking,
    columns: Vec<u8>,
    /// How many columns were read, and where the next begins.
    done: usize,
    from: usize,
}

impl PackReading {
    /// Begins to read the columns of a pack.
    #[must_use]
    pub fn new(packed: Packed, columns: Vec<u8>) -> Self {
        Self { unpacking: Unpacking::new(packed.file.meetings), packed, columns, done: 0, from: 0 }
    }

    /// Reads the next column; `false` once there is none.
    ///
    /// # Errors
    ///
    /// Where the column is none, or breaks off.
    pub fn step(&mut self) -> Result<bool, PackError> {
        let Some(column) = self.packed.file.columns.get(self.done) else { return Ok(false) };
        let end = self.from.saturating_add(column.bytes);
        let bytes = self.columns.get(self.from..end);
        let bytes = bytes.ok_or_else(|| PackError("breaks off".to_owned()))?;
        self.unpacking.take(&column.name, &column.values, bytes).map_err(|fault| PackError(fault.0))?;
        self.done += 1;
        self.from = end;
        Ok(true)
    }

    /// The dataset, once every column was read. It has no meetings but in its columns.
    ///
    /// # Errors
    ///
    /// Where a column is missing.
    pub fn finish(
        self,
        collections: Vec<Collection>,
        collection: &str,
        edition: &str,
    ) -> Result<Dataset, PackError> {
        let count_index = self.unpacking.finish().map_err(|fault| PackError(fault.0))?;
        let mut diagnostics = Vec::new();
        let vocabulary = data::read_vocabulary(Ok(&self.packed.file.vocabulary), &mut diagnostics);
        let unknown = count_index.values(Dimension::Area).iter().find(|value| match value {
            FacetValue::Area(code) => vocabulary.area_id(code).is_none(),
            _ => false,
        });
        if let Some(area) = unknown {
            return Err(PackError(format!("the vocabulary of pack.json has no area {area}")));
        }
        let corpus = Corpus { vocabulary, ..Corpus::default() };
        let mut known = known(&corpus, &count_index);
        known.collections = collections.iter().filter_map(|it| CollectionCode::new(&it.id)).collect();
        known.opens = collections.first().and_then(|it| CollectionCode::new(&it.id));
        Ok(Dataset {
            corpus,
            meetings: Vec::new(),
            claims: Vec::new(),
            count_index,
            search_index: Haystack::default(),
            known,
            land: OnceLock::new(),
            collections,
            collection: collection.to_owned(),
            edition: edition.to_owned(),
            diagnostics,
            failures: Vec::new(),
            packed: Some(self.packed),
        })
    }
}

/// What a link may name of a packed collection: the values of its columns, and any meeting and article, as only a shard
/// says which there are.
fn known(corpus: &Corpus, index: &Index) -> KnownIds {
    let years = || index.values(Dimension::Year).iter().filter_map(FacetValue::year);
    let languages = index.values(Dimension::Language).iter().filter_map(|value| match value {
        FacetValue::Language(tag) => Some(tag.clone()),
        _ => None,
    });
    KnownIds {
        areas: corpus.vocabulary.areas.iter().filter_map(|it| AreaCode::new(&it.code)).collect(),
        pillars: corpus.vocabulary.pillars.iter().filter_map(|it| PillarCode::new(&it.code)).collect(),
        has_record: index.values(Dimension::Article).contains(&FacetValue::Record),
        languages: languages.collect(),
        years: years().min().zip(years().max()).map(|(first, last)| YearSpan::new(first, last)),
        has_evidence_elsewhere: true,
        ..KnownIds::default()
    }
}

impl Dataset {
    /// How many meetings there are, shown or not.
    #[must_use]
    pub fn meeting_count(&self) -> usize {
        self.count_index.len()
    }

    /// The dataset of a shard of this packed collection.
    ///
    /// # Errors
    ///
    /// Where the bytes are no shard, or not that of these meetings.
    pub fn read_shard(&self, packed: &Packed, shard: usize, bytes: &[u8]) -> Result<Self, PackError> {
        let fault = |what: &str| PackError(what.to_owned());
        let mut files =
            Files::of_edition(&self.edition, bytes).ok_or_else(|| fault("is no shard, or breaks off"))?;
        files.insert(DataFile::Vocabulary, Ok(packed.file.vocabulary.clone()));
        let mut dataset = Self::read(&files, None);
        let listed = listed_meetings(bytes).ok_or_else(|| fault("has no list of its meetings"))?;
        let expected = packed.file.meetings_of(shard).len();
        dataset.meetings = in_order(std::mem::take(&mut dataset.meetings), listed)
            .filter(|meetings| meetings.len() == expected)
            .ok_or_else(|| fault("its list of meetings is another than its evidence gives"))?;
        dataset.claims = crate::meetings::statements(&dataset.corpus, &dataset.meetings);
        dataset.count_index = Index::new(&dataset.corpus, &dataset.meetings);
        dataset.known = KnownIds {
            collections: self.known.collections.clone(),
            opens: self.known.opens.clone(),
            ..KnownIds::new(&dataset.corpus, &dataset.meetings)
        };
        dataset.collections.clone_from(&self.collections);
        dataset.collection.clone_from(&self.collection);
        Ok(dataset)
    }
}

/// The meetings that a shard lists: the id of each, and its reports.
fn listed_meetings(bytes: &[u8]) -> Option<Vec<(String, Vec<usize>)>> {
    let files = data::read_edition(bytes)?;
    let (_, list) = files.into_iter().find(|(name, _)| name == data::pack_file::MEETINGS)?;
    data::pack_file::read_meetings(&list)
}

/// Meetings in the order of a list, with the ids that it gives them; `None` where their reports are not those of the list.
fn in_order(meetings: Vec<Meeting>, listed: Vec<(String, Vec<usize>)>) -> Option<Vec<Meeting>> {
    let mut by_first: std::collections::BTreeMap<ReportId, Meeting> =
        meetings.into_iter().filter_map(|it| Some((it.reports.iter().min().copied()?, it))).collect();
    let count = by_first.len();
    let ordered: Option<Vec<Meeting>> = listed
        .into_iter()
        .map(|(id, reports)| {
            let mut reports: Vec<ReportId> = reports.into_iter().map(ReportId).collect();
            reports.sort_unstable();
            let meeting = by_first.remove(reports.first()?)?;
            let mut own = meeting.reports.clone();
            own.sort_unstable();
            (own == reports).then_some(Meeting { id, ..meeting })
        })
        .collect();
    ordered.filter(|it| it.len() == count)
}

/// The five articles as a packed collection whose shards lie elsewhere.
#[cfg(test)]
pub(crate) fn packed_sample() -> &'static Dataset {
    use std::sync::LazyLock;

    use crate::data::pack_file::PackedColumnEntry;

    static READ: LazyLock<Dataset> = LazyLock::new(|| {
        let whole = super::sample("articles");
        let order: Vec<(usize, usize)> = (0..whole.meetings.len()).map(|it| (0, it)).collect();
        let columns = Index::joined(std::slice::from_ref(&whole.count_index), &order).pack();
        let entry = |it: &crate::counts::columns::PackedColumn| PackedColumnEntry {
            name: it.name.clone(),
            bytes: it.bytes.len(),
            values: it.values.clone(),
        };
        let file = PackFile {
            version: "a1".to_owned(),
            meetings: whole.meetings.len(),
            shard: 4,
            buckets: 1,
            columns: columns.iter().map(entry).collect(),
            vocabulary: crate::data::samples::VOCABULARY.to_vec(),
        };
        let packed = Packed { folder: "sample".to_owned(), file };
        let bytes = columns.into_iter().flat_map(|it| it.bytes).collect();
        let mut reading = PackReading::new(packed, bytes);
        while reading.step().expect("a column") {}
        let mut collections = whole.collections.clone();
        let mut own = collections[0].clone();
        (own.id, own.pack) = ("packed".to_owned(), Some("sample".to_owned()));
        own.files.clear();
        collections.push(own);
        reading.finish(collections, "packed", &whole.edition).expect("it is whole")
    });
    &READ
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Selection, sample};
    use crate::query::Query;

    #[test]
    fn a_packed_collection_selects_what_the_whole_one_does() {
        let (packed, whole) = (packed_sample(), sample("articles"));
        assert_eq!(packed.meeting_count(), whole.meetings.len());
        for link in ["", "?years=2021", "?area=energy&chair=KH", "?status=&between="] {
            let of = |dataset: &Dataset| {
                let query = Query::from_search(link, &dataset.known).0;
                Selection::new(dataset, &query).counts.shown
            };
            assert_eq!(of(packed), of(whole), "{link}");
        }
    }

    #[test]
    fn a_file_that_breaks_off_or_lacks_an_area_is_told() {
        let packed = packed_sample().packed.clone().expect("it is packed");
        let mut reading = PackReading::new(packed, vec![1, 2, 3]);
        assert!(reading.step().is_err());
        let shard = packed_sample().packed.as_ref().expect("it is packed");
        for bytes in [&b"<html>"[..], b"{}", br#"{"meetings.json": []}"#] {
            assert!(packed_sample().read_shard(shard, 0, bytes).is_err(), "{bytes:?}");
        }
    }
}
