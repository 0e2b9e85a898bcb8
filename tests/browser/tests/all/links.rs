//! Links and history: n acts are n steps back, each to the same state, focus and place; what is typed is one
//! act; and links are given to others.

use browser_tests::{Browser, Options, Site};
use serde_json::{Value, json};

use crate::page::{drawn, edition, entries, goto, open, seen};

/// Notes what a state is left with: how far it is scrolled, what has the focus.
const NOTE: &str = "
    window.here = () => {
        const it = document.activeElement;
        const name = it.id || it.getAttribute('aria-label') || it.textContent.slice(0, 60);
        return { y: Math.round(scrollY), focus: it === document.body ? 'body' : name };
    };
    window.left = [];
    const push = history.pushState;
    history.pushState = function (...given) { window.left.push(window.here()); return push.apply(this, given); };";

#[tokio::test]
async fn as_many_steps_back_as_there_were_acts() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    browser.js(NOTE, &[]).await;
    let mut states = vec![seen(&browser).await];
    for (click, query) in [
        ("#bar-years-2021", "?years=2021"),
        ("#bar-chair-RU", "?years=2021&chair=RU"),
        ("#filters", "?years=2021&chair=RU&show=filters"),
        ("#f-mode-virtual", "?years=2021&chair=RU&mode=virtual&show=filters"),
        ("#m-arsom-17", "?years=2021&chair=RU&mode=virtual&meeting=arsom-17&show=filters"),
        (
            "li.open .quote",
            "?years=2021&chair=RU&mode=virtual&meeting=arsom-17&read=arsom-17-vna&fact=start&show=filters",
        ),
        ("#a-arsom-17-vna", "?years=2021&chair=RU&mode=virtual&meeting=arsom-17&show=filters"),
        (".chips li:nth-child(2) a", "?years=2021&mode=virtual&meeting=arsom-17&show=filters"),
        (".chips .clear", "?meeting=arsom-17&show=filters"),
        ("#left-out-fold", "?meeting=arsom-17&show=left-out,filters"),
    ] {
        browser.click(click).await;
        browser.wait_query(query).await;
        states.push(seen(&browser).await);
    }
    let left = browser.js("return window.left", &[]).await;
    let left = left.as_array().expect("a list");
    assert_eq!(left.len(), states.len() - 1, "one entry an act");
    let mut wrong = Vec::new();
    for (state, left) in states.iter().zip(left).rev() {
        browser.back().await;
        browser.wait_query(state["query"].as_str().unwrap_or_default()).await;
        assert_eq!(&seen(&browser).await, state);
        let here = browser.js("return window.here()", &[]).await;
        if here != *left {
            wrong.push(format!("{} was left with {left}, found with {here}", state["query"]));
        }
    }
    for state in &states[1..] {
        browser.forward().await;
        browser.wait_query(state["query"].as_str().unwrap_or_default()).await;
        assert_eq!(&seen(&browser).await, state);
    }
    browser.assert_clean().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn typing_is_one_act() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let begun = entries(&browser).await;
    browser.click("#q").await;
    // A phrase has blanks, and a blank at its end is the beginning of the next word.
    browser.type_text("việt nam  attends").await;
    browser.wait_query("?q=vi%E1%BB%87t+nam+attends").await;
    browser.js("document.getElementById('q').select()", &[]).await;
    browser.type_text("vaccine").await;
    browser.wait_query("?q=vaccine").await;
    assert_eq!(entries(&browser).await, begun + 1);
    browser.wait_text(".results", "“vaccine”").await;
    assert!(browser.active().await.starts_with("input#q"));
    browser.click(".passages a").await;
    browser.wait_for("#article-title").await;
    browser.wait_text("mark.hit", "accine").await;
    browser.back().await;
    browser.wait_query("?q=vaccine").await;
    browser.back().await;
    browser.wait_query("").await;
    let value = "return document.getElementById('q').value";
    assert_eq!(browser.js(value, &[]).await, "");
    browser.forward().await;
    browser.wait_query("?q=vaccine").await;
    assert_eq!(browser.js(value, &[]).await, "vaccine");
    browser.assert_clean().await;
}

/// Who goes back while the cursor is still in the field and types again makes a new entry.
#[tokio::test]
async fn typing_after_back_is_an_act_again() {
    let site = Site::start();
    let browser = open(&site, "?years=2021", Options::default()).await;
    browser.click("#q").await;
    browser.type_text("vaccine").await;
    browser.wait_query("?years=2021&q=vaccine").await;
    browser.back().await;
    browser.wait_query("?years=2021").await;
    drawn(&browser).await;
    browser.type_text("energy").await;
    browser.wait_query("?years=2021&q=energy").await;
    browser.back().await;
    browser.wait_query("?years=2021").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn choices_are_taken_away_one_by_one_or_all_at_once() {
    let site = Site::start();
    let browser = open(&site, "?years=2018,2021&area=tourism&q=asean&lang=ru", Options::default()).await;
    assert_eq!(browser.count(".chips .chip").await, 4);
    browser.click(".chips li:first-child a").await;
    browser.wait_query("?years=2018,2021&area=tourism&lang=ru").await;
    browser.click(".chips li:first-child a").await;
    browser.wait_query("?years=2021&area=tourism&lang=ru").await;
    assert_eq!(browser.count(".chips .chip").await, 2);
    browser.click(".chips .clear").await;
    browser.wait_query("?lang=ru").await;
    assert_eq!(browser.count(".chips").await, 0);
    browser.assert_clean().await;
}

/// The chip that was pressed is gone; the focus is not lost with it.
#[tokio::test]
async fn the_focus_outlives_what_was_taken_away() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for (query, click) in [
        ("?years=2021&area=tourism", ".chips li:first-child a"),
        ("?years=2021", ".chips .clear"),
        ("?show=left-out", "#left-out .links a[data-focus=summary]"),
    ] {
        goto(&browser, &site, query).await;
        browser.click(click).await;
        browser.wait_until("another state", "return location.search !== arguments[0]", &[query.into()]).await;
        drawn(&browser).await;
        assert_ne!(browser.active().await, "body", "after {click}");
    }
    browser.assert_clean().await;
}

/// From the article to its meeting and back: a place on the same page.
#[tokio::test]
async fn the_way_from_an_article_to_its_meeting() {
    let site = Site::start();
    let link = "?meeting=arsom-19&read=arsom-19-cpv&fact=chair.KH";
    let browser = open(&site, link, Options::default()).await;
    browser.click(".reader .links a[href^='#m-'], .reader .links a[data-focus^='m-']").await;
    let there = "
        const it = document.getElementById('m-arsom-19');
        const box = it.getBoundingClientRect();
        return document.activeElement === it && box.top >= -1 && box.bottom <= innerHeight";
    browser.wait_until("the meeting to have the focus, in view", there, &[]).await;
    assert_eq!(browser.query().await, link);
    browser.click("#bar-years-2023").await;
    browser.wait_query("?years=2023&meeting=arsom-19&read=arsom-19-cpv&fact=chair.KH").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_click_with_control_is_the_browsers() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for link in ["#bar-years-2021", "#m-arsom-17", "#a-arsom-17-vna"] {
        let tabs = browser.tabs().await;
        browser.click_with("Control", link).await;
        while browser.tabs().await == tabs {
            drawn(&browser).await;
        }
        assert_eq!(browser.query().await, "", "{link}");
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_reload_stays_where_it_was() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&meeting=arsom-17", Options::default()).await;
    let state = seen(&browser).await;
    browser.js("scrollTo(0, 900)", &[]).await;
    drawn(&browser).await;
    browser.reload().await;
    browser.wait_for("#summary").await;
    assert_eq!(seen(&browser).await, state);
    browser.wait_until("the same place", "return Math.abs(scrollY - 900) < 60", &[]).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_link_is_copied_or_can_be() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    let origin = site.url("").trim_end_matches("/explorer/").to_owned();
    let allow = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": origin });
    browser.devtools("Browser.grantPermissions", allow).await;
    browser.click("#ask-share").await;
    browser.wait_for("#share-copy").await;
    browser.click("#bar-chair-RU").await;
    browser.wait_query("?years=2021&chair=RU&lang=en").await;
    browser.click("#share-copy").await;
    browser.wait_text(".share [role=status]", "The link is copied.").await;
    let copied = browser.js_async("return navigator.clipboard.readText()", &[]).await;
    // It says of which edition of the data it was made.
    let made = format!("&made=1.{}", edition(&browser).await);
    assert_eq!(copied, site.url(&format!("?years=2021&chair=RU&lang=en{made}")));

    for refusal in ["undefined", "{ writeText: () => Promise.reject(new Error('no')) }"] {
        goto(&browser, &site, "?years=2021&lang=en").await;
        let script = format!("Object.defineProperty(navigator, 'clipboard', {{ value: {refusal} }})");
        browser.js(&script, &[]).await;
        browser.click("#ask-share").await;
        browser.click("#share-copy").await;
        browser.wait_text(".share [role=status]", "copy it by hand").await;
        assert_eq!(selected(&browser).await, site.url(&format!("?years=2021&lang=en{made}")));
        browser.keys(&["Escape"]).await;
        browser.wait_gone("#share-link").await;
        assert!(browser.active().await.starts_with("button#ask-share "), "{}", browser.active().await);
    }
    browser.assert_clean().await;
}

/// The text that a press of the keys to copy would take.
async fn selected(browser: &Browser) -> Value {
    let script = "
        const it = document.activeElement;
        return it.value?.slice(it.selectionStart, it.selectionEnd) ?? String(getSelection())";
    browser.js(script, &[]).await
}

#[tokio::test]
async fn a_click_before_the_lists_have_followed_leads_on_from_what_is_chosen() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    // No hand and no driver is quick enough to come between two frames.
    let early = "return (async () => {
        const click = (css) => document.querySelector(css)
            .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        click('#bar-years-2021');
        for (let turn = 0; turn < 10; turn++) await null;
        const busy = document.querySelector('[aria-busy=true]') !== null;
        click('#m-arsom-17');
        return busy;
    })()";
    assert_eq!(browser.js_async(early, &[]).await, json!(true), "the lists have not followed yet");
    browser.wait_query("?years=2021&meeting=arsom-17").await;
    browser.wait_for("#card-arsom-17.open").await;
}
