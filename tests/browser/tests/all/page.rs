//! The page as the stories know it: what a reader sees of a state, and the ways from one to the next.

use browser_tests::{Browser, Options, Site};
use serde_json::Value;

/// All that a link stands for, as it is seen.
const SEEN: &str = "
    const text = (it) => (it?.innerText ?? it?.textContent ?? '').replace(/\\s+/g, ' ').trim();
    const texts = (css) => [...document.querySelectorAll(css)].map(text);
    const ids = (css) => [...document.querySelectorAll(css)].map((it) => it.id);
    return {
        query: location.search,
        lang: document.documentElement.lang,
        summary: text(document.getElementById('summary')),
        chips: texts('.chips .chip'),
        bars: [...document.querySelectorAll('[role=option]')]
            .map((it) => [it.id, it.getAttribute('aria-label'), it.getAttribute('aria-selected')]),
        cards: ids('.cards h3 a'),
        open: texts('.cards li.open'),
        unfolded: ids('[aria-expanded=true]'),
        article: text(document.getElementById('article-title')),
        words: text(document.getElementById('words')),
        q: document.getElementById('q').value,
        sum: text(document.querySelector('#left-out .how')),
    };
";

/// Opens the page in a browser of its own and waits until its figures stand there.
pub async fn open(site: &Site, query: &str, options: Options) -> Browser {
    let browser = Browser::open(options).await;
    goto(&browser, site, query).await;
    browser
}

pub async fn goto(browser: &Browser, site: &Site, query: &str) {
    browser.goto(&site.url(query)).await;
    browser.wait_for("#summary, main h2").await;
    drawn(browser).await;
}

/// Waits until the lists have followed the charts, and for two frames: focus and scroll move with the frame after
/// a step, charts with that of their size.
pub async fn drawn(browser: &Browser) {
    let frames = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
    browser.rest().await;
    browser.js_async(frames, &[]).await;
}

/// What is seen now.
pub async fn seen(browser: &Browser) -> Value {
    drawn(browser).await;
    browser.js(SEEN, &[]).await
}

/// The number that a text says right before or after a word: 3 in "Health: 3 meetings" with "meetings".
pub fn number(text: &str) -> usize {
    let digits: String =
        text.chars().skip_while(|it| !it.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("{text:?} has no number"))
}

/// What a bar says aloud.
pub async fn bar(browser: &Browser, id: &str) -> String {
    let label = browser.attributes(&format!("#{id}"), "aria-label").await;
    label.into_iter().next().unwrap_or_else(|| panic!("there is no bar {id}"))
}

/// The part of an address that is the state.
pub fn query_of(address: &str) -> &str {
    address.split_once('?').map_or("", |it| it.1)
}

/// How many entries the history has.
pub async fn entries(browser: &Browser) -> u64 {
    browser.js("return history.length", &[]).await.as_u64().expect("a number")
}

/// Presses Tab until an element has the focus. Whatever has it on the way has to be seen to have it.
pub async fn tab_to(browser: &Browser, css: &str) {
    for _ in 0..120 {
        browser.keys(&["Tab"]).await;
        let problem = browser.js(FOCUS, &[]).await;
        assert!(problem.is_null(), "the focus is not seen: {problem}");
        let is_there = "return document.activeElement?.matches(arguments[0]) ?? false";
        if browser.js(is_there, &[css.into()]).await == true {
            return;
        }
    }
    panic!("Tab does not reach {css}; it ends at {}", browser.active().await);
}

/// Why it cannot be seen where the focus is, or null.
pub const FOCUS: &str = "
    const it = document.activeElement;
    const name = it.outerHTML.slice(0, 120);
    if (it === document.body) return null;
    const box = it.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
        return name + ' is out of view';
    const style = getComputedStyle(it);
    const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5;
    const hit = it.querySelector(':scope > .hit');
    const hitStyle = hit && getComputedStyle(hit);
    const drawn = hitStyle && hitStyle.stroke !== 'none' && parseFloat(hitStyle.strokeWidth) >= 1.5;
    return ringed || drawn ? null : name + ' has no ring';
";

/// Today's edition of the data, as the page's head names it.
pub async fn edition(browser: &Browser) -> String {
    let named = browser.attributes("meta[name=edition]", "content").await;
    named.into_iter().next().expect("the page's head names the edition")
}
