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

/// What a reader does in a view.
enum Act {
    Click(&'static str),
    /// A click that changes no text.
    Tick(&'static str),
    Key(&'static str),
    /// Chooses a value of a list, by its id.
    Choose(&'static str, &'static str),
}

use Act::{Choose, Click, Key, Tick};

async fn act(browser: &Browser, act: &Act) {
    match act {
        Click(css) | Tick(css) => browser.click(css).await,
        Key(key) => browser.keys(&[key]).await,
        Choose(id, value) => {
            let choose = "
                const it = document.getElementById(arguments[0]);
                it.value = arguments[1];
                it.dispatchEvent(new Event('change', { bubbles: true }))";
            browser.wait_for(&format!("#{id}")).await;
            browser.js(choose, &[(*id).into(), (*value).into()]).await;
        }
    }
}

/// All that is read, without the blanks and breaks that elements around texts may make.
async fn read(browser: &Browser) -> String {
    drawn(browser).await;
    let text = browser.js("return document.body.innerText.replace(/\\s+/g, '')", &[]).await;
    text.as_str().unwrap_or_default().to_owned()
}

/// Does the same in a page that is translated all the time and in one that is not: after each act both say the same.
async fn same_under_a_translator(query: &str, acts: &[Act]) {
    let site = Site::start();
    let plain = open(&site, query, Options::default()).await;
    let translated = open(&site, query, Options::default()).await;
    let mut before = read(&plain).await;
    // What comes by itself comes to both.
    assert!(translated.keep_translating().await > 10, "{query}");
    let same = "return document.body.innerText.replace(/\\s+/g, '') === arguments[0]";
    for (nth, done) in acts.iter().enumerate() {
        act(&plain, done).await;
        act(&translated, done).await;
        if !matches!(done, Tick(_)) {
            let changed = "return document.body.innerText.replace(/\\s+/g, '') !== arguments[0]";
            let what = format!("act {nth} in {query} to change something");
            plain.wait_until(&what, changed, &[before.as_str().into()]).await;
        }
        // What is fetched comes when it comes, to either of them first.
        for _ in 0..3 {
            before = read(&plain).await;
            if translated.became_true(same, &[before.as_str().into()]).await.is_some() {
                break;
            }
        }
        assert_eq!(read(&translated).await, before, "after act {nth} in {query}");
    }
    assert_eq!(translated.count(".panic").await, 0);
    translated.assert_clean().await;
}

#[tokio::test]
async fn charts_tables_and_lists_say_the_same_under_a_translator() {
    let bar = Click("#bar-years-2021");
    let evidence =
        [bar, Click("#bar-area-health"), Click("#m-arsom-17"), Click("#evidence-back"), Click("#clear")];
    same_under_a_translator("?lang=en", &evidence).await;
    let tables = [Click("#bar-years-2018"), Click("#bar-chair-RU"), Click("#clear")];
    same_under_a_translator("?show=years,areas,chairs", &tables).await;
    same_under_a_translator("?collection=both&show=left-out,filters", &[Click("#bar-years-2021")]).await;
    same_under_a_translator("?show=kinds", &[Click("#bar-years-2021"), Click("#map-tab")]).await;
    same_under_a_translator("?q=vaccine", &[Click("#bar-years-2021")]).await;
    same_under_a_translator("?meeting=arsom-19", &[Choose("language", "vi"), Choose("language", "ru")]).await;
    same_under_a_translator("?years=2021&edition=1c3f56bb", &[Click("#bar-area-health")]).await;
    let since = [Click("#bar-area-health"), Click("#bar-years-2021")];
    same_under_a_translator("?years=2021&made=1.1c3f56bb", &since).await;
}

#[tokio::test]
async fn lessons_say_the_same_under_a_translator() {
    let story = [Click("#story-next"), Click("#story-show"), Click("#story-next")];
    same_under_a_translator("?view=story&story=pandemic", &story).await;
    let slides = [Key("ArrowRight"), Key("ArrowRight"), Key("Home"), Click("#mark-years-2021")];
    same_under_a_translator("?view=present", &slides).await;
    let predict = [Click("#guess-2023"), Click("#reveal")];
    same_under_a_translator("?view=predict&picture=years", &predict).await;
    let questions = [Tick("#answer-1-1"), Click("#check-1")];
    same_under_a_translator("?view=questions&seed=2345", &questions).await;
    same_under_a_translator("?view=worksheet&seed=2345", &[Click("#with-sentences")]).await;
    same_under_a_translator("?view=compose", &[Click("#compose-add"), Click("#compose-add")]).await;
}

#[tokio::test]
async fn what_is_made_of_a_view_says_the_same_under_a_translator() {
    let compared = [
        Click("#swap"),
        Click("#pair-areas-menu"),
        Click("#pair-areas-table"),
        Click("#pair-chairs-chair-RU"),
        Click("#preset-collections"),
    ];
    same_under_a_translator("?years=2018&vs.years=2021", &compared).await;
    let steps = [Click("#step-next"), Click("#step-next"), Click("#step-next"), Key("End")];
    same_under_a_translator("?view=method&step=1", &steps).await;
    same_under_a_translator("?view=handout&years=2021", &[Click("#paper-tables")]).await;
    same_under_a_translator("?view=embed&picture=years", &[Click("#bar-years-2021")]).await;
    let share = [
        Click("#ask-share"),
        Click("#share-cite"),
        Choose("cite-format", "chicago"),
        Choose("cite-format", "ris"),
        Choose("cite-of", "years"),
        Click("#share-figures"),
        Click("#take-years-csv"),
        Click("#take-years-xlsx"),
        Click("#share-more"),
        Click("#share-frame > summary"),
    ];
    same_under_a_translator("?years=2021", &share).await;
}
