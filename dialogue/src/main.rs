//! `dialogue`: prepares collections for the explorer, on a command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use dialogue::made_up;
use dialogue::pack::{self, Options};
use lexopt::prelude::*;

const HELP: &str = "\
dialogue COMMAND

  pack FROM OUT [--shard N]       writes the collection in the folder FROM (articles.json, reports.json,
                                  claims.json, record.json, vocabulary.json) as a pack into OUT, with N
                                  meetings to a file (100)
  join OUT PACK... [--shard N]    makes one pack of several, each of which has all reports of its meetings
  made-up COUNT OUT               writes so many made-up meetings, a folder for each year: to try sizes
  help                            this text

A pack lies in data/packs/NAME/ of a site, whose collections.json names it: {\"id\": \"…\", \"pack\": \"NAME\", …}.";

fn main() -> ExitCode {
    match run(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the command line asks for.
fn run(arguments: impl IntoIterator<Item = OsString>) -> Result<()> {
    let mut parser = lexopt::Parser::from_iter(arguments);
    let mut options = Options::default();
    let (mut command, mut paths) = (None, Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Long("shard") => options.shard = parser.value()?.parse()?,
            Long("help") | Short('h') => command = Some("help".to_owned()),
            Value(value) if command.is_none() => command = Some(value.string()?),
            Value(value) => paths.push(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    match (command.as_deref(), &paths[..]) {
        (Some("pack"), [from, out]) => tell(pack::pack_folder(from, out, &options)?),
        (Some("join"), [out, packs @ ..]) if !packs.is_empty() => tell(pack::join(packs, out, &options)?),
        (Some("made-up"), [count, out]) => {
            let count = count.to_string_lossy().parse().context("COUNT is a whole number")?;
            tell(made_up::write(count, out)?);
        }
        (Some("help") | None, _) => println!("{HELP}"),
        (Some(command @ ("pack" | "join" | "made-up")), _) => {
            bail!("{command} needs other folders; see dialogue help")
        }
        (Some(command), _) => bail!("there is no command {command:?}; see dialogue help"),
    }
    Ok(())
}

fn tell(meetings: usize) {
    println!("{meetings} meetings");
}
