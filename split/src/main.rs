//! `split INPUT.wasm OUT [--always PART]… [--some PART]… --first PART`: see the library. Prints as JSON how the files in OUT are called.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Value};
use lexopt::ValueExt;

use split::{Optimize, Readers, split};

const USAGE: &str = "split INPUT.wasm OUT [--always PART]… [--some PART]… --first PART [--unoptimized]";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut values = Vec::new();
    let (mut always, mut some, mut first) = (BTreeSet::new(), BTreeSet::new(), None);
    let mut optimize = Optimize::Release;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("always") => _ = always.insert(arguments.value()?.string()?),
            Long("some") => _ = some.insert(arguments.value()?.string()?),
            Long("first") => first = Some(arguments.value()?.string()?),
            Long("unoptimized") => optimize = Optimize::Not,
            Value(value) => values.push(value),
            other => return Err(other.unexpected().into()),
        }
    }
    let [input, out] = values.as_slice() else { bail!(USAGE) };
    let (input, out) = (PathBuf::from(input), PathBuf::from(out));
    let readers = Readers { always, some, first: first.context(USAGE)? };
    let names =
        split(&input, &out, &readers, optimize).with_context(|| format!("splitting {}", input.display()))?;
    println!("{}", serde_json::to_string(&names)?);
    Ok(())
}
