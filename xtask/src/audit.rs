//! What Lighthouse says of the finished site: speed, access, good practice, and what search engines need.
//!
//! Scores of speed are a measurement of this machine, so none is asked for here; the others have to be 100.

use anyhow::Result;

use crate::command::Command;
use crate::machine::{self, Web};
use crate::{log, paths, site};

/// Where the site is served meanwhile; its addresses are built in, since search engines want them whole.
const PORT: u16 = 8099;

/// The start page in three languages, the public record, a story, a meeting, and a small page.
const PAGES: [&str; 7] = [
    "",
    "?lang=vi",
    "?lang=ru",
    "?collection=record",
    "?view=story&story=pandemic",
    "?collection=both&meeting=arsom-19",
    "share/start.en.html",
];

/// Builds the site for an address of this machine, and prints what Lighthouse finds; the scores stand last.
pub fn audit() -> Result<()> {
    let web = Web::ready(true)?;
    let dist = paths::web_target().join("audited");
    let address = format!("--site-url=http://127.0.0.1:{PORT}/");
    log::timed("Building the site (5 to 10 min, if the app has changed)", || {
        site::build_with(&web, &dist, &[address])
    })?;
    let modules = machine::lighthouse()?;
    // Chromium comes with its driver.
    machine::browser()?;
    log::step("Lighthouse, as a phone on a slow line (about 30 s a page)");
    Command::new("node")
        .arg(paths::root().join("xtask/audit/audit.mjs"))
        .arg(&dist)
        .arg(PORT.to_string())
        .args(PAGES)
        .env("NODE_PATH", modules)
        .run()
}
