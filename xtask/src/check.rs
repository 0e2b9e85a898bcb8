//! Everything that must hold before a change is taken, step after step; the first that fails ends it.
//!
//! The features `csr` and `ssr` never stand in one call of cargo: features unify, and leptos wants one.

use std::time::Instant;

use anyhow::{Result, bail};

use crate::command::{Command, LINTED, Running};
use crate::machine::{self, Web};
use crate::{hosts, log, paths, scripts, site, size, spark};

/// One step: its name, what it does, and how.
struct Step {
    name: &'static str,
    what: &'static str,
    work: fn(&mut Checks) -> Result<()>,
    /// Whether it is left out unless it is named.
    only_if_named: bool,
}

impl Step {
    const fn new(name: &'static str, what: &'static str, work: fn(&mut Checks) -> Result<()>) -> Step {
        Step { name, what, work, only_if_named: false }
    }
}

const STEPS: [Step; 11] = [
    Step::new("format", "Is all code formatted?", Checks::format),
    Step::new(
        "lint",
        "What does Clippy say, and what old browsers? (1 to 3 min, if nothing is built)",
        Checks::lint,
    ),
    Step::new("native", "Tests on this machine (3 to 7 min, if nothing is built)", Checks::native),
    Step::new("build", "The release site (5 to 10 min, if the app has changed)", Checks::build),
    Step::new("size", "What does a first visit weigh?", Checks::size),
    Step::new("markup", "Is every view and page valid HTML? (1 min)", Checks::markup),
    Step::new("hosts", "Do the samples of how to host it send what they should?", Checks::hosts),
    Step::new(
        "browser",
        "Tests of the release site in Chromium, its main stories in Firefox (6 to 8 min)",
        Checks::browser,
    ),
    Step {
        only_if_named: true,
        ..Step::new("webkit", "The main stories of the site in dist/ in WebKit (1 min)", Checks::webkit)
    },
    Step {
        only_if_named: true,
        ..Step::new(
            "one-file",
            "The main stories of the site in one file, from the disk (10 min)",
            Checks::one_file,
        )
    },
    Step {
        only_if_named: true,
        ..Step::new(
            "spark",
            "A corpus read on Apache Spark is as the program alone reads it (1 min)",
            Checks::spark,
        )
    },
];

/// The app, the pages that it renders, what packs its data, and what breaks its readers, with what only this machine
/// runs. Always named together: what they need is then compiled once.
const APP: [&str; 10] = [
    "-p",
    "dialogue-explorer",
    "-p",
    "dialogue",
    "-p",
    "fuzz",
    "-p",
    "pages",
    "--features",
    "dialogue-explorer/ssr",
];

/// Tests of the main stories that are run only when they are asked for; a name follows.
const ENGINES: [&str; 7] = ["test", "-p", "browser-tests", "--test", "engines", "--", "--ignored"];

/// What the steps share.
#[derive(Default)]
struct Checks {
    tally: Tally,
    /// Whether Clippy looks on while tests are compiled, so that nothing is compiled for it alone.
    is_linted: bool,
    /// The release site, while it is built beside other steps: the linker of the app keeps one core busy for minutes.
    building: Option<Running>,
}

/// Runs all steps, or those that are named. The last line says how many tests passed.
pub fn test(names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|it| it.name != **name)) {
        let known = STEPS.map(|it| it.name).join(", ");
        bail!("there is no step {unknown:?}; there are {known}");
    }
    let mut checks = Checks { is_linted: names.is_empty(), ..Checks::default() };
    let start = Instant::now();
    let is_wanted = |step: &Step| match names {
        [] => !step.only_if_named,
        _ => names.iter().any(|name| name == step.name),
    };
    let is_built = STEPS.iter().any(|it| it.name == "build" && is_wanted(it));
    for step in STEPS.iter().filter(|it| is_wanted(it)) {
        // Not beside `lint`: while one cargo waits for the files of another, it lets no third one begin.
        if is_built && step.name == "native" {
            checks.begin_build()?;
        }
        let done = log::timed(&format!("{}: {}", step.name, step.what), || (step.work)(&mut checks));
        if let Err(error) = done {
            println!("{}", checks.tally);
            return Err(error.context(format!("the step {:?} failed", step.name)));
        }
    }
    log::detail(&format!("all in {:.0} s", start.elapsed().as_secs_f64()));
    println!("{}", checks.tally);
    Ok(())
}

impl Checks {
    fn format(&mut self) -> Result<()> {
        self.cargo().args(["fmt", "--all", "--check"]).run()
    }

    /// Begins to build the release site beside what comes first.
    fn begin_build(&mut self) -> Result<()> {
        let log = paths::target().join("logs/build.log");
        log::detail(&format!("meanwhile the release site is built; its log is {}", log.display()));
        let program = std::env::current_exe()?;
        let build = Command::new(program).arg("build").dir(paths::root());
        // Only for what it compiles for this machine; the compiler for the browser is another.
        let build = if self.is_linted { build.env(LINTED, "1") } else { build };
        self.building = Some(build.start_logged(&log)?);
        Ok(())
    }

    fn lint(&mut self) -> Result<()> {
        if self.is_linted {
            log::detail("Clippy looks on while tests are compiled");
        } else {
            // With `ssr` all is looked at but what only a browser runs, and that the next steps compile.
            let all = ["--workspace", "--all-targets", "--features", "dialogue-explorer/ssr"];
            self.cargo().arg("clippy").args(all).args(["--", "-D", "warnings"]).run()?;
        }
        scripts::are_understood()
    }

    /// Benchmarks are compiled by no test, so where Clippy only looks on it would not see them.
    fn lint_benchmarks(&self, packages: &[&str]) -> Result<()> {
        if self.is_linted {
            self.cargo().args(["test", "--no-run", "--all-targets"]).args(packages).run()?;
        }
        Ok(())
    }

    fn native(&mut self) -> Result<()> {
        self.lint_benchmarks(&APP)?;
        if self.is_linted {
            // As a program, too: of what its tests alone use, only that says so.
            self.cargo().args(["build", "-p", "xtask"]).run()?;
        }
        self.count(self.cargo().arg("test").args(APP))?;
        self.count(self.cargo().args(["test", "-p", "oracle", "-p", "split", "-p", "xtask"]))?;
        // While the site is built; it will be waited for.
        self.lint_benchmarks(&["-p", "browser-tests"])
    }

    fn build(&mut self) -> Result<()> {
        match self.building.take() {
            Some(building) => building.done(),
            None => site::build_with(&Web::ready(true)?, &paths::dist(), &[]),
        }
    }

    fn size(&mut self) -> Result<()> {
        size::weigh(&paths::dist())
    }

    fn markup(&mut self) -> Result<()> {
        let (java, checker) = (machine::java()?, machine::vnu()?);
        let views = self.cargo().arg("test").args(APP).args(["--test", "app", "--", "--ignored", "markup"]);
        self.count(views.env("DIALOGUE_EXPLORER_VNU", &checker))?;
        let dist = paths::dist();
        scripts::of_site_are_understood(&dist)?;
        // Warnings and notes are a matter of taste.
        let quiet = ["--errors-only", "--skip-non-html"];
        Command::new(java)
            .arg("-jar")
            .arg(checker)
            .args(quiet)
            .args([dist.join(paths::PAGE), dist.join("share")])
            .run()
    }

    fn hosts(&mut self) -> Result<()> {
        hosts::check(&paths::dist())
    }

    fn browser(&mut self) -> Result<()> {
        let run = self
            .cargo()
            .args(["test", "-p", "browser-tests"])
            .env("CHROMEDRIVER", machine::browser()?)
            .env("GECKODRIVER", machine::firefox()?)
            .env("DIALOGUE_EXPLORER_AXE", machine::axe()?)
            .env("DIALOGUE_EXPLORER_OFFICE", machine::office()?)
            .env("DIALOGUE_EXPLORER_DIST", paths::dist())
            // The harness says what it waited for; a backtrace through the runtime buries it.
            .env("RUST_BACKTRACE", "0")
            // Each browser is several processes; more at a time only makes all of them late.
            .env("RUST_TEST_THREADS", "2");
        self.count(run)
    }

    fn webkit(&mut self) -> Result<()> {
        let (driver, display) = machine::webkit()?;
        let run = ["CARGO", "RUSTC", "RUSTDOC", "RUSTC_WRAPPER", "RUSTUP_TOOLCHAIN"]
            .into_iter()
            .fold(Command::new(display), Command::without_env)
            .args(["-a", "cargo"])
            .args(ENGINES)
            .arg("webkit")
            .dir(paths::root())
            .env("WEBKIT_DRIVER", driver)
            .env("DIALOGUE_EXPLORER_DIST", paths::dist())
            .env("RUST_BACKTRACE", "0");
        self.count(run)
    }

    fn one_file(&mut self) -> Result<()> {
        let file = paths::target().join("one-file.html");
        site::one_file::build(&file, None)?;
        let run = self
            .cargo()
            .args(ENGINES)
            .arg("one_file")
            .env("CHROMEDRIVER", machine::browser()?)
            .env("GECKODRIVER", machine::firefox()?)
            .env("DIALOGUE_EXPLORER_FILE", &file)
            .env("RUST_BACKTRACE", "0");
        self.count(run)
    }

    fn spark(&mut self) -> Result<()> {
        spark::compare()?;
        self.tally.passed += 1;
        Ok(())
    }

    /// Cargo in the project's directory. The build of the release site goes first: half of its time it has work for one
    /// core alone, and the other steps are done long before it when they share the cores evenly.
    fn cargo(&self) -> Command {
        let cargo = Command::native_cargo();
        let cargo = if self.is_linted { cargo.linted() } else { cargo };
        if self.building.is_some() { cargo.standing_back() } else { cargo }
    }

    /// Runs tests and adds what they say to the tally.
    fn count(&mut self, run: Command) -> Result<()> {
        let tally = &mut self.tally;
        run.run_output(|line| tally.read(line))
    }
}

/// How many tests passed and failed.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// Takes in a line like `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    fn read(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        let words = counts.split([' ', ';', '.']).filter(|it| !it.is_empty());
        let mut number: Option<usize> = None;
        for word in words {
            match (word, number) {
                ("passed", Some(count)) => self.passed += count,
                ("failed", Some(count)) => self.failed += count,
                _ => {}
            }
            number = word.parse().ok();
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tally_adds_up_what_test_runs_say() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 7 filtered out; finished in 0.00s",
            "test a ... ok",
            "test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
            "test result: ok. 4 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.01s",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 18, failed: 3 });
        assert_eq!(tally.to_string(), "18 passed, 3 failed");
    }

    #[test]
    fn an_unknown_step_is_told_before_anything_runs() {
        assert!(test(&["lnit".to_owned()]).unwrap_err().to_string().contains("lint, native"));
    }
}
