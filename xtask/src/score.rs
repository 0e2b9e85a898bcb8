//! `cargo xtask score`: how well articles are read, against annotations.

use std::path::PathBuf;

use anyhow::Result;

use crate::command::Command;
use crate::paths;

/// Folders with articles and annotations, from the root.
const FOLDERS: [&str; 2] = ["public/data", "tests/reading"];

/// Prints the tables of some folders; of the project's own where none is named.
pub fn score(mut folders: Vec<PathBuf>, each: bool) -> Result<()> {
    if folders.is_empty() {
        folders.extend(FOLDERS.map(|it| paths::root().join(it)));
    }
    let run = Command::cargo().dir(paths::root());
    let run = run.args(["run", "--quiet", "--profile", "tool", "-p", "dialogue", "--", "score"]);
    let run = if each { run.args(["--each"]) } else { run };
    run.args(folders).run()
}
