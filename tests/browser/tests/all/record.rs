//! The second collection in a browser: it is fetched when it is asked for, its pictures choose, and two views
//! stand side by side. That its figures are right is recounted without a browser, in `tests/page`.

use browser_tests::{Options, Site};
use serde_json::json;

use crate::page::{bar, drawn, entries, goto, number, open, seen, tab_to};

const ALL: &str = "kinds,coordinators,places,areas-by-year";

/// Whether a data file, or the module of the whole page, was asked for.
fn asked(site: &Site, part: &str) -> bool {
    site.asked_for().iter().any(|it| it.contains(part))
}

#[tokio::test]
async fn the_record_is_fetched_when_it_is_asked_for_and_back_leads_to_the_articles() {
    let site = Site::start();
    let browser = open(&site, "?years=2021", Options::default()).await;
    let start = seen(&browser).await;
    for part in ["data/record", "data/outlines", "dialogue-explorer-more"] {
        assert!(!asked(&site, part), "{part} is fetched with the start page");
    }
    browser.click("#collection-record").await;
    browser.wait_query("?collection=record&years=2021").await;
    browser.wait_text("#summary", "of 99 meetings").await;
    assert!(asked(&site, "data/record") && asked(&site, "dialogue-explorer-more"));
    assert_eq!(browser.texts(".collections [aria-current]").await, ["On record, 1991 to today"]);
    let record = seen(&browser).await;

    // Here and there within one page, and back over the step between the two.
    let begun = entries(&browser).await;
    browser.click("#collection-both").await;
    browser.wait_query("?collection=both&years=2021").await;
    browser.click("#collection-articles").await;
    browser.wait_query("?years=2021").await;
    drawn(&browser).await;
    assert_eq!(seen(&browser).await["summary"], start["summary"]);
    assert_eq!(entries(&browser).await, begun + 2);
    browser.back().await;
    browser.back().await;
    browser.wait_query("?collection=record&years=2021").await;
    assert_eq!(seen(&browser).await["summary"], record["summary"]);
    browser.back().await;
    browser.wait_query("?years=2021").await;
    browser.wait_text("#summary", "of 9 meetings").await;
    assert_eq!(seen(&browser).await["summary"], start["summary"]);
    browser.assert_clean().await;
}

/// Links are read as hands and programs leave them, so they start the page that has what they name.
#[tokio::test]
async fn a_link_in_capitals_starts_the_page_that_it_needs() {
    let site = Site::start();
    let browser = open(&site, "?Collection=RECORD", Options::default()).await;
    browser.wait_text("#summary", "pages on record").await;
    goto(&browser, &site, "?years=2021&amp;V%53.Chair=ru").await;
    browser.wait_for("#compared").await;
    goto(&browser, &site, "?SHOW=Kinds").await;
    browser.wait_for("#kinds-chart circle").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_picture_unfolds_and_chooses_and_leads_to_the_pages() {
    let site = Site::start();
    let browser = open(&site, "?collection=record", Options::default()).await;
    browser.click("#map-fold").await;
    browser.wait_query("?collection=record&show=places").await;
    browser.wait_for("#map-chart circle").await;
    drawn(&browser).await;
    let said = bar(&browser, "map-place-LA").await;
    assert_eq!(bar(&browser, "places-place-LA").await, said, "the map and the bars say the same");
    browser.click("#map-place-LA").await;
    browser.wait_query("?collection=record&place=LA&show=places").await;
    let count = number(said.split_once(": ").expect("a label and a number").1);
    assert_eq!(browser.count(".cards > li").await, count);
    assert!(bar(&browser, "map-place-LA").await.ends_with(", selected"));

    // A dot chooses its kind and its year.
    browser.click("#kinds-fold").await;
    browser.wait_for("#kinds-chart circle").await;
    browser.click("#kinds-kind-senior-officials\\.2017").await;
    browser
        .wait_query("?collection=record&years=2017&kind=senior-officials&place=LA&show=kinds,places")
        .await;
    assert_eq!(browser.texts(".cards h3").await, ["14th Senior Officials’ Meeting"]);
    browser.click("#m-arsom-14").await;
    browser.wait_for("li.open .citations a").await;
    let links = browser.attributes("li.open .citations a", "href").await;
    assert!(links.len() > 1 && links.iter().all(|it| it.starts_with("http")), "{links:?}");
    assert_eq!(browser.count("li.open q").await, 0, "a page is cited and not quoted");

    // A cell of the table chooses its area and its years.
    goto(&browser, &site, "?collection=record&show=areas-by-year").await;
    let cell = browser.attributes(".heat td a", "aria-label").await.swap_remove(0);
    browser.click(".heat td a").await;
    browser.wait_for(".chips").await;
    let promised = number(cell.split_once(": ").expect("a label and a number").1);
    assert_eq!(browser.count(".cards > li").await, promised, "{cell}");

    // A band chooses its years.
    goto(&browser, &site, "?collection=record&show=coordinators").await;
    browser.click("#periods-years-KH\\.2021-2024").await;
    browser.wait_query("?collection=record&years=2021-2024&show=coordinators").await;
    browser.wait_for(".told .citations a").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_click_in_a_picture_before_it_has_followed_leads_on_from_what_is_chosen() {
    let site = Site::start();
    let browser = open(&site, "?collection=record&show=kinds", Options::default()).await;
    browser.wait_for("#kinds-chart circle").await;
    // No hand and no driver is quick enough to come between two frames.
    let early = "return (async () => {
        const click = (css) => document.querySelector(css)
            .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        click('#bar-years-2016');
        for (let turn = 0; turn < 10; turn++) await null;
        const busy = document.querySelector('[aria-busy=true]') !== null;
        click('#kinds-kind-summit .hit');
        return busy;
    })()";
    assert_eq!(browser.js_async(early, &[]).await, json!(true), "the picture has not followed yet");
    browser.wait_query("?collection=record&years=2016&kind=summit&show=kinds").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn two_views_stand_side_by_side_in_one_link() {
    let site = Site::start();
    let browser = open(&site, "?collection=record&years=2016-2020", Options::default()).await;
    browser.click("#compare-link").await;
    let whole = "?collection=record&years=2016-2020&vs.collection=record";
    browser.wait_query(whole).await;
    browser.wait_for("#pair-areas-chart [role=option]").await;
    let told = &browser.texts("#compared").await[0];
    assert!(told.starts_with("A: 29 meetings (On record, 1991 to today; 2016–2020). B: "), "{told}");

    browser.click("#swap").await;
    browser.wait_query("?collection=record&vs.collection=record&vs.years=2016-2020").await;
    browser.click("#bar-years-2021").await;
    let link = "?collection=record&years=2021&vs.collection=record&vs.years=2016-2020";
    browser.wait_query(link).await;
    let pair = bar(&browser, "pair-chairs-chair-RU").await;
    let other = open(&site, link, Options { width: 390, dark: true, ..Options::default() }).await;
    assert_eq!(bar(&other, "pair-chairs-chair-RU").await, pair, "whoever opens the link sees the same");
    assert_eq!(other.sideways().await, 0);

    browser.click("#stop").await;
    browser.wait_query("?collection=record&years=2021").await;
    browser.wait_gone("#compared").await;
    browser.assert_clean().await;
    other.assert_clean().await;
}

#[tokio::test]
async fn a_comparison_begins_on_the_start_page_too() {
    let site = Site::start();
    let browser = open(&site, "?years=2021", Options::default()).await;
    browser.click("#compare-link").await;
    browser.wait_query("?years=2021&vs=").await;
    browser.wait_text("#compared", "B: 9 meetings").await;
    browser.back().await;
    browser.wait_query("?years=2021").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_pictures_can_be_used_by_keys_alone_on_a_phone() {
    let site = Site::start();
    let options = Options { width: 360, height: 740, ..Options::default() };
    let browser = open(&site, "?collection=record&lang=ru", options).await;
    tab_to(&browser, "#kinds-fold").await;
    browser.keys(&["Enter"]).await;
    browser.wait_for("#kinds-chart [role=option]").await;
    tab_to(&browser, "#kinds-chart [role=option]").await;
    browser.keys(&["ArrowRight", "Enter"]).await;
    // The first summit on record.
    browser.wait_query("?collection=record&years=2005&kind=summit&show=kinds&lang=ru").await;
    assert!(browser.active().await.starts_with("a#kinds-kind-summit.2005"));
    assert_eq!(browser.count(".cards > li").await, 1);
    browser.keys(&["Enter"]).await;
    browser.wait_query("?collection=record&show=kinds&lang=ru").await;

    // The table is one stop for Tab; arrows go to the next cell that has something in it.
    goto(&browser, &site, "?collection=record&show=areas-by-year&lang=ru").await;
    tab_to(&browser, "#heat a").await;
    browser.keys(&["ArrowDown"]).await;
    let said = browser.js("return document.activeElement.getAttribute('aria-label')", &[]).await;
    browser.keys(&["Enter"]).await;
    browser.wait_for(".chips").await;
    let said = said.as_str().and_then(|it| it.split_once(": ")).expect("a label and a number").1.to_owned();
    assert_eq!(browser.count(".cards > li").await, number(&said));
    browser.keys(&["Tab"]).await;
    let is_out = "return document.activeElement.closest('#heat') === null";
    assert_eq!(browser.js(is_out, &[]).await, true, "Tab leads out of the table");

    goto(&browser, &site, &format!("?collection=both&show={ALL}&lang=ru")).await;
    drawn(&browser).await;
    assert_eq!(browser.sideways().await, 0, "nothing scrolls sideways");
    browser.assert_clean().await;
}

#[tokio::test]
async fn no_text_of_a_picture_is_cut_or_covered() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let overlaps = "
        const texts = [...document.querySelectorAll('.more svg text, .compare svg text')]
            .filter((it) => it.textContent).map((it) => [it.textContent, it.getBoundingClientRect(), it.closest('svg')]);
        const within = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6;
        const bad = [];
        texts.forEach(([a, box, svg], at) => {
            if (box.left < -1 || box.right > innerWidth + 1) bad.push(a + ' is cut');
            for (const [b, other, its] of texts.slice(at + 1))
                if (svg === its && within(box, other)) bad.push(a + ' / ' + b);
        });
        return [texts.length, bad]";
    for (width, lang) in [(360, "vi"), (768, "ru"), (1280, "en")] {
        browser.resize(width, 800).await;
        goto(&browser, &site, &format!("?collection=both&show={ALL}&lang={lang}&vs=")).await;
        drawn(&browser).await;
        let found = browser.js(overlaps, &[]).await;
        assert!(found[0].as_u64().is_some_and(|it| it > 100), "{found}");
        assert_eq!(found[1], json!([]), "at {width} px in {lang}");
        assert_eq!(browser.sideways().await, 0, "at {width} px in {lang}");
    }
    browser.assert_clean().await;
}
