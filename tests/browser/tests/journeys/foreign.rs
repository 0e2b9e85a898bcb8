//! Browsers and extensions that do other things than the standard says never stop the page.

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::json;

use crate::page::{drawn, goto, open};

/// Views in which something listens to keys and pointers.
const VIEWS: [&str; 9] = [
    "?meeting=arsom-19",
    "?show=kinds",
    "?view=method&step=2",
    "?view=story&story=pandemic",
    "?view=questions&seed=2345",
    "?view=predict",
    "?view=present",
    "?view=compose",
    "?view=teach",
];

/// Sends events of names that are listened to, without anything that they should have, to all that may have the focus.
const BARE_EVENTS: &str = "
    const all = [window, document.body, ...document.querySelectorAll('a, button, input, select, textarea, [tabindex]')];
    const names = ['keydown', 'keyup', 'input', 'change', 'click', 'pointerover', 'pointerdown', 'pointermove',
        'pointerup', 'pointerleave', 'focusin', 'focusout', 'wheel', 'scrollend', 'storage', 'popstate', 'dragstart'];
    for (const element of all) {
        // Whoever would be led elsewhere by a click is left out.
        const leads = element.matches?.('a, button, [type=checkbox], [type=radio]');
        for (const name of names.filter((name) => name !== 'click' || !leads)) {
            element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
        }
    }
    return all.length";

#[tokio::test]
async fn events_that_say_nothing_are_passed_over() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for view in VIEWS {
        goto(&browser, &site, view).await;
        let heard = browser.js(BARE_EVENTS, &[]).await;
        assert!(heard.as_u64() > Some(5), "{heard} elements heard of it in {view}");
        drawn(&browser).await;
        assert_eq!(browser.count("main.panic").await, 0, "{view}");
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_clipboard_that_is_none_leaves_copying_to_the_reader() {
    let site = Site::start();
    for clipboard in [
        "{}",
        "null",
        "{ writeText() { throw new Error('no') } }",
        "{ writeText() {} }",
        "{ writeText() { return Promise.reject(new Error('no')) } }",
    ] {
        let browser = open(&site, "", Options::default()).await;
        let replace = format!("Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})");
        browser.js(&replace, &[]).await;
        browser.click("#ask-share").await;
        browser.wait_for("#share-link-copy").await;
        browser.click("#share-link-copy").await;
        browser
            .wait_until("the link to be selected", "return document.activeElement.id === 'share-link'", &[])
            .await;
        assert_eq!(browser.count("main.panic").await, 0, "{clipboard}");
        browser.assert_clean().await;
    }
}

/// Tells the page of an error whose trace names a file.
async fn fail_in(browser: &Browser, file: &str) {
    let script = "
        const error = new WebAssembly.RuntimeError('unreachable');
        error.stack = 'RuntimeError: unreachable\\n    at ' + arguments[0] + ':1:1';
        dispatchEvent(new ErrorEvent('error', { error }))";
    browser.js(script, &[json!(file)]).await;
}

#[tokio::test]
async fn the_fault_of_an_extension_is_its_own() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for file in [
        "chrome-extension://abc/wasm-thing.js",
        "https://elsewhere.example/argon2.wasm",
        "<?>.wasm-function[7]@[wasm code]\nrun@safari-web-extension://abc/wasm-thing.js",
        "app",
    ] {
        fail_in(&browser, file).await;
        drawn(&browser).await;
        assert_eq!(browser.count("main.panic").await, 0, "{file}");
    }
    browser.assert_clean().await;
}

/// A link that the device does not take can be copied.
#[tokio::test]
async fn a_sheet_that_takes_no_link_leaves_copying_to_the_reader() {
    let site = Site::start();
    for share in
        ["() => {}", "() => 7", "() => { throw new Error('no') }", "() => Promise.reject(new Error('no'))"]
    {
        let browser = open(&site, "", Options::default()).await;
        browser.js(&format!("navigator.share = {share}"), &[]).await;
        browser.click("#ask-share").await;
        browser.wait_for("#share-system").await;
        browser.click("#share-system").await;
        browser.wait_text("#share", "did not take the link").await;
        assert_eq!(browser.count("main.panic").await, 0, "{share}");
        browser.assert_clean().await;
    }
}

/// A screen that is not let go, or is granted only once the slides are left, is the browser's own matter.
#[tokio::test]
async fn a_screen_that_is_not_let_go_stops_nothing() {
    let site = Site::start();
    let browser = open(&site, "?view=present", Options::default()).await;
    let lock = "
        window.released = 0;
        const release = () => { window.released++; return Promise.reject(new Error('no')) };
        const request = () => arguments[0] ? new Promise((done) => { window.grant = () => done({ release }) })
            : Promise.resolve({ release });
        Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })";
    for is_late in [false, true] {
        browser.js(lock, &[json!(is_late)]).await;
        // It is asked for again when the page is seen.
        browser.js("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))", &[]).await;
        drawn(&browser).await;
        browser.click("#slide-leave").await;
        browser.wait_for("#summary").await;
        browser.js("window.grant?.()", &[]).await;
        browser.wait_until("the end of it", "return window.released > 0", &[]).await;
        drawn(&browser).await;
        assert_eq!(browser.count("main.panic").await, 0, "{is_late}");
        browser.back().await;
        browser.wait_for("#slide-leave").await;
    }
    browser.assert_clean().await;
}

/// A file that the browser does not give is told; the page goes on.
#[tokio::test]
async fn a_file_that_cannot_be_read_is_told() {
    let site = Site::start();
    let choose = "
        const files = new DataTransfer();
        files.items.add(new File(['{}'], 'a.story.json', { type: 'application/json' }));
        const input = document.getElementById('story-open');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }))";
    for text in
        ["undefined", "() => { throw new Error('no') }", "() => 7", "() => Promise.reject(new Error('no'))"]
    {
        let browser = open(&site, "?view=story", Options::default()).await;
        browser.js(&format!("Blob.prototype.text = {text}"), &[]).await;
        browser.js(choose, &[]).await;
        browser.wait_for(".own-story [role=alert]").await;
        assert_eq!(browser.count("main.panic").await, 0, "{text}");
        browser.assert_clean().await;
    }
}

#[tokio::test]
async fn code_of_which_a_server_does_not_know_the_type_starts() {
    let site = Site::start();
    site.break_file("app/", Fault::UnknownCode);
    let browser = Browser::open(Options::default()).await;
    browser.goto(&site.url("?meeting=arsom-19")).await;
    browser.wait_for(".meeting-value").await;
}
