//! Turns what Trunk made into the site one uploads: every file but `index.html` carries the hash of its
//! content in its name, and only what `index.html` leads to is taken along, and the editions that are kept:
//! these are asked for by links, and their name is their hash already.
//!
//! All references are relative, so the site can lie under any path of any host, and a host may let
//! browsers keep everything but `index.html` for ever. A reference that points to nothing is an error.

mod name;
mod reference;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::edition::is_past;
use crate::paths;

pub use reference::references;

/// The one file that keeps its name, from which all others are reached.
pub const PAGE: &str = "index.html";

/// The files of a site, by their path below it, with `/` between directories.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads Trunk's output and writes the finished site in the place of whatever site is there.
pub fn finish(from: &Path, to: &Path) -> Result<()> {
    let site = finished(&read(from)?)?;
    // A slip in --out must not cost anybody a directory.
    let strange = to.read_dir().is_ok_and(|mut it| it.next().is_some()) && !to.join(PAGE).exists();
    ensure!(!strange, "{}: is not empty and holds no {PAGE}; it is left as it is", to.display());
    paths::remove(to)?;
    for (path, content) in site {
        let file = to.join(path);
        let parent = file.parent().expect("it lies in the site");
        fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        fs::write(&file, content).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// All files below a directory.
pub fn read(directory: &Path) -> Result<Files> {
    let content = |path: String| {
        let content = fs::read(directory.join(&path)).with_context(|| path.clone())?;
        Ok((path, content))
    };
    paths::files_below(directory)?.into_iter().map(content).collect()
}

/// The finished site.
fn finished(files: &Files) -> Result<Files> {
    let mut work = Work { files, named: BTreeMap::new(), open: Vec::new(), site: Files::new() };
    work.take(PAGE)?;
    let Work { mut site, .. } = work;
    // Fonts may be passed on only with their license.
    let licenses = files.iter().filter(|(path, _)| name::is_license(path));
    let kept = files.iter().filter(|(path, _)| is_past(path));
    site.extend(licenses.chain(kept).map(|(path, content)| (path.clone(), content.clone())));
    Ok(site)
}

struct Work<'a> {
    files: &'a Files,
    /// Old path to new path, of what is done.
    named: BTreeMap<String, String>,
    /// The files we are in the middle of, outermost first.
    open: Vec<String>,
    site: Files,
}

impl Work<'_> {
    /// Takes a file and all it leads to into the site; gives its new path. What it refers to comes first,
    /// because the new names are part of the content that is hashed.
    fn take(&mut self, path: &str) -> Result<String> {
        if let Some(named) = self.named.get(path) {
            return Ok(named.clone());
        }
        if self.open.iter().any(|it| it == path) {
            bail!("{} refer to each other in a circle", self.open.join(" and "));
        }
        let content = self.files.get(path).with_context(|| match self.open.last() {
            Some(from) => format!("{from} refers to {path}, and there is no such file"),
            None => format!("there is no {path}"),
        })?;
        self.open.push(path.to_owned());
        let content = match references(path, content)? {
            Some(found) => found.rewritten(|target| self.take(target))?.into_bytes(),
            None => content.clone(),
        };
        self.open.pop();
        let named = if path == PAGE { path.to_owned() } else { name::hashed(path, &content) };
        self.site.insert(named.clone(), content);
        self.named.insert(path.to_owned(), named.clone());
        Ok(named)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::hash;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn trunk_made() -> Files {
        files(&[
            (
                "index.html",
                "<link rel=\"stylesheet\" href=\"./main-0123456789abcdef.css\">\
                 <link rel=preload href=data/articles.json data-file=articles>\
                 <script src='./boot.js' data-js=\"./app-0123456789abcdef.js\" \
                 data-wasm=\"./app-0123456789abcdef_bg.wasm\"></script>",
            ),
            ("main-0123456789abcdef.css", "@font-face{src:url(\"fonts/inter-latin.woff2\")}"),
            ("app-0123456789abcdef.js", "import './snippets/a.js'"),
            ("snippets/a.js", "a()"),
            ("app-0123456789abcdef_bg.wasm", "\0asm"),
            ("boot.js", "start()"),
            ("data/articles.json", "[]"),
            ("data/README.md", "not for the site"),
            ("data/past/1a2b3c4d.json", "{}"),
            ("data/past/notes.json", "not for the site"),
            ("fonts/inter-latin.woff2", "font"),
            ("fonts/OFL.txt", "license"),
        ])
    }

    #[test]
    fn every_name_but_the_page_tells_its_content() {
        let site = finished(&trunk_made()).unwrap();
        let names: Vec<&str> = site.keys().map(String::as_str).collect();
        let js = format!("import './snippets/a-{}.js'", hash(b"a()"));
        assert_eq!(
            names,
            [
                format!("app-{}.js", hash(js.as_bytes())).as_str(),
                "app_bg-cd5d4935a48c0672.wasm",
                format!("boot-{}.js", hash(b"start()")).as_str(),
                format!("data/articles-{}.json", hash(b"[]")).as_str(),
                "data/past/1a2b3c4d.json",
                "fonts/OFL.txt",
                format!("fonts/inter-latin-{}.woff2", hash(b"font")).as_str(),
                "index.html",
                names[8],
                format!("snippets/a-{}.js", hash(b"a()")).as_str(),
            ]
        );
        assert!(names[8].starts_with("main-") && names[8].ends_with(".css"));
        assert_eq!(site[names[0]], js.as_bytes());
    }

    #[test]
    fn a_changed_font_changes_the_name_of_the_style_that_uses_it() {
        let style = |site: Files| site.into_keys().find(|it| it.ends_with(".css")).unwrap();
        let before = style(finished(&trunk_made()).unwrap());
        let mut changed = trunk_made();
        changed.insert("fonts/inter-latin.woff2".to_owned(), b"other".to_vec());
        assert_ne!(style(finished(&changed).unwrap()), before);
    }

    #[test]
    fn finishing_twice_changes_nothing() {
        let once = finished(&trunk_made()).unwrap();
        assert_eq!(finished(&once).unwrap(), once);
    }

    #[test]
    fn a_reference_to_nothing_names_both_ends() {
        let mut broken = trunk_made();
        broken.remove("fonts/inter-latin.woff2");
        let error = finished(&broken).unwrap_err();
        assert_eq!(
            error.to_string(),
            "main-0123456789abcdef.css refers to fonts/inter-latin.woff2, and there is no such file"
        );
        assert_eq!(finished(&Files::new()).unwrap_err().to_string(), "there is no index.html");
    }

    #[test]
    fn a_circle_is_an_error_and_not_a_hang() {
        let circle = files(&[
            ("index.html", "<script src=a.js></script>"),
            ("a.js", "import './b.js'"),
            ("b.js", "import './a.js'"),
        ]);
        let error = finished(&circle).unwrap_err();
        assert_eq!(error.to_string(), "index.html and a.js and b.js refer to each other in a circle");
    }

    #[test]
    fn a_directory_that_is_no_site_is_left_alone() {
        let base = std::env::temp_dir().join(format!("xtask-finish-{}", std::process::id()));
        let (from, to) = (base.join("from"), base.join("to"));
        fs::create_dir_all(&from).unwrap();
        fs::create_dir_all(&to).unwrap();
        fs::write(from.join(PAGE), "page").unwrap();
        fs::write(to.join("thesis.doc"), "years of work").unwrap();
        assert!(finish(&from, &to).is_err());
        assert!(to.join("thesis.doc").exists());
        fs::remove_file(to.join("thesis.doc")).unwrap();
        finish(&from, &to).unwrap();
        assert!(to.join(PAGE).exists());
        fs::remove_dir_all(&base).unwrap();
    }
}
