//! The standard library for WebAssembly, built once from the packaged compiler's own source.
//!
//! Built into a sysroot of its own, it serves every later build with a plain stable cargo; `-Zbuild-std`
//! in each build would need `RUSTC_BOOTSTRAP`, which makes build scripts believe they run on nightly.
//! Debian packages none for this target, and rustup's would not fit the packaged compiler.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::packaged::Packaged;
use crate::command::Command;
use crate::hash::hash;
use crate::{log, paths};

/// Without bitcode the app's link-time optimization has nothing to work on.
const FLAGS: &str = "-Cembed-bitcode=yes";

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
pub fn ready(compiler: &Packaged) -> Result<PathBuf> {
    let key = format!("{} {} {FLAGS}", compiler.version, RECIPE.join(" "));
    let sysroot = paths::cache()?.join(format!("wasm-std-{}", hash(key.as_bytes())));
    if !sysroot.is_dir() {
        let what = "Building Rust's standard library for WebAssembly (once, about 40 s)";
        log::timed(what, || paths::fill(&sysroot, |partial| build(compiler, partial)))?;
        // What was compiled against another standard library cannot be mixed with this one.
        paths::remove(&paths::web_target().join("wasm32-unknown-unknown"))?;
    }
    Ok(sysroot)
}

fn build(compiler: &Packaged, sysroot: &Path) -> Result<()> {
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
        .env("RUSTFLAGS", FLAGS)
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
