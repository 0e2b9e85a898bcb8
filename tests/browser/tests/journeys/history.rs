//! Links and history: n acts are n steps back, each to the same state, focus and place.

use browser_tests::{Options, Site};
use serde_json::json;

use crate::page::{drawn, entries, goto, open, seen, wait_seen};
use crate::recount::Recount;

/// Notes what a state is left with: how far it is scrolled, what has the focus.
const NOTE: &str = "
    window.here = () => {
        const it = document.activeElement;
        return { y: Math.round(scrollY), focus: it === document.body ? 'body' : it.id };
    };
    window.left = [];
    let clicked;
    // After what an element does of itself, before the link is followed.
    document.addEventListener('click', () => { clicked = window.here(); });
    const push = history.pushState;
    history.pushState = function (...given) { window.left.push(clicked); return push.apply(this, given); };";

#[tokio::test]
async fn as_many_steps_back_as_there_were_acts() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    browser.js(NOTE, &[]).await;
    let mut states = vec![seen(&browser).await];
    for (clicks, query) in [
        (&["#bar-years-2021"][..], "?years=2021"),
        (&["#bar-chair-RU"], "?years=2021&chair=RU"),
        (&["#chairs-menu", "#chairs-table"], "?years=2021&chair=RU&show=chairs"),
        (&["#t-chair-ID"], "?years=2021&chair=ID&show=chairs"),
        (&["#m-arsom-17"], "?years=2021&chair=ID&meeting=arsom-17&show=chairs"),
        (&["#bar-area-energy"], "?years=2021&area=energy&chair=ID&meeting=arsom-17&show=chairs"),
        (&["#evidence-back"], "?years=2021&area=energy&chair=ID&show=chairs"),
        (&["#chip-chair-ID"], "?years=2021&area=energy&show=chairs"),
        (&["#kinds-tab"], "?years=2021&area=energy&show=chairs,kinds"),
        (&["#clear"], "?show=chairs,kinds"),
        (&["#collection-both"], "?collection=both&show=chairs,kinds"),
    ] {
        for click in clicks {
            browser.click(click).await;
        }
        browser.wait_query(query).await;
        browser.wait_gone("main .loading").await;
        states.push(seen(&browser).await);
    }
    let left = browser.js("return window.left", &[]).await;
    let left = left.as_array().expect("a list");
    assert_eq!(left.len(), states.len() - 1, "one entry an act");
    let mut wrong = Vec::new();
    for (state, left) in states.iter().zip(left).rev() {
        browser.back().await;
        browser.wait_query(state["query"].as_str().unwrap_or_default()).await;
        wait_seen(&browser, state).await;
        let here = browser.js("return window.here()", &[]).await;
        if here != *left {
            wrong.push(format!("{} was left with {left}, found with {here}", state["query"]));
        }
    }
    for state in &states[1..] {
        browser.forward().await;
        browser.wait_query(state["query"].as_str().unwrap_or_default()).await;
        wait_seen(&browser, state).await;
    }
    browser.assert_clean().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A browser's list of entries has the title of each: that of the entry which is left does not change any more.
#[tokio::test]
async fn an_entry_keeps_its_title() {
    let site = Site::start();
    let browser = open(&site, "?lang=en", Options::default()).await;
    let note = "
        window.titles = [];
        const push = history.pushState;
        history.pushState = function (...given) { window.titles.push(document.title); return push.apply(this, given); };";
    browser.js(note, &[]).await;
    browser.click("#m-arsom-19").await;
    browser.wait_until("the meeting's title", "return document.title.includes('19th')", &[]).await;
    browser.wait_query("?meeting=arsom-19&lang=en").await;
    browser.click("#evidence-back").await;
    browser.wait_query("?lang=en").await;
    let titles = browser.js("return window.titles", &[]).await;
    assert_eq!(titles.as_array().map(Vec::len), Some(2), "{titles}");
    assert!(!titles[0].as_str().unwrap_or("19th").contains("19th"), "{titles}");
    assert!(titles[1].as_str().is_some_and(|title| title.contains("19th")), "{titles}");
    browser.assert_clean().await;
}

/// An act is written once it is painted, or when the reader goes on before: with a key, or to another tab.
#[tokio::test]
async fn whoever_goes_on_at_once_loses_no_entry() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let script = "
        const [bar, event] = arguments;
        const click = new MouseEvent('click', { bubbles: true, cancelable: true });
        return new Promise((done) => requestAnimationFrame(async () => {
            document.querySelector(bar).dispatchEvent(click);
            for (let turn = 0; turn < 50; turn++) await null;
            const before = location.search;
            document.body.dispatchEvent(new KeyboardEvent(event, { key: 'Shift', bubbles: true }));
            for (let turn = 0; turn < 50; turn++) await null;
            done([before, location.search]);
        }));";
    for (bar, event, before, after) in [
        ("#bar-years-2021", "keydown", "", "?years=2021"),
        ("#bar-area-energy", "visibilitychange", "?years=2021", "?years=2021&area=energy"),
    ] {
        let seen = browser.js_async(script, &[bar.into(), event.into()]).await;
        assert_eq!(seen, json!([before, after]), "{event}");
        drawn(&browser).await;
    }
    browser.back().await;
    browser.wait_query("?years=2021").await;
    browser.back().await;
    browser.wait_query("").await;
    browser.assert_clean().await;
}

/// Chromium passes over an entry without a word if a page writes too many. The page goes on, and the entry is written
/// later.
#[tokio::test]
async fn an_entry_that_the_browser_passes_over_is_written_later() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    browser.js("window.tries = 0; history.pushState = () => { window.tries += 1 }", &[]).await;
    browser.click("#bar-years-2021").await;
    browser.wait_text("#summary", "4 of 9 meetings").await;
    browser.wait_until("a write", "return window.tries > 0", &[]).await;
    assert_eq!(browser.query().await, "");
    browser.js("delete history.pushState", &[]).await;
    browser.wait_query("?years=2021").await;
    browser.back().await;
    browser.wait_text("#summary", "9 meetings").await;
    assert_eq!(browser.query().await, "");
    browser.assert_clean().await;
}

/// A browser that refuses further writes, as Safari does, stops nothing: what is typed is counted, the link to pass on is
/// of what is seen, and the address follows.
#[tokio::test]
async fn an_address_that_may_not_be_written_follows_later() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let refuse = "
        window.tries = 0;
        for (const name of ['pushState', 'replaceState']) history[name] = () => {
            window.tries += 1;
            throw new DOMException('100 times in 30 seconds', 'SecurityError');
        }";
    browser.js(refuse, &[]).await;
    browser.click("#q").await;
    for letter in ["v", "a", "c", "c"] {
        browser.type_text(letter).await;
        browser.wait_until("a write", "return window.tries > 0", &[]).await;
    }
    let count = Recount::new().count("q=vacc");
    browser.wait_text("#summary", &format!("{count} of 9 meetings")).await;
    assert_eq!(browser.query().await, "");
    browser.click("#ask-share").await;
    browser.wait_for("#share-link").await;
    let link = browser
        .js("const it = document.getElementById('share-link'); return it.value ?? it.textContent", &[])
        .await;
    assert!(link.as_str().is_some_and(|link| link.contains("?q=vacc")), "{link}");
    browser.keys(&["Escape"]).await;
    browser.wait_gone("dialog[open]").await;
    browser.js("delete history.pushState; delete history.replaceState", &[]).await;
    browser.wait_query("?q=vacc").await;
    assert_eq!(browser.count("main.panic").await, 0);
    browser.assert_clean().await;
}

/// What was pressed is gone with what it took away; the focus is not lost with it.
#[tokio::test]
async fn choices_are_taken_away_one_by_one_or_all_at_once() {
    let site = Site::start();
    let browser = open(&site, "?years=2018,2021&area=tourism&q=asean&lang=ru", Options::default()).await;
    assert_eq!(browser.count(".chip").await, 4);
    for (click, query, chips) in [
        ("#chip-q", "?years=2018,2021&area=tourism&lang=ru", 3),
        ("#chip-years-2018", "?years=2021&area=tourism&lang=ru", 2),
        ("#clear", "?lang=ru", 0),
    ] {
        browser.click(click).await;
        browser.wait_query(query).await;
        drawn(&browser).await;
        assert_eq!(browser.count(".chip").await, chips);
        assert_ne!(browser.active().await, "body", "after {click}");
    }
    browser.assert_clean().await;
}

/// How to read a chart says of how many meetings it is, which a choice of status changes.
#[tokio::test]
async fn how_charts_are_read_follows_what_is_chosen() {
    let site = Site::start();
    let browser = open(&site, "?collection=both&status=planned&lang=en", Options::default()).await;
    let of_planned = browser.texts(".how").await;
    browser.click("#clear").await;
    browser.wait_query("?collection=both&lang=en").await;
    drawn(&browser).await;
    let of_all = browser.texts(".how").await;
    goto(&browser, &site, "?collection=both&lang=en").await;
    assert_eq!(browser.texts(".how").await, of_all);
    assert_ne!(of_planned, of_all);
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_reload_stays_where_it_was() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&show=kinds", Options { width: 390, ..Options::default() }).await;
    browser.wait_for("#kinds-chart [role=option]").await;
    let state = seen(&browser).await;
    browser.js("scrollTo(0, 900)", &[]).await;
    browser.js_async("return new Promise((done) => addEventListener('scrollend', done, { once: true }) ?? setTimeout(done, 300))", &[]).await;
    browser.reload().await;
    browser.wait_for("#summary").await;
    browser.wait_until("the same place", "return Math.abs(scrollY - 900) < 60", &[]).await;
    wait_seen(&browser, &state).await;
    // A link that is opened anew begins at its top.
    let begun = entries(&browser).await;
    goto(&browser, &site, "?years=2018").await;
    assert_eq!(browser.js("return scrollY", &[]).await, 0);
    assert_eq!(entries(&browser).await, begun + 1);
    browser.assert_clean().await;
}
