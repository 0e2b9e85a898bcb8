//! Stories: one played by keys alone to its end, one made in the editor, passed on as a link and as a file.

use browser_tests::{Browser, Options, Site};
use serde_json::{Value, json};

use crate::page::{drawn, entries, goto, open, tab_to};
use crate::recount::Recount;

/// The element with the focus has this id.
async fn focus_is(browser: &Browser, id: &str) {
    let script = "return document.activeElement.id === arguments[0]";
    browser.wait_until(&format!("#{id} to have the focus"), script, &[id.into()]).await;
}

/// The story as it stands in its file.
fn ready(id: &str) -> Value {
    let path = format!("{}/../../public/stories/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A text up to its first braces.
fn before_braces(text: &Value) -> &str {
    text.as_str().and_then(|it| it.split('{').next()).expect("a text")
}

async fn text(browser: &Browser, css: &str) -> String {
    browser.texts(css).await.concat()
}

#[tokio::test]
async fn a_story_by_keys_alone_to_its_end() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "?lang=vi", Options::default()).await;
    tab_to(&browser, "#to-story").await;
    browser.keys(&["Enter"]).await;
    let story = ready("coordinators");
    let steps = story["steps"].as_array().expect("steps");
    browser.wait_for("#start-coordinators").await;
    tab_to(&browser, "#start-coordinators").await;
    browser.keys(&["Enter"]).await;
    let begun = entries(&browser).await;
    for (at, step) in steps.iter().enumerate() {
        focus_is(&browser, "story-step").await;
        let said = format!("Bước {}/{}", at + 1, steps.len());
        browser.wait_text("#story-step", &said).await;
        let caption = text(&browser, ".caption").await;
        assert!(caption.starts_with(before_braces(&step["caption"]["vi"]).trim()), "{caption}");
        // The view is the step's: what it says stands in the link.
        let view = step["view"].as_str().expect("a view").trim_start_matches('?');
        assert!(browser.query().await.contains(view), "{view} in {}", browser.query().await);
        // The answer is shown by Enter on the step, and only then.
        assert_eq!(browser.count(".answer-text").await, 0);
        browser.keys(&["Enter"]).await;
        browser.wait_for(".answer-text").await;
        let answer = text(&browser, ".answer-text").await;
        assert!(answer.starts_with(before_braces(&step["answer"]["vi"]).trim()), "{answer}");
        assert!(!answer.contains(['{', '…']), "{answer}");
        drawn(&browser).await;
        if at == 0 {
            // The figures of the first caption are those of the data.
            let told = browser.texts(".caption a.fact").await;
            let counts = ["RU", "ID", "KH"].map(|it| recount.count(&format!("chair={it}")).to_string());
            assert!(
                told.iter().zip(&counts).all(|(it, count)| it.starts_with(count.as_str())),
                "{told:?} {counts:?}"
            );
        }
        if at + 1 < steps.len() {
            browser.keys(&["ArrowRight"]).await;
        }
    }
    let went = u64::try_from(steps.len() - 1).expect("few steps");
    assert_eq!(entries(&browser).await, begun + went, "each step is one entry of history");
    browser.keys(&["Home"]).await;
    browser.wait_text("#story-step", "Bước 1/").await;
    browser.keys(&["End"]).await;
    browser.wait_text("#story-step", &format!("Bước {}/", steps.len())).await;
    browser.keys(&["ArrowLeft"]).await;
    browser.wait_text("#story-step", &format!("Bước {}/", steps.len() - 1)).await;
    assert_eq!(browser.count(".answer-text").await, 0, "an answer is shown for one step only");
    // To the evidence, and back to the step.
    focus_is(&browser, "story-step").await;
    browser.keys(&["Enter"]).await;
    tab_to(&browser, "#story-evidence").await;
    browser.keys(&["Enter"]).await;
    browser.wait_for("li.open").await;
    tab_to(&browser, "#story-return").await;
    browser.keys(&["Enter"]).await;
    focus_is(&browser, "story-step").await;
    browser.keys(&["Escape"]).await;
    browser.wait_gone("#story").await;
    assert!(!browser.query().await.contains("view="), "{}", browser.query().await);
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_bare_link_to_a_step_shows_what_the_step_shows() {
    let site = Site::start();
    let browser = open(&site, "?view=story&step=3&story=pandemic", Options::default()).await;
    browser
        .wait_query("?collection=record&years=2020&meeting=fmm-2020-special&view=story&step=3&story=pandemic")
        .await;
    browser.wait_text(".caption", "17 June 2020").await;
    browser.wait_for("li.open").await;
    browser.reload().await;
    browser.wait_text("#story-step", "Step 3 of 7").await;
    // Another choice, and the way back.
    browser.click("#bar-years-2019").await;
    browser.wait_for("#story-return").await;
    browser.click("#story-return").await;
    browser.wait_gone("#story-return").await;
    browser.assert_clean().await;
}

/// Fills a field of the editor.
async fn write(browser: &Browser, field: &str, words: &str) {
    let css = format!("[data-field='{field}']");
    browser.click(&css).await;
    browser.type_text(words).await;
    let script = "return document.querySelector(arguments[0]).value === arguments[1]";
    browser.wait_until(&format!("{field} to be written"), script, &[css.into(), words.into()]).await;
}

/// What the browser is given to save, as text.
const CATCH: &str = "window.saved = []; \
    const make = URL.createObjectURL; \
    URL.createObjectURL = (blob) => { blob.text().then((it) => window.saved.push(it)); return make.call(URL, blob); }; \
    addEventListener('click', (it) => { if (it.target.download) it.preventDefault(); }, true); \
    navigator.clipboard.writeText = (it) => { window.copied = it; return Promise.resolve(); };";

#[tokio::test]
async fn a_story_is_made_passed_on_as_a_link_and_as_a_file() {
    let site = Site::start();
    let browser = open(&site, "?view=compose", Options::default()).await;
    browser.wait_for("#compose-add").await;
    write(&browser, "title", "Two years & <b>one</b> question").await;
    browser.click("#bar-years-2021").await;
    browser.wait_query("?years=2021&view=compose").await;
    browser.click("#compose-add").await;
    focus_is(&browser, "draft-caption.0").await;
    write(&browser, "caption.0", "In 2021 there were {meetings|meeting|meetings}.").await;
    write(&browser, "question.0", "How many by video?").await;
    write(&browser, "answer.0", "{meetings:mode=virtual}.").await;
    browser.click("#bar-years-2021").await;
    browser.wait_query("?view=compose").await;
    browser.click("#compose-add").await;
    focus_is(&browser, "draft-caption.1").await;
    write(&browser, "caption.1", "All of them").await;

    // Order, removal and undo.
    browser.click("#draft-up-1").await;
    browser.wait_text(".said", "Step 2 is now step 1.").await;
    focus_is(&browser, "draft-step-0").await;
    browser.click("#draft-down-0").await;
    browser.wait_text(".said", "Step 1 is now step 2.").await;
    browser.click("#draft-remove-0").await;
    focus_is(&browser, "draft-undo").await;
    assert_eq!(browser.count(".draft-steps > li").await, 1);
    browser.click("#draft-undo").await;
    focus_is(&browser, "draft-step-0").await;
    assert_eq!(browser.count(".draft-steps > li").await, 2);

    // It survives a reload.
    browser.reload().await;
    browser.wait_for("#draft-play").await;
    let values = browser
        .js("return [...document.querySelectorAll('[data-field^=caption]')].map((it) => it.value)", &[])
        .await;
    assert_eq!(values, json!(["In 2021 there were {meetings|meeting|meetings}.", "All of them"]));

    // The preview, in place.
    browser.click("#draft-play").await;
    browser.wait_text(".caption", "In 2021 there were 4 meetings.").await;
    browser.click("#story-edit").await;
    browser.wait_for("#draft-copy").await;

    // The link, opened by somebody else.
    browser.js(CATCH, &[]).await;
    browser.click("#draft-copy").await;
    browser.wait_text(".said", "The link is copied").await;
    let link = browser.js("return window.copied", &[]).await;
    let link = link.as_str().expect("a link was copied").to_owned();
    assert!(link.contains("story=~") && link.len() <= 4000, "{link}");
    browser.click("#draft-save").await;
    browser.wait_until("a file to be saved", "return window.saved.length > 0", &[]).await;
    let saved = browser.js("return window.saved[0]", &[]).await;
    let saved = saved.as_str().expect("a text").to_owned();
    let file: Value = serde_json::from_str(&saved).expect("the file is JSON");
    assert_eq!(file["steps"][0]["view"], "?years=2021");
    browser.assert_clean().await;

    let other = open(&site, "", Options::default()).await;
    other.goto(&link).await;
    other.wait_text(".story-name", "Two years & <b>one</b> question").await;
    other.wait_text(".caption", "In 2021 there were 4 meetings.").await;
    let script =
        "return decodeURIComponent(location.search).startsWith('?years=2021&view=story&step=1&story=~')";
    other.wait_until("the view of the step", script, &[]).await;
    other.click("#story-show").await;
    other.wait_text(".answer-text", "3.").await;
    other.click("#story-next").await;
    other.wait_text(".caption", "All of them").await;

    // The file, opened by somebody else: played, and changed.
    other.goto(&site.url("?view=story")).await;
    choose(&other, "story-open", &saved).await;
    other.wait_text(".story-name", "Two years").await;
    other.wait_text("#story-step", "Step 1 of 2").await;
    goto(&other, &site, "?view=compose").await;
    choose(&other, "draft-open", &saved).await;
    other.wait_text(".said", "The file is open").await;
    assert_eq!(other.count(".draft-steps > li").await, 2);
    choose(&other, "draft-open", "no story").await;
    other.wait_text("#compose .fault", "not readable as JSON").await;
    assert_eq!(other.count(".draft-steps > li").await, 2, "the draft stays");
    other.assert_clean().await;
}

/// Chooses a file in a field, as the reader's own choice would.
async fn choose(browser: &Browser, id: &str, text: &str) {
    browser.wait_for(&format!("#{id}")).await;
    let script = "const files = new DataTransfer(); \
        files.items.add(new File([arguments[1]], 'a.story.json', { type: 'application/json' })); \
        const input = document.getElementById(arguments[0]); \
        input.files = files.files; \
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.js(script, &[id.into(), text.into()]).await;
}
