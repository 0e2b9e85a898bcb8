//! What surrounds the page: fonts that do not come, storage that is closed or full, a clock elsewhere. None of it changes a
//! figure.

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::{Value, json};

use crate::page::{drawn, goto, open, seen};

const VIEWS: [&str; 6] = [
    "",
    "?years=2021&lang=vi",
    "?view=present&lang=ru",
    "?view=story&story=pandemic",
    "?view=teach",
    "?view=compose",
];

/// A script that runs in each page before its own.
async fn before_each_page(browser: &Browser, source: &str) {
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

/// The headings of a view, and whether it has stopped.
async fn stands(browser: &Browser, site: &Site, view: &str) -> Value {
    goto(browser, site, view).await;
    assert_eq!(browser.count(".panic").await, 0, "{view}");
    browser
        .js("return [...document.querySelectorAll('main h1, main h2')].map((it) => it.innerText)", &[])
        .await
}

/// Letters of the system stand in for ours, and nothing is cut or goes sideways.
#[tokio::test]
async fn without_its_fonts_the_page_reads_as_well() {
    let site = Site::start();
    for (fault, width) in
        [(Fault::Status(404), 1280), (Fault::Status(404), 360), (Fault::Truncated(50), 1280)]
    {
        let browser = Browser::open(Options { width, ..Options::default() }).await;
        site.break_file("fonts/", fault);
        for view in VIEWS {
            let headings = stands(&browser, &site, view).await;
            assert_ne!(headings, json!([]), "{view}");
            assert_eq!(browser.sideways().await, 0, "{view} at {width} px");
        }
        site.mend();
        browser.assert_clean_but(&["fonts/", "font"]).await;
    }
}

/// A browser may keep nothing for a page (a closed frame, a full disk, a setting): it is as if it came for the first time.
#[tokio::test]
async fn what_cannot_be_kept_changes_nothing_else() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let mut whole = Vec::new();
    for view in VIEWS {
        whole.push(stands(&browser, &site, view).await);
    }
    let closed = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get() { throw new DOMException('closed', 'SecurityError') } });";
    let full = "const refuse = () => { throw new DOMException('full', 'QuotaExceededError') };
        Storage.prototype.setItem = refuse; Storage.prototype.getItem = refuse; Storage.prototype.removeItem = refuse;";
    let missing = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { value: undefined });";
    for kind in [closed, full, missing] {
        let browser = Browser::open(Options::default()).await;
        before_each_page(&browser, kind).await;
        for (view, whole) in VIEWS.iter().zip(&whole) {
            assert_eq!(&stands(&browser, &site, view).await, whole, "{view} with {kind}");
        }
        // What is chosen holds for as long as the page is open.
        goto(&browser, &site, "").await;
        browser.click("#bar-years-2021").await;
        browser.wait_query("?years=2021").await;
        browser.assert_clean().await;
    }
}

/// Days are those of the meetings, wherever the reader is; the day of a citation is the reader's own.
#[tokio::test]
async fn figures_do_not_depend_on_clock_and_zone() {
    let site = Site::start();
    let browser = open(&site, "?collection=both&show=years", Options::default()).await;
    let whole = seen(&browser).await;
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata", "America/St_Johns"] {
        browser.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await;
        goto(&browser, &site, "?collection=both&show=years").await;
        assert_eq!(seen(&browser).await, whole, "{zone}");
    }
    // A clock that was never set, one far ahead, and one that tells no time at all.
    for now in ["0", "253402300800000", "NaN"] {
        let browser = Browser::open(Options::default()).await;
        let clock = format!(
            "{{ const Real = Date; window.Date = class extends Real {{
                constructor(...given) {{ if (given.length) super(...given); else super({now}); }}
                static now() {{ return {now}; }}
            }} }}"
        );
        before_each_page(&browser, &clock).await;
        goto(&browser, &site, "?collection=both&show=years").await;
        assert_eq!(seen(&browser).await, whole, "a clock at {now}");
        browser.click("#ask-share").await;
        browser.wait_for("#share-by-link").await;
        drawn(&browser).await;
        browser.assert_clean().await;
    }
}
