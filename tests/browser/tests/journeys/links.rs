//! Links are for ever: each opens, whatever view and parameters it names. Natively all links that were ever given out are
//! tested; here a link is followed for each view and parameter.

use std::collections::BTreeSet;

use browser_tests::{Options, Site};
use oracle::links::{GivenLink, given_out};

use crate::page::open;

/// Of all links those that say something that none before them says: another view, or another parameter.
fn various(links: Vec<GivenLink>) -> Vec<GivenLink> {
    let mut said = BTreeSet::new();
    let mut says_more = |link: &GivenLink| {
        let before = said.len();
        let parts = link.search.trim_start_matches('?').split('&');
        said.extend(parts.map(|part| match part.split_once('=') {
            Some((name, _)) if name != "view" => name.to_owned(),
            _ => part.to_owned(),
        }));
        said.len() > before
    };
    links.into_iter().filter(|link| says_more(link)).collect()
}

#[tokio::test]
async fn whatever_a_link_says_it_opens() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let links = various(given_out());
    assert!(links.len() > 40, "{} links", links.len());
    let mut wrong = Vec::new();
    for GivenLink { search, unknown } in &links {
        browser.goto(&site.url(search)).await;
        browser
            .wait_until(
                &format!("{search:?} to open"),
                "return all('main:not(.panic) :is(h1, h2)').some(shown) && !all('main .loading').some(shown)",
                &[],
            )
            .await;
        // What the link names and nobody knows is told; a link that is understood tells nothing.
        if (browser.count("#dismiss").await > 0) == unknown.is_empty() {
            wrong.push(format!("{search:?}: {unknown:?}, but {:?}", browser.texts(".notice").await));
        }
        if browser.sideways().await > 0 {
            wrong.push(format!("{search:?} scrolls sideways"));
        }
        // Some name an edition of the data that was never kept.
        let console = browser.console().await;
        let trouble: Vec<&String> = console.iter().filter(|line| !line.contains("/data/past/")).collect();
        assert!(trouble.is_empty(), "{search:?}: {trouble:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    browser.assert_clean_but(&["/data/past/"]).await;
}
