//! Stories: one played by keys alone to its end, one made in the editor and passed on as a link and as a file, a draft
//! in two tabs, a translated step, a story on a phone.

use browser_tests::{Browser, Downloads, Fault, Options, Site};
use serde_json::{Value, json};

use crate::page::{PHONE, barriers, drawn, entries, goto, open, tab_to};
use crate::recount::Recount;

/// Waits until the element with this id has the focus.
async fn focused(browser: &Browser, id: &str) {
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
    text.as_str().and_then(|it| it.split('{').next()).expect("a text").trim()
}

async fn text(browser: &Browser, css: &str) -> String {
    browser.texts(css).await.concat()
}

#[tokio::test]
async fn a_story_by_keys_alone_to_its_end() {
    let (site, recount) = (Site::start(), Recount::new());
    let browser = open(&site, "?view=teach&lang=vi", Options::default()).await;
    tab_to(&browser, "#open-stories").await;
    browser.keys(&["Enter"]).await;
    browser.wait_for("#start-coordinators").await;
    tab_to(&browser, "#start-coordinators").await;
    browser.keys(&["Enter"]).await;
    browser.wait_for("#story-step").await;
    let story = ready("coordinators");
    let steps = story["steps"].as_array().expect("steps");
    let begun = entries(&browser).await;
    for (at, step) in steps.iter().enumerate() {
        browser.wait_text("#story-step", &format!("Bước {}/{}", at + 1, steps.len())).await;
        browser.wait_text(".caption", before_braces(&step["caption"]["vi"])).await;
        focused(&browser, "story-step").await;
        // The view is the step's: what it shows stands in the link.
        let view = step["view"].as_str().expect("a view").trim_start_matches('?');
        let is_told = "return location.search.includes(arguments[0])";
        browser.wait_until(&format!("{view} in the link"), is_told, &[view.into()]).await;
        // The answer is shown by Enter on the step, and only then.
        assert_eq!(browser.count(".answer-text").await, 0);
        browser.keys(&["Enter"]).await;
        browser.wait_for(".answer-text").await;
        let answer = text(&browser, ".answer-text").await;
        assert!(answer.starts_with(before_braces(&step["answer"]["vi"])), "{answer}");
        assert!(!answer.contains(['{', '…']), "{answer}");
        if at == 0 {
            // The figures of the first caption are those of the data.
            let told = browser.texts(".caption .fact").await;
            let counts = ["RU", "ID", "KH"].map(|it| recount.count(&format!("chair={it}")).to_string());
            assert_eq!(told.len(), counts.len(), "{told:?}");
            let agree = told.iter().zip(&counts).all(|(it, count)| it.starts_with(count.as_str()));
            assert!(agree, "{told:?} {counts:?}");
        }
        if at + 1 < steps.len() {
            browser.keys(&["ArrowRight"]).await;
        }
    }
    let went = u64::try_from(steps.len() - 1).expect("few steps");
    assert_eq!(entries(&browser).await, begun + went, "each step is one entry of history");
    browser.keys(&["Home"]).await;
    browser.wait_text("#story-step", "Bước 1/").await;
    focused(&browser, "story-step").await;
    browser.keys(&["End"]).await;
    browser.wait_text("#story-step", &format!("Bước {}/", steps.len())).await;
    focused(&browser, "story-step").await;
    browser.keys(&["ArrowLeft"]).await;
    browser.wait_text("#story-step", &format!("Bước {}/", steps.len() - 1)).await;
    focused(&browser, "story-step").await;
    assert_eq!(browser.count(".answer-text").await, 0, "an answer is shown for one step only");
    // To the evidence, and back to the step.
    browser.keys(&["Enter"]).await;
    tab_to(&browser, "#story-evidence").await;
    browser.keys(&["Enter"]).await;
    browser.wait_for("#story-return").await;
    tab_to(&browser, "#story-return").await;
    browser.keys(&["Enter"]).await;
    focused(&browser, "story-step").await;
    browser.keys(&["Escape"]).await;
    browser.wait_gone("#story").await;
    browser.wait_until("a link to the charts", "return !location.search.includes('view=')", &[]).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_bare_link_to_a_step_shows_what_the_step_shows_and_a_file_that_failed_comes_again() {
    let site = Site::start();
    site.break_file("stories/pandemic", Fault::Status(404));
    let browser = open(&site, "?view=story&step=3&story=pandemic", Options::default()).await;
    browser.wait_text("[role=alert]", "pandemic.json").await;
    site.mend();
    browser.click("#again-pandemic").await;
    let whole = "?collection=both&years=2020&meeting=fmm-2020-special&view=story&step=3&story=pandemic";
    browser.wait_query(whole).await;
    browser.wait_text(".caption", "17 June 2020").await;
    browser.wait_for(".evidence #m-fmm-2020-special").await;
    browser.reload().await;
    browser.wait_text("#story-step", "Step 3 of 7").await;
    // Another choice, and the way back.
    browser.wait_for("#bar-years-2019").await;
    browser.click("#bar-years-2019").await;
    browser.wait_text("#story .story-return", "You have moved on").await;
    browser.click("#story-return").await;
    browser.wait_gone("#story-return").await;
    browser.wait_query(whole).await;
    browser.assert_clean_but(&["pandemic"]).await;
}

/// The translator replaces what stands on the page; what comes after it must be whole.
#[tokio::test]
async fn steps_stay_right_under_the_browsers_translator() {
    let site = Site::start();
    let query = "?collection=both&years=2018-2023&view=story&step=1&story=pandemic";
    let browser = open(&site, query, Options::default()).await;
    browser.wait_for("#story-show").await;
    assert!(browser.translate().await > 20);
    browser.click("#story-show").await;
    browser.wait_text(".answer-text", "They tell of 6 in 2019").await;
    browser.wait_text("#story-show", "Hide the answer").await;
    browser.click("#story-next").await;
    browser.wait_text("#story-step", "Step 2 of 7").await;
    browser.wait_text(".caption", "Now only meetings by video are counted.").await;
    browser.wait_text("#story-show", "Show the answer").await;
    assert_eq!(browser.count(".caption").await, 1);
    assert_eq!(browser.count(".question-text").await, 1);
    browser.translate().await;
    browser.back().await;
    browser.wait_text("#story-step", "Step 1 of 7").await;
    browser.wait_text(".caption", "borders were closed").await;
    assert_eq!(browser.count(".caption").await, 1);
    browser.assert_clean().await;
}

/// Fills a field of the editor.
async fn write(browser: &Browser, field: &str, words: &str) {
    let css = format!("[id='draft-{field}']");
    browser.click(&css).await;
    browser.type_text(words).await;
    let script = "return document.querySelector(arguments[0]).value === arguments[1]";
    browser.wait_until(&format!("{field} to be written"), script, &[css.into(), words.into()]).await;
}

async fn value(browser: &Browser, field: &str) -> String {
    let script = "return document.getElementById('draft-' + arguments[0])?.value ?? ''";
    browser.js(script, &[field.into()]).await.as_str().unwrap_or_default().to_owned()
}

/// Chooses a file in a field, as the reader's own choice would.
async fn choose(browser: &Browser, id: &str, text: &str) {
    browser.wait_for(&format!("label:has(#{id})")).await;
    let script = "const files = new DataTransfer(); \
        files.items.add(new File([arguments[1]], 'a.story.json', { type: 'application/json' })); \
        const input = document.getElementById(arguments[0]); \
        input.files = files.files; \
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.js(script, &[id.into(), text.into()]).await;
}

#[tokio::test]
async fn a_story_is_made_passed_on_as_a_link_and_as_a_file() {
    let site = Site::start();
    let browser = open(&site, "?view=compose", Options::default()).await;
    let downloads = Downloads::of(&browser).await;
    browser.wait_for("#compose-add").await;
    write(&browser, "title", "Two years & <b>one</b> question").await;
    browser.click("#bar-years-2021").await;
    browser.wait_query("?years=2021&view=compose").await;
    browser.click("#compose-add").await;
    focused(&browser, "draft-caption.0").await;
    write(&browser, "caption.0", "In 2021 there were {meetings|meeting|meetings}.").await;
    write(&browser, "question.0", "How many by video?").await;
    write(&browser, "answer.0", "{meetings:mode=virtual}.").await;
    browser.click("#bar-years-2021").await;
    browser.wait_query("?view=compose").await;
    browser.click("#compose-add").await;
    focused(&browser, "draft-caption.1").await;
    write(&browser, "caption.1", "All of them").await;

    // Order, removal and undo.
    browser.click("#draft-up-1").await;
    browser
        .wait_until(
            "the move to be told",
            "return document.getElementById('announcement').textContent === 'Step 2 is now step 1.'",
            &[],
        )
        .await;
    focused(&browser, "draft-step-0").await;
    browser.click("#draft-down-0").await;
    focused(&browser, "draft-step-1").await;
    browser.click("#draft-remove-0").await;
    focused(&browser, "draft-undo").await;
    assert_eq!(browser.count(".draft-steps > li").await, 1);
    browser.click("#draft-undo").await;
    focused(&browser, "draft-step-0").await;
    assert_eq!(browser.count(".draft-steps > li").await, 2);

    // It survives a reload.
    browser.reload().await;
    browser.wait_for("#draft-play").await;
    let captions = [value(&browser, "caption.0").await, value(&browser, "caption.1").await];
    assert_eq!(captions, ["In 2021 there were {meetings|meeting|meetings}.", "All of them"]);

    // The preview, in place.
    browser.click("#draft-play").await;
    browser.wait_text(".caption", "In 2021 there were 4 meetings.").await;
    browser.click("#story-edit").await;
    browser.wait_for("#draft-link").await;

    // The link and the file, opened by somebody else.
    let link = value(&browser, "link").await;
    assert!(link.contains("story=%7E") && link.len() <= 4000, "{link}");
    browser.click("#draft-save").await;
    let saved = downloads.file("two-years-b-one-b-question.story.json").await;
    let saved = String::from_utf8(saved).expect("UTF-8");
    let file: Value = serde_json::from_str(&saved).expect("the file is JSON");
    assert_eq!(file["steps"][0]["view"], "?years=2021");
    browser.wait_text("#draft-saved", "asked to save").await;
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

    // Played from its file, and changed.
    goto(&other, &site, "?view=story").await;
    choose(&other, "story-open", &saved).await;
    other.wait_text(".story-name", "Two years").await;
    other.wait_text("#story-step", "Step 1 of 2").await;
    goto(&other, &site, "?view=compose").await;
    choose(&other, "draft-open", &saved).await;
    other.wait_for("#draft-caption\\.1").await;
    choose(&other, "draft-open", "no story").await;
    other.wait_text("#compose .story-faults", "not readable as JSON").await;
    assert_eq!(other.count(".draft-steps > li").await, 2, "the draft stays");
    other.assert_clean().await;
}

#[tokio::test]
async fn two_tabs_do_not_overwrite_each_others_draft_and_a_closed_storage_is_told() {
    let site = Site::start();
    let browser = open(&site, "?view=compose", Options::default()).await;
    write(&browser, "title", "Here").await;
    // Another tab of this browser keeps another draft. It has a draft of this one's shape.
    let elsewhere = "
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const kept = localStorage.getItem('story-draft:/explorer/');
        frame.contentWindow.localStorage.setItem('story-draft:/explorer/', kept.replace('Here', 'There'));
        frame.remove();";
    browser.js(elsewhere, &[]).await;
    browser.wait_text("#draft-keeping", "changed in another tab").await;
    browser.click("#draft-about > summary").await;
    write(&browser, "author", "A").await;
    let kept = "return localStorage.getItem('story-draft:/explorer/')";
    let text = browser.js(kept, &[]).await;
    assert!(text.as_str().is_some_and(|it| it.contains("There")), "{text}: nothing was overwritten");
    browser.click("#draft-theirs").await;
    browser.wait_text("#draft-keeping", "kept in this browser only").await;
    assert_eq!(value(&browser, "title").await, "There");
    browser.click("#draft-undo").await;
    let script = "return document.getElementById('draft-title').value === 'Here'";
    browser.wait_until("the draft from before", script, &[]).await;

    let refuse = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
    browser.js(refuse, &[]).await;
    browser.click("#draft-title").await;
    browser.type_text("!").await;
    browser.wait_text("#draft-keeping", "does not keep the draft").await;
    assert_eq!(browser.axe().await, []);
    browser.assert_clean().await;
}

#[tokio::test]
async fn on_a_phone_the_question_comes_first_and_the_way_on_stays_in_reach() {
    let site = Site::start();
    let query = "?collection=both&years=2020&meeting=fmm-2020-special&view=story&step=3&story=pandemic";
    let browser = open(&site, query, PHONE).await;
    browser.wait_for("#story-show").await;
    drawn(&browser).await;
    let in_view = "
        const seen = (id) => { const it = document.getElementById(id).getBoundingClientRect();
            return it.top >= 0 && it.bottom <= innerHeight };
        const top = (css) => document.querySelector(css).getBoundingClientRect().top;
        return seen('story-next') && top('.question-text') < top('.story-name')
            && top('.question-text') < top('.caption') && top('.question-text') < innerHeight / 2";
    assert_eq!(browser.js(in_view, &[]).await, json!(true));
    browser.wait_text(".story-place", "Step 3/7").await;
    browser.click("#story-show").await;
    browser.wait_for(".answer-text").await;
    assert_eq!(barriers(&browser, query).await, [""; 0]);
    goto(&browser, &site, "?view=story").await;
    browser.wait_for("#start-anniversaries").await;
    assert_eq!(barriers(&browser, "all stories").await, [""; 0]);
    browser.resize(320, 700).await;
    for query in [query, "?view=story", "?view=compose"] {
        goto(&browser, &site, query).await;
        drawn(&browser).await;
        assert_eq!(browser.sideways().await, 0, "{query}");
    }
    browser.assert_clean().await;
}
