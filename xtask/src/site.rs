//! The release site: built by Trunk, finished by us.

use std::path::Path;

use crate::machine::Web;
use crate::{Outcome, edition, finish, place, say};

/// Builds the site into `out`.
pub fn build(out: &Path) -> Outcome {
    let web = Web::ready(true)?;
    say::timed("Building the release site (about 1 min; the first time 2 to 3)", || built(&web, out))?;
    say::detail(&format!("the site is in {}; any static host can serve it, under any path", out.display()));
    Ok(())
}

/// The same on a machine that is ready.
pub fn built(web: &Web, out: &Path) -> Outcome {
    // Before the minutes that the rest takes: links are made with an edition, and must find it later.
    edition::present()?;
    let raw = place::web_target().join("site");
    std::fs::create_dir_all(&raw).map_err(|error| place::at(&raw, &error))?;
    web.trunk().args(["build", "--release", "--public-url", "./", "--dist"]).arg(&raw).seen()?;
    finish::finish(&raw, out)
}
