//! A part of the code that does not arrive is told in its place, can be asked for again, and takes nothing else with it.

use browser_tests::{Browser, Fault, Options, Site};

use crate::page::{drawn, goto, listed, open, own_files};

#[tokio::test]
async fn a_part_that_does_not_come_is_told_and_asked_for_again() {
    let site = Site::start();
    let browser = open(&site, "?lang=ru", Options::default()).await;
    let Some(files) = own_files(&browser, "charts").await else {
        // A development build is one program: all of it is there, and nothing can fail to come.
        browser.click("#kinds-tab").await;
        browser.wait_for("#kinds-chart [role=option]").await;
        return;
    };
    let asked = |site: &Site| site.asked_for().iter().filter(|path| files.contains(path)).count();
    for fault in [Fault::Status(503), Fault::Truncated(500)] {
        files.iter().for_each(|file| site.break_file(file, fault.clone()));
        goto(&browser, &site, "?lang=ru").await;
        browser.click("#kinds-tab").await;
        browser.wait_for("#more-chart .load-failed button").await;
        assert_eq!(browser.axe().await, []);
        // Asked for in vain, it is told again, and the focus is not lost with the button.
        browser.click("#more-chart .load-failed button").await;
        browser.wait_for("#more-chart .load-failed button:not(:focus)").await;
        let is_kept = "return document.activeElement !== document.body";
        browser.wait_until("the focus in the page", is_kept, &[]).await;
        // The rest of the page goes on.
        let before = listed(&browser).await;
        browser.click("#bar-years-2021").await;
        browser.wait_query("?years=2021&show=kinds&lang=ru").await;
        drawn(&browser).await;
        assert!(listed(&browser).await < before);
        browser.click("#bar-years-2021").await;
        browser.click("#kinds-tab").await;
        browser.wait_query("?lang=ru").await;
    }
    site.mend();
    browser.click("#kinds-tab").await;
    browser.wait_for("#kinds-chart [role=option]").await;
    // Once here it stays: opening again asks for nothing.
    let count = asked(&site);
    browser.click("#kinds-tab").await;
    browser.wait_gone("#more-chart").await;
    browser.click("#map-tab").await;
    browser.wait_for("#map-chart [role=option]").await;
    assert_eq!(asked(&site), count);
    browser.assert_clean_but(&["503", "wasm", "app/"]).await;
}

/// What most readers ask for next is there before they do.
#[tokio::test]
async fn further_charts_come_while_the_page_rests() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let Some(files) = own_files(&browser, "charts").await else { return };
    let has_asked = || files.iter().all(|file| site.asked_for().contains(file));
    let are_here = "return arguments[0].every((file) => performance.getEntriesByType('resource')
        .some((it) => it.name.endsWith(file) && it.responseEnd > 0))";
    browser.wait_until("the further charts", are_here, &[serde_json::json!(files)]).await;
    assert!(has_asked());
}

/// While a part is on its way one goes on reading.
#[tokio::test]
async fn a_part_that_hangs_says_that_it_loads() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let files = own_files(&browser, "charts").await;
    files.iter().flatten().for_each(|file| site.break_file(file, Fault::Hangs));
    goto(&browser, &site, "").await;
    browser.click("#kinds-tab").await;
    if files.is_some() {
        browser.wait_for("#more-chart .loading[role=status]").await;
    }
    browser.click("#bar-years-2021").await;
    browser.wait_text("#summary", "4 of 9 meetings").await;
    site.mend();
    browser.wait_for("#kinds-chart [role=option]").await;
    browser.assert_clean().await;
}

/// A server that never answers is not waited for for ever. The limit is shorter here than readers have it.
#[tokio::test]
async fn a_part_that_hangs_for_long_is_given_up_and_asked_for_again() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let Some(files) = own_files(&browser, "charts").await else { return };
    files.iter().for_each(|file| site.break_file(file, Fault::Hangs));
    goto(&browser, &site, "").await;
    let shorten =
        "const limit = AbortSignal.timeout; AbortSignal.timeout = (ms) => limit.call(AbortSignal, ms / 40)";
    browser.js(shorten, &[]).await;
    browser.click("#kinds-tab").await;
    browser.wait_for("#more-chart .load-failed button").await;
    // What the server sends is asked for anew, though its earlier answers never came.
    let asked = || site.asked_for().iter().filter(|path| path.contains(files[0].as_str())).count();
    let hung = asked();
    site.mend();
    browser.click("#more-chart .load-failed button").await;
    browser.wait_for("#kinds-chart [role=option]").await;
    assert!(asked() > hung, "it was not asked for again");
    browser.assert_clean_but(&["TimeoutError", "signal timed out", "app/"]).await;
}

/// Slides have no header: where they do not come, there is a way back.
#[tokio::test]
async fn slides_that_do_not_come_lead_back_to_the_charts() {
    let site = Site::start();
    let browser = open(&site, "?years=2021", Options::default()).await;
    let Some(files) = own_files(&browser, "present").await else { return };
    files.iter().for_each(|file| site.break_file(file, Fault::Status(503)));
    browser.goto(&site.url("?years=2021&view=present")).await;
    browser.wait_for("main .load-failed button").await;
    browser.click("#leave-failed").await;
    browser.wait_query("?years=2021").await;
    browser.wait_text("#summary", "4 of 9 meetings").await;
    browser.assert_clean_but(&["503", "wasm", "app/"]).await;
}

/// The page stays in the language that it has until the words of the other have come.
#[tokio::test]
async fn a_language_that_does_not_come_is_told_and_asked_for_again() {
    let site = Site::start();
    let browser = open(&site, "?lang=en&years=2021", Options::default()).await;
    let files = own_files(&browser, "russian").await;
    files.iter().flatten().for_each(|file| site.break_file(file, Fault::Status(503)));
    browser.click("#language").await;
    browser.keys(&["End", "Enter"]).await;
    browser.wait_query("?years=2021&lang=ru").await;
    if files.is_some() {
        browser.wait_for("main .load-failed button").await;
        browser.wait_text("#summary", "4 of 9 meetings").await;
        site.mend();
        browser.click("main .load-failed button").await;
    }
    browser.wait_until("Russian", "return document.documentElement.lang === 'ru'", &[]).await;
    browser.wait_text("#summary", "4").await;
    browser.wait_gone("main .load-failed").await;
    browser.assert_clean_but(&["503", "wasm", "app/"]).await;
}

/// The page is made anew in the other language, and what is open in it.
#[tokio::test]
async fn a_dialog_keeps_the_focus_when_another_language_comes() {
    let site = Site::start();
    let browser = open(&site, "?lang=en", Options::default()).await;
    let files = own_files(&browser, "russian").await;
    files.iter().flatten().for_each(|file| site.break_file(file, Fault::Hangs));
    browser.click("#language").await;
    browser.keys(&["End", "Enter"]).await;
    browser.wait_query("?lang=ru").await;
    browser.click("#ask-share").await;
    browser.wait_for("#share-by-link").await;
    site.mend();
    browser.wait_until("Russian", "return document.documentElement.lang === 'ru'", &[]).await;
    browser.wait_for("#share-by-link").await;
    let is_within = "return document.activeElement.closest('#share') !== null";
    browser.wait_until("the focus in the dialog", is_within, &[]).await;
    browser.assert_clean().await;
}

/// Without what reads the data there is nothing to show; it is told and can be asked for again.
#[tokio::test]
async fn without_what_reads_the_data_the_page_says_so() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    // A development build is one program.
    let Some(files) = own_files(&browser, "reading").await else { return };
    files.iter().for_each(|file| site.break_file(file, Fault::Status(503)));
    // The view of one year stands there without code, and stays.
    for (query, failed) in [
        ("?years=2021..2023&lang=vi", "main .load-failed"),
        ("?years=2021&lang=vi", "#app > .panic .load-failed"),
    ] {
        browser.goto(&site.url(query)).await;
        browser.wait_for(&format!("{failed} button")).await;
        site.mend();
        browser.click(&format!("{failed} button")).await;
        browser.wait_for("#app > .app #years-chart a[role=option]").await;
        browser.wait_gone("#opening").await;
        browser.assert_clean_but(&["503", "wasm", "app/"]).await;
        files.iter().for_each(|file| site.break_file(file, Fault::Status(503)));
    }
}

/// Where the code that reads the record does not come, the articles are shown, and both are asked for again.
#[tokio::test]
async fn a_record_without_the_code_that_reads_it_is_told_and_tried_again() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let Some(files) = own_files(&browser, "record").await else { return };
    files.iter().for_each(|file| site.break_file(file, Fault::Status(503)));
    goto(&browser, &site, "?collection=both").await;
    browser.wait_text(".notice.failure", "record.json: This part of the page did not arrive").await;
    let before = listed(&browser).await;
    site.mend();
    browser.click("#retry").await;
    browser.wait_gone(".notice.failure").await;
    drawn(&browser).await;
    assert!(listed(&browser).await > before);
    browser.assert_clean_but(&["503", "wasm", "app/"]).await;
}

/// A wrong answer that a cache has kept is asked of the server again, also for what the page cannot start without.
#[tokio::test]
async fn a_language_that_a_cache_has_kept_wrong_is_asked_of_the_server() {
    let site = Site::start();
    for (part, query) in [("app/russian", "?lang=ru"), ("app/english", ""), ("app/reading", "?years=2021")] {
        let browser = Browser::open(Options::default()).await;
        site.break_file(part, Fault::Kept(404));
        browser.goto(&site.url(query)).await;
        browser.wait_for(".load-failed button").await;
        site.mend();
        browser.click(".load-failed button").await;
        browser.wait_for("#bar-years-2021[role=option]").await;
        drawn(&browser).await;
        assert_eq!(browser.query().await, query);
        assert_eq!(browser.count(".load-failed").await, 0, "{part}");
    }
}

/// A part without its style says so, and asks for it again; where it does not come then either, the part is read without.
#[tokio::test]
async fn a_style_that_does_not_come_is_asked_for_again() {
    let site = Site::start();
    let is_styled = "try { return document.querySelector('link[data-part~=share]').sheet.cssRules.length > 0; } \
                     catch { return false; }";
    let sign_in = Fault::Body("<!doctype html><title>Sign in</title>".to_owned());
    for fault in [Fault::Status(404), Fault::Kept(404), sign_in] {
        let browser = open(&site, "", Options::default()).await;
        site.break_file("share-", fault);
        browser.click("#ask-share").await;
        browser.wait_for("dialog[open] .load-failed button").await;
        assert_eq!(browser.axe().await, []);
        site.mend();
        browser.click("dialog[open] .load-failed button").await;
        browser.wait_for("#share-by-link").await;
        assert_eq!(browser.js(is_styled, &[]).await, true);
    }
    let browser = open(&site, "", Options::default()).await;
    site.break_file("share-", Fault::Status(404));
    browser.click("#ask-share").await;
    browser.wait_for("dialog[open] .load-failed button").await;
    browser.click("dialog[open] .load-failed button").await;
    browser.wait_for("#share-by-link").await;
    assert_eq!(browser.js(is_styled, &[]).await, false);
}

/// It is told in its place. An error that nobody takes in would be one of the page.
#[tokio::test]
async fn what_does_not_come_is_no_error_of_the_page() {
    let site = Site::start();
    for files in ["teach-", "share-"] {
        let browser = open(&site, "", Options::default()).await;
        let note = "window.untaken = []; \
                    addEventListener('unhandledrejection', (event) => untaken.push(String(event.reason)))";
        browser.js(note, &[]).await;
        site.break_file(files, Fault::Status(404));
        browser.click(if files == "teach-" { "#to-teach" } else { "#ask-share" }).await;
        browser.wait_for(".load-failed button").await;
        browser.click(".load-failed button").await;
        // An error is named once the page rests.
        let rested =
            "return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(untaken))))";
        assert_eq!(browser.js(rested, &[]).await, serde_json::json!([]), "{files}");
        site.mend();
    }
}
