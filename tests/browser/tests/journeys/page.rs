//! The page as the journeys know it: what a reader sees of a state, and the ways from one to the next.

use browser_tests::{Browser, Engine, Options, Site, Violation};
use serde_json::Value;

/// Meetings that are counted of everything known, before anything is chosen.
pub const RECORD_MEETINGS: u32 = 116;

/// A phone held upright.
pub const PHONE: Options = Options {
    width: 360,
    height: 740,
    dark: false,
    reduced_motion: false,
    forced_colors: false,
    touch: false,
    languages: "en-US,en",
    hasty: false,
    keeps: false,
    engine: Engine::Chromium,
};

/// The files that only a part of the code has, as the page names them; `null` while all code is one program.
const OWN_FILES: &str = "
    const told = document.getElementById('parts');
    if (!told) return null;
    const { files, parts } = JSON.parse(told.textContent);
    const needs = (part, place) => (parseInt(parts[part][place >> 2], 16) >> (place & 3)) & 1;
    const others = Object.keys(parts).filter((it) => it !== arguments[0]);
    return files.filter((_, place) => needs(arguments[0], place) && !others.some((part) => needs(part, place)));
";

/// All that a link stands for, as it is seen.
const SEEN: &str = "
    const text = (it) => (it?.innerText ?? it?.textContent ?? '').replace(/\\s+/g, ' ').trim();
    const texts = (css) => [...document.querySelectorAll(css)].map(text);
    return {
        query: location.search,
        lang: document.documentElement.lang,
        summary: text(document.getElementById('summary')),
        note: text(document.querySelector('.summary .note')),
        chips: texts('.chips .chip'),
        marks: [...document.querySelectorAll('[role=option]')]
            .map((it) => [it.id, it.getAttribute('aria-label'), it.getAttribute('aria-selected'), it.getAttribute('href')]),
        how: texts('.how'),
        legends: texts('.chart-legend'),
        evidence: texts('#evidence-body h2'),
        links: [...document.querySelectorAll('#evidence-body a[href]')].map((it) => [it.id, it.getAttribute('href')]),
        tables: texts('.card table tr'),
    };
";

/// Whether two values of a script say the same, in whatever order their fields stand.
const SAME: &str = "
    const sorted = (it) => Array.isArray(it) ? it.map(sorted)
        : it && typeof it === 'object' ? Object.fromEntries(Object.keys(it).sort().map((key) => [key, sorted(it[key])]))
        : it;
    const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
";

/// Opens the page in a browser of its own and waits until its figures stand there.
pub async fn open(site: &Site, query: &str, options: Options) -> Browser {
    let browser = Browser::open(options).await;
    goto(&browser, site, query).await;
    browser
}

pub async fn goto(browser: &Browser, site: &Site, query: &str) {
    browser.goto(&site.url(query)).await;
    stands(browser).await;
}

/// Shows another view in the page that is open. For what is seen of a view; how it comes to be there is another matter.
pub async fn follow(browser: &Browser, query: &str) {
    browser.follow(query).await;
    drawn(browser).await;
    stands(browser).await;
}

/// Waits until the figures of a view stand there.
async fn stands(browser: &Browser) {
    browser.wait_for("main h1, main h2").await;
    browser.wait_gone("main .loading").await;
    drawn(browser).await;
}

/// Waits until two frames are painted, and until all has followed what was done: focus and scroll move with the frame
/// after a step, charts with that of their size, the evidence and the address once it is painted.
pub async fn drawn(browser: &Browser) {
    let frames = "return new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";
    browser.js_async(frames, &[]).await;
    browser.rest().await;
}

/// What is seen now.
pub async fn seen(browser: &Browser) -> Value {
    drawn(browser).await;
    browser.js(SEEN, &[]).await
}

/// Waits until a state is seen as it was, of which a part may come later than the rest.
pub async fn wait_seen(browser: &Browser, state: &Value) {
    let script = format!("{{ const seen = (() => {{ {SEEN} }})(); return same(seen, arguments[0]); }}");
    // Where they stay apart, what is compared here tells how.
    browser.became_true(&format!("{SAME}{script}"), std::slice::from_ref(state)).await;
    assert_eq!(&seen(browser).await, state);
}

/// What axe finds in what is seen now, in light and dark: a line for each rule with its first element.
pub async fn barriers(browser: &Browser, what: &str) -> Vec<String> {
    drawn(browser).await;
    let found = browser.axe_in_both_themes().await;
    let line = |it: &Violation| {
        let first = it.elements.first().map(String::as_str).unwrap_or_default();
        format!("{what}: {}: {} ({} times): {first}", it.id, it.help, it.elements.len())
    };
    found.iter().map(line).collect()
}

/// How many meetings the list of what is chosen says that it has.
pub async fn listed(browser: &Browser) -> usize {
    let title = browser.js("return document.getElementById('meetings-title')?.textContent ?? ''", &[]).await;
    number(title.as_str().unwrap_or_default())
}

/// The first number that a text says: 3 in "Health: 3 meetings".
pub fn number(text: &str) -> usize {
    let digits: String =
        text.chars().skip_while(|it| !it.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("{text:?} has no number"))
}

/// What a mark says aloud.
pub async fn mark(browser: &Browser, id: &str) -> String {
    let label = browser.attributes(&format!("[id='{id}']"), "aria-label").await;
    label.into_iter().next().unwrap_or_else(|| panic!("there is no mark {id}"))
}

/// Asserts that axe finds nothing in a page, wide in both themes and narrow, and that it goes nowhere sideways.
pub async fn no_barriers_wide_and_narrow(browser: &Browser, what: &str) {
    assert_eq!(barriers(browser, what).await, [""; 0]);
    assert_eq!(browser.sideways().await, 0, "{what}");
    // Colors do not depend on the width.
    browser.resize(320, 900).await;
    drawn(browser).await;
    assert_eq!(browser.axe().await, [], "{what} at 320 px");
    assert_eq!(browser.sideways().await, 0, "{what} at 320 px");
    browser.resize(1280, 900).await;
}

/// How many meetings a mark says that there are: the number after its label.
pub async fn promised(browser: &Browser, id: &str) -> usize {
    number(mark(browser, id).await.split_once(": ").expect("a label and a number").1)
}

/// How many entries the history has.
pub async fn entries(browser: &Browser) -> u64 {
    browser.js("return history.length", &[]).await.as_u64().expect("a number")
}

/// Presses Tab until an element has the focus. Whatever has it on the way has to be seen to have it.
pub async fn tab_to(browser: &Browser, css: &str) {
    for _ in 0..120 {
        browser.keys(&["Tab"]).await;
        is_focus_seen(browser).await;
        let is_there = "return document.activeElement?.matches(arguments[0]) ?? false";
        if browser.js(is_there, &[css.into()]).await == true {
            return;
        }
    }
    panic!("Tab does not reach {css}; it ends at {}", browser.active().await);
}

/// Waits until an element has the focus, and proves that this is seen.
pub async fn focus_is(browser: &Browser, css: &str) {
    let what = format!("{css} to have the focus");
    browser.wait_until(&what, "return document.activeElement.matches(arguments[0])", &[css.into()]).await;
    is_focus_seen(browser).await;
}

async fn is_focus_seen(browser: &Browser) {
    let problem = browser.js(FOCUS, &[]).await;
    assert!(problem.is_null(), "the focus is not seen: {problem}");
}

/// Why it cannot be seen where the focus is, or null.
const FOCUS: &str = "
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

/// The files that only a part of the code has; `None` in a development build, which is one program.
pub async fn own_files(browser: &Browser, part: &str) -> Option<Vec<String>> {
    let files = browser.js(OWN_FILES, &[part.into()]).await;
    let files: Option<Vec<String>> = serde_json::from_value(files).expect("a list of names");
    assert!(files.as_ref().is_none_or(|files| !files.is_empty()), "{part} has no file of its own");
    files
}
