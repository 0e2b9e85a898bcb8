//! Whether old browsers understand the scripts that tell what is wrong: a script that cannot be parsed tells nothing.

use anyhow::{Context, Result};

use crate::command::Command;
use crate::{machine, paths};

/// The scripts that are no modules, below the project. What needs more is in `start.js`, a module.
const PLAIN: [&str; 3] = ["public/early.js", "public/boot.js", "pages/src/go.js"];

/// Parses them as browsers of 2016 do.
pub fn are_understood() -> Result<()> {
    let acorn = machine::acorn()?;
    for script in PLAIN {
        let parse = Command::new("node").arg(&acorn).args(["--ecma2015", "--silent"]);
        let parsed = parse.arg(paths::root().join(script)).output();
        parsed.with_context(|| format!("{script} is more than JavaScript of 2015"))?;
    }
    Ok(())
}
