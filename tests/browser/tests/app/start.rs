//! Opening the site: three charts and a sentence that says what they show, in the reader's language.

use browser_tests::{Browser, Options, Site};

#[tokio::test]
async fn the_three_charts_stand_there_with_a_sentence() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    browser.goto(&site.url("")).await;
    for chart in ["years-chart", "areas-chart", "chairs-chart"] {
        browser.wait_for(&format!("#{chart} a[role=option]")).await;
    }
    browser.wait_text("#summary", "meetings").await;
    assert_eq!(browser.axe().await, []);
    browser.assert_clean().await;
}
