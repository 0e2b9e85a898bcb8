//! Questions answered by keys alone, the same set in another language, the worksheet on paper, the lessons page.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

use crate::page::{PHONE, barriers, drawn};

/// Opens a link and waits for an element that only it has.
async fn open(site: &Site, query: &str, css: &str, options: Options) -> Browser {
    let browser = Browser::open(options).await;
    goto(&browser, site, query, css).await;
    browser
}

async fn goto(browser: &Browser, site: &Site, query: &str, css: &str) {
    browser.goto(&site.url(query)).await;
    browser.wait_for(css).await;
    drawn(browser).await;
}

/// Moves the focus to an element, as a reader would who comes to it by Tab.
async fn focus(browser: &Browser, css: &str) {
    browser.js("document.querySelector(arguments[0]).focus()", &[json!(css)]).await;
}

/// Sheets, in inches.
const A4: (f64, f64) = (8.27, 11.69);
const LETTER: (f64, f64) = (8.5, 11.0);

/// How many pages the page has on A4, as the browser prints it.
async fn pages(browser: &Browser) -> usize {
    pages_of(browser, A4).await
}

async fn pages_of(browser: &Browser, (width, height): (f64, f64)) -> usize {
    let size = json!({ "paperWidth": width, "paperHeight": height, "transferMode": "ReturnAsBase64" });
    let printed = browser.devtools("Page.printToPDF", size).await;
    let data = printed["data"].as_str().expect("a PDF");
    let decode = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page[^s]/g) ?? []).length";
    let pages = browser.js(decode, &[json!(data)]).await;
    usize::try_from(pages.as_u64().expect("a number")).expect("a few")
}

#[tokio::test]
async fn a_set_is_answered_by_keys_alone() {
    let site = Site::start();
    let browser =
        open(&site, "?view=questions&step=1&count=5&seed=7f3k", "#question-1", Options::default()).await;
    for number in 1..=5 {
        browser.wait_for(&format!("#question-{number}")).await;
        if number == 1 {
            // Nothing is chosen yet.
            focus(&browser, "#check-1").await;
            browser.keys(&["Enter"]).await;
            browser.wait_text("#verdict-1", "Choose an answer first.").await;
        }
        focus(&browser, &format!("#answer-{number}-1")).await;
        // By arrow keys, or by the letter that stands before a choice.
        let keys: &[&str] = if number == 2 { &["b"] } else { &["Space", "ArrowDown"] };
        browser.keys(keys).await;
        let is_chosen = format!("return document.getElementById('answer-{number}-2').checked");
        browser.wait_until("the second choice to be chosen", &is_chosen, &[]).await;
        focus(&browser, &format!("#check-{number}")).await;
        browser.keys(&["Enter"]).await;
        browser.wait_for(".key").await;
        let verdict = &browser.texts(&format!("#verdict-{number}")).await[0];
        assert!(verdict.starts_with("Right.") || verdict.starts_with("Not right. The answer: "), "{verdict}");
        let active = browser.active().await;
        assert!(active.starts_with(&format!("button#check-{number}")), "{active}");
        focus(&browser, "#next").await;
        browser.keys(&["Enter"]).await;
        // The page leads the focus there; until then it is not the reader's to move.
        let landed = if number == 5 { "result".to_owned() } else { format!("question-{}", number + 1) };
        let is_there = "return document.activeElement.id === arguments[0]";
        browser.wait_until(&format!("the focus on #{landed}"), is_there, &[json!(landed)]).await;
    }
    browser.wait_query("?view=questions&step=6&count=5&seed=7f3k").await;
    browser.wait_text(".score", " of 5 right.").await;
    let score = &browser.texts(".score").await[0];
    assert!(!score.contains("not checked"), "{score}");
    // Back is the question before, as it was answered.
    browser.back().await;
    browser.wait_for("#question-5").await;
    assert_eq!(browser.count(".key").await, 1);
    browser.forward().await;
    browser.wait_text(".score", score).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_key_leads_to_the_sentence_and_back_leads_here() {
    let site = Site::start();
    let browser = open(&site, "?view=questions&count=5&seed=7f3k", "#question-5", Options::default()).await;
    browser.click("#answer-1-1").await;
    browser.click("#check-1").await;
    browser.wait_for(".key a.quote").await;
    let words = browser.texts(".key mark").await[0].clone();
    browser.click(".key a.quote").await;
    browser.wait_text(".evidence .article-text", &words).await;
    browser.back().await;
    browser.wait_for("#question-5").await;
    assert_eq!(browser.count(".key").await, 1, "the answer is still there");
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_same_link_asks_the_same_in_another_language() {
    let site = Site::start();
    let query = "?view=questions&count=15&seed=7f3k&collection=both";
    let browser = open(&site, query, "#question-15", Options::default()).await;
    let shape = "return [...document.querySelectorAll('.question')].map((it) =>
        [it.querySelectorAll('input').length, ...[...it.querySelectorAll('q')].map((it) => it.textContent)])";
    let english = browser.js(shape, &[]).await;
    let asked = browser.texts(".question-asked").await;
    for lang in ["vi", "ru"] {
        goto(&browser, &site, &format!("{query}&lang={lang}"), "#question-15").await;
        assert_eq!(browser.js(shape, &[]).await, english, "{lang}");
        assert_ne!(browser.texts(".question-asked").await, asked, "{lang}");
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_worksheet_is_two_pages_and_its_key_begins_another() {
    let site = Site::start();
    let browser = open(&site, "?view=worksheet&seed=7f3k", "#key-title", Options::default()).await;
    let shown = "const shown = (css) => [...document.querySelectorAll(css)].some((it) => it.checkVisibility());
        return [shown('.site-header'), shown('.site-footer'), shown('#print'), shown('.tasks'), shown('.answers'),
            getComputedStyle(document.querySelector('.answers')).breakBefore,
            getComputedStyle(document.querySelector('.tasks > li')).breakInside]";
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    assert_eq!(browser.js(shown, &[]).await, json!([false, false, false, true, true, "page", "avoid"]));
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    // On paper the key stands on pages of its own: a sheet without it has so many fewer.
    let whole = pages(&browser).await;
    browser.click("#with-sentences").await;
    browser.wait_query("?view=worksheet&seed=7f3k&with=sentences").await;
    browser.wait_for(".passages li").await;
    browser.back().await;
    browser.wait_gone(".passages").await;
    browser.wait_for("#with-sentences:not(:checked)").await;
    browser.js("document.querySelector('.answers').remove()", &[]).await;
    let tasks = pages(&browser).await;
    assert!(tasks <= 2 && whole > tasks, "{whole} pages, {tasks} without the key");
    browser.assert_clean().await;
}

/// The sheet stays, and all that is of its set is another: tasks, key and code.
#[tokio::test]
async fn another_set_comes_into_the_worksheet_that_is_open() {
    let site = Site::start();
    let browser = open(&site, "?view=worksheet&seed=7f3k", "#key-title", Options::default()).await;
    browser.js("document.querySelector('.worksheet').wasHere = true", &[]).await;
    let of_set = "const text = (css) => [...document.querySelectorAll(css)].map((it) => it.textContent);
        return [text('.tasks .question-asked'), text('.keys > li > .task'),
            document.querySelector('.qr')?.innerHTML]";
    let first = browser.js(of_set, &[]).await;
    let another = browser.attributes("#another", "href").await.concat();
    browser.click("#another").await;
    browser.wait_query(&another).await;
    let is_other = "const asked = [...document.querySelectorAll('.tasks .question-asked')];
        return JSON.stringify(asked.map((it) => it.textContent)) !== JSON.stringify(arguments[0])";
    browser.wait_until("other tasks", is_other, &[first[0].clone()]).await;
    drawn(&browser).await;
    let second = browser.js(of_set, &[]).await;
    for (at, what) in ["tasks", "key", "code"].into_iter().enumerate() {
        assert_ne!(first[at], second[at], "{what}");
    }
    let stayed = "return document.querySelector('.worksheet').wasHere === true";
    assert_eq!(browser.js(stayed, &[]).await, json!(true), "the worksheet is the same");
    // What a fresh page of the same link has is what stands there.
    browser.goto(&site.url(&another)).await;
    browser.wait_for("#key-title").await;
    drawn(&browser).await;
    assert_eq!(browser.js(of_set, &[]).await, second);
    browser.assert_clean().await;

    // With the sentences, and back in the history to the set before.
    goto(&browser, &site, "?view=worksheet&seed=7f3k&with=sentences", ".passages li").await;
    let passages = browser.texts(".passages li").await;
    browser.click("#another").await;
    let are_other =
        "const told = all('.passages li').map(text); return told.length > 0 && told[0] !== arguments[0]";
    browser.wait_until("other sentences", are_other, &[json!(passages[0])]).await;
    browser.back().await;
    browser.wait_query("?view=worksheet&seed=7f3k&with=sentences").await;
    browser
        .wait_until(
            "the sentences of before",
            "return all('.passages li').map(text)[0] === arguments[0]",
            &[json!(passages[0])],
        )
        .await;
    assert_eq!(browser.texts(".passages li").await, passages);
    browser.assert_clean().await;
}

/// With the sentences or without, of articles or the record, in each language, on either sheet of paper.
#[tokio::test]
async fn ten_questions_are_two_pages_whatever_they_ask() {
    let site = Site::start();
    let browser = open(&site, "?view=worksheet&seed=7f3k", "#key-title", Options::default()).await;
    for (seed, rest) in [
        ("7f3k", "&with=sentences&lang=en"),
        ("2345", "&with=sentences&lang=en"),
        ("a", "&with=sentences&lang=vi"),
        ("b", "&with=sentences&lang=ru"),
        ("b", "&lang=ru"),
        ("c", "&with=sentences&lang=ru&collection=record"),
        ("d", "&with=sentences&lang=vi&collection=both"),
        ("e", "&with=sentences&lang=ru&collection=both"),
        ("d", "&lang=en&collection=both"),
        ("7f3k", "&lang=ru&collection=both"),
    ] {
        let query = format!("?view=worksheet&seed={seed}{rest}");
        goto(&browser, &site, &query, "#key-title").await;
        browser.js("document.querySelector('.answers').remove()", &[]).await;
        for sheet in [A4, LETTER] {
            let pages = pages_of(&browser, sheet).await;
            assert!(pages <= 2, "{query}: {pages} pages of {sheet:?}");
        }
    }
    browser.assert_clean().await;
}

/// What ends a key stays together, and is no more than a page: so no last page has one answer alone.
#[tokio::test]
async fn no_key_ends_with_one_answer_on_a_page() {
    let site = Site::start();
    let browser = open(&site, "?view=worksheet&seed=7f3k", "#key-title", Options::default()).await;
    // As wide as A4 is between the margins, and its height.
    let (width, height) = (688, 1039);
    for rest in ["&lang=en&seed=a40", "&lang=ru&seed=a40", "&lang=vi&seed=b40", "&lang=ru&seed=7f3k"] {
        let query = format!("?collection=both&view=worksheet&count=10{rest}");
        goto(&browser, &site, &query, "#key-title").await;
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        browser.resize(width, 900).await;
        let last = "const it = document.querySelector('.keys.last');
            return [it.children.length, getComputedStyle(it).breakInside,
                it.getBoundingClientRect().height < arguments[0]]";
        assert_eq!(browser.js(last, &[json!(height)]).await, json!([3, "avoid", true]), "{query}");
        // No word of a choice is wider than its column.
        let over = "return [...document.querySelectorAll('.boxes .choice')]
            .filter((it) => it.getBoundingClientRect().width > it.parentElement.clientWidth)
            .map((it) => it.textContent)";
        assert_eq!(browser.js(over, &[]).await, json!([]), "{query}");
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
        browser.resize(1280, 900).await;
    }
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_lessons_come_in_the_language_of_the_page() {
    let site = Site::start();
    let browser = open(&site, "", "#to-teach", Options::default()).await;
    browser.click("#to-teach").await;
    browser.wait_for(".activities").await;
    assert_eq!(browser.count(".activities h3").await, 7);
    goto(&browser, &site, "?view=teach&lang=ru", ".activities").await;
    browser.wait_text(".activities", "Рабочий листок").await;
    browser.click_text(".activities a", "Вопросы").await;
    browser.wait_for("#question-1").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn axe_finds_nothing_in_what_is_taught_with() {
    let site = Site::start();
    let browser = open(&site, "?view=questions&count=5&seed=7f3k", "#question-5", Options::default()).await;
    browser.click("#answer-1-1").await;
    browser.click("#check-1").await;
    browser.wait_for(".key").await;
    assert_eq!(barriers(&browser, "an answer").await, [""; 0]);
    for (query, css) in [
        ("?view=worksheet&seed=7f3k&collection=both", "#key-title"),
        ("?view=teach&collection=record", ".activities"),
        ("?view=questions&step=11", "#result"),
        ("?view=questions&years=1999", ".too-few"),
    ] {
        goto(&browser, &site, query, css).await;
        assert_eq!(barriers(&browser, query).await, [""; 0]);
    }
}

#[tokio::test]
async fn on_a_phone_the_question_is_what_one_sees() {
    let site = Site::start();
    let browser = open(&site, "?view=questions&seed=7f3k&step=1", "#question-1", PHONE).await;
    let in_view = "const it = document.querySelector('.choices').getBoundingClientRect();
        return it.top > 0 && it.bottom <= innerHeight";
    assert_eq!(browser.js(in_view, &[]).await, json!(true));
    browser.resize(320, 800).await;
    for (query, css) in [
        ("?view=questions&seed=7f3k", "#question-5"),
        ("?view=worksheet&seed=7f3k", "#key-title"),
        ("?view=teach", ".activities"),
    ] {
        goto(&browser, &site, query, css).await;
        assert_eq!(browser.sideways().await, 0, "{query}");
    }
    browser.assert_clean().await;
}
