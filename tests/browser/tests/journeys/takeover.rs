//! The opening view of the page's own HTML gives way to the app: nothing that a reader did or reads is lost.

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::json;

use crate::page::drawn;

/// Opens the page and keeps the module from coming until the site is mended.
async fn opening(site: &Site) -> Browser {
    let browser = Browser::open(Options::default()).await;
    site.break_file("app/dialogue-explorer-", Fault::Hangs);
    browser.goto(&site.url("")).await;
    browser
        .wait_until("the opening view", "return document.querySelector('#opening #q') !== null", &[])
        .await;
    browser
}

/// Clicks what stands in the opening view.
async fn press(browser: &Browser, css: &str) {
    browser.js("document.querySelector('#opening ' + arguments[0]).click()", &[json!(css)]).await;
}

#[tokio::test]
async fn what_is_typed_before_the_app_is_there_is_sought() {
    let site = Site::start();
    let browser = opening(&site).await;
    browser.js("document.querySelector('#opening #q').focus()", &[]).await;
    browser.type_text("vaccin").await;
    // Nothing is to be sent anywhere.
    browser.keys(&["Enter"]).await;
    site.mend();
    browser.wait_query("?q=vaccin").await;
    browser.type_text("e").await;
    browser.wait_query("?q=vaccine").await;
    assert_eq!(browser.js("return document.getElementById('q').value", &[]).await, "vaccine");
    assert!(browser.active().await.starts_with("input#q"));
    browser.back().await;
    browser.wait_query("").await;
    browser.assert_clean_but(&["preloaded"]).await;
}

#[tokio::test]
async fn what_is_pressed_and_chosen_before_the_app_is_there_is_done() {
    let site = Site::start();
    let browser = opening(&site).await;
    press(&browser, "#ask-share").await;
    site.mend();
    browser.wait_for("dialog[open]").await;

    let browser = opening(&site).await;
    browser.js("document.querySelector('#opening #language').value = 'vi'", &[]).await;
    site.mend();
    browser.wait_query("?lang=vi").await;
    browser.wait_text("h1", "Các cuộc họp ASEAN–Nga").await;
    browser.assert_clean_but(&["preloaded"]).await;
}

/// Where the app draws charts in another size than the opening view has them.
#[tokio::test]
async fn what_is_read_stays_on_the_screen() {
    let site = Site::start();
    let browser = opening(&site).await;
    browser.resize(768, 800).await;
    let scroll = "const it = document.querySelector('#opening #areas-title'); it.scrollIntoView(); scrollBy(0, -1); \
                  return it.getBoundingClientRect().top";
    let before = browser.js(scroll, &[]).await;
    site.mend();
    browser.wait_for("#summary").await;
    let is_there = "return Math.abs(document.getElementById('areas-title').getBoundingClientRect().top - arguments[0]) < 2";
    browser.wait_until("the same place", is_there, std::slice::from_ref(&before)).await;
    drawn(&browser).await;
    assert_eq!(browser.js(is_there, &[before]).await, true);
}

#[tokio::test]
async fn the_opening_view_stays_where_a_part_does_not_come() {
    let site = Site::start();
    for part in ["app/english", "app/reading"] {
        let browser = Browser::open(Options::default()).await;
        site.break_file(part, Fault::Status(404));
        browser.goto(&site.url("")).await;
        browser.wait_for("#app .panic .load-failed button").await;
        let stays = "return document.querySelector('#opening #years-chart').checkVisibility()";
        assert_eq!(browser.js(stays, &[]).await, true, "{part}");
        assert_eq!(browser.axe().await, [], "{part}");
        site.mend();
        browser.click("#app .panic .load-failed button").await;
        browser.wait_for("#summary").await;
        drawn(&browser).await;
        browser.wait_gone(".load-failed").await;
        browser.wait_gone(".loading").await;
        browser.assert_clean_but(&["404", "app/", "preloaded"]).await;
    }
}

/// A start that fails takes nothing from the reader, and promises nothing.
#[tokio::test]
async fn the_opening_view_can_be_read_where_the_app_cannot_start() {
    let site = Site::start();
    let browser = opening(&site).await;
    browser.js("document.querySelector('#opening #bar-years-2018').focus()", &[]).await;
    site.break_file("app/dialogue-explorer-", Fault::Status(404));
    browser.reload().await;
    browser.wait_text("#app [role=alert] h1", "The page could not start").await;
    let stays = "return document.querySelector('#opening #years-chart').checkVisibility()";
    assert_eq!(browser.js(stays, &[]).await, true);
    let live = "return document.querySelectorAll('#opening :is(button, input, select):enabled, #opening a[href^=\"?\"]').length";
    assert_eq!(browser.js(live, &[]).await, 0);
    assert_eq!(browser.axe().await, []);
}

/// Once the app listens, a link is followed at once: what stands there is never of another address.
#[tokio::test]
async fn the_opening_view_goes_when_another_link_is_followed() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    site.break_file("data/", Fault::Hangs);
    browser.goto(&site.url("")).await;
    let has_begun = "return history.scrollRestoration === 'manual'";
    browser.wait_until("the app to listen", has_begun, &[]).await;
    let follow = "document.querySelector('#opening ' + arguments[0])\
                  .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))";
    // That of one bar has a view of its own.
    browser.js(follow, &[json!("#bar-years-2021")]).await;
    browser.wait_query("?years=2021").await;
    browser.wait_text("#opening #summary", "4 of 9 meetings").await;
    browser.js(follow, &[json!("#bar-chair-RU")]).await;
    browser.wait_query("?years=2021&chair=RU").await;
    assert_eq!(browser.js("return document.getElementById('opening')", &[]).await, json!(null));
    site.mend();
    browser.wait_for("#bar-years-2021[aria-selected=true]").await;
}

/// Which view stands there is never guessed: where the script that knows is blocked, a frame without figures does.
#[tokio::test]
async fn a_blocked_script_shows_no_figures_under_a_filter() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    site.break_file("early", Fault::Status(404));
    site.break_file("app/dialogue-explorer-", Fault::Hangs);
    browser.goto(&site.url("?years=2021")).await;
    let shown = "return ['#opening', '#frame'].map((css) => document.querySelector(css).checkVisibility())";
    assert_eq!(browser.js(shown, &[]).await, json!([false, true]));
    site.mend();
    browser.wait_text("#summary", "4 of 9 meetings").await;
}

/// Waits until the app could stand there: its code and its data have come, and two frames are painted.
async fn could_stand_there(browser: &Browser) {
    let is_here = "
        const came = (name) => performance.getEntriesByType('resource')
            .some((it) => it.name.includes(name) && it.responseEnd > 0);
        return history.scrollRestoration === 'manual' && came('data/opening') && came('app/reading')";
    browser.wait_until("the app", is_here, &[]).await;
    drawn(browser).await;
}

/// Whether the opening view still stands there.
async fn stays(browser: &Browser) -> bool {
    browser.js("return document.getElementById('opening') !== null", &[]).await == json!(true)
}

/// Letters that an input method has not joined yet would be torn apart.
#[tokio::test]
async fn what_an_input_method_joins_is_waited_for() {
    let site = Site::start();
    let browser = opening(&site).await;
    browser.js("document.querySelector('#opening #q').focus()", &[]).await;
    let compose = json!({ "text": "vie", "selectionStart": 3, "selectionEnd": 3 });
    browser.devtools("Input.imeSetComposition", compose).await;
    site.mend();
    could_stand_there(&browser).await;
    assert!(stays(&browser).await, "letters are being joined");
    browser.devtools("Input.insertText", json!({ "text": "việt" })).await;
    browser.wait_query("?q=vi%E1%BB%87t").await;
    assert!(!stays(&browser).await);
    assert_eq!(browser.js("return document.getElementById('q').value", &[]).await, "việt");
    assert!(browser.active().await.starts_with("input#q"));
    browser.assert_clean_but(&["preloaded"]).await;
}

/// Who is about to copy a sentence does not lose it.
#[tokio::test]
async fn words_that_are_selected_are_waited_for() {
    let site = Site::start();
    let browser = opening(&site).await;
    let select = "getSelection().selectAllChildren(document.querySelector('#opening #summary'))";
    browser.js(select, &[]).await;
    site.mend();
    could_stand_there(&browser).await;
    assert!(stays(&browser).await, "words are selected");
    let selected = browser.js("return getSelection().toString()", &[]).await;
    assert!(selected.as_str().is_some_and(|it| it.contains("9 meetings")), "{selected}");
    browser.js("getSelection().removeAllRanges()", &[]).await;
    browser.wait_for("#summary").await;
    drawn(&browser).await;
    assert!(!stays(&browser).await);
    browser.assert_clean_but(&["preloaded"]).await;
}

/// A press that has begun ends where it began.
#[tokio::test]
async fn a_pointer_that_is_down_is_waited_for() {
    let site = Site::start();
    let browser = opening(&site).await;
    let place = "
        const { left, top, width, height } = document.querySelector('#opening #ask-share').getBoundingClientRect();
        return [left + width / 2, top + height / 2]";
    let place = browser.js(place, &[]).await;
    let mouse =
        |kind: &str| json!({ "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1 });
    browser.devtools("Input.dispatchMouseEvent", mouse("mousePressed")).await;
    site.mend();
    could_stand_there(&browser).await;
    assert!(stays(&browser).await, "the pointer is down");
    browser.devtools("Input.dispatchMouseEvent", mouse("mouseReleased")).await;
    // It was a click.
    browser.wait_for("dialog[open]").await;
    assert!(!stays(&browser).await);
    browser.assert_clean_but(&["preloaded"]).await;
}

/// What does not end is waited for ten seconds, and no longer: here they are over when the test says so.
#[tokio::test]
async fn a_selection_that_stays_is_not_waited_for_for_ever() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    let source = "
        const wait = window.setTimeout;
        window.setTimeout = (then, ms, ...rest) => {
            if (ms !== 10000) return wait(then, ms, ...rest);
            window.endHold = then;
            return 0;
        }";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    site.break_file("app/dialogue-explorer-", Fault::Hangs);
    browser.goto(&site.url("")).await;
    browser.js("getSelection().selectAllChildren(document.querySelector('#opening #summary'))", &[]).await;
    browser.wait_until("a limit", "return window.endHold !== undefined", &[]).await;
    site.mend();
    could_stand_there(&browser).await;
    assert!(stays(&browser).await);
    browser.js("window.endHold()", &[]).await;
    browser.wait_for("#summary").await;
    assert!(!stays(&browser).await);
}
