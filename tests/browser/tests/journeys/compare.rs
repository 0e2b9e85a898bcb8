//! Comparing two selections: beginning with the present view, changing either side, presets, swapping, leaving.

use browser_tests::{Browser, Options, Site};

use crate::page::{follow, no_barriers_wide_and_narrow, open};

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
    let browser = open(&site, "?lang=en", Options::default()).await;
    browser.wait_text("#compare-link", "In person · By video").await;
    browser.click("#compare-link").await;
    browser.wait_query("?mode=in-person&lang=en&vs.mode=virtual").await;
    browser.wait_text("#compared", "By video").await;
    let title = "return document.activeElement.id === 'compare-title'";
    browser.wait_until("the focus at the comparison", title, &[]).await;

    browser.goto(&site.url("?area=energy&lang=en&vs.area=energy")).await;
    browser.wait_text("#compared", "do not differ").await;

    // The first chart is seen before one scrolls, the selects only when they are asked for.
    browser.resize(1280, 800).await;
    let seen =
        "return document.querySelector('#pair-areas-chart').getBoundingClientRect().top < innerHeight - 100";
    browser.wait_until("the first chart in view", seen, &[]).await;
    browser.click("#side-b-change > summary").await;
    browser.wait_for("#side-b-change[open]").await;

    // Either side is changed by its own row, each change an entry of the history.
    browser.click("#side-b-area-energy").await;
    browser.wait_query("?area=energy&lang=en&vs=").await;
    browser.wait_text("#compared", "%, ").await;
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
    // B keeps what else is chosen there.
    browser.wait_query("?lang=en&vs.collection=record&vs.area=energy").await;
    browser.wait_for("#pair-areas a[role=option]").await;
    browser.click("#pair-areas-menu").await;
    browser.click("#pair-areas-table").await;
    browser.wait_for("#pair-areas table").await;
    browser.click("#stop").await;
    browser.wait_for("#years-chart").await;
    browser.assert_clean().await;
}

/// Everything that counts depend on can be set on B; reloading, the link alone and Back show the same.
#[tokio::test]
async fn the_second_side_is_set_like_the_first() {
    let site = Site::start();
    let browser = open(&site, "?area=energy&lang=en&vs=", Options::default()).await;
    browser.wait_for("#compared b").await;
    assert_eq!(browser.count(".explore-tools .search, .filters-link").await, 0, "A has these in its own row");
    browser.click("#side-b-change > summary").await;
    choose(&browser, "side-b-collection", "both").await;
    for (value, query) in [
        ("place-RU", "vs.place=RU"),
        ("mode-in-person", "vs.mode=in-person&vs.place=RU"),
        ("status-planned", "vs.mode=in-person&vs.status=held,planned&vs.place=RU"),
        ("pillar-economic", "vs.pillar=economic&vs.mode=in-person&vs.status=held,planned&vs.place=RU"),
    ] {
        let id = format!("#side-b-{value}");
        browser.wait_for(&id).await;
        browser.click(&id).await;
        browser.wait_query(&format!("?area=energy&lang=en&vs.collection=both&{query}")).await;
        browser.wait_for(&format!("{id}:checked")).await;
    }
    let last = "?area=energy&lang=en&vs.collection=both&vs.pillar=economic&vs.mode=in-person\
        &vs.status=held,planned&vs.place=RU";
    browser.click("#side-b-q").await;
    browser.keys(&["e", "n"]).await;
    browser.wait_query(&format!("{last}&vs.q=en")).await;
    browser.wait_text("#side-b", "Text: “en”").await;
    let shown = "return ['#compared', '#side-a legend', '#side-b legend', '#side-b .chips']
        .map((it) => document.querySelector(it).textContent)";
    let before = browser.js(shown, &[]).await;
    browser.goto(&site.url(&format!("{last}&vs.q=en"))).await;
    browser.wait_for("#compared b").await;
    assert_eq!(browser.js(shown, &[]).await, before, "the link alone");
    assert_eq!(browser.js("return document.querySelector('#side-b-q').value", &[]).await, "en");

    // So narrow a side has no meeting in some period: presets with an empty side are not offered.
    browser
        .wait_until(
            "no preset of periods",
            "return !document.querySelector('#preset-periods')?.checkVisibility()",
            &[],
        )
        .await;

    // A preset leaves on each side what else is chosen there; Back is one step.
    let wider = "?collection=both&area=energy&lang=en&vs.collection=both&vs.place=RU";
    browser.goto(&site.url(wider)).await;
    browser.wait_for("#compared b").await;
    let before = browser.js(shown, &[]).await;
    browser.click("#preset-periods").await;
    browser
        .wait_until(
            "both sides kept",
            "return /years=\\d.*area=energy.*vs.years=\\d.*vs.place=RU/.test(location.search)",
            &[],
        )
        .await;
    browser.back().await;
    browser.wait_query(wider).await;
    browser.wait_text("#side-b", "Russia").await;
    assert_eq!(browser.js(shown, &[]).await, before, "after Back");
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_comparison_has_no_barriers() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for query in
        ["?vs.collection=record&show=areas", "?lang=vi&status=&years=1999&vs=", "?lang=ru&vs.q=energy"]
    {
        follow(&browser, query).await;
        browser.wait_for("#compared b").await;
        no_barriers_wide_and_narrow(&browser, query).await;
    }
    browser.assert_clean().await;
}
