//! Data files that are read together come together, as one file: a request instead of several, and as they are compressed
//! together, a sentence that stands in several of them costs next to nothing but once.
//!
//! The page's links name that file (`data-joined`). Each one stays beside it, for when that does not arrive.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::html::{self, Tag};
use crate::hash::named_by_content;

/// Files of data as one: an object of JSON by their names.
pub struct JoinedData {
    name: String,
    content: String,
    /// Whether the page has a link to it already.
    is_linked: bool,
}

/// Whether a tag links a file that comes together with others.
pub fn is_joined(tag: &Tag<'_>) -> bool {
    tag.is_link("preload") && tag.get("data-joined").is_some()
}

impl JoinedData {
    /// Joins the files that a page's links name; `None` where they name none.
    ///
    /// # Errors
    ///
    /// If a file is missing or no JSON, or the page names several joined files.
    pub fn new(tags: &[Tag<'_>], public: &Path) -> Result<Option<JoinedData>> {
        let mut joined = JoinedData { name: String::new(), content: String::new(), is_linked: false };
        for tag in tags.iter().filter(|tag| is_joined(tag)) {
            let name = tag.get("data-joined").unwrap_or_default();
            ensure!(
                joined.name.is_empty() || joined.name == name,
                "data are joined as {:?}; {name:?} is another",
                joined.name
            );
            name.clone_into(&mut joined.name);
            let path = html::path(tag.get("href").context("a data file has no href")?);
            let named = || format!("{path}, which the page or a style names");
            let text = fs::read_to_string(public.join(path)).with_context(named)?;
            serde_json::from_str::<Value>(&text).with_context(|| path.to_owned())?;
            let file = path.rsplit('/').next().unwrap_or(path);
            let comma = if joined.content.is_empty() { '{' } else { ',' };
            joined.content += &format!("{comma}\"{file}\":{}", text.trim());
        }
        if joined.name.is_empty() {
            return Ok(None);
        }
        joined.content += "}";
        Ok(Some(joined))
    }

    /// Where it lies: its content's hash is in its name.
    pub fn path(&self) -> String {
        named_by_content(&format!("data/{}.json", self.name), self.content())
    }

    pub fn content(&self) -> &[u8] {
        self.content.as_bytes()
    }

    /// What takes the place of a link to the file now at `path`: it is there if it is asked for. Before the first of
    /// them stands the joined file, which is fetched at once.
    pub fn link(&mut self, tag: &Tag<'_>, path: &str) -> String {
        let file = tag.get("data-file").unwrap_or_default();
        let link = format!("<link rel=\"alternate\" href=\"{path}\" data-file=\"{file}\">");
        if std::mem::replace(&mut self.is_linked, true) {
            return link;
        }
        let (joined, name) = (self.path(), &self.name);
        format!(
            "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{joined}\" data-file=\"{name}\">\n{link}"
        )
    }
}
