//! Every figure leads to as many meetings as it says, every value to its words: all states that one choice
//! reaches, held against the recount. The walk itself is a script in the page, which follows the page's own
//! links; a pointer would take minutes for it.

use std::collections::BTreeSet;

use browser_tests::{Browser, Options, Site};
use serde_json::{Value, json};

use crate::page::{number, open};
use crate::recount::{Recount, list, one_line};

/// What the walk asks of the page in each state. A bar's label ends in its count (and the count of all); a
/// link that takes away the other clauses of its own dimension tells what choosing it alone shows.
const WALK: &str = "
    const text = (it) => (it?.innerText ?? it?.textContent ?? '').replace(/\\s+/g, ' ').trim();
    const all = (css, within = document) => [...within.querySelectorAll(css)];
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    // The page's own way: a link of ours, clicked.
    const go = async (query) => {
        const link = document.body.appendChild(document.createElement('a'));
        link.href = query || './';
        link.setAttribute('href', query || './');
        link.click();
        link.remove();
        for (let at = 0; at < 100 && location.search !== query; at++) await frame();
        await frame();
        if (location.search !== query) throw new Error(`${query} became ${location.search}`);
    };
    const figures = () => [
        ...all('[role=option]').map((it) => {
            const [, dimension, code] = /^bar-([a-z]+)-(.*)$/.exec(it.id);
            return { dimension, code, count: it.getAttribute('aria-label'), shown: all('text', it.closest('g')).map(text).join(' ') };
        }),
        ...all('fieldset label').map((it) => {
            const [, dimension, code] = /^f-([a-z]+)-(.*)$/.exec(it.querySelector('input').id);
            return { dimension, code, count: text(it.querySelector('.n')), box: it.querySelector('input').checked };
        }),
    ];
    const state = () => ({
        query: location.search,
        figures: figures(),
        cards: all('.cards > li').length,
        said: text(document.querySelector('#meetings-title .n')),
        aloud: text(document.querySelector('.summary [role=status]')),
        summary: text(document.getElementById('summary')),
        sum: text(document.querySelector('#left-out .how')),
        listed: all('.omissions > li').length,
    });
";

/// Runs a script that may use what `WALK` gives.
async fn walk(browser: &Browser, script: &str, argument: Value) -> Value {
    let script = format!("const given = arguments[0]; return (async () => {{ {WALK} {script} }})()");
    browser.js_async(&script, &[argument]).await
}

/// The panels that have to be open so that all figures are there.
const SHOW: &str = "show=left-out,filters";

#[tokio::test]
async fn every_figure_leads_to_as_many_meetings_as_it_says() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, &format!("?{SHOW}"), Options::default()).await;
    let start = walk(&browser, "return state()", Value::Null).await;
    check(&recount, "", &start);
    let choices: BTreeSet<(String, usize)> = list(&start["figures"])
        .iter()
        .map(|it| (clause(it), said(it)))
        // Status and whose meetings are what is counted at first sight; alone they are other figures.
        .filter(|(clause, _)| !clause.starts_with("status=held") && clause != "between=asean-russia")
        .collect();
    assert!(choices.len() > 50, "{}", choices.len());
    let queries: Vec<String> = choices.iter().map(|(clause, _)| format!("?{clause}&{SHOW}")).collect();
    let script = "
        const states = [];
        for (const query of given) { await go(query); states.push(state()); }
        await go('?show=left-out,filters');
        states.push(state());
        return states;";
    let states = walk(&browser, script, json!(queries)).await;
    let states = list(&states);
    assert_eq!(states.last(), Some(&start), "the way back ends where it began");
    for ((clause, count), state) in choices.iter().zip(states) {
        assert_eq!(state["cards"], *count, "cards of {clause}");
        check(&recount, clause, state);
    }
    browser.assert_clean().await;
}

/// The clause that chooses a figure alone.
fn clause(figure: &Value) -> String {
    format!("{}={}", figure["dimension"].as_str().unwrap_or(""), figure["code"].as_str().unwrap_or(""))
}

/// The count that a figure says.
fn said(figure: &Value) -> usize {
    let text = figure["count"].as_str().expect("every figure says its count");
    number(text.rsplit_once(": ").map_or(text, |it| it.1))
}

/// Holds all that the page says in a state of one clause against the recount.
fn check(recount: &Recount, chosen: &str, state: &Value) {
    let text = |name: &str| state[name].as_str().unwrap_or_default();
    let count = recount.count(chosen);
    assert_eq!(state["cards"], count, "cards of {chosen}");
    assert_eq!(text("said"), count.to_string(), "the list's title, {chosen}");
    assert_eq!(text("summary").starts_with("No meeting"), count == 0, "{chosen}: {}", text("summary"));
    if count > 0 {
        assert_eq!((number(text("summary")), number(text("aloud"))), (count, count), "{chosen}");
    }
    // Shown and left out are all reports, here one report a meeting.
    let reports = list(&recount.reports).len();
    // Counted, left out by rule, where there are any outside the choice, and all.
    let sum: Vec<usize> =
        text("sum").split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
    let [counted, not_counted @ .., all] = sum.as_slice() else { panic!("{chosen}: {}", text("sum")) };
    let not_counted: usize = not_counted.iter().sum();
    assert_eq!([*counted, not_counted, *all], [count, reports - count, reports], "{chosen}: {}", text("sum"));
    assert_eq!(state["listed"], reports - count, "reports listed as not counted, {chosen}");
    let own = chosen.split_once('=').map_or("", |it| it.0);
    for figure in list(&state["figures"]) {
        let clause = clause(figure);
        let is_own = clause.split_once('=').is_some_and(|it| it.0 == own);
        // A chart does not feel its own choice.
        let link = if is_own { clause.clone() } else { format!("{chosen}&{clause}") };
        assert_eq!(said(figure), recount.count(&link), "{clause} in {chosen:?} says {}", figure["count"]);
        if let Some(is_checked) = figure["box"].as_bool() {
            let is_default = own != clause.split_once('=').map_or("", |it| it.0)
                && (clause == "status=held" || clause == "between=asean-russia");
            assert_eq!(is_checked, clause == chosen || is_default, "the box {clause} in {chosen:?}");
        } else {
            // What is drawn is what is said aloud: "2 of 3" of "2 meetings of 3".
            let drawn = figure["shown"].as_str().unwrap_or_default();
            let digits: Vec<&str> =
                drawn.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
            assert!(
                digits.contains(&said(figure).to_string().as_str()),
                "{clause} in {chosen:?} is drawn {drawn:?}"
            );
        }
    }
}

#[tokio::test]
async fn every_value_leads_to_its_words() {
    let (site, recount) = (Site::start(), Recount::new());
    let all = "?status=held,planned,proposed&between=asean-russia,others,untold,wider";
    let browser = open(&site, all, Options::default()).await;
    let script = "
        const start = location.search;
        const meetings = [];
        for (const card of all('.cards h3 a').map((it) => it.getAttribute('href'))) {
            await go(card);
            const values = all('li.open .value').map((it) => ({
                value: text(it.querySelector('span')),
                quotes: all('.quote', it).map((it) => ({
                    href: it.getAttribute('href'),
                    id: it.id,
                    words: it.querySelector('q').textContent,
                })),
            }));
            for (const quote of values.flatMap((it) => it.quotes)) {
                document.getElementById(quote.id).click();
                for (let at = 0; at < 100 && location.search !== quote.href; at++) await frame();
                await frame();
                quote.target = text(document.getElementById('words'));
                quote.focused = document.activeElement.id;
                quote.looked = all('.reader mark.on').map((it) => it.textContent);
                quote.listed = all('.read-here li b').map(text);
            }
            meetings.push({ card, values });
        }
        return meetings;";
    let meetings = walk(&browser, script, Value::Null).await;
    assert_eq!(list(&meetings).len(), recount.count(all));
    let mut quotes = 0;
    for meeting in list(&meetings) {
        let values = list(&meeting["values"]);
        assert!(values.len() > 2, "{}", meeting["card"]);
        for value in values {
            let found = list(&value["quotes"]);
            assert!(!found.is_empty(), "{} of {} has no quote", value["value"], meeting["card"]);
            for quote in found {
                quotes += 1;
                check_quote(&recount, value["value"].as_str().unwrap_or_default(), quote);
            }
        }
    }
    let told: usize = list(&recount.reports).iter().map(|it| list(&it["evidence"]).len()).sum();
    assert_eq!(quotes, told, "every piece of evidence is shown once");
    browser.assert_clean().await;
}

/// A quote stands in its article, and its link leads to it.
fn check_quote(recount: &Recount, value: &str, quote: &Value) {
    let text = |name: &str| quote[name].as_str().unwrap_or_default();
    let words = one_line(text("words"));
    let parameters: Vec<_> =
        url::form_urlencoded::parse(text("href").trim_start_matches('?').as_bytes()).into_owned().collect();
    let article = &parameters.iter().find(|it| it.0 == "read").expect("a quote's link opens its article").1;
    assert!(recount.says(article, &words), "{words:?} does not stand in {article}");
    assert_eq!(text("focused"), "words", "{words:?}");
    assert!(!text("target").is_empty(), "{words:?}");
    let looked: String = list(&quote["looked"]).iter().filter_map(Value::as_str).collect();
    let bare = |it: &str| it.split_whitespace().collect::<String>();
    assert!(
        bare(&looked).contains(&bare(&words)),
        "{words:?} of {value} is not among the marked: {looked:?}"
    );
    let listed: Vec<_> = list(&quote["listed"]).iter().filter_map(Value::as_str).collect();
    assert!(listed.contains(&value), "{value} is not among what was read from {words:?}: {listed:?}");
}
