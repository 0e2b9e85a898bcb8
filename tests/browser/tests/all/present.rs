//! Presenting by keys alone, pointing and reading; predicting by keys and by pointer, then revealing.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

const PROJECTOR: Options = Options {
    width: 1280,
    height: 720,
    dark: false,
    reduced_motion: false,
    forced_colors: false,
    touch: false,
    languages: "en-US,en",
};

/// The smallest text of the slide as it is seen, in tenths of a px, and what is cut or runs over.
const TEXTS: &str = "
    const stage = document.getElementById('stage');
    let least = 1e9, faults = [];
    for (const it of stage.querySelectorAll('*')) {
        const speaks = [...it.childNodes].some((it) => it.nodeType === 3 && it.textContent.trim());
        if (!speaks || it.closest('.hidden')) continue;
        const drawing = it.closest('svg');
        const matrix = drawing && it.getScreenCTM();
        const size = parseFloat(getComputedStyle(it).fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 1);
        least = Math.min(least, size);
        const own = it.getBoundingClientRect();
        const room = drawing ? drawing.getBoundingClientRect() : { left: 0, right: innerWidth, top: 0, bottom: 1e9 };
        const out = own.left < room.left - 3 || own.right > room.right + 3
            || own.top < room.top - 3 || own.bottom > room.bottom + 5;
        if (out) faults.push(it.textContent);
    }
    if (stage.scrollWidth > stage.clientWidth) faults.push('runs over');
    return { least: Math.round(least * 10), faults };
";

/// Opens a slide and waits until it is measured.
async fn open(site: &Site, query: &str, options: Options) -> Browser {
    let browser = Browser::open(options).await;
    goto(&browser, site, query).await;
    browser
}

async fn goto(browser: &Browser, site: &Site, query: &str) {
    browser.goto(&site.url(query)).await;
    browser.wait_for("#stage").await;
    frames(browser).await;
}

/// Three frames: the slide is drawn, measured, and drawn for what was measured.
async fn frames(browser: &Browser) {
    let three = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(\
                 () => requestAnimationFrame(done))))";
    browser.js_async(three, &[]).await;
}

async fn key(browser: &Browser, key: &str) {
    browser.keys(&[key]).await;
    frames(browser).await;
}

/// No text is under 24 px on a screen of 720 lines, and none is cut.
async fn check_texts(browser: &Browser, least_px: i64) {
    let texts = browser.js(TEXTS, &[]).await;
    let what = browser.query().await;
    assert!(texts["least"].as_i64() >= Some(least_px * 10), "{what}: {texts}");
    assert_eq!(texts["faults"], json!([]), "{what}");
}

async fn no_barrier(browser: &Browser, what: &str) {
    let found: Vec<String> =
        browser.axe().await.into_iter().map(|it| format!("{}: {:?}", it.id, it.elements)).collect();
    assert!(found.is_empty(), "{what}: {found:?}");
}

#[tokio::test]
async fn keys_alone_turn_every_slide() {
    let site = Site::start();
    let browser = open(&site, "?view=present", PROJECTOR).await;
    let mut seen = vec![browser.query().await];
    check_texts(&browser, 24).await;
    loop {
        key(&browser, if seen.len() % 2 == 0 { "ArrowRight" } else { "PageDown" }).await;
        let here = browser.query().await;
        if seen.last() == Some(&here) {
            break;
        }
        check_texts(&browser, 24).await;
        let title = browser.js("return document.getElementById('slide-title').firstChild.data", &[]).await;
        assert_eq!(browser.texts("#spoken").await, [title.as_str().expect("a text").to_owned()]);
        seen.push(here);
        assert!(seen.len() < 40, "{seen:?}");
    }
    for picture in ["years", "areas", "chairs", "kinds", "places", "areas-by-year"] {
        assert!(seen.contains(&format!("?view=present&picture={picture}")), "{picture}: {seen:?}");
    }
    for before in seen.iter().rev().skip(1) {
        key(&browser, "ArrowLeft").await;
        assert_eq!(browser.query().await, *before);
    }
    key(&browser, "Escape").await;
    browser.wait_for("#summary").await;
    assert_eq!(browser.query().await, "");
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_mark_is_pointed_at_and_leads_to_its_sentence() {
    let site = Site::start();
    let browser = open(&site, "?view=present&picture=years", PROJECTOR).await;
    for _ in 0..4 {
        key(&browser, "ArrowDown").await;
    }
    assert!(browser.active().await.contains("#mark-years-2021"), "{}", browser.active().await);
    key(&browser, "Enter").await;
    browser.wait_query("?view=present&picture=years&pin=2021").await;
    browser.wait_text(".pointed", "4 meetings").await;
    assert_eq!(browser.count(".mark.pinned").await, 1);
    no_barrier(&browser, "pointed at").await;
    browser.click("#to-meetings").await;
    browser.wait_for(".reading blockquote mark").await;
    check_texts(&browser, 24).await;
    no_barrier(&browser, "a meeting").await;
    browser.wait_text(".others", "Meeting 1 of 4").await;
    key(&browser, "ArrowDown").await;
    browser.wait_text(".others", "Meeting 2 of 4").await;
    key(&browser, "Escape").await;
    browser.wait_query("?view=present&picture=years&pin=2021").await;
    browser.click("#mark-years-2021").await;
    browser.wait_query("?view=present&picture=years").await;
    browser.back().await;
    browser.wait_text(".pointed", "4 meetings").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_keys_are_told_in_a_sheet_that_holds_the_focus() {
    let site = Site::start();
    let browser = open(&site, "?view=present&picture=chairs", PROJECTOR).await;
    key(&browser, "?").await;
    browser.wait_for("#present-keys").await;
    check_texts(&browser, 24).await;
    no_barrier(&browser, "the keys").await;
    for _ in 0..4 {
        key(&browser, "Tab").await;
        let inside =
            "return document.activeElement === document.body || !!document.activeElement.closest('.over')";
        assert_eq!(browser.js(inside, &[]).await, true, "{}", browser.active().await);
    }
    key(&browser, "Escape").await;
    browser.wait_gone("#present-keys").await;
    assert!(browser.active().await.contains("#ask-present-keys"), "{}", browser.active().await);
    assert_eq!(browser.query().await, "?view=present&picture=chairs", "Escape closed the sheet alone");
    key(&browser, "q").await;
    browser.wait_for("#present-code .qr").await;
    key(&browser, "q").await;
    browser.wait_gone("#present-code").await;
    key(&browser, "b").await;
    browser.wait_for("#present-blank").await;
    key(&browser, "ArrowRight").await;
    browser.wait_gone("#present-blank").await;
    assert_eq!(browser.query().await, "?view=present&picture=chairs", "the key only ended the dark");
    browser.assert_clean().await;
}

#[tokio::test]
async fn strong_contrast_is_kept() {
    let site = Site::start();
    let browser = open(&site, "?view=present&picture=areas", PROJECTOR).await;
    key(&browser, "p").await;
    let bar = "return getComputedStyle(document.querySelector('#stage .bar')).fill";
    assert_eq!(browser.js(bar, &[]).await, "rgb(0, 0, 0)");
    no_barrier(&browser, "strong contrast").await;
    browser.reload().await;
    browser.wait_for("#stage.projector").await;
    assert_eq!(browser.query().await, "?view=present&picture=areas", "a taste is no part of the link");
    key(&browser, "p").await;
    browser.wait_gone("#stage.projector").await;
    browser.assert_clean().await;
}

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
    browser.js("document.getElementById('guess-2023').focus()", &[]).await;
    for pressed in ["Home", "PageUp", "ArrowUp", "ArrowUp"] {
        key(&browser, pressed).await;
    }
    assert_eq!(browser.attributes("#guess-2023", "aria-valuetext").await, ["4 meetings"]);
    browser.click("#reveal").await;
    browser.wait_text(".sentence", "1 of 2 right. The largest surprise: 2023, you 4, counted 1.").await;
    check_texts(&browser, 24).await;
    no_barrier(&browser, "revealed").await;
    browser.back().await;
    browser.wait_for("[role=slider]").await;
    assert_eq!(browser.attributes("#guess-2018", "aria-valuetext").await, ["1 meeting"], "guesses stay");
    browser.forward().await;
    browser.wait_gone("[role=slider]").await;
    browser.click("#guess-2021").await;
    browser.wait_query("?years=2021").await;
    browser.wait_for(".cards").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn no_text_is_cut_on_any_screen_in_any_language() {
    let site = Site::start();
    let browser = open(&site, "?view=present", PROJECTOR).await;
    for (width, height, least_px) in [(1280, 720, 24), (1920, 1080, 36), (390, 844, 12)] {
        browser.resize(width, height).await;
        for lang in ["en", "vi", "ru"] {
            for slide in
                ["present", "present&picture=years", "present&picture=areas&step=2", "predict&picture=areas"]
            {
                goto(&browser, &site, &format!("?view={slide}&lang={lang}")).await;
                check_texts(&browser, least_px).await;
            }
        }
    }
    browser.assert_clean().await;
}
