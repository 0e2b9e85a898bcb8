//! `pack.json` → what a packed collection consists of: how many meetings, in which files, and what its columns are.
//!
//! Beside it lie `columns.bin`, the shards (`shards/12.json`), each with the evidence of some meetings, and the index of
//! ids (`ids/3.txt`), a line of `id number` for each meeting.

use serde_json::value::RawValue;

use super::fields::{Fields, Item, Value};
use super::source::Source;
use super::{Arrived, Diagnostic, json};

/// The list of its meetings that a shard has beside its evidence, by the name of its file without the ending.
pub const MEETINGS: &str = "meetings";
const FILE: &str = "pack.json";
const KNOWN: &[&str] = &["version", "meetings", "shard", "buckets", "columns", "vocabulary"];
const KNOWN_OF_COLUMN: &[&str] = &["name", "bytes", "values"];

/// A packed collection, without its meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// The folder that all other files lie in: another one for another pack, so that they are never mixed.
    pub version: String,
    /// How many meetings there are.
    pub meetings: usize,
    /// How many meetings a shard has; the last may have fewer.
    pub shard: usize,
    /// How many files the index of ids has.
    pub buckets: usize,
    /// In the order in which they lie in `columns.bin`.
    pub columns: Vec<PackedColumnEntry>,
    /// The bytes of a `vocabulary.json`.
    pub vocabulary: Vec<u8>,
}

/// Where a column lies and what its numbers stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedColumnEntry {
    pub name: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// The codes of its values.
    pub values: Vec<String>,
}

impl PackFile {
    /// The shard that a meeting lies in.
    #[must_use]
    pub fn shard_of(&self, meeting: usize) -> usize {
        meeting / self.shard
    }

    /// The meetings of a shard: the first, and the one after the last.
    #[must_use]
    pub fn meetings_of(&self, shard: usize) -> std::ops::Range<usize> {
        let first = shard.saturating_mul(self.shard).min(self.meetings);
        first..first.saturating_add(self.shard).min(self.meetings)
    }

    /// The name of the file of a shard, without its ending.
    #[must_use]
    pub fn shard_name(&self, shard: usize) -> String {
        format!("{}/shards/{shard}", self.version)
    }

    /// The name of the file in which the number of a meeting stands.
    #[must_use]
    pub fn bucket_name(&self, id: &str) -> String {
        format!("{}/ids/{}.txt", self.version, bucket_of(id, self.buckets))
    }

    /// The name of the file of the columns.
    #[must_use]
    pub fn columns_name(&self) -> String {
        format!("{}/columns.bin", self.version)
    }
}

/// The part of the index that an id stands in: FNV-1a of 32 bits, modulo the number of parts.
#[must_use]
pub fn bucket_of(id: &str, buckets: usize) -> usize {
    let hash =
        id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash as usize % buckets.max(1)
}

/// What is no part of the index of ids: another page came in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoIndex;

/// The number of the meeting that an id names, in the part of the index that it stands in; `None` where none has it.
///
/// # Errors
///
/// Where a line of it is no id and number.
pub fn number_of(bucket: &[u8], id: &str) -> Result<Option<usize>, NoIndex> {
    let lines = str::from_utf8(bucket).map_err(|_| NoIndex)?.lines();
    let mut found = None;
    for line in lines {
        let (own, number) = line.split_once(' ').ok_or(NoIndex)?;
        let number: usize = number.parse().map_err(|_| NoIndex)?;
        if own == id {
            found = Some(number);
        }
    }
    Ok(found)
}

/// The meetings that a shard lists, a list of `{"id": "arsom-19", "start": "2023-04-27", "articles": ["arsom-19-cpv"],
/// "reports": [0, 3]}`: the id of each, and the places of its reports in the shard, those of articles before those of the
/// record. Its aliases, its first day and its articles are for who joins packs. `None` where it is no such list.
#[must_use]
pub fn read_meetings(bytes: &[u8]) -> Option<Vec<(String, Vec<usize>)>> {
    let mut faults = Vec::new();
    let source = Source::new("meetings.json", Ok(bytes), &mut faults);
    let mut meetings = Vec::new();
    for item in source.items("meeting", &mut faults) {
        let fields =
            Fields::read(&item, "id", &["id", "aliases", "start", "articles", "reports"], &mut faults)?;
        let reports = fields.list("reports", &mut faults);
        let reports = reports.iter().map(|it| it.get().parse().ok()).collect::<Option<Vec<usize>>>()?;
        meetings.push((fields.id("id", &mut faults)?, reports));
    }
    faults.is_empty().then_some(meetings)
}

/// Reads the file; `None` where it is none, with the fault that says why.
pub fn read(arrived: Arrived<'_>, faults: &mut Vec<Diagnostic>) -> Option<PackFile> {
    let broken = |message: &str| Diagnostic { file: FILE, message: message.to_owned(), is_file_broken: true };
    let bytes = match arrived {
        Ok(bytes) => bytes,
        Err(message) => {
            faults.push(broken(&message));
            return None;
        }
    };
    let Ok(raw) = serde_json::from_slice::<&RawValue>(bytes) else {
        faults.push(broken("not a readable object"));
        return None;
    };
    let item = Item { file: FILE, noun: "pack", number: 1, raw };
    let fields = Fields::read(&item, "version", KNOWN, faults)?;
    let version = fields.id("version", faults)?;
    let meetings = whole(&fields, "meetings", faults)?;
    let shard = whole(&fields, "shard", faults)?;
    let buckets = whole(&fields, "buckets", faults)?;
    if shard == 0 || buckets == 0 {
        fields.fault("\"shard\" and \"buckets\" are 1 or more", faults);
        return None;
    }
    let mut columns = Vec::new();
    for (at, column) in fields.list("columns", faults).into_iter().enumerate() {
        let of_column = fields.within("column", Some(at + 1), column, KNOWN_OF_COLUMN, faults)?;
        let values = of_column.list("values", faults);
        let values = values.into_iter().map(|it| json::text(it.get()).map(|it| it.into_owned()));
        let Some(values) = values.collect::<Option<Vec<String>>>() else {
            of_column.fault("a value is no text", faults);
            return None;
        };
        columns.push(PackedColumnEntry {
            name: of_column.needed("name", faults)?,
            bytes: whole(&of_column, "bytes", faults)?,
            values,
        });
    }
    let Some(vocabulary) = fields.raw("vocabulary") else {
        fields.fault("\"vocabulary\" is missing", faults);
        return None;
    };
    let vocabulary = vocabulary.get().as_bytes().to_vec();
    Some(PackFile { version, meetings, shard, buckets, columns, vocabulary })
}

/// A whole number that must be there and that places of a `u32` reach.
fn whole(fields: &Fields<'_>, field: &str, faults: &mut Vec<Diagnostic>) -> Option<usize> {
    let number = match fields.value(field) {
        Some(Value::Number(digits)) => digits.parse::<u32>().ok(),
        _ => None,
    };
    if number.is_none() {
        fields.is_not(field, "a whole number", faults);
    }
    number.map(|it| it as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: &str = r#"{"version": "a1b2", "meetings": 205, "shard": 100, "buckets": 3,
        "columns": [{"name": "years", "bytes": 12, "values": ["1996", "untold"]}, {"name": "reports", "bytes": 3}],
        "vocabulary": {"pillars": [], "areas": []}}"#;

    fn read_text(text: &str) -> (Option<PackFile>, Vec<String>) {
        let mut faults = Vec::new();
        let pack = read(Ok(text.as_bytes()), &mut faults);
        (pack, faults.into_iter().map(|it| it.message).collect())
    }

    #[test]
    fn a_pack_says_where_everything_lies() {
        let (pack, faults) = read_text(PACK);
        let pack = pack.expect("it is one");
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!((pack.meetings, pack.columns.len(), pack.columns[0].values.len()), (205, 2, 2));
        assert_eq!(pack.shard_of(204), 2);
        assert_eq!((pack.meetings_of(2), pack.meetings_of(usize::MAX)), (200..205, 205..205));
        assert_eq!(
            (pack.shard_name(2).as_str(), pack.columns_name().as_str()),
            ("a1b2/shards/2", "a1b2/columns.bin")
        );
        assert!(pack.bucket_name("arsom-19").starts_with("a1b2/ids/"));
    }

    #[test]
    fn what_is_none_is_named() {
        for (text, expected) in [
            ("<html>", "not a readable object"),
            ("[]", "pack 1: not a readable object; left out"),
            (
                &PACK.replace("\"shard\": 100", "\"shard\": 0"),
                "pack 1 (a1b2): \"shard\" and \"buckets\" are 1 or more",
            ),
            (&PACK.replace("205", "-1"), "pack 1 (a1b2): \"meetings\" is not a whole number: -1"),
            (
                &PACK.replace("\"a1b2\"", "\"../x\""),
                "pack 1: \"version\" is not an id (up to 64 of a-z, 0-9, hyphen and dot, the last a letter or digit): \"../x\"",
            ),
            (&PACK.replace("\"untold\"", "7"), "pack 1 (a1b2): column 1: a value is no text"),
            (&PACK.replace("vocabulary", "words"), "pack 1 (a1b2): \"words\" is no field that is known here"),
        ] {
            let (pack, faults) = read_text(text);
            assert_eq!((pack, faults.first().map(String::as_str)), (None, Some(expected)), "{text}");
        }
    }

    #[test]
    fn a_shard_lists_its_meetings() {
        let read = |text: &str| read_meetings(text.as_bytes());
        let found = read(r#"[{"id": "arsom-19", "reports": [3, 0]}, {"id": "b", "reports": []}]"#);
        assert_eq!(found, Some(vec![("arsom-19".to_owned(), vec![3, 0]), ("b".to_owned(), Vec::new())]));
        for none in ["", "{}", r#"[{"id": "A"}]"#, r#"[{"id": "a", "reports": [-1]}]"#, r#"[{"id": "a"#] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn an_id_is_found_in_its_part_of_the_index() {
        let index = b"arsom-1 12\narsom-19 7\n";
        assert_eq!(number_of(index, "arsom-19"), Ok(Some(7)));
        for id in ["arsom-2", "arsom", ""] {
            assert_eq!(number_of(index, id), Ok(None), "{id}");
        }
        assert_eq!(number_of(b"", "a"), Ok(None));
        for none in [&b"\xff"[..], b"<!doctype html>", b"arsom-1 12\nbroken", b"arsom-2 x\n"] {
            assert_eq!(number_of(none, "arsom-1"), Err(NoIndex));
        }
        assert!(bucket_of("arsom-19", 7) < 7);
        assert_eq!(bucket_of("arsom-19", 0), 0);
    }
}
