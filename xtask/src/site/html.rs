//! The tags of our own pages: what they link to, and other tags in their places.
//!
//! No parser of HTML at large: it knows the form in which we and Trunk write a head.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::Result;

/// An opening tag.
#[derive(Debug)]
pub struct Tag<'a> {
    range: Range<usize>,
    pub name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty where it has none, as in `<link disabled>`.
    pub fn get(&self, attribute: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(name, _)| *name == attribute).map(|(_, value)| *value)
    }

    /// Whether this is `<link rel="…">`; `rel` may name several.
    pub fn is_link(&self, rel: &str) -> bool {
        self.name == "link" && self.get("rel").is_some_and(|found| found.split(' ').any(|it| it == rel))
    }

    /// The files of the site that the tag names, each with its attribute. What begins a request to another
    /// host, a query or a place within the page is none.
    pub fn files(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names_files: &[&str] = match self.name {
            "link" => &["href"],
            // What boot.js starts is named by hints in links, too, and Trunk writes it here letter by letter.
            "script" => &["src"],
            _ => &[],
        };
        let found = names_files.iter().filter_map(|name| Some((*name, self.get(name)?)));
        found
            .filter(|(_, path)| !path.is_empty() && !path.contains(':') && !path.starts_with(['#', '?', '/']))
    }
}

impl Tag<'_> {
    /// The tag with other values of some attributes.
    pub fn with(&self, values: &BTreeMap<&str, String>) -> String {
        let attributes = self.attributes.iter().map(|(name, value)| {
            match (values.get(name).map(String::as_str).unwrap_or(value), value.is_empty()) {
                (_, true) => format!(" {name}"),
                (value, false) => format!(" {name}=\"{value}\""),
            }
        });
        format!("<{}{}>", self.name, attributes.collect::<String>())
    }
}

/// The path below the site that a relative reference in a page at its root means.
pub fn path(reference: &str) -> &str {
    let reference = reference.strip_prefix("./").unwrap_or(reference);
    &reference[..reference.find(['?', '#']).unwrap_or(reference.len())]
}

/// All opening tags of a page, in order.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = page[at..].find('<').map(|open| at + open) {
        if page[start..].starts_with("<!--") {
            at = page[start..].find("-->").map_or(page.len(), |end| start + end);
            continue;
        }
        let name_end = end(page, start + 1, |letter| !letter.is_ascii_alphanumeric());
        let (attributes, tag_end) = attributes(page, name_end);
        at = tag_end;
        if name_end > start + 1 {
            found.push(Tag { range: start..tag_end, name: &page[start + 1..name_end], attributes });
        }
    }
    found
}

/// The page with other text in the places of some tags: what `replaced` gives for a tag, if it gives any.
pub fn replace(page: &str, mut replaced: impl FnMut(&Tag<'_>) -> Result<Option<String>>) -> Result<String> {
    let mut out = String::with_capacity(page.len());
    let mut done = 0;
    for tag in tags(page) {
        if let Some(text) = replaced(&tag)? {
            out += &page[done..tag.range.start];
            out += &text;
            done = tag.range.end;
        }
    }
    Ok(out + &page[done..])
}

/// The attributes from `at` on, and where the tag ends, after its `>`.
fn attributes(page: &str, mut at: usize) -> (Vec<(&str, &str)>, usize) {
    let mut found = Vec::new();
    loop {
        at = end(page, at, |letter| !letter.is_ascii_whitespace() && letter != '/');
        if at == page.len() || page[at..].starts_with('>') {
            return (found, (at + 1).min(page.len()));
        }
        let name_end =
            end(page, at, |letter| letter.is_ascii_whitespace() || matches!(letter, '=' | '>' | '/'));
        let name = &page[at..name_end];
        let Some(value) = page[name_end..].strip_prefix('=') else {
            found.push((name, ""));
            at = name_end.max(at + 1);
            continue;
        };
        let value_start = page.len() - value.len();
        let (range, next) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let close = end(page, value_start + 1, |letter| letter == quote);
                (value_start + 1..close, (close + 1).min(page.len()))
            }
            _ => {
                let close = end(page, value_start, |letter| letter.is_ascii_whitespace() || letter == '>');
                (value_start..close, close)
            }
        };
        found.push((name, &page[range]));
        at = next;
    }
}

/// Where the first letter stands, from `at` on, at which something ends.
fn end(page: &str, at: usize, ends: impl Fn(char) -> bool) -> usize {
    page[at..].find(ends).map_or(page.len(), |found| at + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_we_and_trunk_write_them() {
        let page = "<!doctype html><!-- <link href=old.css> --><link rel=\"stylesheet\" href=\"./a.css\" disabled/>\
                    <script type=module src='b.js'></script><p title=\"<i>\">a < b</p>";
        let found: Vec<_> = tags(page).iter().map(|tag| (tag.name, tag.attributes.clone())).collect();
        assert_eq!(found[0], ("link", vec![("rel", "stylesheet"), ("href", "./a.css"), ("disabled", "")]));
        assert_eq!(found[1], ("script", vec![("type", "module"), ("src", "b.js")]));
        assert_eq!(found[2], ("p", vec![("title", "<i>")]));
    }

    #[test]
    fn only_files_of_the_site_are_files() {
        let page = "<link href=\"data/a.json\"><link href=\"data:,\"><a href=\"b.html\"><link href=\"#x\">\
                    <script src=\"./c.js\" data-js=\"d.js\">";
        let files: Vec<_> = tags(page).iter().flat_map(|tag| tag.files().collect::<Vec<_>>()).collect();
        assert_eq!(files, [("href", "data/a.json"), ("src", "./c.js")]);
        assert_eq!(path("./c.js?x#y"), "c.js");
    }

    #[test]
    fn a_tag_is_replaced_and_all_else_stays() {
        let page = "<p>ä</p>\n<link rel=\"css\" href=\"a\">\n<p>";
        let new = replace(page, |tag| Ok(tag.is_link("css").then(|| "<b>".to_owned()))).unwrap();
        assert_eq!(new, "<p>ä</p>\n<b>\n<p>");
    }
}
