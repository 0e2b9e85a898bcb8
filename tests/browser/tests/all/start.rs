//! How the page starts, and what it says when it cannot.

use browser_tests::{Browser, Fault, Options, Site};

/// The file without which nothing starts.
const MODULE: &str = "dialogue-explorer_bg";

#[tokio::test]
async fn each_file_is_asked_for_once_and_nothing_of_others() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    browser.goto(&site.url("")).await;
    // The static first paint says that it loads; the app has something better to say.
    browser.wait_until("the app", "return !all('#app')[0].textContent.includes('Loading…')", &[]).await;
    let mut asked_for = site.asked_for();
    asked_for.sort();
    let mut once = asked_for.clone();
    once.dedup();
    assert_eq!(asked_for, once, "a preload that does not match its use is fetched again");
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
        site.break_file(MODULE, fault);
        browser.goto(&site.url(query)).await;
        browser.wait_text("#app [role=alert] h1", words).await;
    }
    assert_eq!(browser.axe().await, []);
    site.mend();
    browser.click("#app [role=alert] a").await;
    browser.wait_gone("#app [role=alert]").await;
    assert_eq!(browser.query().await, "?lang=en");
}

#[tokio::test]
async fn the_chosen_theme_is_there_before_the_app() {
    let site = Site::start();
    let browser = Browser::open(Options { dark: true, ..Options::default() }).await;
    site.break_file(MODULE, Fault::Hangs);
    browser.goto(&site.url("")).await;
    let theme = "return document.documentElement.dataset.theme ?? 'none'";
    assert_eq!(browser.js(theme, &[]).await, "none");
    browser.js("localStorage.setItem('theme', 'light')", &[]).await;
    browser.reload().await;
    assert_eq!(browser.js(theme, &[]).await, "light");
    browser.js("localStorage.setItem('theme', 'purple')", &[]).await;
    browser.reload().await;
    assert_eq!(browser.js(theme, &[]).await, "none");
}
