//! What the page tells its scripts of the parts of the code: `boot.js`, which fetches early what a link needs, and the
//! loader that `split` puts into the script of the app.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use super::app::App;
use super::html::Tag;

/// Where the app's own files lie.
pub const CODE: &str = "app";

/// The name in [`Parts::views`] of what every view needs.
const EVERY_VIEW: &str = "*";

/// It stands in the page between these.
const BEGIN: &str = "<script type=\"application/json\" id=\"parts\">";
const END: &str = "</script>";

#[derive(Debug, Deserialize, Serialize)]
pub struct Parts {
    /// All files of parts, below the site.
    files: Vec<String>,
    /// For each part the places of its files.
    parts: BTreeMap<String, Vec<usize>>,
    /// For views, by the names that links have for them, the parts that they need.
    views: BTreeMap<String, Vec<String>>,
    /// For languages, by their BCP 47 tags, the same.
    langs: BTreeMap<String, Vec<String>>,
}

impl Parts {
    /// The parts of an app, and by the `<meta name="part">` of its page what they are for.
    ///
    /// # Errors
    ///
    /// The page names a part that the app has not.
    pub fn new(app: &App, page: &[Tag<'_>]) -> Result<Self> {
        let all: BTreeSet<&String> = app.parts.values().flatten().collect();
        let places: BTreeMap<&String, usize> =
            all.iter().enumerate().map(|(place, file)| (*file, place)).collect();
        let parts =
            app.parts.iter().map(|(part, files)| (part.clone(), files.iter().map(|it| places[it]).collect()));
        let told = page.iter().filter(|tag| is_part(tag)).filter_map(|tag| tag.get("data-part"));
        for part in told {
            ensure!(app.parts.contains_key(part), "the page names the part {part}, which the app has not");
        }
        Ok(Self {
            files: all.iter().map(|file| format!("{CODE}/{file}")).collect(),
            parts: parts.collect(),
            views: needed(page, "data-view"),
            langs: needed(page, "data-lang"),
        })
    }

    /// What a page says.
    ///
    /// # Errors
    ///
    /// It says nothing, or something else.
    pub fn of(page: &str) -> Result<Self> {
        let told = page.split_once(BEGIN).and_then(|(_, rest)| rest.split_once(END));
        let (told, _) = told.context("the page tells nothing of its parts")?;
        serde_json::from_str(told).context("what the page tells of its parts")
    }

    /// How it stands in the page.
    pub fn tag(&self) -> Result<String> {
        Ok(format!("{BEGIN}{}{END}", serde_json::to_string(self)?))
    }

    /// All files of parts, below the site.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str)
    }

    /// The names of the parts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// The files of a part, below the site.
    pub fn files_of(&self, part: &str) -> impl Iterator<Item = &str> {
        self.parts.get(part).into_iter().flatten().map(|place| self.files[*place].as_str())
    }

    /// The files that come along with the start, whatever is shown; for readers of a language, if one is given.
    pub fn along(&self, lang: Option<&str>) -> BTreeSet<&str> {
        let of_language = lang.and_then(|lang| self.langs.get(lang));
        let parts = [self.views.get(EVERY_VIEW), of_language].into_iter().flatten().flatten();
        parts.flat_map(|part| self.files_of(part)).collect()
    }
}

/// Whether a tag says for what a part is needed.
pub fn is_part(tag: &Tag<'_>) -> bool {
    tag.name == "meta" && tag.get("name") == Some("part")
}

/// What the page says of parts by an attribute: for each of its values the parts.
fn needed(page: &[Tag<'_>], attribute: &str) -> BTreeMap<String, Vec<String>> {
    let mut needed: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for tag in page.iter().filter(|tag| is_part(tag)) {
        for value in tag.get(attribute).unwrap_or_default().split_whitespace() {
            needed.entry(value.to_owned()).or_default().extend(tag.get("data-part").map(str::to_owned));
        }
    }
    needed
}
