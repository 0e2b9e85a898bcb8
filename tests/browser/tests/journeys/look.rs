//! What is drawn fits: at every width and in every language nothing runs over, lies on something else, is too small to
//! read or to hit; and on paper the figures are there.

use browser_tests::{Browser, Options, Site};
use oracle::files::list;
use serde_json::{Value, json};

use crate::page::{drawn, follow, goto, open};

/// The problems that can be measured in what is seen now, each as a line.
const PROBLEMS: &str = include_str!("problems.js");

/// Everything that the page of charts can show, three further charts one by one, and a choice.
const STATES: [(&str, &str); 6] = [
    ("start", ""),
    ("a choice", "years=2021&area=tourism"),
    (
        "tables",
        "area=politics-security&status=held,planned,proposed&meeting=arsom-19&show=years,areas,chairs",
    ),
    ("everything, kinds", "collection=both&years=2010-2021&show=kinds"),
    ("the record, map", "collection=record&area=energy&show=places"),
    ("everything, areas by year", "collection=both&show=areas-by-year"),
];

async fn problems(browser: &Browser, what: &str) -> Vec<String> {
    drawn(browser).await;
    let found: Value = browser.js(PROBLEMS, &[]).await;
    list(&found).iter().map(|it| format!("{what}: {}", it.as_str().unwrap_or_default())).collect()
}

async fn fits(languages: &[&str]) {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let mut found = Vec::new();
    for lang in languages {
        for (state, query) in STATES {
            follow(&browser, &format!("?{query}&lang={lang}")).await;
            browser.wait_until("the fonts", "return document.fonts.status === 'loaded'", &[]).await;
            for width in [320, 360, 768, 1280, 1920] {
                browser.resize(width, 900).await;
                found.extend(problems(&browser, &format!("{lang} {width} {state}")).await);
            }
        }
    }
    browser.assert_clean().await;
    assert!(found.is_empty(), "{} problems:\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn everything_fits_in_english_and_vietnamese() {
    fits(&["en", "vi"]).await;
}

#[tokio::test]
async fn everything_fits_in_russian() {
    fits(&["ru"]).await;
}

/// The head is two lines on a phone at most, and ends before the fold is half used.
#[tokio::test]
async fn the_head_leaves_room_for_what_is_read() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for lang in ["en", "vi", "ru"] {
        goto(&browser, &site, &format!("?lang={lang}")).await;
        for (width, most_px) in [(320, 100), (390, 100), (768, 72), (1280, 72)] {
            browser.resize(width, 844).await;
            drawn(&browser).await;
            let height = "return document.querySelector('.site-header').getBoundingClientRect().height";
            let height = browser.js(height, &[]).await.as_f64().expect("a height");
            assert!(height <= f64::from(most_px), "{height} px at {width} px in {lang}");
        }
    }
    browser.assert_clean().await;
}

/// Every view, and what unfolds in it.
const VIEWS: [&str; 22] = [
    "",
    "years=2021&area=tourism",
    "show=years,areas,chairs",
    "collection=record&show=places",
    "collection=both&show=areas-by-year",
    "collection=record&show=coordinators",
    "show=kinds",
    "collection=both&show=left-out,filters",
    "meeting=arsom-19",
    "meeting=arsom-17&read=arsom-17-vna",
    "q=vaccine",
    "years=2018&vs.years=2021",
    "view=story",
    "view=story&story=pandemic",
    "view=compose",
    "view=teach",
    "view=questions&seed=2345",
    "view=worksheet&seed=2345",
    "view=handout&years=2021",
    "view=method&step=2",
    "view=present",
    "view=embed&picture=years",
];

/// What is cut off, and whether the page goes sideways.
const CUT: &str = "
    const shown = (it) => it.getClientRects().length > 0 && it.checkVisibility({ visibilityProperty: true });
    const root = document.documentElement;
    const width = Math.min(root.clientWidth, Math.ceil(root.getBoundingClientRect().width));
    const found = [];
    if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth - width} px too wide`);
    for (const it of document.querySelectorAll('h1, h2, h3, h4, legend, summary, caption, button, label, [role=tab]')) {
        if (!shown(it) || it.closest('.skip-link, [hidden]') || getComputedStyle(it).clipPath !== 'none') continue;
        const text = JSON.stringify(it.textContent.trim().slice(0, 40));
        const words = document.createRange();
        words.selectNodeContents(it);
        // What is wider than the window, or than an element that lets nothing be seen outside of it.
        if ([...words.getClientRects()].some(({ right, left }) => right > width + 1 || left < -1)) found.push(`${text} leaves the window`);
        const { overflowX, overflowY } = getComputedStyle(it);
        if (overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1) found.push(`${text} is cut off at the side`);
        if (overflowY === 'hidden' && it.scrollHeight > it.clientHeight + 2) found.push(`${text} is cut off below`);
    }
    return found";

async fn cut(browser: &Browser, what: &str) -> Vec<String> {
    let found: Value = browser.js(CUT, &[]).await;
    list(&found).iter().map(|it| format!("{what}: {}", it.as_str().unwrap_or_default())).collect()
}

/// On the narrowest screens, such as watches and split windows, one still reads downwards only.
#[tokio::test]
async fn nothing_goes_sideways_at_240_px() {
    let site = Site::start();
    let browser = open(&site, "", Options { width: 240, height: 700, ..Options::default() }).await;
    let mut found = Vec::new();
    for lang in ["en", "vi", "ru"] {
        for view in VIEWS {
            follow(&browser, &format!("?{view}&lang={lang}")).await;
            found.extend(cut(&browser, &format!("?{view}&lang={lang}")).await);
        }
    }
    browser.assert_clean().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whoever needs letters twice as large has them, and nothing is lost.
#[tokio::test]
async fn everything_fits_with_larger_letters() {
    let site = Site::start();
    let browser = open(&site, "?lang=vi", Options::default()).await;
    let mut found = Vec::new();
    for (zoom, width, height) in [(2, 640, 450), (4, 320, 225)] {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": zoom, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", size).await;
        goto(&browser, &site, "?lang=vi&years=2021&meeting=arsom-17").await;
        found.extend(problems(&browser, &format!("{zoom}00 %")).await);
    }
    // Letters alone, on a phone.
    for view in VIEWS {
        for lang in ["vi", "ru", "en"] {
            follow(&browser, &format!("?{view}&lang={lang}")).await;
            browser.resize(360, 740).await;
            browser.js("document.documentElement.style.setProperty('font-size', '200%')", &[]).await;
            drawn(&browser).await;
            found.extend(cut(&browser, &format!("?{view}&lang={lang} with letters twice as large")).await);
        }
    }
    // WCAG 1.4.12: the reader's own spacing of lines, letters and words.
    browser.resize(360, 740).await;
    let spaced = "
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
        document.adoptedStyleSheets = [sheet];";
    browser.js(spaced, &[]).await;
    drawn(&browser).await;
    assert_eq!(browser.sideways().await, 0, "with the reader's own spacing");
    browser.assert_clean().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn the_figures_are_on_paper() {
    let site = Site::start();
    for dark in [false, true] {
        let browser = open(&site, "?years=2021", Options { dark, ..Options::default() }).await;
        let scheme = if dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        browser
            .devtools("Emulation.setEmulatedMedia", json!({ "media": "print", "features": features }))
            .await;
        // A4 without its margins, in CSS pixels.
        browser.resize(718, 1000).await;
        drawn(&browser).await;
        let found: Vec<String> =
            problems(&browser, "print").await.into_iter().filter(|it| !it.contains("too near")).collect();
        assert!(found.is_empty(), "{}", found.join("\n"));
        for css in ["#summary", "#years-chart", "#areas-chart", "#chairs-chart", ".meeting-list > li"] {
            assert!(browser.count(css).await > 0, "{css} is not printed");
        }
        assert_eq!(
            browser.count("select, .menu, .skip-link, #evidence-handle").await,
            0,
            "what can only be pressed"
        );
        // Printers leave backgrounds away: letters have to be dark on white.
        let pale = "
            const light = (color) => { const [r, g, b] = color.match(/[\\d.]+/g).map(Number);
                return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255; };
            return ['#summary', '.meeting-list a', '.how'].map((css) => document.querySelector(css))
                .filter((it) => light(getComputedStyle(it).color) > 0.5).map((it) => it.outerHTML.slice(0, 80))";
        assert_eq!(browser.js(pale, &[]).await, json!([]), "pale letters on white paper, {scheme}");
        browser.assert_clean().await;
    }
}

/// A window of 320 px with a scrollbar leaves less than a phone does.
#[tokio::test]
async fn tooltips_do_not_make_the_page_go_sideways() {
    let site = Site::start();
    let browser = open(&site, "?lang=ru", Options { width: 305, height: 640, ..Options::default() }).await;
    browser.wait_for("#areas-chart a").await;
    browser.rest().await;
    browser.js("document.querySelector('#areas-chart a[id^=bar-area]').focus()", &[]).await;
    let mut seen = 0;
    for _ in 0..12 {
        browser.keys(&["ArrowDown"]).await;
        seen += browser.count("#areas-tooltip").await;
        assert_eq!(browser.sideways().await, 0, "{}", browser.active().await);
    }
    assert!(seen > 6, "{seen} tooltips");
    browser.assert_clean().await;
}
