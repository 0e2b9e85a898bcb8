//! A figure is cited and copied, a value is doubted, and a number is taken apart by keys.

use browser_tests::{Browser, Options, Site};
use serde_json::json;

use crate::page::{drawn, goto, open};

/// A link that starts the whole page, which alone has these.
const WHOLE: &str = "?years=2021&show=kinds&lang=en";

async fn allow_copying(browser: &Browser, site: &Site) {
    let origin = site.url("").trim_end_matches("/explorer/").to_owned();
    let allow = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": origin });
    browser.devtools("Browser.grantPermissions", allow).await;
}

async fn choose(browser: &Browser, id: &str, value: &str) {
    let script = "
        const it = document.getElementById(arguments[0]);
        it.value = arguments[1];
        it.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.js(script, &[json!(id), json!(value)]).await;
}

async fn fine(browser: &Browser, part: &str) {
    drawn(browser).await;
    let found: Vec<String> = browser.axe().await.iter().map(|it| format!("{}: {}", it.id, it.help)).collect();
    assert_eq!(found, Vec::<String>::new(), "{part}");
    assert_eq!(browser.sideways().await, 0, "{part} scrolls sideways");
}

#[tokio::test]
async fn a_figure_is_cited_in_every_form_and_copied() {
    let site = Site::start();
    let browser = open(&site, WHOLE, Options::default()).await;
    allow_copying(&browser, &site).await;
    browser.click("#ask-cite-years").await;
    browser.wait_text("#cite-text", "When did they meet? Year: 2021").await;
    browser.wait_text("#cite-text", "[Data set]").await;
    fine(&browser, "citing").await;

    // One bar of the chart, which is another filter.
    choose(&browser, "cite-what", "years.2023").await;
    browser.wait_text("#cite-text", "Year: 2023").await;
    browser.click("#cite-copy").await;
    browser.wait_text(".drawer [role=status]", "The citation is copied.").await;
    let copied = browser.js_async("return navigator.clipboard.readText()", &[]).await;
    let copied = copied.as_str().expect("a text");
    assert!(copied.starts_with("Dialogue Explorer. ("), "{copied}");
    assert!(copied.contains("1 of 9 meetings, read from 1 article."), "{copied}");
    assert!(copied.contains(&site.url("?years=2023")), "{copied}");
    assert!(copied.contains("ASEAN, Russia commit to strengthening strategic partnership"), "{copied}");

    for (format, beginning, file) in
        [("bibtex", "@dataset{", ".bib"), ("ris", "TY - DATA", ".ris"), ("csl-json", "[", ".json")]
    {
        choose(&browser, "cite-format", format).await;
        browser.wait_text("#cite-text", beginning).await;
        assert!(browser.attributes("#cite-save", "download").await[0].ends_with(file), "{format}");
        // What is saved is what is shown, line by line.
        let same = "
            const saved = decodeURIComponent(document.getElementById('cite-save').href.split(',')[1]);
            const lines = (it) => it.split(/\\r?\\n/).join('\\n');
            return lines(saved) === lines(document.getElementById('cite-text').textContent)";
        assert_eq!(browser.js(same, &[]).await, json!(true), "{format}");
    }

    browser.keys(&["Escape"]).await;
    browser.wait_gone("#cite-text").await;
    assert!(browser.active().await.starts_with("button#ask-cite-years"), "{}", browser.active().await);
    browser.assert_clean().await;
}

#[tokio::test]
async fn where_the_page_may_not_copy_the_citation_is_selected() {
    let site = Site::start();
    let browser = open(&site, WHOLE, Options::default()).await;
    browser.js("Object.defineProperty(navigator, 'clipboard', { value: undefined })", &[]).await;
    browser.click("#ask-cite-view").await;
    browser.wait_for("#cite-copy").await;
    browser.click("#cite-copy").await;
    browser.wait_text(".drawer [role=status]", "copy it by hand").await;
    let selected = browser.js("return String(getSelection()).trim()", &[]).await;
    assert!(selected.as_str().is_some_and(|it| it.starts_with("Dialogue Explorer. (")), "{selected}");
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_value_is_doubted_in_the_language_of_the_page() {
    let site = Site::start();
    let browser = open(&site, "?meeting=arsom-19&show=kinds&lang=ru", Options::default()).await;
    browser.click("[data-ask='wrong-arsom-19-chair.KH']").await;
    browser.wait_text("#wrong-text", "arsom-19-cpv").await;
    let draft = browser.texts("#wrong-text").await.remove(0);
    for part in ["(chair.KH)", "Kung Phoak", "Цитата: «", "fact=chair.KH", "Как правильно"]
    {
        assert!(draft.contains(part), "{part} in {draft}");
    }
    let mail = browser.attributes("#wrong-mail", "href").await.remove(0);
    assert!(mail.starts_with("mailto:?subject=") && mail.len() <= 1900, "{mail}");
    fine(&browser, "doubting").await;
    // The link in it opens the value.
    let script = "return document.getElementById('wrong-text').textContent.match(/https?:\\S+/)[0]";
    let link = browser.js(script, &[]).await;
    browser.goto(link.as_str().expect("a link")).await;
    browser.wait_for("#words").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_number_is_taken_apart_by_keys() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    browser.click("#to-method").await;
    browser.wait_for("#method-title").await;
    assert_eq!(browser.count(".method .step").await, 6);
    assert!(browser.texts(".method .number").await[0].starts_with("4 meetings counted"));
    fine(&browser, "all steps").await;
    let query = |step: &str| format!("?years=2021&view=method{step}&lang=en");
    for (key, step) in [
        ("ArrowRight", "&step=1"),
        ("ArrowRight", "&step=2"),
        ("End", "&step=6"),
        ("ArrowLeft", "&step=5"),
        ("Home", "&step=1"),
    ] {
        browser.keys(&[key]).await;
        browser.wait_query(&query(step)).await;
        drawn(&browser).await;
        assert_eq!(browser.count(".method .step").await, 1, "{step}");
        let number = &step["&step=".len()..];
        browser.wait_text(".walk [role=status]", &format!("Step {number} of 6")).await;
    }
    fine(&browser, "one step").await;
    browser.click("#step-next").await;
    browser.wait_query(&query("&step=2")).await;
    assert!(browser.active().await.starts_with("a#step-next"), "{}", browser.active().await);
    // Each act is one step back.
    browser.back().await;
    browser.wait_query(&query("&step=1")).await;
    // From a meeting of the last step to its values.
    goto(&browser, &site, &query("&step=6")).await;
    browser.click(".method .meeting-links a").await;
    browser.wait_for("li.open .quote").await;
    browser.assert_clean().await;
}
