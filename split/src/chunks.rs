//! Few files for what parts share.
//!
//! The splitter makes one chunk for each set of parts that share something: of n parts up to 2^n. A chunk may come
//! with more parts than need it, but never twice: it would set its data back. So each small one joins the smallest
//! set of parts that has a large chunk and contains its own; where there is none, it comes with every part.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};
use wasmparser::{Imports, Parser, Payload, TypeRef};

use crate::{Needs, tools};

/// A set of parts.
type Parts = BTreeSet<String>;

/// A chunk of fewer bytes, before it is optimized, is not worth a request of its own.
const SMALL_BYTES: u64 = 16 * 1024;

/// How the splitter names the chunks, and the parts' own files.
const CHUNK: &str = "chunk_";
const OWN: &str = "split_";

/// From where chunks import memory, table and stack pointer, and a name of the same length for what stands between.
const IMPORTED: &str = "__wasm_split";
const BETWEEN: &str = "__wasm_splix";

/// Merges the small chunks in `work`, where the splitter wrote them; gives what each part needs then.
pub fn merge_small(work: &Path, needs: &Needs) -> Result<Needs> {
    let file = |stem: &str| work.join(format!("{stem}.wasm"));
    let mut users: BTreeMap<&str, Parts> = BTreeMap::new();
    for (part, stems) in needs {
        for stem in stems.iter().filter(|stem| stem.starts_with(CHUNK)) {
            users.entry(stem).or_default().insert(part.clone());
        }
    }
    let mut sizes = BTreeMap::new();
    for stem in users.keys() {
        sizes.insert(*stem, fs::metadata(file(stem))?.len());
    }

    let mut merged: Needs = needs.keys().map(|part| (part.clone(), Vec::new())).collect();
    for (at, (parts, stems)) in groups(&users, &sizes).iter().enumerate() {
        let name = format!("shared_{at}");
        let chunks: Vec<PathBuf> = stems.iter().map(|stem| file(stem)).collect();
        merge(work, &chunks, &file(&name))?;
        for part in parts {
            merged.entry(part.clone()).or_default().push(name.clone());
        }
    }
    for (part, stems) in needs {
        let own = stems.iter().filter(|stem| stem.starts_with(OWN)).cloned();
        merged.entry(part.clone()).or_default().extend(own);
    }
    Ok(merged)
}

/// Which chunks become one file, by the set of parts that need it.
fn groups<'a>(
    users: &BTreeMap<&'a str, Parts>,
    sizes: &BTreeMap<&str, u64>,
) -> BTreeMap<Parts, Vec<&'a str>> {
    let all: Parts = users.values().flatten().cloned().collect();
    let mut groups: BTreeMap<Parts, Vec<&str>> = BTreeMap::new();
    let (large, small): (Vec<_>, Vec<_>) =
        users.iter().partition(|(stem, _)| sizes.get(*stem).is_some_and(|size| *size >= SMALL_BYTES));
    for (stem, parts) in large {
        groups.entry(parts.clone()).or_default().push(stem);
    }
    let kept: Vec<Parts> = groups.keys().cloned().collect();
    for (stem, parts) in small {
        let host = kept.iter().filter(|kept| kept.is_superset(parts)).min_by_key(|kept| kept.len());
        groups.entry(host.unwrap_or(&all).clone()).or_default().push(stem);
    }
    groups
}

/// Several chunks as one. Merged as they are, each would bring imports of its own of the same memory and table,
/// so a module stands between that imports them once and passes them on.
fn merge(work: &Path, chunks: &[PathBuf], out: &Path) -> Result<()> {
    if let [one] = chunks {
        fs::copy(one, out)?;
        return Ok(());
    }
    let first = fs::read(&chunks[0])?;
    let between = work.join("between.wat");
    fs::write(&between, passing_on(&first)?)?;
    tools::merge(&between, chunks, out)?;
    // The module between may not import from the name under which it is imported: wasm-merge would see a circle.
    fs::write(out, with_import_name(fs::read(out)?))?;
    Ok(())
}

/// A module, as text, that imports what a chunk imports and exports it again.
fn passing_on(chunk: &[u8]) -> Result<String> {
    let (mut imports, mut exports) = (String::new(), String::new());
    for payload in Parser::new(0).parse_all(chunk) {
        let Payload::ImportSection(section) = payload? else { continue };
        for imported in section {
            let Imports::Single(_, import) = imported? else { bail!("a chunk has compact imports") };
            let name = import.name;
            ensure!(import.module == IMPORTED, "a chunk imports {name} from {}", import.module);
            let (kind, what) = match import.ty {
                TypeRef::Memory(memory) => ("memory", memory.initial.to_string()),
                TypeRef::Table(table) => ("table", format!("{} funcref", table.initial)),
                TypeRef::Global(global) if global.mutable => ("global", "(mut i32)".to_owned()),
                other => bail!("a chunk imports {name}, which is {other:?}"),
            };
            imports += &format!("(import \"{BETWEEN}\" \"{name}\" ({kind} ${name} {what}))\n");
            exports += &format!("(export \"{name}\" ({kind} ${name}))\n");
        }
    }
    Ok(format!("(module\n{imports}{exports})\n"))
}

/// The module with its imports under the name that the loader gives them.
fn with_import_name(mut module: Vec<u8>) -> Vec<u8> {
    let found: Vec<usize> = module
        .windows(BETWEEN.len())
        .enumerate()
        .filter(|(_, bytes)| *bytes == BETWEEN.as_bytes())
        .map(|(at, _)| at)
        .collect();
    for at in found {
        module[at..at + IMPORTED.len()].copy_from_slice(IMPORTED.as_bytes());
    }
    module
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(names: &str) -> Parts {
        names.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_small_chunk_joins_the_smallest_large_one_that_all_its_parts_need() {
        let users = BTreeMap::from([
            ("chunk_0", parts("a b c")),
            ("chunk_1", parts("a b")),
            ("chunk_2", parts("a b")),
            ("chunk_3", parts("b c")),
            ("chunk_4", parts("c d")),
        ]);
        let sizes = BTreeMap::from([
            ("chunk_0", SMALL_BYTES),
            ("chunk_1", SMALL_BYTES),
            ("chunk_2", 10),
            ("chunk_3", 10),
            ("chunk_4", 10),
        ]);
        let expected = BTreeMap::from([
            (parts("a b c"), vec!["chunk_0", "chunk_3"]),
            (parts("a b"), vec!["chunk_1", "chunk_2"]),
            // No kept set contains c and d: what they share comes with every part.
            (parts("a b c d"), vec!["chunk_4"]),
        ]);
        assert_eq!(groups(&users, &sizes), expected);
    }

    #[test]
    fn the_name_between_goes_wherever_it_stands() {
        let module = b"\0__wasm_splix\x06memory\x0c__wasm_splix".to_vec();
        assert_eq!(with_import_name(module), b"\0__wasm_split\x06memory\x0c__wasm_split");
    }
}
