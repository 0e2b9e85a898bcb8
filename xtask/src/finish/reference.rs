//! Finds in HTML, CSS and JavaScript the places that name another file of the site.
//!
//! Not parsers: they know the forms that our own sources, Trunk and wasm-bindgen write.

use std::ops::Range;

use anyhow::{Context, Result};

/// The attributes that name a file; those that begin with `data-` are read by boot.js.
const ATTRIBUTES: [&str; 6] = ["href", "src", "data-js", "data-wasm", "data-more-js", "data-more-wasm"];
/// By these a file is named that is fetched only when it is asked for; so it is in a tag with one of `LATER_TAGS`.
const LATER: [&str; 2] = ["data-more-js", "data-more-wasm"];
const LATER_TAGS: [&str; 2] = ["rel=\"alternate\"", "rel=\"canonical\""];

/// A text and where in it files are named.
pub struct References<'a> {
    text: &'a str,
    /// Where the name stands, and the path it means.
    found: Vec<(Range<usize>, String)>,
    /// Which of these are fetched only when they are asked for.
    later: Vec<bool>,
}

impl References<'_> {
    /// The paths that are named, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.found.iter().map(|(_, path)| path.as_str())
    }

    /// The paths that are fetched with the file, in order.
    pub fn at_once(&self) -> impl Iterator<Item = &str> {
        self.paths().zip(&self.later).filter(|it| !it.1).map(|it| it.0)
    }

    /// The text with the names that `renamed` gives for the paths. Files stay in their directories, so only
    /// the last part of each is exchanged.
    pub fn rewritten(&self, mut renamed: impl FnMut(&str) -> Result<String>) -> Result<String> {
        let mut text = String::with_capacity(self.text.len() + 32 * self.found.len());
        let mut done = 0;
        for (range, path) in &self.found {
            let new = renamed(path)?;
            let old = &self.text[range.clone()];
            let kept = old.rfind('/').map_or(0, |it| it + 1);
            text.push_str(&self.text[done..range.start + kept]);
            text.push_str(new.rsplit('/').next().unwrap_or(&new));
            done = range.end;
        }
        text.push_str(&self.text[done..]);
        Ok(text)
    }
}

/// The references in a file; `None` for files that hold none by their kind.
pub fn references<'a>(path: &str, content: &'a [u8]) -> Result<Option<References<'a>>> {
    let find = match path.rsplit('.').next() {
        Some("html") => in_html,
        Some("css") => in_css,
        Some("js") => in_js,
        _ => return Ok(None),
    };
    let text = std::str::from_utf8(content).with_context(|| format!("{path}: is not UTF-8"))?;
    let (mut found, mut later) = (Vec::new(), Vec::new());
    for range in find(text) {
        let name = &text[range.clone()];
        let elsewhere = name.contains(':') || name.starts_with("//");
        let end = name.find(['?', '#']).unwrap_or(name.len());
        if elsewhere || end == 0 {
            continue;
        }
        let target = resolved(path, &name[..end]).with_context(|| {
            format!("{path} refers to {name:?}: that is outside of the site, or only there at a host's root")
        })?;
        later.push(is_later(&text[..range.start], &text[range.end..]));
        found.push((range.start..range.start + end, target));
    }
    Ok(Some(References { text, found, later }))
}

/// Whether what is named is fetched only when it is asked for, by what stands before and after it: by its tag, its
/// attribute, or as a style that is disabled.
fn is_later(before: &str, after: &str) -> bool {
    let tag = &before[before.rfind('<').unwrap_or(0)..];
    let rest = after.split('>').next().unwrap_or_default();
    let is_disabled = rest.split(['"', '\'', ' ', '/']).any(|it| it == "disabled");
    LATER_TAGS.iter().any(|it| tag.contains(it))
        || is_disabled
        || LATER.iter().any(|it| tag.ends_with(&format!("{it}=\"")))
}

/// The path below the site that `name` in the file `from` means.
fn resolved(from: &str, name: &str) -> Option<String> {
    if name.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in name.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn in_html(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('<').map(|it| at + it) {
        if text[open..].starts_with("<!--") {
            at = text[open..].find("-->").map_or(text.len(), |it| open + it);
            continue;
        }
        at = open + 1;
        let name_end = text[at..].find([' ', '\t', '\n', '>']).map_or(text.len(), |it| at + it);
        at = attributes(text, name_end, &mut found);
    }
    found
}

/// Reads the attributes of a tag from `at` on; gives where the tag ends.
fn attributes(text: &str, mut at: usize, found: &mut Vec<Range<usize>>) -> usize {
    let is_space = |it: char| it.is_ascii_whitespace();
    loop {
        at += text[at..].len() - text[at..].trim_start_matches(is_space).len();
        if at == text.len() || text[at..].starts_with('>') {
            return at;
        }
        let end = |from: usize, stops: &[char]| text[from..].find(stops).map_or(text.len(), |it| from + it);
        let name_end = end(at, &['=', '>', ' ', '\t', '\r', '\n']);
        let name = &text[at..name_end];
        if !text[name_end..].starts_with('=') {
            at = name_end.max(at + 1);
            continue;
        }
        let value = name_end + 1;
        let range = match text[value..].chars().next() {
            Some(quote @ ('"' | '\'')) => value + 1..end(value + 1, &[quote]),
            _ => value..end(value, &['>', ' ', '\t', '\r', '\n']),
        };
        at = if range.start > value { (range.end + 1).min(text.len()) } else { range.end };
        if ATTRIBUTES.contains(&name) {
            found.push(range);
        }
    }
}

/// What stands in `url(…)`, and the strings after `@import`.
fn in_css(text: &str) -> Vec<Range<usize>> {
    let mut found = strings_after(text, &["@import"]);
    let mut at = 0;
    while let Some(start) = text[at..].find("url(").map(|it| at + it + "url(".len()) {
        let Some(end) = text[start..].find(')').map(|it| start + it) else { break };
        let inner = text[start..end].trim();
        let inner = inner.strip_prefix(['"', '\'']).unwrap_or(inner);
        let inner = inner.strip_suffix(['"', '\'']).unwrap_or(inner);
        let from = inner.as_ptr() as usize - text.as_ptr() as usize;
        found.push(from..from + inner.len());
        at = end;
    }
    found.sort_by_key(|it| it.start);
    found
}

/// What is imported. wasm-bindgen also writes `new URL('…_bg.wasm', import.meta.url)`: a default, under a
/// name that Trunk has changed since; boot.js passes the true one.
fn in_js(text: &str) -> Vec<Range<usize>> {
    let mut found = strings_after(text, &["from", "import", "import("]);
    // A bare name, as in `from 'fs'`, is no file of the site.
    found.retain(|it| text[it.clone()].starts_with('.'));
    found
}

/// The quoted strings right after one of these words.
fn strings_after(text: &str, words: &[&str]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find(['"', '\'']).map(|it| at + it) {
        let quote = char::from(text.as_bytes()[open]);
        let start = open + 1;
        // An apostrophe in a comment opens no string: a string ends on its line.
        let Some(end) = text[start..].find([quote, '\n']).map(|it| start + it) else { break };
        at = end + usize::from(text[end..].starts_with(quote));
        let before = text[..open].trim_end();
        if words.iter().any(|it| before.ends_with(it)) {
            found.push(start..end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[&str]) {
        let found = references(path, text.as_bytes()).unwrap().unwrap();
        assert_eq!(found.paths().collect::<Vec<_>>(), expected, "in {text:?}");
    }

    #[test]
    fn html_names_files_in_attributes() {
        check("index.html", "<link rel=\"icon\" href=\"./a.svg\">", &["a.svg"]);
        check("index.html", "<link href=a.css rel=stylesheet><p>href=b.css</p>", &["a.css"]);
        check(
            "index.html",
            "<script\n  type='module' src='a/b.js'\n data-wasm=\"c.wasm\"></script>",
            &["a/b.js", "c.wasm"],
        );
        check(
            "index.html",
            "<link rel=preload crossorigin href=\"data/a.json\" data-file=\"a\"/>",
            &["data/a.json"],
        );
        check(
            "index.html",
            "<!-- <link href=\"old.css\"> --><i title=\"<b src='x'>\"></i><img src=y>",
            &["y"],
        );
    }

    #[test]
    fn what_lies_elsewhere_is_no_file_of_the_site() {
        for text in [
            "<a href=\"#app\"></a>",
            "<a href=\"?lang=vi\"></a>",
            "<a href=\"\"></a>",
            "<a href=\"mailto:a@b.c\"></a>",
            "<link rel=icon href=\"data:,\">",
            "<meta name=description content=\"href=a.css\">",
            "<a href",
            "<",
        ] {
            check("index.html", text, &[]);
        }
    }

    #[test]
    fn css_names_files_in_urls() {
        check("main.css", "@import 'a.css';\n@import url(b.css);", &["a.css", "b.css"]);
        let text = "a{src:url(fonts/a.woff2)}b{src:url( \"b.woff2\" ) format('woff2'),url('../c.svg#d')}e{src:url(data:x)}";
        check("style/main.css", text, &["style/fonts/a.woff2", "style/b.woff2", "c.svg"]);
    }

    #[test]
    fn js_names_files_in_imports() {
        let text = "import { a } from './snippets/a.js';\nimport './b.js';\nawait import(\"./c.js\");\n\
                    x = new URL('d_bg.wasm', import.meta.url); z = 'it\\'s from here';\n\
                    import fs from 'fs'; // don't\nf('./g.js')";
        check("app.js", text, &["snippets/a.js", "b.js", "c.js"]);
    }

    #[test]
    fn a_path_from_the_root_or_out_of_the_site_is_refused() {
        for name in ["/a.css", "../a.css"] {
            let text = format!("<link href=\"{name}\">");
            assert!(references("index.html", text.as_bytes()).is_err(), "{name}");
        }
    }

    #[test]
    fn only_the_last_part_of_a_name_is_exchanged() {
        let text = "a{src:url(\"./fonts/a.woff2#x\")}";
        let found = references("main.css", text.as_bytes()).unwrap().unwrap();
        let rewritten = found.rewritten(|path| Ok(path.replace("a.", "a-1."))).unwrap();
        assert_eq!(rewritten, "a{src:url(\"./fonts/a-1.woff2#x\")}");
    }
}
