//! This site measured against its peers: the same three linked charts, the same made-up meetings, one browser.
//!
//! What is measured, and how, is told at the heads of the files in `benches/web`. The numbers are of the machine that
//! measures, so none is asked for; wrong counts are a failure.

use std::num::NonZeroU32;
use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::command::Command;
use crate::machine;
use crate::paths::{self, PAGE};
use crate::{command, log};

/// How many meetings the sites are opened with: those that this site has, and made-up ones.
const SIZES: [&str; 6] = [OWN, "10", "1000", "10000", "100000", "1000000"];
const OWN: &str = "own";
/// Few enough for a look at whether all still works.
const QUICK_SIZES: [&str; 2] = [OWN, "1000"];
/// How often each page is opened, and how often each bar is clicked in it.
const RUNS: u32 = 7;
const ROUNDS: u32 = 3;

/// What is measured.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The finished site.
    pub dist: PathBuf,
    /// Numbers, or `own`.
    pub sizes: Vec<String>,
    pub runs: u32,
    pub rounds: u32,
    /// By the names of their directories; all if there are none.
    pub sites: Vec<String>,
    /// Where the single results are written to.
    pub out: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            dist: paths::dist(),
            sizes: SIZES.map(str::to_owned).to_vec(),
            runs: RUNS,
            rounds: ROUNDS,
            sites: Vec::new(),
            out: None,
        }
    }
}

impl Options {
    /// One run over two sizes.
    pub fn quicken(&mut self) {
        (self.sizes, self.runs, self.rounds) = (QUICK_SIZES.map(str::to_owned).to_vec(), 1, 1);
    }

    /// Takes sizes as they are typed: `own,10,1000`.
    ///
    /// # Errors
    ///
    /// If one is neither `own` nor a number above zero.
    pub fn set_sizes(&mut self, typed: &str) -> Result<()> {
        let size = |size: &str| match size.trim() {
            OWN => Ok(OWN.to_owned()),
            number => Ok(number.parse::<NonZeroU32>()?.to_string()),
        };
        self.sizes = typed.split(',').map(size).collect::<Result<_>>()?;
        Ok(())
    }

    /// What the script is told.
    fn arguments(&self) -> Vec<String> {
        let mut arguments = vec![
            format!("--sizes={}", self.sizes.join(",")),
            format!("--runs={}", self.runs),
            format!("--rounds={}", self.rounds),
            format!("--dist={}", self.dist.display()),
        ];
        if !self.sites.is_empty() {
            arguments.push(format!("--sites={}", self.sites.join(",")));
        }
        arguments.extend(self.out.iter().map(|out| format!("--out={}", out.display())));
        arguments
    }
}

/// Measures, and prints a table for each size.
pub fn bench(options: &Options) -> Result<()> {
    let dist = &options.dist;
    ensure!(dist.join(PAGE).exists(), "{}: there is no site; run `cargo xtask build` first", dist.display());
    ensure!(options.runs > 0, "nothing is measured in no runs");
    ensure!(command::on_path("node").is_some(), "please install Node.js, which drives the browser");
    let modules = machine::peers()?;
    let chromium = machine::chromium()?;
    let dialogue = dialogue()?;
    log::step("Measuring; leave the machine alone meanwhile (all sizes take about two hours)");
    Command::new("node")
        .arg(paths::root().join("benches/web/run.mjs"))
        .arg(format!("--work={}", paths::web_target().join("bench").display()))
        .arg(format!("--dialogue={}", dialogue.display()))
        .args(options.arguments())
        .env("NODE_PATH", modules)
        .env("CHROMIUM", chromium)
        .run()
}

/// The program that packs large collections.
fn dialogue() -> Result<PathBuf> {
    Command::native_cargo().args(["build", "--profile", "tool", "-p", "dialogue"]).run()?;
    Ok(paths::target().join("tool/dialogue"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_told_what_was_asked_for() {
        let mut options = Options { dist: "d".into(), ..Options::default() };
        options.set_sizes("10, 1000").unwrap();
        let all = ["--sizes=10,1000", "--runs=7", "--rounds=3", "--dist=d"];
        assert_eq!(options.arguments(), all);
        options.quicken();
        options.sites = vec!["plot".to_owned(), "mosaic".to_owned()];
        options.out = Some("o.json".into());
        let quick = ["--sizes=own,1000", "--runs=1", "--rounds=1", "--dist=d"];
        let and = ["--sites=plot,mosaic", "--out=o.json"];
        assert_eq!(options.arguments(), [&quick[..], &and[..]].concat());
    }

    #[test]
    fn sizes_are_numbers_above_zero_or_those_of_the_site() {
        for typed in ["", "ten", "mine", "10,", "10,0", "-1", "1e3"] {
            assert!(Options::default().set_sizes(typed).is_err(), "{typed:?}");
        }
        let mut options = Options::default();
        options.set_sizes("007, own").unwrap();
        assert_eq!(options.sizes, ["7", "own"]);
    }

    /// The script's own tests need no modules and no browser.
    #[test]
    fn the_script_makes_the_same_meetings_and_counts_them_right() {
        if command::on_path("node").is_none() {
            eprintln!("passed over: there is no Node.js");
            return;
        }
        let tests = paths::root().join("benches/web/test.mjs");
        let done = Command::new("node")
            .args(["--test", "--test-timeout=60000", "--test-reporter=spec"])
            .arg(tests)
            .output();
        if let Err(error) = done {
            panic!("{error:#}");
        }
    }
}
