//! Where everything comes from: whether the crates are allowed and known to be sound, what is in the site, and whether
//! the same source gives the same site.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::command::Command;
use crate::hash::hash;
use crate::{log, machine, paths};

/// What is asked of cargo-deny, each by itself, so that one that cannot be answered here hides no other.
const QUESTIONS: [(&str, &str); 3] = [
    ("licenses", "Are all licenses among those that deny.toml allows?"),
    ("bans", "Is any crate there that must not be?"),
    ("sources", "Does everything come from crates.io?"),
];

/// The bill of materials, in the project's directory unless another place is asked for.
pub const BILL: &str = "dialogue-explorer.cdx.json";

/// Asks cargo-deny, and writes the bill of materials of what runs in the browser to `bill`.
///
/// # Errors
///
/// A license, a crate or a source is not allowed, a crate has a known hole, or a tool is missing.
pub fn check(bill: &Path) -> Result<()> {
    let deny = machine::cargo_deny()?;
    for (question, what) in QUESTIONS {
        log::timed(what, || ask(&deny, question).run())?;
    }
    // The advisories lie on a host that is not reached from everywhere; what is not known is told, and is no fault.
    let fetched = ask_fetch(&deny).output();
    match fetched {
        Ok(_) => log::timed("Has any crate a known hole?", || ask(&deny, "advisories").run())?,
        Err(error) => println!(
            "Whether a crate has a known hole is not known: RustSec's list does not come ({error:#})"
        ),
    }
    write_bill(bill)
}

fn ask(deny: &Path, question: &str) -> Command {
    Command::new(deny)
        .args(["--all-features", "check", "--hide-inclusion-graph", question])
        .dir(paths::root())
}

fn ask_fetch(deny: &Path) -> Command {
    Command::new(deny).args(["fetch", "db"]).dir(paths::root())
}

/// Lists the crates that are in the site's code, with versions, licenses and digests, in the form of CycloneDX 1.5.
fn write_bill(bill: &Path) -> Result<()> {
    let tool = machine::cargo_cyclonedx()?;
    let name = "bill-of-materials";
    let (made, others) = (
        paths::root().join(format!("{name}.json")),
        ["dialogue", "fuzz", "pages", "split", "xtask", "tests/browser", "tests/oracle"],
    );
    log::timed("Writing the bill of materials", || {
        let written = Command::new(tool)
            .args([
                "cyclonedx",
                "--format",
                "json",
                "--spec-version",
                "1.5",
                "--target",
                "wasm32-unknown-unknown",
            ])
            .args(["--no-build-deps", "--features", "csr", "--override-filename", name])
            // The same source gives the same bill, without a time and a number of its own.
            .env("SOURCE_DATE_EPOCH", "0")
            .dir(paths::root())
            .run();
        for other in others {
            fs::remove_file(paths::root().join(other).join(format!("{name}.json"))).ok();
        }
        written?;
        // It may be wanted on another disk.
        fs::copy(&made, bill).with_context(|| bill.display().to_string())?;
        if made != *bill {
            fs::remove_file(&made)?
        }
        Ok(())
    })?;
    println!("{}", bill.display());
    Ok(())
}

/// Builds the site twice, each time from nothing and in another place, and compares the files. What is built is the last
/// commit: changes that are not committed have no part in it.
///
/// # Errors
///
/// A file differs, or a build fails.
pub fn reproduce() -> Result<()> {
    let place = paths::target().join("reproduce");
    paths::remove(&place)?;
    let mut sites = Vec::new();
    for name in ["one", "another"] {
        let clone = place.join(name);
        Command::new("git").args(["clone", "--quiet"]).args([paths::root(), clone.clone()]).run()?;
        log::timed(&format!("Building {}", clone.display()), || {
            Command::cargo().args(["xtask", "build"]).dir(&clone).without_env("CARGO_TARGET_DIR").run()
        })?;
        sites.push(digests(&clone.join("dist"))?);
    }
    let [one, other] = &sites[..] else { unreachable!("there are two") };
    let differ: BTreeSet<&str> = one
        .iter()
        .chain(other)
        .filter(|(file, digest)| one.get(*file) != Some(digest) || other.get(*file) != Some(digest))
        .map(|(file, _)| file.as_str())
        .collect();
    if !differ.is_empty() {
        bail!("two builds of the same source differ in {}", Vec::from_iter(differ).join(", "));
    }
    ensure!(!one.is_empty(), "there is no site");
    println!("{} files, the same in both builds", one.len());
    paths::remove(&place)
}

/// The files of a site, each with the hash of its content.
fn digests(site: &Path) -> Result<BTreeMap<String, String>> {
    let digest = |file: String| Ok((file.clone(), hash(&fs::read(site.join(&file))?)));
    paths::files_below(site)?.into_iter().map(digest).collect()
}
