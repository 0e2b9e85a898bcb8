//! The meetings one by one, beyond playing them through: a step back, another size of the screen, the last meeting.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

use crate::page::PHONE;
use crate::present::{PROJECTOR, frames, key, open};

/// Opens the meetings of everything known where nothing comes by itself: each step is the reader's.
async fn played(site: &Site, step: usize, options: Options) -> Browser {
    let browser = open(site, &at(step), options).await;
    browser.wait_for(".dots .dot").await;
    browser
}

/// The link at which so many have come.
fn at(step: usize) -> String {
    format!("?collection=both&view=play&step={step}")
}

/// How many meetings there are to come: "37 of 99".
async fn all(browser: &Browser) -> usize {
    let count = browser.texts(".played b").await.concat();
    let (_, all) = count.trim().rsplit_once(' ').expect("a number of a number");
    all.parse().expect("a number")
}

/// Waits until so many have come: as said, drawn, and in the address.
async fn come(browser: &Browser, step: usize, all: usize) {
    browser.wait_text(".played b", &format!("{step} of {all}")).await;
    browser.wait_query(&at(step)).await;
    let drawn = "return document.querySelectorAll('.dots .dot').length === arguments[0]";
    browser.wait_until("a dot for each", drawn, &[json!(step)]).await;
}

#[tokio::test]
async fn a_step_back_takes_the_last_meeting_away_and_the_first_stays() {
    let site = Site::start();
    let browser = played(&site, 3, PROJECTOR).await;
    let all = all(&browser).await;
    let third = browser.texts("#play-latest").await;
    browser.click("#play-back").await;
    come(&browser, 2, all).await;
    let second = browser.texts("#play-latest").await;
    assert_ne!(second, third);
    assert_eq!(browser.count(".dot.falls").await, 0, "what goes falls nowhere");
    key(&browser, "PageUp").await;
    come(&browser, 1, all).await;
    // There is no link at which none has come.
    browser.click("#play-back").await;
    come(&browser, 1, all).await;
    // On again is the same meeting as before.
    browser.click("#play-on").await;
    come(&browser, 2, all).await;
    assert_eq!(browser.texts("#play-latest").await, second);
    browser.assert_clean().await;
}

/// While it plays, a step back halts it there.
#[tokio::test]
async fn a_step_back_halts_what_plays() {
    let site = Site::start();
    let browser = played(&site, 40, PROJECTOR).await;
    let all = all(&browser).await;
    browser.click("#play-fast").await;
    browser.click("#play").await;
    let goes_on = "return document.querySelectorAll('.dots .dot').length > 43";
    browser.wait_until("it to go on", goes_on, &[]).await;
    browser.click("#play-back").await;
    browser.rest().await;
    let halted = browser.count(".dots .dot").await;
    come(&browser, halted, all).await;
    browser.rest().await;
    assert_eq!(browser.count(".dots .dot").await, halted, "nothing comes any more");
    browser.assert_clean().await;
}

/// The dots within the board, and how many of them fall.
const BOARD: &str = "
    const board = document.getElementById('board').getBoundingClientRect();
    const dots = [...document.querySelectorAll('.dots .dot')];
    const out = dots.filter((it) => {
        const { left, right, top, bottom } = it.getBoundingClientRect();
        return left < board.left - 1 || right > board.right + 1 || top < board.top - 1 || bottom > board.bottom + 1;
    });
    return [dots.length, out.length, dots.filter((it) => it.classList.contains('falls')).length];
";

#[tokio::test]
async fn another_size_of_the_screen_draws_the_same_meetings_and_lets_none_fall_again() {
    let site = Site::start();
    let browser = played(&site, 59, PROJECTOR).await;
    let all = all(&browser).await;
    browser.click("#play-on").await;
    come(&browser, 60, all).await;
    let latest = browser.texts("#play-latest").await;
    let width = "return document.querySelector('.dots').viewBox.baseVal.width";
    for (width_px, height_px) in [(1024, 768), (390, 844), (1920, 1080), (1280, 720)] {
        let before = browser.js(width, &[]).await;
        browser.resize(width_px, height_px).await;
        let is_redrawn = "return document.querySelector('.dots').viewBox.baseVal.width !== arguments[0]";
        browser.wait_until("the board to be drawn anew", is_redrawn, &[before]).await;
        frames(&browser).await;
        assert_eq!(browser.js(BOARD, &[]).await, json!([60, 0, 0]), "{width_px} x {height_px}");
        assert_eq!(browser.texts("#play-latest").await, latest);
        assert_eq!(browser.sideways().await, 0, "{width_px} x {height_px}");
    }
    come(&browser, 60, all).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn after_the_last_meeting_comes_the_first() {
    let site = Site::start();
    for options in [PROJECTOR, PHONE] {
        let browser = played(&site, 1, options).await;
        let all = all(&browser).await;
        let first = browser.texts("#play-latest").await;
        browser.click("#play-end").await;
        come(&browser, all, all).await;
        browser.wait_for(".come.whole").await;
        let last = browser.texts("#play-latest").await;
        assert_ne!(last, first);
        let meeting = browser.attributes("#play-meeting", "href").await.concat();
        assert!(meeting.contains("meeting="), "{meeting}");
        // Forward and back in the history are no steps here: each step replaces the one before.
        browser.click("#play-back").await;
        come(&browser, all - 1, all).await;
        browser.wait_gone(".come.whole").await;
        browser.click("#play-on").await;
        come(&browser, all, all).await;
        assert_eq!(browser.texts("#play-latest").await, last);
        browser.click("#play-on").await;
        come(&browser, 1, all).await;
        assert_eq!(browser.texts("#play-latest").await, first);
        browser.assert_clean().await;
    }
}

/// What plays to its end halts there, and plays from the beginning when it is asked to again.
#[tokio::test]
async fn playing_ends_with_the_last_meeting_and_begins_anew() {
    let site = Site::start();
    let browser = played(&site, 1, PROJECTOR).await;
    let all = all(&browser).await;
    browser.goto(&site.url(&at(all - 3))).await;
    browser.wait_text(".played b", &format!("{} of {all}", all - 3)).await;
    browser.click("#play-fast").await;
    browser.click("#play").await;
    browser.wait_for(".come.whole").await;
    come(&browser, all, all).await;
    let label = browser.texts("#play").await.concat();
    browser.click("#play").await;
    let begins = "const come = document.querySelectorAll('.dots .dot').length;
        return come > 1 && come < arguments[0]";
    browser.wait_until("it to begin anew", begins, &[json!(all)]).await;
    assert_ne!(browser.texts("#play").await.concat(), label, "it can be halted");
    browser.click("#play").await;
    let halted = browser.count(".dots .dot").await;
    come(&browser, halted, all).await;
    browser.assert_clean().await;
}
