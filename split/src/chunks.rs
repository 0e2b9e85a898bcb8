//! Few files for what parts share.
//!
//! The splitter makes one chunk for each set of parts that share something: of n parts up to 2^n. A chunk may come
//! with more parts than need it, but never twice: it would set its data back. So chunks are put together as long as
//! readers wait for less: a file too many is a request, a file too large is code that a part does not need. No part
//! becomes too large by it for one who needs that part first.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};
use wasmparser::{Imports, Parser, Payload, TypeRef};

use crate::{Needs, Readers, tools};

/// A set of parts.
type Parts = BTreeSet<String>;

/// What a request costs, in bytes of a chunk before it is optimized: its own round trip, and that each file is
/// compressed without what stands in the others. The less it is, the more files there are.
const REQUEST_BYTES: u64 = 80 * 1024;
/// How many readers need the first part for one that needs another.
const FIRST_READERS: u64 = 8;
/// How large a part may become by what it does not need, in the same bytes: as they are sent, below what a part may weigh.
/// The less it is, the more files there are (with a fifth less 117 instead of 71), and to ask for each costs a slow device
/// some ten milliseconds before a byte of it is here.
const PART_BYTES: u64 = 740 * 1024;

/// How the splitter names the chunks, and the parts' own files.
const CHUNK: &str = "chunk_";
const OWN: &str = "split_";

/// Stands for all readers; no part is called so.
const EVERYBODY: &str = "";

/// From where chunks import memory, table and stack pointer, and a name of the same length for what stands between.
const IMPORTED: &str = "__wasm_split";
const BETWEEN: &str = "__wasm_splix";

/// Merges the chunks in `work`, where the splitter wrote them; gives what each part needs then. What comes with the
/// start whatever is shown is one file, whoever else needs some of it. What comes with it for some readers alone, such as
/// those of one language, is a file of theirs.
pub fn put_together(work: &Path, needs: &Needs, readers: &Readers) -> Result<Needs> {
    let file = |stem: &str| work.join(format!("{stem}.wasm"));
    let mut users: BTreeMap<&str, Parts> = BTreeMap::new();
    for (part, stems) in needs {
        for stem in stems.iter().filter(|stem| stem.starts_with(CHUNK)) {
            users.entry(stem).or_default().insert(part.clone());
        }
    }
    let (mut at_start, mut later) = (BTreeMap::<&str, (Parts, Group)>::new(), BTreeMap::new());
    for (stem, parts) in users {
        let bytes = bytes_of(&fs::read(file(stem))?)?;
        match readers.wait_for(&parts) {
            Some(readers) => {
                let (theirs, group) = at_start.entry(readers).or_default();
                theirs.extend(parts);
                group.add(Group { bytes, stems: vec![stem] });
            }
            None => _ = later.insert(parts, Group { bytes, stems: vec![stem] }),
        }
    }
    let mut own: BTreeMap<String, u64> = BTreeMap::new();
    for (part, stems) in needs {
        for stem in stems.iter().filter(|stem| stem.starts_with(OWN)) {
            *own.entry(part.clone()).or_default() += bytes_of(&fs::read(file(stem))?)?;
        }
    }

    let mut merged: Needs = needs.keys().map(|part| (part.clone(), Vec::new())).collect();
    let groups = joined(later, &own, readers)?;
    for (at, (parts, group)) in
        groups.iter().chain(at_start.values().map(|(parts, group)| (parts, group))).enumerate()
    {
        let name = format!("shared_{at}");
        let chunks: Vec<PathBuf> = group.stems.iter().map(|stem| file(stem)).collect();
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

/// What of a module is sent: all but names of functions and the like.
fn bytes_of(module: &[u8]) -> Result<u64> {
    let mut bytes = module.len() as u64;
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::CustomSection(section) = payload? {
            let range = section.range();
            bytes -= range.end - range.start;
        }
    }
    Ok(bytes)
}

/// Chunks that become one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Group<'a> {
    bytes: u64,
    stems: Vec<&'a str>,
}

impl<'a> Group<'a> {
    fn add(&mut self, other: Group<'a>) {
        self.bytes += other.bytes;
        self.stems.extend(other.stems);
    }
}

impl Readers {
    /// Who waits for the start until they have what these parts share: [`EVERYBODY`], or those who need one of the parts.
    fn wait_for(&self, parts: &Parts) -> Option<&str> {
        let mut theirs = self.some.iter().filter(|part| parts.contains(*part));
        match theirs.next() {
            _ if !parts.is_disjoint(&self.always) => Some(EVERYBODY),
            // What several need is so little that everybody gets it.
            Some(_) if theirs.next().is_some() => Some(EVERYBODY),
            one => one.map(String::as_str),
        }
    }
}

/// What is gained by joining two groups, in bytes.
#[derive(Clone, Copy, Debug)]
struct Gain {
    /// What all readers together wait less for.
    saved: u64,
    /// How much the parts grow by what they do not need. How much they may is bounded.
    grown: u64,
}

impl Gain {
    /// Whether more is saved for each byte by which the parts grow.
    fn is_more_than(&self, other: &Self) -> bool {
        let of = |saved: u64, grown: u64| u128::from(saved) * u128::from(grown.max(1));
        of(self.saved, other.grown) > of(other.saved, self.grown)
    }
}

/// The names of parts. A set of them is a number with a bit for each: sets are compared some ten million times.
struct Names<'a>(Vec<&'a str>);

impl<'a> Names<'a> {
    fn new(all: impl Iterator<Item = &'a String>) -> Result<Self> {
        let names: Vec<&str> = all.map(String::as_str).collect::<BTreeSet<_>>().into_iter().collect();
        ensure!(
            names.len() <= 64,
            "{} parts are too many: a set of them is a number of 64 bits",
            names.len()
        );
        Ok(Self(names))
    }

    fn set(&self, parts: &Parts) -> u64 {
        self.0.iter().zip(0..).filter(|(name, _)| parts.contains(**name)).map(|(_, at)| 1 << at).sum()
    }

    fn parts(&self, set: u64) -> Parts {
        members(set).map(|at| self.0[at].to_owned()).collect()
    }
}

/// The places of the bits that are set.
fn members(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = set.trailing_zeros();
        set &= set.wrapping_sub(1);
        (at < 64).then_some(at as usize)
    })
}

/// Joins the two groups by which the most is gained for what it costs, as long as something is. `own` is what each part
/// has alone, in bytes. What comes with the start is not among them: who needs a part has it already, and everybody waits
/// for it, so nothing is joined to it.
fn joined<'a>(
    groups: BTreeMap<Parts, Group<'a>>,
    own: &BTreeMap<String, u64>,
    readers: &Readers,
) -> Result<BTreeMap<Parts, Group<'a>>> {
    let names = Names::new(groups.keys().flatten().chain(own.keys()).chain([&readers.first]))?;
    let first = names.set(&[readers.first.clone()].into());
    // What all readers together wait for.
    let cost = |set: u64, bytes: u64| {
        let others = u64::from((set & !first).count_ones());
        let readers = if set & first == 0 { others } else { others + FIRST_READERS };
        (bytes + REQUEST_BYTES) * readers
    };
    let mut parts_bytes: Vec<u64> =
        names.0.iter().map(|name| own.get(*name).copied().unwrap_or_default()).collect();
    let mut sets: BTreeMap<u64, Group<'a>> = BTreeMap::new();
    for (parts, group) in &groups {
        let set = names.set(parts);
        members(set).for_each(|at| parts_bytes[at] += group.bytes);
        sets.insert(set, group.clone());
    }
    loop {
        let mut best: Option<(Gain, u64, u64)> = None;
        let all: Vec<(u64, u64)> = sets.iter().map(|(set, group)| (*set, group.bytes)).collect();
        for (at, &(one, bytes)) in all.iter().enumerate() {
            for &(other, its) in &all[at + 1..] {
                let both = one | other;
                let saved = (cost(one, bytes) + cost(other, its)).saturating_sub(cost(both, bytes + its));
                if saved == 0 {
                    continue;
                }
                let grown = |set: u64, bytes: u64| u64::from((both & !set).count_ones()) * bytes;
                let gain = Gain { saved, grown: grown(one, bytes) + grown(other, its) };
                if best.is_some_and(|(most, ..)| !gain.is_more_than(&most)) {
                    continue;
                }
                let is_too_large = |set: u64, bytes: u64| {
                    members(both & !set).any(|part| parts_bytes[part] + bytes > PART_BYTES)
                };
                if !is_too_large(one, bytes) && !is_too_large(other, its) {
                    best = Some((gain, one, other));
                }
            }
        }
        let Some((_, one, other)) = best else { break };
        let both = one | other;
        for set in [one, other] {
            let Some(group) = sets.remove(&set) else { continue };
            members(both & !set).for_each(|part| parts_bytes[part] += group.bytes);
            sets.entry(both).or_default().add(group);
        }
    }
    Ok(sets.into_iter().map(|(set, group)| (names.parts(set), group)).collect())
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

    fn readers() -> Readers {
        Readers { always: parts("always"), some: parts("here there"), first: "first".to_owned() }
    }

    #[test]
    fn what_only_some_readers_need_with_the_start_is_theirs() {
        for (shared, expected) in [
            ("a b first", None),
            ("always a", Some(EVERYBODY)),
            ("always here", Some(EVERYBODY)),
            ("here a", Some("here")),
            ("here there a", Some(EVERYBODY)),
        ] {
            assert_eq!(readers().wait_for(&parts(shared)), expected, "{shared}");
        }
    }

    #[test]
    fn chunks_join_where_a_request_costs_more_than_what_is_not_needed() {
        let group = |bytes, stem| Group { bytes, stems: vec![stem] };
        let groups = BTreeMap::from([
            (parts("a b c"), group(100_000, "large")),
            (parts("b c"), group(10, "small")),
            (parts("first a"), group(100_000, "first")),
            (parts("first"), group(30_000, "first alone")),
        ]);
        let joined = joined(groups, &BTreeMap::new(), &readers()).unwrap();
        let expected = BTreeMap::from([
            (parts("a b c"), Group { bytes: 100_010, stems: vec!["large", "small"] }),
            // The first part is needed by most: one request less is more to them than to others what they do not need.
            (parts("first a"), Group { bytes: 130_000, stems: vec!["first alone", "first"] }),
        ]);
        let sorted = |group: &Group<'_>| {
            let mut stems: Vec<String> = group.stems.iter().map(|stem| (*stem).to_owned()).collect();
            stems.sort();
            (group.bytes, stems)
        };
        assert_eq!(joined.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
        assert!(joined.values().map(sorted).eq(expected.values().map(sorted)), "{joined:?}");
    }

    #[test]
    fn nothing_joins_what_the_first_part_does_not_need() {
        let group = |bytes, stem| Group { bytes, stems: vec![stem] };
        let groups = BTreeMap::from([
            (parts("first a b"), group(50_000, "first")),
            (parts("a b"), group(50_000, "other")),
        ]);
        assert_eq!(joined(groups.clone(), &BTreeMap::new(), &readers()).unwrap(), groups);
    }

    #[test]
    fn no_part_grows_beyond_its_bound_by_what_it_does_not_need() {
        let group = |bytes, stem| Group { bytes, stems: vec![stem] };
        let groups =
            BTreeMap::from([(parts("a b"), group(1_000, "of both")), (parts("a"), group(2_000, "of one"))]);
        let own = |b| BTreeMap::from([("a".to_owned(), PART_BYTES), ("b".to_owned(), b)]);
        // What `a` needs itself is beyond the bound, which nothing can mend; what `b` would get is not its own.
        assert_eq!(joined(groups.clone(), &own(0), &readers()).unwrap().len(), 1);
        assert_eq!(joined(groups.clone(), &own(PART_BYTES - 3_000), &readers()).unwrap().len(), 1);
        assert_eq!(joined(groups.clone(), &own(PART_BYTES - 2_999), &readers()).unwrap(), groups);
    }

    #[test]
    fn the_name_between_goes_wherever_it_stands() {
        let module = b"\0__wasm_splix\x06memory\x0c__wasm_splix".to_vec();
        assert_eq!(with_import_name(module), b"\0__wasm_split\x06memory\x0c__wasm_split");
    }
}
