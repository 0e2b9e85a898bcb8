//! The main stories in browsers that are no Chromium: from a bar to the sentence, another language, a lesson, a guess, a
//! slide, what is taken along. They are the same for each; what they count is held against a recount.
//!
//! Firefox is among all tests. WebKit needs a display: `cargo xtask test webkit` gives it one.

use browser_tests::{Browser, Engine, Options, Site};
use oracle::{Choice, DataFiles, Recount};
use serde_json::json;

#[tokio::test]
async fn firefox() {
    main_stories(Engine::Firefox).await;
}

#[tokio::test]
#[ignore = "needs WebKitGTK's driver and a display: cargo xtask test webkit"]
async fn webkit() {
    main_stories(Engine::WebKit).await;
}

/// The site in one file, from the disk and without any server; `DIALOGUE_EXPLORER_FILE` says where it lies.
#[tokio::test]
#[ignore = "needs the site in one file: cargo xtask test one-file"]
async fn one_file() {
    let file = std::env::var("DIALOGUE_EXPLORER_FILE").expect("DIALOGUE_EXPLORER_FILE names the file");
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::open(Options { engine, ..Options::default() }).await;
        Reader { browser, page: format!("file://{file}") }.main_stories().await;
    }
}

async fn main_stories(engine: Engine) {
    let site = Site::start();
    let browser = Browser::open(Options { engine, ..Options::default() }).await;
    Reader { browser, page: site.url("") }.main_stories().await;
}

/// Somebody before a browser, with the address of the page.
struct Reader {
    browser: Browser,
    page: String,
}

/// How many meetings of the five articles a link shows.
fn count(link: &str) -> usize {
    Recount::new(&DataFiles::bundled(), "articles").chosen(&Choice::from_link(link)).len()
}

impl Reader {
    async fn main_stories(&self) {
        self.bar_to_sentence().await;
        self.another_language().await;
        self.by_keys().await;
        self.a_story().await;
        self.a_guess().await;
        self.a_slide().await;
        self.what_is_taken_along().await;
        self.each_view_stands().await;
        self.browser.assert_clean().await;
    }

    async fn goto(&self, query: &str) {
        self.browser.goto(&format!("{}{query}", self.page)).await;
        self.browser.wait_for("main h1, main h2").await;
        self.browser.wait_gone("main .loading").await;
        self.browser.rest().await;
    }

    async fn bar_to_sentence(&self) {
        let browser = &self.browser;
        self.goto("").await;
        browser.wait_text("#meetings-title", &count("").to_string()).await;
        browser.click("#bar-years-2021").await;
        browser.wait_query("?years=2021").await;
        browser.wait_text("#meetings-title", &count("years=2021").to_string()).await;
        browser.wait_text("#summary", &format!("{} of {} meetings", count("years=2021"), count(""))).await;
        browser.click(".meeting-list li:first-child a").await;
        browser.wait_for("h2[id^=m-]").await;
        browser.click("a[id^=fact-start], a[href*='fact=start']").await;
        browser.wait_for("#words, mark").await;
        // The address follows what is painted, and one goes back by the address.
        let is_told = "return location.search.includes('fact=')";
        browser.wait_until("the value in the link", is_told, &[]).await;
        browser.back().await;
        browser.back().await;
        browser.wait_query("?years=2021").await;
        browser.wait_for(".meeting-list").await;
        browser.back().await;
        browser.wait_query("").await;
        browser.wait_text("#meetings-title", &count("").to_string()).await;
        browser.forward().await;
        browser.wait_query("?years=2021").await;
        browser.reload().await;
        browser.wait_text("#meetings-title", &count("years=2021").to_string()).await;
        // What other programs do to a link on its way.
        self.goto("?years=2021).&amp;utm_source=x").await;
        browser.wait_text("#meetings-title", &count("years=2021").to_string()).await;
    }

    async fn another_language(&self) {
        let browser = &self.browser;
        for (lang, name) in [("vi", "Khám phá Đối thoại"), ("ru", "Путеводитель по диалогу")]
        {
            self.goto(&format!("?lang={lang}")).await;
            browser.wait_text(".site-name", name).await;
            browser.wait_text("#meetings-title", &count("").to_string()).await;
            let choose = "
            const it = document.getElementById('language');
            it.value = 'en';
            it.dispatchEvent(new Event('change', { bubbles: true }))";
            browser.js(choose, &[]).await;
            browser.wait_text(".site-name", "Dialogue Explorer").await;
        }
    }

    async fn by_keys(&self) {
        let browser = &self.browser;
        self.goto("?lang=en").await;
        browser.js("document.getElementById('bar-years-2018').focus()", &[]).await;
        browser.keys(&["ArrowRight", "ArrowRight", "ArrowRight", "Enter"]).await;
        browser.wait_query("?years=2021&lang=en").await;
        browser.wait_text("#meetings-title", &count("years=2021").to_string()).await;
        let is_kept = "return document.activeElement.id === 'bar-years-2021'";
        browser.wait_until("the focus on its bar", is_kept, &[]).await;
    }

    async fn a_story(&self) {
        let browser = &self.browser;
        self.goto("?view=story&story=pandemic").await;
        browser.wait_text("#story-step", "Step 1 of 7").await;
        browser.click("#story-show").await;
        browser.wait_text(".answer-text", "6 in 2019").await;
        browser.click("#story-next").await;
        browser.wait_text("#story-step", "Step 2 of 7").await;
        browser.back().await;
        browser.wait_text("#story-step", "Step 1 of 7").await;
    }

    async fn a_guess(&self) {
        let browser = &self.browser;
        self.goto("?view=predict&picture=years").await;
        browser.wait_for("[role=slider]").await;
        browser.js("document.getElementById('guess-2023').focus()", &[]).await;
        browser.keys(&["Home", "ArrowUp"]).await;
        browser.click("#reveal").await;
        browser.wait_text(".sentence", "1 of 1 right").await;
    }

    async fn a_slide(&self) {
        let browser = &self.browser;
        self.goto("?view=present&lang=ru").await;
        browser.wait_for("#stage").await;
        browser.keys(&["ArrowRight"]).await;
        let has_gone_on = "return /step=2|picture=/.test(location.search)";
        browser.wait_until("the second slide", has_gone_on, &[]).await;
        browser.wait_for("#stage svg").await;
    }

    async fn what_is_taken_along(&self) {
        let browser = &self.browser;
        self.goto("?years=2021").await;
        browser.click("#ask-share").await;
        browser.wait_for("#share-by-link").await;
        let shown = browser.js("return document.getElementById('share-link').value", &[]).await;
        assert!(shown.as_str().is_some_and(|it| it.contains("years=2021")), "{shown}");
        browser.keys(&["Escape"]).await;
    }

    /// Each view comes with its code and its words, and none ends the page.
    async fn each_view_stands(&self) {
        let browser = &self.browser;
        for view in [
            "?collection=both",
            "?collection=record",
            "?q=vaccine",
            "?view=teach",
            "?view=play&collection=both&step=40",
            "?view=questions&seed=7",
            "?view=worksheet&seed=7",
            "?view=handout",
            "?view=method",
            "?view=embed",
            "?view=compose",
            "?vs.years=2018&years=2021",
            "?show=places",
            "?show=coordinators&collection=record",
        ] {
            self.goto(view).await;
            let stopped = browser
                .js("return document.querySelector('.panic, .load-failed')?.innerText ?? null", &[])
                .await;
            assert_eq!(stopped, json!(null), "{view}");
        }
    }
}
