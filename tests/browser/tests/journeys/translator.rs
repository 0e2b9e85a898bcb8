//! The browser's own translator replaces the page's texts behind its back. Figures stay right all the same, and nothing
//! breaks.

use browser_tests::{Browser, Options, Site};

use crate::page::{RECORD_MEETINGS, drawn, listed, open, promised};
use crate::recount::Recount;

/// The first number of the sentence that says what the charts show.
async fn sentence(browser: &Browser) -> String {
    browser.texts("#summary").await.swap_remove(0)
}

#[tokio::test]
async fn figures_stay_right_under_a_translator() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "?show=years,areas", Options::default()).await;
    assert!(browser.translate().await > 100);
    assert!(sentence(&browser).await.contains("sgniteem"), "it is translated");

    let mut link = String::new();
    for (click, clause) in [("#bar-years-2021", "years=2021"), ("#bar-area-health", "area=health")] {
        browser.click(click).await;
        link = format!("{link}&{clause}").trim_start_matches('&').to_owned();
        browser.wait_query(&format!("?{link}&show=years,areas")).await;
        drawn(&browser).await;
        let count = recount.count(&link);
        assert_eq!(listed(&browser).await, count, "{link}");
        let sentence = sentence(&browser).await;
        assert!(sentence.starts_with(&format!("{count} of 9 meetings")), "{sentence}");
        // What a screen reader says, too.
        browser.wait_text("#announcement", &format!("{count} meetings shown")).await;
        for (code, count) in recount.by("chair", &link) {
            let id = format!("bar-chair-{code}");
            assert_eq!(promised(&browser, &id).await, count, "{id} of {link}");
            let drawn = browser.texts(&format!(".mark:has(#{id}) .value")).await;
            assert_eq!(drawn, [count.to_string()], "{id} of {link}");
        }
        // The table says what its chart does.
        let rows = "
            return [...document.querySelectorAll('#years tbody tr, #areas tbody tr')].map((row) => {
                const link = row.querySelector('a');
                const mark = document.getElementById(link.id.replace('t-', 'bar-'));
                return [link.id, row.querySelector('td').textContent, mark.getAttribute('aria-label')];
            }).filter(([, cell, label]) => Number(cell) !== Number(label.split(': ')[1].match(/\\d+/)[0]))";
        assert_eq!(browser.js(rows, &[]).await, serde_json::json!([]), "{link}");
    }
    assert_eq!(browser.count(".chip").await, 2);
    let legend = browser.texts("#years .chart-legend").await;
    assert_eq!(legend, ["Selected: 2021. Pale: with nothing selected in this chart."]);

    // Chips, a meeting, the way back and Back itself: what is made anew and what is taken away.
    browser.translate().await;
    browser.click("#chip-area-health").await;
    browser.wait_query("?years=2021&show=years,areas").await;
    browser.translate().await;
    browser.click("#m-arsom-17").await;
    browser.wait_for("#evidence-back").await;
    browser.translate().await;
    browser.click("#evidence-back").await;
    browser.wait_query("?years=2021&show=years,areas").await;
    browser.click("#years-menu").await;
    browser.translate().await;
    browser.click("#years-table").await;
    browser.wait_query("?years=2021&show=areas").await;
    browser.click("#kinds-tab").await;
    browser.wait_for("#kinds-chart [role=option]").await;
    browser.translate().await;
    browser.click("#map-tab").await;
    browser.wait_for("#map-chart [role=option]").await;
    browser.click("#clear").await;
    browser.wait_query("?show=areas,places").await;
    drawn(&browser).await;
    assert_eq!(listed(&browser).await, recount.count(""));
    let sentence = sentence(&browser).await;
    assert!(sentence.starts_with("9 meetings"), "{sentence}");
    for _ in 0..5 {
        browser.back().await;
    }
    browser.wait_query("?years=2021&meeting=arsom-17&show=years,areas").await;
    browser.click("#collection-both").await;
    browser.wait_text("#summary", &format!("of {RECORD_MEETINGS} meetings")).await;
    assert_eq!(browser.count(".panic").await, 0);
    browser.assert_clean().await;
}
