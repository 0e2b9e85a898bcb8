//! Predicting by keys and by pointer, then revealing.

use browser_tests::{Options, Site};

use crate::present::{PROJECTOR, check_texts, frames, goto, key, no_barrier, open};

#[tokio::test]
async fn a_class_predicts_and_sees() {
    let site = Site::start();
    let browser = open(&site, "?view=predict&picture=years", PROJECTOR).await;
    assert_eq!(browser.count("[role=slider]").await, 6);
    no_barrier(&browser, "predicting").await;
    browser.js("document.getElementById('guess-2018').focus()", &[]).await;
    key(&browser, "ArrowUp").await;
    assert_eq!(browser.attributes("#guess-2018", "aria-valuetext").await, ["1 meeting"]);
    // A tap half way up.
    browser.click("#guess-2023").await;
    frames(&browser).await;
    assert_ne!(browser.attributes("#guess-2023", "aria-valuetext").await, ["no guess yet"]);
    assert!(browser.active().await.contains("#guess-2023"), "{}", browser.active().await);
    for pressed in ["Home", "PageUp", "ArrowUp", "ArrowUp"] {
        key(&browser, pressed).await;
    }
    assert_eq!(browser.attributes("#guess-2023", "aria-valuetext").await, ["4 meetings"]);
    assert!(browser.active().await.contains("#guess-2023"), "a bar keeps the focus while it is set");
    browser.click("#reveal").await;
    browser.wait_text(".sentence", "1 of 2 right. The largest surprise: 2023, you 4, counted 1.").await;
    check_texts(&browser, 24).await;
    no_barrier(&browser, "revealed").await;
    browser.back().await;
    browser.wait_for("[role=slider]").await;
    assert_eq!(browser.attributes("#guess-2018", "aria-valuetext").await, ["1 meeting"], "guesses stay");
    browser.forward().await;
    browser.wait_gone("[role=slider]").await;
    browser.click("#to-chart").await;
    browser.wait_query("?view=present&picture=years").await;
    browser.click("#to-predict").await;
    browser.wait_for("[role=slider]").await;
    assert_eq!(browser.attributes("#guess-2018", "aria-valuetext").await, ["1 meeting"], "guesses stay");
    browser.click("#reveal").await;
    browser.click("#guess-2021").await;
    browser.wait_query("?years=2021").await;
    browser.wait_for("#years-chart").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_bar_follows_the_pointer_wherever_it_goes() {
    let site = Site::start();
    for options in [PROJECTOR, Options { width: 390, height: 844, ..PROJECTOR }] {
        let browser = open(&site, "?view=predict&picture=chairs", options).await;
        let bars = browser.attributes("[role=slider]", "id").await;
        let [first, second, ..] = &bars[..] else { panic!("{bars:?}") };
        browser.drag(&[&format!("#{first}"), &format!("#{second}")]).await;
        frames(&browser).await;
        let guesses = browser.attributes("[role=slider]", "aria-valuetext").await;
        assert_ne!(guesses[0], "no guess yet", "{guesses:?}");
        assert_eq!(guesses[1], "no guess yet", "the bar that was taken is the one that is set: {guesses:?}");
        assert_eq!(browser.sideways().await, 0);
    }
}

/// The bars that are asked for are those that are revealed, on every screen.
#[tokio::test]
async fn every_screen_asks_for_the_same_bars_and_reveals_them() {
    let site = Site::start();
    let browser = open(&site, "?view=predict&picture=areas&lesson=20.1", PROJECTOR).await;
    let mut first: Option<Vec<String>> = None;
    for lang in ["en", "ru"] {
        for (width, height) in [(1280, 720), (1024, 768), (1920, 1080), (390, 844)] {
            browser.resize(width, height).await;
            let link = format!("?collection=both&view=predict&picture=areas&lang={lang}&lesson=20.1");
            for link in [link.clone(), link.replace("areas", "areas&step=2")] {
                goto(&browser, &site, &link).await;
                frames(&browser).await;
                let mut bars = browser.attributes("[id^='guess-']", "id").await;
                bars.sort();
                assert_eq!(*first.get_or_insert_with(|| bars.clone()), bars, "{link} at {width}");
                if width > 390 {
                    let least_px = if width == 1920 { 36 } else { 24 };
                    check_texts(&browser, least_px).await;
                }
                assert_eq!(browser.sideways().await, 0, "{link} at {width}");
            }
        }
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_answer_is_nowhere_on_the_page_before_it_is_revealed() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&view=predict", PROJECTOR).await;
    let told = "const texts = document.body.innerText + [...document.querySelectorAll('[aria-label]')]
            .map((it) => it.getAttribute('aria-label')).join(' ');
        return /\\b4\\b/.test(texts.replace(/^\\d$/gm, ''))";
    assert_eq!(browser.js(told, &[]).await, false);
    assert_eq!(browser.count("[role=slider]").await, 6, "a single year is no task");
    key(&browser, "Escape").await;
    browser.wait_query("?years=2021&view=present&picture=years").await;
    goto(&browser, &site, "?years=2021&view=predict&step=2").await;
    browser.wait_text(".source", "meetings").await;
    browser.assert_clean().await;
}

/// Who presses twice sees the answer, and not what comes after it.
#[tokio::test]
async fn a_double_press_reveals_and_goes_no_further() {
    let site = Site::start();
    let link = "?view=predict&pin=2021";
    let browser = open(&site, link, PROJECTOR).await;
    browser.double_click("#reveal").await;
    browser.wait_for("#again").await;
    browser.wait_query("?view=predict&step=2&pin=2021").await;
    goto(&browser, &site, link).await;
    browser.js("document.getElementById('reveal').focus()", &[]).await;
    browser.keys(&["Enter", "Enter"]).await;
    browser.wait_for("#again").await;
    browser.wait_query("?view=predict&step=2&pin=2021").await;
    // Once it was seen, Enter goes on.
    browser.wait_gone(".one-guess.fresh").await;
    key(&browser, "Enter").await;
    browser.wait_until("the sentences", "return location.search.includes('meeting=')", &[]).await;
    browser.assert_clean().await;
}
