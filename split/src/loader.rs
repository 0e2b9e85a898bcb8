//! Puts a loader of parts into the script that wasm-bindgen writes.
//!
//! The splitter would write one as a script of its own; that and wasm-bindgen's import each other, so neither
//! could carry the other's hash in its name. One script saves a request, too.
//!
//! What the start expects (of `wasm_split_helpers` and `wasm_split_cli_support`, pinned in `Cargo.toml`): for each
//! part a function `__wasm_split_load_PART(callback, data)`, which calls `callback(data, success)` exactly once when
//! all files of the part are here; each file imports what it needs of the start's exports from `__wasm_split`.
//!
//! Which files a part needs is told by the page, in its `<script type="application/json" id="parts">`:
//! `{"files": [FILE, …], "parts": {PART: "0a3…", …}}`, a digit in base 16 for each four files, the first of them its
//! lowest bit. What fetches them early reads it as well.

use anyhow::{Result, ensure};

/// The module from which wasm-bindgen's script imports the functions that load.
pub const MODULE: &str = "./parts.js";

/// `wasm` is wasm-bindgen's own variable: the exports of the start.
const LOADER: &str = "
// How long a file of a part is waited for before that counts as a failure, in milliseconds.
const PART_LIMIT = 20000;
const loaded = [];
const failed = new Set();
const { files, parts } = JSON.parse(document.getElementById(\"parts\").textContent);
// What the page fetches early is compiled while the start is.
const early = new Map(
    Array.from(document.querySelectorAll(\"link[rel=preload]\"), (link) => files.indexOf(link.getAttribute(\"href\")))
        .filter((place) => place !== -1)
        .map((place) => [place, compile(place)]),
);
early.forEach((module) => module.catch(() => {}));
function loadFile(place) {
    // What has come is kept; what has not is asked for again the next time.
    return loaded[place] ??= (early.get(place) ?? compile(place))
        .then((module) => WebAssembly.instantiate(module, { __wasm_split: wasm }))
        .catch((error) => {
            early.delete(place);
            failed.add(place);
            // Who waits for it now fails with it; who asks later asks anew.
            setTimeout(() => delete loaded[place]);
            throw error;
        });
}
// While it arrives, where the server names its type as a browser wants it; else once it is here. What failed before is
// asked of the server, and not of what the browser keeps, which may be what failed.
async function compile(place) {
    const cache = failed.has(place) ? \"reload\" : \"default\";
    const asked = { cache, signal: AbortSignal.timeout?.(PART_LIMIT) };
    const response = await fetch(new URL(files[place], document.baseURI), asked);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    if (WebAssembly.compileStreaming && response.headers.get(\"Content-Type\") === \"application/wasm\") {
        return WebAssembly.compileStreaming(response);
    }
    return WebAssembly.compile(await response.arrayBuffer());
}
function loader([part, digits]) {
    const places = files.map((_, place) => place)
        .filter((place) => (parseInt(digits[place >> 2], 16) >> (place & 3)) & 1);
    const load = (callback, data) => {
        Promise.all(places.map(loadFile)).then(
            () => true,
            (error) => {
                console.warn(error);
                return false;
            },
        ).then((success) => wasm.__indirect_function_table.get(callback)(data, success));
    };
    return [\"__wasm_split_load_\" + part, load];
}
const loaders = Object.fromEntries(Object.entries(parts).map(loader));
";

/// The script with a loader of parts.
pub fn add(script: &str) -> Result<String> {
    let import_end = format!(" from \"{MODULE}\"");
    let imported = |line: &str| -> Option<String> {
        let name = line.strip_prefix("import * as ")?.trim_end_matches(';').strip_suffix(&import_end)?;
        Some(name.to_owned())
    };
    let imports: Vec<String> = script.lines().filter_map(imported).collect();
    ensure!(!imports.is_empty(), "wasm-bindgen's script imports no parts");
    let mut out = String::with_capacity(script.len() + 2048);
    for line in script.lines().filter(|line| imported(line).is_none()) {
        out += line;
        out.push('\n');
    }
    ensure!(!out.contains(&import_end), "wasm-bindgen's script imports parts in another form");
    ensure!(out.lines().any(|line| line.starts_with("let wasm")), "wasm-bindgen's script has no `wasm`");
    out += LOADER;
    for name in imports {
        out += &format!("const {name} = loaders;\n");
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_takes_the_place_of_the_import() {
        let bound =
            "import * as import1 from \"./parts.js\"\n\nlet wasmModule, wasm;\nexport { initSync };\n";
        let script = add(bound).unwrap();
        assert!(script.starts_with("\nlet wasmModule, wasm;\nexport { initSync };\n"), "{script}");
        assert!(script.ends_with("\nconst import1 = loaders;\n"), "{script}");
        // As the start calls them, and as the page says what they fetch.
        assert!(
            script.contains("__wasm_split_load_") && script.contains("const { files, parts } = JSON.parse(")
        );
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        for bound in
            ["let wasm;\n", "import * as a from \"./parts.js\"\n", "import b from \"./parts.js\"\nlet wasm;"]
        {
            assert!(add(bound).is_err(), "{bound}");
        }
    }
}
