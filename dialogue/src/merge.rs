//! `dialogue merge`: articles and what was read of them, a line each, → a collection in a folder.
//!
//! The folder is what [`pack`](crate::pack) takes, and what a site hosts as it is. Lines are taken over one by one, so a
//! corpus may be larger than memory; only the ids of its articles are kept.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// What the data contract has of an article. Other fields of a line are left out.
const FIELDS: [&str; 10] =
    ["id", "title", "publisher", "agency", "published", "language", "url", "text", "related", "note"];

/// The vocabulary that a collection has, unless its folder has one of its own.
const VOCABULARY: &[u8] = include_bytes!("../../public/data/vocabulary.json");

/// What was merged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub articles: usize,
    pub reports: usize,
    /// Lines that were left out, each named.
    pub faults: usize,
}

/// The article that a report is of.
#[derive(Deserialize)]
struct Of {
    article: String,
}

/// Merges articles and the reports on them into the folder `out`; what is left out is told to `faults`.
///
/// # Errors
///
/// Where a file cannot be read, or written.
pub fn merge(articles: &Path, reports: &[PathBuf], out: &Path, mut faults: impl Write) -> Result<Tally> {
    fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    let vocabulary = out.join("vocabulary.json");
    if !vocabulary.exists() {
        fs::write(&vocabulary, VOCABULARY).with_context(|| vocabulary.display().to_string())?;
    }
    let mut tally = Tally::default();
    let mut ids: HashSet<String> = HashSet::new();
    let mut list = List::new(&out.join("articles.json"))?;
    each_line(articles, |number, line| {
        match article(line, &mut ids) {
            Ok(article) => {
                list.push(&article)?;
                tally.articles += 1;
            }
            Err(fault) => {
                tally.faults += 1;
                writeln!(faults, "{}: line {number} {fault}; left out", articles.display())?;
            }
        }
        Ok(())
    })?;
    list.finish()?;
    let mut list = List::new(&out.join("reports.json"))?;
    for file in reports {
        each_line(file, |number, line| {
            let of = serde_json::from_str::<Of>(line).map_err(|error| format!("is no report: {error}"));
            let fault = match of {
                Ok(of) if ids.contains(&of.article) => {
                    list.push(serde_json::from_str::<&RawValue>(line)?)?;
                    tally.reports += 1;
                    return Ok(());
                }
                Ok(of) => format!("is on {:?}, which is no article here", of.article),
                Err(fault) => fault,
            };
            tally.faults += 1;
            writeln!(faults, "{}: line {number} {fault}; left out", file.display())?;
            Ok(())
        })?;
    }
    list.finish()?;
    Ok(tally)
}

/// An article with the fields of the contract; its id must be new.
fn article(line: &str, ids: &mut HashSet<String>) -> Result<Map<String, Value>, String> {
    let mut article: Map<String, Value> =
        serde_json::from_str(line).map_err(|error| format!("is no article: {error}"))?;
    article.retain(|name, _| FIELDS.contains(&name.as_str()));
    let id = article.get("id").and_then(Value::as_str).ok_or("has no \"id\"")?;
    if !article.get("text").is_some_and(Value::is_string) {
        return Err(format!("({id}) has no \"text\""));
    }
    if !ids.insert(id.to_owned()) {
        return Err(format!("has the id {id:?} of an article before it"));
    }
    Ok(article)
}

/// Calls `work` with each line that is not empty, and its number from 1.
fn each_line(path: &Path, mut work: impl FnMut(usize, &str) -> Result<()>) -> Result<()> {
    let file = File::open(path).with_context(|| path.display().to_string())?;
    for (at, line) in BufReader::new(file).lines().enumerate() {
        let line = line.with_context(|| format!("{}: line {}", path.display(), at + 1))?;
        if !line.trim().is_empty() {
            work(at + 1, &line)?;
        }
    }
    Ok(())
}

/// A JSON list, an element to a line.
struct List {
    path: PathBuf,
    file: BufWriter<File>,
    is_empty: bool,
}

impl List {
    fn new(path: &Path) -> Result<Self> {
        let file = File::create(path).with_context(|| path.display().to_string())?;
        Ok(Self { path: path.to_owned(), file: BufWriter::new(file), is_empty: true })
    }

    fn push(&mut self, element: &(impl serde::Serialize + ?Sized)) -> Result<()> {
        let before: &[u8] = if self.is_empty { b"[\n" } else { b",\n" };
        self.is_empty = false;
        self.file.write_all(before).with_context(|| self.path.display().to_string())?;
        serde_json::to_writer(&mut self.file, element).with_context(|| self.path.display().to_string())
    }

    fn finish(mut self) -> Result<()> {
        let end: &[u8] = if self.is_empty { b"[]\n" } else { b"\n]\n" };
        self.file
            .write_all(end)
            .and_then(|()| self.file.flush())
            .with_context(|| self.path.display().to_string())
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::pack::{self, Options};
    use crate::read;

    fn line(id: &str, text: &str) -> String {
        serde_json::json!({
            "id": id, "title": "Russia and ASEAN meet", "publisher": "A paper", "published": "2026-05-04",
            "language": "en", "text": text, "crawled": "2026-05-05",
        })
        .to_string()
    }

    #[test]
    fn what_was_read_is_merged_and_packed() {
        let folder = tempfile::tempdir().expect("there is a place for it");
        let path = |name: &str| folder.path().join(name);
        let articles = [
            line("a", "The 5th ASEAN-Russia Summit was held in Moscow on 3 May 2026. They agreed on energy."),
            line("b", "The 5th ASEAN-Russia Summit took place in Moscow, Russia, on 3 May. Leaders discussed health."),
            line("c", "ASEAN and Russia co-chaired nothing."),
        ]
        .join("\n");
        fs::write(path("articles.jsonl"), &articles).expect("it can be written");
        let mut reports = Vec::new();
        let stop = AtomicBool::new(false);
        let read =
            read::run(articles.as_bytes(), &mut reports, io::sink(), &crate::vocabulary(), &stop, |_| {});
        assert_eq!(read.expect("nothing fails").reports, 2);
        fs::write(path("reports.jsonl"), reports).expect("it can be written");

        let tally = merge(&path("articles.jsonl"), &[path("reports.jsonl")], &path("all"), io::sink());
        assert_eq!(tally.expect("nothing fails"), Tally { articles: 3, reports: 2, faults: 0 });
        // Two reports, one meeting.
        let packed = pack::pack_folder(&path("all"), &path("packed"), &Options::default());
        assert_eq!(packed.expect("the collection has no fault"), 1);
    }

    #[test]
    fn what_does_not_fit_is_told_by_its_line() {
        let folder = tempfile::tempdir().expect("there is a place for it");
        let path = |name: &str| folder.path().join(name);
        let articles = [&line("a", "Nothing."), "{", &line("a", "Again."), r#"{"id": "b"}"#].join("\n");
        fs::write(path("articles.jsonl"), articles).expect("it can be written");
        fs::write(path("reports.jsonl"), "{\"article\": \"z\"}\n\n[]\n").expect("it can be written");
        let mut faults = Vec::new();
        let tally = merge(&path("articles.jsonl"), &[path("reports.jsonl")], &path("out"), &mut faults);
        assert_eq!(tally.expect("nothing fails"), Tally { articles: 1, reports: 0, faults: 5 });
        let faults = String::from_utf8(faults).expect("faults are UTF-8");
        let found: Vec<bool> = [
            "line 2 is no article",
            "line 3 has the id \"a\"",
            "line 4 (b) has no \"text\"",
            "line 1 is on \"z\"",
            "line 3 is no report",
        ]
        .iter()
        .map(|it| faults.contains(it))
        .collect();
        assert_eq!(found, [true; 5], "{faults}");
    }
}
