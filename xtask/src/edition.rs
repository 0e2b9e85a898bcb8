//! Editions of the data: what the site shows today has a name, and what it showed before is kept.
//!
//! An edition is all files `public/data/*.json` in one JSON object, file name → content, without spaces; its
//! name is the beginning of that object's SHA-256, so a file can be checked against its name, and how the
//! files are laid out or in which order they are read changes nothing. Each edition that was ever published
//! lies in `public/data/past`, and the page's head names the one that is shown.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

use crate::hash::hash;
use crate::paths::PAGE;
use crate::{log, paths};

/// How many digits of the hash are the name: 32 bits, of which a few hundred editions use next to nothing.
const DIGITS: usize = 8;
/// What stands before the name in a page's head, and after it.
const META: (&str, &str) = ("<meta name=\"edition\" content=\"", "\">");

/// The file of the day on which the data were last changed.
const DAY: &str = "day.txt";

/// One state of all data.
#[derive(Debug, PartialEq, Eq)]
pub struct Edition {
    /// Eight hex digits.
    pub name: String,
    /// The file that is kept.
    pub text: String,
}

impl Edition {
    /// The edition that lies in a directory of data.
    pub fn of(data: &Path) -> Result<Edition> {
        let mut files = Vec::new();
        for entry in fs::read_dir(data).with_context(|| data.display().to_string())? {
            let path = entry.with_context(|| data.display().to_string())?.path();
            if path.is_file() && path.extension().is_some_and(|it| it == "json") {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                files.push((name, fs::read(&path).with_context(|| path.display().to_string())?));
            }
        }
        ensure!(!files.is_empty(), "{}: there are no data files", data.display());
        Edition::made_of(files)
    }

    fn made_of(mut files: Vec<(String, Vec<u8>)>) -> Result<Edition> {
        files.sort();
        let mut all = Map::new();
        for (name, content) in files {
            let content: Value = serde_json::from_slice(&content).with_context(|| name.clone())?;
            all.insert(name, content);
        }
        let text = Value::Object(all).to_string();
        Ok(Edition { name: name_of(&text), text })
    }
}

/// The name of an edition by what is kept of it.
fn name_of(text: &str) -> String {
    let mut name = hash(text.as_bytes());
    name.truncate(DIGITS);
    name
}

/// Whether a path below the site is that of an edition that is kept.
pub fn is_past(path: &str) -> bool {
    let name = path.strip_prefix("data/past/").and_then(|it| it.strip_suffix(".json"));
    name.is_some_and(|it| it.len() == DIGITS && it.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f')))
}

/// Keeps the present edition and names it in the page's head. Of a new one the page's foot says the day.
pub fn keep(day: Option<&str>) -> Result<()> {
    let public = paths::root().join("public");
    let edition = Edition::of(&public.join("data"))?;
    let page = public.join(PAGE);
    let text = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    if let Some(day) = day {
        ensure!(is_day(day), "{day:?} is no day such as 2026-11-28");
        let file = public.join(DAY);
        fs::write(&file, format!("{day}\n")).with_context(|| file.display().to_string())?;
    } else if named_in(&text) != Some(&edition.name) {
        bail!("edition {} is new; run `cargo xtask edition --day YYYY-MM-DD` with its day", edition.name);
    }
    let kept = path_of(&public, &edition.name);
    match fs::read_to_string(&kept) {
        Ok(text) if text == edition.text => log::detail(&format!("edition {} is kept already", edition.name)),
        Ok(_) => bail!("{}: holds another edition than its name says", kept.display()),
        Err(_) => {
            let past = kept.parent().expect("it lies in a directory");
            fs::create_dir_all(past).with_context(|| past.display().to_string())?;
            fs::write(&kept, &edition.text).with_context(|| kept.display().to_string())?;
            log::detail(&format!("edition {} is kept as {}", edition.name, kept.display()));
        }
    }
    let named = with_name(&text, &edition.name)
        .with_context(|| format!("{}: there is no {}…{}", page.display(), META.0, META.1))?;
    if named != text {
        fs::write(&page, named).with_context(|| page.display().to_string())?;
    }
    println!("{}", edition.name);
    Ok(())
}

/// The present edition, if it is kept and named in the page's head.
pub fn present() -> Result<Edition> {
    let public = paths::root().join("public");
    let edition = Edition::of(&public.join("data"))?;
    let is_kept = fs::read_to_string(path_of(&public, &edition.name)).is_ok_and(|kept| kept == edition.text);
    let page = public.join(PAGE);
    let text = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    if is_kept && named_in(&text) == Some(&edition.name) {
        return Ok(edition);
    }
    bail!(
        "the data in public/data is now edition {}, and that is not kept; run `cargo xtask edition`",
        edition.name
    )
}

fn path_of(public: &Path, name: &str) -> PathBuf {
    public.join("data/past").join(format!("{name}.json"))
}

/// Whether it is a day as ISO 8601 writes it.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let within = |part: &str, last: u32| part.parse().is_ok_and(|it: u32| (1..=last).contains(&it));
    matches!(parts[..], [year, month, day] if year.len() == 4 && month.len() == 2 && day.len() == 2
        && parts.iter().all(|part| is_number(part)) && within(month, 12) && within(day, 31))
}

/// The edition that a page's head names.
fn named_in(page: &str) -> Option<&str> {
    let start = page.find(META.0)? + META.0.len();
    let len = page[start..].find(META.1)?;
    Some(&page[start..start + len])
}

/// The page with this edition in its head; `None` where it has no place for it.
fn with_name(page: &str, edition: &str) -> Option<String> {
    let old = named_in(page)?;
    Some(page.replacen(&[META.0, old, META.1].concat(), &[META.0, edition, META.1].concat(), 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_of(files: &[(&str, &str)]) -> Edition {
        let files = files.iter().map(|&(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        Edition::made_of(files.collect()).unwrap()
    }

    #[test]
    fn the_present_edition_is_kept_and_named() {
        present().unwrap();
    }

    #[test]
    fn what_is_kept_is_what_its_name_says() {
        let past = paths::root().join("public/data/past");
        for entry in fs::read_dir(past).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            assert_eq!(path.file_name().unwrap().to_str().unwrap(), format!("{}.json", name_of(&text)));
            assert!(serde_json::from_str::<Value>(&text).unwrap()["articles.json"].is_array());
        }
    }

    #[test]
    fn the_name_tells_content_and_not_layout() {
        let one = made_of(&[("a.json", "[1.50, {\"z\": \"a  b\", \"a\": null}]"), ("b.json", "{}")]);
        assert_eq!(one.text, "{\"a.json\":[1.50,{\"z\":\"a  b\",\"a\":null}],\"b.json\":{}}");
        assert_eq!(one.name.len(), DIGITS);
        assert_eq!(
            one,
            made_of(&[("b.json", "{ }\r\n"), ("a.json", "[1.50,{\"z\":\"a  b\",\"a\":null}]\n")])
        );
        for other in [
            [("a.json", "[1.5,{\"z\":\"a  b\",\"a\":null}]"), ("b.json", "{}")],
            [("c.json", "[1.50,{\"z\":\"a  b\",\"a\":null}]"), ("b.json", "{}")],
            [("a.json", "[1.50,{\"z\":\"a b\",\"a\":null}]"), ("b.json", "{}")],
        ] {
            assert_ne!(one.name, made_of(&other).name, "{other:?}");
        }
    }

    #[test]
    fn a_file_that_is_no_json_is_named() {
        let error = Edition::made_of(vec![("a.json".to_owned(), b"[1,".to_vec())]).unwrap_err();
        assert!(format!("{error:#}").starts_with("a.json: EOF"), "{error:#}");
    }

    #[test]
    fn a_day_is_written_in_one_form() {
        let kept = fs::read_to_string(paths::root().join("public").join(DAY)).unwrap();
        for (text, expected) in [
            (kept.trim_end(), true),
            ("2026-1-28", false),
            ("2026-13-01", false),
            ("28.11.2026", false),
            ("", false),
        ] {
            assert_eq!(is_day(text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_head_names_one_edition() {
        let page = "<meta name=\"edition\" content=\"0\">\n<p content=\"0\">";
        let named = with_name(page, "1a2b3c4d").unwrap();
        assert_eq!(named, "<meta name=\"edition\" content=\"1a2b3c4d\">\n<p content=\"0\">");
        assert_eq!(named_in(&named), Some("1a2b3c4d"));
        assert_eq!(with_name("<p>", "1a2b3c4d"), None);
    }

    #[test]
    fn past_editions_are_known_by_their_path() {
        assert!(is_past("data/past/1a2b3c4d.json"));
        for path in ["data/1a2b3c4d.json", "data/past/1a2b3c4.json", "data/past/1A2B3C4D.json", "data/past/x"]
        {
            assert!(!is_past(path), "{path}");
        }
    }
}
