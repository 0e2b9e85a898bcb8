//! How long a click takes in a browser, and how long the page takes to come: of one built site, or of several side by
//! side.
//!
//! `cargo xtask build`, then `cargo bench -p browser-tests` prints medians; where chromedriver is not on
//! the PATH, `CHROMEDRIVER` says where it is. The numbers are to be looked at, not asserted: machines
//! differ. To compare builds, `DIALOGUE_EXPLORER_DISTS` names their directories, with colons between them.
//!
//! Events are sent at the start of a frame, so that no wait for the next one is counted, and when the page is at
//! rest, as it is when a reader clicks. Pages are opened with nothing kept of them, over a plain line, and over one that
//! is as slow as a phone's in the country with a processor a quarter as fast; files are sent as a good host does, with
//! Brotli.

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::{Value, json};

/// Something done, and undone when done again.
struct Act {
    done: &'static str,
    undone: &'static str,
    /// What has to be there.
    css: &'static str,
    script: &'static str,
}

const ACTS: [Act; 6] = [
    Act { done: "a year chosen", undone: "let go", css: "#years-chart a[id^=bar-]", script: "click(css, 2)" },
    Act {
        done: "an area chosen",
        undone: "let go",
        css: "#areas-chart a[id^=bar-]",
        script: "click(css, 0)",
    },
    Act {
        done: "a country chosen",
        undone: "let go",
        css: "#chairs-chart a[id^=bar-]",
        script: "click(css, 0)",
    },
    Act {
        done: "words sought",
        undone: "no longer sought",
        css: "input[type=search]",
        script: "set(css, 'input', (it) => it.value ? '' : 'energy')",
    },
    Act {
        done: "a meeting opened",
        undone: "closed",
        css: "main a[id^=m-]",
        script: "click(document.querySelector('#evidence-back') ? '#evidence-back' : css, 0)",
    },
    Act {
        done: "another language",
        undone: "and back",
        css: "select#language",
        script: "set(css, 'change', (it) => it.value === 'vi' ? 'en' : 'vi')",
    },
];

/// Few enough that no browser refuses a page that writes its history so often.
const ROUNDS: usize = 42;

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
    const [rounds, css] = arguments;
    let changes = 0;
    new MutationObserver(() => { changes++; }).observe(document.body, { subtree: true, childList: true });
    return (async () => {
        const times = [];
        for (let round = 0; round < rounds; round++) {
            const before = changes;
            times.push(await frame(() => { ACT }));
            await rest();
            if (changes === before) throw new Error('nothing happened');
        }
        return times;
    })();";

/// Notes, from the first moment of a page on, its long tasks, when its charts were painted, which may stand in its own
/// HTML, and when those were that answer.
const WATCH: &str = "
    window.longest = 0;
    new PerformanceObserver((list) => {
        for (const it of list.getEntries()) window.longest = Math.max(window.longest, it.duration);
    }).observe({ type: 'longtask', buffered: true });
    const watch = (name, css) => new MutationObserver((_, observer) => {
        if (!document.querySelector(css)) return;
        observer.disconnect();
        // What is posted within a frame arrives after its paint, and before what the page does then.
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { window[name] = performance.now(); };
            channel.port2.postMessage(0);
        });
    }).observe(document, { childList: true, subtree: true });
    watch('painted', '#chairs-chart a[id^=bar-]');
    watch('answers', '#chairs-chart:not(#opening *) a[id^=bar-]');";

/// How often a page is opened.
const LOADS: usize = 5;

/// Milliseconds until the answer begins, bytes a second, and how many times slower the processor is.
struct Line {
    latency_ms: u32,
    bytes_per_s: u32,
    slower: u32,
}

const SLOW: Line = Line { latency_ms: 150, bytes_per_s: 200_000, slower: 4 };

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let sites = std::env::var_os("DIALOGUE_EXPLORER_DISTS").map_or_else(Vec::new, |dists| {
        std::env::split_paths(&dists)
            .map(|dist| (dist.display().to_string(), Site::compressed(dist)))
            .collect()
    });
    let sites: Vec<(String, Site)> = if sites.is_empty() {
        vec![("the built site".to_owned(), Site::compressed(browser_tests::dist()))]
    } else {
        sites
    };
    for (name, site) in &sites {
        println!("{name}");
        // The first time, the files have to be compressed.
        let browser = Browser::open(Options::default()).await;
        browser.goto(&site.url("")).await;
        browser.wait_for("#chairs-chart a[id^=bar-]").await;
        println!(" the bundled articles");
        opened("on a plain line", site, None).await;
        opened("on a slow line", site, Some(&SLOW)).await;
        clicked(site).await;
        for (what, articles) in [("1,000", 100), ("10,000", 1000)] {
            println!(" {what} made-up meetings");
            let [articles, reports] = synthetic(articles, 10);
            site.break_file("data/articles", Fault::Body(articles.to_string()));
            site.break_file("data/reports", Fault::Body(reports.to_string()));
            site.break_file("data/claims", Fault::Body("[]".to_owned()));
            opened("on a plain line", site, None).await;
            clicked(site).await;
        }
        site.mend();
    }
}

/// Prints how long the page takes to show its charts, and the longest time for which it answers nobody.
async fn opened(how: &str, site: &Site, line: Option<&Line>) {
    let [mut painted, mut answers, mut longest] = [const { Vec::new() }; 3];
    for _ in 0..LOADS {
        let browser = Browser::open(Options::default()).await;
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        if let Some(Line { latency_ms, bytes_per_s, slower }) = line {
            let conditions = json!({
                "offline": false, "latency": latency_ms,
                "downloadThroughput": bytes_per_s, "uploadThroughput": bytes_per_s,
            });
            browser.devtools("Network.enable", json!({})).await;
            browser.devtools("Network.emulateNetworkConditions", conditions).await;
            browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await;
        }
        browser.goto(&site.url("")).await;
        browser.wait_until("the charts", "return window.answers", &[]).await;
        browser.js_async("return new Promise((done) => requestIdleCallback(done))", &[]).await;
        for (name, times) in [("painted", &mut painted), ("answers", &mut answers), ("longest", &mut longest)]
        {
            let time = browser.js("return window[arguments[0]]", &[json!(name)]).await;
            times.push(time.as_f64().expect("a time"));
        }
    }
    println!(
        "  {:<22} charts painted {:>7.0} ms   they answer {:>7.0} ms   longest task {:>7.0} ms",
        format!("opened {how}"),
        median(painted),
        median(answers),
        median(longest)
    );
}

/// Prints how long each act takes, and its undoing.
async fn clicked(site: &Site) {
    for Act { done, undone, css, script } in ACTS {
        let browser = Browser::open(Options::default()).await;
        browser.goto(&site.url("")).await;
        browser.wait_for("#chairs-chart a[id^=bar-]").await;
        // The evidence comes after the charts.
        browser.wait_for(css).await;
        let times = browser.js_async(&SCRIPT.replace("ACT", script), &[json!(ROUNDS), json!(css)]).await;
        let times = times.as_array().expect("the script gives a list");
        for (name, first) in [(done, 0), (undone, 1)] {
            let rounds = || times.iter().skip(first).step_by(2);
            let of = |part: usize| median(rounds().filter_map(|it| it[part].as_f64()).collect());
            println!("  {name:<22} page changed   {:>7.1} ms   frame painted {:>6.1} ms", of(0), of(1));
        }
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
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
