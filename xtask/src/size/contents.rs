//! What each file of the app is made of: bytes of code by the crate, or module of ours, that they come from.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::kib;
use crate::paths::{self, PAGE};

/// What `split` tells of the files that it made; see `split::Names`.
#[derive(Debug, Deserialize)]
struct Told {
    start: String,
    parts: BTreeMap<String, Vec<String>>,
    contents: BTreeMap<String, Contents>,
}

#[derive(Debug, Deserialize)]
struct Contents {
    code: Vec<(String, usize)>,
    data: usize,
}

/// What comes from one place and is less than this share of a file's code stands with others in one line.
const LEAST_SHARE: usize = 100;

/// Prints of what the files in `dist` are made, the start first, then by parts.
///
/// # Errors
///
/// The site was not built here, or by something older.
pub fn tell(dist: &Path) -> Result<()> {
    let page = fs::read_to_string(dist.join(PAGE)).context(PAGE)?;
    let directory = paths::web_target().join("app");
    let made = paths::files_below(&directory).unwrap_or_default();
    let mut told =
        made.iter().filter(|path| path.ends_with(".json") && !path.contains('/')).filter_map(|path| {
            let told: Told = serde_json::from_str(&fs::read_to_string(directory.join(path)).ok()?).ok()?;
            page.contains(&told.start).then_some(told)
        });
    let told = told.next().with_context(|| {
        format!(
            "{}: what its files are made of is known only where they are built: `cargo xtask build`",
            dist.display()
        )
    })?;
    print!("{}", told.report());
    Ok(())
}

impl Told {
    fn report(&self) -> String {
        let mut used_by: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (part, files) in &self.parts {
            for file in files {
                used_by.entry(file).or_default().push(part);
            }
        }
        used_by.insert(&self.start, vec!["the start"]);
        let users = |file: &str| used_by.get(file).map_or(&[][..], Vec::as_slice);
        let mut files: Vec<(&str, &Contents)> =
            self.contents.iter().map(|(file, it)| (file.as_str(), it)).collect();
        files
            .sort_by_key(|(file, it)| (*file != self.start, users(file).len(), std::cmp::Reverse(it.size())));
        let mut out = String::from("KiB of WebAssembly, before compression\n");
        let mut all: BTreeMap<&str, usize> = BTreeMap::new();
        for (file, contents) in files {
            out += &format!("\n{file} ({})\n", users(file).join(", "));
            out += &contents.report();
            for (origin, size) in &contents.code {
                *all.entry(origin.split("::").next().unwrap_or(origin)).or_default() += size;
            }
        }
        let data = self.contents.values().map(|it| it.data).sum();
        let mut code: Vec<(String, usize)> =
            all.into_iter().map(|(name, size)| (name.to_owned(), size)).collect();
        code.sort_by_key(|it| std::cmp::Reverse(it.1));
        out += "\nall files\n";
        out + &Contents { code, data }.report()
    }
}

impl Contents {
    fn size(&self) -> usize {
        self.data + self.code.iter().map(|it| it.1).sum::<usize>()
    }

    fn report(&self) -> String {
        let least = self.size() / LEAST_SHARE;
        let (told, small): (Vec<_>, Vec<_>) = self.code.iter().partition(|it| it.1 >= least);
        let mut out: String = told.iter().map(|(origin, size)| row(origin, *size)).collect();
        if !small.is_empty() {
            out += &row(&format!("{} others", small.len()), small.iter().map(|it| it.1).sum());
        }
        out += &row("texts and tables", self.data);
        out + &row("together", self.size())
    }
}

fn row(name: &str, bytes: usize) -> String {
    format!("  {name:<60}{:>10}\n", kib(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_with_the_parts_that_need_them_and_small_origins_together() {
        let told = r#"{"script": "a.js", "start": "a.wasm", "parts": {"quiz": ["q.wasm"], "share": ["q.wasm", "s.wasm"]},
            "contents": {
                "q.wasm": {"code": [["app::quiz", 1024]], "data": 0},
                "a.wasm": {"code": [["app::views", 2048], ["leptos", 1024], ["b", 2], ["c", 1]], "data": 512},
                "s.wasm": {"code": [["app::share", 1024]], "data": 0}}}"#;
        let told: Told = serde_json::from_str(told).unwrap();
        let report = told.report();
        let words: Vec<&str> = report.split_whitespace().collect();
        let words = words.join(" ");
        assert!(words.contains(
            "a.wasm (the start) app::views 2.0 leptos 1.0 2 others 0.0 texts and tables 0.5 together 3.5"
        ));
        assert!(words.contains("q.wasm (quiz, share) app::quiz 1.0"));
        assert!(words.contains("all files app 4.0 leptos 1.0 2 others 0.0 texts and tables 0.5"), "{words}");
    }
}
