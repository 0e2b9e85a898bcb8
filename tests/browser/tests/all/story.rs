//! The whole story by mouse: from a figure to the sentence that it was read from, and by link to another
//! reader.

use browser_tests::{Options, Site};

use crate::page::{bar, drawn, entries, goto, number, open, query_of, seen};
use crate::recount::{Recount, one_line};

#[tokio::test]
async fn the_start_page_says_what_the_files_say() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", Options::default()).await;
    let summary = &browser.texts("#summary").await[0];
    let articles = recount.by("article", "").len();
    assert_eq!(articles, 5);
    let head = format!("{} meetings, read from {articles} articles.", recount.count(""));
    assert!(summary.starts_with(&head), "{summary:?} does not start with {head:?}");
    let years = recount.by("years", "");
    let told: Vec<_> = years.iter().filter(|it| it.0 != "untold").collect();
    assert!(summary.contains(&format!(
        "{} had the most meetings ({} of {})",
        told[0].0,
        told[0].1,
        recount.count("")
    )));
    let areas = recount.by("area", "");
    let top = format!("{} came up most often ({} of ", recount.area(&areas[0].0, "en"), areas[0].1);
    assert!(areas[0].1 > areas[1].1 && summary.contains(&top), "{summary:?} does not say {top:?}");
    let chairs: Vec<_> = recount.by("chair", "").into_iter().filter(|it| it.0 != "none").collect();
    assert_eq!((chairs[0].0.as_str(), chairs[1].0.as_str()), ("RU", "ID"));
    let chaired = format!("Russia ({}), Indonesia ({})", chairs[0].1, chairs[1].1);
    assert!(summary.contains(&chaired), "{summary:?} does not say {chaired:?}");
    // Every year from the first to the last has its bar, and each bar its number.
    let first = told.iter().map(|it| number(&it.0)).min().expect("some year is told");
    let last = told.iter().map(|it| number(&it.0)).max().expect("some year is told");
    for year in (first..=last).map(|it| it.to_string()).chain(["untold".to_owned()]) {
        let label = bar(&browser, &format!("bar-years-{year}")).await;
        let said = label.split_once(": ").map_or("", |it| it.1);
        assert_eq!(number(said), recount.count(&format!("years={year}")), "{label}");
    }
    assert_eq!(browser.count(".cards > li").await, recount.count(""));
    assert_eq!(browser.texts("#meetings-title .n").await, [recount.count("").to_string()]);
    browser.assert_clean().await;
}

#[tokio::test]
async fn from_a_bar_to_the_sentence_and_by_link_to_another_reader() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", Options::default()).await;
    let begun = entries(&browser).await;
    let mut states = vec![seen(&browser).await];

    browser.click("#bar-years-2021").await;
    browser.wait_query("?years=2021").await;
    states.push(seen(&browser).await);
    assert_eq!(browser.count(".cards > li").await, recount.count("years=2021"));
    assert_eq!(browser.texts(".chips .chip > span:first-child").await, ["Year: 2021"]);
    assert!(bar(&browser, "bar-years-2021").await.ends_with(", selected"));

    let promised = bar(&browser, "bar-area-tourism").await;
    browser.click("#bar-area-tourism").await;
    browser.wait_query("?years=2021&area=tourism").await;
    states.push(seen(&browser).await);
    let cards = browser.count(".cards > li").await;
    assert_eq!(cards, number(promised.split_once(": ").expect("a label and a number").1));
    assert_eq!(cards, recount.count("years=2021&area=tourism"));

    browser.click("#m-fmm-special-2021-07-06").await;
    browser.wait_for("li.open .quote").await;
    states.push(seen(&browser).await);

    // The second of two quotes for one area: the link leads to the first words of the fact.
    let quote = "li.open [id*='-area.tourism-'].quote";
    let words = browser.texts(&format!("{quote} q")).await;
    assert_eq!(words.len(), 2, "tourism was raised twice");
    assert!(words.iter().all(|it| recount.says("special-fmm-2021-vna", it.trim_matches(['“', '”']))));
    browser.click(quote).await;
    browser.wait_for("#words").await;
    drawn(&browser).await;
    states.push(seen(&browser).await);
    assert_eq!(one_line(&browser.texts("#words").await[0]), words[0].trim_matches(['“', '”', '"']));
    let is_reached = "
        const it = document.getElementById('words').getBoundingClientRect();
        return document.activeElement.id === 'words' && it.top >= 0 && it.bottom <= innerHeight";
    browser.wait_until("the words to have the focus, in view", is_reached, &[]).await;
    browser.wait_for(".read-here").await;
    let counted_in = browser.texts(".read-here .feeds a").await;
    assert!(counted_in.contains(&"Area: Tourism".to_owned()), "{counted_in:?}");

    // Whoever opens the link sees the same.
    let link = browser.current_url().await;
    let other = open(&site, &format!("?{}", query_of(&link)), Options::default()).await;
    assert_eq!(seen(&other).await, states[4]);
    other.assert_clean().await;

    // As many steps back as there were acts, each to what was seen then.
    assert_eq!(entries(&browser).await, begun + 4);
    for state in states.iter().rev().skip(1) {
        browser.back().await;
        browser.wait_query(state["query"].as_str().unwrap_or_default()).await;
        assert_eq!(&seen(&browser).await, state);
    }
    browser.assert_clean().await;
}

/// Whoever opens a link to a sentence gets to see the sentence, not the top of the page.
#[tokio::test]
async fn a_link_to_words_opens_at_the_words() {
    let site = Site::start();
    let link = "?meeting=fmm-special-2021-07-06&read=special-fmm-2021-vna&fact=area.tourism";
    let browser = open(&site, link, Options::default()).await;
    let in_view = "
        const it = document.getElementById('words').getBoundingClientRect();
        return it.top >= 0 && it.bottom <= innerHeight";
    browser.wait_until("the words to be in view", in_view, &[]).await;
    browser.assert_clean().await;
}

/// What is not counted is in reach: the line below the summary leads to it, each report to its quotes.
#[tokio::test]
async fn what_is_not_counted_is_in_reach() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", Options::default()).await;
    let out = recount.reports.as_array().map_or(0, Vec::len) - recount.count("");
    assert!(browser.texts(".hint").await[0].contains(&format!("{out} reports left out, and why")));
    browser.click(".hint a").await;
    browser.wait_query("?show=left-out").await;
    browser
        .wait_until(
            "the title to have the focus",
            "return document.activeElement.id === 'left-out-title'",
            &[],
        )
        .await;
    let numbers = browser.texts("#left-out h3 .n").await;
    assert_eq!(numbers.iter().map(|it| number(it)).sum::<usize>(), out);
    for at in 0..out {
        let link = browser.attributes(".omissions a", "href").await.swap_remove(at);
        browser.click(&format!(".omissions a[href='{link}']")).await;
        browser.wait_query(&link).await;
        browser.wait_for(".not-among + .cards li.open .quote").await;
        assert_eq!(browser.count(".cards > li").await, recount.count("") + 1);
        browser.back().await;
        browser.wait_query("?show=left-out").await;
    }
    browser.assert_clean().await;
}

/// "Count these 2 too" counts two more, "Count it too" one.
#[tokio::test]
async fn what_is_to_be_counted_too_is_counted() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "?show=left-out", Options::default()).await;
    let offers = browser.attributes("#left-out .links a[data-focus=summary]", "href").await;
    let texts = browser.texts("#left-out .links a[data-focus=summary]").await;
    let digits = |it: &String| it.chars().filter(char::is_ascii_digit).collect::<String>();
    let numbers: Vec<usize> = texts.iter().map(|it| digits(it).parse().unwrap_or(1)).collect();
    let reasons = texts.clone();
    assert_eq!(offers.len(), numbers.len());
    let mut wrong = Vec::new();
    for ((offer, more), reason) in offers.iter().zip(&numbers).zip(&reasons) {
        browser.click(&format!("#left-out a[href='{offer}']")).await;
        browser.wait_query(offer).await;
        let cards = {
            drawn(&browser).await;
            browser.count(".cards > li").await
        };
        assert_eq!(cards, recount.count(offer), "{offer}");
        if cards != recount.count("") + *more {
            wrong.push(format!("{reason:?}: {offer} shows {cards}"));
        }
        browser.back().await;
        browser.wait_query("?show=left-out").await;
    }
    browser.assert_clean().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// And back: from the sentence to every figure that it feeds.
#[tokio::test]
async fn from_the_sentence_to_every_figure_it_feeds() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "", Options::default()).await;
    let mut wrong = Vec::new();
    for fact in ["start", "area.energy", "chair.KH", "kind", "mode", "status"] {
        let link = format!("?meeting=arsom-19&read=arsom-19-cpv&fact={fact}");
        goto(&browser, &site, &link).await;
        let feeds = browser.attributes(".read-here .feeds a", "href").await;
        assert!(!feeds.is_empty(), "{fact} feeds nothing");
        for feed in feeds {
            browser.click(&format!(".read-here .feeds a[href='{feed}']")).await;
            browser.wait_query(feed.trim_start_matches("./")).await;
            drawn(&browser).await;
            assert_eq!(browser.count(".cards > li").await, recount.count(&feed), "{feed}");
            assert_eq!(browser.count("#m-arsom-19").await, 1, "{feed}");
            if browser.active().await == "body" {
                wrong.push(format!("{fact}: the focus is lost after {feed}"));
            }
            browser.back().await;
            browser.wait_query(&link).await;
            browser.wait_for(".read-here .feeds a").await;
        }
    }
    browser.assert_clean().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
