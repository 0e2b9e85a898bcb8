//! Puts together, in a directory, what Trunk is to make the release site of.
//!
//! Trunk gives a content's hash to the names of what it knows: style sheets, scripts, the icon. Here the same is
//! done for what the page or a sheet names besides: data, fonts, texts; the app's files have it already. And
//! what is single in development is joined: one program stands as a start and parts, style sheets are bundled.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::app::App;
use super::data::{JoinedData, is_joined};
use super::html::{self, Tag};
use super::parts::{CODE, Parts, is_part};
use super::styles::{Bundles, bundle_name};
use crate::edition::is_past;
use crate::hash::named_by_content;
use crate::paths;

/// Makes `stage` anew, from the page in `public` and the app. `minify` gives a script in fewer words.
pub fn stage(
    public: &Path,
    page: &str,
    app: &App,
    stage: &Path,
    minify: &dyn Fn(&Path) -> Result<String>,
) -> Result<()> {
    paths::remove(stage)?;
    fs::create_dir_all(stage).with_context(|| stage.display().to_string())?;
    let source = public.join(page);
    let source = fs::read_to_string(&source).with_context(|| source.display().to_string())?;
    let mut assets = Assets { public, stage, minify, named: BTreeMap::new() };

    let mut bundles = Bundles::default();
    let mut first = Vec::new();
    for tag in html::tags(&source).iter().filter(|tag| tag.is_link("css")) {
        first.push(bundles.add(tag, public)?);
    }
    for bundle in bundles.finish(|path| assets.renamed(path))? {
        assets.write(&format!("{}.css", bundle.name), bundle.text.as_bytes())?;
    }

    let mut first = first.into_iter();
    let tags = html::tags(&source);
    let parts = Parts::new(app, &tags)?;
    let mut joined = JoinedData::new(&tags, public)?;
    if let Some(joined) = &joined {
        assets.write(&joined.path(), joined.content())?;
    }
    let page = html::replace(&source, |tag| match () {
        () if tag.is_link("css") => {
            let is_first = first.next().unwrap_or(false);
            Ok(Some(if is_first { style_link(tag) } else { String::new() }))
        }
        () if tag.is_link("rust") => app_tags(app, &parts).map(Some),
        () if is_part(tag) => Ok(Some(String::new())),
        () if tag.is_link("copy-file") => Ok(Some(String::new())),
        () if tag.is_link("copy-dir") => {
            let directory = tag.get("href").context("a directory to copy has no href")?;
            assets.copy_named_already(directory)?;
            Ok(None)
        }
        () if tag.get("data-trunk").is_some() => {
            for (_, path) in tag.files() {
                assets.copy(html::path(path))?;
            }
            Ok(None)
        }
        () if is_joined(tag) => {
            let path = assets.renamed(html::path(tag.get("href").unwrap_or_default()))?;
            Ok(joined.as_mut().map(|joined| joined.link(tag, &path)))
        }
        () => renamed_files(tag, &mut assets),
    })?;
    assets.copy(BOOT)?;
    assets.copy(START)?;
    assets.copy(OFFLINE)?;
    for name in app.files() {
        let content = fs::read(app.directory.join(name)).with_context(|| name.to_owned())?;
        assets.write(&format!("{CODE}/{name}"), &content)?;
    }
    // Where tags were taken away, their lines are empty.
    let lines: Vec<&str> = page.lines().filter(|line| !line.trim().is_empty()).collect();
    assets.write("index.html", lines.join("\n").as_bytes())
}

/// The script that tells where the app cannot start, and the one that starts it.
const BOOT: &str = "boot.js";
const START: &str = "start.js";
/// The service worker: browsers know it by its address, which stays.
const OFFLINE: &str = "offline.js";

fn style_link(sheet: &Tag<'_>) -> String {
    let name = bundle_name(sheet);
    let of_part = match sheet.get("data-part") {
        Some(part) => format!(" data-part=\"{part}\" disabled"),
        None => String::new(),
    };
    format!("<link data-trunk rel=\"css\" href=\"{name}.css\" data-integrity=\"none\"{of_part}>")
}

/// What takes the place of the Rust program: the scripts that start the app, hints by which a browser fetches
/// the start and what comes along at once, and which files each part needs.
fn app_tags(app: &App, parts: &Parts) -> Result<String> {
    let (script, start) = (&app.script, &app.start);
    let mut out = format!(
        "<link data-trunk rel=\"copy-dir\" href=\"{CODE}\">\n\
         <link data-trunk rel=\"copy-file\" href=\"{OFFLINE}\">\n\
         <link rel=\"modulepreload\" href=\"{CODE}/{script}\">\n"
    );
    for file in std::iter::once(&*format!("{CODE}/{start}")).chain(parts.along(None)) {
        out += &format!(
            "<link rel=\"preload\" as=\"fetch\" crossorigin type=\"application/wasm\" href=\"{file}\">\n"
        );
    }
    let parts = parts.tag()?;
    Ok(out
        + &format!(
            "{parts}\n\
             <script data-trunk defer src=\"{BOOT}\" data-integrity=\"none\"></script>\n\
             <script data-trunk type=\"module\" src=\"{START}\" data-integrity=\"none\" data-js=\"./{CODE}/{script}\" \
             data-wasm=\"./{CODE}/{start}\"></script>"
        ))
}

/// A tag of ours with its files under their new names.
fn renamed_files(tag: &Tag<'_>, assets: &mut Assets<'_>) -> Result<Option<String>> {
    let mut files = BTreeMap::new();
    for (attribute, path) in tag.files() {
        files.insert(attribute, assets.renamed(html::path(path))?);
    }
    Ok((!files.is_empty()).then(|| tag.with(&files)))
}

/// The files that go along.
struct Assets<'a> {
    public: &'a Path,
    stage: &'a Path,
    minify: &'a dyn Fn(&Path) -> Result<String>,
    /// Old path to new path.
    named: BTreeMap<String, String>,
}

impl Assets<'_> {
    /// Takes a file along under a name that tells its content; gives that.
    fn renamed(&mut self, path: &str) -> Result<String> {
        if let Some(named) = self.named.get(path) {
            return Ok(named.clone());
        }
        let content = self.read(path)?;
        let named = named_by_content(path, &content);
        self.write(&named, &content)?;
        self.named.insert(path.to_owned(), named.clone());
        Ok(named)
    }

    /// Takes a file along that Trunk gives its name; a script in fewer words.
    fn copy(&self, path: &str) -> Result<()> {
        let content = self.read(path)?;
        if !path.ends_with(".js") {
            return self.write(path, &content);
        }
        let minified = (self.minify)(&self.public.join(path)).with_context(|| path.to_owned())?;
        self.write(path, minified.as_bytes())
    }

    /// Takes along, of a directory, what keeps its name: editions, which have their hash as their name, and
    /// licenses, without which fonts may not be passed on.
    fn copy_named_already(&self, directory: &str) -> Result<()> {
        // Trunk wants the directory to be there, whether anything of it is used or not.
        fs::create_dir_all(self.stage.join(directory))?;
        for path in paths::files_below(&self.public.join(directory))? {
            let path = format!("{directory}/{path}");
            if is_past(&path) || is_license(&path) {
                self.copy(&path)?;
            }
        }
        Ok(())
    }

    fn read(&self, path: &str) -> Result<Vec<u8>> {
        fs::read(self.public.join(path)).with_context(|| format!("{path}, which the page or a style names"))
    }

    fn write(&self, path: &str, content: &[u8]) -> Result<()> {
        let file = self.stage.join(path);
        let parent = file.parent().context("a file has a directory")?;
        fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        fs::write(&file, content).with_context(|| file.display().to_string())
    }
}

fn is_license(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_uppercase();
    ["LICENSE", "OFL", "COPYING"].iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<script data-trunk src=\"early.js\"></script>
<link data-trunk rel=\"css\" href=\"a.css\">
<link data-trunk rel=\"css\" href=\"b.css\">
<link data-trunk rel=\"css\" href=\"c.css\" data-part=\"share\" disabled>
<meta name=\"part\" data-part=\"share\" data-view=\"cite\">
<meta name=\"part\" data-part=\"reading\" data-view=\"*\">
<meta name=\"part\" data-part=\"russian\" data-lang=\"ru\">
<link rel=\"preload\" as=\"fetch\" crossorigin href=\"data/x.json\" data-file=\"x\" data-joined=\"all\">
<link rel=\"preload\" as=\"fetch\" crossorigin href=\"data/y.json\" data-file=\"y\" data-joined=\"all\">
<link data-trunk rel=\"rust\" href=\"../Cargo.toml\" data-bin=\"app\">
<link data-trunk rel=\"copy-dir\" href=\"data\">";

    fn write(directory: &Path, files: &[(&str, &str)]) {
        for (path, text) in files {
            let file = directory.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
    }

    #[test]
    fn the_stage_has_what_the_page_leads_to_under_names_of_its_content() {
        let base = std::env::temp_dir().join(format!("xtask-stage-{}", std::process::id()));
        let (public, out) = (base.join("public"), base.join("stage"));
        write(
            &public,
            &[
                ("page.html", PAGE),
                ("early.js", "early"),
                ("boot.js", "// Starts the app.\nstart( \"// here\" );\n"),
                ("start.js", "start"),
                ("offline.js", "offline"),
                ("a.css", "a{src:url(fonts/f.woff2)}"),
                ("b.css", "b{}"),
                ("c.css", "c{}"),
                ("fonts/f.woff2", "font"),
                ("data/x.json", "[]\n"),
                ("data/y.json", "{\"a\": 1}"),
                ("data/README.md", "not for the site"),
                ("data/past/1a2b3c4d.json", "{}"),
            ],
        );
        let parts = ["reading", "russian", "share"];
        write(&base.join("app"), &[("app-1.js", "js"), ("app-1.wasm", "start")]);
        parts.iter().for_each(|part| write(&base.join("app"), &[(&format!("{part}-1.wasm"), part)]));
        let app = App {
            directory: base.join("app"),
            script: "app-1.js".into(),
            start: "app-1.wasm".into(),
            parts: parts.map(|part| (part.to_owned(), vec![format!("{part}-1.wasm")])).into(),
        };
        // As a minifier does, it says what the script says.
        let minify = |script: &Path| {
            Ok(fs::read_to_string(script)?
                .replace("// Starts the app.\nstart( \"// here\" );\n", "start(\"// here\");"))
        };
        stage(&public, "page.html", &app, &out, &minify).unwrap();

        let data = named_by_content("data/x.json", b"[]\n");
        let other = named_by_content("data/y.json", b"{\"a\": 1}");
        let joined = "{\"x.json\":[],\"y.json\":{\"a\": 1}}";
        let all = named_by_content("data/all.json", joined.as_bytes());
        let font = named_by_content("fonts/f.woff2", b"font");
        let mut files = paths::files_below(&out).unwrap();
        files.sort();
        let mut expected = [
            "app/app-1.js",
            "app/app-1.wasm",
            "app/reading-1.wasm",
            "app/russian-1.wasm",
            "app.css",
            "boot.js",
            "data/past/1a2b3c4d.json",
            &data,
            &other,
            &all,
            &font,
            "index.html",
            "app/share-1.wasm",
            "share.css",
            "early.js",
            "offline.js",
            "start.js",
        ];
        expected.sort_unstable();
        assert_eq!(files, expected);
        let read = |path: &str| fs::read_to_string(out.join(path)).unwrap();
        assert_eq!(read("boot.js"), "start(\"// here\");");
        assert_eq!(read("app.css"), format!("a{{src:url(\"{font}\")}}b{{}}"));
        assert_eq!(read(&all), joined);
        let page = read("index.html");
        for part in [
            "<script data-trunk src=\"early.js\"></script>",
            "<link data-trunk rel=\"copy-file\" href=\"offline.js\">",
            "href=\"app.css\" data-integrity=\"none\">\n<link data-trunk rel=\"css\" href=\"share.css\" \
             data-integrity=\"none\" data-part=\"share\" disabled>",
            &format!(
                "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{all}\" data-file=\"all\">\n\
                 <link rel=\"alternate\" href=\"{data}\" data-file=\"x\">\n\
                 <link rel=\"alternate\" href=\"{other}\" data-file=\"y\">\n"
            ),
            "<link rel=\"preload\" as=\"fetch\" crossorigin type=\"application/wasm\" href=\"app/reading-1.wasm\">",
            "<script type=\"application/json\" id=\"parts\">\
             {\"files\":[\"app/reading-1.wasm\",\"app/russian-1.wasm\",\"app/share-1.wasm\"],\
             \"parts\":{\"reading\":\"1\",\"russian\":\"2\",\"share\":\"4\"},\
             \"views\":{\"*\":[\"reading\"],\"cite\":[\"share\"]},\"langs\":{\"ru\":[\"russian\"]}}</script>",
            "data-js=\"./app/app-1.js\" data-wasm=\"./app/app-1.wasm\"></script>",
        ] {
            assert!(page.contains(part), "{part}\nin\n{page}");
        }
        assert!(!page.contains("<meta name=\"part\""), "{page}");

        let stage_page = |page: &str| {
            write(&public, &[("page.html", page)]);
            stage(&public, "page.html", &app, &out, &minify).unwrap_err().to_string()
        };
        let error = stage_page(&PAGE.replace("data-part=\"reading\"", "data-part=\"raeding\""));
        assert_eq!(error, "the page names the part raeding, which the app has not");
        write(&public, &[("page.html", PAGE), ("data/y.json", "<!doctype html>")]);
        let error = stage(&public, "page.html", &app, &out, &minify).unwrap_err();
        assert_eq!(error.to_string(), "data/y.json");
        fs::remove_file(public.join("data/x.json")).unwrap();
        let error = stage(&public, "page.html", &app, &out, &minify).unwrap_err();
        assert!(error.to_string().starts_with("data/x.json, which the page"), "{error:#}");
        fs::remove_dir_all(&base).unwrap();
    }
}
