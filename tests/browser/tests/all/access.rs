//! Nothing that axe-core finds fault with, in every part of the page, in light and dark; and the readers who
//! want less motion or colors of their own.

use browser_tests::{Browser, Fault, Options, Site, Violation};

use crate::page::{drawn, goto, open};

/// The page's parts, each as the link that shows it.
const PARTS: &[(&str, &str)] = &[
    ("start", ""),
    ("filtered", "?years=2021&area=tourism&chair=RU"),
    ("a meeting", "?meeting=arsom-19"),
    ("an article with words", "?meeting=arsom-19&read=arsom-19-cpv&fact=chair.KH"),
    ("nothing found", "?years=2019&area=tourism&q=zzzz"),
    ("search results", "?q=security"),
    ("not counted", "?show=left-out"),
    ("every picture", "?collection=both&show=kinds,coordinators,places,areas-by-year"),
    (
        "a picture's tables",
        "?collection=record&years=2021&show=kinds,kinds-table,coordinators,coordinators-table,places,places-table",
    ),
    ("a meeting on record", "?collection=both&meeting=arsom-15"),
    ("a comparison", "?collection=record&years=2016-2020&vs.collection=record&vs.years=2021-2026&q=energy"),
    ("how a number was made", "?years=2021&view=method&picture=areas"),
    ("how a number was made, a step", "?collection=both&view=method&step=3"),
    ("a step of a story", "?collection=record&years=2021&view=story&step=4&story=pandemic"),
    ("the editor", "?years=2021&view=compose"),
    ("filters and tables", "?status=held,planned&show=years,areas,chairs,filters"),
];

/// What axe finds in a part of the page, a line for each rule with its first element.
async fn barriers(browser: &Browser, part: &str) -> Vec<String> {
    drawn(browser).await;
    let found = browser.axe().await;
    let line = |it: &Violation| {
        let first = it.elements.first().map(String::as_str).unwrap_or_default();
        format!("{part}: {}: {} ({} times): {first}", it.id, it.help, it.elements.len())
    };
    found.iter().map(line).collect()
}

async fn all_parts(dark: bool) {
    let site = Site::start();
    let browser = open(&site, "", Options { dark, ..Options::default() }).await;
    let mut found = Vec::new();
    for (part, query) in PARTS {
        goto(&browser, &site, query).await;
        found.extend(barriers(&browser, part).await);
    }
    browser.click("#ask-share").await;
    browser.wait_for("#share-link").await;
    found.extend(barriers(&browser, "the sheet to share").await);

    for (part, query) in
        [("the list of stories", "?view=story"), ("no such story", "?view=story&story=nothing")]
    {
        browser.goto(&site.url(query)).await;
        browser.wait_for("#start-anniversaries").await;
        found.extend(barriers(&browser, part).await);
    }

    goto(&browser, &site, "?area=enrgy&color=red").await;
    browser.wait_for(".notice").await;
    found.extend(barriers(&browser, "a link not understood").await);

    site.break_file("data/claims", Fault::Status(500));
    goto(&browser, &site, "").await;
    browser.wait_for(".fault").await;
    found.extend(barriers(&browser, "a file that is missing").await);
    site.break_file("data/articles", Fault::Status(404));
    browser.goto(&site.url("")).await;
    browser.wait_for(".fault").await;
    found.extend(barriers(&browser, "nothing to show").await);
    site.mend();

    browser.resize(360, 740).await;
    for (part, query) in [PARTS[0], PARTS[3], PARTS[7]] {
        goto(&browser, &site, query).await;
        found.extend(barriers(&browser, &format!("{part}, on a phone")).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    browser.assert_clean_but(&["data/articles", "data/claims"]).await;
}

#[tokio::test]
async fn no_barrier_in_light() {
    all_parts(false).await;
}

#[tokio::test]
async fn no_barrier_in_dark() {
    all_parts(true).await;
}

#[tokio::test]
async fn a_chosen_theme_holds_against_the_device() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let paper = "return getComputedStyle(document.documentElement).backgroundColor";
    let light = browser.js(paper, &[]).await;
    browser.click("#theme").await;
    browser.keys(&["End", "Enter"]).await;
    let what = "the paper to be dark";
    browser.wait_until(what, &format!("{} !== arguments[0]", paper), std::slice::from_ref(&light)).await;
    browser.reload().await;
    browser.wait_for("#summary").await;
    assert_ne!(browser.js(paper, &[]).await, light, "it is kept");
    assert_eq!(browser.query().await, "", "a taste is no part of the link");
    assert_eq!(barriers(&browser, "dark by choice").await, [""; 0]);
    browser.assert_clean().await;
}

#[tokio::test]
async fn nothing_moves_for_who_wants_less_motion() {
    let site = Site::start();
    let options = Options { reduced_motion: true, ..Options::default() };
    let browser = open(&site, "?meeting=arsom-19", options).await;
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
    let options = Options { forced_colors: true, ..Options::default() };
    let browser = open(&site, "?years=2021&area=tourism", options).await;
    assert_eq!(browser.js("return matchMedia('(forced-colors: active)').matches", &[]).await, true);
    let looks = "
        const look = (id) => [...document.querySelectorAll(`#${id} rect:not(.hit), #${id} text`)].map((it) => {
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
