//! Which compiler makes the WebAssembly.
//!
//! One rule, [`choose`]: a rustc that has the wasm32 target (rustup's, usually) is used as it is. Else,
//! on Debian, the packaged compiler with a standard library built from its own source. Else we stop and
//! say what to run; a target is never added behind a person's back.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::debian;
use super::packaged::{OLDEST, Packaged};
use super::std_library::{self, Panics};
use crate::command::Command;
use crate::paths;

const TARGET: &str = "wasm32-unknown-unknown";
/// The packages of the second way; the linker's carries the number of the LLVM that rustc-web is built on.
const PACKAGES: [&str; 2] = ["rustc-web", "rust-web-src"];
const LINKER_PACKAGE: &str = "lld-22";

/// What the compiler is told for this target. The flags of `.cargo/config.toml` do not hold beside it.
const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
const FLAGS: &str = "--cfg erase_components";

/// The compiler for the browser.
pub enum Compiler {
    /// The rustc on the PATH has the target.
    Plain,
    /// Debian's, with what it lacks.
    Packaged { rustc: PathBuf, linker: PathBuf, sysroot: PathBuf },
}

impl Compiler {
    /// Sets up a cargo, or what runs a cargo.
    pub fn set_up(&self, command: Command) -> Command {
        let Compiler::Packaged { rustc, linker, sysroot } = self else { return command };
        // Flags for all of cargo would win over the flag for this target and hide the standard library.
        command
            .without_env("RUSTFLAGS")
            .without_env("CARGO_ENCODED_RUSTFLAGS")
            .env("RUSTC", rustc)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
            .env(FLAGS_VARIABLE, format!("{FLAGS} --sysroot={}", sysroot.display()))
    }
}

/// Finds the compiler, or gets it, with the standard library whose panics do what `panics` says.
pub fn ready(panics: Panics) -> Result<Compiler> {
    match choose(plain_has_target(), Packaged::here().is_some(), debian::is_here()) {
        Choice::Plain => Ok(Compiler::Plain),
        Choice::Packaged => packaged(panics),
        Choice::InstallPackages => {
            debian::install(
                &PACKAGES,
                &format!("{} (about 20 s)", missing("Debian's packages of it are installed")),
            )?;
            packaged(panics)
        }
        Choice::Stop => bail!(
            "{} Please run this once, then try again:\n\n  rustup target add {TARGET}\n",
            missing("This is not Debian, where we could install packages of it.")
        ),
    }
}

fn missing(what_then: &str) -> String {
    format!("The Rust compiler here cannot make WebAssembly (no {TARGET} target). {what_then}")
}

#[derive(Debug, PartialEq, Eq)]
enum Choice {
    Plain,
    Packaged,
    InstallPackages,
    Stop,
}

fn choose(plain_has_target: bool, packaged_is_here: bool, on_debian: bool) -> Choice {
    match (plain_has_target, packaged_is_here, on_debian) {
        (true, _, _) => Choice::Plain,
        (false, true, _) => Choice::Packaged,
        (false, false, true) => Choice::InstallPackages,
        (false, false, false) => Choice::Stop,
    }
}

/// Whether the rustc that cargo will use has the target's standard library.
fn plain_has_target() -> bool {
    let asked = Command::new("rustc")
        .without_env("RUSTUP_TOOLCHAIN")
        .args(["--print", "target-libdir", "--target", TARGET])
        .dir(paths::root())
        .output();
    let Ok(asked) = asked else { return false };
    let Ok(files) = fs::read_dir(asked.trim()) else { return false };
    files.flatten().any(|it| {
        let name = it.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libcore-") && name.ends_with(".rlib")
    })
}

fn packaged(panics: Panics) -> Result<Compiler> {
    let found = Packaged::here().with_context(|| {
        let mut packages = PACKAGES.to_vec();
        packages.push(LINKER_PACKAGE);
        format!(
            "Debian's packages are there, but not /usr/bin/rustc with its source in version {}.{} or newer; \
             the security archive has it. {}",
            OLDEST.0,
            OLDEST.1,
            debian::by_hand(&packages)
        )
    })?;
    let llvm = found.llvm();
    let linker = match linker(Path::new("/usr/lib"), llvm) {
        Some(linker) => linker,
        None => {
            let package = llvm.map_or_else(|| LINKER_PACKAGE.to_owned(), |it| format!("lld-{it}"));
            debian::install(
                &[&package],
                "The linker for WebAssembly is missing; it is installed (about 5 s)",
            )?;
            linker(Path::new("/usr/lib"), llvm).with_context(|| {
                format!("{package} is installed, but there is no wasm-ld in /usr/lib/llvm-*/bin")
            })?
        }
    };
    let sysroot = std_library::ready(&found, panics)?;
    Ok(Compiler::Packaged { rustc: found.rustc, linker, sysroot })
}

/// The newest linker that is not older than the compiler's LLVM, whose object files it has to read.
fn linker(lib: &Path, llvm: Option<u32>) -> Option<PathBuf> {
    let versions = fs::read_dir(lib).ok()?.flatten().filter_map(|it| {
        let version: u32 = it.file_name().to_str()?.strip_prefix("llvm-")?.parse().ok()?;
        let linker = it.path().join("bin/wasm-ld");
        (linker.exists() && llvm.is_none_or(|llvm| version >= llvm)).then_some((version, linker))
    });
    versions.max().map(|(_, linker)| linker)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_used_before_anything_is_installed() {
        assert_eq!(choose(true, true, true), Choice::Plain);
        assert_eq!(choose(true, false, false), Choice::Plain);
        assert_eq!(choose(false, true, true), Choice::Packaged);
        assert_eq!(choose(false, true, false), Choice::Packaged);
        assert_eq!(choose(false, false, true), Choice::InstallPackages);
        assert_eq!(choose(false, false, false), Choice::Stop);
    }

    #[test]
    fn the_newest_linker_is_taken_if_it_is_new_enough() {
        let lib = std::env::temp_dir().join(format!("xtask-linker-{}", std::process::id()));
        for version in ["llvm-9", "llvm-19", "llvm-22"] {
            fs::create_dir_all(lib.join(version).join("bin")).unwrap();
            fs::write(lib.join(version).join("bin/wasm-ld"), "").unwrap();
        }
        fs::create_dir_all(lib.join("llvm-23/bin")).unwrap();
        assert_eq!(linker(&lib, Some(19)), Some(lib.join("llvm-22/bin/wasm-ld")));
        assert_eq!(linker(&lib, None), Some(lib.join("llvm-22/bin/wasm-ld")));
        assert_eq!(linker(&lib, Some(23)), None);
        fs::remove_dir_all(&lib).unwrap();
    }
}
