//! Addresses: where the site lies, and what a link from one of its pages to another is.

use anyhow::{Result, bail};
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::dataset::Dataset;
use dialogue_explorer::export::DIRECTORY;

use crate::data::link_id;

/// Where the site will lie: absolute, ending in a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Reads an address such as `https://example.org/explorer/`.
    pub fn parse(text: &str) -> Result<Self> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_plain = text.bytes().all(|it| it.is_ascii_alphanumeric() || b"-._~:/%[]".contains(&it));
        if host.is_none_or(|it| it.is_empty() || it.starts_with('/')) || !is_plain {
            let example = "https://example.org/explorer/";
            bail!("{text:?} is not the address of a site, such as {example}");
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The whole address of a path below the site.
    pub fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

/// A link from one page of the site to another path below it, whole where the address of the site is known.
pub fn link(address: Option<&Address>, from: &str, to: &str) -> String {
    match address {
        Some(address) => address.of(to),
        None => relative(from, to),
    }
}

/// The same within the site. Both lie at its top or in a directory of it.
pub fn relative(from: &str, to: &str) -> String {
    let directory =
        |path: &str| path.split(['?', '#']).next().unwrap_or("").rsplit_once('/').map(|it| it.0.len());
    match (directory(from), directory(to)) {
        (Some(a), Some(b)) if from[..a] == to[..b] => to[b + 1..].to_owned(),
        (Some(_), _) => format!("../{to}"),
        (None, _) if to.is_empty() => "./".to_owned(),
        (None, _) => to.to_owned(),
    }
}

/// Where all words of a collection are read, below the site: `share/read.vi.html`.
pub fn reading_path(dataset: &Dataset, lang: Lang) -> String {
    let collection = link_id(dataset).map_or(String::new(), |it| format!("{it}-"));
    format!("{DIRECTORY}/{collection}read.{}.html", lang.code())
}

/// The place of a meeting on that page.
pub fn place_of(meeting: &str) -> String {
    format!("#m-{meeting}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole_and_ends_in_a_slash() {
        for text in ["https://example.org/explorer", "https://example.org/explorer/"] {
            let address = Address::parse(text).unwrap();
            assert_eq!(address.of("?lang=vi"), "https://example.org/explorer/?lang=vi");
        }
        assert_eq!(Address::parse("http://[::1]:8080").unwrap().of(""), "http://[::1]:8080/");
        for text in [
            "",
            "example.org",
            "https://",
            "https:///a",
            "ftp://a.b/",
            "https://a.b/?x=1",
            "https://a.b/\"x",
            "https://a b/",
        ] {
            let error = Address::parse(text).unwrap_err();
            assert!(error.to_string().contains(&format!("{text:?}")), "{error}");
        }
    }

    #[test]
    fn links_within_the_site_are_relative() {
        for (from, to, link) in [
            ("index.html", "", "./"),
            ("index.html", "?lang=vi", "?lang=vi"),
            ("index.html", "share/a.png", "share/a.png"),
            ("share/a.html", "share/b.html", "b.html"),
            ("share/a.html", "?q=a/b", "../?q=a/b"),
            ("share/a.html", "", "../"),
            ("share/a.html", "fonts/a.css", "../fonts/a.css"),
        ] {
            assert_eq!(relative(from, to), link, "{from} {to}");
        }
    }
}
