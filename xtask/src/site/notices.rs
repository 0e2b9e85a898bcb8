//! The licenses of the libraries that the program is compiled from: most ask to be told wherever it is given on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::command::Command;
use crate::paths;

/// What the program is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// The file of the site that tells them.
pub const FILE: &str = "licenses.txt";

const HEAD: &str = "The code of this site is compiled from the libraries below, too. Each stands here with its license; of \
                    several licenses that it leaves to choose from, with one.\n";

/// How files with a license begin, the one that we choose first.
const NAMES: [&str; 5] = ["license-mit", "license", "licence", "copying", "unlicense"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
    /// None for our own.
    source: Option<String>,
}

/// Writes the licenses of what the program uses with these features into a site.
///
/// # Errors
///
/// Cargo fails, or a package has neither a license nor the name of one.
pub fn write(site: &Path, features: &str) -> Result<()> {
    let cargo = || Command::cargo().dir(paths::root());
    let tree = cargo().args(["tree", "--package", "dialogue-explorer", "--edges", "normal,no-proc-macro"]);
    let tree = tree.args(["--target", TARGET, "--no-default-features", "--features", features]);
    let used = tree.args(["--prefix", "none", "--format", "{p}"]).output()?;
    let metadata = cargo()
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", TARGET])
        .output()?;
    let metadata: Metadata = serde_json::from_str(&metadata).context("cargo metadata")?;
    let mut packages: Vec<Package> = metadata.packages;
    packages.retain(|it| it.source.is_some() && is_used(&used, &it.name, &it.version));
    let mut told = Vec::new();
    for it in packages {
        let directory = it.manifest_path.parent().context("a manifest has a directory")?;
        let text = license_in(directory)?.or(it.license);
        ensure!(text.is_some(), "{} {}: has no license", it.name, it.version);
        told.push((format!("{} {}", it.name, it.version), text.unwrap_or_default()));
    }
    let file = site.join(FILE);
    fs::write(&file, listed(told)).with_context(|| file.display().to_string())
}

/// Whether a line of `cargo tree` is of a package.
fn is_used(tree: &str, name: &str, version: &str) -> bool {
    tree.lines().any(|line| {
        let mut words = line.split(' ');
        words.next() == Some(name) && words.next().and_then(|it| it.strip_prefix('v')) == Some(version)
    })
}

/// The text of the license that lies in a directory.
fn license_in(directory: &Path) -> Result<Option<String>> {
    let mut files = Vec::new();
    for entry in directory.read_dir().with_context(|| directory.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if let Some(rank) = NAMES.iter().position(|it| name.starts_with(it)).filter(|_| path.is_file()) {
            files.push((rank, path));
        }
    }
    files.sort();
    let read =
        |(_, path): &(usize, PathBuf)| fs::read_to_string(path).with_context(|| path.display().to_string());
    files.first().map(read).transpose()
}

/// Each license once, below the packages that have it.
fn listed(told: Vec<(String, String)>) -> String {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (package, text) in told {
        let text: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
        texts.entry(text.join("\n")).or_default().push(package);
    }
    let mut sections: Vec<(Vec<String>, String)> =
        texts.into_iter().map(|(text, packages)| (packages, text)).collect();
    for (packages, _) in &mut sections {
        packages.sort();
    }
    sections.sort();
    let section =
        |(packages, text): &(Vec<String>, String)| format!("\n\n{}\n\n{text}\n", packages.join(", "));
    HEAD.to_owned() + &sections.iter().map(section).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_license_is_told_once_below_all_that_have_it() {
        let told = [("b 1.0.0", "MIT\r\nText \n"), ("c 2.0.0", "Other"), ("a 1.0.0", "MIT\nText")];
        let told = told.map(|(package, text)| (package.to_owned(), text.to_owned()));
        assert_eq!(
            listed(told.into()).strip_prefix(HEAD),
            Some("\n\na 1.0.0, b 1.0.0\n\nMIT\nText\n\n\nc 2.0.0\n\nOther\n")
        );
    }

    #[test]
    fn a_version_is_part_of_a_package() {
        let tree = "leptos v0.8.23\nsyn v2.0.1 (*)\n";
        assert!(is_used(tree, "leptos", "0.8.23") && is_used(tree, "syn", "2.0.1"));
        assert!(!is_used(tree, "leptos", "0.8.2") && !is_used(tree, "lept", "os"));
    }

    #[test]
    fn all_that_the_app_uses_is_told() {
        let site = std::env::temp_dir().join(format!("xtask-notices-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        write(&site, "csr").unwrap();
        let text = fs::read_to_string(site.join(FILE)).unwrap();
        for name in ["leptos 0.", "plotters 0.", "serde_json 1.", "gloo-net 0."] {
            assert!(text.contains(name), "{name}");
        }
        // What only tests and tools use is not given on.
        assert!(!text.contains("scraper ") && !text.contains("proptest "));
        fs::remove_dir_all(&site).unwrap();
    }
}
