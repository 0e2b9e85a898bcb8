//! Links are for ever: each that was ever written opens, whatever hung on to it on the way.

use std::fs;
use std::path::Path;

use browser_tests::{Options, Site};

use crate::page::open;

/// The links of all releases, each with the lines that say what it opens.
fn links() -> Vec<(String, Vec<String>)> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../links");
    let files = fs::read_dir(&directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let mut links: Vec<(String, Vec<String>)> = Vec::new();
    for file in files.flatten().filter(|file| file.file_name().to_string_lossy().starts_with("opened-")) {
        let text = fs::read_to_string(file.path()).expect("a list of links can be read");
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match (line.strip_prefix("  "), links.last_mut()) {
                (Some(told), Some((_, of_link))) => of_link.push(told.to_owned()),
                _ => links.push((line.to_owned(), Vec::new())),
            }
        }
    }
    links
}

#[tokio::test]
async fn every_link_of_every_release_opens() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let links = links();
    assert!(links.len() > 150, "{} links", links.len());
    let mut wrong = Vec::new();
    for (link, told) in &links {
        // What was passed on without its question mark comes to the page with one.
        let query = link.find('?').map_or_else(|| format!("?{link}"), |at| link[at..].to_owned());
        browser.goto(&site.url(&query)).await;
        browser
            .wait_until(
                &format!("{link:?} to open"),
                "return all('main:not(.panic) :is(h1, h2)').some(shown) && !all('main .loading').some(shown)",
                &[],
            )
            .await;
        // What the link names and nobody knows is told; a link that is understood tells nothing.
        let is_told = browser.count("#dismiss").await > 0;
        let is_unknown = told.iter().any(|line| line.starts_with("does not know"));
        if is_told != is_unknown {
            wrong.push(format!("{link:?}: {told:?}, but {:?}", browser.texts(".notice").await));
        }
        if browser.sideways().await > 0 {
            wrong.push(format!("{link:?} scrolls sideways"));
        }
        // Some name an edition of the data that was never kept.
        let console = browser.console().await;
        let trouble: Vec<&String> = console.iter().filter(|line| !line.contains("/data/past/")).collect();
        assert!(trouble.is_empty(), "{link:?}: {trouble:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    browser.assert_clean_but(&["/data/past/"]).await;
}
