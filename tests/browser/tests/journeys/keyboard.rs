//! The page by keyboard alone, in Vietnamese, on a phone's width.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

use crate::page::{PHONE, entries, focus_is, listed, open, promised, seen, tab_to, wait_seen};
use crate::recount::Recount;

#[tokio::test]
async fn from_a_bar_to_a_meeting_by_keys() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", PHONE).await;
    let begun = entries(&browser).await;

    // The language, by its select.
    tab_to(&browser, "#language").await;
    browser.keys(&["ArrowDown"]).await;
    browser.wait_query("?lang=vi").await;
    browser.wait_text(".site-name", "Khám phá Đối thoại").await;
    focus_is(&browser, "#language").await;
    let start = seen(&browser).await;
    assert_eq!(start["lang"], "vi");
    assert!(
        start["summary"].as_str().is_some_and(|it| it.contains(&recount.area("politics-security", "vi")))
    );

    // The years: one stop for Tab, arrows between bars.
    tab_to(&browser, "#years-chart [role=option]").await;
    focus_is(&browser, "#bar-years-2018").await;
    browser.wait_for("#years-tooltip").await;
    browser.keys(&["ArrowRight", "ArrowRight", "ArrowRight"]).await;
    focus_is(&browser, "#bar-years-2021").await;
    browser.keys(&["Enter"]).await;
    browser.wait_query("?years=2021&lang=vi").await;
    focus_is(&browser, "#bar-years-2021").await;
    assert_eq!(listed(&browser).await, recount.count("years=2021"));

    // The areas: Home and End, Space chooses.
    tab_to(&browser, "#areas-chart [role=option]").await;
    browser.keys(&["End"]).await;
    focus_is(&browser, "#bar-area-none").await;
    browser.keys(&["Home", "ArrowDown"]).await;
    focus_is(&browser, "#bar-area-politics-security").await;
    let count = promised(&browser, "bar-area-politics-security").await;
    browser.keys(&["Space"]).await;
    browser.wait_query("?years=2021&area=politics-security&lang=vi").await;
    focus_is(&browser, "#bar-area-politics-security").await;
    assert_eq!(listed(&browser).await, count);
    assert_eq!(count, recount.count("years=2021&area=politics-security"));

    // A meeting, over the charts on a phone; Escape gives the charts back.
    tab_to(&browser, "#evidence-handle").await;
    browser.keys(&["Enter"]).await;
    tab_to(&browser, "#m-arsom-17").await;
    browser.keys(&["Enter"]).await;
    browser.wait_query("?years=2021&area=politics-security&meeting=arsom-17&lang=vi").await;
    browser.wait_for("h2#m-arsom-17, #m-arsom-17 h2, [id='m-arsom-17']").await;
    browser.wait_until("the meeting", "return document.activeElement.id === 'm-arsom-17'", &[]).await;
    browser.keys(&["Escape"]).await;
    browser.wait_gone("#evidence-body").await;
    focus_is(&browser, "#evidence-handle").await;
    assert_eq!(browser.sideways().await, 0);

    // Back through all of it.
    assert_eq!(entries(&browser).await, begun + 4);
    for _ in 0..3 {
        browser.back().await;
    }
    browser.wait_query("?lang=vi").await;
    wait_seen(&browser, &start).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_run_of_years_is_one_entry_and_escape_clears_it() {
    let site = Site::start();
    let browser = open(&site, "?lang=vi", PHONE).await;
    let begun = entries(&browser).await;
    tab_to(&browser, "#years-chart [role=option]").await;
    browser.keys(&["ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"]).await;
    browser.wait_query("?years=2019-2022&lang=vi").await;
    focus_is(&browser, "#bar-years-2022").await;
    browser.keys(&["Shift+ArrowLeft"]).await;
    browser.wait_query("?years=2019-2021&lang=vi").await;
    assert_eq!(entries(&browser).await, begun + 1, "a run is one act");
    browser.keys(&["Escape"]).await;
    browser.wait_query("?lang=vi").await;
    focus_is(&browser, "#bar-years-2021").await;
    assert_eq!(entries(&browser).await, begun + 2);

    // A run that comes after another act begins where the focus is, and is an act of its own.
    browser.keys(&["Shift+ArrowLeft"]).await;
    browser.wait_query("?years=2020,2021&lang=vi").await;
    assert_eq!(entries(&browser).await, begun + 3);
    browser.back().await;
    browser.back().await;
    browser.wait_query("?years=2019-2021&lang=vi").await;

    // Ctrl with Enter adds one, and takes it away.
    browser.keys(&["Home", "Control+Enter"]).await;
    browser.wait_query("?years=2018-2021&lang=vi").await;
    browser.keys(&["Control+Enter"]).await;
    browser.wait_query("?years=2019-2021&lang=vi").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn menus_and_tabs_are_used_by_keys() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    // The first Tab skips the head.
    browser.keys(&["Tab"]).await;
    focus_is(&browser, "a.skip-link").await;
    browser.keys(&["Enter", "Tab"]).await;
    let is_in_main = "return document.activeElement.closest('main') !== null";
    browser.wait_until("the focus in the main part", is_in_main, &[]).await;
    assert_eq!(browser.query().await, "");

    tab_to(&browser, "#years-menu").await;
    browser.keys(&["ArrowDown"]).await;
    focus_is(&browser, "#years-table").await;
    browser.keys(&["Escape"]).await;
    browser.wait_gone("[role=menu]").await;
    focus_is(&browser, "#years-menu").await;
    browser.keys(&["ArrowDown"]).await;
    focus_is(&browser, "#years-table").await;
    browser.keys(&["Enter"]).await;
    browser.wait_query("?show=years").await;
    browser.wait_for("#t-years-2021").await;
    tab_to(&browser, "#t-years-2021").await;
    browser.keys(&["Enter"]).await;
    browser.wait_query("?years=2021&show=years").await;
    focus_is(&browser, "#t-years-2021").await;

    // The further charts are one stop; Space opens like Enter.
    tab_to(&browser, ".more-charts [role=tab]").await;
    focus_is(&browser, "#kinds-tab").await;
    browser.keys(&["ArrowRight", "Space"]).await;
    browser.wait_query("?years=2021&show=years,places").await;
    browser.wait_for("#map-chart [role=option]").await;
    focus_is(&browser, "#map-tab").await;
    tab_to(&browser, "#map-chart [role=option]").await;
    browser.keys(&["Tab"]).await;
    let is_in_map = "return document.activeElement.closest('#map-chart') !== null";
    assert_eq!(browser.js(is_in_map, &[]).await, false, "the map is one stop");
    browser.assert_clean().await;
}

/// Where a link is gone with the view that it stood in, the keyboard goes on from the title of the next.
#[tokio::test]
async fn the_focus_stays_in_the_page_when_a_view_takes_the_place_of_another() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    for (link, css) in [
        ("?view=present&lang=en", "#to-areas"),
        ("?view=present&picture=years&lang=en", "#to-predict"),
        // The same link stands in the next view too, and leads nowhere there.
        ("?view=present&picture=years&lang=en", "#slide-previous"),
        ("?years=2021&lang=en", "#to-guess"),
        ("?view=predict&step=2&lang=en", "#again"),
        // A link without a name of its own.
        ("?view=teach&lesson=10.1&lang=en", ".path[open] ol a"),
    ] {
        browser.goto(&site.url(link)).await;
        browser.wait_for(css).await;
        browser.rest().await;
        // What a link is about takes the focus when the page has come up; a reader goes on from there.
        let has_arrived =
            "return !location.search.includes('lesson=') || document.activeElement.id === 'lesson-here'";
        browser.wait_until(&format!("{link} to have arrived"), has_arrived, &[]).await;
        browser.js("document.querySelector(arguments[0]).focus()", &[json!(css)]).await;
        browser.keys(&["Enter"]).await;
        let has_gone_on =
            "return location.search !== arguments[0] && document.activeElement !== document.body
            && document.querySelector('main').contains(document.activeElement)";
        browser.wait_until(&format!("a focus after {css} of {link}"), has_gone_on, &[json!(link)]).await;
    }
    browser.assert_clean().await;
}
