//! The opening view of the page's own HTML gives way to the app: nothing that a reader did or reads is lost.

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::json;

use crate::page::drawn;

/// Opens the page and keeps the module from coming until the site is mended.
async fn opening(site: &Site) -> Browser {
    let browser = Browser::open(Options::default()).await;
    site.break_file("app/dialogue-explorer-", Fault::Hangs);
    browser.goto(&site.url("")).await;
    browser
        .wait_until("the opening view", "return document.querySelector('#opening #q') !== null", &[])
        .await;
    browser
}

/// Clicks what stands in the opening view.
async fn press(browser: &Browser, css: &str) {
    browser.js("document.querySelector('#opening ' + arguments[0]).click()", &[json!(css)]).await;
}

#[tokio::test]
async fn what_is_typed_before_the_app_is_there_is_sought() {
    let site = Site::start();
    let browser = opening(&site).await;
    browser.js("document.querySelector('#opening #q').focus()", &[]).await;
    browser.type_text("vaccin").await;
    // Nothing is to be sent anywhere.
    browser.keys(&["Enter"]).await;
    site.mend();
    browser.wait_query("?q=vaccin").await;
    browser.type_text("e").await;
    browser.wait_query("?q=vaccine").await;
    assert_eq!(browser.js("return document.getElementById('q').value", &[]).await, "vaccine");
    assert!(browser.active().await.starts_with("input#q"));
    browser.back().await;
    browser.wait_query("").await;
    browser.assert_clean_but(&["preloaded"]).await;
}

#[tokio::test]
async fn what_is_pressed_and_chosen_before_the_app_is_there_is_done() {
    let site = Site::start();
    let browser = opening(&site).await;
    press(&browser, "#ask-share").await;
    site.mend();
    browser.wait_for("dialog[open]").await;

    let browser = opening(&site).await;
    browser.js("document.querySelector('#opening #language').value = 'vi'", &[]).await;
    site.mend();
    browser.wait_query("?lang=vi").await;
    browser.wait_text("h1", "Các cuộc họp ASEAN–Nga").await;
    browser.assert_clean_but(&["preloaded"]).await;
}

/// Where the app draws charts in another size than the opening view has them.
#[tokio::test]
async fn what_is_read_stays_on_the_screen() {
    let site = Site::start();
    let browser = opening(&site).await;
    browser.resize(768, 800).await;
    let scroll = "const it = document.querySelector('#opening #areas-title'); it.scrollIntoView(); scrollBy(0, -1); \
                  return it.getBoundingClientRect().top";
    let before = browser.js(scroll, &[]).await;
    site.mend();
    browser.wait_for("#summary").await;
    let is_there = "return Math.abs(document.getElementById('areas-title').getBoundingClientRect().top - arguments[0]) < 2";
    browser.wait_until("the same place", is_there, std::slice::from_ref(&before)).await;
    drawn(&browser).await;
    assert_eq!(browser.js(is_there, &[before]).await, true);
}

#[tokio::test]
async fn the_opening_view_stays_where_a_part_does_not_come() {
    let site = Site::start();
    for part in ["app/english", "app/reading"] {
        let browser = Browser::open(Options::default()).await;
        site.break_file(part, Fault::Status(404));
        browser.goto(&site.url("")).await;
        browser.wait_for("#app .panic .load-failed button").await;
        let stays = "return document.querySelector('#opening #years-chart').checkVisibility()";
        assert_eq!(browser.js(stays, &[]).await, true, "{part}");
        assert_eq!(browser.axe().await, [], "{part}");
        site.mend();
        browser.click("#app .panic .load-failed button").await;
        browser.wait_for("#summary").await;
        drawn(&browser).await;
        browser.wait_gone(".load-failed").await;
        browser.wait_gone(".loading").await;
        browser.assert_clean_but(&["404", "app/", "preloaded"]).await;
    }
}

/// A start that fails takes nothing from the reader, and promises nothing.
#[tokio::test]
async fn the_opening_view_can_be_read_where_the_app_cannot_start() {
    let site = Site::start();
    let browser = opening(&site).await;
    browser.js("document.querySelector('#opening #bar-years-2018').focus()", &[]).await;
    site.break_file("app/dialogue-explorer-", Fault::Status(404));
    browser.reload().await;
    browser.wait_text("#app [role=alert] h1", "The page could not start").await;
    let stays = "return document.querySelector('#opening #years-chart').checkVisibility()";
    assert_eq!(browser.js(stays, &[]).await, true);
    let live = "return document.querySelectorAll('#opening :is(button, input, select):enabled, #opening a[href^=\"?\"]').length";
    assert_eq!(browser.js(live, &[]).await, 0);
    assert_eq!(browser.axe().await, []);
}

/// Once the app listens, a link is followed at once: the figures of the opening view are not those of its address.
#[tokio::test]
async fn the_opening_view_goes_when_another_link_is_followed() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    site.break_file("data/", Fault::Hangs);
    browser.goto(&site.url("")).await;
    let has_begun = "return history.scrollRestoration === 'manual'";
    browser.wait_until("the app to listen", has_begun, &[]).await;
    let follow = "document.querySelector('#opening #bar-years-2021').dispatchEvent(\
                  new MouseEvent('click', { bubbles: true, cancelable: true }))";
    browser.js(follow, &[]).await;
    browser.wait_query("?years=2021").await;
    assert_eq!(browser.js("return document.getElementById('opening')", &[]).await, json!(null));
    site.mend();
    browser.wait_for("#bar-years-2021[aria-selected=true]").await;
}

/// Which view stands there is never guessed: where the script that knows is blocked, a frame without figures does.
#[tokio::test]
async fn a_blocked_script_shows_no_figures_under_a_filter() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    site.break_file("early", Fault::Status(404));
    site.break_file("app/dialogue-explorer-", Fault::Hangs);
    browser.goto(&site.url("?years=2021")).await;
    let shown = "return ['#opening', '#frame'].map((css) => document.querySelector(css).checkVisibility())";
    assert_eq!(browser.js(shown, &[]).await, json!([false, true]));
    site.mend();
    browser.wait_text("#summary", "4 of 9 meetings").await;
}
