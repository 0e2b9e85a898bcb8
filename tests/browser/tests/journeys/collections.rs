//! The collections, and the further charts: fetched when they are asked for, each in place of the other.

use browser_tests::{Fault, Options, Site};
use serde_json::json;

use crate::page::{
    RECORD_MEETINGS, drawn, entries, goto, listed, mark, open, promised, seen, tab_to, wait_seen,
};

/// Whether a data file was asked for.
fn asked(site: &Site, part: &str) -> bool {
    site.asked_for().iter().any(|it| it.contains(part))
}

#[tokio::test]
async fn everything_known_is_fetched_when_it_is_asked_for_and_back_leads_to_the_articles() {
    let site = Site::start();
    let browser = open(&site, "?years=2021", Options::default()).await;
    browser.js("window.isTheSame = true", &[]).await;
    let start = seen(&browser).await;
    for part in ["data/record", "data/outlines"] {
        assert!(!asked(&site, part), "{part} is fetched with the start page");
    }
    browser.click("#collection-both").await;
    browser.wait_query("?collection=both&years=2021").await;
    browser.wait_text("#summary", &format!("of {RECORD_MEETINGS} meetings")).await;
    assert!(asked(&site, "data/record"));
    browser.wait_until("the title", "return document.activeElement.id === 'title'", &[]).await;
    let both = seen(&browser).await;
    let begun = entries(&browser).await;
    browser.click("#collection-articles").await;
    browser.wait_text("#summary", "of 9 meetings").await;
    assert_eq!(browser.query().await, "?years=2021");
    assert_eq!(entries(&browser).await, begun + 1);
    browser.back().await;
    browser.wait_text("#summary", &format!("of {RECORD_MEETINGS} meetings")).await;
    wait_seen(&browser, &both).await;
    browser.back().await;
    browser.wait_text("#summary", "of 9 meetings").await;
    wait_seen(&browser, &start).await;
    assert_eq!(browser.js("return window.isTheSame", &[]).await, json!(true), "the page was not left");

    // An old link shows the record alone, which then is the third of the switch; capitals are understood.
    goto(&browser, &site, "?Collection=RECORD").await;
    assert_eq!(browser.attributes(".collections [aria-current]", "id").await, ["collection-record"]);
    browser.assert_clean().await;
}

/// What is on its way is on its way also for who goes back and comes again: nothing is called unreadable.
#[tokio::test]
async fn back_and_forward_while_a_collection_is_on_its_way_say_nothing_false() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    site.break_file("data/record", Fault::Hangs);
    browser.click("#collection-both").await;
    browser.wait_query("?collection=both").await;
    browser.wait_for("main .loading").await;
    for _ in 0..2 {
        browser.back().await;
        browser.wait_query("").await;
        browser.wait_text("#summary", "9 meetings").await;
        browser.forward().await;
        browser.wait_query("?collection=both").await;
        browser.wait_for("main .loading").await;
        for wrong in [".notice", ".nothing-read", ".load-failed"] {
            assert_eq!(browser.count(wrong).await, 0, "{wrong}");
        }
    }
    site.mend();
    browser.wait_text("#summary", &RECORD_MEETINGS.to_string()).await;
    browser.wait_gone("main .loading").await;
    browser.assert_clean().await;
}

/// The record that does not come is told above what is still there, and Back or trying again leads on.
#[tokio::test]
async fn a_collection_that_does_not_come_is_told() {
    let site = Site::start();
    let browser = open(&site, "?lang=ru", Options::default()).await;
    site.break_file("data/record", Fault::Status(503));
    browser.click("#collection-both").await;
    browser.wait_text(".notice.failure", "record").await;
    browser.wait_text(".notice.failure", "503").await;
    browser.wait_for("#bar-years-2021").await;
    site.mend();
    browser.click("#retry").await;
    browser.wait_gone(".notice.failure").await;
    browser.wait_text("#summary", &RECORD_MEETINGS.to_string()).await;
    browser.assert_clean_but(&["503"]).await;
}

#[tokio::test]
async fn a_further_chart_opens_chooses_and_gives_way_to_another() {
    let site = Site::start();
    let browser = open(&site, "?collection=record", Options::default()).await;
    browser.click("#map-tab").await;
    browser.wait_query("?collection=record&show=places").await;
    browser.wait_for("#map-chart circle").await;
    browser.wait_for("#map-chart .land").await;
    assert_eq!(browser.count(".places-map .how").await, 0);
    let said = mark(&browser, "map-place-LA").await;
    assert_eq!(mark(&browser, "places-place-LA").await, said, "the map and the bars say the same");
    let count = promised(&browser, "map-place-LA").await;
    browser.click("#map-place-LA").await;
    browser.wait_query("?collection=record&place=LA&show=places").await;
    drawn(&browser).await;
    assert_eq!(listed(&browser).await, count);
    assert!(mark(&browser, "map-place-LA").await.ends_with(", selected"));

    // A dot chooses its kind and its year.
    browser.click("#kinds-tab").await;
    browser.wait_query("?collection=record&place=LA&show=kinds").await;
    browser.wait_gone("#map-chart").await;
    browser.click("[id='kinds-kind-senior-officials.2017']").await;
    browser.wait_query("?collection=record&years=2017&kind=senior-officials&place=LA&show=kinds").await;
    drawn(&browser).await;
    assert_eq!(listed(&browser).await, 1);

    // A band chooses its years.
    goto(&browser, &site, "?collection=record&show=coordinators").await;
    browser.click("[id='periods-years-KH.2021-2024']").await;
    browser.wait_query("?collection=record&years=2021-2024&show=coordinators").await;
    // The tab of the open one closes it.
    browser.click("#periods-tab").await;
    browser.wait_query("?collection=record&years=2021-2024").await;
    browser.wait_gone("#more-chart").await;
    browser.assert_clean().await;
}

/// The bars beside the map say the same; the land is asked for again, and then shown on slides too.
#[tokio::test]
async fn land_that_does_not_come_is_told_and_asked_for_again() {
    let site = Site::start();
    site.break_file("data/outlines", Fault::Status(503));
    let browser = open(&site, "?show=places", Options::default()).await;
    browser.wait_text(".places-map", "503").await;
    browser.wait_for("#places-place-LA").await;
    site.mend();
    browser.click("#map-again").await;
    browser.wait_for("#map-chart .land").await;
    goto(&browser, &site, "?view=present&picture=places").await;
    browser.wait_for("svg .land").await;
    goto(&browser, &site, "?view=handout&show=places").await;
    browser.wait_for("svg .land").await;
    browser.assert_clean_but(&["503"]).await;
}

#[tokio::test]
async fn the_further_charts_are_used_by_keys_on_a_phone() {
    let site = Site::start();
    let options = Options { width: 360, height: 740, ..Options::default() };
    let browser = open(&site, "?collection=record&lang=ru&show=kinds", options).await;
    tab_to(&browser, "#kinds-chart [role=option]").await;
    browser.keys(&["ArrowRight", "Enter"]).await;
    // The first summit on record.
    browser.wait_query("?collection=record&years=2005&kind=summit&show=kinds&lang=ru").await;
    assert!(browser.active().await.starts_with("a#kinds-kind-summit.2005"), "{}", browser.active().await);
    assert_eq!(listed(&browser).await, 1);
    browser.keys(&["Enter"]).await;
    browser.wait_query("?collection=record&show=kinds&lang=ru").await;
    for show in ["kinds", "places", "areas-by-year", "coordinators"] {
        goto(&browser, &site, &format!("?collection=both&show={show}&lang=ru")).await;
        assert_eq!(browser.sideways().await, 0, "{show} scrolls sideways");
    }
    browser.assert_clean().await;
}
