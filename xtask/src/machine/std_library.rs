//! The standard library for WebAssembly, built once from the packaged compiler's own source.
//!
//! Built into a sysroot of its own, it serves every later build with a plain stable cargo; `-Zbuild-std`
//! in each build would need `RUSTC_BOOTSTRAP`, which makes build scripts believe they run on nightly.
//! Debian packages none for this target, and rustup's would not fit the packaged compiler.
//! There is one for work on the app and one for releases: they differ in what a panic does.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::packaged::Packaged;
use crate::command::Command;
use crate::hash::hash;
use crate::{log, paths};

/// What a panic does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panics {
    /// It tells its message and its place, then stops the app: for work and for tests.
    Tell,
    /// It only stops the app, which the page tells the reader: for releases. They go without the messages of all
    /// panics and without what would print them.
    Stop,
}

impl Panics {
    /// What cargo compiles with such a library.
    fn profile(self) -> &'static str {
        match self {
            Self::Tell => "debug",
            Self::Stop => "release",
        }
    }

    /// Flags for the library. The second kind is rustc's `-Cpanic=immediate-abort`, which is not stable and would have
    /// to be set for every crate; the library alone can be told by the `cfg` that goes with it.
    fn flags(self) -> &'static str {
        // Without bitcode the app's link-time optimization has nothing to work on.
        match self {
            Self::Tell => "-Cembed-bitcode=yes",
            Self::Stop => {
                "-Cembed-bitcode=yes --cfg=panic=\"immediate-abort\" -Aexplicit_builtin_cfgs_in_flags"
            }
        }
    }
}

/// Where it lies below a sysroot.
const LIBRARIES: &str = "lib/rustlib/wasm32-unknown-unknown/lib";

/// What cargo is told; with the compiler's version the key of what it makes.
const RECIPE: [&str; 5] = [
    "build",
    "--release",
    "--target=wasm32-unknown-unknown",
    // `test` is what `cargo test` for this target links with.
    "-Zbuild-std=std,panic_abort,test,proc_macro",
    // Shorter ways to sort and to print numbers: together they make the whole module a fifth smaller.
    "-Zbuild-std-features=optimize_for_size",
];

/// The sysroot with the standard library, built now if it is not in the cache.
pub fn ready(compiler: &Packaged, panics: Panics) -> Result<PathBuf> {
    let key = format!("{} {} {}", compiler.version, RECIPE.join(" "), panics.flags());
    let sysroot = paths::cache()?.join(format!("wasm-std-{}", hash(key.as_bytes())));
    if !sysroot.is_dir() {
        let what = match panics {
            Panics::Tell => "Building Rust's standard library for WebAssembly (once, about 40 s)",
            Panics::Stop => "Building Rust's standard library for releases (once, about 40 s)",
        };
        log::timed(what, || paths::fill(&sysroot, |partial| build(compiler, panics, partial)))?;
        // What was compiled against another standard library cannot be mixed with this one.
        paths::remove(&paths::web_target().join("wasm32-unknown-unknown").join(panics.profile()))?;
    }
    Ok(sysroot)
}

fn build(compiler: &Packaged, panics: Panics, sysroot: &Path) -> Result<()> {
    let work = sysroot.join("work");
    write(&work.join("Cargo.toml"), "[package]\nname = \"nothing\"\nedition = \"2024\"\n\n[workspace]\n")?;
    write(&work.join("src/lib.rs"), "#![no_std]\n")?;
    Command::cargo()
        .args(RECIPE)
        .dir(&work)
        .env("CARGO_TARGET_DIR", work.join("target"))
        .env("RUSTC", &compiler.rustc)
        .env("RUSTC_BOOTSTRAP", "1")
        .without_env("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTFLAGS", panics.flags())
        .env("CARGO_PROFILE_RELEASE_PANIC", "abort")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "s")
        .run_logged(&paths::log_file("wasm-std")?)?;
    let built = work.join("target/wasm32-unknown-unknown/release/deps");
    let libraries = sysroot.join(LIBRARIES);
    fs::create_dir_all(&libraries).with_context(|| libraries.display().to_string())?;
    for file in fs::read_dir(&built).with_context(|| built.display().to_string())?.flatten() {
        let name = file.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with("libnothing-") {
            fs::copy(file.path(), libraries.join(&name))
                .with_context(|| file.path().display().to_string())?;
        }
    }
    paths::remove(&work)
}

fn write(file: &Path, text: &str) -> Result<()> {
    let parent = file.parent().expect("it is given with its directory");
    fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
    fs::write(file, text).with_context(|| file.display().to_string())
}
