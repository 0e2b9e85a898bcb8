//! A page that was changed from view to view is the page that its link makes anew.

use std::collections::BTreeSet;

use browser_tests::{Options, Site};
use serde_json::json;

use crate::page::{drawn, goto, open};

/// Clicks one of all that leads to another view; gives what it was.
const STEP: &str = "
    const all = document.querySelectorAll('.chart a[data-at], a.fold, .chip, #clear, .cards h3 a, \
        .article-list a, .quote');
    const it = all[arguments[0] % all.length];
    it.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    return it.id || it.getAttribute('class');
";

/// Every element with its attributes and texts, line by line; but for where the keyboard stops, which a link
/// does not hold.
const DUMP: &str = "
    const lines = [];
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return void (node.data && lines.push(node.data));
        const attributes = [...node.attributes].filter((it) => it.name !== 'tabindex');
        lines.push([node.namespaceURI, node.localName, ...attributes.map((it) => it.name + '=' + it.value).sort()]
            .join(' '));
        node.childNodes.forEach(walk);
        lines.push('/' + node.localName);
    };
    walk(document.getElementById('app'));
    return lines;
";

const IS_WHOLE: &str = "return 'whole' in document.documentElement.dataset";

#[tokio::test]
async fn wherever_one_went_the_page_is_that_of_its_link() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    let fresh = open(&site, "", Options::default()).await;
    let mut state: u32 = 7;
    let (mut way, mut views) = (Vec::new(), BTreeSet::new());
    for step in 1..=40 {
        // Numerical Recipes' generator: the same way in each run.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        way.push(browser.js(STEP, &[json!(state >> 8)]).await);
        drawn(&browser).await;
        if step % 4 > 0 {
            continue;
        }
        let query = browser.query().await;
        goto(&fresh, &site, &query).await;
        // The whole page has more to offer under the same link, so it is compared with the whole page.
        if browser.js(IS_WHOLE, &[]).await == true && fresh.js(IS_WHOLE, &[]).await == false {
            fresh.js("window.wholePage('')", &[]).await;
            fresh.wait_until("the whole page", IS_WHOLE, &[]).await;
            drawn(&fresh).await;
        }
        let (changed, made) = (browser.js(DUMP, &[]).await, fresh.js(DUMP, &[]).await);
        let lines = |it: &serde_json::Value| it.as_array().cloned().unwrap_or_default();
        let (changed, made) = (lines(&changed), lines(&made));
        let differ = changed.iter().zip(&made).find(|(one, other)| one != other);
        assert_eq!(differ, None, "{query} after {way:?}");
        assert_eq!(changed.len(), made.len(), "{query} after {way:?}");
        assert!(made.len() > 500, "the page was seen whole");
        views.insert(query);
    }
    assert!(views.len() > 5, "the way led nowhere: {views:?}");
    browser.assert_clean().await;
}
