//! Links and data that are wrong or mean harm: what is not understood is named, nothing of it is followed, and the page
//! stands.

use browser_tests::{Browser, Options, Site};
use oracle::DataFiles;
use oracle::files::HOSTILE;
use serde_json::Value;

use crate::page::{drawn, goto, listed, open, seen, wait_seen};
use crate::recount::Recount;

#[tokio::test]
async fn what_is_not_known_in_a_link_is_named_and_can_be_dismissed() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "?area=enrgy,health&color=red&years=1066", Options::default()).await;
    let mut lines = browser.texts(".notice li").await;
    lines.sort();
    assert_eq!(
        lines,
        [
            "area “enrgy” in the link is not known; ignored",
            "years “1066” in the link is not known; ignored",
            "“color” in the link is not known; ignored",
        ]
    );
    assert_eq!(listed(&browser).await, recount.count("area=health"));
    browser.click("#dismiss").await;
    browser.wait_gone(".notice").await;
    browser.wait_query("?area=health").await;
    drawn(&browser).await;
    // Who dismissed the line by keyboard goes on from there, not from the top of the page.
    assert_ne!(browser.active().await, "body");

    // Eight are named, the rest is counted.
    let link = format!("?area={}", (10..40).map(|it| format!("x{it}")).collect::<Vec<_>>().join(","));
    goto(&browser, &site, &link).await;
    let lines = browser.texts(".notice li").await.join("\n");
    assert!(lines.contains("x17") && !lines.contains("x18"), "{lines}");
    assert!(lines.contains("and 22 more"), "{lines}");
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_hostile_link_is_text() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let start = seen(&browser).await;
    let script = "<script>window.done=1</script><img src=x onerror=window.done=1>";
    let coded: String = url::form_urlencoded::byte_serialize(script.as_bytes()).collect();
    for name in
        ["years", "area", "chair", "q", "meeting", "read", "fact", "statement", "show", "lang", "between"]
    {
        goto(&browser, &site, &format!("?{name}={coded}")).await;
        let told = browser.texts(if name == "q" { ".chips" } else { ".notice" }).await.join(" ");
        // Lists are cut at commas, names to eighty letters; what is left of the tag is there to be read.
        assert!(told.to_lowercase().contains("<script>window.done"), "{name}: {told}");
        // One of each sort: a clause, a step in the evidence, words.
        if matches!(name, "area" | "meeting" | "q" | "between") {
            is_usable(&browser, name).await;
        } else {
            is_unharmed(&browser, name).await;
        }
    }
    for (what, link) in [
        ("a name", format!("?{coded}=1")),
        ("directions", "?q=%E2%80%AE%E2%81%A6evil%00%08%7F&area=%E2%80%AEx%00".to_owned()),
        ("no UTF-8", "?q=%ff%fe%c3&area=%ff".to_owned()),
        ("broken codes", "?q=%&area=%zz%4&%=%&&&===".to_owned()),
        ("brackets", "?q=%5B(.*%29%2B%24&area[]=x&__proto__=1&constructor=2".to_owned()),
        ("every year", "?years=1900-2100".to_owned()),
        ("many words", format!("?q={}", "việt+".repeat(5000))),
        ("a word without an end", format!("?q={}", "W".repeat(400))),
        ("a million letters", format!("?area={}", "x".repeat(1_000_000))),
        ("half a million values", format!("?area={}health", "x,".repeat(500_000))),
    ] {
        goto(&browser, &site, &link).await;
        is_usable(&browser, what).await;
        assert_eq!(browser.sideways().await, 0, "{what}");
    }
    goto(&browser, &site, "").await;
    wait_seen(&browser, &start).await;
    browser.assert_clean().await;
}

/// Whatever the data hold is text, and no entry of theirs stops the page.
#[tokio::test]
async fn hostile_data_are_text() {
    for case in HOSTILE {
        let site = Site::start_with(DataFiles::hostile(case));
        let browser = Browser::open(Options { width: 390, ..Options::default() }).await;
        for link in ["?collection=both&show=kinds", "?collection=record&show=places,years,areas,chairs", ""] {
            browser.goto(&site.url(link)).await;
            browser.wait_until(case, "return all('.notice, #summary, main p').some(shown) && !all('main .loading').some(shown)", &[]).await;
            drawn(&browser).await;
            assert_eq!(browser.sideways().await, 0, "{case} {link}");
            is_unharmed(&browser, case).await;
        }
        // Where the list has meetings, the first opens, and a mark chooses.
        if browser.count("[role=option]").await > 0 {
            browser.click("[role=option]").await;
            browser.wait_until("a choice", "return location.search !== ''", &[]).await;
        }
        let meeting = browser.attributes(".meeting-link, #evidence-body a[id^='m-']", "href").await;
        if let Some(link) = meeting.first() {
            goto(&browser, &site, link).await;
        }
        is_unharmed(&browser, case).await;
        browser.assert_clean().await;
    }
}

/// Nothing was run, and a bar can be chosen.
async fn is_usable(browser: &Browser, what: &str) {
    is_unharmed(browser, what).await;
    assert_eq!(browser.count("#summary").await, 1, "{what}");
    let before = browser.query().await;
    browser.click("#bar-chair-RU").await;
    let chosen = "return location.search !== arguments[0] && location.search.includes('chair=RU')";
    browser.wait_until(&format!("a choice after {what}"), chosen, &[before.into()]).await;
}

/// Nothing of a link or the data became code, an element, or a way out.
async fn is_unharmed(browser: &Browser, what: &str) {
    assert_eq!(browser.js("return window.done ?? null", &[]).await, Value::Null, "{what}");
    let made = "return document.querySelectorAll('#app script, #app img, #app iframe, #app [onerror], #app [onload]').length";
    assert_eq!(browser.js(made, &[]).await, 0, "{what}");
    assert_eq!(browser.count(".panic").await, 0, "{what}");
    let links = browser.attributes("#app a[href]", "href").await;
    let is_ours = |it: &&String| it.starts_with(['?', '#', '.']) || it.starts_with("http") || it.is_empty();
    assert_eq!(links.iter().find(|it| !is_ours(it)), None, "a link of the page, with {what}");
}
