//! What only the whole page has is asked for on the page that opens first: the whole page takes its place in one
//! step, or says that it did not come.

use browser_tests::{Fault, Options, Site};
use serde_json::json;

use crate::page::open;

/// The module of the whole page.
const WHOLE: &str = "dialogue-explorer-more_bg";

#[tokio::test]
async fn the_whole_page_goes_on_where_one_is() {
    let site = Site::start();
    let browser = open(&site, "?years=2021", Options::default()).await;
    browser.js("window.isTheSame = true; scrollTo(0, 200)", &[]).await;
    browser.click("#ask-take-years").await;
    browser.wait_until("the whole page", "return 'whole' in document.documentElement.dataset", &[]).await;
    assert_eq!(
        browser.js("return [window.isTheSame, document.querySelectorAll('.page').length]", &[]).await,
        json!([true, 1])
    );
    assert!(browser.active().await.starts_with("button#ask-take-years"), "{}", browser.active().await);
    browser.click("#ask-share").await;
    browser.wait_for("#share-link").await;
    browser.click("#bar-years-2023").await;
    browser.wait_query("?years=2021,2023").await;
    browser.back().await;
    browser.wait_query("?years=2021").await;
    browser.wait_text("#summary", "4 of 9 meetings").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_step_to_the_record_is_a_step_and_back() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    browser.js("window.isTheSame = true", &[]).await;
    browser.click("#collection-record").await;
    browser.wait_text("#summary", "99 meetings").await;
    assert_eq!(browser.query().await, "?collection=record");
    browser.back().await;
    browser.wait_text("#summary", "9 meetings, read from 5 articles").await;
    browser.forward().await;
    browser.wait_text("#summary", "99 meetings").await;
    assert_eq!(browser.js("return window.isTheSame", &[]).await, json!(true));
    browser.assert_clean().await;
}

#[tokio::test]
async fn one_goes_on_reading_while_the_whole_page_is_on_its_way() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    site.break_file(WHOLE, Fault::Hangs);
    browser.click("#ask-share").await;
    browser.click("#bar-years-2021").await;
    browser.wait_text("#summary", "4 of 9 meetings").await;
    site.mend();
    browser.wait_for("#share-link").await;
    assert_eq!(browser.query().await, "?years=2021");
    browser.wait_text("#summary", "4 of 9 meetings").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn what_does_not_come_is_told_and_can_be_asked_for_again() {
    let site = Site::start();
    let browser = open(&site, "?lang=ru", Options::default()).await;
    site.break_file(WHOLE, Fault::Status(503));
    browser.click("#ask-share").await;
    browser.wait_text("#notice[role=alert]", "не загрузилась").await;
    assert_eq!(browser.axe().await, []);
    browser.click("#bar-years-2021").await;
    browser.wait_query("?years=2021&lang=ru").await;
    site.mend();
    browser.click("#ask-share").await;
    browser.wait_for("#share-link").await;
    browser.wait_gone("#notice").await;
    browser.assert_clean_but(&["503", "Response"]).await;
}
