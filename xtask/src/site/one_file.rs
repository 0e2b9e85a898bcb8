//! The site as one HTML file that opens from a disk, a USB stick or a chat, without a network.
//!
//! Trunk builds the page as while one works on it: one program, not split, sheets each by itself. Whatever the page then
//! names is written into it, as a `data:` address in the place of the name; the app fetches that as it would a file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::html::{self, Tag};
use super::styles::with_urls;
use crate::machine::Web;
use crate::paths::PAGE;
use crate::{edition, log, paths};

/// Nothing is fetched but what stands in the file itself.
const POLICY: &str = "default-src 'none'; script-src data: 'wasm-unsafe-eval'; style-src data:; connect-src data:; \
                      img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";

/// Builds the site into one file. `preset` is the link that it opens with.
///
/// # Errors
///
/// The app does not compile, or the page names a file that is not there.
pub fn build(out: &Path, preset: Option<&str>) -> Result<()> {
    let preset = preset.map(query_of).transpose()?;
    let web = Web::ready(true)?;
    let raw = paths::web_target().join("one-file");
    log::timed("Building the site in one file (5 to 10 min, if the app has changed)", || {
        edition::present()?;
        let trunk = web.trunk().args(["build", "--release", "--public-url", "./", "--dist"]).arg(&raw);
        trunk.arg("--config").arg(paths::root().join("Trunk.toml")).run()?;
        let page = fs::read_to_string(raw.join(PAGE)).context(PAGE)?;
        let page = put_together(&page, &raw, preset)?;
        fs::write(out, &page).with_context(|| out.display().to_string())?;
        log::detail(&format!(
            "{}: {} KiB; a browser opens it from anywhere",
            out.display(),
            page.len().div_ceil(1024)
        ));
        Ok(())
    })
}

/// The query string of a link, which may be given whole.
fn query_of(link: &str) -> Result<&str> {
    let start =
        link.find('?').with_context(|| format!("{link:?} is no link of the site: it has no query"))?;
    Ok(&link[start..])
}

/// The page of a built site with all in it that it names.
fn put_together(page: &str, site: &Path, preset: Option<&str>) -> Result<String> {
    let page = html::replace(page, |tag| {
        if tag.get("http-equiv") == Some("Content-Security-Policy") {
            let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
            let preset =
                preset.map(|query| format!("\n<meta name=\"preset\" content=\"{}\">", escaped(query)));
            return Ok(Some(policy + &preset.unwrap_or_default()));
        }
        // Hints by which a browser fetches ahead.
        let is_hint = tag.is_link("preload") || tag.is_link("modulepreload");
        if is_hint && tag.get("data-file").is_none() {
            return Ok(Some(String::new()));
        }
        let mut values = BTreeMap::new();
        if is_hint {
            values.insert("rel", "alternate".to_owned());
        }
        let program = ["data-js", "data-wasm"].into_iter().filter_map(|name| Some((name, tag.get(name)?)));
        for (attribute, reference) in tag.files().chain(program) {
            values.insert(attribute, address(site, html::path(reference))?);
        }
        Ok((!values.is_empty()).then(|| tag.with(&values)))
    })?;
    let left = html::tags(&page).iter().flat_map(Tag::files).map(|(_, path)| path.to_owned()).next();
    ensure!(left.is_none(), "{PAGE} still names {left:?}");
    Ok(page)
}

/// A file as an address that holds it; what a style sheet names is written into that first.
fn address(site: &Path, path: &str) -> Result<String> {
    let content = fs::read(site.join(path)).with_context(|| path.to_owned())?;
    let ending = path.rsplit('.').next().unwrap_or_default();
    let (kind, content) = match ending {
        "css" => {
            let text = String::from_utf8(content).with_context(|| path.to_owned())?;
            ("text/css", with_urls(&text, &mut |path: &str| address(site, path))?.into_bytes())
        }
        "js" => ("text/javascript", content),
        "json" => ("application/json", content),
        "svg" => ("image/svg+xml", content),
        "txt" => ("text/plain;charset=utf-8", content),
        "wasm" => ("application/wasm", content),
        "woff2" => ("font/woff2", content),
        other => anyhow::bail!("{path}: what kind of file ends in {other:?}?"),
    };
    Ok(format!("data:{kind};base64,{}", STANDARD.encode(content)))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_named_that_is_not_in_the_file() {
        let site = std::env::temp_dir().join(format!("xtask-one-file-{}", std::process::id()));
        fs::create_dir_all(site.join("data")).unwrap();
        for (path, text) in [
            ("a.css", "a{src:url(\"f.woff2\")}"),
            ("f.woff2", "font"),
            ("a.js", "js"),
            ("a.wasm", "wasm"),
            ("start.js", "start"),
            ("data/x.json", "[]"),
        ] {
            fs::write(site.join(path), text).unwrap();
        }
        let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\
                    <link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"stylesheet\" href=\"./a.css\">\
                    <link rel=\"preload\" as=\"fetch\" crossorigin href=\"data/x.json\" data-file=\"x\">\
                    <script type=\"module\" src=\"./start.js\" data-js=\"./a.js\" data-wasm=\"./a.wasm\"></script>";
        let one = put_together(page, &site, Some("?area=\"a\"&lang=vi")).unwrap();
        let encoded = |text: &str| STANDARD.encode(text);
        let sheet = format!("a{{src:url(\"data:font/woff2;base64,{}\")}}", encoded("font"));
        for part in [
            "<meta name=\"preset\" content=\"?area=&quot;a&quot;&amp;lang=vi\">".to_owned(),
            format!("href=\"data:text/css;base64,{}\"", encoded(&sheet)),
            format!(
                "<link rel=\"alternate\" as=\"fetch\" crossorigin href=\"data:application/json;base64,{}\" data-file=\"x\">",
                encoded("[]")
            ),
            format!("src=\"data:text/javascript;base64,{}\"", encoded("start")),
            format!("data-js=\"data:text/javascript;base64,{}\"", encoded("js")),
            format!("data-wasm=\"data:application/wasm;base64,{}\"", encoded("wasm")),
        ] {
            assert!(one.contains(&part), "{part}\nin\n{one}");
        }
        assert!(!one.contains("preload") && !one.contains("'self'") && !one.contains("./"), "{one}");
        fs::remove_file(site.join("data/x.json")).unwrap();
        assert_eq!(put_together(page, &site, None).unwrap_err().to_string(), "data/x.json");
        fs::remove_dir_all(&site).unwrap();
    }

    #[test]
    fn a_link_may_be_given_whole() {
        assert_eq!(query_of("https://example.org/a/?view=teach").unwrap(), "?view=teach");
        assert_eq!(query_of("?view=teach").unwrap(), "?view=teach");
        assert!(query_of("teach").is_err());
    }
}
