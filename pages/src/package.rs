//! The whole collection as a file: the data package, in a ZIP archive that is the same for the same data.

use std::io::{Cursor, Write};

use anyhow::{Context, Result};
use dialogue_explorer::dataset::Dataset;
use dialogue_explorer::export::package;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::data::{Data, collection};
use crate::places::Address;

/// Where it lies, below the site: those who compute with it want an address that stays.
pub const PATH: &str = "data/package.zip";
/// What the page calls it.
pub const NAME: &str = "package";

/// The archive, of the collection that has the most files.
pub fn zipped(data: &Data, address: Option<&Address>) -> Result<Vec<u8>> {
    let files = |dataset: &&Dataset| collection(dataset).map_or(0, |it| it.files.len());
    let whole = data.datasets.iter().copied().max_by_key(files).unwrap_or(data.first());
    let site = address.map(|it| it.of("")).unwrap_or_default();
    let files = package(whole, &site);
    archive(&files).context(PATH)
}

fn archive(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // No clock: the first day that a ZIP can tell.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, content) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}
