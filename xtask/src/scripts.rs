//! Whether old browsers understand the scripts that tell what is wrong: a script that cannot be parsed tells nothing.

use std::path::Path;

use anyhow::{Context, Result};

use crate::command::Command;
use crate::{machine, paths};

/// The scripts that are no modules, below the project. What needs more is in `start.js`, a module.
const PLAIN: [&str; 3] = ["public/early.js", "public/boot.js", "pages/src/go.js"];

/// What they are called in a site, before the hash of their content.
const BUILT: [&str; 3] = ["early-", "boot-", "share/go-"];

/// Parses them as browsers of 2016 do.
pub fn are_understood() -> Result<()> {
    PLAIN.iter().try_for_each(|script| parse(&paths::root().join(script)))
}

/// The same for those of a site, which are made smaller.
pub fn of_site_are_understood(dist: &Path) -> Result<()> {
    let files = paths::files_below(dist)?;
    let is_plain = |file: &&String| file.ends_with(".js") && BUILT.iter().any(|name| file.starts_with(name));
    files.iter().filter(is_plain).try_for_each(|script| parse(&dist.join(script)))
}

fn parse(script: &Path) -> Result<()> {
    let acorn = Command::new("node").arg(machine::acorn()?).args(["--ecma2015", "--silent"]);
    let parsed = acorn.arg(script).output();
    parsed.with_context(|| format!("{} is more than JavaScript of 2015", script.display()))?;
    Ok(())
}
