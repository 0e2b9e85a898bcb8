//! Ten thousand meetings, made up: what lists and sheets show of them comes in runs, so the page goes on meanwhile.

use browser_tests::{Browser, Options, Site};
use oracle::DataFiles;
use serde_json::{Value, json};

const MEETINGS: usize = 10_000;
/// The most rows that may come at once, with what else of a view stands in rows.
const RUN: u64 = 220;

/// Counts the rows of a list in each frame, from now on.
const WATCH: &str = "
    window.rows = [];
    const look = () => {
        rows.push(document.querySelectorAll(arguments[0]).length);
        requestAnimationFrame(look);
    };
    look();
";
/// The greatest number of rows that came between two frames.
const GREATEST_STEP: &str = "return Math.max(...rows.map((it, at) => it - (rows[at - 1] ?? it)));";

/// As many articles, each with a report of a meeting on its own day or, where `is_one`, all of the same.
fn made_up(is_one: bool) -> DataFiles {
    let (mut articles, mut reports, mut claims) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..MEETINGS {
        let id = format!("article-{number}");
        let of = if is_one { 0 } else { number };
        let date = format!("{}-{:02}-{:02}", 1990 + of / 336, 1 + of / 28 % 12, 1 + of % 28);
        let text = format!("The ASEAN-Russia meeting of senior officials was held in Moscow on {date}.");
        let value =
            |field: &str, value: &str, quote: &str| json!({ "field": field, "value": value, "quote": quote });
        reports.push(json!({ "article": id, "main": true, "evidence": [
            value("kind", "senior-officials", "meeting of senior officials"),
            value("parties", "ASEAN", "ASEAN-Russia"),
            value("parties", "RU", "ASEAN-Russia"),
            value("start", &date, &format!("on {date}")),
            value("city", "Moscow", "held in Moscow"),
            value("country", "RU", "held in Moscow"),
            value("mode", "in-person", "held in Moscow"),
            value("status", "held", "was held"),
        ] }));
        claims.push(json!({ "id": format!("{id}.1"), "article": id, "topic": "pledge",
            "claim": "They met.", "quote": "was held" }));
        articles.push(
            json!({ "id": id, "title": format!("They met, number {number}"), "publisher": "Example",
            "published": "2021-05-20", "language": "en", "url": format!("https://example.org/{number}"),
            "text": text }),
        );
    }
    let files = [("articles", articles), ("reports", reports), ("claims", claims)];
    files.into_iter().fold(DataFiles::bundled(), |data, (name, content)| {
        data.with(name, Value::from(content).to_string().as_bytes())
    })
}

/// Opens a view, and waits for what is made of the data.
async fn open(site: &Site, link: &str, css: &str) -> Browser {
    let browser = Browser::open(Options::default()).await;
    browser.goto(&site.url(link)).await;
    browser.wait_for(css).await;
    browser
}

/// Presses something and waits until so many rows stand there, which come in runs.
async fn grows(browser: &Browser, press: &str, rows: &str, count: usize) {
    browser.js(WATCH, &[rows.into()]).await;
    browser.js("document.querySelector(arguments[0]).click()", &[press.into()]).await;
    let whole = "return document.querySelectorAll(arguments[0]).length === arguments[1]";
    browser.wait_until(&format!("{count} of {rows}"), whole, &[rows.into(), count.into()]).await;
    let step = browser.js(GREATEST_STEP, &[]).await.as_u64().expect("a number");
    assert!((1..=RUN).contains(&step), "{step} rows of {rows} came at once");
}

#[tokio::test]
async fn ten_thousand_meetings_come_in_runs() {
    let site = Site::start_with(made_up(false));
    let browser = open(&site, "", "#meetings-all").await;
    grows(&browser, "#meetings-all", ".meeting-list > li", MEETINGS).await;
    browser.assert_clean().await;

    let browser = open(&site, "?view=method", "#method-articles").await;
    let elements = browser.count("main *").await;
    assert!(elements < MEETINGS, "{elements} elements");
    grows(&browser, "#method-all > summary", "#method-all li", MEETINGS).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_sheet_of_ten_thousand_meetings_comes_in_runs_and_is_whole_on_paper() {
    let site = Site::start_with(made_up(false));
    let browser = open(&site, "?view=handout", "#paper-meetings").await;
    grows(&browser, "#paper-sources", ".handout-sources > li", MEETINGS).await;
    // Who prints at once gets all.
    browser
        .js(
            "window.print = () => { window.printed = document.querySelectorAll('.handout-all tbody tr').length; };
             document.querySelector('#paper-meetings').click();
             document.querySelector('#handout-print').click();",
            &[],
        )
        .await;
    browser.wait_until("a whole sheet", "return window.printed === arguments[0]", &[MEETINGS.into()]).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_meeting_of_ten_thousand_reports_shows_the_first_and_then_all() {
    let site = Site::start_with(made_up(true));
    let browser = open(&site, "", ".meeting-link").await;
    browser.click(".meeting-link").await;
    browser.wait_for(".meeting-values").await;
    let quotes = browser.count(".meeting-quote").await;
    assert!(quotes < 1_000, "{quotes} quotes");
    let more = ".meeting-value .long-list-more";
    let of_one = ".meeting-values > div:first-child .meeting-quote";
    grows(&browser, more, of_one, MEETINGS).await;
    browser.assert_clean().await;
}
