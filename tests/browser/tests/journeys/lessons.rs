//! What a class sees on the wall: a story step by step, one guess, the meetings one by one, a lesson from step to step.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

use crate::page::PHONE;
use crate::present::{PROJECTOR, check_texts, follow, foreign_key, frames, goto, key, no_barrier, open};

const STEP: &str = "?collection=both&years=2018-2023&view=present&step=1&story=pandemic";
const GUESS: &str = "?collection=both&view=predict&pin=2021";

/// Waits until the slide of a story stands there, filled.
async fn told(browser: &Browser, position: &str) {
    browser.wait_text("#slide-title .part", position).await;
    browser.wait_for(".told .question-text").await;
    frames(browser).await;
}

#[tokio::test]
async fn a_story_is_presented_by_keys_alone_and_leads_back_to_its_step() {
    let site = Site::start();
    let browser = crate::page::open(&site, "?view=story", PROJECTOR).await;
    browser.wait_for("#present-pandemic").await;
    browser.click("#present-pandemic").await;
    browser.wait_query(STEP).await;
    told(&browser, "Step 1 of 7").await;
    assert_eq!(browser.count("#stage .chart").await, 0, "one guesses first");
    no_barrier(&browser, "covered").await;
    assert_eq!(browser.count(".answer-text").await, 0);
    key(&browser, "a").await;
    browser.wait_for(".answer-text").await;
    browser.wait_for("#stage .chart").await;
    frames(&browser).await;
    check_texts(&browser, 24).await;
    no_barrier(&browser, "answered").await;
    key(&browser, "PageDown").await;
    told(&browser, "Step 2 of 7").await;
    assert_eq!(browser.count(".answer-text").await, 0, "the next question stands alone");
    assert_eq!(browser.count("#stage .chart").await, 1);
    // Another layout has the same keys.
    foreign_key(&browser, "ф", "KeyA").await;
    browser.wait_for(".answer-text").await;
    foreign_key(&browser, "й", "KeyQ").await;
    browser.wait_for("#present-code[open]").await;
    key(&browser, "q").await;
    browser.wait_gone("#present-code[open]").await;
    key(&browser, "b").await;
    browser.wait_for("#present-blank").await;
    key(&browser, "b").await;
    browser.wait_gone("#present-blank").await;
    key(&browser, "ArrowLeft").await;
    told(&browser, "Step 1 of 7").await;
    for (pressed, position) in [("End", "Step 7 of 7"), ("Home", "Step 1 of 7"), ("Space", "Step 2 of 7")] {
        browser.js("document.activeElement.blur()", &[]).await;
        key(&browser, pressed).await;
        told(&browser, position).await;
    }
    // The way back is in the link.
    browser.reload().await;
    told(&browser, "Step 2 of 7").await;
    key(&browser, "Escape").await;
    browser.wait_query("?collection=both&mode=virtual&view=story&step=2&story=pandemic").await;
    let is_on = "return document.activeElement.id === 'story-step'";
    browser.wait_until("the step has the focus", is_on, &[]).await;
    browser.click("#story-present").await;
    told(&browser, "Step 2 of 7").await;
    browser.assert_clean().await;
}

/// Columns that scroll would hide a line from the last row.
const HIDDEN: &str = "
    return [...document.querySelectorAll('.told, .beside')]
        .filter((it) => it.scrollHeight > it.clientHeight + 2).map((it) => it.className)";

#[tokio::test]
async fn every_step_of_every_story_stands_on_a_projector() {
    let site = Site::start();
    let browser = open(&site, STEP, PROJECTOR).await;
    for (story, lang) in [("pandemic", "ru"), ("coordinators", "vi"), ("anniversaries", "en")] {
        for step in 1..=7 {
            let query = format!("?view=present&step={step}&story={story}&lang={lang}");
            follow(&browser, &query).await;
            browser.wait_for(".told .question-text").await;
            browser
                .wait_until(
                    "no figure to be awaited",
                    "return !document.querySelector('.told').textContent.includes('…')",
                    &[],
                )
                .await;
            for (width, height, least_px) in [(1280, 720, 24), (1024, 768, 24), (1920, 1080, 36)] {
                browser.resize(width, height).await;
                frames(&browser).await;
                check_texts(&browser, least_px).await;
                assert_eq!(browser.js(HIDDEN, &[]).await, json!([]), "{query} at {width}");
                assert_eq!(browser.sideways().await, 0, "{query} at {width}");
            }
        }
    }
    browser.resize(390, 844).await;
    frames(&browser).await;
    assert_eq!(browser.sideways().await, 0);
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_lesson_opens_on_a_guess_one_click_from_the_start() {
    let site = Site::start();
    let browser = crate::page::open(&site, "", PROJECTOR).await;
    browser.click("#to-guess").await;
    browser.wait_query(GUESS).await;
    browser.wait_text("h1", "How many times did they meet in 2021, during the pandemic?").await;
    frames(&browser).await;
    check_texts(&browser, 24).await;
    no_barrier(&browser, "a guess").await;
    key(&browser, "ArrowUp").await;
    key(&browser, "ArrowUp").await;
    browser.wait_text("#guess-number", "2").await;
    browser.click("#guess-more").await;
    browser.wait_text("#guess-number", "3").await;
    browser.js("document.getElementById('guess').focus()", &[]).await;
    key(&browser, "ArrowRight").await;
    browser.wait_text("#guess-number", "4").await;
    browser.js("document.activeElement.blur()", &[]).await;
    key(&browser, "PageDown").await;
    browser.wait_for("#guess-counted").await;
    browser.wait_text(".sentence", "You guessed 4.").await;
    frames(&browser).await;
    check_texts(&browser, 24).await;
    no_barrier(&browser, "revealed").await;
    // Where Enter has nothing to press it goes on as well; what was guessed is still there.
    browser.js("document.activeElement.blur()", &[]).await;
    browser.wait_gone(".one-guess.fresh").await;
    key(&browser, "Enter").await;
    browser.wait_for(".reading").await;
    browser.back().await;
    browser.wait_text(".sentence", "You guessed 4.").await;
    browser.back().await;
    browser.wait_for("#guess").await;
    browser.wait_text("#guess-number", "4").await;
    browser.click("#reveal").await;
    browser.wait_for("#to-sentences").await;
    browser.click("#to-sentences").await;
    browser.wait_for(".reading blockquote mark").await;
    browser.assert_clean().await;

    let phone = open(&site, &format!("{GUESS}&lang=vi"), Options { width: 320, ..PHONE }).await;
    assert_eq!(phone.sideways().await, 0);
    phone.click("#guess-more").await;
    phone.wait_text("#guess-number", "1").await;
    phone.assert_clean().await;
}

#[tokio::test]
async fn thirty_years_are_played_meeting_by_meeting() {
    let site = Site::start();
    let browser = crate::page::open(&site, "?view=teach", PROJECTOR).await;
    browser.click("#open-play").await;
    browser.wait_query("?collection=both&view=play").await;
    browser.wait_for(".dots .dot").await;
    frames(&browser).await;
    assert_eq!(browser.count(".dots .dot").await, 1, "it begins at its beginning");
    key(&browser, "End").await;
    browser.wait_for(".come.whole").await;
    let all = browser.count(".dots .dot").await;
    assert!(all > 90, "{all}");
    browser.wait_query(&format!("?collection=both&view=play&step={all}")).await;
    check_texts(&browser, 24).await;
    no_barrier(&browser, "all of them").await;
    key(&browser, "3").await;
    assert_eq!(browser.attributes("#play-fast", "aria-pressed").await, ["true"]);
    browser.js("document.activeElement.blur()", &[]).await;
    key(&browser, " ").await;
    browser.wait_text(".played b", &format!("5 of {all}")).await;
    // A link that is copied on the way leads to where one is, to a second or so.
    let is_near = "const step = Number(new URLSearchParams(location.search).get('step'));
        const come = document.querySelectorAll('.dots .dot').length;
        return step > 1 && step <= come && come - step <= 5";
    browser.wait_until("the address to go along", is_near, &[]).await;
    key(&browser, "y").await;
    let halted = browser.count(".dots .dot").await;
    browser.wait_query(&format!("?collection=both&view=play&step={halted}")).await;
    assert!(halted < all);
    key(&browser, "ArrowRight").await;
    browser.wait_text(".played b", &format!("{} of {all}", halted + 1)).await;
    let said = browser.texts("#announcement").await.concat();
    assert_eq!(
        said.trim(),
        browser.texts("#play-latest").await.concat().trim(),
        "the meeting is named aloud"
    );
    assert_eq!(browser.count(".dot.falls:last-of-type").await, 1, "what comes falls");
    key(&browser, "PageUp").await;
    browser.wait_text(".played b", &format!("{halted} of {all}")).await;
    browser.click("#ask-play-table").await;
    browser.wait_for("#play-table[open] table").await;
    assert!(browser.count("#play-table tbody tr").await >= all);
    no_barrier(&browser, "the table").await;
    key(&browser, "Escape").await;
    browser.wait_gone("#play-table[open]").await;
    browser.reload().await;
    browser.wait_text(".played b", &format!("{halted} of {all}")).await;
    key(&browser, "Escape").await;
    browser.wait_query("?collection=both").await;
    // A step beyond the end is the last, in the address as well.
    goto(&browser, &site, "?collection=both&view=play&step=999").await;
    browser.wait_query(&format!("?collection=both&view=play&step={all}")).await;
    browser.wait_text(".played b", &format!("{all} of {all}")).await;
    browser.goto(&site.url("?view=method&lesson=20.99")).await;
    browser.wait_query("?view=method&lesson=20.5").await;
    browser.assert_clean().await;

    // A phone is narrow and high: in its middle there are dots once all have come.
    let phone = open(&site, &format!("?collection=both&view=play&step={all}"), PHONE).await;
    frames(&phone).await;
    let empty = "const board = document.getElementById('board').getBoundingClientRect();
        const dots = [...document.querySelectorAll('.dots .dot')].map((it) => it.getBoundingClientRect().top);
        return (Math.min(...dots) - board.top) / board.height";
    let empty = phone.js(empty, &[]).await.as_f64().unwrap_or(1.0);
    assert!(empty < 0.4, "{empty} of the board is empty above the dots");
    phone.assert_clean().await;

    let calm = open(&site, "?collection=both&view=play", Options { reduced_motion: true, ..PROJECTOR }).await;
    let seen = "return document.getElementById(arguments[0]).checkVisibility()";
    assert_eq!(calm.js(seen, &[json!("play")]).await, false);
    assert_eq!(calm.count(".dots .dot").await, all, "the whole stands still");
    key(&calm, "y").await;
    calm.wait_text(".played b", &format!("1 of {all}")).await;
    calm.click("#play-on").await;
    calm.wait_text(".played b", &format!("2 of {all}")).await;
    calm.assert_clean().await;
}

#[tokio::test]
async fn a_lesson_leads_from_step_to_step() {
    let site = Site::start();
    let browser = crate::page::open(&site, "?view=teach", Options::default()).await;
    browser.wait_for(".path > summary").await;
    browser.click(".path > summary").await;
    browser.click(".path[open] a").await;
    browser.wait_text("#lesson-step", "Step 1 of 5: Guess").await;
    browser.wait_for("[role=slider]").await;
    // The slide reveals what was guessed on it; there is no second button for that.
    assert_eq!(browser.count("#lesson-next").await, 0);
    let bars = browser.count("[role=slider]").await;
    browser.js("document.querySelector('[role=slider]').focus()", &[]).await;
    key(&browser, "ArrowUp").await;
    browser.click("#reveal").await;
    browser.wait_text("#lesson-step", "Step 2 of 5: Reveal").await;
    browser.wait_text(".sentence", "of 1 right").await;
    assert_eq!(browser.count("a[id^='guess-']").await, bars);
    // Enter goes on to the chart, where nothing has the focus, and Back leads to the guess as it was.
    browser.js("document.activeElement.blur()", &[]).await;
    key(&browser, "Enter").await;
    browser.wait_query("?view=present&picture=years&lesson=10.1").await;
    browser.back().await;
    browser.wait_text(".sentence", "of 1 right").await;
    goto(&browser, &site, "?view=present&picture=years&lesson=10.2").await;
    key(&browser, "Escape").await;
    browser.wait_query("?view=teach&lesson=10.2").await;
    browser.wait_for(".path[open] li[aria-current=step]").await;
    browser.click("#lesson-next").await;
    browser.wait_text("#lesson-step", "Step 3 of 5").await;
    // Which words they are is the class's to find.
    landed(&browser, "article-title").await;
    assert_eq!(browser.count("#words").await, 0);
    browser.wait_text("#lesson-what", "which words say when it was?").await;
    browser.click("#lesson-next").await;
    browser.wait_text("#lesson-step", "Step 4 of 5").await;
    landed(&browser, "lesson-here").await;
    browser.click("#lesson-next").await;
    browser.wait_text("#lesson-step", "Step 5 of 5").await;
    browser.wait_for(".question").await;
    browser.assert_clean().await;
}

/// Waits until an element has the focus and is in view.
async fn landed(browser: &Browser, id: &str) {
    let is_there = "const it = document.getElementById(arguments[0]);
        const { top, bottom } = it?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return document.activeElement === it && top >= 0 && bottom <= innerHeight";
    browser.wait_until(&format!("{id} to have the focus, in view"), is_there, &[json!(id)]).await;
}

#[tokio::test]
async fn a_step_lands_at_what_it_is_about_and_says_what_to_do() {
    let site = Site::start();
    let browser = crate::page::open(&site, "?view=teach&lesson=10.4", Options::default()).await;
    landed(&browser, "lesson-here").await;
    browser.goto(&site.url("?collection=both&view=teach&lesson=40.5")).await;
    landed(&browser, "lesson-about").await;
    browser.click("#lesson-steps").await;
    browser.wait_query("?view=teach&lesson=40.5").await;
    landed(&browser, "lesson-here").await;
    browser.goto(&site.url("?view=method&lesson=20.4")).await;
    browser.wait_text("#lesson-what", "Some reports are not counted.").await;
    browser.resize(320, 800).await;
    assert_eq!(browser.sideways().await, 0);
    browser.assert_clean().await;

    // Over a slide the text is unfolded when it is asked for, and takes no room from the chart.
    let opened = "?view=predict&picture=areas&lesson=20.1&lang=ru";
    let browser = open(&site, opened, PROJECTOR).await;
    browser.wait_for("#lesson-task").await;
    browser.resize(1024, 768).await;
    frames(&browser).await;
    let room = "const { top, height } = document.querySelector('.stage').getBoundingClientRect();
        return [top, height]";
    let before = browser.js(room, &[]).await;
    let seen = "return document.getElementById('lesson-what').checkVisibility()";
    assert_eq!(browser.js(seen, &[]).await, false);
    // Enter and Space unfold it, and are no keys of the slide.
    browser.js("document.querySelector('#lesson-task > summary').focus()", &[]).await;
    browser.keys(&["Enter"]).await;
    browser.wait_for("#lesson-task[open]").await;
    frames(&browser).await;
    assert_eq!(browser.js(seen, &[]).await, true);
    assert_eq!(browser.js(room, &[]).await, before);
    assert_eq!(browser.query().await, opened);
    check_texts(&browser, 24).await;
    assert_eq!(browser.sideways().await, 0);
    browser.click("#lesson-task > summary").await;
    browser.wait_gone("#lesson-task[open]").await;
    // Escape folds it first, wherever the focus is, and leaves the slide only then.
    browser.click("#lesson-task > summary").await;
    browser.wait_for("#lesson-task[open]").await;
    browser.js("document.activeElement.blur()", &[]).await;
    key(&browser, "Escape").await;
    browser.wait_gone("#lesson-task[open]").await;
    assert_eq!(browser.query().await, opened);
    key(&browser, "Escape").await;
    browser.wait_query("?view=present&picture=areas&lang=ru&lesson=20.1").await;
    browser.assert_clean().await;
}
