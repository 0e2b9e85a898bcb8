//! What goes wrong on the way: files that do not come, come in part or are not what they should be. Each fault is
//! named, and "Try again" after it is mended gives the whole page.

use std::time::Instant;

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::Value;

use crate::page::{drawn, goto, listed, open, seen, wait_seen};
use crate::recount::Recount;

const FILES: [&str; 4] = ["articles", "reports", "claims", "vocabulary"];

/// What becomes of a file: it is missing, cut off, or something else.
fn lost() -> [Fault; 3] {
    let another = "<!doctype html><title>Sign in</title>";
    [Fault::Status(404), Fault::Truncated(100), Fault::Body(another.to_owned())]
}

/// A file that is missing, cut off, or something else is named; trying again asks for it alone.
#[tokio::test]
async fn a_file_that_does_not_come_is_named_and_tried_again() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let whole = seen(&browser).await;
    for fault in lost() {
        for file in FILES {
            site.break_file(&format!("data/{file}"), fault.clone());
            browser.goto(&site.url("")).await;
            browser.wait_text(".notice.failure", file).await;
            assert_eq!(browser.count("header .site-name").await, 1, "the head stands without {file}");
            site.mend();
            let asked = site.asked_for().len();
            browser.click("#retry").await;
            browser.wait_gone(".notice.failure").await;
            browser.wait_for("#summary").await;
            wait_seen(&browser, &whole).await;
            // The button is gone; the next key goes on from the part of the page that held it.
            let is_kept = "return document.activeElement.id === 'main'";
            browser.wait_until("the focus on the main part", is_kept, &[]).await;
            // A font may come late; of the data nothing else is asked for.
            let mut again = site.asked_for().split_off(asked);
            again.retain(|path| path.starts_with("data/"));
            assert!(
                matches!(&again[..], [path] if path.contains(file)),
                "{again:?} was asked for, not {file}"
            );
        }
    }
    browser.assert_clean_but(&["/data/"]).await;
}

/// What brings the first data together is a shorter way to them: without it each comes by itself.
#[tokio::test]
async fn without_the_joined_file_each_file_of_data_comes_by_itself() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let whole = seen(&browser).await;
    for fault in lost().into_iter().chain([Fault::Body("{}".to_owned())]) {
        site.break_file("data/opening", fault);
        browser.goto(&site.url("")).await;
        browser.wait_for("#summary").await;
        wait_seen(&browser, &whole).await;
        assert_eq!(browser.count(".notice.failure").await, 0);
        site.mend();
    }
    browser.assert_clean_but(&["/data/opening", "preloaded"]).await;
}

/// Without the claims all figures stand; without the vocabulary the years and chairs do.
#[tokio::test]
async fn what_arrived_is_shown_without_what_did_not() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", Options::default()).await;
    for file in ["claims", "vocabulary"] {
        site.break_file(&format!("data/{file}"), Fault::Status(503));
        goto(&browser, &site, "").await;
        browser.wait_text(".notice.failure", "503").await;
        assert_eq!(listed(&browser).await, recount.count(""), "without {file}");
        browser.click("#bar-years-2021").await;
        browser.wait_query("?years=2021").await;
        assert_eq!(listed(&browser).await, recount.count("years=2021"), "without {file}");
        site.mend();
    }
    browser.assert_clean_but(&["/data/"]).await;
}

/// Whoever goes on while a file is missing finds the whole view once it is there.
#[tokio::test]
async fn a_link_keeps_what_a_missing_file_may_have() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for (file, link, further) in [
        ("vocabulary", "?years=2021&area=energy", "?years=2018&area=energy"),
        ("collections", "?collection=record&years=2021", "?collection=record&years=2018"),
    ] {
        goto(&browser, &site, further).await;
        let whole = seen(&browser).await;
        site.break_file(&format!("data/{file}"), Fault::Status(503));
        browser.goto(&site.url(link)).await;
        browser.wait_text(".notice.failure", "503").await;
        browser.wait_for("#bar-years-2018").await;
        assert_eq!(browser.count("#dismiss").await, 0, "{file} may know all of {link}");
        browser.click("#bar-years-2018").await;
        browser.wait_query(further).await;
        site.mend();
        browser.click("#retry").await;
        browser.wait_gone(".notice.failure").await;
        wait_seen(&browser, &whole).await;
        browser.wait_query(further).await;
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
    while browser.count(".notice.failure").await == 0 {
        assert!(begun.elapsed().as_secs() < 40, "nobody says that the server does not answer");
        drawn(&browser).await;
    }
    assert!(begun.elapsed().as_secs() >= 14, "it is given its time");
    browser.wait_text(".notice.failure", "claims").await;
    browser.wait_text(".notice.failure", "15").await;
    // The figures do not hang on it.
    browser.wait_for("#bar-years-2021").await;
    site.mend();
    browser.click("#retry").await;
    browser.wait_gone(".notice.failure").await;
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

/// What is wrong with one entry costs that entry, which is named, and no other.
#[tokio::test]
async fn one_bad_entry_does_not_hide_the_others() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let whole = seen(&browser).await;
    for file in FILES {
        site.break_file(&format!("data/{file}"), Fault::NotUtf8);
        goto(&browser, &site, "").await;
        browser.click("#faults summary").await;
        browser.wait_text("#faults li", file).await;
        assert!(listed(&browser).await >= 3, "{file}");
        site.mend();
    }
    let bad: [(&str, Change); 4] = [
        ("2021-13-01", |it| it["published"] = "2021-13-01".into()),
        ("title", |it| it["title"] = 7.into()),
        ("text", |it| it["text"] = Value::Null),
        ("entry", |it| *it = "no article at all".into()),
    ];
    for (words, change) in bad {
        site.break_file("data/articles", changed(2, change));
        goto(&browser, &site, "").await;
        assert!(listed(&browser).await >= 8, "{words}");
        browser.click("#faults summary").await;
        let told = browser.texts("#faults li").await.join("\n");
        // `article 3 (roundtable-2021-akp)`, as far as it can be told.
        assert!(told.contains('3') || told.contains("roundtable-2021-akp"), "{words}: {told}");
        assert!(words == "entry" || told.contains(words), "{words}: {told}");
    }
    assert_eq!(browser.axe().await, []);
    site.mend();
    goto(&browser, &site, "").await;
    wait_seen(&browser, &whole).await;
    browser.assert_clean().await;
}

/// A panic leaves a page that says so, with the way back; so it is with any error of the module.
#[tokio::test]
async fn a_panic_leaves_a_page_with_a_way_back() {
    let site = Site::start();
    let browser = open(&site, "?lang=vi", Options::default()).await;
    // What fails in another's script, such as a browser's extension, is not ours to mind.
    browser.js("dispatchEvent(new ErrorEvent('error', { error: new Error('of another') }))", &[]).await;
    browser.wait_for("#summary").await;
    // The next element that the page wants to make is refused, once: no code of the page reckons with that.
    let refuse = "
        const [make, within, copy] = [document.createElement, document.createElementNS, Node.prototype.cloneNode];
        const restore = () => {
            [document.createElement, document.createElementNS, Node.prototype.cloneNode] = [make, within, copy];
        };
        const refused = function () { restore(); throw new Error('refused'); };
        [document.createElement, document.createElementNS, Node.prototype.cloneNode] = [refused, refused, refused];";
    browser.js(refuse, &[]).await;
    browser.click("#more").await;
    browser.wait_for("main.panic [role=alert]").await;
    browser.wait_text("main.panic h1", "Khám phá Đối thoại").await;
    assert_eq!(browser.axe().await, []);
    browser.click("main.panic a").await;
    browser.wait_for("#summary").await;
    browser.assert_clean_but(&["panicked", "unreachable", "refused"]).await;
}
