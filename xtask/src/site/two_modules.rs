//! The page of two programs: Trunk builds both, and all names are given afterwards.

use std::path::Path;

use anyhow::{Context, Result};

use crate::finish;
use crate::machine::Web;
use crate::paths;

pub fn build(web: &Web, out: &Path) -> Result<()> {
    let raw = paths::web_target().join("site-of-two");
    std::fs::create_dir_all(&raw).with_context(|| raw.display().to_string())?;
    let trunk = web.trunk().args(["build", "--release", "--public-url", "./", "--dist"]).arg(&raw);
    trunk.run()?;
    finish::finish(&raw, out)
}
