//! The view for paper: whatever the window is, the sheets are the same; nothing is cut in half; a teacher says what
//! is on them.

use browser_tests::{Browser, Options, Site};
use serde_json::{Value, json};

use crate::page::{drawn, goto, open};
use crate::recount::list;

/// Sheets, in inches, and what is left of them between the margins, in CSS px.
const A4: (f64, f64) = (8.27, 11.69);
const LETTER: (f64, f64) = (8.5, 11.0);
const LETTER_INSIDE: (u32, u32) = (665, 931);

const VIEWS: [&str; 4] = [
    "?view=handout&lang=en",
    "?view=handout&lang=vi&years=2021&area=health",
    "?view=handout&lang=ru&collection=both&years=2016-2021&show=kinds,places,coordinators,areas-by-year",
    "?view=handout&lang=en&collection=record",
];

/// How many sheets a PDF has.
fn sheets(pdf: &[u8]) -> usize {
    assert!(pdf.starts_with(b"%PDF-"), "it is no PDF");
    let page = b"/Type /Page";
    pdf.windows(page.len() + 1).filter(|it| it.starts_with(page) && it[page.len()] != b's').count()
}

async fn print_of(browser: &Browser, sheet: (f64, f64)) -> Vec<u8> {
    browser.wait_until("the fonts", "return document.fonts.status === 'loaded'", &[]).await;
    drawn(browser).await;
    browser.print(sheet).await
}

#[tokio::test]
async fn a_phone_prints_what_a_projector_prints() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for view in VIEWS {
        for sheet in [A4, LETTER] {
            let mut prints = Vec::new();
            for width in [390, 1280, 1920] {
                browser.resize(width, 900).await;
                goto(&browser, &site, view).await;
                prints.push(print_of(&browser, sheet).await);
            }
            let pages: Vec<usize> = prints.iter().map(|it| sheets(it)).collect();
            assert!(pages[0] > 1, "{view}: {pages:?} sheets");
            assert!(prints.iter().all(|it| *it == prints[0]), "{view} on {sheet:?}: {pages:?} sheets differ");
        }
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn what_must_not_be_cut_fits_a_sheet() {
    let site = Site::start();
    let browser = open(&site, VIEWS[0], Options::default()).await;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let (width, height) = LETTER_INSIDE;
    let cut = "
        const whole = '.on-paper, .blocks > li, .handout tr, .reasons > div, .source-list li, .paper-head';
        const name = (it) => `${it.localName}.${it.getAttribute('class')} ${it.textContent.slice(0, 40)}`;
        const all = [...document.querySelectorAll(whole)].filter((it) => it.getClientRects().length);
        const kept = (it) => it.closest('svg, li, div, tr') && [it, it.parentElement]
            .some((it) => getComputedStyle(it).breakInside === 'avoid');
        return all.filter((it) => it.getBoundingClientRect().height > arguments[0] || !kept(it)).map(name)";
    let over = "
        return [...document.querySelectorAll('.handout *')].filter((it) =>
            it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((it) => it.outerHTML.slice(0, 80))";
    for view in VIEWS {
        goto(&browser, &site, view).await;
        browser.resize(width, height).await;
        drawn(&browser).await;
        assert_eq!(browser.js(cut, &[height.into()]).await, json!([]), "{view}: cut");
        assert_eq!(browser.js(over, &[]).await, json!([]), "{view}: wider than the sheet");
        for css in [".controls", ".tools", ".rooms", "button", "input", "select", ".on-screen"] {
            assert_eq!(browser.count(css).await, 0, "{view}: {css} is printed");
        }
        let charts = browser.js("return [...document.querySelectorAll('svg.on-paper')].map((it) => Math.round(it.getBoundingClientRect().width))", &[]).await;
        assert!(list(&charts).iter().all(|it| it == 640), "{view}: charts are {charts} px wide");
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_teacher_says_what_is_on_the_paper() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en&view=handout", Options::default()).await;
    let whole = sheets(&print_of(&browser, A4).await);
    let quotes = browser.count(".handout q").await;
    assert!(quotes > 0 && browser.count(".handout .table").await >= 3);
    browser.wait_text(".controls [role=status]", &format!("4 meetings, {quotes} quotes")).await;

    browser.click("#paper-tables").await;
    browser.wait_gone(".card .table").await;
    browser.click("#paper-quotes").await;
    browser.wait_gone(".handout q").await;
    assert_eq!(browser.count(".all-meetings tbody tr").await, 4, "the meetings are listed still");
    browser.click_text(".controls label", "left out").await;
    browser.wait_gone("#left-out-title").await;
    let less = sheets(&print_of(&browser, A4).await);
    assert!(less < whole, "{less} sheets of {whole}");
    assert_eq!(browser.query().await, "?years=2021&lang=en&view=handout", "no part of the link");

    // The keyboard does it, too.
    browser.keys(&["Shift+Tab", "Space"]).await;
    browser.wait_for(".handout q").await;

    // Pressing the button prints, and nothing else.
    browser.js("window.printed = 0; window.print = () => { window.printed += 1 }", &[]).await;
    browser.click("#handout-print").await;
    browser.wait_until("the page to be printed", "return window.printed === 1", &[]).await;

    browser.click("#handout-back").await;
    browser.wait_query("?years=2021&lang=en").await;
    browser.wait_for("#years-chart").await;
    browser.click("#to-handout").await;
    browser.wait_for(".handout").await;
    browser.back().await;
    browser.wait_gone(".handout").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_view_for_paper_is_read_without_barriers() {
    let site = Site::start();
    for dark in [false, true] {
        let browser = open(&site, VIEWS[0], Options { dark, ..Options::default() }).await;
        for view in VIEWS {
            for width in [320, 1280] {
                browser.resize(width, 900).await;
                goto(&browser, &site, view).await;
                let found: Vec<String> = browser
                    .axe()
                    .await
                    .iter()
                    .map(|it| format!("{}: {:?}", it.id, it.elements.first()))
                    .collect();
                assert_eq!(found, [""; 0], "{view} at {width} px");
                assert_eq!(browser.sideways().await, 0, "{view} at {width} px");
            }
        }
        // Letters on the screen are 12 px at the least, also in charts.
        browser.resize(390, 900).await;
        drawn(&browser).await;
        let small: Value = browser
            .js(
                "return [...document.querySelectorAll('.handout svg.chart')].filter((it) => it.getClientRects().length
                    && it.getBoundingClientRect().width < it.viewBox.baseVal.width * 0.99).length",
                &[],
            )
            .await;
        assert_eq!(small, json!(0), "charts that are shrunk");
        browser.assert_clean().await;
    }
}
