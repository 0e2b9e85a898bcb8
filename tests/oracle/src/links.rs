//! The links that releases have given out, as `tests/links/opened-….txt` lists them.

use std::fs;
use std::path::{Path, PathBuf};

/// A link, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenLink {
    /// Its query string, from the question mark on; empty for the start page.
    pub search: String,
    /// What in it was not understood, as name and value.
    pub unknown: Vec<String>,
}

/// All of them, in the order of the lists.
#[must_use]
pub fn given_out() -> Vec<GivenLink> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../links");
    let files = fs::read_dir(&directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let lists = files.flatten().filter(|file| file.file_name().to_string_lossy().starts_with("opened-"));
    let mut lists: Vec<PathBuf> = lists.map(|file| file.path()).collect();
    lists.sort();
    let mut links: Vec<GivenLink> = Vec::new();
    for list in lists {
        let text = fs::read_to_string(list).expect("a list of links can be read");
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match (line.strip_prefix("  "), links.last_mut()) {
                (Some(told), Some(link)) => {
                    link.unknown.extend(told.strip_prefix("does not know ").map(str::to_owned));
                }
                _ => links.push(GivenLink { search: search(line), unknown: Vec::new() }),
            }
        }
    }
    links
}

/// The query string of a link. What was passed on without its question mark comes to the page with one.
fn search(link: &str) -> String {
    link.find('?').map_or_else(|| format!("?{link}"), |at| link[at..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_listed_with_what_is_not_known() {
        let links = given_out();
        assert!(links.len() > 150, "{} links", links.len());
        let found = |search: &str| links.iter().find(|link| link.search == search).map(|it| it.unknown.len());
        assert_eq!(found("?years=2021"), Some(0));
        assert_eq!(found("?constructor=1&__proto__=2"), Some(2));
        assert!(links.iter().all(|link| link.search.starts_with('?')));
    }
}
