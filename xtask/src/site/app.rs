//! The app's own files: compiled once, then split into a start and parts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::{ALWAYS_PARTS, FIRST_PART, LANGUAGE_PARTS};
use crate::command::Command;
use crate::hash::hash;
use crate::machine::Web;
use crate::paths;

/// The files of the app, named by their content.
pub struct App {
    /// Where they lie.
    pub directory: PathBuf,
    pub script: String,
    pub start: String,
    /// The files that each part needs.
    pub parts: BTreeMap<String, Vec<String>>,
}

impl App {
    /// Compiles a program and splits it. If the program and the way to split it are what they were, so are its files.
    pub fn build(web: &Web, program: &str, features: &str) -> Result<App> {
        // The linker's relocations tell the splitter what uses what. Given to the last crate alone, the flag
        // leaves everything that it depends on shared with development.
        web.cargo()
            .args(["rustc", "--release", "--target", "wasm32-unknown-unknown", "--bin", program])
            .args(["--no-default-features", "--features", &format!("{features},split")])
            .args(["--", "-Clink-arg=--emit-relocs"])
            .run()?;
        let linked = paths::web_target().join(format!("wasm32-unknown-unknown/release/{program}.wasm"));
        let always = ALWAYS_PARTS.iter().flat_map(|part| ["--always", part]);
        let some = LANGUAGE_PARTS.iter().flat_map(|part| ["--some", part]);
        let readers: Vec<&str> = always.chain(some).chain(["--first", FIRST_PART]).collect();
        let directory = paths::web_target().join("app").join(key(web, &linked, &readers)?);
        let names = directory.with_extension("json");
        if !names.is_file() {
            // What earlier programs were split into is no longer asked for.
            paths::remove(&paths::web_target().join("app"))?;
            let split = Command::native_cargo();
            let split = split
                .args(["run", "--quiet", "--package", "split", "--"])
                .arg(&linked)
                .arg(&directory)
                .args(&readers);
            let told = web.with_tools(split).output()?;
            fs::write(&names, told).with_context(|| names.display().to_string())?;
        }
        App::read(&names, directory)
    }

    /// All files, in no order that matters.
    pub fn files(&self) -> BTreeSet<&str> {
        let parts = self.parts.values().flatten().map(String::as_str);
        [self.script.as_str(), &self.start].into_iter().chain(parts).collect()
    }

    fn read(names: &Path, directory: PathBuf) -> Result<App> {
        let text = fs::read_to_string(names).with_context(|| names.display().to_string())?;
        let names: Value = serde_json::from_str(&text)?;
        let name = |value: &Value| value.as_str().map(str::to_owned).context("split gives no name");
        let list = |value: &Value| -> Result<Vec<String>> {
            value.as_array().context("split gives no list")?.iter().map(name).collect()
        };
        let parts = names["parts"].as_object().context("split names no parts")?;
        let parts =
            parts.iter().map(|(part, files)| Ok((part.clone(), list(files)?))).collect::<Result<_>>()?;
        Ok(App { directory, script: name(&names["script"])?, start: name(&names["start"])?, parts })
    }
}

/// What the files depend on: the program, the splitter with its tools, and what it is told.
fn key(web: &Web, linked: &Path, readers: &[&str]) -> Result<String> {
    let mut sources: Vec<PathBuf> = paths::files_below(&paths::root().join("split"))?
        .iter()
        .map(|path| paths::root().join("split").join(path))
        .collect();
    sources.sort();
    sources.extend([paths::root().join("Cargo.lock"), linked.to_owned()]);
    let mut key = readers.join(" ").into_bytes();
    for tool in ["wasm-bindgen", "wasm-merge", "wasm-opt", "uglifyjs"] {
        key.extend(web.with_tools(Command::new(tool)).args(["--version"]).output()?.into_bytes());
    }
    for path in sources {
        key.extend(fs::read(&path).with_context(|| path.display().to_string())?);
    }
    Ok(hash(&key))
}
