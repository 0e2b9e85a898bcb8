//! A run of years by dragging over their bars, or by two plain selects: one act, one entry.

use browser_tests::{Options, Site};
use serde_json::json;

use crate::page::{bar, drawn, entries, open};

#[tokio::test]
async fn a_run_of_years_by_drag_or_by_two_selects() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let begun = entries(&browser).await;
    browser.drag(&["#bar-years-2019", "#bar-years-2022"]).await;
    browser.wait_query("?years=2019-2022").await;
    drawn(&browser).await;
    assert_eq!(browser.query().await, "?years=2019-2022", "the release is no click");
    assert_eq!(entries(&browser).await, begun + 1);
    assert_eq!(browser.texts(".chips .chip > span:first-child").await, ["Year: 2019–2022"]);
    browser.back().await;
    browser.wait_query("").await;

    for (select, year, query) in
        [("#years-from", "2019", "?years=2019-2023"), ("#years-to", "2021", "?years=2019-2021")]
    {
        browser.click(select).await;
        browser.type_text(year).await;
        browser.keys(&["Enter"]).await;
        browser.wait_query(query).await;
    }
    assert_eq!(entries(&browser).await, begun + 2);
    assert!(bar(&browser, "bar-years-2020").await.ends_with(", selected"));
    let values = "return ['years-from', 'years-to'].map((id) => document.getElementById(id).value)";
    assert_eq!(browser.js(values, &[]).await, json!(["2019", "2021"]));
    browser.back().await;
    browser.back().await;
    browser.wait_query("").await;
    assert_eq!(browser.js(values, &[]).await, json!(["", ""]));
    browser.assert_clean().await;
}

/// Who drags too far and comes back has chosen the one year, by one act.
#[tokio::test]
async fn a_drag_may_come_back() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let begun = entries(&browser).await;
    browser.drag(&["#bar-years-2021", "#bar-years-2023", "#bar-years-2021"]).await;
    drawn(&browser).await;
    assert_eq!(browser.query().await, "?years=2021");
    assert_eq!(entries(&browser).await, begun + 1);
    browser.assert_clean().await;
}

/// Browsers stop a page that writes its address too often (Safari after a hundred times in thirty seconds), so
/// a pointer that stays on a bar writes nothing.
#[tokio::test]
async fn a_slow_drag_writes_the_link_once_a_bar() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let count = "
        window.writes = 0;
        for (const name of ['pushState', 'replaceState']) {
            const write = history[name];
            history[name] = function (...given) { window.writes++; return write.apply(this, given); };
        }
        const at = (id) => { const it = document.getElementById(id).getBoundingClientRect();
            return [it.x + it.width / 2, it.y + it.height / 2]; };
        return [...at('bar-years-2019'), ...at('bar-years-2021')]";
    let places = browser.js(count, &[]).await;
    let place = |at: usize| places[at].as_f64().expect("a place");
    let mouse = async |kind: &str, x: f64, y: f64| {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
        browser.devtools("Input.dispatchMouseEvent", event).await;
    };
    mouse("mousePressed", place(0), place(1)).await;
    for step in 1..=60 {
        let part = f64::from(step) / 60.0;
        mouse("mouseMoved", place(0) + (place(2) - place(0)) * part, place(1) + (place(3) - place(1)) * part)
            .await;
    }
    mouse("mouseReleased", place(2), place(3)).await;
    browser.wait_query("?years=2019-2021").await;
    let writes = browser.js("return window.writes", &[]).await.as_u64().expect("a count");
    assert!(writes <= 6, "the address was written {writes} times for three bars");
    browser.assert_clean().await;
}
