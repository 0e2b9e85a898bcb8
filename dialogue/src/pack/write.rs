//! Writes a pack: shards as they fill, then the index of ids and the columns, and `pack.json` last, so that a pack that
//! breaks off is none.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use dialogue_explorer::counts::Index;
use dialogue_explorer::data::pack_file::{self, PackFile};
use dialogue_explorer::dataset::{Dataset, Packed};
use serde::Serialize;
use serde_json::value::RawValue;

use super::shard;
use super::unit::Unit;

/// How many ids a file of their index has at the most, about.
const IDS_OF_BUCKET: usize = 1000;
/// What a pack is called until all of it is written: its name is made of what is in it.
const UNNAMED: &str = "unnamed";

/// How a pack is written.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many meetings a shard has.
    pub shard: usize,
}

impl Default for Options {
    /// A hundred meetings: with some thousand letters each a shard is some hundred kilobytes, a tenth of that on the line.
    fn default() -> Self {
        Self { shard: 100 }
    }
}

/// A pack that is being written.
pub struct Writer {
    out: PathBuf,
    per_shard: usize,
    vocabulary: Box<RawValue>,
    /// Meetings of the shard that is not full yet.
    waiting: Vec<Unit>,
    shards: usize,
    meetings: usize,
    /// Which number each meeting has.
    ids: BTreeMap<String, usize>,
    /// The same by what they were called before.
    aliases: BTreeMap<String, usize>,
    hash: u64,
}

#[derive(Serialize)]
struct PackJson<'a> {
    version: &'a str,
    meetings: usize,
    shard: usize,
    buckets: usize,
    columns: Vec<ColumnJson<'a>>,
    vocabulary: &'a RawValue,
}

#[derive(Serialize)]
struct ColumnJson<'a> {
    name: &'a str,
    bytes: usize,
    values: &'a [String],
}

impl Writer {
    /// Begins a pack in a folder, which is made if it is not there. A pack that lies there already is replaced by the last
    /// step alone.
    pub fn new(out: &Path, options: &Options, vocabulary: &str) -> Result<Self> {
        ensure!(options.shard > 0, "a shard has one meeting at the least");
        let shards = out.join(UNNAMED).join("shards");
        if out.join(UNNAMED).exists() {
            fs::remove_dir_all(out.join(UNNAMED)).with_context(|| named(&out.join(UNNAMED)))?;
        }
        fs::create_dir_all(&shards).with_context(|| named(&shards))?;
        Ok(Self {
            out: out.to_owned(),
            per_shard: options.shard,
            vocabulary: serde_json::from_str(vocabulary).context("vocabulary.json")?,
            waiting: Vec::new(),
            shards: 0,
            meetings: 0,
            ids: BTreeMap::new(),
            aliases: BTreeMap::new(),
            hash: FNV_BASIS,
        })
    }

    /// The next meeting, in the order of the columns.
    pub fn add(&mut self, unit: Unit) -> Result<()> {
        if self.ids.insert(unit.id.clone(), self.meetings).is_some() {
            bail!(
                "two meetings are called {}: all reports of a meeting must be in one part, which is so where parts are by \
                 year or by series",
                unit.id
            );
        }
        for alias in &unit.aliases {
            self.aliases.entry(alias.clone()).or_insert(self.meetings);
        }
        self.meetings += 1;
        self.waiting.push(unit);
        if self.waiting.len() == self.per_shard { self.write_shard() } else { Ok(()) }
    }

    fn write_shard(&mut self) -> Result<()> {
        let text = shard::write(&self.waiting)?;
        self.write(&format!("shards/{}.json", self.shards), text.as_bytes())?;
        self.shards += 1;
        self.waiting.clear();
        Ok(())
    }

    /// Writes what is left; gives how many meetings there are. `index` is of the same meetings in the same order.
    pub fn finish(mut self, index: &Index) -> Result<usize> {
        if !self.waiting.is_empty() {
            self.write_shard()?;
        }
        ensure!(index.len() == self.meetings, "the columns are of other meetings");
        let buckets = self.meetings.div_ceil(IDS_OF_BUCKET).max(1);
        let mut lines = vec![String::new(); buckets];
        // An id of today stands for itself, even where another meeting had it before.
        let (ids, mut all) = (std::mem::take(&mut self.ids), std::mem::take(&mut self.aliases));
        all.extend(ids);
        for (id, number) in all {
            lines[pack_file::bucket_of(&id, buckets)] += &format!("{id} {number}\n");
        }
        fs::create_dir_all(self.out.join(UNNAMED).join("ids"))?;
        for (bucket, lines) in lines.iter().enumerate() {
            self.write(&format!("ids/{bucket}.txt"), lines.as_bytes())?;
        }
        let columns = index.pack();
        let bytes: Vec<u8> = columns.iter().flat_map(|column| column.bytes.iter().copied()).collect();
        self.write("columns.bin", &bytes)?;

        let version = format!("{:016x}", self.hash);
        let pack = PackJson {
            version: &version,
            meetings: self.meetings,
            shard: self.per_shard,
            buckets,
            columns: columns
                .iter()
                .map(|it| ColumnJson { name: &it.name, bytes: it.bytes.len(), values: &it.values })
                .collect(),
            vocabulary: &self.vocabulary,
        };
        let text = serde_json::to_string(&pack)?;
        let folder = self.out.join(&version);
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| named(&folder))?;
        }
        fs::rename(self.out.join(UNNAMED), &folder).with_context(|| named(&folder))?;
        self.check(&text)?;
        let path = self.out.join("pack.json");
        fs::write(&path, &text).with_context(|| named(&path))?;
        Ok(self.meetings)
    }

    /// Reads each shard as the explorer does: it must give the meetings that were put into it.
    fn check(&self, pack: &str) -> Result<()> {
        let mut faults = Vec::new();
        let file: PackFile = pack_file::read(Ok(pack.as_bytes()), &mut faults)
            .with_context(|| faults.first().map_or_else(String::new, |it| it.message.clone()))?;
        let packed = Packed { folder: String::new(), file };
        let none = Dataset::from_corpus(dialogue_explorer::data::Corpus::default());
        for shard in 0..self.shards {
            let path = self.out.join(format!("{}.json", packed.file.shard_name(shard)));
            let bytes = fs::read(&path).with_context(|| named(&path))?;
            let read = none.read_shard(&packed, shard, &bytes);
            let read = read.map_err(|fault| anyhow::anyhow!("{}: {}", path.display(), fault.0))?;
            if let Some(fault) = read.diagnostics.first() {
                bail!("{}: {}: {}", path.display(), fault.file, fault.message);
            }
        }
        Ok(())
    }

    /// Writes a file of the pack, and takes it into the name of the pack.
    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.out.join(UNNAMED).join(name);
        self.hash =
            bytes.iter().fold(self.hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(FNV_PRIME));
        fs::write(&path, bytes).with_context(|| named(&path))
    }
}

/// FNV-1a of 64 bits: it tells one pack from another and guards against nothing.
const FNV_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

fn named(path: &Path) -> String {
    path.display().to_string()
}
