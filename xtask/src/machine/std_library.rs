//! The standard library for WebAssembly, built once from the packaged compiler's own source.
//!
//! Built into a sysroot of its own, it serves every later build with a plain stable cargo; `-Zbuild-std`
//! in each build would need `RUSTC_BOOTSTRAP`, which makes build scripts believe they run on nightly.
//! There is one for work on the page and one for release, which differ in what a panic does.

use std::fs;
use std::path::{Path, PathBuf};

use super::compiler::Packaged;
use crate::place::{self, at};
use crate::run::Run;
use crate::{Outcome, finish, say};

/// What a panic does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panics {
    /// It tells its message and its place, then stops the module: for work and for tests.
    Tell,
    /// It only stops the module, and the page tells the reader: for release. Without the messages of
    /// every panic, and the code that would print them, the module is a fifteenth smaller.
    Stop,
}

impl Panics {
    /// Flags for the library. The second kind is what rustc calls `-Cpanic=immediate-abort`, which is
    /// not stable yet and would have to be set for every crate; the library alone can be told by the
    /// `cfg` that goes with it.
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
pub fn ready(compiler: &Packaged, panics: Panics) -> Outcome<PathBuf> {
    let key = format!("{} {} {}", compiler.version, RECIPE.join(" "), panics.flags());
    let sysroot = place::cache()?.join(format!("wasm-std-{}", finish::hash(key.as_bytes())));
    if !sysroot.is_dir() {
        let what = match panics {
            Panics::Tell => "Building Rust's standard library for WebAssembly (once, about 40 s)",
            Panics::Stop => "Building Rust's standard library for the release site (once, about 40 s)",
        };
        say::timed(what, || place::fill(&sysroot, |partial| build(compiler, panics, partial)))?;
        // What was compiled against another standard library cannot be mixed with this one.
        place::remove(&place::web_target().join("wasm32-unknown-unknown"))?;
    }
    Ok(sysroot)
}

fn build(compiler: &Packaged, panics: Panics, sysroot: &Path) -> Outcome {
    let work = sysroot.join("work");
    write(&work.join("Cargo.toml"), "[package]\nname = \"nothing\"\nedition = \"2024\"\n\n[workspace]\n")?;
    write(&work.join("src/lib.rs"), "#![no_std]\n")?;
    Run::cargo()
        .args(RECIPE)
        .dir(&work)
        .env("CARGO_TARGET_DIR", work.join("target"))
        .env("RUSTC", &compiler.rustc)
        .env("RUSTC_BOOTSTRAP", "1")
        .without_env("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTFLAGS", panics.flags())
        .env("CARGO_PROFILE_RELEASE_PANIC", "abort")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "s")
        .quiet(&place::log("wasm-std")?)?;
    let built = work.join("target/wasm32-unknown-unknown/release/deps");
    let libraries = sysroot.join(LIBRARIES);
    fs::create_dir_all(&libraries).map_err(|error| at(&libraries, &error))?;
    for file in fs::read_dir(&built).map_err(|error| at(&built, &error))?.flatten() {
        let name = file.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with("libnothing-") {
            fs::copy(file.path(), libraries.join(&name)).map_err(|error| at(&file.path(), &error))?;
        }
    }
    place::remove(&work)
}

fn write(file: &Path, text: &str) -> Outcome {
    let parent = file.parent().expect("it is given with its directory");
    fs::create_dir_all(parent).map_err(|error| at(parent, &error))?;
    fs::write(file, text).map_err(|error| at(file, &error))
}
