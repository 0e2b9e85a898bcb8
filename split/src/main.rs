//! `split INPUT.wasm OUT`: see the library. Prints as JSON how the files in OUT are called.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Value};

use split::{Optimize, split};

const USAGE: &str = "split INPUT.wasm OUT [--unoptimized]";

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
    let mut paths: Vec<PathBuf> = Vec::new();
    let mut optimize = Optimize::ForSize;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("unoptimized") => optimize = Optimize::Not,
            Value(path) => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let [input, out] = paths.as_slice() else { bail!(USAGE) };
    let names = split(input, out, optimize).with_context(|| format!("splitting {}", input.display()))?;
    println!("{}", serde_json::to_string(&names)?);
    Ok(())
}
