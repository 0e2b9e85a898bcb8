//! Bundles of style sheets: one for the start, one for each part.
//!
//! In the page each sheet has a line of its own, so that `trunk serve` needs nothing but Trunk. A release has
//! few requests instead: sheets with the same `data-part` become one, and so do all that name no part. A sheet
//! with `data-bundle` goes into the file of that name; other pages of the site use it too.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::html::Tag;

/// The file of the sheets that name neither a part nor a bundle.
const START: &str = "app";

/// Several sheets as one, in the order of the page.
pub struct Bundle {
    /// The file's name without its ending.
    pub name: String,
    pub text: String,
}

/// The bundles of a page's sheets; each is where its first sheet stands.
#[derive(Default)]
pub struct Bundles(Vec<Bundle>);

impl Bundles {
    /// Adds the sheet that a tag links; whether it is the first of its bundle.
    pub fn add(&mut self, tag: &Tag<'_>, public: &Path) -> Result<bool> {
        let file = public.join(tag.get("href").context("a style sheet has no href")?);
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        if text.contains("@import") {
            bail!(
                "{}: imports a sheet, which a browser would find late; link it in the page",
                file.display()
            );
        }
        let name = bundle_name(tag);
        match self.0.iter_mut().find(|bundle| bundle.name == name) {
            Some(bundle) => {
                bundle.text += &text;
                Ok(false)
            }
            None => {
                self.0.push(Bundle { name: name.to_owned(), text });
                Ok(true)
            }
        }
    }

    /// The bundles, each with the files that it names in `url(…)` under the names that `renamed` gives.
    pub fn finish(self, mut renamed: impl FnMut(&str) -> Result<String>) -> Result<Vec<Bundle>> {
        let rename = |bundle: Bundle| {
            let text = with_urls(&shortened(&bundle.text), &mut renamed)?;
            Ok(Bundle { text, ..bundle })
        };
        self.0.into_iter().map(rename).collect()
    }
}

/// The name of the bundle of a sheet that stands at its head.
pub fn bundle_name<'a>(tag: &Tag<'a>) -> &'a str {
    tag.get("data-bundle").or(tag.get("data-part")).unwrap_or(START)
}

/// A sheet without its comments, blank lines and indentation: what a reader of the source needs and a browser does not.
/// Lines end only where a blank would have to stand in their place.
fn shortened(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let (mut rest, mut quote) = (sheet, None);
    while let Some(letter) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        match quote {
            Some(mark) if mark == letter => quote = None,
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            _ => {}
        }
        out.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |mut sheet, line| {
        if !sheet.is_empty() && !sheet.ends_with(['{', '}', ';', ',']) {
            sheet.push('\n');
        }
        sheet + line
    })
}

/// A sheet with other names for the files of the site that it names.
pub fn with_urls(sheet: &str, renamed: &mut impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = rest.find("url(").map(|at| at + "url(".len()) {
        let end = rest[start..].find(')').map(|at| start + at).context("a url( has no end")?;
        let name = rest[start..end].trim().trim_matches(['"', '\'']);
        out += &rest[..start];
        if name.contains(':') || name.starts_with('#') {
            out += &rest[start..end];
        } else {
            out += &format!("\"{}\"", renamed(name)?);
        }
        rest = &rest[end..];
    }
    Ok(out + rest)
}

#[cfg(test)]
mod tests {
    use super::super::html::tags;
    use super::*;

    #[test]
    fn a_sheet_goes_without_its_comments() {
        let sheet = "/* all */\n@layer a {\n  /* one\n     two */\n  b,\n  c\n  d::after {\n    content: \"/* no */\";\n  }\n}\n";
        assert_eq!(shortened(sheet), "@layer a {b,c\nd::after {content: \"/* no */\";}}");
    }

    #[test]
    fn sheets_of_one_part_become_one_file() {
        let public = std::env::temp_dir().join(format!("xtask-styles-{}", std::process::id()));
        fs::create_dir_all(&public).unwrap();
        for (name, text) in
            [("a.css", "a{src:url(f.woff2)}"), ("b.css", "b{}"), ("c.css", "c{}"), ("d.css", "d{}")]
        {
            fs::write(public.join(name), text).unwrap();
        }
        let page = "<link rel=css href=a.css><link rel=css href=b.css data-part=share>\
                    <link rel=css href=c.css><link rel=css href=d.css data-bundle=fonts>";
        let mut bundles = Bundles::default();
        let first: Vec<bool> = tags(page).iter().map(|tag| bundles.add(tag, &public).unwrap()).collect();
        assert_eq!(first, [true, true, false, true]);
        let bundles = bundles.finish(|path| Ok(format!("new-{path}"))).unwrap();
        let found: Vec<_> = bundles.iter().map(|it| (it.name.as_str(), it.text.as_str())).collect();
        assert_eq!(found, [("app", "a{src:url(\"new-f.woff2\")}c{}"), ("share", "b{}"), ("fonts", "d{}"),]);
        fs::remove_dir_all(&public).unwrap();
    }

    #[test]
    fn only_files_of_the_site_are_renamed() {
        let sheet = "a{src:url( 'a.woff2' ) format('woff2'),url(#b),url(data:x)}";
        let new = with_urls(sheet, &mut |path| Ok(path.replace("a.", "a-1."))).unwrap();
        assert_eq!(new, "a{src:url(\"a-1.woff2\") format('woff2'),url(#b),url(data:x)}");
        assert!(with_urls("a{src:url(a", &mut |path| Ok(path.to_owned())).is_err());
    }
}
