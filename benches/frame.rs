//! How long a click takes in a browser: from the event to the frame in which all charts are redrawn,
//! with the bundled articles and with a thousand made-up meetings.
//!
//! `cargo xtask build`, then `cargo bench -p browser-tests` prints medians; where chromedriver is not on
//! the PATH, `CHROMEDRIVER` says where it is. The numbers are to be looked at, not asserted: machines
//! differ. To compare two builds, name each by `DIALOGUE_EXPLORER_DIST`.
//!
//! Events are sent at the start of a frame, so that no wait for the next one is counted, and when the page is at
//! rest, as it is when a reader clicks.

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::{Value, json};

/// What is done, and undone when done again.
const ACTS: [(&str, &str); 6] = [
    ("a year chosen", "click('#years-chart a[id^=bar-]', 2)"),
    ("an area chosen", "click('#areas-chart a[id^=bar-]', 0)"),
    ("a country chosen", "click('#chairs-chart a[id^=bar-]', 0)"),
    ("words sought", "set('input[type=search]', 'input', (it) => it.value ? '' : 'energy')"),
    ("a meeting opened", "click('main a[id^=m-]', 0)"),
    ("another language", "set('select#language', 'change', (it) => it.value === 'vi' ? 'en' : 'vi')"),
];

/// Few enough that no browser refuses a page that writes its history so often.
const ROUNDS: usize = 31;

/// Does an act again and again, each at the start of a frame; gives the milliseconds until the page was
/// changed, and until that was painted.
const SCRIPT: &str = "
    const click = (css, at) => document.querySelectorAll(css)[at]
        .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    const set = (css, event, value) => {
        const it = document.querySelector(css);
        it.value = value(it);
        it.dispatchEvent(new Event(event, { bubbles: true }));
    };
    // The page is changed in a microtask; what is posted within a frame arrives after its paint.
    const frame = (work) => new Promise((done) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        const start = performance.now();
        let changed = 0;
        channel.port1.onmessage = () => done([changed, performance.now() - start]);
        work();
        Promise.resolve().then(() => {}).then(() => { changed = performance.now() - start; });
        channel.port2.postMessage(0);
    }));
    // Until the lists below the charts have followed, and the browser has nothing left to do.
    const rest = async () => {
        do await frame(() => {}); while (document.querySelector('[aria-busy=true]'));
        await new Promise((done) => requestIdleCallback(done));
    };
    return (async () => {
        const times = [];
        for (let round = 0; round < arguments[0]; round++) {
            const before = location.search;
            times.push(await frame(() => { ACT }));
            if (location.search === before) throw new Error('nothing happened');
            await rest();
        }
        return times;
    })();";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let site = Site::start();
    measure("the bundled articles", &site).await;
    let [articles, reports] = synthetic(100, 10);
    site.break_file("data/articles", Fault::Body(articles.to_string()));
    site.break_file("data/reports", Fault::Body(reports.to_string()));
    site.break_file("data/claims", Fault::Body("[]".to_owned()));
    measure("1,000 made-up meetings", &site).await;
}

async fn measure(what: &str, site: &Site) {
    println!("{what}");
    for (name, act) in ACTS {
        let browser = Browser::open(Options::default()).await;
        browser.goto(&site.url("")).await;
        browser.wait_for("#chairs-chart a[id^=bar-]").await;
        let times = browser.js_async(&SCRIPT.replace("ACT", act), &[json!(ROUNDS)]).await;
        let times = times.as_array().expect("the script gives a list");
        let median = |part: usize| {
            let mut times: Vec<f64> = times.iter().filter_map(|it| it[part].as_f64()).collect();
            times.sort_by(f64::total_cmp);
            times[times.len() / 2]
        };
        println!("  {name:<20} page changed {:>6.1} ms   frame painted {:>6.1} ms", median(0), median(1));
    }
}

/// Articles that tell of some meetings each, and what they tell: every value with its words.
fn synthetic(articles: usize, meetings_each: usize) -> [Value; 2] {
    let chairs =
        [("KH", "Cambodia"), ("ID", "Indonesia"), ("RU", "Russia"), ("VN", "Viet Nam"), ("TH", "Thailand")];
    let areas = ["energy", "health", "tourism", "culture", "education", "finance", "industry", "youth"];
    let languages = ["en", "vi", "ru"];
    let (mut texts, mut reports) = (Vec::new(), Vec::new());
    for article in 0..articles {
        let mut text = String::new();
        for number in 0..meetings_each {
            let at = article * meetings_each + number;
            let (code, country) = chairs[at * 7 % chairs.len()];
            let area = areas[at * 11 % areas.len()];
            let day = format!("{}-{:02}-{:02}", 1996 + at % 30, at / 28 % 12 + 1, at % 28 + 1);
            let kind = format!("Meeting {at} of ASEAN and Russia");
            let fact = |field: &str, value: Value, quote: &str| json!({ "field": field, "value": value, "quote": quote });
            let own = |end: &str| format!("{kind}, chaired by {country} on {day}, was about {area}{end}");
            reports.push(json!({ "article": format!("article-{article}"), "main": true, "evidence": [
                fact("kind", json!("talks"), &kind),
                fact("parties", json!("ASEAN"), &kind),
                fact("parties", json!("RU"), &kind),
                fact("start", json!(day), &format!("{kind}, chaired by {country} on {day}")),
                fact("status", json!("held"), &own(" and it was held")),
                fact("chairs", json!({ "country": code, "person": null, "role": null }), &format!("{kind}, chaired by {country}")),
                fact("areas", json!(area), &own("")),
            ]}));
            text += &own(" and it was held in full.\n");
        }
        texts.push(json!({
            "id": format!("article-{article}"),
            "title": format!("ASEAN and Russia met, part {article}"),
            "publisher": "Made up",
            "published": "2025-01-01",
            "language": languages[article % languages.len()],
            "text": text,
        }));
    }
    [Value::Array(texts), Value::Array(reports)]
}
