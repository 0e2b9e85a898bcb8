//! `cargo xtask`: makes a machine ready, builds, serves, measures and tests the site.
//!
//! `machine` finds or gets the tools, `site` builds with them, `size` weighs what was built, `check` runs
//! everything that must hold. Nothing in here knows what the site shows.

mod audit;
mod bench;
mod check;
mod command;
mod edition;
mod hash;
mod hosts;
mod log;
mod machine;
mod paths;
mod score;
mod scripts;
mod serve;
mod site;
mod size;
mod spark;
mod supply;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--release]   build, serve on 127.0.0.1, build again on every change
  build [--out DIR] [--site-url URL] [--contact WHOM]
                                 the release site, ready to upload, into DIR (dist); URL is where it will
                                 lie, which previews of its links have to name; WHOM is told of faults: an
                                 address of mail, or of the web
  build --one-file [--out FILE] [--preset LINK]
                                 the whole site in one HTML file (dialogue-explorer.html), which opens from a
                                 disk or a stick without a network; LINK is the view that it opens with
  edition [--day YYYY-MM-DD]     keeps the present data as an edition, and names it in the page's head;
                                 a new one needs the day on which the data were last changed
  size [--dist DIR]              what a first visit to that site weighs, and each part
  size --contents [--dist DIR]   from which crates and modules the code of each file comes
  test [STEP...]                 every check, or only the steps named
  audit                          what Lighthouse says of the finished site; the scores stand last
  score [--each] [FOLDER...]     how well articles are read, against what people annotated: of the bundled articles, of
                                 made-up ones, or of those in FOLDER; with --each what was missed of each
  bench [--dist DIR] [--sizes N,N] [--runs N] [--quick] [--sites NAME,NAME] [--out FILE]
                                 the finished site measured against other ways to make its charts, with so many
                                 meetings; FILE gets the single results
  supply [--out FILE]            whether licenses, sources and versions of all crates are allowed; the bill of
                                 materials of the site's code goes to FILE (dialogue-explorer.cdx.json)
  reproduce                      builds the site twice from nothing, and compares the files
  clean [--cache]                remove what was built; with --cache also the tools in the user's cache
  help                           this text

The first run gets what is missing: a compiler and standard library for WebAssembly, wasm-bindgen,
wasm-opt, UglifyJS and Trunk; `test` also gets Chromium, axe-core, LibreOffice, the Nu checker with Java, and acorn.
They are kept in the user's cache, but what comes as packages of Debian.";

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
    match Task::parse(lexopt::Parser::from_iter(arguments))? {
        Task::Serve { port, release } => serve::serve(port, release),
        Task::Build { out, hosting } => {
            let out = out.unwrap_or_else(paths::dist);
            site::build(&absolute(out.into()), &hosting)
        }
        Task::OneFile { out, preset } => {
            let out = out.unwrap_or_else(paths::one_file);
            site::one_file::build(&absolute(out.into()), preset.as_deref())
        }
        Task::Edition { day } => edition::keep(day.as_deref()),
        Task::Size { dist, contents: false } => size::weigh(&dist),
        Task::Size { dist, contents: true } => size::contents::tell(&dist),
        Task::Test { steps } => check::test(&steps),
        Task::Audit => audit::audit(),
        Task::Score { folders, each } => score::score(folders, each),
        Task::Bench(options) => bench::bench(&options),
        Task::Supply { out } => supply::check(&out.unwrap_or_else(|| paths::root().join(supply::BILL))),
        Task::Reproduce => supply::reproduce(),
        Task::Clean { cache } => paths::clean(cache),
        Task::Help => {
            println!("{HELP}");
            Ok(())
        }
    }
}

/// A path as seen from anywhere.
fn absolute(path: OsString) -> PathBuf {
    std::path::absolute(&path).unwrap_or_else(|_| path.into())
}

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
enum Task {
    Serve {
        port: Option<u16>,
        release: bool,
    },
    /// `hosting` are options that the program of the small pages reads.
    Build {
        out: Option<PathBuf>,
        hosting: Vec<String>,
    },
    OneFile {
        out: Option<PathBuf>,
        preset: Option<String>,
    },
    Edition {
        day: Option<String>,
    },
    /// `contents`: not what files weigh, but what they are made of.
    Size {
        dist: PathBuf,
        contents: bool,
    },
    Test {
        steps: Vec<String>,
    },
    Audit,
    Score {
        folders: Vec<PathBuf>,
        each: bool,
    },
    Bench(bench::Options),
    Supply {
        out: Option<PathBuf>,
    },
    Reproduce,
    Clean {
        cache: bool,
    },
    Help,
}

impl Task {
    fn parse(mut parser: lexopt::Parser) -> Result<Task> {
        let mut task = match parser.next()? {
            None | Some(Short('h') | Long("help")) => return Ok(Task::Help),
            Some(Value(command)) => match command.string()?.as_str() {
                "serve" => Task::Serve { port: None, release: false },
                "build" => Task::Build { out: None, hosting: Vec::new() },
                "edition" => Task::Edition { day: None },
                "size" => Task::Size { dist: paths::dist(), contents: false },
                "test" => Task::Test { steps: Vec::new() },
                "audit" => Task::Audit,
                "score" => Task::Score { folders: Vec::new(), each: false },
                "bench" => Task::Bench(bench::Options::default()),
                "supply" => Task::Supply { out: None },
                "reproduce" => Task::Reproduce,
                "clean" => Task::Clean { cache: false },
                "help" => Task::Help,
                other => bail!("there is no command {other:?}\n\n{HELP}"),
            },
            Some(other) => return Err(other.unexpected().into()),
        };
        while let Some(argument) = parser.next()? {
            match (&mut task, argument) {
                (Task::Serve { port, .. }, Long("port")) => *port = Some(parser.value()?.parse()?),
                (Task::Serve { release, .. }, Long("release")) => *release = true,
                (Task::Build { out, hosting }, Long("one-file")) if hosting.is_empty() => {
                    task = Task::OneFile { out: out.take(), preset: None };
                }
                (Task::Build { out, .. } | Task::OneFile { out, .. }, Long("out")) => {
                    *out = Some(parser.value()?.into());
                }
                (Task::OneFile { preset, .. }, Long("preset")) => *preset = Some(parser.value()?.string()?),
                (Task::Build { hosting, .. }, Long(option @ ("site-url" | "contact"))) => {
                    let option = option.to_owned();
                    hosting.push(format!("--{option}={}", parser.value()?.string()?));
                }
                (Task::Edition { day }, Long("day")) => *day = Some(parser.value()?.string()?),
                (Task::Size { dist, .. }, Long("dist")) => *dist = parser.value()?.into(),
                (Task::Size { contents, .. }, Long("contents")) => *contents = true,
                (Task::Supply { out }, Long("out")) => *out = Some(absolute(parser.value()?)),
                (Task::Test { steps }, Value(step)) => steps.push(step.string()?),
                (Task::Test { steps }, Long("spark")) => steps.push("spark".to_owned()),
                (Task::Score { each, .. }, Long("each")) => *each = true,
                (Task::Score { folders, .. }, Value(folder)) => folders.push(absolute(folder)),
                (Task::Bench(options), Long("dist")) => options.dist = absolute(parser.value()?),
                (Task::Bench(options), Long("out")) => options.out = Some(absolute(parser.value()?)),
                (Task::Bench(options), Long("sizes")) => options.set_sizes(&parser.value()?.string()?)?,
                (Task::Bench(options), Long("runs")) => options.runs = parser.value()?.parse()?,
                (Task::Bench(options), Long("quick")) => options.quicken(),
                (Task::Bench(options), Long("sites")) => {
                    let sites = parser.value()?.string()?;
                    options.sites = sites.split(',').map(|site| site.trim().to_owned()).collect();
                }
                (Task::Clean { cache }, Long("cache")) => *cache = true,
                (_, other) => return Err(other.unexpected().into()),
            }
        }
        Ok(task)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task> {
        Task::parse(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn options_are_taken_in_any_order_and_form() {
        let serve = Task::Serve { port: Some(9000), release: true };
        assert_eq!(parse("serve --release --port 9000").unwrap(), serve);
        assert_eq!(parse("serve --port=9000 --release").unwrap(), serve);
        assert_eq!(
            parse("test lint native").unwrap(),
            Task::Test { steps: vec!["lint".into(), "native".into()] }
        );
        let hosting = vec!["--contact=a@b.org".into(), "--site-url=https://b.org/".into()];
        assert_eq!(
            parse("build --contact a@b.org --out x --site-url=https://b.org/").unwrap(),
            Task::Build { out: Some("x".into()), hosting }
        );
        assert_eq!(
            parse("build --out x --one-file --preset ?view=teach").unwrap(),
            Task::OneFile { out: Some("x".into()), preset: Some("?view=teach".into()) }
        );
        let dist = std::path::absolute("x").unwrap();
        let sites = vec!["plot".to_owned(), "echarts".to_owned()];
        let bench = bench::Options {
            dist,
            sizes: vec!["10".into(), "20".into()],
            runs: 2,
            sites,
            ..bench::Options::default()
        };
        assert_eq!(
            parse("bench --sites plot,echarts --sizes=10,20 --runs 2 --dist x").unwrap(),
            Task::Bench(bench)
        );
        let mut quick = bench::Options::default();
        quick.quicken();
        quick.sizes = vec!["100".into()];
        assert_eq!(parse("bench --quick --sizes 100").unwrap(), Task::Bench(quick));
        let day = Some("2026-11-28".to_owned());
        assert_eq!(parse("edition --day 2026-11-28").unwrap(), Task::Edition { day });
        let contents = Task::Size { dist: "x".into(), contents: true };
        assert_eq!(parse("size --contents --dist x").unwrap(), contents);
        assert_eq!(parse("supply").unwrap(), Task::Supply { out: None });
        assert_eq!(parse("").unwrap(), Task::Help);
    }

    #[test]
    fn what_is_not_understood_is_an_error() {
        for line in [
            "sevre",
            "--port 1",
            "serve --port",
            "serve --port x",
            "serve 9000",
            "edition --release",
            "build --preset x",
            "bench --sizes ten",
            "bench --runs",
            "bench 10",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
