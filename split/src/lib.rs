//! Makes of one linked program the files that a browser loads: a script, the start of the app, and parts that
//! are fetched when they are needed.
//!
//! Comes in: what cargo linked with the feature `split` and `-Clink-arg=--emit-relocs`. Goes out, into a
//! directory: `NAME-HASH.js`, `NAME-HASH.wasm` and a `.wasm` for each part and for what parts share, each named
//! by its content, so that a browser may keep them for ever. The page has to tell the script which files each part
//! needs; see [`loader`]. The steps, in the order that they need:
//!
//! 1. split: what only a part reaches goes into that part's file, by the linker's relocations;
//! 2. [`chunks`]: files that several parts share are merged, as there would be one for each set of parts;
//! 3. wasm-bindgen, on the start alone: all calls to the browser lie there;
//! 4. [`exports`]: what crates export for other pages goes, closures are given short names;
//! 5. [`imports`]: so is what the start imports;
//! 6. [`loader`]: the script learns to fetch parts;
//! 7. wasm-opt on every file, two at a time;
//! 8. [`contents`]: what each file is made of is told, and the names of its functions go;
//! 9. [`names`]: the start is named before the script, which names it;
//! 10. UglifyJS on the script.
//!
//! The programs wasm-bindgen, wasm-merge, wasm-opt and uglifyjs have to be on the PATH.

mod chunks;
mod contents;
mod exports;
mod imports;
mod loader;
mod names;
mod sections;
mod tools;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use serde::Serialize;

pub use contents::Contents;
use names::named_by_content;

/// Which files each part needs, by their stems; a part may be nothing but what it shares.
type Needs = BTreeMap<String, Vec<String>>;

/// What is done about the size of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Optimize {
    /// What a release is given, which takes minutes.
    Release,
    /// Nothing, to try something out.
    Not,
}

/// Which parts readers need before others.
#[derive(Clone, Debug)]
pub struct Readers {
    /// The parts that most readers need along with the start, whatever is shown.
    pub always: BTreeSet<String>,
    /// The parts that some readers need along with the start, such as those of another language.
    pub some: BTreeSet<String>,
    /// The part that almost every reader needs.
    pub first: String,
}

/// How the files are called.
#[derive(Debug, Serialize)]
pub struct Names {
    /// The script that the page imports.
    pub script: String,
    /// The start of the app.
    pub start: String,
    /// The files of each part, those it shares with others first.
    pub parts: BTreeMap<String, Vec<String>>,
    /// What each module is made of.
    pub contents: BTreeMap<String, Contents>,
}

/// Splits `input` into files in `out`, which is made anew. `readers` says which parts are
/// needed when.
///
/// # Errors
///
/// The program has no relocations or no parts, or a tool failed.
pub fn split(input: &Path, out: &Path, readers: &Readers, optimize: Optimize) -> Result<Names> {
    let name = input.file_stem().and_then(|stem| stem.to_str()).context("the program has no name")?;
    let work = out.with_extension("work");
    for directory in [out, work.as_path()] {
        if directory.exists() {
            fs::remove_dir_all(directory)?;
        }
        fs::create_dir_all(directory)?;
    }

    let wasm = fs::read(input)?;
    let start = work.join(format!("{name}.wasm"));
    let mut options = wasm_split_cli_support::Options::new(&wasm);
    options.output_dir = &work;
    options.main_out_path = &start;
    // The module from which wasm-bindgen's script will import the functions that load parts.
    options.link_name = loader::MODULE;
    let made = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:?}"))?;
    let needs = chunks::put_together(&work, &made.prefetch_map.into_iter().collect(), readers)?;

    let script = fs::read_to_string(tools::bind(name, &start, &work)?)?;
    let bound = work.join(format!("{name}_bg.wasm"));
    let (script, wanted) = exports::drop_unused(&script, &fs::read(&bound)?)?;
    let (script, wanted) = exports::shorten(&script, &wanted)?;
    let (script, renamed) = imports::shorten(&script, &wanted)?;
    fs::write(&bound, renamed)?;
    let mut script = loader::add(&script)?;

    let mut modules: Vec<PathBuf> =
        needs.values().flatten().map(|stem| work.join(format!("{stem}.wasm"))).collect();
    modules.push(bound.clone());
    modules.sort();
    modules.dedup();
    if optimize == Optimize::Release {
        tools::optimize(&modules, &bound)?;
    }
    let mut files = Files::default();
    for module in &modules {
        files.write(name, module, out)?;
    }
    for (old, new) in &files.renamed {
        // The start, as wasm-bindgen names it when the page does not say where it is.
        script = script.replace(&format!("'{old}.wasm'"), &format!("'{new}'"));
    }
    if optimize == Optimize::Release {
        script = tools::minify(&script, &work.join(format!("{name}-whole.js")))?;
    }
    files.names(name, &script, &needs, out)
}

/// The files of the program as they go into the site.
#[derive(Default)]
struct Files {
    /// The stem of a module before, and its file's final name.
    renamed: BTreeMap<String, String>,
    /// By final names.
    contents: BTreeMap<String, Contents>,
}

impl Files {
    /// Puts a module of the program `name` into `out` under its final name.
    fn write(&mut self, name: &str, module: &Path, out: &Path) -> Result<()> {
        let named = fs::read(module)?;
        let content = contents::without_names(&named)?;
        let old = module.file_stem().and_then(|stem| stem.to_str()).context("a module has no name")?;
        let stem = old.strip_prefix("split_").or(old.strip_suffix("_bg")).unwrap_or(old);
        let new = named_by_content(stem, "wasm", &content);
        fs::write(out.join(&new), content)?;
        // Crates have underscores where programs have hyphens.
        self.contents.insert(new.clone(), contents::contents(&named, &name.replace('-', "_"))?);
        self.renamed.insert(old.to_owned(), new);
        Ok(())
    }

    /// Puts the script beside its modules, and tells how all are called.
    fn names(self, name: &str, script: &str, needs: &Needs, out: &Path) -> Result<Names> {
        let script_name = named_by_content(name, "js", script.as_bytes());
        fs::write(out.join(&script_name), script)?;
        let file =
            |stem: &String| self.renamed.get(stem).cloned().with_context(|| format!("{stem} is no file"));
        let parts = needs
            .iter()
            .map(|(part, stems)| Ok((part.clone(), stems.iter().map(file).collect::<Result<_>>()?)))
            .collect::<Result<_>>()?;
        let start = file(&format!("{name}_bg"))?;
        Ok(Names { script: script_name, start, parts, contents: self.contents })
    }
}
