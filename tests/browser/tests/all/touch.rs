//! By finger: taps choose, a finger along the years chooses a run, and scrolling over a chart scrolls.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

use crate::page::{drawn, entries, open};

const PHONE: Options = Options {
    width: 360,
    height: 740,
    dark: false,
    reduced_motion: false,
    forced_colors: false,
    touch: true,
    languages: "en-US,en",
};

/// The center of a bar, brought into view.
async fn center(browser: &Browser, id: &str) -> (f64, f64) {
    let script = "
        const it = document.getElementById(arguments[0]);
        it.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = it.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2]";
    let at = browser.js(script, &[json!(id)]).await;
    (at[0].as_f64().expect("a place"), at[1].as_f64().expect("a place"))
}

/// Moves a finger from one place to another, in steps as a screen tells them.
async fn swipe(browser: &Browser, from: (f64, f64), to: (f64, f64)) {
    let touch = async |kind: &str, points: serde_json::Value| {
        browser.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await;
    };
    touch("touchStart", json!([{ "x": from.0, "y": from.1 }])).await;
    for step in 1..=12 {
        let part = f64::from(step) / 12.0;
        let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        touch("touchMove", json!([{ "x": x, "y": y }])).await;
        drawn(browser).await;
    }
    touch("touchEnd", json!([])).await;
    drawn(browser).await;
}

#[tokio::test]
async fn a_finger_along_the_years_chooses_a_run() {
    let site = Site::start();
    let browser = open(&site, "", PHONE).await;
    let begun = entries(&browser).await;
    let from = center(&browser, "bar-years-2019").await;
    let to = center(&browser, "bar-years-2021").await;
    swipe(&browser, from, to).await;
    browser.wait_query("?years=2019-2021").await;
    assert_eq!(entries(&browser).await, begun + 1);
    browser.assert_clean().await;
}

#[tokio::test]
async fn scrolling_over_a_chart_chooses_nothing() {
    let site = Site::start();
    let browser = open(&site, "", PHONE).await;
    let (x, y) = center(&browser, "bar-years-2020").await;
    let before = browser.js("return scrollY", &[]).await.as_f64().expect("a place");
    // A thumb moves in an arc.
    swipe(&browser, (x, y), (x + 70.0, y - 250.0)).await;
    browser.wait_until("the page to scroll", "return scrollY > arguments[0] + 50", &[before.into()]).await;
    assert_eq!(browser.query().await, "");
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_tap_chooses() {
    let site = Site::start();
    let browser = open(&site, "", PHONE).await;
    for (bar, query) in [("bar-years-2021", "?years=2021"), ("bar-area-health", "?years=2021&area=health")] {
        let at = center(&browser, bar).await;
        swipe(&browser, at, at).await;
        browser.wait_query(query).await;
    }
    browser.assert_clean().await;
}
