//! Packed collections: what they consist of, their columns, and a shard.

use std::sync::LazyLock;

use dialogue_explorer::counts::Index;
use dialogue_explorer::counts::columns::{PackedColumn, Unpacking};
use dialogue_explorer::data::pack_file::{self, PackFile};
use dialogue_explorer::dataset::{Dataset, Packed};
use dialogue_explorer::query::Query;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib;

use crate::bundled::{ARTICLES, CLAIMS, RECORD, REPORTS, VOCABULARY, read};
use crate::loader::check_quotes;

/// The bundled data, packed: one shard has all of them.
struct Whole {
    dataset: Dataset,
    columns: Vec<PackedColumn>,
    packed: Packed,
}

static WHOLE: LazyLock<Whole> = LazyLock::new(|| {
    let (corpus, _) = read([ARTICLES, REPORTS, CLAIMS, VOCABULARY, RECORD]);
    let dataset = Dataset::from_corpus(corpus);
    let count = dataset.meetings.len();
    let order: Vec<(usize, usize)> = (0..count).map(|it| (0, it)).collect();
    let columns = Index::joined(std::slice::from_ref(&dataset.count_index), &order).pack();
    let file = PackFile {
        version: "a".to_owned(),
        meetings: count,
        shard: count,
        buckets: 1,
        columns: Vec::new(),
        vocabulary: VOCABULARY.to_vec(),
    };
    Whole { dataset, columns, packed: Packed { folder: "a".to_owned(), file } }
});

/// An index of collections with one that has every file.
const COLLECTIONS: &str = r#"[{"id": "whole", "files": ["articles", "reports", "claims", "record"], "en": "-", "vi": "-", "ru": "-"}]"#;

/// Reads the rest of an input as what its first byte says: `pack.json`, the list of a shard's meetings, a part of the index
/// of ids, a shard, else the bytes of a column before they are compressed.
///
/// # Panics
/// If a shard has a value without its words, or columns that were read cannot be counted.
pub fn run(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let Whole { dataset, columns, packed } = &*WHOLE;
    match first {
        0 => {
            let mut faults = Vec::new();
            let file = pack_file::read(Ok(rest), &mut faults);
            assert!(file.is_some() || !faults.is_empty());
        }
        1 => _ = pack_file::read_meetings(rest),
        2 => _ = pack_file::number_of(rest, "arsom-19"),
        3 => {
            if let Ok(shard) = dataset.read_shard(packed, 0, rest) {
                check_quotes(&shard.corpus);
                assert_eq!(shard.meetings.len(), packed.file.meetings);
            }
        }
        at => {
            let mut unpacking = Unpacking::new(packed.file.meetings);
            let broken = usize::from(*at) % columns.len();
            for (number, column) in columns.iter().enumerate() {
                let own = if number == broken { compress_to_vec_zlib(rest, 0) } else { column.bytes.clone() };
                if unpacking.take(&column.name, &column.values, &own).is_err() {
                    return;
                }
            }
            let Ok(index) = unpacking.finish() else { return };
            for link in ["", "?years=2021&area=energy", "?status=&between="] {
                let counts = index.counts(&Query::parse(link).0, None);
                assert!(counts.shown.len() <= index.len());
            }
        }
    }
}

/// Each of them as it is.
///
/// # Panics
/// Never with the data that the site has.
#[must_use]
pub fn seeds() -> Vec<Vec<u8>> {
    let Whole { dataset, columns, .. } = &*WHOLE;
    let pack = r#"{"version": "a1", "meetings": 9, "shard": 4, "buckets": 2, "vocabulary": {}, "columns":
        [{"name": "years", "bytes": 12, "values": ["1996", "untold"]}]}"#;
    let listed: Vec<String> = dataset
        .meetings
        .iter()
        .map(|it| {
            let reports: Vec<usize> = it.reports.iter().map(|report| report.0).collect();
            format!(r#"{{"id": "{}", "reports": {reports:?}}}"#, it.id)
        })
        .collect();
    let listed = format!("[{}]", listed.join(","));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let shard = format!(
        r#"{{"meetings.json": {listed}, "collections.json": {COLLECTIONS}, "articles.json": {}, "reports.json": {}, "claims.json": {}, "record.json": {}}}"#,
        text(ARTICLES),
        text(REPORTS),
        text(CLAIMS),
        text(RECORD)
    );
    let mut seeds = vec![
        [&[0], pack.as_bytes()].concat(),
        [&[1], listed.as_bytes()].concat(),
        [&[2], &b"arsom-18 4\narsom-19 7\n"[..]].concat(),
        [&[3], shard.as_bytes()].concat(),
    ];
    for (column, at) in columns.iter().zip(0_u8..) {
        // The first numbers that are no file, and of them those that choose this column.
        let chooses = (4..=u8::MAX).find(|first| usize::from(*first) % columns.len() == usize::from(at));
        let raw = decompress_to_vec_zlib(&column.bytes).unwrap_or_default();
        seeds.extend(chooses.map(|first| [&[first], raw.as_slice()].concat()));
    }
    seeds
}

/// The shard that is a seed is one: meetings merged of it are those that it lists.
#[test]
fn the_seed_of_a_shard_is_a_shard() {
    let seeds = seeds();
    assert!(WHOLE.dataset.read_shard(&WHOLE.packed, 0, &seeds[3][1..]).is_ok());
}
