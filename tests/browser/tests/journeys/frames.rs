//! In a frame of another page that is closed (`sandbox="allow-scripts"`) the page has no origin, so its own files are those
//! of another. Where the host lets everyone read them it runs; else it is read, and says why it does not run.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

use crate::page::drawn;

/// Opens a link in a closed frame of a page of others, and goes on in there.
async fn framed(site: &Site, query: &str, languages: &'static str) -> Browser {
    let browser = Browser::open(Options { languages, ..Options::default() }).await;
    browser.goto(&site.host_page()).await;
    let add = "
        const frame = document.createElement('iframe');
        frame.sandbox = 'allow-scripts';
        Object.assign(frame, { src: arguments[0], width: 1200, height: 850 });
        document.body.append(frame)";
    browser.js(add, &[json!(site.url(query))]).await;
    browser.enter_frame("iframe").await;
    browser
}

#[tokio::test]
async fn in_a_closed_frame_it_runs_where_everyone_may_read_its_files() {
    let site = Site::framed(true);
    let browser = framed(&site, "?years=2021&lang=ru", "en").await;
    browser.wait_text("#summary", "4 из 9 встреч").await;
    drawn(&browser).await;
    // Whether it may save, the page does not know: it says that the browser was asked.
    browser.click("#ask-share").await;
    browser.wait_for("#share-figures").await;
    browser.click("#share-figures").await;
    for file in ["csv", "xlsx"] {
        browser.click(&format!("#take-years-{file}")).await;
        browser.wait_text(".share-said", "Браузеру предложено сохранить").await;
        browser.wait_text(".share-said", file).await;
    }
    assert_eq!(browser.count(".panic").await, 0);
}

#[tokio::test]
async fn in_a_closed_frame_it_is_read_where_nobody_may_read_its_files() {
    let site = Site::framed(false);
    for (query, languages, title, why, simple) in [
        ("?years=2021&lang=ru", "en", "Страница не запустилась", "Эта рамка закрыта (sandbox)", "АСЕАН"),
        (
            "?view=story&story=pandemic",
            "vi,en",
            "Không mở được trang",
            "Khung này bị đóng kín (sandbox)",
            "ASEAN",
        ),
    ] {
        let browser = framed(&site, query, languages).await;
        browser.wait_text("#app [role=alert] h1", title).await;
        browser.wait_text("#app [role=alert] p", why).await;
        assert_eq!(browser.count(".loading").await, 0, "{query}");
        browser.click("#app [role=alert] a[href$='#read']").await;
        browser.wait_text("main h1", simple).await;
        assert!(browser.count("main ol li").await > 3, "the meetings are read in the frame");
    }
    // The opening view stands in the page's own HTML.
    let browser = framed(&site, "", "en").await;
    browser.wait_text("#app [role=alert] p", "This frame is closed (sandbox)").await;
    let stays = "return document.querySelector('#opening #years-chart').checkVisibility()";
    assert_eq!(browser.js(stays, &[]).await, true);
}
