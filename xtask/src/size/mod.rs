//! What the site weighs, as a good host sends it, and how much it may: a first visit, and each part.

pub mod contents;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::edition::is_past;
use crate::paths;
use crate::paths::PAGE;
use crate::site::html::{self, Tag};
use crate::site::parts::Parts;

const KIB: usize = 1024;

/// What the start of the app may weigh.
const START_LIMIT: usize = 230 * KIB;
/// What a first visit in English may weigh until the charts answer.
const FIRST_VISIT_LIMIT: usize = 355 * KIB;
/// What a reader may wait for who is the first to need a part: its code, what it shares, its style. What comes with
/// the start is there already.
const PART_LIMIT: usize = 160 * KIB;
/// Parts that may weigh more. A workbook is written by a library that is kept and tested against files of Excel, which
/// has no smaller build; who asks for a workbook waits for it, and nobody else.
const LARGE_PARTS: [(&str, usize); 1] = [("spreadsheet", 190 * KIB)];
/// What all code may weigh together.
const CODE_LIMIT: usize = 1250 * KIB;

/// The reader's language: `boot.js` fetches its words along with the start.
const ENGLISH: &str = "en";

/// Where the small pages and pictures lie by which links are shown elsewhere.
const PREVIEWS: &str = "share/";

/// Which faces a page in English fetches until the charts answer: browsers take a face only if the page has a letter
/// of its range. The title of a Vietnamese article comes with the evidence, after the charts.
const ENGLISH_HAS: [&str; 1] = ["latin-"];
const ENGLISH_HAS_NOT: [&str; 1] = ["-ext"];

/// Prints what everything weighs; fails where a limit is passed.
pub fn weigh(dist: &Path) -> Result<()> {
    ensure!(dist.join(PAGE).exists(), "{}: there is no site; run `cargo xtask build` first", dist.display());
    let page = fs::read_to_string(dist.join(PAGE)).context(PAGE)?;
    let site = Site::read(dist, &page)?;
    print!("{}", site.report());
    site.check_limits()
}

/// A file with its size as it is and as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
struct File {
    path: String,
    raw: usize,
    compressed: usize,
}

/// The files of a site by when a reader waits for them.
#[derive(Debug, Default)]
struct Site {
    /// Until the charts answer.
    first: Vec<File>,
    /// Of these what belongs to parts: it comes along with the start.
    along: Vec<File>,
    /// The files of each part; a file that several parts share stands in each of them.
    parts: BTreeMap<String, Vec<File>>,
    /// What is asked for one by one: data, fonts, texts.
    later: Vec<File>,
    /// Files that are no part of a visit, for the report: how many, and their bytes.
    editions: (usize, usize),
    previews: (usize, usize),
}

impl Site {
    fn read(dist: &Path, page: &str) -> Result<Site> {
        let mut site = Site::default();
        let mut named = vec![PAGE.to_owned()];
        site.first.push(File::read(dist, PAGE)?);
        for tag in html::tags(page) {
            for path in tag.files().map(|(_, path)| html::path(path).to_owned()) {
                if path.is_empty() || named.contains(&path) {
                    continue;
                }
                let file = File::read(dist, &path)?;
                if is_first(&tag) {
                    for font in fonts(dist, &path)? {
                        if !named.contains(&font) {
                            site.first.push(File::read(dist, &font)?);
                            named.push(font);
                        }
                    }
                    site.first.push(file);
                } else if tag.get("data-part").is_some() {
                    for part in words(&tag, "data-part") {
                        site.parts.entry(part.to_owned()).or_default().push(file.clone());
                    }
                } else {
                    continue;
                }
                named.push(path);
            }
        }
        site.take_code(dist, &Parts::of(page)?, &mut named)?;
        for path in paths::files_below(dist)?.into_iter().filter(|path| !named.contains(path)) {
            let outside = match () {
                () if is_past(&path) => &mut site.editions,
                () if path.starts_with(PREVIEWS) => &mut site.previews,
                () => {
                    site.later.push(File::read(dist, &path)?);
                    continue;
                }
            };
            let raw = fs::metadata(dist.join(&path)).with_context(|| path.clone())?.len();
            *outside = (outside.0 + 1, outside.1 + usize::try_from(raw)?);
        }
        for files in site.parts.values_mut().chain([&mut site.first, &mut site.later]) {
            files.sort_by_key(|file| std::cmp::Reverse(file.compressed));
        }
        Ok(site)
    }

    /// Takes the files of the parts: those that come along with the start count for no part.
    fn take_code(&mut self, dist: &Path, parts: &Parts, named: &mut Vec<String>) -> Result<()> {
        for path in parts.along(Some(ENGLISH)) {
            let file = File::read(dist, path)?;
            if !self.first.contains(&file) {
                self.first.push(file.clone());
            }
            self.along.push(file);
            named.push(path.to_owned());
        }
        let mut read: BTreeMap<&str, File> = BTreeMap::new();
        for part in parts.names() {
            for path in parts.files_of(part).filter(|path| !self.along.iter().any(|it| it.path == *path)) {
                if !read.contains_key(path) {
                    read.insert(path, File::read(dist, path)?);
                    named.push(path.to_owned());
                }
                self.parts.entry(part.to_owned()).or_default().push(read[path].clone());
            }
        }
        Ok(())
    }

    fn report(&self) -> String {
        let mut out = table("first visit in English, KiB", &self.first, FIRST_VISIT_LIMIT);
        for (part, files) in &self.parts {
            out += &table(&format!("part {part}"), files, limit_of(part));
        }
        let code: Vec<File> = self.code().cloned().collect();
        out += &line(&format!("all code, at most {}", CODE_LIMIT / KIB), total(&code));
        out += "\nwhen asked for\n";
        for file in &self.later {
            out += &line(&format!("  {}", file.path), (file.raw, file.compressed));
        }
        let mib = |bytes: usize| bytes as f64 / (KIB * KIB) as f64;
        for (name, (count, bytes)) in
            [("editions kept", self.editions), ("previews, for chats alone", self.previews)]
        {
            out += &format!("{name}: {count} files, {:.1} MiB\n", mib(bytes));
        }
        out
    }

    /// Every file of code, once.
    fn code(&self) -> impl Iterator<Item = &File> {
        let all = self.first.iter().chain(self.parts.values().flatten()).chain(&self.later);
        let code = all.filter(|file| file.path.ends_with(".wasm") || file.path.ends_with(".js"));
        code.map(|file| (&file.path, file)).collect::<BTreeMap<_, _>>().into_values()
    }

    /// Fails where a limit is passed.
    fn check_limits(&self) -> Result<()> {
        let weight = |files: &[File]| total(files).1;
        let is_start = |file: &&File| file.path.ends_with(".wasm") && !self.along.contains(file);
        let start = self.first.iter().filter(is_start).cloned().collect::<Vec<_>>();
        let code = self.code().cloned().collect::<Vec<_>>();
        let mut weighed = vec![
            ("the start of the app".to_owned(), weight(&start), START_LIMIT),
            ("what comes along with the start".to_owned(), weight(&self.along), PART_LIMIT),
            ("a first visit".to_owned(), weight(&self.first), FIRST_VISIT_LIMIT),
            ("all code".to_owned(), weight(&code), CODE_LIMIT),
        ];
        weighed.extend(
            self.parts
                .iter()
                .map(|(part, files)| (format!("the part {part}"), weight(files), limit_of(part))),
        );
        let over = weighed.into_iter().filter(|(_, weight, limit)| weight > limit);
        let told = |(what, weight, limit)| {
            format!("{what} weighs {} KiB, {} KiB is the limit", kib(weight), limit / KIB)
        };
        let over: Vec<String> = over.map(told).collect();
        if !over.is_empty() {
            bail!("{}", over.join("; "));
        }
        Ok(())
    }
}

/// What a part may weigh.
fn limit_of(part: &str) -> usize {
    LARGE_PARTS.iter().find(|it| it.0 == part).map_or(PART_LIMIT, |it| it.1)
}

impl File {
    fn read(dist: &Path, path: &str) -> Result<File> {
        let content = fs::read(dist.join(path)).with_context(|| path.to_owned())?;
        Ok(File { path: path.to_owned(), raw: content.len(), compressed: brotli(path, &content)? })
    }
}

/// Whether a browser fetches what a tag names before anything was done.
fn is_first(tag: &Tag<'_>) -> bool {
    let is_waited_for = ["stylesheet", "preload", "modulepreload", "icon"].iter().any(|rel| tag.is_link(rel));
    tag.name == "script" || is_waited_for && tag.get("disabled").is_none()
}

/// The words of an attribute. Trunk writes the blanks between them as entities.
fn words<'a>(tag: &Tag<'a>, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let value = tag.get(name).unwrap_or_default();
    value.split("&#x20;").flat_map(str::split_whitespace)
}

/// The fonts that a style sheet names and a page in English needs.
fn fonts(dist: &Path, sheet: &str) -> Result<Vec<String>> {
    if !sheet.ends_with(".css") {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(dist.join(sheet)).with_context(|| sheet.to_owned())?;
    let urls = text.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let fonts = urls.map(|url| url.trim().trim_matches(['"', '\'']));
    Ok(fonts.filter(|font| font.ends_with(".woff2") && is_english(font)).map(str::to_owned).collect())
}

fn is_english(font: &str) -> bool {
    ENGLISH_HAS.iter().any(|has| font.contains(has)) && !ENGLISH_HAS_NOT.iter().any(|has| font.contains(has))
}

/// The size as a good host sends it. What is compressed by its kind is sent as it is.
fn brotli(path: &str, content: &[u8]) -> Result<usize> {
    if [".woff2", ".png", ".zip"].iter().any(|ending| path.ends_with(ending)) {
        return Ok(content.len());
    }
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut out, &parameters).context("brotli")?;
    Ok(out.len())
}

fn total(files: &[File]) -> (usize, usize) {
    files.iter().fold((0, 0), |sum, file| (sum.0 + file.raw, sum.1 + file.compressed))
}

fn kib(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / KIB as f64)
}

fn line(name: &str, (raw, compressed): (usize, usize)) -> String {
    format!("{name:<52}{:>10}{:>10}\n", kib(raw), kib(compressed))
}

fn table(title: &str, files: &[File], limit: usize) -> String {
    let mut out = format!("{title:<52}{:>10}{:>10}\n", "raw", "brotli");
    for file in files {
        out += &line(&format!("  {}", file.path), (file.raw, file.compressed));
    }
    out + &line(&format!("  together, at most {}", limit / KIB), total(files)) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, compressed: usize) -> File {
        File { path: path.to_owned(), raw: 3 * compressed, compressed }
    }

    #[test]
    fn a_page_in_english_fetches_the_faces_whose_letters_it_has() {
        for font in ["fonts/inter-latin-0a.woff2", "fonts/serif-latin-0b.woff2"] {
            assert!(is_english(font), "{font}");
        }
        for font in ["inter-latin-ext-wght.woff2", "inter-cyrillic-wght.woff2", "serif-vietnamese-0c.woff2"] {
            assert!(!is_english(font), "{font}");
        }
    }

    #[test]
    fn files_are_sorted_by_when_they_are_waited_for() {
        let dist = std::env::temp_dir().join(format!("xtask-size-{}", std::process::id()));
        let page = "<link rel=stylesheet href=./a.css><link rel=stylesheet href=s.css data-part=share disabled>\
                    <link rel=preload href=data/x.json><link rel=modulepreload href=a.js><link rel=preload href=a.wasm><link rel=alternate href=r.json>\
                    <link rel=preload href=along.wasm><link rel=canonical href=\"./\">\
                    <script type=\"application/json\" id=\"parts\">{\"files\":[\"along.wasm\",\"en.wasm\",\"ru.wasm\",\"shared.wasm\"],\
                    \"parts\":{\"english\":\"2\",\"quiz\":\"8\",\"reading\":\"1\",\"russian\":\"4\",\"share\":\"9\"},\
                    \"views\":{\"*\":[\"reading\"]},\"langs\":{\"en\":[\"english\"],\"ru\":[\"russian\"]}}</script>\
                    <script src=./boot.js data-js=./a.js data-wasm=./a.wasm></script>";
        for (path, text) in [
            (PAGE, page),
            ("a.css", "a{src:url(\"f-latin-1.woff2\"),url(f-cyrillic-1.woff2)}"),
            ("s.css", ""),
            ("data/x.json", "[]"),
            ("data/past/1a2b3c4d.json", "{}"),
            ("share/a.png", ""),
            ("a.js", ""),
            ("a.wasm", ""),
            ("boot.js", ""),
            ("along.wasm", ""),
            ("en.wasm", ""),
            ("ru.wasm", ""),
            ("shared.wasm", ""),
            ("r.json", ""),
            ("f-latin-1.woff2", ""),
            ("f-cyrillic-1.woff2", ""),
        ] {
            let file = dist.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let site = Site::read(&dist, page).unwrap();
        let names = |files: &[File]| {
            let mut names: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
            names.sort();
            names.join(" ")
        };
        assert_eq!(
            names(&site.first),
            "a.css a.js a.wasm along.wasm boot.js data/x.json en.wasm f-latin-1.woff2 index.html"
        );
        assert_eq!(names(&site.along), "along.wasm en.wasm");
        assert_eq!(names(&site.parts["russian"]), "ru.wasm");
        assert_eq!(names(&site.parts["share"]), "s.css shared.wasm");
        assert_eq!(names(&site.parts["quiz"]), "shared.wasm");
        assert_eq!(names(&site.later), "f-cyrillic-1.woff2 r.json");
        assert_eq!((site.editions.0, site.previews.0), (1, 1));
        assert_eq!(site.code().count(), 7);
        fs::remove_dir_all(&dist).unwrap();
    }

    #[test]
    fn every_limit_that_is_passed_is_named() {
        let mut site = Site { first: vec![file("a.wasm", START_LIMIT)], ..Site::default() };
        site.parts.insert("share".to_owned(), vec![file("s.wasm", PART_LIMIT)]);
        site.parts.insert("spreadsheet".to_owned(), vec![file("x.wasm", limit_of("spreadsheet"))]);
        site.check_limits().unwrap();
        site.first.push(file("a.json", FIRST_VISIT_LIMIT));
        site.parts.insert("quiz".to_owned(), vec![file("q.wasm", PART_LIMIT), file("q.css", 1)]);
        let error = site.check_limits().unwrap_err().to_string();
        assert!(error.contains("a first visit weighs 585.0 KiB, 355 KiB is the limit"), "{error}");
        assert!(error.contains("the part quiz weighs 160.0 KiB") && !error.contains("share"), "{error}");
    }

    #[test]
    fn compression_compresses() {
        let text = "a text that says the same again and again. ".repeat(100);
        assert!(brotli("a.txt", text.as_bytes()).unwrap() < 100);
        assert_eq!(brotli("a.woff2", text.as_bytes()).unwrap(), text.len());
    }
}
