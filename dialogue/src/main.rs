//! `dialogue`: prepares collections for the explorer, on a command line.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, bail};
use dialogue::pack::{self, Options};
use dialogue::read::{self, Tally};
use dialogue::score;
use dialogue::{made_up, merge};
use lexopt::prelude::*;

const HELP: &str = "\
dialogue COMMAND

  read [--progress] < ARTICLES > REPORTS
                                  reads articles (JSON, a line each: id, text, and where known title, published,
                                  language, related) and writes what they tell of meetings, a line for each
  merge OUT ARTICLES REPORTS...   makes a collection of articles and what was read of them: a folder with
                                  articles.json, reports.json and vocabulary.json
  score [--each] FOLDER...        how well the articles of a folder are read, against its annotations
                                  (articles.json, meetings.gold.json or reports.json); what was missed of each
  pack FROM OUT [--shard N]       writes the collection in the folder FROM (articles.json, reports.json,
                                  claims.json, record.json, vocabulary.json) as a pack into OUT, with N
                                  meetings to a file (100)
  join OUT PACK... [--shard N]    makes one pack of several, each of which has all reports of its meetings
  made-up COUNT OUT               writes so many made-up meetings, a folder for each year: to try sizes
  help                            this text

A pack lies in data/packs/NAME/ of a site, whose collections.json names it: {\"id\": \"…\", \"pack\": \"NAME\", …}.";

fn main() -> ExitCode {
    match run(std::env::args_os()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the command line asks for.
fn run(arguments: impl IntoIterator<Item = OsString>) -> Result<ExitCode> {
    let mut parser = lexopt::Parser::from_iter(arguments);
    let mut options = Options::default();
    let (mut command, mut paths, mut progress, mut each) = (None, Vec::new(), false, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("shard") => options.shard = parser.value()?.parse()?,
            Long("progress") => progress = true,
            Long("each") => each = true,
            Long("help") | Short('h') => command = Some("help".to_owned()),
            Value(value) if command.is_none() => command = Some(value.string()?),
            Value(value) => paths.push(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    match (command.as_deref(), &paths[..]) {
        (Some("read"), []) => return read_articles(progress),
        (Some("merge"), [out, articles, reports @ ..]) if !reports.is_empty() => {
            let tally = merge::merge(articles, reports, out, io::stderr())?;
            println!("{} articles, {} reports", tally.articles, tally.reports);
            return Ok(if tally.faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        (Some("score"), [_, ..]) => print!("{}", score::table(&paths, each)?),
        (Some("pack"), [from, out]) => tell(pack::pack_folder(from, out, &options)?),
        (Some("join"), [out, packs @ ..]) if !packs.is_empty() => tell(pack::join(packs, out, &options)?),
        (Some("made-up"), [count, out]) => {
            let count = count.to_string_lossy().parse().context("COUNT is a whole number")?;
            tell(made_up::write(count, out)?);
        }
        (Some("help") | None, _) => println!("{HELP}"),
        (Some(command @ ("read" | "merge" | "score" | "pack" | "join" | "made-up")), _) => {
            bail!("{command} needs other folders; see dialogue help")
        }
        (Some(command), _) => bail!("there is no command {command:?}; see dialogue help"),
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads articles from one end to the other. It fails where a line was no article; Ctrl-C ends it after what is read.
fn read_articles(progress: bool) -> Result<ExitCode> {
    let stop = Arc::new(AtomicBool::new(false));
    let asked = Arc::clone(&stop);
    ctrlc::set_handler(move || asked.store(true, Ordering::Relaxed))?;
    let shows = progress && io::stderr().is_terminal();
    let show = |tally: &Tally| {
        if shows {
            eprint!("\r{} articles, {} reports", tally.articles, tally.reports);
        }
    };
    let input = io::BufReader::with_capacity(1 << 20, io::stdin());
    let tally = read::run(input, io::stdout().lock(), io::stderr(), &dialogue::vocabulary(), &stop, show)?;
    if shows {
        eprintln!();
    }
    Ok(match tally {
        Tally { is_stopped: true, .. } => ExitCode::from(130),
        Tally { faults: 0, .. } => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

fn tell(meetings: usize) {
    println!("{meetings} meetings");
}
