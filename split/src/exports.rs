//! Takes away what nobody calls, and shortens names: the page imports of wasm-bindgen's script nothing but the function that starts the
//! app. Crates export classes for scripts of other pages, and all that those reach would be sent.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail, ensure};
use wasm_encoder::ExportSection;
use wasmparser::Payload;

use crate::sections::rewrite;

/// How wasm-bindgen begins the names of the exports by which the script calls closures; a hash ends each.
const CLOSURES: &str = "wasm_bindgen__convert__closures_";

/// The script and the start with short names for closures in both: their hashes are what no compression takes away.
///
/// # Errors
///
/// The start is no module, or a name that would be given is there already.
pub fn shorten(script: &str, start: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let start = rewrite(start, |payload, module| {
        let Payload::ExportSection(section) = payload else { return Ok(false) };
        let mut exports = ExportSection::new();
        for export in section.clone() {
            let export = export?;
            ensure!(!is_short(export.name), "the start exports {} itself", export.name);
            let mut name = export.name;
            if name.starts_with(CLOSURES) {
                let short = format!("c{}", names.len());
                name = names.entry(name.to_owned()).or_insert(short);
            }
            exports.export(name, export.kind.into(), export.index);
        }
        module.section(&exports);
        Ok(true)
    })?;
    let mut out = script.to_owned();
    for (name, short) in &names {
        ensure!(!words(&out).contains(short.as_str()), "the script has {short} already");
        out = renamed(&out, name, short);
    }
    Ok((out, start))
}

/// Whether a name is one of those that closures are given.
fn is_short(name: &str) -> bool {
    name.strip_prefix('c').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|it| it.is_ascii_digit()))
}

/// All words of a script.
fn words(script: &str) -> BTreeSet<&str> {
    script.split(|letter| !is_in_name(letter)).collect()
}

/// A text with another name wherever one stands as a whole word; one name may begin another.
fn renamed(text: &str, name: &str, new: &str) -> String {
    let mut pieces = text.split(name);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out += if piece.starts_with(is_in_name) { name } else { new };
        out += piece;
    }
    out
}

/// Whether a letter may stand in a name.
fn is_in_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// The script without exported classes that it does not use itself, and the start without the exports that only those
/// classes call. What the exports reach is then left to wasm-opt.
///
/// # Errors
///
/// The start is no module, or the script has another form than wasm-bindgen's.
pub fn drop_unused(script: &str, start: &[u8]) -> Result<(String, Vec<u8>)> {
    let (script, dropped) = without_classes(script)?;
    let unused: BTreeSet<&str> = called(&dropped).difference(&called(&script)).copied().collect();
    let start = rewrite(start, |payload, module| {
        let Payload::ExportSection(section) = payload else { return Ok(false) };
        let mut exports = ExportSection::new();
        for export in section.clone() {
            let export = export?;
            if !unused.contains(export.name) {
                exports.export(export.name, export.kind.into(), export.index);
            }
        }
        module.section(&exports);
        Ok(true)
    })?;
    Ok((script, start))
}

/// The script without those classes, and what was taken away.
fn without_classes(script: &str) -> Result<(String, String)> {
    let (mut kept, mut dropped) = (script.to_owned(), String::new());
    let names: Vec<&str> =
        script.lines().filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {")).collect();
    for name in names {
        let mut rest = kept.clone();
        // Beside each class stand a registry, which frees what the browser no longer needs, and another name for `free`.
        cut(&mut rest, &format!("if (Symbol.dispose) {name}."), "\n");
        let class = cut(&mut rest, &format!("export class {name} {{\n"), "\n}\n");
        let registry = cut(&mut rest, &format!("const {name}Finalization = "), ";\n");
        let (Some(class), Some(registry)) = (class, registry) else {
            bail!("the class {name} of wasm-bindgen's script has another form");
        };
        if !rest.contains(name) {
            dropped += &class;
            dropped += &registry;
            kept = rest;
        }
    }
    Ok((kept, dropped))
}

/// Takes out of a text what begins and ends so.
fn cut(text: &mut String, begin: &str, end: &str) -> Option<String> {
    let start = text.find(begin)?;
    let length = text[start..].find(end)? + end.len();
    Some(text.drain(start..start + length).collect())
}

/// The names of the exports of the start that a script calls: `wasm.NAME`.
fn called(script: &str) -> BTreeSet<&str> {
    let calls = script.split("wasm.").skip(1);
    calls.map(|rest| &rest[..rest.find(|letter| !is_in_name(letter)).unwrap_or(rest.len())]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, Module};

    #[test]
    fn script_and_start_agree_on_short_names_of_closures() {
        let (one, other) = (format!("{CLOSURES}___invoke__h0a"), format!("{CLOSURES}___invoke__h0a_15"));
        let mut exports = ExportSection::new();
        for name in ["memory", &one, &other] {
            exports.export(name, ExportKind::Func, 0);
        }
        let mut module = Module::new();
        module.section(&exports);
        let script = format!("function {one}(a) {{ wasm.{one}(a); }} wasm.{other}(b); wasm.memory");
        let module = module.finish();
        assert!(shorten("let c0;", &module).is_err(), "the script has a name already");
        let (script, start) = shorten(&script, &module).unwrap();
        assert_eq!(script, "function c0(a) { wasm.c0(a); } wasm.c1(b); wasm.memory");
        let mut exports = ExportSection::new();
        for name in ["memory", "c0", "c1"] {
            exports.export(name, ExportKind::Func, 0);
        }
        let mut expected = Module::new();
        expected.section(&exports);
        assert_eq!(start, expected.finish());
        assert!(shorten("", &start).is_err(), "a name is there already");
    }

    const SCRIPT: &str = "\
export class Unused {
    free() {
        wasm.unused_free(this.ptr);
        wasm.both();
    }
}
if (Symbol.dispose) Unused.prototype[Symbol.dispose] = Unused.prototype.free;
export class Used {
    run() { wasm.used_run(); }
}
wasm.both(new Used());
const UnusedFinalization = (typeof FinalizationRegistry === 'undefined')
    : new FinalizationRegistry(ptr => wasm.unused_free(ptr, 1));
const UsedFinalization = null;
export { __wbg_init as default };
";

    fn start(names: &[&str]) -> Vec<u8> {
        let mut exports = ExportSection::new();
        for name in names {
            exports.export(name, ExportKind::Func, 0);
        }
        let mut module = Module::new();
        module.section(&exports);
        module.finish()
    }

    #[test]
    fn a_class_that_nobody_uses_goes_with_what_only_it_calls() {
        let all = start(&["memory", "unused_free", "both", "used_run"]);
        let (script, start_now) = drop_unused(SCRIPT, &all).unwrap();
        assert!(!script.contains("Unused"), "{script}");
        assert!(script.contains("class Used") && script.contains("const UsedFinalization"), "{script}");
        assert_eq!(start_now, start(&["memory", "both", "used_run"]));
    }

    #[test]
    fn a_class_of_another_form_is_refused() {
        assert!(drop_unused("export class A {\n}\n", &start(&[])).is_err());
    }
}
