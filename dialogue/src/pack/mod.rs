//! A collection of any size as plain static files: columns that are counted at once, and the evidence in shards.
//!
//! ```text
//! pack.json                what there is: see `dialogue_explorer::data::pack_file`
//! VERSION/columns.bin      the columns: see `dialogue_explorer::counts::columns`
//! VERSION/shards/0.json …  the evidence of some meetings: see `dialogue_explorer::dataset::Packed`
//! VERSION/ids/0.txt …      which number a meeting has, by its id
//! ```
//!
//! Packs are made of the parts of a corpus, one by one or on many machines, and then [joined](join): each part must hold
//! all reports of its meetings, so it is parted by year or by series and not by source.

mod join;
mod named;
mod shard;
mod unit;
mod write;

use std::path::Path;

use anyhow::{Result, bail};
use dialogue_explorer::counts::Index;
use dialogue_explorer::dataset::{DataFile, Dataset, Files};

pub use join::join;
pub use write::Options;

use unit::units;
use write::Writer;

/// Reads the collection in a folder (`articles.json`, `reports.json`, `claims.json`, `record.json`, `vocabulary.json`; all
/// but the last may be missing) and writes its pack.
///
/// # Errors
///
/// Where a file is not as the data contract has it, or the disk refuses. The first faults are named: nothing is left out of
/// a pack unsaid.
pub fn pack_folder(from: &Path, out: &Path, options: &Options) -> Result<usize> {
    pack(&read_folder(from)?, out, options)
}

/// Writes the pack of a collection; gives how many meetings it has.
///
/// # Errors
///
/// As [`pack_folder`].
pub fn pack(files: &Files, out: &Path, options: &Options) -> Result<usize> {
    let dataset = Dataset::read(files, None);
    refuse_faults(&dataset)?;
    let vocabulary = text(files, DataFile::Vocabulary)?;
    let mut writer = Writer::new(out, options, vocabulary)?;
    for unit in units(files, &dataset)? {
        writer.add(unit)?;
    }
    let order: Vec<(usize, usize)> = (0..dataset.meetings.len()).map(|at| (0, at)).collect();
    writer.finish(&Index::joined(std::slice::from_ref(&dataset.count_index), &order))
}

/// The files of a folder, all read as one collection.
fn read_folder(from: &Path) -> Result<Files> {
    let mut files = Files::new("");
    for file in DataFile::ALL.iter().filter(|it| !matches!(it, DataFile::Pack | DataFile::Columns)) {
        let path = from.join(file.file_name());
        let empty = match file {
            DataFile::Record => {
                Some(r#"{"sources": [], "series": [], "meetings": [], "coordinators": [], "documents": []}"#)
            }
            DataFile::Articles | DataFile::Reports | DataFile::Claims => Some("[]"),
            _ => None,
        };
        let bytes = match (*file, empty) {
            (DataFile::Collections, _) => shard::WHOLE.as_bytes().to_vec(),
            (_, Some(empty)) if !path.exists() => empty.as_bytes().to_vec(),
            _ => std::fs::read(&path).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))?,
        };
        files.insert(*file, Ok(bytes));
    }
    Ok(files)
}

/// Says what is wrong with the files.
fn refuse_faults(dataset: &Dataset) -> Result<()> {
    const TOLD: usize = 10;
    let failed = dataset.failures.iter().map(|(file, _)| format!("{} is missing", file.file_name()));
    let faults = dataset.diagnostics.iter().map(|it| format!("{}: {}", it.file, it.message));
    let all: Vec<String> = failed.chain(faults).collect();
    if all.is_empty() {
        return Ok(());
    }
    let rest = all.len().saturating_sub(TOLD);
    let more = if rest > 0 { format!("\nand {rest} more") } else { String::new() };
    bail!(
        "nothing was packed, as what is wrong would be left out:\n{}{more}",
        all[..all.len().min(TOLD)].join("\n")
    )
}

/// The text of a file that arrived.
fn text(files: &Files, file: DataFile) -> Result<&str> {
    match files.get(file) {
        Some(Ok(bytes)) => Ok(std::str::from_utf8(bytes)?.trim_start_matches('\u{feff}')),
        _ => bail!("{} is missing", file.file_name()),
    }
}

#[cfg(test)]
mod tests;
