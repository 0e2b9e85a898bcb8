//! Several packs → one, by date: each is read shard after shard, so that no more than one shard of each is in memory.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use dialogue_explorer::counts::Index;
use dialogue_explorer::counts::columns::Unpacking;
use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::data::pack_file::{self, PackFile};

use super::shard;
use super::unit::Unit;
use super::write::{Options, Writer};

/// A pack, shard after shard.
struct Part {
    folder: PathBuf,
    file: PackFile,
    index: Index,
    next_shard: usize,
    waiting: VecDeque<Unit>,
}

/// Joins packs; gives how many meetings there are in all.
///
/// # Errors
///
/// Where one is no pack, their vocabularies are not the same, or two have a meeting of the same id: then its reports lie in
/// both, and it would be counted twice.
pub fn join(packs: &[PathBuf], out: &Path, options: &Options) -> Result<usize> {
    let mut parts = packs.iter().map(|folder| Part::open(folder)).collect::<Result<Vec<Part>>>()?;
    let first = parts.first().context("there is no pack to join")?;
    for part in &parts {
        let is_same = part.file.vocabulary == first.file.vocabulary;
        ensure!(is_same, "{}: its vocabulary is another than that of the first", part.folder.display());
    }
    let vocabulary = String::from_utf8(first.file.vocabulary.clone())?;
    let mut writer = Writer::new(out, options, &vocabulary)?;
    let (mut order, mut taken) = (Vec::new(), vec![0; parts.len()]);
    while let Some((at, unit)) = next(&mut parts)? {
        order.push((at, taken[at]));
        taken[at] += 1;
        writer.add(unit)?;
    }
    let indexes: Vec<Index> = parts.into_iter().map(|part| part.index).collect();
    writer.finish(&Index::joined(&indexes, &order))
}

/// The earliest of the next meetings, and the pack that it is of. Those without a day stand last.
fn next(parts: &mut [Part]) -> Result<Option<(usize, Unit)>> {
    for part in &mut *parts {
        part.fill()?;
    }
    let key = |start: Option<Date>| (start.is_none(), start.map(|date| date.order_key()));
    let heads = parts.iter().enumerate().filter_map(|(at, part)| Some((at, part.waiting.front()?)));
    let Some((at, _)) = heads.min_by_key(|(at, unit)| (key(unit.start), *at)) else { return Ok(None) };
    Ok(parts[at].waiting.pop_front().map(|unit| (at, unit)))
}

impl Part {
    fn open(folder: &Path) -> Result<Self> {
        let path = folder.join("pack.json");
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        let mut faults = Vec::new();
        let file = pack_file::read(Ok(&bytes), &mut faults);
        let message = || faults.first().map_or_else(String::new, |it| it.message.clone());
        let file = file.ok_or_else(|| anyhow!("{}: {}", path.display(), message()))?;
        let path = folder.join(file.columns_name());
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        let mut unpacking = Unpacking::new(file.meetings);
        let mut rest = &bytes[..];
        for column in &file.columns {
            let (own, after) = rest
                .split_at_checked(column.bytes)
                .ok_or_else(|| anyhow!("{}: breaks off", path.display()))?;
            let taken = unpacking.take(&column.name, &column.values, own);
            taken.map_err(|fault| anyhow!("{}: {}", path.display(), fault.0))?;
            rest = after;
        }
        let index = unpacking.finish().map_err(|fault| anyhow!("{}: {}", path.display(), fault.0))?;
        Ok(Self { folder: folder.to_owned(), file, index, next_shard: 0, waiting: VecDeque::new() })
    }

    /// Reads the next shard, if the one before is used up and there is one.
    fn fill(&mut self) -> Result<()> {
        if !self.waiting.is_empty() || self.file.meetings_of(self.next_shard).is_empty() {
            return Ok(());
        }
        let path = self.folder.join(format!("{}.json", self.file.shard_name(self.next_shard)));
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        self.waiting = shard::read(&text).with_context(|| path.display().to_string())?.into();
        self.next_shard += 1;
        Ok(())
    }
}
