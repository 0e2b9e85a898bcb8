//! Opening the site: three charts and a sentence that says what they show, in the reader's language; and what is said
//! where it cannot start.

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::{Value, json};

use crate::page::{drawn, goto, listed, open, promised};
use crate::recount::Recount;

/// The files without which nothing starts.
const MODULE: &str = "dialogue-explorer-";
const START: &str = "app/";

/// Keeps the module from coming until the site is mended, and nothing else: a browser asks a host for six files at once, and
/// a font that waits behind those that hang would keep the page from being loaded.
fn hold_module(site: &Site) {
    site.break_file(&format!("{START}{MODULE}"), Fault::Hangs);
}

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

/// A wrong answer that the browser was told to keep comes no second time: the host is asked.
#[tokio::test]
async fn what_a_cache_has_kept_is_not_tried_again() {
    let site = Site::start();
    for prefix in [MODULE, START] {
        site.break_file(prefix, Fault::Kept(404));
    }
    let browser = Browser::open(Options::default()).await;
    browser.goto(&site.url("?years=2021")).await;
    browser.wait_text("#app [role=alert] h1", "The page could not start").await;
    site.mend();
    browser.click("#app [role=alert] a").await;
    browser.wait_text("#summary", "4 of 9 meetings").await;
    assert_eq!(browser.query().await, "?years=2021");
}

/// Some readers have switched WebAssembly off.
#[tokio::test]
async fn without_webassembly_the_page_says_so_in_the_readers_language() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    let source = json!({ "source": "delete window.WebAssembly" });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
    for (query, title, text, simple) in [
        ("?years=2021&lang=ru", "Страница не запустилась", "В этом браузере нет WebAssembly", "АСЕАН"),
        ("?lang=ru&area=energy", "Страница не запустилась", "В этом браузере нет WebAssembly", "АСЕАН"),
        ("?lang=vi&years=2021", "Không mở được trang", "Trình duyệt này không có WebAssembly", "ASEAN"),
        (
            "?view=story&story=pandemic",
            "The page could not start",
            "This browser has no WebAssembly",
            "ASEAN",
        ),
        ("", "The page could not start", "This browser has no WebAssembly", "ASEAN"),
    ] {
        browser.goto(&site.url(query)).await;
        browser.wait_text("#app [role=alert] h1", title).await;
        browser.wait_text("#app [role=alert] p", text).await;
        assert_eq!(browser.count(".loading").await, 0, "{query}");
        // A page in this language is read without the app, and so are those that it leads to.
        assert_eq!(browser.axe().await, [], "{query}");
        browser.click("#app [role=alert] a[href$='#read']").await;
        browser.wait_text("main h1", simple).await;
        assert!(browser.count("main ol li").await > 3, "{query}");
        assert_eq!(browser.axe().await, [], "{query}");
        browser.click("main ol a").await;
        browser.wait_for("section:target dd q").await;
        assert_eq!(browser.axe().await, [], "{query}");
        browser.click("section:target dd a").await;
        browser.wait_for("mark:target").await;
    }
    // Nor does a small page that is linked elsewhere lead to where nothing can start.
    browser.goto(&site.url("share/year-2021.vi.html")).await;
    browser.wait_text("main h1", "ASEAN").await;
    browser.goto(&site.url("")).await;
    browser.wait_text("#app [role=alert] h1", "The page could not start").await;
    // What can be read without it stays.
    let stays = "return document.querySelector('#opening #years-chart').checkVisibility()";
    assert_eq!(browser.js(stays, &[]).await, true);
    assert_eq!(browser.axe().await, []);
}

/// The page waits for nobody who decides on how it looks: where that script hangs, it is read all the same, and starts.
#[tokio::test]
async fn a_script_that_hangs_before_the_first_paint_keeps_nothing_back() {
    let site = Site::start();
    let browser = Browser::open(Options { hasty: true, ..Options::default() }).await;
    let seen = "return document.querySelector('#frame').checkVisibility({ visibilityProperty: true })";
    hold_module(&site);
    site.break_file("early", Fault::Hangs);
    browser.goto(&site.url("?years=2021")).await;
    // For three seconds it may come yet, and change what is seen.
    assert_eq!(browser.js(seen, &[]).await, false);
    let later = "document.querySelector('#frame').getAnimations().forEach((it) => it.finish())";
    browser.js(later, &[]).await;
    assert_eq!(browser.js(seen, &[]).await, true);
    site.mend();
    browser.wait_text("#summary", "4 of 9 meetings").await;

    // The app needs nothing of it.
    site.break_file("early", Fault::Hangs);
    browser.goto(&site.url("?years=2021&lang=ru")).await;
    browser.wait_text("#summary", "4 из 9 встреч").await;
    assert_eq!(browser.js("return document.documentElement.lang", &[]).await, "ru");
    // Coming late, it leaves the app's language alone.
    site.mend();
    browser.wait_until("the script", "return 'known' in document.documentElement.dataset", &[]).await;
    assert_eq!(browser.js("return document.documentElement.lang", &[]).await, "ru");
    browser.assert_clean_but(&["preloaded"]).await;
}

/// Nothing of the page is seen before the theme and the language are known.
#[tokio::test]
async fn the_first_paint_comes_after_what_it_depends_on() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    let note = "document.addEventListener('known', () => { window.known = performance.now() })";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note })).await;
    hold_module(&site);
    for query in ["", "?years=2021"] {
        browser.goto(&site.url(query)).await;
        let after = "
            const paint = performance.getEntriesByName('first-contentful-paint')[0];
            return paint !== undefined && window.known !== undefined && paint.startTime >= window.known";
        browser.wait_until("a first paint after that", after, &[]).await;
    }
    site.mend();
}

/// The app starts, too, where the script does not come that would tell of its failure.
#[tokio::test]
async fn the_app_starts_without_the_script_that_tells() {
    let site = Site::start();
    site.break_file("boot", Fault::Status(404));
    let browser = Browser::open(Options::default()).await;
    for query in ["", "?years=2021"] {
        browser.goto(&site.url(query)).await;
        let is_there = "return document.querySelector('#frame, .late') === null";
        browser.wait_until("the app in its place", is_there, &[]).await;
        browser.wait_for("#bar-years-2021[role=option]").await;
    }
}

/// Where neither the script that starts the app comes nor the one that tells of it, nobody but the page's own HTML can tell.
#[tokio::test]
async fn where_nothing_can_tell_why_the_page_itself_does_after_a_while() {
    let site = Site::start();
    let browser = Browser::open(Options { languages: "vi,en", ..Options::default() }).await;
    let seen = "return [...document.querySelectorAll('.late')]
        .filter((it) => it.checkVisibility({ visibilityProperty: true })).map((it) => it.lang || 'en')";
    let later = "for (const it of document.querySelectorAll('.late')) it.getAnimations().forEach((it) => it.finish())";
    let page = "<!doctype html><title>Sign in</title>".to_owned();
    for fault in [Fault::Status(404), Fault::Body(String::new()), Fault::Body(page), Fault::Truncated(100)] {
        site.break_file("boot", fault.clone());
        site.break_file("start-", fault.clone());
        browser.goto(&site.url("?years=2021")).await;
        // It may come yet.
        let is_waiting = format!("return (() => {{ {seen} }})().length === 0");
        browser.wait_until("a page that is waited for", &is_waiting, &[]).await;
        browser.js(later, &[]).await;
        assert_eq!(browser.js(seen, &[]).await, json!(["en", "vi", "ru"]), "{fault:?}");
    }
    assert_eq!(browser.axe().await, []);
    site.mend();
    browser.goto(&site.url("?years=2021")).await;
    browser.wait_text("#summary", "4").await;
    assert_eq!(browser.count(".late").await, 0);
}

#[tokio::test]
async fn without_scripts_the_opening_view_is_read_and_nothing_is_on_its_way() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    for query in ["", "?years=2021&lang=ru"] {
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        browser.goto(&site.url(query)).await;
        let seen = "return ['.no-script', '#opening #summary', '.loading', '.late']
            .map((css) => document.querySelector(css).checkVisibility())";
        let seen = browser.js(seen, &[]).await;
        assert_eq!(seen, json!([true, true, false, false]), "{query}");
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
    }
}

/// What takes long may come yet: it is told, and comes. The 20 seconds are over when the test says so.
#[tokio::test]
async fn a_start_that_takes_long_says_so_until_the_page_is_there() {
    let site = Site::start();
    let browser = Browser::open(Options { languages: "ru,en", ..Options::default() }).await;
    let source = "
        const wait = window.setTimeout;
        window.setTimeout = (then, ms, ...rest) => {
            if (ms !== 20000) return wait(then, ms, ...rest);
            window.endPatience = then;
            return 0;
        }";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    hold_module(&site);
    browser.goto(&site.url("?years=2021")).await;
    browser.wait_until("a limit", "return window.endPatience !== undefined", &[]).await;
    assert_eq!(browser.count("#slow").await, 0);
    browser.js("window.endPatience()", &[]).await;
    browser.wait_text("#slow[role=status]", "дольше обычного").await;
    assert_eq!(browser.axe().await, []);
    site.mend();
    browser.wait_text("#summary", "4").await;
    browser.wait_gone("#slow").await;
    assert_eq!(browser.query().await, "?years=2021");
    // The browser wonders that what it fetched early is not used yet.
    browser.assert_clean_but(&["preloaded"]).await;
}

/// Where the things stand that a reader looks at before and after the app has come, and who has the focus.
const PLACES: &str = "
    const rect = (it) => it.getBoundingClientRect();
    const places = ['.site-name a', 'h1', '#summary', '#years-chart', '#chairs-chart', '#areas-chart', '.site-tools']
        .map((css) => document.querySelector(css)).map((it) => [rect(it).left, rect(it).top].map(Math.round));
    return [places, document.activeElement.id, scrollY];
";

/// The opening view is in the page's own HTML: it stands there before any code, and nothing moves when the app comes.
#[tokio::test]
async fn content_comes_before_code_and_nothing_moves_when_the_app_comes() {
    let (site, recount) = (Site::start(), Recount::new());
    for (width, height) in [(1366, 900), (390, 844)] {
        let browser = Browser::open(Options { width, height, dark: true, ..Options::default() }).await;
        hold_module(&site);
        browser.goto(&site.url("")).await;
        let told = "return document.querySelector('#opening #summary').checkVisibility() && \
                    document.querySelector('#opening #summary').innerText";
        let sentence = browser.wait_until("the opening view", told, &[]).await;
        assert!(sentence.as_str().unwrap_or_default().contains(&format!("{} meetings", recount.count(""))));
        browser.js("document.querySelector('#opening #bar-years-2021').focus(); scrollTo(0, 40)", &[]).await;
        let before = browser.js(PLACES, &[]).await;
        assert_eq!(browser.axe().await, []);
        site.mend();
        browser.wait_for("#summary").await;
        drawn(&browser).await;
        assert_eq!(browser.js(PLACES, &[]).await, before, "{width} px wide");
        assert_eq!(browser.js("return document.getElementById('opening')", &[]).await, json!(null));
        browser.assert_clean_but(&["preloaded"]).await;
    }
}

/// Clicks an element of the opening view as a pointer does.
async fn follow(browser: &Browser, css: &str) {
    let click = "document.querySelector('#opening ' + arguments[0])\
                 .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))";
    browser.js(click, &[json!(css)]).await;
}

/// The sentence of the opening view, if it is on the screen.
const SENTENCE: &str = "
    const it = document.querySelector('#opening #summary');
    return it?.checkVisibility() ? it.innerText : ''";

/// Waits until the opening view on the screen counts some meetings, and gives where things stand.
async fn counted(browser: &Browser, count: &str) -> Value {
    let is_counted = format!("return (() => {{ {SENTENCE} }})().startsWith(arguments[0])");
    browser.wait_until(&format!("{count} in the opening view"), &is_counted, &[json!(count)]).await;
    browser.js(PLACES, &[]).await
}

/// A bar that is followed before the app is there is answered without it, in the same document; so are Back and Forward.
#[tokio::test]
async fn a_bar_can_be_followed_before_the_app_is_there() {
    let (site, recount) = (Site::start(), Recount::new());
    let (all, of_year) = (recount.count(""), recount.count("?years=2021"));
    let [all_counted, year_counted] = [format!("{all} meetings"), format!("{of_year} of {all} meetings")];
    let browser = Browser::open(Options { width: 1366, height: 900, ..Options::default() }).await;
    hold_module(&site);
    browser.goto(&site.url("")).await;
    browser.js("window.isTheSame = true", &[]).await;
    counted(&browser, &all_counted).await;
    browser.js("document.querySelector('#opening #q').value = 'vaccin'", &[]).await;
    browser.js("document.querySelector('#opening #bar-years-2021').focus()", &[]).await;
    follow(&browser, "#bar-years-2021 .hit").await;
    browser.wait_query("?years=2021").await;
    counted(&browser, &year_counted).await;
    assert_eq!(browser.axe().await, []);
    browser
        .wait_until(
            "the count to be said",
            "return document.getElementById('announcement').textContent === arguments[0]",
            &[json!(year_counted)],
        )
        .await;
    assert_eq!(
        browser.js("return document.getElementById('q').value", &[]).await,
        "vaccin",
        "what is typed stays"
    );
    browser.js("document.getElementById('q').value = ''", &[]).await;
    browser.back().await;
    browser.wait_query("").await;
    counted(&browser, &all_counted).await;
    browser.forward().await;
    browser.wait_query("?years=2021").await;
    browser.js("document.querySelector('#opening #bar-years-2021').focus()", &[]).await;
    let before = counted(&browser, &year_counted).await;
    let sentence = browser.js(SENTENCE, &[]).await;
    site.mend();
    browser.wait_gone("#opening").await;
    drawn(&browser).await;
    assert_eq!(browser.js("return document.getElementById('summary').innerText", &[]).await, sentence);
    let after = browser.js(PLACES, &[]).await;
    assert!(are_same(&before, &after), "{before} {after}");
    assert_eq!(browser.js("return window.isTheSame", &[]).await, true, "the page was not loaded again");
    browser.back().await;
    browser.wait_text("#summary", &all_counted).await;
    browser.assert_clean_but(&["preloaded"]).await;
}

/// Its other links wait for the app in the same document, and nothing of the opening view stands under their address.
#[tokio::test]
async fn any_link_can_be_followed_before_the_app_is_there() {
    let site = Site::start();
    for (css, query, there) in [
        ("#to-teach", "?view=teach", "#teach-title"),
        ("#collection-both", "?collection=both", "#collection-both[aria-current=true]"),
    ] {
        let browser = Browser::open(Options::default()).await;
        hold_module(&site);
        browser.goto(&site.url("")).await;
        counted(&browser, "9 meetings").await;
        browser.js("window.isTheSame = true", &[]).await;
        follow(&browser, css).await;
        browser.wait_query(query).await;
        let seen =
            "return ['#opening', '#frame'].map((css) => document.querySelector(css).checkVisibility())";
        assert_eq!(browser.js(seen, &[]).await, json!([false, true]), "{query}");
        site.mend();
        browser.wait_for(there).await;
        assert_eq!(browser.js("return window.isTheSame", &[]).await, true, "{query}");
        browser.back().await;
        browser.wait_text("#summary", " meetings").await;
        browser.assert_clean_but(&["preloaded"]).await;
    }
    // So does a bar whose view does not come, or in place of which another page does.
    let other = "<!doctype html><html lang=en><body><div id=opening><p id=summary>9 meetings</p></div>";
    for fault in [Fault::Status(500), Fault::Body(other.to_owned())] {
        let browser = Browser::open(Options::default()).await;
        hold_module(&site);
        browser.goto(&site.url("")).await;
        counted(&browser, "9 meetings").await;
        site.break_file("share/opening", fault);
        follow(&browser, "#bar-years-2021 .hit").await;
        browser.wait_query("?years=2021").await;
        let frame = "return document.querySelector('#frame').checkVisibility()";
        assert_eq!(browser.js(frame, &[]).await, true);
        site.mend();
        browser.wait_for("#bar-years-2021[aria-selected=true]").await;
        browser.assert_clean_but(&["preloaded", "share/opening"]).await;
    }
}

/// Whether what `PLACES` gives is the same but for a rounded px: a line of another script is no whole number of them.
fn are_same(before: &Value, after: &Value) -> bool {
    let places = |it: &Value| -> Vec<i64> {
        it[0]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|place| [place[0].as_i64(), place[1].as_i64()])
            .flatten()
            .collect()
    };
    let (one, other) = (places(before), places(after));
    before[1] == after[1]
        && before[2] == after[2]
        && one.len() == other.len()
        && one.iter().zip(&other).all(|(a, b)| a.abs_diff(*b) <= 1)
}

/// In other languages it comes from a page of its own, also before any code.
#[tokio::test]
async fn the_opening_view_comes_in_the_language_that_is_asked_for() {
    let site = Site::start();
    for (languages, query, title, href) in [
        ("vi,en", "", "Khám phá Đối thoại", "?years=2021"),
        ("en", "?lang=vi", "Khám phá Đối thoại", "?years=2021&lang=vi"),
        ("en", "?lang=ru", "Путеводитель по диалогу", "?years=2021&lang=ru"),
        ("ru", "?lang=en", "Dialogue Explorer", "?years=2021&lang=en"),
    ] {
        let browser =
            Browser::open(Options { languages, width: 1366, height: 900, ..Options::default() }).await;
        hold_module(&site);
        browser.goto(&site.url(query)).await;
        let seen = "return document.querySelector('#opening #summary')?.checkVisibility()";
        browser.wait_until("the opening view", seen, &[]).await;
        browser.wait_until("the fonts", "return document.fonts.status === 'loaded'", &[]).await;
        assert_eq!(browser.js("return document.title", &[]).await, json!(title), "{languages} {query}");
        let bar = "return document.querySelector('#opening #bar-years-2021').getAttribute('href')";
        assert_eq!(browser.js(bar, &[]).await, json!(href), "{languages} {query}");
        let before = browser.js(PLACES, &[]).await;
        let sentence = browser.js("return document.querySelector('#opening #summary').innerText", &[]).await;
        assert_eq!(browser.axe().await, []);
        site.mend();
        browser.wait_gone("#opening").await;
        drawn(&browser).await;
        let of_app = browser.js("return document.querySelector('#summary').innerText", &[]).await;
        assert_eq!(of_app, sentence, "{languages} {query}");
        let after = browser.js(PLACES, &[]).await;
        assert!(are_same(&before, &after), "{languages} {query}: {before} {after}");
        browser.assert_clean_but(&["preloaded"]).await;
    }
    // Where it does not come the frame stays.
    let browser = Browser::open(Options::default()).await;
    site.break_file("share/opening", Fault::Status(500));
    browser.goto(&site.url("?lang=vi")).await;
    browser.wait_text("#summary", "9 cuộc họp").await;
    browser.assert_clean_but(&["share/opening"]).await;
}

/// The figures of the opening view never stand under the address of another, nor in a language that is not the reader's.
#[tokio::test]
async fn another_link_shows_a_frame_without_figures_until_the_app_is_there() {
    let site = Site::start();
    let frame = "
        return ['#opening', '#frame'].map((css) => document.querySelector(css).checkVisibility())
            .concat([...document.querySelectorAll('h1')].filter((it) => it.checkVisibility()).map((it) => it.innerText))";
    let title = "
        const it = [...document.querySelectorAll('h1')].find((it) => it.checkVisibility());
        const { left, top, width, height } = it.getBoundingClientRect();
        return [left, top, width, height].map(Math.round)";
    let english = "ASEAN–Russia meetings: when, about what, who chaired";
    let vietnamese = "Các cuộc họp ASEAN–Nga: khi nào, về vấn đề gì, ai chủ trì";
    let opening_of = |title: &str| json!([true, false, title]);
    let (opening, frame_of) = (opening_of(english), |title: &str| json!([false, true, title]));
    for (languages, links) in [
        (
            "en",
            &[
                ("?lang=en", opening.clone()),
                // As the app reads a link: in any letters, and without what networks hang on it.
                ("?LANG=EN-us&fbclid=x&utm_source=y", opening.clone()),
                // The view of one bar stands there, too; of all else a frame.
                ("?years=2021", opening.clone()),
                ("?chair=RU&utm_source=y", opening.clone()),
                ("?years=2021&area=health", frame_of(english)),
                ("?years=2018..2021", frame_of(english)),
                ("?years=2017", frame_of(english)),
                // The name of a file is no link.
                ("?years-2021", frame_of(english)),
                ("?area-disaster=management", frame_of(english)),
                ("?years=2019", opening.clone()),
                ("?edition=1c3f56bb", frame_of(english)),
                ("?Lang=vi-VN", opening_of(vietnamese)),
                ("?Lang=vi-VN&years=2021", opening_of(vietnamese)),
                ("?Lang=vi-VN&q=a", frame_of(vietnamese)),
            ][..],
        ),
        ("de", &[("", opening.clone())]),
        ("vi,en", &[("", opening_of(vietnamese)), ("?lang=en", opening.clone())]),
    ] {
        let browser = Browser::open(Options { languages, ..Options::default() }).await;
        // As in browsers of before 2023.
        let older = json!({ "source": "delete URLSearchParams.prototype.size" });
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", older).await;
        for (query, expected) in links {
            hold_module(&site);
            browser.goto(&site.url(query)).await;
            // That of another language is a file of its own.
            let is_there =
                format!("return JSON.stringify((() => {{ {frame} }})()) === JSON.stringify(arguments[0])");
            let what = format!("{expected} of {languages} {query}");
            browser.wait_until(&what, &is_there, std::slice::from_ref(expected)).await;
            let before = browser.js(title, &[]).await;
            let sentence = browser.js(SENTENCE, &[]).await;
            site.mend();
            browser.wait_gone("#frame").await;
            browser.wait_for("#summary").await;
            drawn(&browser).await;
            // What stood there counts what the app counts.
            if sentence != "" {
                let of_app = browser.js("return document.getElementById('summary').innerText", &[]).await;
                assert_eq!(of_app, sentence, "{languages} {query}");
            }
            // That it is of another edition, or has what is not understood, is told above it.
            let is_told_above =
                query.contains("edition") || query.contains("years-") || query.contains("area-");
            if !is_told_above {
                assert_eq!(browser.js(title, &[]).await, before, "{languages} {query}: the title stays");
            }
        }
    }
}

/// The theme that was chosen is there with the first paint.
#[tokio::test]
async fn the_theme_is_there_before_the_app() {
    let site = Site::start();
    let browser = Browser::open(Options { dark: true, ..Options::default() }).await;
    hold_module(&site);
    browser.goto(&site.url("")).await;
    let theme = "return document.documentElement.dataset.theme ?? 'none'";
    assert_eq!(browser.js(theme, &[]).await, "none");
    for (kept, expected) in [("light", "light"), ("purple", "none")] {
        browser.js("localStorage.setItem('theme', arguments[0])", &[json!(kept)]).await;
        browser.reload().await;
        assert_eq!(browser.js(theme, &[]).await, expected);
    }
    site.mend();
    browser.wait_for("#summary").await;
    browser.assert_clean_but(&["preloaded"]).await;
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
