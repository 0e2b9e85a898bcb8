//! Keeps the map of the layers true: what `ARCHITECTURE.md` and `src/lib.rs` say of `src/` holds.
//!
//! Only code is looked at: a comment may name what a layer must never do.

#[path = "tidy/imports.rs"]
mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Crates and the layers that are their home, by the beginning of their names.
const HOMES: [(&str, &str); 8] = [
    ("leptos", "app"),
    ("web_sys", "app"),
    ("js_sys", "app"),
    ("wasm_bindgen", "app"),
    ("gloo", "app"),
    ("plotters", "chart export"),
    ("rust_xlsxwriter", "export"),
    ("serde", "data export classroom"),
];

/// What would make markup of a text.
const MARKUP: [&str; 5] =
    ["inner_html", "set_inner_html", "outer_html", "set_outer_html", "insert_adjacent_html"];

/// The longest file, in lines before its tests. The messages of a language are one list, whatever its length.
const LONGEST: usize = 450;
const LANGUAGES: [&str; 3] = ["en", "ru", "vi"];

/// Whether a file is the messages of a language: `text/vi.rs`, `app/views/share/words/vi.rs`.
fn is_language(file: &File) -> bool {
    let name = file.path.rsplit('/').next().and_then(|it| it.strip_suffix(".rs"));
    matches!(file.layer(), "text" | "app") && name.is_some_and(|it| LANGUAGES.contains(&it))
}

struct File {
    /// Below `src`, with `/` between directories.
    path: String,
    text: String,
}

impl File {
    /// The layer or tool that it belongs to: `counts` of `counts/mod.rs`, `edtf` of `edtf.rs`.
    fn layer(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files() -> Vec<File> {
    fn walk(directory: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(directory).expect("src can be read") {
            let path = entry.expect("an entry of src can be read").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push(path);
            }
        }
    }
    let src = root().join("src");
    let mut found = Vec::new();
    walk(&src, &mut found);
    found.sort();
    assert!(found.len() > 20, "src is not where it was: {found:?}");
    let file = |path: &PathBuf| {
        let below = path.strip_prefix(&src).expect("it was found there");
        let parts: Vec<_> = below.iter().map(|it| it.to_string_lossy()).collect();
        File { path: parts.join("/"), text: read(path) }
    };
    found.iter().map(file).collect()
}

/// The first cells of a table's rows that are names in backticks, linked or not.
fn table(text: &str) -> Vec<String> {
    let name = |line: &str| {
        let cell = line.trim_start_matches("//!").trim().strip_prefix('|')?.split('|').next()?.trim();
        let cell = cell.trim_start_matches('[').trim_end_matches(']');
        Some(cell.strip_prefix('`')?.strip_suffix('`')?.to_owned())
    };
    text.lines().filter_map(name).collect()
}

/// The layers in their order, as `src/lib.rs` tells it.
fn layers() -> Vec<String> {
    table(&read("src/lib.rs"))
}

/// A file's code, line by line, without comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| {
        let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
        (at + 1, comment.map_or(line, |(at, _)| &line[..at]))
    })
}

/// The names in a line of code, in order.
fn names(line: &str) -> impl Iterator<Item = &str> {
    line.split(|it: char| !it.is_alphanumeric() && it != '_').filter(|it| !it.is_empty())
}

/// The layers that a line of code names by their path from the root.
fn layers_named(line: &str) -> Vec<&str> {
    line.split("crate::").skip(1).filter_map(|it| names(it).next()).collect()
}

#[track_caller]
fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Looks at every line of code in `src`; `fault` says what is wrong with it.
#[track_caller]
fn check_lines(fault: impl Fn(&File, &str) -> Option<String>) {
    let mut wrong = Vec::new();
    for file in files() {
        for (number, line) in code(&file.text) {
            wrong.extend(fault(&file, line).map(|it| format!("src/{}:{number}: {it}", file.path)));
        }
    }
    none(&wrong);
}

#[test]
fn a_layer_names_no_later_layer() {
    let layers = layers();
    let place = |layer: &str| layers.iter().position(|it| it == layer);
    check_lines(|file, line| {
        if matches!(file.path.as_str(), "lib.rs" | "main.rs" | "bin/explorer.rs") {
            return None;
        }
        if line.contains("crate::{") {
            return Some("layers are named one by one".to_owned());
        }
        // What is no layer is a tool, which all may use and which uses none.
        let here = place(file.layer());
        let later = |it: &&str| place(it).is_some_and(|there| here.is_none_or(|here| there > here));
        let later = layers_named(line).into_iter().find(later)?;
        Some(format!("\"{}\" names the later layer \"{later}\"", file.layer()))
    });
}

/// A part of the app: what lies directly in `app`, and each view. What is in a part is its own matter.
fn part_of_app(module: &[String]) -> Option<String> {
    let names: Vec<&str> = module.iter().map(String::as_str).collect();
    match names[..] {
        // Tests render the whole app, whichever part they are of.
        [.., "tests"] => None,
        ["app", "views", view, ..] => Some(format!("views::{view}")),
        // What starts the app, and what renders it in tests, is a part of it.
        ["app"] | ["app", "start" | "testing", ..] => Some("app".to_owned()),
        ["app", part, ..] => Some(part.to_owned()),
        _ => None,
    }
}

#[test]
fn no_parts_of_the_app_use_each_other_in_a_circle() {
    let files = files();
    let parts: BTreeSet<String> =
        files.iter().filter_map(|file| part_of_app(&imports::module(&file.path))).collect();
    // A path may go on to an item: of `app::render` the part is the app itself.
    let part = |path: &[String]| {
        (1..=path.len()).rev().filter_map(|end| part_of_app(&path[..end])).find(|part| parts.contains(part))
    };
    let mut edges = BTreeSet::new();
    // Tests in a file of their own may use the whole app, as those at the end of a file may.
    for file in files.iter().filter(|file| !file.path.ends_with("/tests.rs")) {
        let module = imports::module(&file.path);
        let Some(here) = part_of_app(&module) else { continue };
        let code: String = code(&file.text).flat_map(|(_, line)| [line, "\n"]).collect();
        // Who declares a part uses it.
        let declared = code.lines().filter_map(|line| {
            let line = line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';')?;
            Some([&module[..], &[line.to_owned()]].concat())
        });
        for path in imports::paths(&file.path, &code).into_iter().chain(declared) {
            edges.extend(part(&path).filter(|there| *there != here).map(|there| (here.clone(), there)));
        }
    }
    let edges: Vec<(String, String)> = edges.into_iter().collect();
    assert!(edges.len() > 10, "{edges:?}");
    assert_eq!(imports::circle(&edges).map(|circle| circle.join(" → ")), None);
}

/// The policy of the page forbids the first, typed handlers stand in place of the second, one program in place of
/// the third.
#[test]
fn the_app_has_no_styles_in_attributes() {
    check_lines(|file, line| {
        let wrong = [" style=\"", " style=move", "data-act", "feature = \"more\""];
        let wrong = wrong.into_iter().find(|it| file.layer() == "app" && line.contains(it))?;
        Some(format!("{wrong:?} in the app"))
    });
}

#[test]
fn a_crate_stays_in_its_home() {
    check_lines(|file, line| {
        let away = |name: &str| {
            HOMES
                .iter()
                .find(|(it, home)| name.starts_with(it) && home.split(' ').all(|it| it != file.layer()))
        };
        names(line).find_map(away).map(|(name, home)| format!("\"{name}\" outside of \"{home}\""))
    });
}

#[test]
fn text_is_never_markup() {
    check_lines(|_, line| {
        names(line).find(|it| MARKUP.contains(it)).map(|it| format!("\"{it}\" takes text for HTML"))
    });
}

/// Extensions send events that lack what the standard promises: the bindings' own getters of texts would stop the page.
#[test]
fn what_an_event_says_is_read_in_one_place() {
    const GETTERS: [&str; 3] = ["event.key()", "event.code()", "event.pointer_type()"];
    check_lines(|file, line| {
        // The key of a storage event may be missing, and says so.
        let is_storage = line.contains("event.key().is_none_or");
        let found = GETTERS.iter().find(|it| file.path != "app/foreign.rs" && line.contains(*it))?;
        (!is_storage).then(|| format!("{found} is read by `app::foreign`"))
    });
}

#[test]
fn a_file_says_first_what_it_is() {
    let silent = files().into_iter().filter(|it| !it.text.starts_with("//! "));
    none(&silent.map(|it| format!("src/{} does not open with //!", it.path)).collect::<Vec<_>>());
}

#[test]
fn a_file_is_no_longer_than_one_can_read() {
    let lines =
        |it: &File| it.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().lines().count();
    let long = files().into_iter().filter(|it| !is_language(it) && lines(it) > LONGEST);
    none(&long.map(|it| format!("src/{}: {} lines", it.path, lines(&it))).collect::<Vec<_>>());
}

#[test]
fn the_maps_name_every_layer_in_order() {
    let lib = read("src/lib.rs");
    let declared = |start: &str| -> Vec<String> {
        let name = |line: &str| Some(line.strip_prefix(start)?.strip_suffix(';')?.to_owned());
        lib.lines().filter_map(name).collect()
    };
    let (mut public, tools) = (declared("pub mod "), declared("mod "));
    let mut layers = layers();
    assert_eq!(table(&read("ARCHITECTURE.md")), layers, "the tables of ARCHITECTURE.md and src/lib.rs");
    let mut there: Vec<String> = files().iter().map(|it| it.layer().to_owned()).collect();
    there.retain(|it| !tools.contains(it) && !matches!(it.as_str(), "lib" | "main"));
    there.dedup();
    for list in [&mut public, &mut layers, &mut there] {
        list.sort();
    }
    assert_eq!(public, layers, "what src/lib.rs declares and its table");
    assert_eq!(there, layers, "what lies in src and the table of src/lib.rs");
}

#[test]
fn every_tool_is_in_the_map() {
    let map = read("ARCHITECTURE.md");
    let lib = read("src/lib.rs");
    for tool in lib.lines().filter_map(|it| it.strip_prefix("mod ")?.strip_suffix(';')) {
        assert!(map.contains(&format!("`{tool}`")), "ARCHITECTURE.md does not name `{tool}`");
    }
}

/// The style sheets of the app: their paths, and what is in them.
fn styles_of_the_app() -> Vec<(String, String)> {
    fn walk(directory: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(directory).expect("src/app can be read") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "css") {
                let below = path.strip_prefix(root()).expect("it was found there");
                found.push((below.to_string_lossy().replace('\\', "/"), read(below)));
            }
        }
    }
    let mut styles = Vec::new();
    walk(&root().join("src/app"), &mut styles);
    styles.sort();
    styles
}

/// The classes that a style sheet styles by themselves, without another class or element before them.
fn classes_alone(style: &str) -> BTreeSet<&str> {
    let mut classes = BTreeSet::new();
    let rules = style.split("/*").map(|rest| rest.split_once("*/").map_or(rest, |(_, code)| code));
    for rule in rules.flat_map(|code| code.split('{')) {
        let selectors = rule.rsplit(['}', ';']).next().unwrap_or_default();
        // Commas within `:is(…)` part no selectors.
        let mut depth = 0_i32;
        let parts = selectors.split(|char: char| {
            depth += i32::from(char == '(') - i32::from(char == ')');
            char == ',' && depth == 0
        });
        let alone = parts.filter_map(|selector| selector.trim().strip_prefix('.'));
        let is_class = |name: &&str| name.chars().all(|char| char.is_ascii_alphanumeric() || char == '-');
        classes.extend(alone.filter(is_class));
    }
    classes
}

/// Sheets of different parts are on the page together: what one of them says of a class alone must not be meant for
/// another's.
#[test]
fn no_two_sheets_style_one_class_alone() {
    let styles = styles_of_the_app();
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (path, style) in &styles {
        for class in classes_alone(style) {
            if let Some(other) = seen.insert(class, path) {
                wrong.push(format!(".{class} in {other} and {path}"));
            }
        }
    }
    assert!(seen.len() > 100, "{seen:?}");
    none(&wrong);
}

#[test]
fn every_style_of_the_app_is_linked_once() {
    let styles = styles_of_the_app();
    assert!(!styles.is_empty(), "src/app has no styles");
    let page = read("public/index.html");
    let links = |style: &str| page.matches(&format!("rel=\"css\" href=\"../{style}\"")).count();
    let wrong = styles.iter().filter(|(path, _)| links(path) != 1);
    none(
        &wrong
            .map(|(path, _)| format!("public/index.html links {path} {} times", links(path)))
            .collect::<Vec<_>>(),
    );
}

/// What is said without the module has no compiler to see to it that each language has it.
#[test]
fn every_language_says_that_the_page_stopped() {
    let script = read("public/boot.js");
    let (_, list) = script.split_once("const messages = {\n").expect("boot.js has its messages");
    let (list, _) = list.split_once("\n  };").expect("the messages end");
    let names = |of: &str| -> Vec<String> {
        let (_, own) =
            list.split_once(&format!("    {of}: {{\n")).unwrap_or_else(|| panic!("boot.js has no {of}"));
        let own = own.lines().take_while(|it| *it != "    },");
        own.map(|it| it.trim().split(": ").next().unwrap_or_default().to_owned()).collect()
    };
    let english = names("en");
    for name in ["notStarted", "broken"] {
        assert!(english.iter().any(|it| it == name), "{english:?} lack {name}");
    }
    for language in LANGUAGES {
        assert_eq!(names(language), english, "{language}");
    }
}

#[test]
fn what_is_looked_for_is_found() {
    let named = |line| code(line).flat_map(|it| layers_named(it.1)).collect::<Vec<_>>();
    assert_eq!(named("use crate::app::url; // crate::chart"), ["app"]);
    assert_eq!(named("a(crate::chart::scene::X, crate::counts::y)"), ["chart", "counts"]);
    assert_eq!(named("//! [`crate::app`]"), Vec::<&str>::new());
    let address = "let x = \"https://a\"; leptos::go()";
    assert!(code(address).flat_map(|it| names(it.1)).any(|it| it == "leptos"));
    assert_eq!(
        table("//! | [`edtf`] | text |\n//! | `page` | x |\n| layer | y |\n|---|\n| `a` | b |"),
        ["edtf", "page", "a"]
    );
}
