//! Puts a loader of parts into the script that wasm-bindgen writes.
//!
//! The splitter would write one as a script of its own; that and wasm-bindgen's import each other, so neither
//! could carry the other's hash in its name. One script saves a request, too.
//!
//! What the start expects (of `wasm_split_helpers` and `wasm_split_cli_support`, pinned in `Cargo.toml`): for each
//! part a function `__wasm_split_load_PART(callback, data)`, which calls `callback(data, success)` exactly once when
//! all files of the part are here; each file imports what it needs of the start's exports from `__wasm_split`.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::{Result, ensure};

use crate::Needs;

/// The module from which wasm-bindgen's script imports the functions that load.
pub const MODULE: &str = "./parts.js";

/// `wasm` is wasm-bindgen's own variable: the exports of the start.
const LOADER: &str = "
// How long a file of a part is waited for before that counts as a failure, in milliseconds.
const PART_LIMIT = 20000;
const files = {};
function loadFile(name) {
    // What has come is kept; what has not is asked for again the next time.
    return files[name] ??= fetch(urls[name], { signal: AbortSignal.timeout?.(PART_LIMIT) })
        .then((response) => WebAssembly.instantiateStreaming(response, { __wasm_split: wasm }))
        .catch((error) => {
            delete files[name];
            throw error;
        });
}
function loadPart(...names) {
    return (callback, data) => {
        Promise.all(names.map(loadFile)).then(
            () => true,
            (error) => {
                console.warn(error);
                return false;
            },
        ).then((success) => wasm.__indirect_function_table.get(callback)(data, success));
    };
}
";

/// The script with a loader for what each part needs. A program without parts needs none.
pub fn add(script: &str, needs: &Needs) -> Result<String> {
    let import_end = format!(" from \"{MODULE}\"");
    let imported = |line: &str| -> Option<String> {
        let name = line.strip_prefix("import * as ")?.trim_end_matches(';').strip_suffix(&import_end)?;
        Some(name.to_owned())
    };
    let imports: Vec<String> = script.lines().filter_map(imported).collect();
    if needs.is_empty() {
        return Ok(script.to_owned());
    }
    ensure!(!imports.is_empty(), "wasm-bindgen's script imports no parts");
    let mut out = String::with_capacity(script.len() + 4096);
    for line in script.lines().filter(|line| imported(line).is_none()) {
        out += line;
        out.push('\n');
    }
    ensure!(!out.contains(&import_end), "wasm-bindgen's script imports parts in another form");
    ensure!(out.lines().any(|line| line.starts_with("let wasm")), "wasm-bindgen's script has no `wasm`");

    out += "const urls = {\n";
    for stem in needs.values().flatten().collect::<BTreeSet<_>>() {
        writeln!(out, "    {stem}: new URL(\"./{stem}.wasm\", import.meta.url),")?;
    }
    out += "};";
    out += LOADER;
    out += "const parts = {\n";
    for (part, stems) in needs {
        let stems: Vec<String> = stems.iter().map(|stem| format!("\"{stem}\"")).collect();
        writeln!(out, "    __wasm_split_load_{part}: loadPart({}),", stems.join(", "))?;
    }
    out += "};\n";
    for name in imports {
        writeln!(out, "const {name} = parts;")?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs() -> Needs {
        let files = ["shared_0", "split_share"].map(str::to_owned).to_vec();
        Needs::from([("share".to_owned(), files)])
    }

    #[test]
    fn the_loader_takes_the_place_of_the_import() {
        let bound =
            "import * as import1 from \"./parts.js\"\n\nlet wasmModule, wasm;\nexport { initSync };\n";
        let script = add(bound, &needs()).unwrap();
        assert!(script.starts_with("\nlet wasmModule, wasm;\nexport { initSync };\n"), "{script}");
        for line in [
            "    split_share: new URL(\"./split_share.wasm\", import.meta.url),",
            "    __wasm_split_load_share: loadPart(\"shared_0\", \"split_share\"),",
            "const import1 = parts;",
        ] {
            assert!(script.lines().any(|it| it == line), "{line} in {script}");
        }
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        for bound in
            ["let wasm;\n", "import * as a from \"./parts.js\"\n", "import b from \"./parts.js\"\nlet wasm;"]
        {
            assert!(add(bound, &needs()).is_err(), "{bound}");
        }
    }
}
