//! Links that are wrong or mean harm: what is not understood is named in a line that can be dismissed, nothing
//! of it is followed, and the page stands.

use browser_tests::{Browser, Options, Site};
use serde_json::Value;

use crate::page::{drawn, goto, open, seen};
use crate::recount::Recount;

#[tokio::test]
async fn what_is_not_known_in_a_link_is_named_and_can_be_dismissed() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "?area=enrgy,health&color=red&years=1066", Options::default()).await;
    let lines = browser.texts(".notice li").await;
    assert_eq!(
        lines,
        [
            "area “enrgy” in the link is not known; ignored",
            "“color” in the link is not known; ignored",
            "years “1066” in the link is not known; ignored",
        ]
    );
    assert_eq!(browser.count(".cards > li").await, recount.count("area=health"));
    browser.click("#dismiss").await;
    browser.wait_gone(".notice").await;
    browser.wait_query("?area=health").await;
    assert_eq!(browser.count(".cards > li").await, recount.count("area=health"));
    browser.assert_clean().await;
}

/// Who dismissed the line by keyboard goes on from there, not from the top of the page.
#[tokio::test]
async fn the_focus_is_not_lost_with_the_line() {
    let site = Site::start();
    let browser = open(&site, "?area=enrgy", Options::default()).await;
    browser.click("#dismiss").await;
    browser.wait_gone(".notice").await;
    drawn(&browser).await;
    assert_ne!(browser.active().await, "body");
}

/// Eight are named, the rest is counted.
#[tokio::test]
async fn a_long_list_says_how_many_more() {
    let site = Site::start();
    let link = format!("?area={}", (10..40).map(|it| format!("x{it}")).collect::<Vec<_>>().join(","));
    let browser = open(&site, &link, Options::default()).await;
    let lines = browser.texts(".notice li").await.join("\n");
    assert!(lines.contains("x17") && !lines.contains("x18"), "{lines}");
    assert!(lines.contains("and 22 more"), "{lines}");
}

/// A word without an end breaks, wherever it stands: as a chip, among the results, in the headline.
#[tokio::test]
async fn a_word_without_an_end_breaks() {
    let site = Site::start();
    for width in [390, 1280] {
        let link = format!("?q={}", "W".repeat(400));
        let browser = open(&site, &link, Options { width, ..Options::default() }).await;
        browser.wait_text(".results", "No article mentions").await;
        assert_eq!(browser.count(".chip").await, 1);
        assert_eq!(browser.sideways().await, 0, "at {width} px");
    }
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
        let told = if name == "q" {
            browser.texts(".chips").await.join(" ")
        } else {
            browser.texts(".notice").await.join(" ")
        };
        // Lists are cut at commas, names to eighty letters; what is left of the tag is there to be read.
        assert!(told.to_lowercase().contains("<script>window.done"), "{name}: {told}");
        is_usable(&browser, name).await;
    }
    for (what, link) in [
        ("a name", format!("?{coded}=1")),
        ("directions", "?q=%E2%80%AE%E2%81%A6evil%00%08%7F&area=%E2%80%AEx%00".to_owned()),
        ("no UTF-8", "?q=%ff%fe%c3&area=%ff".to_owned()),
        ("broken codes", "?q=%&area=%zz%4&%=%&&&===".to_owned()),
        ("brackets", "?q=%5B(.*%29%2B%24&area[]=x&__proto__=1&constructor=2".to_owned()),
        ("every year", "?years=1900-2100".to_owned()),
        ("many words", format!("?q={}", "việt+".repeat(5000))),
    ] {
        goto(&browser, &site, &link).await;
        is_usable(&browser, what).await;
        assert_eq!(browser.sideways().await, 0, "{what}");
    }
    goto(&browser, &site, "").await;
    assert_eq!(seen(&browser).await, start);
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_link_of_a_million_letters_opens() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for link in [format!("?area={}", "x".repeat(1_000_000)), format!("?area={}health", "x,".repeat(500_000))]
    {
        goto(&browser, &site, &link).await;
        assert_eq!(browser.count(".notice").await, 1);
        browser.click("#dismiss").await;
        browser.wait_gone(".notice").await;
        browser.wait_until("a short link", "return location.search.length < 20", &[]).await;
        is_usable(&browser, "a million letters").await;
    }
    browser.assert_clean().await;
}

/// Nothing was run, and a bar can be chosen.
async fn is_usable(browser: &Browser, what: &str) {
    assert_eq!(browser.js("return window.done ?? null", &[]).await, Value::Null, "{what}");
    let made = "return document.querySelectorAll('#app script, #app img').length";
    assert_eq!(browser.js(made, &[]).await, 0, "{what}");
    assert!(browser.count("#summary").await == 1 && browser.count(".panic").await == 0, "{what}");
    let before = browser.query().await;
    browser.click("#bar-chair-RU").await;
    let chosen = "return location.search !== arguments[0] && location.search.includes('chair=RU')";
    browser.wait_until(&format!("a choice after {what}"), chosen, &[before.into()]).await;
}
