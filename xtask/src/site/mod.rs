//! The release site: the app split into parts, the page and its assets through Trunk, previews for links.
//!
//! Every file but `index.html` has the hash of its content in its name, and all references are relative, so the
//! site can lie under any path of any host, and a host may let browsers keep all but `index.html` for ever.

mod app;
mod data;
pub mod html;
mod notices;
pub mod one_file;
pub mod parts;
mod stage;
mod styles;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use html::Tag;
use parts::Parts;

use crate::command::Command;
use crate::machine::Web;
use crate::paths::PAGE;
use crate::{edition, log, paths};

/// The parts that come along with the start: what reads the data, and the language of most readers.
pub const ALWAYS_PARTS: [&str; 2] = ["reading", "english"];
/// Those of which one comes instead: the other languages.
pub const LANGUAGE_PARTS: [&str; 2] = ["vietnamese", "russian"];
/// The part that most readers need: it comes once the charts are drawn.
pub const FIRST_PART: &str = "evidence";

/// Builds the site into `out`. `hosting` are options that `pages` reads: where the site will lie, whom one tells of faults.
pub fn build(out: &Path, hosting: &[String]) -> Result<()> {
    let web = Web::ready(true)?;
    log::timed("Building the release site (5 to 10 min, if the app has changed)", || {
        build_with(&web, out, hosting)
    })?;
    log::detail(&format!("the site is in {}; any static host can serve it, under any path", out.display()));
    Ok(())
}

/// The same on a machine that is ready.
pub fn build_with(web: &Web, out: &Path, hosting: &[String]) -> Result<()> {
    // Before the minutes that the rest takes: links are made with an edition, and must find it later.
    edition::present()?;
    if !hosting.is_empty() {
        pages().args(hosting).run()?;
    }
    let (public, pictures) = (paths::root().join("public"), paths::target().join("previews"));
    // The linker of the app keeps one core busy for minutes.
    let painter = pages().arg(&public).arg(&pictures).start()?;
    build_app(web, out)?;
    painter.done()?;
    fs::write(out.join("_headers"), include_str!("../../hosting/_headers")).context("_headers")?;
    pages().arg(&public).arg(out).arg(&pictures).args(hosting).run()
}

fn build_app(web: &Web, out: &Path) -> Result<()> {
    let public = paths::root().join("public");
    let page = public.join(PAGE);
    let page = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    let tags = html::tags(&page);
    let rust = tags.iter().find(|tag| tag.is_link("rust")).context("the page links no Rust program")?;
    let program = rust.get("data-bin").context("the page's program has no data-bin")?;
    let features = rust.get("data-cargo-features").unwrap_or_default();
    let app = app::App::build(web, program, features)?;

    let (stage, raw) = (paths::web_target().join("stage"), paths::web_target().join("site"));
    let minify = |script: &Path| web.with_tools(minify()).arg(script).output();
    stage::stage(&public, PAGE, &app, &stage, &minify)?;
    fs::create_dir_all(&raw).with_context(|| raw.display().to_string())?;
    let trunk = web.trunk().args(["build", "--release", "--public-url", "./", "--dist"]).arg(&raw);
    trunk.arg("--config").arg(paths::root().join("Trunk.toml")).arg(stage.join(PAGE)).run()?;
    check_references(&raw)?;
    notices::write(&raw, features)?;
    publish(&raw, out)
}

/// What prints a script in fewer words. All that stands at its top is its own: no script uses what is another's.
fn minify() -> Command {
    Command::new("uglifyjs").args(["--module", "--compress", "passes=2", "--mangle", "--"])
}

/// Looks whether all files are there that the page of a site names.
pub fn check_references(site: &Path) -> Result<()> {
    let page = fs::read_to_string(site.join(PAGE)).context(PAGE)?;
    let tags = html::tags(&page);
    let named = tags.iter().flat_map(Tag::files).map(|(_, path)| path).filter(|path| *path != "./");
    // While one works on the app it is of one piece.
    let parts = Parts::of(&page).ok();
    for path in named.chain(parts.iter().flat_map(Parts::files)) {
        ensure!(site.join(html::path(path)).is_file(), "{PAGE} refers to {path}, and there is no such file");
    }
    Ok(())
}

/// Puts a site in the place of whatever site is in `to`.
pub fn publish(from: &Path, to: &Path) -> Result<()> {
    // A slip in --out must not cost anybody a directory.
    let strange = to.read_dir().is_ok_and(|mut found| found.next().is_some()) && !to.join(PAGE).exists();
    ensure!(!strange, "{}: is not empty and holds no {PAGE}; it is left as it is", to.display());
    paths::remove(to)?;
    for path in paths::files_below(from)? {
        let file = to.join(&path);
        let parent = file.parent().context("a file has a directory")?;
        fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        fs::copy(from.join(&path), &file).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// What writes previews and the data package into a finished site. It is a program of its own, so that nobody
/// waits for it who only serves.
fn pages() -> Command {
    Command::native_cargo().args(["run", "--quiet", "--package", "pages", "--"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_that_is_no_site_is_left_alone() {
        let base = std::env::temp_dir().join(format!("xtask-publish-{}", std::process::id()));
        let (from, to) = (base.join("from"), base.join("to"));
        fs::create_dir_all(&from).unwrap();
        fs::create_dir_all(&to).unwrap();
        fs::write(from.join(PAGE), "<link href=\"a.css\">").unwrap();
        fs::write(to.join("thesis.doc"), "years of work").unwrap();
        assert!(publish(&from, &to).is_err());
        assert!(to.join("thesis.doc").exists());
        fs::remove_file(to.join("thesis.doc")).unwrap();
        publish(&from, &to).unwrap();
        assert!(to.join(PAGE).exists());
        fs::remove_dir_all(&base).unwrap();
    }

    #[test]
    fn a_reference_to_nothing_is_an_error() {
        let site = std::env::temp_dir().join(format!("xtask-references-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join(PAGE), "<link rel=canonical href=\"./\"><link href=\"./a.css\">").unwrap();
        let error = check_references(&site).unwrap_err();
        assert_eq!(error.to_string(), "index.html refers to ./a.css, and there is no such file");
        fs::write(site.join("a.css"), "").unwrap();
        check_references(&site).unwrap();
        fs::remove_dir_all(&site).unwrap();
    }
}
