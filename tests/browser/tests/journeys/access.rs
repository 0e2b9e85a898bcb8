//! Nothing that axe-core finds fault with, in every state of the page of charts, in light and dark; and the readers who
//! want less motion or colors of their own.

use browser_tests::{Fault, Options, Site};

use crate::page::{PHONE, barriers, drawn, follow, goto, open};

/// The page's states, each as the link that shows it.
const STATES: &[(&str, &str)] = &[
    ("start", ""),
    ("filtered", "?years=2021&area=tourism&chair=RU"),
    ("a meeting", "?meeting=arsom-19"),
    ("an article with words", "?meeting=arsom-19&read=arsom-19-cpv&fact=chair.KH"),
    ("nothing found", "?years=2019&area=tourism&q=zzzz"),
    ("kinds of meeting", "?collection=both&show=kinds,kinds-table"),
    ("the map", "?collection=record&years=2021&show=places,places-table"),
    ("areas by year", "?collection=both&show=areas-by-year"),
    ("coordinators and plans", "?collection=both&show=coordinators,coordinators-table"),
    ("a meeting on record", "?collection=both&meeting=arsom-15"),
    ("tables", "?status=held,planned&show=years,areas,chairs"),
    ("a link not understood", "?area=enrgy&color=red"),
];

#[tokio::test]
async fn no_barrier_in_light_and_dark() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let mut found = Vec::new();
    for (state, query) in STATES {
        follow(&browser, query).await;
        found.extend(barriers(&browser, state).await);
    }
    goto(&browser, &site, "").await;
    browser.click("#years-menu").await;
    found.extend(barriers(&browser, "a chart's menu").await);
    browser.keys(&["Escape"]).await;
    browser.hover("#bar-years-2021").await;
    browser.wait_for("#years-tooltip").await;
    found.extend(barriers(&browser, "a tooltip").await);

    site.break_file("data/claims", Fault::Status(500));
    goto(&browser, &site, "").await;
    browser.wait_for(".notice.failure").await;
    found.extend(barriers(&browser, "a file that is missing").await);
    site.break_file("data/articles", Fault::Status(404));
    browser.goto(&site.url("")).await;
    browser.wait_for(".notice.failure").await;
    found.extend(barriers(&browser, "nothing to show").await);
    site.mend();

    browser.resize(360, 740).await;
    // Anew: what did not come is not there yet in the page that is open.
    for (state, query) in [STATES[0], STATES[3], STATES[5], STATES[7]] {
        goto(&browser, &site, query).await;
        found.extend(barriers(&browser, &format!("{state}, on a phone")).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    browser.assert_clean_but(&["data/articles", "data/claims"]).await;
}

#[tokio::test]
async fn a_chosen_theme_holds_against_the_device() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let paper = "return getComputedStyle(document.documentElement).backgroundColor";
    let light = browser.js(paper, &[]).await;
    browser.click("#more").await;
    browser.click("#theme-dark").await;
    let is_dark = format!("{paper} !== arguments[0]");
    browser.wait_until("the paper to be dark", &is_dark, std::slice::from_ref(&light)).await;
    browser.reload().await;
    browser.wait_for("#summary").await;
    assert_ne!(browser.js(paper, &[]).await, light, "it is kept");
    assert_eq!(browser.query().await, "", "a taste is no part of the link");
    drawn(&browser).await;
    assert_eq!(browser.axe().await, []);
    browser.assert_clean().await;
}

#[tokio::test]
async fn nothing_moves_for_who_wants_less_motion() {
    let site = Site::start();
    let browser =
        open(&site, "?meeting=arsom-19", Options { reduced_motion: true, ..Options::default() }).await;
    browser.click("#bar-years-2021").await;
    browser.wait_query("?years=2021&meeting=arsom-19").await;
    let moving = "
        const styles = [...document.querySelectorAll('*')].map((it) => getComputedStyle(it));
        const long = (it) => it.split(',').some((it) => parseFloat(it) > 0.011);
        return document.getAnimations().length
            + styles.filter((it) => long(it.transitionDuration) || long(it.animationDuration)
                || it.scrollBehavior === 'smooth').length";
    assert_eq!(browser.js(moving, &[]).await, 0);
    browser.assert_clean().await;
}

/// In forced colors a chosen bar still differs from the others by more than its hue, and bars are still there.
#[tokio::test]
async fn charts_stand_in_forced_colors() {
    let site = Site::start();
    for options in [Options::default(), PHONE] {
        let options = Options { forced_colors: true, ..options };
        let browser = open(&site, "?years=2021&area=tourism", options).await;
        assert_eq!(browser.js("return matchMedia('(forced-colors: active)').matches", &[]).await, true);
        let looks = "
            const look = (id) => [...document.getElementById(id).parentNode.querySelectorAll('rect:not(.hit), text')].map((it) => {
                const style = getComputedStyle(it);
                return [style.fill, style.stroke, style.strokeWidth, style.strokeDasharray, style.fontWeight,
                    it.getAttribute('class')].join(' ');
            });
            return [look('bar-years-2021'), look('bar-years-2023'), getComputedStyle(document.body).backgroundColor]";
        let looks = browser.js(looks, &[]).await;
        assert!(!looks[0].as_array().is_none_or(Vec::is_empty), "{looks}");
        assert_ne!(looks[0], looks[1], "the chosen bar looks like the others");
        let paper =
            looks[2].as_str().expect("a color").trim_start_matches("rgb(").trim_end_matches(')').to_owned();
        let is_seen = |it: &serde_json::Value| {
            let fill = it.as_str().unwrap_or_default();
            !fill.starts_with("none") && !fill.starts_with(&format!("rgb({paper})"))
        };
        assert!(looks[0].as_array().expect("a list").iter().any(is_seen), "{looks}");
        browser.assert_clean().await;
    }
}
