//! The same story by keyboard alone, in Vietnamese, on a phone's width.

use browser_tests::{Browser, Options, Site};

use crate::page::{FOCUS, bar, drawn, entries, goto, number, open, seen, tab_to};
use crate::recount::{Recount, one_line};

const PHONE: Options = Options {
    width: 360,
    height: 740,
    dark: false,
    reduced_motion: false,
    forced_colors: false,
    touch: false,
    languages: "en-US,en",
};

/// The element with the focus, once it is this one and can be seen.
async fn focus_is(browser: &Browser, css: &str) {
    let what = format!("{css} to have the focus");
    browser.wait_until(&what, "return document.activeElement.matches(arguments[0])", &[css.into()]).await;
    let problem = browser.js(FOCUS, &[]).await;
    assert!(problem.is_null(), "the focus is not seen: {problem}");
}

#[tokio::test]
async fn from_a_bar_to_the_sentence_by_keys() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", PHONE).await;
    let begun = entries(&browser).await;

    // The language, by its select.
    tab_to(&browser, "#language").await;
    browser.keys(&["ArrowDown"]).await;
    browser.wait_query("?lang=vi").await;
    browser.wait_text("h1", "Khám phá Đối thoại").await;
    focus_is(&browser, "#language").await;
    let start = seen(&browser).await;
    assert_eq!(start["lang"], "vi");
    assert!(
        start["summary"].as_str().is_some_and(|it| it.contains(&recount.area("politics-security", "vi")))
    );

    // The years: one stop for Tab, arrows between bars.
    tab_to(&browser, "#years-chart [role=option]").await;
    focus_is(&browser, "#bar-years-2018").await;
    browser.keys(&["ArrowRight", "ArrowRight", "ArrowRight"]).await;
    focus_is(&browser, "#bar-years-2021").await;
    browser.keys(&["Enter"]).await;
    browser.wait_query("?years=2021&lang=vi").await;
    focus_is(&browser, "#bar-years-2021").await;
    assert_eq!(browser.count(".cards > li").await, recount.count("years=2021"));

    // The areas: Home and End, Space chooses.
    tab_to(&browser, "#areas-chart [role=option]").await;
    browser.keys(&["End"]).await;
    focus_is(&browser, "#bar-area-none").await;
    browser.keys(&["Home", "ArrowDown"]).await;
    focus_is(&browser, "#bar-area-politics-security").await;
    let promised = bar(&browser, "bar-area-politics-security").await;
    browser.keys(&["Space"]).await;
    browser.wait_query("?years=2021&area=politics-security&lang=vi").await;
    focus_is(&browser, "#bar-area-politics-security").await;
    let cards = browser.count(".cards > li").await;
    assert_eq!(cards, number(promised.split_once(": ").expect("a label and a number").1));
    assert_eq!(cards, recount.count("years=2021&area=politics-security"));

    // A meeting, its quote, the words.
    tab_to(&browser, "#m-arsom-17").await;
    browser.keys(&["Enter"]).await;
    browser.wait_for("li.open .quote").await;
    focus_is(&browser, "#m-arsom-17").await;
    tab_to(&browser, "[id*='-area.politics-security-'].quote").await;
    let quote = browser.texts("[id*='-area.politics-security-'].quote q").await;
    browser.keys(&["Enter"]).await;
    browser.wait_for("#words").await;
    drawn(&browser).await;
    focus_is(&browser, "#words").await;
    let words = one_line(&browser.texts("#words").await[0]);
    assert!(quote[0].contains(&words) && recount.says("arsom-17-vna", &words), "{quote:?} are not {words:?}");
    // From the words on to what was read from them, and to its bars.
    tab_to(&browser, ".read-here .feeds a").await;
    assert_eq!(browser.sideways().await, 0);

    // Back through all of it.
    assert_eq!(entries(&browser).await, begun + 5);
    for _ in 0..4 {
        browser.back().await;
    }
    browser.wait_query("?lang=vi").await;
    assert_eq!(seen(&browser).await, start);
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
    browser.back().await;
    browser.wait_query("?years=2019-2021&lang=vi").await;
    browser.back().await;
    browser.wait_query("?lang=vi").await;
    browser.assert_clean().await;
}

/// A run that comes after another act begins where the focus is, and is an act of its own.
#[tokio::test]
async fn a_second_run_begins_anew() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let begun = entries(&browser).await;
    tab_to(&browser, "#years-chart [role=option]").await;
    browser.keys(&["Shift+ArrowRight", "Shift+ArrowRight"]).await;
    browser.wait_query("?years=2018-2020").await;
    browser.keys(&["Escape"]).await;
    browser.wait_query("").await;
    browser.keys(&["Shift+ArrowRight"]).await;
    browser.wait_query("?years=2020,2021").await;
    assert_eq!(entries(&browser).await, begun + 3);
    browser.assert_clean().await;
}

/// What calls itself a button is pressed by Space as well as by Enter.
#[tokio::test]
async fn space_presses_what_is_called_a_button() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    for (button, query) in [
        ("#filters", "?show=filters"),
        ("#years-table", "?show=years,filters"),
        ("#m-arsom-17", "?meeting=arsom-17&show=years,filters"),
        ("#left-out-fold", "?meeting=arsom-17&show=years,left-out,filters"),
    ] {
        tab_to(&browser, button).await;
        browser.keys(&["Space"]).await;
        browser.wait_query(query).await;
        focus_is(&browser, button).await;
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_first_tab_skips_to_the_charts() {
    let site = Site::start();
    let browser = open(&site, "?years=2021", PHONE).await;
    browser.keys(&["Tab"]).await;
    focus_is(&browser, "a.skip").await;
    browser.keys(&["Enter"]).await;
    let there = "return document.getElementById('charts').getBoundingClientRect().top < innerHeight";
    browser.wait_until("the charts to be in view", there, &[]).await;
    assert_eq!(browser.query().await, "?years=2021");
    tab_to(&browser, "*").await;
    assert!(browser.active().await.contains("#bar-years-"), "{}", browser.active().await);
    // The way back through the page is still there.
    browser.keys(&["Enter"]).await;
    browser.wait_until("another choice", "return location.search !== '?years=2021'", &[]).await;
    browser.back().await;
    browser.wait_query("?years=2021").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn nothing_scrolls_sideways_on_a_phone() {
    let site = Site::start();
    let browser = open(&site, "", PHONE).await;
    for width in [320, 360] {
        browser.resize(width, 740).await;
        for lang in ["en", "vi", "ru"] {
            let everything = format!(
                "?area=politics-security&meeting=arsom-19&read=arsom-19-cpv&fact=chair.KH\
                 &show=years,areas,chairs,left-out,filters&lang={lang}"
            );
            for query in [format!("?lang={lang}"), everything] {
                goto(&browser, &site, &query).await;
                assert_eq!(browser.sideways().await, 0, "{query} at {width} px");
            }
        }
    }
    browser.assert_clean().await;
}
