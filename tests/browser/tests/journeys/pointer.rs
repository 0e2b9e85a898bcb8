//! By mouse and by finger: a click chooses alone, a key held adds, dragging spans years, and on touch a switch adds.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

use crate::page::{PHONE, drawn, entries, mark, open};

const TOUCH: Options = Options { touch: true, ..PHONE };

#[tokio::test]
async fn a_click_chooses_alone_and_a_key_held_adds() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let begun = entries(&browser).await;
    for (key, id, query) in [
        ("", "bar-years-2021", "?years=2021"),
        ("", "bar-years-2018", "?years=2018"),
        ("Control", "bar-years-2021", "?years=2018,2021"),
        ("Control", "bar-years-2018", "?years=2021"),
        ("Shift", "bar-years-2019", "?years=2019-2021"),
        ("", "bar-years-2021", "?years=2021"),
        ("", "bar-years-2021", ""),
        ("", "bar-area-energy", "?area=energy"),
        ("Shift", "bar-area-health", "?area=energy,health"),
        ("Control", "bar-area-energy", "?area=health"),
    ] {
        let css = format!("#{id}");
        if key.is_empty() {
            browser.click(&css).await
        } else {
            browser.click_with(key, &css).await
        }
        drawn(&browser).await;
        assert_eq!(browser.query().await, query, "{key} click on {id}");
    }
    assert_eq!(entries(&browser).await, begun + 10);
    assert_eq!(browser.tabs().await, 1, "a key held on a bar opens no tab");
    // Elsewhere a click with Control is the browser's.
    browser.click_with("Control", "#m-arsom-17").await;
    browser.wait_query("?area=health").await;
    while browser.tabs().await == 1 {
        drawn(&browser).await;
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_tooltip_tells_what_is_under_the_pointer() {
    let site = Site::start();
    let browser = open(&site, "?area=energy", Options::default()).await;
    browser.hover("#bar-years-2021").await;
    browser.wait_text("#years-tooltip", "1 of 2 meetings, 50%").await;
    browser.wait_text("#years-tooltip", "4 before filtering").await;
    let apart = "
        const [tip, bar] = ['years-tooltip', 'bar-years-2021'].map((id) => document.getElementById(id).getBoundingClientRect());
        return tip.bottom <= bar.top + 1 || tip.top >= bar.bottom - 1 || tip.left >= bar.right || tip.right <= bar.left";
    assert_eq!(browser.js(apart, &[]).await, true, "it covers its bar");
    let inside = "
        const tip = document.getElementById('years-tooltip').getBoundingClientRect();
        return tip.left >= 0 && tip.right <= innerWidth";
    assert_eq!(browser.js(inside, &[]).await, true, "it is cut off");
    // The pointer may go into it, and Escape or leaving closes it.
    browser.hover("#years-tooltip").await;
    drawn(&browser).await;
    assert_eq!(browser.count("#years-tooltip").await, 1);
    browser.hover("h1").await;
    browser.wait_gone("#years-tooltip").await;
    browser.assert_clean().await;
}

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
    assert_eq!(browser.texts(".chip > span:first-child").await, ["Year: 2019–2022"]);
    assert_eq!(browser.count(".spanned").await, 0);
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
    assert!(mark(&browser, "bar-years-2020").await.ends_with(", selected"));
    let values = "return ['years-from', 'years-to'].map((id) => document.getElementById(id).value)";
    assert_eq!(browser.js(values, &[]).await, json!(["2019", "2021"]));
    browser.back().await;
    browser.back().await;
    browser.wait_query("").await;
    assert_eq!(browser.js(values, &[]).await, json!(["", ""]));

    // Who drags too far and comes back has chosen the one year, by one act.
    browser.drag(&["#bar-years-2021", "#bar-years-2023", "#bar-years-2021"]).await;
    drawn(&browser).await;
    assert_eq!(browser.query().await, "?years=2021");
    browser.click("#bar-years-2021").await;
    browser.wait_query("").await;
    browser.assert_clean().await;
}

/// Browsers stop a page that writes its address too often (Safari after a hundred times in thirty seconds), so a
/// pointer that moves writes nothing until it is let go.
#[tokio::test]
async fn a_slow_drag_writes_the_link_once() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let count = "
        window.writes = 0;
        const push = history.pushState;
        history.pushState = function (...given) { window.writes++; return push.apply(this, given); };
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
    browser.wait_until("three years to be spanned", "return all('.spanned').length === 3", &[]).await;
    mouse("mouseReleased", place(2), place(3)).await;
    browser.wait_query("?years=2019-2021").await;
    assert_eq!(browser.js("return window.writes", &[]).await, 1);
    browser.assert_clean().await;
}

/// The center of an element, brought into view.
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
async fn taps_choose_and_a_switch_makes_them_add() {
    let site = Site::start();
    let browser = open(&site, "", TOUCH).await;
    let begun = entries(&browser).await;
    let tap = async |id: &str, query: &str| {
        let at = center(&browser, id).await;
        swipe(&browser, at, at).await;
        browser.wait_query(query).await;
    };
    tap("bar-years-2021", "?years=2021").await;
    tap("bar-area-health", "?years=2021&area=health").await;
    tap("bar-area-energy", "?years=2021&area=energy").await;
    assert_eq!(browser.count(".tooltip").await, 0, "a finger leaves no tooltip behind");

    // The switch of the areas is theirs alone, and can be seen where one points by finger.
    browser.click("#areas .add-switch").await;
    tap("bar-area-health", "?years=2021&area=energy,health").await;
    tap("bar-area-energy", "?years=2021&area=health").await;
    tap("bar-years-2018", "?years=2018&area=health").await;

    // A finger along the years chooses a run.
    let from = center(&browser, "bar-years-2019").await;
    let to = center(&browser, "bar-years-2021").await;
    swipe(&browser, from, to).await;
    browser.wait_query("?years=2019-2021&area=health").await;
    assert_eq!(entries(&browser).await, begun + 7);

    // A thumb that scrolls over a chart moves in an arc, and chooses nothing.
    let (x, y) = center(&browser, "bar-years-2020").await;
    let before = browser.js("return scrollY", &[]).await.as_f64().expect("a place");
    swipe(&browser, (x, y), (x + 70.0, y - 250.0)).await;
    browser.wait_until("the page to scroll", "return scrollY > arguments[0] + 50", &[before.into()]).await;
    assert_eq!(browser.query().await, "?years=2019-2021&area=health");
    browser.assert_clean().await;
}
