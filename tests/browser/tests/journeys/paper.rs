//! The sheet for paper: whatever the window is, the pages are the same; nothing is cut in half; a teacher says what is
//! added.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

use crate::page::{drawn, follow, goto, no_barriers_wide_and_narrow, open};

/// Sheets, in inches, and what is left of one between the margins, in CSS px.
const A4: (f64, f64) = (8.27, 11.69);
const LETTER: (f64, f64) = (8.5, 11.0);
const LETTER_INSIDE: (u32, u32) = (665, 942);

const VIEWS: [&str; 4] = [
    "?view=handout&lang=en",
    "?view=handout&lang=vi&years=2021&area=health",
    "?view=handout&lang=ru&collection=both&years=2016-2021&show=kinds,places,coordinators,areas-by-year",
    "?view=handout&lang=en&collection=record&vs.years=2021",
];

/// Everything that can be added.
const ADDITIONS: [&str; 4] = ["#paper-tables", "#paper-quotes", "#paper-left-out", "#paper-sources"];

/// How many pages a PDF has.
fn pages(pdf: &[u8]) -> usize {
    assert!(pdf.starts_with(b"%PDF-"), "it is no PDF");
    let page = b"/Type /Page";
    pdf.windows(page.len() + 1).filter(|it| it.starts_with(page) && it[page.len()] != b's').count()
}

async fn print_of(browser: &Browser, sheet: (f64, f64)) -> Vec<u8> {
    browser.wait_until("the fonts", "return document.fonts.status === 'loaded'", &[]).await;
    drawn(browser).await;
    browser.print(sheet).await
}

/// Opens a sheet anew, on which nothing was added yet.
async fn open_sheet(browser: &Browser, site: &Site, view: &str) {
    goto(browser, site, view).await;
    browser.wait_for(".handout-all, .handout-meetings").await;
}

/// Shows another sheet in the page that is open.
async fn show(browser: &Browser, view: &str) {
    follow(browser, view).await;
    browser.wait_for(".handout-all, .handout-meetings").await;
}

#[tokio::test]
async fn a_phone_prints_what_a_projector_prints() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for view in VIEWS {
        let mut prints = Vec::new();
        for width in [390, 1280, 1920] {
            browser.resize(width, 900).await;
            open_sheet(&browser, &site, view).await;
            prints.push([print_of(&browser, A4).await, print_of(&browser, LETTER).await]);
        }
        let pages: Vec<[usize; 2]> = prints.iter().map(|[a4, letter]| [pages(a4), pages(letter)]).collect();
        assert!(prints.iter().all(|it| *it == prints[0]), "{view}: {pages:?} pages differ");
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_five_articles_are_one_sheet_in_every_language() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for lang in ["en", "vi", "ru"] {
        let view = format!("?view=handout&lang={lang}");
        show(&browser, &view).await;
        assert_eq!(pages(&print_of(&browser, A4).await), 1, "{view}");
        // The two halves of the areas show every mark: none reaches over the edge at which its window ends.
        let cut = "
            const halves = [...document.querySelectorAll('.handout-half')];
            const windows = halves.map((it) => it.getAttribute('viewBox').split(' ').map(Number));
            return [halves.length, windows[0][1] + windows[0][3] === windows[1][1]]";
        assert_eq!(browser.js(cut, &[]).await, json!([2, true]), "{view}");
    }
    browser.assert_clean().await;
}

/// Sentence, charts, meetings and code: the latest of many, all of few; on either sheet of paper.
#[tokio::test]
async fn every_sheet_is_one_page_until_something_is_added() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for lang in ["en", "vi", "ru"] {
        for view in [
            "",
            "&years=2021",
            "&years=1999",
            "&collection=both",
            "&collection=both&years=2021",
            "&collection=both&years=2021&mode=virtual",
            "&collection=both&years=2022",
            "&collection=record",
            "&collection=record&years=2016-2021&area=energy",
        ] {
            let view = format!("?view=handout&lang={lang}{view}");
            show(&browser, &view).await;
            for sheet in [A4, LETTER] {
                assert_eq!(pages(&print_of(&browser, sheet).await), 1, "{view} on {sheet:?}");
            }
        }
    }
    browser.assert_clean().await;
}

/// What is compared is two sheets, and the charts of the view itself a third.
#[tokio::test]
async fn a_comparison_fills_its_sheets() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for view in [
        "?view=handout&lang=en&collection=record&vs.collection=articles",
        "?view=handout&lang=ru&years=2021&vs=",
    ] {
        show(&browser, view).await;
        browser.wait_for("#pair-areas svg").await;
        let pages = pages(&print_of(&browser, A4).await);
        assert!(pages <= 3, "{view}: {pages}");
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn nothing_on_paper_is_cut_in_half_or_wider_than_the_sheet() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let (width, height) = LETTER_INSIDE;
    let cut = "
        const whole = '.handout .on-paper:not(table), .handout-blocks > li, .handout tr, .handout-sources li, .handout-head';
        const name = (it) => `${it.localName}.${it.getAttribute('class')} ${it.textContent.slice(0, 40)}`;
        const all = [...document.querySelectorAll(whole)].filter((it) => it.getClientRects().length);
        const kept = (it) => [it, it.closest('figure, li, tr, header')]
            .some((it) => it && getComputedStyle(it).breakInside === 'avoid');
        return all.filter((it) => it.getBoundingClientRect().height > arguments[0] || !kept(it)).map(name)";
    let over = "
        return [...document.querySelectorAll('.handout *')].filter((it) =>
            it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((it) => it.outerHTML.slice(0, 80))";
    for view in VIEWS {
        open_sheet(&browser, &site, view).await;
        for addition in ADDITIONS {
            browser.click(addition).await;
        }
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        browser.resize(width, height).await;
        drawn(&browser).await;
        assert_eq!(browser.js(cut, &[height.into()]).await, json!([]), "{view}: cut");
        assert_eq!(browser.js(over, &[]).await, json!([]), "{view}: wider than the sheet");
        for css in [".site-header", ".site-footer", ".handout-controls", "button", "input", ".on-screen"] {
            assert_eq!(browser.count(css).await, 0, "{view}: {css} is printed");
        }
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
        browser.resize(1280, 900).await;
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_teacher_says_what_is_added() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    browser.click("#more").await;
    browser.click("#to-handout").await;
    browser.wait_query("?years=2021&view=handout&lang=en").await;
    browser.wait_for("#handout-print").await;
    let whole = pages(&print_of(&browser, A4).await);
    assert_eq!(whole, 1, "what opens is one page");
    assert_eq!(browser.count(".handout q").await, 0);

    browser.click("#paper-quotes").await;
    browser.wait_for(".handout q").await;
    let quotes = browser.count(".handout q").await;
    browser.wait_text(".handout-controls [role=status]", &format!("4 meetings, {quotes} quotes")).await;
    browser.click("#paper-tables").await;
    browser.wait_for("#figures-title").await;
    browser.click("#paper-left-out").await;
    browser.wait_for("#left-out-title").await;
    assert!(pages(&print_of(&browser, A4).await) > whole);
    assert_eq!(browser.query().await, "?years=2021&view=handout&lang=en", "no part of the link");

    // The keyboard takes it away again.
    browser.keys(&["Shift+Tab", "Space"]).await;
    browser.wait_gone(".handout q").await;

    // Pressing the button prints, and nothing else; where the browser refuses, that is said.
    browser.js("window.printed = 0; window.print = () => { window.printed += 1 }", &[]).await;
    browser.click("#handout-print").await;
    browser.wait_until("the page to be printed", "return window.printed === 1", &[]).await;
    assert_eq!(browser.count(".handout-controls [role=alert]").await, 0);
    browser.js("window.print = () => { throw new Error('refused') }", &[]).await;
    browser.click("#handout-print").await;
    browser.wait_for(".handout-controls [role=alert]").await;

    browser.click("#handout-back").await;
    browser.wait_query("?years=2021&lang=en").await;
    browser.wait_for("#years-chart").await;
    browser.back().await;
    browser.wait_for(".handout").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_sheet_and_the_method_are_read_without_barriers() {
    let site = Site::start();
    let browser = open(&site, VIEWS[0], Options::default()).await;
    for view in
        VIEWS.into_iter().chain(["?view=method&years=2021&picture=areas", "?view=method&step=3&lang=ru"])
    {
        goto(&browser, &site, view).await;
        if view.contains("handout") {
            browser.click("#paper-quotes").await;
            browser.click("#paper-sources").await;
        }
        no_barriers_wide_and_narrow(&browser, view).await;
    }
    browser.assert_clean().await;
}
