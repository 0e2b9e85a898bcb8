//! Short names for what the start imports from wasm-bindgen's script.
//!
//! wasm-bindgen ends each name in 16 digits of a hash, in the program and in the script: eight bytes for each of some
//! hundred names, twice, that no compression takes away.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail, ensure};
use wasm_encoder::{EntityType, ImportSection};
use wasmparser::{Imports, Payload};

use crate::loader;
use crate::sections::rewrite;

/// The script and the start with short names in both.
///
/// # Errors
///
/// The script does not define an import, or not once.
pub fn shorten(script: &str, start: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let start = rewrite(start, |payload, module| {
        let Payload::ImportSection(section) = payload else { return Ok(false) };
        let mut imports = ImportSection::new();
        for imported in section.clone() {
            let Imports::Single(_, import) = imported? else { bail!("the start has compact imports") };
            let mut name = import.name;
            if import.module != loader::MODULE {
                let short = short(names.len());
                name = names.entry(name.to_owned()).or_insert(short);
            }
            imports.import(import.module, name, EntityType::try_from(import.ty)?);
        }
        module.section(&imports);
        Ok(true)
    })?;
    Ok((rename(script, &names)?, start))
}

/// The script with other names for the functions that it gives to the start. Each stands at the beginning of a line.
fn rename(script: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut missing: BTreeSet<&String> = names.keys().collect();
    let mut out = String::with_capacity(script.len());
    for line in script.lines() {
        let trimmed = line.trim_start();
        let defined =
            trimmed.split_once(": ").and_then(|(name, rest)| Some((names.get_key_value(name)?, rest)));
        match defined {
            Some(((name, short), rest)) => {
                ensure!(missing.remove(name), "the script defines {name} twice");
                out += &format!("{short}: {rest}");
            }
            None => out += line,
        }
        out.push('\n');
    }
    ensure!(missing.is_empty(), "the script does not define {missing:?}");
    Ok(out)
}

/// A name for each number: `a` to `z`, then `ba`, `bb`…
fn short(number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    let before = if number < 26 { String::new() } else { short(number / 26) };
    format!("{before}{letter}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{Module, TypeSection};
    use wasmparser::Parser;

    const NAME: &str = "__wbg_remove_8228e91d7ddbc755";

    fn start() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", NAME, EntityType::Function(0));
        imports.import(loader::MODULE, "__wasm_split_load_share", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    fn imported(start: &[u8]) -> Vec<String> {
        let sections = Parser::new(0).parse_all(start).filter_map(|payload| match payload.unwrap() {
            Payload::ImportSection(section) => Some(section),
            _ => None,
        });
        let name = |import| match import {
            Ok(Imports::Single(_, import)) => format!("{} {}", import.module, import.name),
            other => panic!("{other:?}"),
        };
        sections.flatten().map(name).collect()
    }

    #[test]
    fn script_and_start_agree_on_a_short_name_and_parts_keep_theirs() {
        let script = format!(
            "const import0 = {{\n    {NAME}: function(arg0) {{\n        arg0.remove();\n    }},\n}};\n"
        );
        let (script, start) = shorten(&script, &start()).unwrap();
        assert_eq!(script, "const import0 = {\na: function(arg0) {\n        arg0.remove();\n    },\n};\n");
        assert_eq!(imported(&start), ["./app_bg.js a", "./parts.js __wasm_split_load_share"]);
    }

    #[test]
    fn a_script_that_does_not_define_an_import_once_is_refused() {
        assert!(shorten("const import0 = {};\n", &start()).is_err());
        let twice = format!("{NAME}: function() {{}},\n").repeat(2);
        assert!(shorten(&twice, &start()).is_err());
    }

    #[test]
    fn names_differ() {
        let names: std::collections::BTreeSet<String> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([0, 25, 26, 51, 52].map(short), ["a", "z", "ba", "bz", "ca"]);
    }
}
