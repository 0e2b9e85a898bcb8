//! Links are for ever: each opens, whatever view and parameters it names. Natively all links that were ever given out are
//! tested; here a link is followed for each view and parameter.

use std::collections::BTreeSet;

use browser_tests::{Fault, Options, Site};
use oracle::links::{GivenLink, given_out};

use crate::page::{entries, goto, listed, open, own_files};

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

/// What chats, mail and networks do to a link is undone, also in the address, from which it is passed on.
#[tokio::test]
async fn a_link_that_was_bent_opens_what_was_meant() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&area=health&lang=en", Options::default()).await;
    let meant = listed(&browser).await;
    for bent in [
        "?years=2021&area=health&lang=en.",
        "?years%3D2021%26area%3Dhealth%26lang%3Den",
        "?years=3D2021&amp;area=3Dhealth&lang=3Den).",
        "?years=2021&area=health&lang=en?utm_source=zalo",
        "?years=2021&#38;area=health&#38;lang=en",
        // Understood as it is, but not to be passed on so.
        "?years=2021&amp;area=health&amp;lang=en",
    ] {
        let before = entries(&browser).await;
        goto(&browser, &site, bent).await;
        browser.wait_query("?years=2021&area=health&lang=en").await;
        assert_eq!((listed(&browser).await, browser.count("#dismiss").await), (meant, 0), "{bent}");
        assert_eq!(entries(&browser).await, before + 1, "{bent}: opening it is one entry");
    }
    // Where the code for that does not come, the page names what it does not understand, and goes on.
    if let Some(files) = own_files(&browser, "mend").await {
        files.iter().for_each(|file| site.break_file(file, Fault::Status(503)));
        goto(&browser, &site, "?years=2021&area=health.").await;
        browser.wait_text(".notice", "health.").await;
        assert_eq!(browser.query().await, "?years=2021&area=health.");
    }
    browser.assert_clean_but(&["503", "wasm", "app/"]).await;
}
