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
    /// For each part its files, as a digit in base 16 for each four of them: the first file is the lowest bit of the first
    /// digit. There are some hundred files, and a part needs a third of them: lists of places would be three times as long.
    parts: BTreeMap<String, String>,
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
        let mut users: BTreeMap<&String, Vec<&String>> = BTreeMap::new();
        for (part, files) in &app.parts {
            files.iter().for_each(|file| users.entry(file).or_default().push(part));
        }
        // Files that the same parts need stand together, so that digits repeat.
        let mut all: Vec<(Vec<&String>, &String)> =
            users.into_iter().map(|(file, parts)| (parts, file)).collect();
        all.sort_unstable();
        let all: Vec<&String> = all.into_iter().map(|(_, file)| file).collect();
        let parts = app.parts.iter().map(|(part, files)| {
            let needed: Vec<bool> = all.iter().map(|file| files.contains(file)).collect();
            (part.clone(), digits(&needed))
        });
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
        let digits = self.parts.get(part).map_or("", String::as_str);
        let needed = digits.chars().flat_map(|digit| (0..4).map(move |bit| is_set(digit, bit)));
        self.files.iter().zip(needed).filter(|(_, is_needed)| *is_needed).map(|(file, _)| file.as_str())
    }

    /// The files that come along with the start, whatever is shown; for readers of a language, if one is given.
    pub fn along(&self, lang: Option<&str>) -> BTreeSet<&str> {
        let of_language = lang.and_then(|lang| self.langs.get(lang));
        let parts = [self.views.get(EVERY_VIEW), of_language].into_iter().flatten().flatten();
        parts.flat_map(|part| self.files_of(part)).collect()
    }
}

/// A digit in base 16 for each four; see [`Parts::parts`].
fn digits(needed: &[bool]) -> String {
    let value = |four: &[bool]| four.iter().rev().fold(0, |value, bit| value * 2 + u32::from(*bit));
    needed.chunks(4).filter_map(|four| char::from_digit(value(four), 16)).collect()
}

fn is_set(digit: char, bit: u32) -> bool {
    digit.to_digit(16).is_some_and(|value| value >> bit & 1 == 1)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_stands_for_four_files() {
        for (needed, expected) in [(&[][..], ""), (&[true], "1"), (&[false, true, false, true], "a")] {
            assert_eq!(digits(needed), expected);
        }
        assert_eq!(digits(&[false, false, false, false, true]), "01");
        let told = r#"{"files": ["a", "b", "c", "d", "e"], "parts": {"p": "91", "q": ""}, "views": {}, "langs": {}}"#;
        let parts = Parts::of(&format!("{BEGIN}{told}{END}")).expect("it is told");
        assert_eq!(parts.files_of("p").collect::<Vec<_>>(), ["a", "d", "e"]);
        assert_eq!(parts.files_of("q").count(), 0);
    }
}
