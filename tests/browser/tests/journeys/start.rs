//! Opening the site: three charts and a sentence that says what they show, in the reader's language; and what is said
//! where it cannot start.

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::json;

use crate::page::{drawn, goto, listed, open, promised};
use crate::recount::Recount;

/// The files without which nothing starts.
const MODULE: &str = "dialogue-explorer-";
const START: &str = "app/";

/// Breaks the module, wherever the build has put it: beside the page, or in the directory of a split one.
fn break_module(site: &Site, fault: &Fault) {
    for prefix in [MODULE, START] {
        site.break_file(prefix, fault.clone());
    }
}

#[tokio::test]
async fn the_three_charts_stand_there_with_a_sentence() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", Options::default()).await;
    for chart in ["years-chart", "areas-chart", "chairs-chart"] {
        browser.wait_for(&format!("#{chart} a[role=option]")).await;
    }
    browser.wait_text("#summary", &format!("{} meetings", recount.count(""))).await;
    assert_eq!(listed(&browser).await, recount.count(""));
    for (code, count) in recount.by("chair", "") {
        assert_eq!(promised(&browser, &format!("bar-chair-{code}")).await, count, "{code}");
    }
    // A preload that does not match its use is fetched again.
    let mut asked_for = site.asked_for();
    asked_for.sort();
    let mut once = asked_for.clone();
    once.dedup();
    assert_eq!(asked_for, once);

    // All three stand in the first window, beside each other's evidence, and nothing is under the fold but charts.
    let bottom =
        "return document.getElementById('years-chart').getBoundingClientRect().bottom <= innerHeight";
    assert_eq!(browser.js(bottom, &[]).await, true, "the years are seen without scrolling");
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_page_speaks_the_readers_language_else_that_of_the_link() {
    let site = Site::start();
    let browser = open(&site, "", Options { languages: "ru,en", ..Options::default() }).await;
    browser.wait_text("#summary", "встреч").await;
    assert_eq!(browser.query().await, "", "a reader's language is no part of the link");
    goto(&browser, &site, "?lang=vi").await;
    browser.wait_text("#summary", "cuộc họp").await;
    browser.click("#language").await;
    browser.keys(&["Home", "Enter"]).await;
    browser.wait_query("?lang=en").await;
    browser.wait_text("h1", "who chaired").await;
    assert_eq!(browser.js("return document.documentElement.lang", &[]).await, "en");
    browser.back().await;
    browser.wait_text("#summary", "cuộc họp").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_start_that_fails_says_so_in_the_readers_language() {
    let site = Site::start();
    let browser = Browser::open(Options { languages: "vi,en", ..Options::default() }).await;
    for (fault, query, words) in [
        (Fault::Status(404), "", "Không mở được trang"),
        (Fault::Truncated(1000), "?lang=ru", "Страница не запустилась"),
        (Fault::Body("not a module".to_owned()), "?lang=xx", "Không mở được trang"),
        (Fault::Status(503), "?lang=en", "The page could not start"),
    ] {
        break_module(&site, &fault);
        browser.goto(&site.url(query)).await;
        browser.wait_text("#app [role=alert] h1", words).await;
        assert_eq!(browser.count(".loading").await, 0, "it does not go on loading");
    }
    assert_eq!(browser.axe().await, []);
    site.mend();
    browser.click("#app [role=alert] a").await;
    browser.wait_for("#summary").await;
    assert_eq!(browser.query().await, "?lang=en");
}

/// What takes long may come yet: it is told, and comes.
#[tokio::test]
async fn a_start_that_takes_long_says_so_until_the_page_is_there() {
    let site = Site::start();
    let browser = Browser::open(Options { languages: "ru,en", ..Options::default() }).await;
    break_module(&site, &Fault::Hangs);
    browser.goto(&site.url("?years=2021")).await;
    // It is told after 20 seconds.
    browser.wait_until("ten seconds", "return performance.now() > 10000", &[]).await;
    assert_eq!(browser.count("#slow").await, 0);
    browser.wait_text("#slow[role=status]", "дольше обычного").await;
    assert_eq!(browser.axe().await, []);
    site.mend();
    browser.wait_text("#summary", "4").await;
    browser.wait_gone("#slow").await;
    assert_eq!(browser.query().await, "?years=2021");
    // The browser wonders that what it fetched early is not used yet.
    browser.assert_clean_but(&["preloaded"]).await;
}

/// Before the app is there the page has its name, its subject, and the theme that was chosen.
#[tokio::test]
async fn the_page_is_calm_before_the_app() {
    let site = Site::start();
    let browser = Browser::open(Options { dark: true, ..Options::default() }).await;
    break_module(&site, &Fault::Hangs);
    browser.goto(&site.url("")).await;
    let theme = "return document.documentElement.dataset.theme ?? 'none'";
    assert_eq!(browser.js(theme, &[]).await, "none");
    browser.js("localStorage.setItem('theme', 'light')", &[]).await;
    browser.reload().await;
    assert_eq!(browser.js(theme, &[]).await, "light");
    browser.wait_text("h1", "ASEAN–Russia meetings").await;
    let place = "
        const [name, title] = ['.site-name a', 'h1'].map((css) => document.querySelector(css).getBoundingClientRect());
        return [name.left, name.top, title.left].map(Math.round)";
    let before = browser.js(place, &[]).await;
    site.mend();
    browser.wait_for("#summary").await;
    drawn(&browser).await;
    assert_eq!(browser.js(place, &[]).await, before, "the app takes the place of what stood there");
    browser.js("localStorage.setItem('theme', 'purple')", &[]).await;
    browser.reload().await;
    assert_eq!(browser.js(theme, &[]).await, "none");
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_page_in_english_fetches_no_faces_of_other_letters() {
    let site = Site::start();
    let browser = open(&site, "?lang=en", Options::default()).await;
    browser.wait_for("#years-chart a[role=option]").await;
    let faces = "
        return performance.getEntriesByType('resource').map((it) => it.name.split('/').pop())
            .filter((it) => it.endsWith('.woff2') && !/-(latin|accents|vietnamese)/.test(it))";
    // One of the articles is Vietnamese: its title comes with the evidence.
    assert_eq!(browser.js(faces, &[]).await, json!([]));
    browser.assert_clean().await;
}
