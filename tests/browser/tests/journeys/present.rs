//! Presenting by keys alone, pointing and reading; and what a browser may refuse.

use browser_tests::{Browser, Engine, Options, Site};
use serde_json::json;

use crate::page::barriers;

pub const PROJECTOR: Options = Options {
    width: 1280,
    height: 720,
    dark: false,
    reduced_motion: false,
    forced_colors: false,
    touch: false,
    languages: "en-US,en",
    hasty: false,
    keeps: false,
    engine: Engine::Chromium,
};

/// The smallest text of the slide as it is seen, in tenths of a px, and what is cut or runs over.
const TEXTS: &str = "
    const stage = document.getElementById('stage');
    let least = 1e9, faults = [];
    for (const it of stage.querySelectorAll('*')) {
        const speaks = [...it.childNodes].some((it) => it.nodeType === 3 && it.textContent.trim());
        if (!speaks || it.closest('.visually-hidden') || !it.checkVisibility()) continue;
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
pub async fn open(site: &Site, query: &str, options: Options) -> Browser {
    let browser = Browser::open(options).await;
    goto(&browser, site, query).await;
    browser
}

pub async fn goto(browser: &Browser, site: &Site, query: &str) {
    browser.goto(&site.url(query)).await;
    stands(browser).await;
}

/// Shows another slide in the page that is open.
pub async fn follow(browser: &Browser, query: &str) {
    browser.follow(query).await;
    frames(browser).await;
    stands(browser).await;
}

async fn stands(browser: &Browser) {
    browser.wait_for("#stage :is(.chart, .reading, .dots, .one-guess, .telling)").await;
    frames(browser).await;
}

/// Three frames: the slide is drawn, measured, and drawn for what was measured; the address follows the first.
pub async fn frames(browser: &Browser) {
    let three = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(\
                 () => requestAnimationFrame(() => setTimeout(done)))))";
    browser.js_async(three, &[]).await;
}

pub async fn key(browser: &Browser, key: &str) {
    browser.keys(&[key]).await;
    frames(browser).await;
}

/// No text is under so many px, and none is cut.
pub async fn check_texts(browser: &Browser, least_px: i64) {
    let texts = browser.js(TEXTS, &[]).await;
    let what = browser.query().await;
    assert!(texts["least"].as_i64() >= Some(least_px * 10), "{what}: {texts}");
    assert_eq!(texts["faults"], json!([]), "{what}");
}

pub async fn no_barrier(browser: &Browser, what: &str) {
    assert_eq!(barriers(browser, what).await, [""; 0]);
}

/// A key as another layout sends it.
pub async fn foreign_key(browser: &Browser, key: &str, code: &str) {
    let send = "const [key, code] = arguments;
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));";
    browser.js(send, &[json!(key), json!(code)]).await;
    frames(browser).await;
}

#[tokio::test]
async fn keys_alone_turn_every_slide() {
    let site = Site::start();
    let browser = open(&site, "?view=present", PROJECTOR).await;
    let mut seen = vec![browser.query().await];
    check_texts(&browser, 24).await;
    loop {
        key(&browser, ["ArrowRight", "PageDown", "Space"][seen.len() % 3]).await;
        let here = browser.query().await;
        if seen.last() == Some(&here) {
            break;
        }
        check_texts(&browser, 24).await;
        let title = browser.texts("#slide-title").await.concat();
        let spoken = browser.texts("#announcement").await.concat();
        assert_eq!(
            spoken.split_whitespace().collect::<Vec<_>>(),
            title.split_whitespace().collect::<Vec<_>>()
        );
        seen.push(here);
        let place = browser.texts(".slide-place").await.concat();
        assert!(place.starts_with(&format!("{}/", seen.len())), "{place} of {seen:?}");
        assert!(seen.len() < 40, "{seen:?}");
    }
    for picture in ["years", "areas", "chairs", "kinds", "places", "areas-by-year"] {
        assert!(seen.contains(&format!("?view=present&picture={picture}")), "{picture}: {seen:?}");
    }
    for before in seen.iter().rev().skip(1) {
        key(&browser, "ArrowLeft").await;
        assert_eq!(browser.query().await, *before);
    }
    key(&browser, "End").await;
    assert_eq!(Some(&browser.query().await), seen.last());
    key(&browser, "2").await;
    browser.wait_query("?view=present&picture=years").await;
    key(&browser, "Home").await;
    browser.wait_query("?view=present").await;
    key(&browser, "Escape").await;
    browser.wait_for("#summary").await;
    assert_eq!(browser.query().await, "");
    browser.assert_clean().await;
}

/// The slides of one link are as many on each of them, and no bar of a list stands on two.
#[tokio::test]
async fn slides_are_as_many_on_each_of_them() {
    let site = Site::start();
    let browser = open(&site, "?collection=both&view=present", PROJECTOR).await;
    for (width, height) in [(1280, 720), (1024, 768)] {
        browser.resize(width, height).await;
        goto(&browser, &site, "?collection=both&view=present").await;
        frames(&browser).await;
        let of = |place: &str| place.rsplit('/').next().unwrap_or_default().to_owned();
        let all = of(&browser.texts(".slide-place").await.concat());
        let mut chairs: Vec<String> = Vec::new();
        let mut seen = 1;
        loop {
            let before = browser.query().await;
            key(&browser, "ArrowRight").await;
            frames(&browser).await;
            if browser.query().await == before {
                break;
            }
            seen += 1;
            let place = browser.texts(".slide-place").await.concat();
            assert_eq!(place, format!("{seen}/{all}"), "{before} at {width}");
            chairs.extend(browser.attributes("[id^='mark-chairs-']", "id").await);
            assert!(seen < 60, "{before}");
        }
        assert_eq!(seen.to_string(), all, "at {width}");
        let listed = chairs.len();
        chairs.sort();
        chairs.dedup();
        assert!(listed > 0 && chairs.len() == listed, "at {width}: {chairs:?}");
    }
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
    key(&browser, "Space").await;
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
    browser.click("#to-meetings").await;
    browser.click("#to-article").await;
    browser.wait_until("the article", "return location.search.includes('read=')", &[]).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_keys_are_told_in_a_sheet_that_holds_the_focus() {
    let site = Site::start();
    let browser = open(&site, "?view=present&picture=chairs", PROJECTOR).await;
    browser.click("#ask-present-keys").await;
    browser.wait_for("#present-keys[open]").await;
    check_texts(&browser, 24).await;
    no_barrier(&browser, "the keys").await;
    for _ in 0..3 {
        key(&browser, "Tab").await;
        let inside =
            "return document.activeElement === document.body || !!document.activeElement.closest('dialog')";
        assert_eq!(browser.js(inside, &[]).await, true, "{}", browser.active().await);
    }
    key(&browser, "Escape").await;
    browser.wait_gone("#present-keys[open]").await;
    assert!(browser.active().await.contains("#ask-present-keys"), "{}", browser.active().await);
    assert_eq!(browser.query().await, "?view=present&picture=chairs", "Escape closed the sheet alone");
    for (name, code) in [("q", "KeyQ"), ("й", "KeyQ")] {
        foreign_key(&browser, name, code).await;
        browser.wait_for("#present-code[open] .qr").await;
        foreign_key(&browser, name, code).await;
        browser.wait_gone("#present-code[open]").await;
    }
    for (name, code) in [("b", "KeyB"), ("и", "KeyB"), ("ю", "Period")] {
        foreign_key(&browser, name, code).await;
        browser.wait_for("#present-blank").await;
        key(&browser, "ArrowRight").await;
        browser.wait_gone("#present-blank").await;
    }
    assert_eq!(browser.query().await, "?view=present&picture=chairs", "the key only ended the dark");
    // Autofill sends such events: they are no presses.
    browser.js("document.body.dispatchEvent(new Event('keydown', { bubbles: true }))", &[]).await;
    key(&browser, "ArrowLeft").await;
    assert_ne!(browser.query().await, "?view=present&picture=chairs", "keys still turn slides");
    browser.assert_clean().await;
}

#[tokio::test]
async fn slides_take_the_focus_and_give_it_back() {
    let site = Site::start();
    let browser = crate::page::open(&site, "?years=2021", PROJECTOR).await;
    let is_on = "return document.activeElement.id === arguments[0]";
    browser.click("#more").await;
    browser.click("#to-present").await;
    browser.wait_until("the slide has the focus", is_on, &[json!("slide-title")]).await;
    key(&browser, "b").await;
    browser.wait_until("the dark has the focus", is_on, &[json!("present-blank")]).await;
    key(&browser, "b").await;
    browser.wait_until("the slide has it again", is_on, &[json!("slide-title")]).await;
    key(&browser, "Escape").await;
    browser.wait_until("the charts have it", is_on, &[json!("summary")]).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_browser_that_refuses_the_screen_leaves_the_slides_as_they_are() {
    let site = Site::start();
    let browser = open(&site, "?view=present&picture=areas", PROJECTOR).await;
    for refusal in [
        "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'))",
        "Element.prototype.requestFullscreen = () => { throw new TypeError('refused') }",
        "delete Element.prototype.requestFullscreen; delete Element.prototype.webkitRequestFullscreen",
    ] {
        browser.js(refusal, &[]).await;
        key(&browser, "f").await;
        browser.wait_text(".stage-message", "does not let the page fill the screen").await;
        key(&browser, "ArrowRight").await;
        key(&browser, "ArrowLeft").await;
        assert_eq!(browser.query().await, "?view=present&picture=areas", "{refusal}");
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn strong_contrast_is_kept_and_is_no_part_of_the_link() {
    let site = Site::start();
    let browser = open(&site, "?view=present&picture=areas", PROJECTOR).await;
    key(&browser, "p").await;
    let bar = "return getComputedStyle(document.querySelector('#stage .bar')).fill";
    assert_eq!(browser.js(bar, &[]).await, "rgb(0, 0, 0)");
    no_barrier(&browser, "strong contrast").await;
    browser.reload().await;
    browser.wait_for("#stage.projector").await;
    assert_eq!(browser.query().await, "?view=present&picture=areas");
    key(&browser, "p").await;
    browser.wait_gone("#stage.projector").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn no_text_is_cut_on_any_screen_in_any_language() {
    let site = Site::start();
    let browser = open(&site, "?view=present", PROJECTOR).await;
    for lang in ["en", "vi", "ru"] {
        for slide in [
            "present",
            "present&collection=both",
            "present&picture=years",
            "present&picture=areas&step=2",
            "predict&picture=areas",
            // Pages on record.
            "present&picture=years&pin=2015&collection=both&meeting=arjcc-13",
        ] {
            follow(&browser, &format!("?view={slide}&lang={lang}")).await;
            for (width, height, least_px) in
                [(1280, 720, 24), (1024, 768, 24), (1920, 1080, 36), (390, 844, 12)]
            {
                browser.resize(width, height).await;
                frames(&browser).await;
                check_texts(&browser, least_px).await;
                assert_eq!(browser.sideways().await, 0, "{slide} {lang} {width}");
            }
        }
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn slides_have_no_barrier_in_light_and_dark() {
    let site = Site::start();
    let browser = open(&site, "?view=present", PROJECTOR).await;
    for link in [
        "?view=present",
        "?view=present&picture=areas-by-year",
        "?area=energy&view=present&picture=years&pin=2021",
        "?view=predict&picture=chairs",
        "?view=predict&picture=years&step=2",
        "?collection=record&view=present&picture=coordinators",
    ] {
        follow(&browser, link).await;
        no_barrier(&browser, link).await;
    }
}
