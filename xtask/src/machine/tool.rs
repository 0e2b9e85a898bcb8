//! The tools beside the compiler: each is taken from the PATH if it is there in the right version, else
//! from the cache, where it is put when it is first needed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::debian;
use super::version::{Version, locked};
use crate::command::{Command, on_path};
use crate::hash::hash;
use crate::{log, paths};

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const CARGO_DENY: &str = "0.20.2";
const CARGO_CYCLONEDX: &str = "0.5.9";
const BINARYEN: Package = Package {
    name: "binaryen",
    version: "132.0.0",
    integrity: "sha512-4Usg7yEvwO3FMso3Oov6qkOOHSod1IEv+boKkh77kTljM+eNBouqCTbqWswGzbG+vDNO/b/v2C4gfEh1WgB9Lg==",
};
/// What makes scripts short: a fifth less, compressed, than they are without comments and blanks alone.
const UGLIFY: Package = Package {
    name: "uglify-js",
    version: "3.19.3",
    integrity: "sha512-v3Xu+yuwBXisp6QYTcH4UbH+xYJXqnq2m/LtQVWKWzYc1iehYnLixoQDN9FH6/j9/oybfd6W9Ghwkl8+UMKTKQ==",
};
const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
    integrity: "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
};

/// A parser of JavaScript that can be told which year's.
const ACORN: Package = Package {
    name: "acorn",
    version: "8.19.0",
    integrity: "sha512-oJlA3XiRm7Cyk6qFD2Jn8ak9B7jSy0qy00ADO3+8dpT0LSjFihQYv4C02LFCSYJV3Q37xYwwRy5m+IpIiUzqWw==",
};
/// The Nu checker: whether HTML is as the standard wants it.
const VNU: Package = Package {
    name: "vnu-jar",
    version: "26.9.27",
    integrity: "sha512-TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==",
};

/// A package of npm without dependencies, and the digest that its archive has to have.
struct Package {
    name: &'static str,
    version: &'static str,
    integrity: &'static str,
}

/// Trunk, the bundler. Gives the directory to be put on the PATH, if it is not there already.
pub fn trunk() -> Result<Option<PathBuf>> {
    if version_on_path("trunk") == Version::in_text(TRUNK) {
        return Ok(None);
    }
    installed("trunk", TRUNK, "Installing Trunk, the bundler (once, about 2 min)", |root| {
        // No TLS and no look for updates: it has nothing to download here.
        let arguments = ["--locked", "--no-default-features"];
        cargo_install("trunk", TRUNK, root).args(arguments).run_logged(&paths::log_file("trunk")?)
    })
    .map(Some)
}

/// wasm-bindgen and its test runner, in the version the site's lock file names.
pub fn wasm_bindgen() -> Result<Option<PathBuf>> {
    let lock = paths::root().join("Cargo.lock");
    let text = fs::read_to_string(&lock).with_context(|| lock.display().to_string())?;
    let version = locked(&text, "wasm-bindgen")
        .with_context(|| format!("{}: there is no package wasm-bindgen", lock.display()))?;
    let wanted = Version::in_text(&version);
    let on_path = ["wasm-bindgen", "wasm-bindgen-test-runner"].map(version_on_path);
    if on_path == [wanted; 2] {
        return Ok(None);
    }
    installed("wasm-bindgen", &version, "Installing wasm-bindgen (once, about 1 min)", |root| {
        // Without --locked: its lock file asks for crates that do not build together.
        cargo_install("wasm-bindgen-cli", &version, root).run_logged(&paths::log_file("wasm-bindgen")?)
    })
    .map(Some)
}

/// wasm-opt, which makes the release smaller.
pub fn wasm_opt() -> Result<Option<PathBuf>> {
    if version_on_path("wasm-opt") >= Version::in_text(BINARYEN.version) {
        return Ok(None);
    }
    let directory = npm(&BINARYEN, "Getting wasm-opt (once, about 10 s)")?;
    Ok(Some(directory.join("node_modules/binaryen/bin")))
}

/// uglifyjs, which does the same for scripts.
pub fn uglify() -> Result<Option<PathBuf>> {
    if version_on_path("uglifyjs") == Version::in_text(UGLIFY.version) {
        return Ok(None);
    }
    let directory = npm(&UGLIFY, "Getting UglifyJS (once, about 3 s)")?;
    Ok(Some(directory.join("node_modules/uglify-js/bin")))
}

/// The script of axe-core, which looks for barriers in a page.
pub fn axe() -> Result<PathBuf> {
    let directory = npm(&AXE, "Getting axe-core (once, about 5 s)")?;
    Ok(directory.join("node_modules/axe-core/axe.min.js"))
}

/// The script of a parser of JavaScript, for Node.js.
pub fn acorn() -> Result<PathBuf> {
    Ok(npm(&ACORN, "Getting acorn (once, about 5 s)")?.join("node_modules/acorn/bin/acorn"))
}

/// The Nu checker, for Java.
pub fn vnu() -> Result<PathBuf> {
    Ok(npm(&VNU, "Getting the Nu checker (once, about 20 s)")?
        .join("node_modules/vnu-jar/build/dist/vnu.jar"))
}

/// The modules of Lighthouse, as `xtask/audit/package-lock.json` has them.
pub fn lighthouse() -> Result<PathBuf> {
    modules("lighthouse", "Lighthouse", "xtask/audit", "20 s")
}

/// The modules of what the site is measured against, as `benches/web/package-lock.json` has them.
pub fn peers() -> Result<PathBuf> {
    modules("peers", "the libraries of the peers", "benches/web", "1 min")
}

/// The modules that the lock file of one of our directories names. `time` is about how long it takes to get them.
fn modules(key: &str, name: &str, directory: &str, time: &str) -> Result<PathBuf> {
    let ours = paths::root().join(directory);
    let lock = ours.join("package-lock.json");
    let content = fs::read(&lock).with_context(|| lock.display().to_string())?;
    let cached = paths::cache()?.join(format!("{key}-{}", hash(&content)));
    if !cached.is_dir() {
        if on_path("npm").is_none() {
            bail!("npm is missing, by which {name} would come: please install Node.js");
        }
        log::timed(&format!("Getting {name} (once, about {time})"), || {
            paths::fill(&cached, |partial| {
                for file in ["package.json", "package-lock.json"] {
                    fs::copy(ours.join(file), partial.join(file)).with_context(|| file.to_owned())?;
                }
                npm_ci(partial, key)
            })
        })?;
    }
    Ok(cached.join("node_modules"))
}

/// chromedriver, with the Chromium it drives.
pub fn browser() -> Result<PathBuf> {
    let packages = ["chromium", "chromium-driver"];
    packaged("chromedriver", &packages, "Chromium is missing; it is installed (about 1 min)")
}

/// Chromium itself: `CHROMIUM`, else the first that is on the PATH under one of its names.
pub fn chromium() -> Result<PathBuf> {
    if let Some(set) = std::env::var_os("CHROMIUM").filter(|set| !set.is_empty()) {
        return Ok(set.into());
    }
    // It comes with its driver where both are missing.
    browser()?;
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let found = names.iter().find_map(|name| on_path(name));
    found.with_context(|| format!("there is none of {} on the PATH; CHROMIUM can name it", names.join(", ")))
}

/// geckodriver, with the Firefox it drives.
pub fn firefox() -> Result<PathBuf> {
    if on_path("firefox").is_none() {
        packaged("firefox-esr", &["firefox-esr"], "Firefox is missing; it is installed (about 30 s)")?;
    }
    cargo_tool("geckodriver", GECKODRIVER, "1 min")
}

/// The driver of WebKitGTK's small browser, and what gives it a display.
pub fn webkit() -> Result<(PathBuf, PathBuf)> {
    let packages = ["webkit2gtk-driver", "xvfb", "xauth"];
    let driver = packaged("WebKitWebDriver", &packages, "WebKit is missing; it is installed (about 1 min)")?;
    Ok((driver, packaged("xvfb-run", &packages, "Xvfb is missing; it is installed (about 1 min)")?))
}

/// cargo-deny, which looks at licenses, sources and known holes of crates.
pub fn cargo_deny() -> Result<PathBuf> {
    cargo_tool("cargo-deny", CARGO_DENY, "4 min")
}

/// cargo-cyclonedx, which writes bills of materials.
pub fn cargo_cyclonedx() -> Result<PathBuf> {
    cargo_tool("cargo-cyclonedx", CARGO_CYCLONEDX, "1 min")
}

/// A program that comes from crates.io, with what its lock file names.
fn cargo_tool(program: &str, version: &str, time: &str) -> Result<PathBuf> {
    if version_on_path(program) == Version::in_text(version) {
        return Ok(program.into());
    }
    let directory =
        installed(program, version, &format!("Installing {program} (once, about {time})"), |root| {
            cargo_install(program, version, root).arg("--locked").run_logged(&paths::log_file(program)?)
        })?;
    Ok(directory.join(program))
}

/// LibreOffice, which shows what spreadsheets make of our files.
pub fn office() -> Result<PathBuf> {
    packaged("soffice", &["libreoffice-calc-nogui"], "LibreOffice is missing; it is installed (about 1 min)")
}

/// Java, which runs the Nu checker.
pub fn java() -> Result<PathBuf> {
    packaged("java", &["default-jre-headless"], "Java is missing; it is installed (about 1 min)")
}

/// A program that comes in packages of Debian.
fn packaged(program: &str, packages: &[&str], why: &str) -> Result<PathBuf> {
    if let Some(found) = on_path(program) {
        return Ok(found);
    }
    if !debian::is_here() {
        bail!("{program} is missing: please put it on the PATH");
    }
    debian::install(packages, why)?;
    on_path(program)
        .with_context(|| format!("{} is installed, but no {program} on the PATH", packages.join(", ")))
}

/// The version a program on the PATH says it has; `None` where there is no such program.
fn version_on_path(program: &str) -> Option<Version> {
    on_path(program)?;
    Version::in_text(&Command::new(program).arg("--version").output().ok()?)
}

/// The directory of an installed program in the cache, filled by `install` if need be.
fn installed(
    name: &str,
    version: &str,
    what: &str,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let directory = paths::cache()?.join(format!("{name}-{version}"));
    if !directory.is_dir() {
        log::timed(what, || {
            paths::fill(&directory, |partial| {
                install(partial)?;
                paths::remove(&partial.join("target"))
            })
        })?;
    }
    Ok(directory.join("bin"))
}

/// A debug build without debug information: a few seconds slower in use, minutes faster to get.
fn cargo_install(package: &str, version: &str, root: &Path) -> Command {
    let target = root.join("target");
    Command::cargo()
        .args(["install", "--debug", "--version", version, package, "--root"])
        .arg(root)
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .dir(root)
}

/// Installs what the lock file of a directory names, each archive with its digest.
fn npm_ci(directory: &Path, name: &str) -> Result<()> {
    Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        .dir(directory)
        .run_logged(&paths::log_file(name)?)
}

/// A package of npm in the cache. `npm ci` refuses an archive that has not its digest.
fn npm(package: &Package, what: &str) -> Result<PathBuf> {
    let Package { name, version, integrity } = package;
    let directory = paths::cache()?.join(format!("{name}-{version}"));
    if directory.is_dir() {
        return Ok(directory);
    }
    if on_path("npm").is_none() {
        bail!("{name} {version} is missing and npm, by which it would come, too: please install Node.js");
    }
    log::timed(what, || {
        paths::fill(&directory, |partial| {
            let wanted = json!({ "dependencies": { *name: version } });
            let mut locked = json!({ "lockfileVersion": 3, "packages": { "": wanted } });
            locked["packages"][format!("node_modules/{name}")] =
                json!({ "version": version, "integrity": integrity });
            for (file, content) in [("package.json", &wanted), ("package-lock.json", &locked)] {
                fs::write(partial.join(file), content.to_string()).with_context(|| file.to_owned())?;
            }
            npm_ci(partial, name)
        })
    })?;
    Ok(directory)
}
