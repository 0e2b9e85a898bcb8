//! Data files that are read together come together, as one file: a request instead of several, and a sentence that
//! stands in several of them is sent once, not once in each.
//!
//! The page's links name the bundle (`data-bundle`). Each file stays beside it, for whom the bundle does not reach.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::html::{self, Tag};
use crate::hash::named_by_content;

/// The files of a bundle, as an object of JSON by their names.
pub struct Bundle {
    name: String,
    content: String,
    /// Whether the page has a link to it already.
    is_linked: bool,
}

/// Whether a tag links a file of the bundle.
pub fn is_bundled(tag: &Tag<'_>) -> bool {
    tag.is_link("preload") && tag.get("data-bundle").is_some()
}

impl Bundle {
    /// Joins the files that a page's links name; `None` where they name no bundle.
    ///
    /// # Errors
    ///
    /// If a file is missing or no JSON, or the page names several bundles.
    pub fn new(tags: &[Tag<'_>], public: &Path) -> Result<Option<Bundle>> {
        let mut bundle = Bundle { name: String::new(), content: String::new(), is_linked: false };
        for tag in tags.iter().filter(|tag| is_bundled(tag)) {
            let name = tag.get("data-bundle").unwrap_or_default();
            ensure!(
                bundle.name.is_empty() || bundle.name == name,
                "data come in one bundle, and {name} is another"
            );
            name.clone_into(&mut bundle.name);
            let path = html::path(tag.get("href").context("a data file has no href")?);
            let named = || format!("{path}, which the page or a style names");
            let text = fs::read_to_string(public.join(path)).with_context(named)?;
            serde_json::from_str::<Value>(&text).with_context(|| path.to_owned())?;
            let file = path.rsplit('/').next().unwrap_or(path);
            let comma = if bundle.content.is_empty() { '{' } else { ',' };
            bundle.content += &format!("{comma}\"{file}\":{}", text.trim());
        }
        bundle.content += "}";
        Ok(Some(bundle).filter(|it| !it.name.is_empty()))
    }

    /// Where it lies: its content's hash is in its name.
    pub fn path(&self) -> String {
        named_by_content(&format!("data/{}.json", self.name), self.content())
    }

    pub fn content(&self) -> &[u8] {
        self.content.as_bytes()
    }

    /// What takes the place of a link to the file now at `path`: it is there if it is asked for. Before the first of
    /// them stands the bundle, which is fetched at once.
    pub fn link(&mut self, tag: &Tag<'_>, path: &str) -> String {
        let file = tag.get("data-file").unwrap_or_default();
        let link = format!("<link rel=\"alternate\" href=\"{path}\" data-file=\"{file}\">");
        if std::mem::replace(&mut self.is_linked, true) {
            return link;
        }
        let (bundle, name) = (self.path(), &self.name);
        format!(
            "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{bundle}\" data-file=\"{name}\">\n{link}"
        )
    }
}
