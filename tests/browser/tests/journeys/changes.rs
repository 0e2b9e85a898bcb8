//! What one did not choose does not change in the document: a click writes what it must, once, and makes nothing anew
//! that was there.

use browser_tests::{Options, Site};
use serde_json::{Value, json};

use crate::page::{drawn, open};

/// Notes every change of the document from now on.
const WATCH: &str = "
    window.changes = [];
    window.observer = new MutationObserver((changes) => window.changes.push(...changes));
    window.observer.observe(document.getElementById('app'), {
        subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true,
    });";

/// How many changes there were, and which of them were in vain or went too far, each as a line.
const CHANGES: &str = "
    window.changes.push(...window.observer.takeRecords());
    window.observer.disconnect();
    const problems = [];
    const name = (it) => it.id ? '#' + it.id : it.className?.baseVal ?? it.className ?? it.nodeName;
    const element = (it) => it.nodeType === Node.ELEMENT_NODE ? it : it.parentElement;
    const within = (it, css) => element(it)?.closest(css) !== null;

    // An attribute that is written again as it was.
    const values = new Map();
    for (const change of window.changes.filter((it) => it.type === 'attributes').reverse()) {
        const key = change.attributeName;
        const of = values.get(change.target) ?? new Map();
        const after = of.has(key) ? of.get(key) : change.target.getAttribute(key);
        if (after === change.oldValue) problems.push(`${key} of ${name(change.target)} is written in vain`);
        of.set(key, change.oldValue);
        values.set(change.target, of);
    }

    // An element with an id in whose place another comes; one that only moves is the same. An article goes from the list
    // of those that are read to that of the others.
    const lists = window.changes.filter((it) => it.type === 'childList');
    const named = (nodes) => [...nodes].flatMap((it) => it.nodeType === Node.ELEMENT_NODE
        ? [it, ...it.querySelectorAll('[id]')] : []).filter((it) => it.id);
    const gone = new Map();
    for (const change of lists) {
        for (const it of named(change.addedNodes))
            if (gone.has(it.id) && gone.get(it.id) !== it && !it.closest('.article-list')) problems.push(`#${it.id} is made anew`);
        for (const it of named(change.removedNodes)) gone.set(it.id, it);
    }

    // Whatever comes and goes has its place.
    const places = arguments[0];
    for (const change of lists) {
        if (!within(change.target, places)) problems.push(`something comes or goes in ${name(element(change.target))}`);
    }
    return { count: window.changes.length, problems: [...new Set(problems)] };";

/// Where elements and texts may come and go when one chooses: sentences, chips, legends, what is drawn of a mark, the
/// list of meetings.
const PLACES: &str = "#summary, .note, .chips, .explore-main, .chart-legend, .mark, .range select, .tooltip, .plot, \
    #evidence-body, #evidence-handle, #announcement, #more-chart";

#[tokio::test]
async fn a_click_changes_what_it_must_and_nothing_else() {
    let site = Site::start();
    let browser = open(&site, "?show=kinds", Options::default()).await;
    browser.wait_for("#kinds-chart [role=option]").await;
    browser
        .js(
            "window.kept = [...document.querySelectorAll('#app [id]')]
        .filter((it) => !it.closest('.chips, #evidence-body'))",
            &[],
        )
        .await;
    for (click, most) in [
        ("#bar-years-2021", 700),
        ("#bar-area-health", 700),
        ("#bar-chair-RU", 700),
        ("#bar-chair-RU", 700),
        ("#m-arsom-17", 250),
        ("#evidence-back", 250),
    ] {
        browser.js(WATCH, &[]).await;
        browser.click(click).await;
        drawn(&browser).await;
        let changes = browser.js(CHANGES, &[json!(PLACES)]).await;
        assert_eq!(changes["problems"], json!([]), "a click on {click}");
        let count = changes["count"].as_u64().expect("a count");
        assert!((1..=most).contains(&count), "{count} changes by a click on {click}");
    }
    // What stood there is still there: the same elements, not others like them.
    let gone =
        "return window.kept.filter((it) => !it.isConnected && !it.closest('#evidence-body, .meeting-list li')
        && !/^m-/.test(it.id)).map((it) => it.id)";
    assert_eq!(browser.js(gone, &[]).await, json!([]));
    browser.assert_clean().await;
}

/// A choice is painted before the lists follow it; what one opens stands at once.
#[tokio::test]
async fn the_lists_follow_the_charts_a_frame_later() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    browser.wait_for("#m-arsom-17").await;
    // At the start of a frame, as a reader's click: what it changes before the paint.
    let script = "
        const [click] = arguments;
        const seen = () => ({
            chosen: document.querySelector('#bar-years-2021').getAttribute('aria-selected'),
            busy: document.querySelector('#evidence-body').getAttribute('aria-busy'),
            meetings: document.querySelectorAll('.meeting-list li').length,
            leads: document.querySelector('.meeting-list a')?.getAttribute('href').includes('years=2021') ?? null,
            open: document.querySelector('.meeting h2') !== null,
        });
        return new Promise((done) => requestAnimationFrame(async () => {
            document.querySelector(click)
                .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            for (let turn = 0; turn < 50; turn++) await null;
            done(seen());
        }));";
    let all = browser.count(".meeting-list li").await;
    let seen = browser.js_async(script, &[json!("#bar-years-2021")]).await;
    // No link is behind: whoever is quick loses nothing.
    let first = json!({ "chosen": "true", "busy": "true", "meetings": all, "leads": true, "open": false });
    assert_eq!(seen, first);
    drawn(&browser).await;
    let listed = browser.count(".meeting-list li").await;
    assert_eq!(browser.attributes("#evidence-body", "aria-busy").await, ["false"]);
    assert_eq!(browser.texts("#meetings-title .count").await, [listed.to_string()]);
    assert!((1..all).contains(&listed), "{listed} of {all}");

    let seen = browser.js_async(script, &[json!(".meeting-list a")]).await;
    assert_eq!((&seen["busy"], &seen["open"]), (&json!("false"), &json!(true)));
    drawn(&browser).await;
    // The links of the charts follow a step in the evidence; at the latest when the reader goes on.
    let script = "
        const leads = () => document.querySelector('#bar-years-2019').getAttribute('href').includes('meeting=');
        return new Promise((done) => requestAnimationFrame(async () => {
            const before = leads();
            document.querySelector('#evidence-back')
                .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            for (let turn = 0; turn < 50; turn++) await null;
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
            for (let turn = 0; turn < 50; turn++) await null;
            done([before, leads()]);
        }));";
    assert_eq!(browser.js_async(script, &[]).await, json!([true, false]));
    browser.assert_clean().await;
}

/// A choice that is taken back before the lists came to it leaves nothing that is waited for.
#[tokio::test]
async fn a_choice_taken_back_at_once_leaves_nothing_behind() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    browser.wait_for("#m-arsom-17").await;
    let script = "
        const bar = document.querySelector('#bar-years-2021');
        const click = () => bar.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        return new Promise((done) => requestAnimationFrame(async () => {
            click();
            for (let turn = 0; turn < 50; turn++) await null;
            click();
            done();
        }));";
    let all = browser.count(".meeting-list li").await;
    browser.js_async(script, &[]).await;
    drawn(&browser).await;
    assert_eq!(browser.query().await, "");
    assert_eq!(browser.count(".meeting-list li").await, all);
    assert_eq!(browser.attributes("#evidence-body", "aria-busy").await, ["false"]);
    browser.assert_clean().await;
}

/// Whoever points at a bar and leaves it changes its tooltip alone.
#[tokio::test]
async fn pointing_changes_a_tooltip_and_its_mark() {
    let site = Site::start();
    let browser = open(&site, "?years=2021", Options::default()).await;
    browser.hover("h1").await;
    browser.js(WATCH, &[]).await;
    browser.hover("#bar-years-2021").await;
    browser.wait_for("#years-tooltip").await;
    browser.hover("h1").await;
    browser.wait_gone("#years-tooltip").await;
    let changes = browser.js(CHANGES, &[json!("#years-plot")]).await;
    assert_eq!(changes["problems"], json!([]));
    let described =
        "return window.changes.filter((it) => it.type === 'attributes' && !it.target.closest('.tooltip'))
        .map((it) => [it.target.id, it.attributeName].join(' '))";
    let described: Value = browser.js(described, &[]).await;
    let expected = json!(["bar-years-2021 aria-describedby", "bar-years-2021 aria-describedby"]);
    assert_eq!(described, expected);
    browser.assert_clean().await;
}
