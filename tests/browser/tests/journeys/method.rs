//! How a number was made: walking the steps by links and by keys, and from a bar to its own number.

use browser_tests::{Options, Site};

use crate::page::open;

#[tokio::test]
async fn a_reader_walks_from_the_sources_to_the_count() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    browser.click("#areas-menu").await;
    browser.click("#areas-how").await;
    browser.wait_query("?years=2021&view=method&picture=areas&lang=en").await;
    browser.wait_for("#method-6").await;
    assert_eq!(browser.count(".method-step").await, 6);

    // One step at a time, by the links; the focus follows where a link is gone.
    browser.click("#step-by-step").await;
    browser.wait_for("#method-1").await;
    browser.wait_text(".method-position", "Step 1 of 6").await;
    browser.click("#step-next").await;
    browser.wait_text(".method-position", "Step 2 of 6").await;
    browser.click("#step-previous").await;
    browser.wait_until("the first step", "return document.activeElement.id === 'step-1'", &[]).await;

    // By keys from anywhere; a key in a field is the field's own.
    browser.keys(&["End"]).await;
    browser.wait_text(".method-position", "Step 6 of 6").await;
    browser.keys(&["ArrowLeft", "ArrowLeft"]).await;
    browser.wait_text(".method-position", "Step 4 of 6").await;
    browser.js("document.getElementById('language').focus()", &[]).await;
    browser.keys(&["Home"]).await;
    browser.wait_text(".method-position", "Step 4 of 6").await;

    // A bar leads to how its own number was made, and Back from there.
    browser.js("document.getElementById('step-4').focus()", &[]).await;
    browser.keys(&["End"]).await;
    browser.wait_for("#method-bar-health").await;
    browser.click("#method-bar-health").await;
    browser.wait_query("?years=2021&area=health&view=method&picture=areas&step=6&lang=en").await;
    browser.wait_until("the title", "return document.activeElement.id === 'method-title'", &[]).await;
    browser.back().await;
    browser.wait_query("?years=2021&view=method&picture=areas&step=6&lang=en").await;

    browser.click("#method-back").await;
    browser.wait_for("#years-chart").await;
    browser.assert_clean().await;
}
