//! The release site: built by Trunk, finished by us.

use std::path::Path;

use crate::machine::Web;
use crate::run::Run;
use crate::{Outcome, edition, finish, place, say};

/// Builds the site into `out`, for the address where it will lie, if that is known.
pub fn build(out: &Path, address: Option<&str>) -> Outcome {
    let web = Web::ready(true)?;
    say::timed("Building the release site (about 1 min; the first time 3 to 4)", || {
        built(&web, out, address)
    })?;
    say::detail(&format!("the site is in {}; any static host can serve it, under any path", out.display()));
    Ok(())
}

/// The same on a machine that is ready.
pub fn built(web: &Web, out: &Path, address: Option<&str>) -> Outcome {
    // Before the minutes that the rest takes: links are made with an edition, and must find it later.
    edition::present()?;
    if let Some(address) = address {
        pages().arg(address).seen()?;
    }
    let raw = place::web_target().join("site");
    std::fs::create_dir_all(&raw).map_err(|error| place::at(&raw, &error))?;
    web.trunk().args(["build", "--release", "--public-url", "./", "--dist"]).arg(&raw).seen()?;
    finish::finish(&raw, out)?;
    pages().arg(place::root().join("public")).arg(out).args(address).seen()
}

/// What writes previews and the data package into a finished site. It is a program of its own, so that nobody
/// waits for it who only serves.
fn pages() -> Run {
    let run = Run::cargo().dir(place::root());
    run.args(["run", "--quiet", "--profile", "pages", "--package", "pages", "--"])
}
