//! Puts together, in a directory, what Trunk is to make the release site of.
//!
//! Trunk gives a content's hash to the names of what it knows: style sheets, scripts, the icon. Here the same is
//! done for what the page or a sheet names besides: data, fonts, texts; the app's files have it already. And
//! what is single in development is joined: one program stands as a start and parts, style sheets are bundled.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};

use super::app::App;
use super::html::{self, Tag};
use super::styles::{Bundles, bundle_name};
use crate::edition::is_past;
use crate::hash::named_by_content;
use crate::paths;

/// Makes `stage` anew, from the page in `public` and the app.
pub fn stage(public: &Path, page: &str, app: &App, stage: &Path) -> Result<()> {
    paths::remove(stage)?;
    fs::create_dir_all(stage).with_context(|| stage.display().to_string())?;
    let source = public.join(page);
    let source = fs::read_to_string(&source).with_context(|| source.display().to_string())?;
    let mut assets = Assets { public, stage, named: BTreeMap::new() };

    let mut bundles = Bundles::default();
    let mut first = Vec::new();
    for tag in html::tags(&source).iter().filter(|tag| tag.is_link("css")) {
        first.push(bundles.add(tag, public)?);
    }
    for bundle in bundles.finish(|path| assets.renamed(path))? {
        assets.write(&format!("{}.css", bundle.name), bundle.text.as_bytes())?;
    }

    let mut first = first.into_iter();
    let uses = uses(&source);
    let page = html::replace(&source, |tag| match () {
        () if tag.is_link("css") => {
            let is_first = first.next().unwrap_or(false);
            Ok(Some(if is_first { style_link(tag) } else { String::new() }))
        }
        () if tag.is_link("rust") => Ok(Some(app_tags(app, &uses))),
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
        () => renamed_files(tag, &mut assets),
    })?;
    assets.copy(BOOT)?;
    for name in app.files() {
        let content = fs::read(app.directory.join(name)).with_context(|| name.to_owned())?;
        assets.write(&format!("{CODE}/{name}"), &content)?;
    }
    assets.write("index.html", page.as_bytes())
}

/// The script that starts the app, and the directory of the app's own files.
const BOOT: &str = "boot.js";
const CODE: &str = "app";

/// The value of `data-view` of a part that every view needs.
const EVERY_VIEW: &str = "*";

/// What a part is for, by the page's `<meta name="part">`: the attributes by which its code is fetched early, for a
/// link to a view that needs it, or for a reader of its language.
fn uses(page: &str) -> BTreeMap<String, Use> {
    let part_and_use = |tag: &Tag<'_>| {
        let part = tag.get("data-part").filter(|_| tag.name == "meta")?.to_owned();
        let of = |name: &str| tag.get(name).map(str::to_owned);
        Some((part, Use { views: of("data-view"), lang: of("data-lang") }))
    };
    html::tags(page).iter().filter_map(part_and_use).collect()
}

#[derive(Default)]
struct Use {
    /// Divided by blanks.
    views: Option<String>,
    lang: Option<String>,
}

fn style_link(sheet: &Tag<'_>) -> String {
    let name = bundle_name(sheet);
    let of_part = match sheet.get("data-part") {
        Some(part) => format!(" data-part=\"{part}\" disabled"),
        None => String::new(),
    };
    format!("<link data-trunk rel=\"css\" href=\"{name}.css\" data-integrity=\"none\"{of_part}>")
}

/// What takes the place of the Rust program: the script that starts the app, hints by which a browser fetches
/// the start at once, and a line for each file that comes later, with the parts that need it.
fn app_tags(app: &App, uses: &BTreeMap<String, Use>) -> String {
    let (script, start) = (&app.script, &app.start);
    let mut out = format!(
        "<link data-trunk rel=\"copy-dir\" href=\"{CODE}\">\n\
         <link rel=\"modulepreload\" href=\"{CODE}/{script}\">\n\
         <link rel=\"preload\" as=\"fetch\" crossorigin type=\"application/wasm\" href=\"{CODE}/{start}\">\n"
    );
    let mut needed_by: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (part, files) in &app.parts {
        for file in files {
            needed_by.entry(file).or_default().push(part);
        }
    }
    for (file, parts) in needed_by {
        let uses: Vec<&Use> = parts.iter().filter_map(|part| uses.get(*part)).collect();
        let views: Vec<&str> = uses.iter().filter_map(|it| it.views.as_deref()).collect();
        let langs: Vec<&str> = uses.iter().filter_map(|it| it.lang.as_deref()).collect();
        let parts = parts.join(" ");
        let mut when = match views.contains(&EVERY_VIEW) {
            true => "rel=\"preload\" as=\"fetch\" crossorigin".to_owned(),
            false => "rel=\"alternate\"".to_owned(),
        };
        for (name, values) in [("view", views), ("lang", langs)] {
            if !values.is_empty() {
                when += &format!(" data-{name}=\"{}\"", values.join(" "));
            }
        }
        out += &format!(
            "<link {when} type=\"application/wasm\" data-part=\"{parts}\" href=\"{CODE}/{file}\">\n"
        );
    }
    out + &format!(
        "<script data-trunk type=\"module\" src=\"{BOOT}\" data-integrity=\"none\" data-js=\"./{CODE}/{script}\" \
         data-wasm=\"./{CODE}/{start}\"></script>"
    )
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

    /// Takes a file along that Trunk gives its name; a script without comments and blanks.
    fn copy(&self, path: &str) -> Result<()> {
        let content = self.read(path)?;
        if !path.ends_with(".js") {
            return self.write(path, &content);
        }
        let script = String::from_utf8(content).with_context(|| path.to_owned())?;
        let minified = minifier::js::minify(&script).map_err(|error| anyhow!("{path}: {error}"))?;
        self.write(path, minified.to_string().as_bytes())
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
    use crate::hash::hash;

    const PAGE: &str = "<script data-trunk src=\"theme.js\"></script>
<link data-trunk rel=\"css\" href=\"a.css\">
<link data-trunk rel=\"css\" href=\"b.css\">
<link data-trunk rel=\"css\" href=\"c.css\" data-part=\"share\" disabled>
<meta name=\"part\" data-part=\"share\" data-view=\"cite\">
<meta name=\"part\" data-part=\"reading\" data-view=\"*\">
<meta name=\"part\" data-part=\"russian\" data-lang=\"ru\">
<link rel=\"preload\" as=\"fetch\" crossorigin href=\"data/x.json\" data-file=\"x\">
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
                ("theme.js", "theme"),
                ("boot.js", "// Starts the app.\nstart( \"// here\" );\n"),
                ("a.css", "a{src:url(fonts/f.woff2)}"),
                ("b.css", "b{}"),
                ("c.css", "c{}"),
                ("fonts/f.woff2", "font"),
                ("data/x.json", "[]"),
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
        stage(&public, "page.html", &app, &out).unwrap();

        let data = format!("data/x-{}.json", hash(b"[]"));
        let font = format!("fonts/f-{}.woff2", hash(b"font"));
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
            &font,
            "index.html",
            "app/share-1.wasm",
            "share.css",
            "theme.js",
        ];
        expected.sort_unstable();
        assert_eq!(files, expected);
        let read = |path: &str| fs::read_to_string(out.join(path)).unwrap();
        assert_eq!(read("boot.js"), "start(\"// here\");");
        assert_eq!(read("app.css"), format!("a{{src:url(\"{font}\")}}b{{}}"));
        let page = read("index.html");
        for part in [
            "<script data-trunk src=\"theme.js\"></script>",
            "href=\"app.css\" data-integrity=\"none\">\n\n<link data-trunk rel=\"css\" href=\"share.css\" \
             data-integrity=\"none\" data-part=\"share\" disabled>",
            &format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{data}\" data-file=\"x\">"),
            "<link rel=\"alternate\" data-view=\"cite\" type=\"application/wasm\" data-part=\"share\" \
             href=\"app/share-1.wasm\">",
            "<link rel=\"preload\" as=\"fetch\" crossorigin data-view=\"*\" type=\"application/wasm\" data-part=\"reading\" \
             href=\"app/reading-1.wasm\">",
            "<link rel=\"alternate\" data-lang=\"ru\" type=\"application/wasm\" data-part=\"russian\" \
             href=\"app/russian-1.wasm\">",
            "data-js=\"./app/app-1.js\" data-wasm=\"./app/app-1.wasm\"></script>",
        ] {
            assert!(page.contains(part), "{part}\nin\n{page}");
        }

        fs::remove_file(public.join("data/x.json")).unwrap();
        let error = stage(&public, "page.html", &app, &out).unwrap_err();
        assert!(error.to_string().starts_with("data/x.json, which the page"), "{error:#}");
        fs::remove_dir_all(&base).unwrap();
    }
}
