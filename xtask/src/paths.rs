//! Where things lie: the project, what is built in it, and the cache of tools in the user's home.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::log;

/// The one file that keeps its name, from which all others are reached.
pub const PAGE: &str = "index.html";

/// The project's directory.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().expect("xtask lies in the project").to_path_buf()
}

/// The finished site, unless another place is asked for.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The site in one file, unless another place is asked for.
pub fn one_file() -> PathBuf {
    root().join("dialogue-explorer.html")
}

/// What is compiled for the browser. It is apart from `target`, because the compiler that makes it may be
/// another one, and two compilers share nothing.
pub fn web_target() -> PathBuf {
    target().join("web")
}

/// What is compiled for this machine.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(set) if !set.is_empty() => root().join(set),
        _ => root().join("target"),
    }
}

/// The cache of tools: one place for all clones of the project, keyed by version.
pub fn cache() -> Result<PathBuf> {
    cache_below(env::var_os("XDG_CACHE_HOME").map(PathBuf::from), env::var_os("HOME").map(PathBuf::from))
        .context("neither XDG_CACHE_HOME nor HOME is set: there is no place for the tools")
}

fn cache_below(xdg: Option<PathBuf>, home: Option<PathBuf>) -> Option<PathBuf> {
    // A relative XDG_CACHE_HOME is to be ignored, says the XDG base directory specification.
    xdg.filter(|it| it.is_absolute())
        .or_else(|| home.filter(|it| it.is_absolute()).map(|it| it.join(".cache")))
        .map(|it| it.join("dialogue-explorer"))
}

/// The log of one quiet command.
pub fn log_file(name: &str) -> Result<PathBuf> {
    Ok(cache()?.join("logs").join(format!("{name}.log")))
}

/// Fills `place` by `work`, which is given an empty directory beside it. The place exists only once the
/// work is done, so a run that was broken off leaves nothing half made behind.
pub fn fill(place: &Path, work: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let mut name = place.file_name().expect("a place in the cache has a name").to_os_string();
    name.push(format!(".{}.partial", std::process::id()));
    let partial = place.with_file_name(name);
    remove(&partial)?;
    fs::create_dir_all(&partial).with_context(|| partial.display().to_string())?;
    let done = work(&partial).and_then(|()| match fs::rename(&partial, place) {
        // Another run may have been faster; what it made is as good.
        Err(_) if place.exists() => Ok(()),
        renamed => renamed.with_context(|| place.display().to_string()),
    });
    remove(&partial)?;
    done
}

/// The paths of all files below a directory, with `/` between directories.
pub fn files_below(directory: &Path) -> Result<Vec<String>> {
    fn walk(directory: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
        for entry in fs::read_dir(directory).with_context(|| directory.display().to_string())? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str());
            let name = name.with_context(|| format!("{}: the name is not UTF-8", path.display()))?;
            if path.is_dir() {
                walk(&path, &format!("{prefix}{name}/"), found)?;
            } else {
                found.push(format!("{prefix}{name}"));
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(directory, "", &mut found)?;
    Ok(found)
}

/// Removes what was built and, if asked, the cache.
pub fn clean(cache_too: bool) -> Result<()> {
    let mut places = vec![dist(), web_target()];
    if cache_too {
        places.push(cache()?);
    }
    for place in places.iter().filter(|it| it.exists()) {
        log::step(&format!("Removing {}", place.display()));
        remove(place)?;
    }
    Ok(())
}

/// Removes a directory; its absence is fine.
pub fn remove(directory: &Path) -> Result<()> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        removed => removed.with_context(|| directory.display().to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_follows_the_xdg_rule() {
        let path = |text: &str| Some(PathBuf::from(text));
        let cases = [
            (path("/x"), path("/home/a"), path("/x/dialogue-explorer")),
            (None, path("/home/a"), path("/home/a/.cache/dialogue-explorer")),
            (path("x"), path("/home/a"), path("/home/a/.cache/dialogue-explorer")),
            (path(""), path("/home/a"), path("/home/a/.cache/dialogue-explorer")),
            (None, None, None),
        ];
        for (xdg, home, expected) in cases {
            assert_eq!(cache_below(xdg, home), expected);
        }
    }

    #[test]
    fn a_place_exists_only_when_its_work_is_done() {
        let place = env::temp_dir().join(format!("xtask-fill-{}", std::process::id()));
        assert!(fill(&place, |_| anyhow::bail!("no")).is_err());
        assert!(!place.exists());
        fill(&place, |partial| Ok(fs::write(partial.join("a"), "a")?)).unwrap();
        assert!(place.join("a").exists());
        remove(&place).unwrap();
    }
}
