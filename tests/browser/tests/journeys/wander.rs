//! A page that was changed from view to view is the page that its link makes anew, and its figures are those of a
//! recount.

use std::collections::BTreeSet;

use browser_tests::{Options, Site};
use oracle::{Choice, DataFiles, Recount};
use serde_json::{Value, json};

use crate::page::{drawn, goto, listed, number, open};

/// Clicks one of all that leads to another state of the page; gives what it was.
const STEP: &str = "
    const all = document.querySelectorAll('.chart [role=option], .chip, #clear, .collections a, .meeting-link, \
        #evidence-back, .more-charts [role=tab], tbody a[href^=\"?\"]');
    const it = all[arguments[0] % all.length];
    it.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    return it.id || it.getAttribute('class');
";

/// Every element with its attributes and texts, line by line; but for what a link does not hold: where the keyboard
/// stops, what was said aloud, and whether the evidence stands over the charts of a narrow screen. Of a field counts what
/// stands in it, not what stood there first.
const DUMP: &str = "
    const lines = [];
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return void (node.data && lines.push(node.data));
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches('#announcement, #evidence-handle')) return;
        const isField = ['input', 'option', 'select', 'textarea'].includes(node.localName);
        const isFirst = (it) => isField && ['value', 'checked', 'selected'].includes(it.name);
        const isKept = (it) => it.name !== 'tabindex' && !isFirst(it);
        const now = isField ? [node.value, node.checked, node.selected].join(' ') : '';
        const attributes = [...node.attributes].filter(isKept)
            .map((it) => it.name + '=' + (it.name === 'class' ? it.value.replace('raised', '').trim() : it.value));
        lines.push([node.namespaceURI, node.localName, ...attributes.sort(), now].join(' '));
        node.childNodes.forEach(walk);
        lines.push('/' + node.localName);
    };
    walk(document.getElementById('app'));
    return lines;
";

/// Each mark of the three charts: its dimension and value, and what it says aloud.
pub const MARKS: &str = "
    return [...document.querySelectorAll('[role=option][id^=bar-]')].map((it) => {
        const [, dimension, value] = it.id.match(/^bar-([a-z]+)-(.*)$/);
        return [dimension, value, it.getAttribute('aria-label')];
    })";

#[tokio::test]
async fn wherever_one_went_the_page_is_that_of_its_link() {
    let (site, files) = (Site::start(), DataFiles::bundled());
    let recounts = Recount::all(&files);
    let browser = open(&site, "", Options::default()).await;
    let fresh = open(&site, "", Options::default()).await;
    let mut state: u32 = 7;
    let (mut way, mut views) = (Vec::new(), BTreeSet::new());
    for step in 1..=60 {
        // Numerical Recipes' generator: the same way in each run.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        way.push(browser.js(STEP, &[json!(state >> 8)]).await);
        browser.wait_gone("main .loading").await;
        drawn(&browser).await;
        let query = browser.query().await;
        let choice = Choice::from_link(&query);
        let recount = match choice.collection.as_str() {
            "" => &recounts[0],
            name => recounts.iter().find(|it| it.collection == name).expect("a collection"),
        };
        if browser.count("#meetings-title").await == 1 {
            assert_eq!(listed(&browser).await, recount.chosen(&choice).len(), "{query} after {way:?}");
        }
        for mark in browser.js(MARKS, &[]).await.as_array().expect("a list") {
            let text = |at: usize| mark[at].as_str().unwrap_or_default();
            let counted = recount.counts(&choice, text(0)).remove(text(1)).unwrap_or_default();
            let said = text(2).rsplit_once(": ").expect("a label and a number").1;
            assert_eq!(number(said), counted.chosen, "{mark} of {query} after {way:?}");
        }
        if step % 4 > 0 {
            continue;
        }
        goto(&fresh, &site, &query).await;
        let lines = |it: &Value| it.as_array().cloned().unwrap_or_default();
        let (changed, made) = (lines(&browser.js(DUMP, &[]).await), lines(&fresh.js(DUMP, &[]).await));
        let differ = changed.iter().zip(&made).find(|(one, other)| one != other);
        assert_eq!(differ, None, "{query} after {way:?}");
        assert_eq!(changed.len(), made.len(), "{query} after {way:?}");
        assert!(made.len() > 500, "the page was seen whole");
        views.insert(query);
    }
    assert!(views.len() > 8, "the way led nowhere: {views:?}");
    browser.assert_clean().await;
}
