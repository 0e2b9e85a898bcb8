//! The release site: built by Trunk, finished by us.

use std::path::Path;

use anyhow::{Context, Result};

use crate::command::Command;
use crate::machine::Web;
use crate::{edition, finish, log, paths};

/// Builds the site into `out`, for the address where it will lie, if that is known.
pub fn build(out: &Path, address: Option<&str>) -> Result<()> {
    let web = Web::ready(true)?;
    log::timed("Building the release site (about 1 min; the first time 3 to 4)", || {
        built(&web, out, address)
    })?;
    log::detail(&format!("the site is in {}; any static host can serve it, under any path", out.display()));
    Ok(())
}

/// The same on a machine that is ready.
pub fn built(web: &Web, out: &Path, address: Option<&str>) -> Result<()> {
    // Before the minutes that the rest takes: links are made with an edition, and must find it later.
    edition::present()?;
    if let Some(address) = address {
        pages().arg(address).run()?;
    }
    let raw = paths::web_target().join("site");
    std::fs::create_dir_all(&raw).with_context(|| raw.display().to_string())?;
    web.trunk().args(["build", "--release", "--public-url", "./", "--dist"]).arg(&raw).run()?;
    finish::finish(&raw, out)?;
    pages().arg(paths::root().join("public")).arg(out).args(address).run()
}

/// What writes previews and the data package into a finished site. It is a program of its own, so that nobody
/// waits for it who only serves.
fn pages() -> Command {
    let run = Command::cargo().dir(paths::root());
    run.args(["run", "--quiet", "--profile", "pages", "--package", "pages", "--"])
}
