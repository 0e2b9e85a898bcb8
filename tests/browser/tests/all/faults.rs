//! What goes wrong on the way: files that do not come, come in part or are not what they should be. Each fault
//! is named, and "try again" after it is mended gives the whole page.

use std::time::Instant;

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::Value;

use crate::page::{drawn, goto, open, seen};
use crate::recount::Recount;

const FILES: [&str; 4] = ["articles", "reports", "claims", "vocabulary"];

/// Opens the start page with one file broken, reads what is said, mends it and tries again.
async fn break_and_mend(fault: fn() -> Fault) {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let whole = seen(&browser).await;
    for file in FILES {
        site.break_file(&format!("data/{file}"), fault());
        browser.goto(&site.url("")).await;
        browser.wait_text(".fault", file).await;
        assert_eq!(browser.count("h1").await, 1, "the head stands without {file}");
        site.mend();
        browser.click("#retry").await;
        browser.wait_gone(".fault").await;
        browser.wait_for("#summary").await;
        assert_eq!(seen(&browser).await, whole, "after {file} was mended");
    }
    browser.assert_clean_but(&["/data/"]).await;
}

#[tokio::test]
async fn a_file_that_is_missing_is_named_and_tried_again() {
    break_and_mend(|| Fault::Status(404)).await;
}

#[tokio::test]
async fn a_file_that_is_cut_off_is_named_and_tried_again() {
    break_and_mend(|| Fault::Truncated(100)).await;
}

/// A byte that UTF-8 never has costs the entry that it stands in, which is named, and no other.
#[tokio::test]
async fn a_byte_that_is_no_letter_costs_one_entry() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let whole = seen(&browser).await;
    for file in FILES {
        site.break_file(&format!("data/{file}"), Fault::NotUtf8);
        goto(&browser, &site, "").await;
        browser.click("details.fault summary").await;
        browser.wait_text("details.fault li", file).await;
        assert!(browser.count(".article-list > li").await >= 4, "{file}");
        assert!(browser.count(".cards > li").await >= 3, "{file}");
        site.mend();
    }
    goto(&browser, &site, "").await;
    assert_eq!(seen(&browser).await, whole);
    browser.assert_clean().await;
}

/// It arrived, so it is not missing; that it cannot be read is no reason to keep it.
#[tokio::test]
async fn a_file_that_is_something_else_is_named_and_tried_again() {
    break_and_mend(|| Fault::Body("<!doctype html><title>Sign in</title>".to_owned())).await;
}

/// Without the claims all figures stand; without the vocabulary the years and chairs do.
#[tokio::test]
async fn what_arrived_is_shown_without_what_did_not() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", Options::default()).await;
    for file in ["claims", "vocabulary"] {
        site.break_file(&format!("data/{file}"), Fault::Status(503));
        goto(&browser, &site, "").await;
        browser.wait_text(".fault", "503").await;
        assert_eq!(browser.count(".cards > li").await, recount.count(""), "without {file}");
        browser.click("#bar-years-2021").await;
        browser.wait_query("?years=2021").await;
        assert_eq!(browser.count(".cards > li").await, recount.count("years=2021"), "without {file}");
        site.mend();
    }
    browser.assert_clean_but(&["/data/"]).await;
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_waited_for_and_named() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    site.break_file("data/claims", Fault::Hangs);
    let begun = Instant::now();
    // The document is not done loading before the file that hangs, so it is not waited for.
    browser.js("location.assign(arguments[0])", &[site.url("?lang=ru").into()]).await;
    browser.wait_text("main .loading", "…").await;
    while browser.count(".fault").await == 0 {
        assert!(begun.elapsed().as_secs() < 25, "nobody says that the server does not answer");
        drawn(&browser).await;
    }
    assert!(begun.elapsed().as_secs() >= 14, "it is given its time");
    browser.wait_text(".fault", "claims").await;
    browser.wait_text(".fault", "15").await;
    // The figures do not hang on it.
    browser.wait_for("#bar-years-2021").await;
    site.mend();
    browser.click("#retry").await;
    browser.wait_gone(".fault").await;
    browser.wait_for("#summary").await;
    browser.assert_clean_but(&["/data/"]).await;
}

/// The articles with one of them changed.
fn changed(article: usize, change: impl FnOnce(&mut Value)) -> Fault {
    let mut articles = Recount::new().articles;
    change(&mut articles[article]);
    Fault::Body(articles.to_string())
}

type Change = fn(&mut Value);

#[tokio::test]
async fn one_bad_article_does_not_hide_the_others() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let bad: [(&str, Change); 4] = [
        ("2021-13-01", |it| it["published"] = "2021-13-01".into()),
        ("title", |it| it["title"] = 7.into()),
        ("text", |it| it["text"] = Value::Null),
        ("entry", |it| *it = "no article at all".into()),
    ];
    for (words, change) in bad {
        site.break_file("data/articles", changed(2, change));
        goto(&browser, &site, "").await;
        assert!(browser.count(".article-list > li").await >= 4, "{words}");
        assert!(browser.count(".cards > li").await >= 8, "{words}");
        browser.click("details.fault summary").await;
        let told = browser.texts("details.fault li").await.join("\n");
        // `article 3 (roundtable-2021-akp)`, as far as it can be told.
        assert!(told.contains('3') || told.contains("roundtable-2021-akp"), "{words}: {told}");
        if words != "entry" {
            assert!(told.contains(words), "{words}: {told}");
        }
    }
    browser.assert_clean().await;
}

/// Whatever an article holds is text: it is shown, not followed.
#[tokio::test]
async fn an_article_is_text_whatever_it_holds() {
    const TITLE: &str = "<script>window.done = 1</script><b>bold</b> & \"quoted\"";
    const TEXT: &str = "<img src=x onerror=\"window.done = 1\"><svg onload=window.done=1>&lt;i&gt; {{1+1}}";
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for url in
        ["javascript:window.done=1", " JaVaScRiPt:window.done=1", "data:text/html,<script>1</script>", "//x"]
    {
        let hostile = changed(0, |it| {
            it["title"] = TITLE.into();
            it["publisher"] = TITLE.into();
            it["url"] = url.into();
            let text = it["text"].as_str().expect("articles have a text");
            it["text"] = format!("{text}\n{TEXT}\n\u{202e}turned\u{202c}").into();
        });
        site.break_file("data/articles", hostile);
        goto(&browser, &site, "?meeting=arsom-19&read=arsom-19-cpv&fact=chair.KH&show=filters").await;
        let links = browser.attributes("a[href]", "href").await;
        let is_ours = |it: &&String| it.starts_with(['?', '#', '.']) || it.starts_with("http");
        assert_eq!(links.iter().find(|it| !is_ours(it)), None, "a link of the page, with {url:?}");
        if browser.count("#article-title").await == 0 {
            // An address that is none may cost the article; then it has to be named.
            assert_eq!(browser.count("details.fault").await, 1, "{url:?}");
            continue;
        }
        assert_eq!(browser.texts("#article-title").await, [TITLE]);
        let text = browser.texts(".reader .text").await.join(" ");
        assert!(text.contains(TEXT) && text.contains("turned"), "{text}");
        let made = "return document.querySelectorAll('#app script, #app img, #app .reader svg, #app [onerror]').length";
        assert_eq!(browser.js(made, &[]).await, 0, "elements made of text");
    }
    assert_eq!(browser.js("return window.done ?? null", &[]).await, Value::Null);
    browser.assert_clean().await;
}

/// A panic leaves a page that says so, with the way back.
#[tokio::test]
async fn a_panic_leaves_a_page_with_a_way_back() {
    let site = Site::start();
    let browser = open(&site, "?lang=vi", Options::default()).await;
    // What fails in another's script, such as a browser's extension, is not ours to mind.
    browser.js("dispatchEvent(new ErrorEvent('error', { error: new Error('of another') }))", &[]).await;
    browser.wait_for("#summary").await;
    // The next element that the page wants to make is refused, once: no code of the page reckons with that.
    let refuse = "
        const [make, copy] = [document.createElement, Node.prototype.cloneNode];
        const restore = () => { document.createElement = make; Node.prototype.cloneNode = copy; };
        document.createElement = function () { restore(); throw new Error('refused'); };
        Node.prototype.cloneNode = function () { restore(); throw new Error('refused'); };";
    browser.js(refuse, &[]).await;
    browser.click("#filters").await;
    browser.wait_for("main.panic [role=alert]").await;
    browser.wait_text("main.panic h1", "Khám phá Đối thoại").await;
    browser.click("main.panic a").await;
    browser.wait_for("#summary").await;
    browser.assert_clean_but(&["panicked", "unreachable", "refused"]).await;
}
