//! The list by which the site is kept for times without a network: every file that the page can need, with its hash.
//!
//! `public/offline.js` fetches what it names. It goes under the hash of its content, and the page names it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::html::tag;
use crate::{PAGE, hash};

/// What this file is called in the page, and how its own name begins.
pub const NAME: &str = "offline";

/// Beginnings of what lies in the site and is no part of the explorer: the worker itself, earlier lists, pages and
/// pictures for links that are shown elsewhere, earlier editions of the data, what is taken along, licenses, what is for
/// the host.
const OTHERS: [&str; 9] = [
    PAGE,
    NAME,
    "share/",
    "data/past/",
    "data/packs/",
    "data/package.zip",
    "licenses.txt",
    "fonts/LICENSE.txt",
    "_headers",
];

/// The path of the list and its content, for a finished site.
///
/// # Errors
///
/// A file cannot be read.
pub fn list(site: &Path) -> Result<(String, Vec<u8>)> {
    let mut files = BTreeMap::new();
    for path in files_below(site, "")? {
        if OTHERS.iter().any(|other| path.starts_with(other)) {
            continue;
        }
        let content = fs::read(site.join(&path)).with_context(|| path.clone())?;
        let digits: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
        files.insert(path, digits);
    }
    let content = serde_json::to_vec(&json!({ "files": files }))?;
    Ok((format!("{NAME}-{}.json", hash(&content)), content))
}

/// What stands in the head of the page.
pub fn link(path: &str) -> String {
    let attributes =
        [("rel", "alternate"), ("type", "application/json"), ("href", path), ("data-file", NAME)];
    tag("link", &attributes) + "\n"
}

fn files_below(site: &Path, directory: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(site.join(directory)).with_context(|| directory.to_owned())? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok().context("a file's name is no UTF-8")?;
        let path = if directory.is_empty() { name } else { format!("{directory}/{name}") };
        match entry.file_type()?.is_dir() {
            true => found.extend(files_below(site, &path)?),
            false => found.push(path),
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_what_the_page_needs_and_no_more() {
        let site = std::env::temp_dir().join(format!("pages-offline-{}", std::process::id()));
        for path in [
            "index.html",
            "offline.js",
            "app/a-1.wasm",
            "data/x-1.json",
            "data/past/1.json",
            "share/start.en.html",
        ] {
            let file = site.join(path);
            fs::create_dir_all(file.parent().expect("it lies in the site")).expect("a directory");
            fs::write(file, path).expect("a file");
        }
        let (name, content) = list(&site).expect("a list");
        fs::write(site.join(&name), &content).expect("a file");
        assert_eq!(list(&site).expect("a list"), (name, content.clone()), "an earlier list is not in it");
        let read: serde_json::Value = serde_json::from_slice(&content).expect("JSON");
        let files = read["files"].as_object().expect("an object");
        assert_eq!(files.keys().collect::<Vec<_>>(), ["app/a-1.wasm", "data/x-1.json"]);
        // echo -n app/a-1.wasm | sha256sum
        assert_eq!(files["app/a-1.wasm"], "39676887554ff20419a604065cd68c5d66fe3c5e06d84f1847aabef6c97a008e");
        fs::remove_dir_all(&site).expect("it is there");
    }
}
