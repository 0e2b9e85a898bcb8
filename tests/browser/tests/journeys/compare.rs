//! Comparing two selections: beginning with the present view, changing either side, presets, swapping, leaving.

use browser_tests::{Browser, Options, Site};

use crate::page::{no_barriers_wide_and_narrow, open};

async fn choose(browser: &Browser, id: &str, value: &str) {
    let script = "
        const it = document.getElementById(arguments[0]);
        it.value = arguments[1];
        it.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.wait_for(&format!("[id='{id}']")).await;
    browser.js(script, &[id.into(), value.into()]).await;
}

#[tokio::test]
async fn two_views_are_compared_by_clicking() {
    let site = Site::start();
    let browser = open(&site, "?area=energy&lang=en", Options::default()).await;
    browser.click("#compare-link").await;
    browser.wait_query("?area=energy&lang=en&vs.area=energy").await;
    browser.wait_text("#compared", "do not differ").await;

    // The first chart is seen before one scrolls, the selects only when they are asked for.
    browser.resize(1280, 800).await;
    let seen =
        "return document.querySelector('#pair-areas-chart').getBoundingClientRect().top < innerHeight - 100";
    browser.wait_until("the first chart in view", seen, &[]).await;
    browser.click("#side-b-change > summary").await;
    browser.wait_for("#side-b-change[open]").await;

    // Either side is changed by its own row, each change an entry of the history.
    choose(&browser, "side-b-area", "").await;
    browser.wait_query("?area=energy&lang=en&vs=").await;
    browser.wait_text("#compared", " %, ").await;
    browser.click("#side-a-change > summary").await;
    choose(&browser, "side-a-collection", "both").await;
    browser.wait_text("#side-a legend", "meetings").await;
    browser.wait_query("?collection=both&area=energy&lang=en&vs=").await;
    browser.back().await;
    browser.wait_query("?area=energy&lang=en&vs=").await;

    // A bar chooses in A, by pointer and by keys.
    browser.click("#pair-chairs-chair-RU").await;
    browser.wait_query("?area=energy&chair=RU&lang=en&vs=").await;
    browser.keys(&["Enter"]).await;
    browser.wait_query("?area=energy&lang=en&vs=").await;
    browser.hover("#pair-areas-area-energy").await;
    browser.wait_text("#pair-areas-tooltip", "B: ").await;

    browser.click("#swap").await;
    browser.wait_query("?lang=en&vs.area=energy").await;
    browser.click("#preset-collections").await;
    browser.wait_query("?lang=en&vs.collection=record").await;
    browser.wait_for("#pair-areas a[role=option]").await;
    browser.click("#pair-areas-menu").await;
    browser.click("#pair-areas-table").await;
    browser.wait_for("#pair-areas table").await;
    browser.click("#stop").await;
    browser.wait_for("#years-chart").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_comparison_has_no_barriers() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for query in
        ["?vs.collection=record&show=areas", "?lang=vi&status=&years=1999&vs=", "?lang=ru&vs.q=energy"]
    {
        browser.goto(&site.url(query)).await;
        browser.wait_for("#compared b").await;
        no_barriers_wide_and_narrow(&browser, query).await;
    }
    browser.assert_clean().await;
}
