//! A view is passed on: as a code, as a frame, as a link that knows its data, as a link to words.

use browser_tests::{Browser, Fault, Options, Site};
use serde_json::{Value, json};

use crate::page::{bar, drawn, edition, entries, goto, number, open, tab_to};

/// What a camera reads from the screen.
async fn read_code(browser: &Browser) -> Vec<String> {
    let png = browser.png().await;
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a screenshot is a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it fits")];
    let info = reader.next_frame(&mut pixels).expect("it is whole");
    let samples = info.color_type.samples();
    let (width, height) = (info.width as usize, info.height as usize);
    // The second sample is green, which weighs most in brightness; of gray there is but one.
    let light = |x: usize, y: usize| pixels[(y * width + x) * samples + usize::from(samples > 2)];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, light);
    image.detect_grids().iter().filter_map(|it| it.decode().ok()).map(|it| it.1).collect()
}

async fn value(browser: &Browser, id: &str) -> String {
    let value = browser.js("return document.getElementById(arguments[0])?.value", &[json!(id)]).await;
    value.as_str().unwrap_or_else(|| panic!("there is no field {id}")).to_owned()
}

async fn open_sheet(browser: &Browser) {
    browser.click("#ask-share").await;
    browser.wait_for("#share-link").await;
    drawn(browser).await;
}

#[tokio::test]
async fn a_camera_reads_the_link_from_the_screen() {
    let site = Site::start();
    for (dark, width) in [(false, 1280), (true, 1280), (true, 390)] {
        let options = Options { dark, width, ..Options::default() };
        let browser = open(&site, "?years=2021&area=health&lang=en", options).await;
        open_sheet(&browser).await;
        let link = value(&browser, "share-link").await;
        assert!(link.ends_with(&format!("&made=1.{}", edition(&browser).await)), "{link}");
        assert_eq!(read_code(&browser).await, std::slice::from_ref(&link), "small, dark: {dark}");

        browser.click("#share-large").await;
        browser.wait_for("#share-page[open]").await;
        drawn(&browser).await;
        assert_eq!(read_code(&browser).await, std::slice::from_ref(&link), "large, dark: {dark}");
        assert_eq!(browser.texts("#share-page .address").await, [link]);
        let fills = "
            const box = document.getElementById('share-page').getBoundingClientRect();
            const code = document.querySelector('#share-page .qr').getBoundingClientRect();
            return box.width >= document.documentElement.clientWidth && box.height >= innerHeight
                && Math.min(code.width, code.height) > 0.55 * Math.min(innerWidth, innerHeight)";
        assert_eq!(browser.js(fills, &[]).await, true, "it fills the screen");
        assert!(browser.active().await.starts_with("button#share-large-close"), "{}", browser.active().await);
        assert_eq!(browser.axe().await, []);
        browser.keys(&["Escape"]).await;
        browser.wait_gone("#share-page").await;
        drawn(&browser).await;
        assert!(browser.active().await.starts_with("button#share-large "), "{}", browser.active().await);
        assert_eq!(browser.count("#share").await, 1, "the sheet is still open");
        assert_eq!(browser.sideways().await, 0);
        browser.assert_clean().await;
    }
}

#[tokio::test]
async fn a_link_can_keep_to_the_figures_that_it_shows() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&lang=en", Options::default()).await;
    open_sheet(&browser).await;
    let today = edition(&browser).await;
    browser.click("#share-freeze").await;
    drawn(&browser).await;
    let link = value(&browser, "share-link").await;
    assert_eq!(link, site.url(&format!("?years=2021&lang=en&edition={today}&made=1.{today}")));
    // It goes along with what is chosen.
    browser.click("#bar-chair-RU").await;
    browser.wait_query("?years=2021&chair=RU&lang=en").await;
    let link = value(&browser, "share-link").await;
    assert_eq!(link, site.url(&format!("?years=2021&chair=RU&lang=en&edition={today}&made=1.{today}")));
    browser.goto(&link).await;
    browser.wait_text("#edition-shown", &today).await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn the_html_of_a_frame_is_copied_or_can_be() {
    let site = Site::start();
    let browser = open(&site, "?years=2021&q=viet&meeting=arsom-17&lang=en", Options::default()).await;
    let origin = site.url("").trim_end_matches("/explorer/").to_owned();
    let allow = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": origin });
    browser.devtools("Browser.grantPermissions", allow).await;
    open_sheet(&browser).await;
    browser.click("#share-frame > summary").await;
    browser.wait_for("#share-code").await;
    assert_eq!(browser.axe().await, []);
    let choose = "
        const it = document.getElementById(arguments[0]);
        it.value = arguments[1];
        it.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.js(choose, &[json!("embed-picture"), json!("years")]).await;
    browser.js(choose, &[json!("embed-width"), json!("480")]).await;
    drawn(&browser).await;
    browser.click("#share-code-copy").await;
    browser.wait_text("#share [role=status]", "The HTML is copied.").await;
    let copied = browser.js_async("return navigator.clipboard.readText()", &[]).await;
    // The page's policy holds for what is parsed here, too; the host's is its own.
    let read = "
        const it = new DOMParser().parseFromString(arguments[0].replace(/ style=\"border:0\"/, ''), 'text/html').body.children;
        return [it.length, ...['src', 'title', 'width', 'loading'].map((name) => it[0].getAttribute(name))]";
    let today = edition(&browser).await;
    let src = format!("?years=2021&q=viet&view=embed&picture=years&lang=en&made=1.{today}");
    let expected = json!([1, site.url(&src), "When did they meet? – Dialogue Explorer", "480", "lazy"]);
    assert_eq!(browser.js(read, &[copied]).await, expected);
    assert_eq!(browser.attributes("#share-preview", "href").await, [site.url(&src)]);

    browser.js("Object.defineProperty(navigator, 'clipboard', { value: undefined })", &[]).await;
    browser.click("#share-code-copy").await;
    browser.wait_text("#share [role=status]", "copy it by hand").await;
    let selected = "
        const it = document.activeElement;
        return it.id + ' ' + it.value.slice(it.selectionStart, it.selectionEnd)";
    let selected = browser.js(selected, &[]).await;
    assert!(selected.as_str().is_some_and(|it| it.starts_with("share-code <iframe ")), "{selected}");
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_frame_is_operable_and_leaves_back_alone() {
    let site = Site::start();
    for dark in [false, true] {
        let browser = Browser::open(Options { dark, width: 320, height: 640, ..Options::default() }).await;
        for query in ["?view=embed&lang=en", "?view=embed&picture=areas&lang=ru"] {
            browser.goto(&site.url(query)).await;
            browser.wait_for(".embed-foot").await;
            drawn(&browser).await;
            assert_eq!(browser.axe().await, [], "{query}");
            assert_eq!(browser.sideways().await, 0, "{query}");
        }
        browser.goto(&site.url("?view=embed&picture=years&lang=en")).await;
        browser.wait_for("#bar-years-2021").await;
        drawn(&browser).await;
        assert_eq!(browser.count("header, .foot, .below").await, 0);
        let before = entries(&browser).await;
        tab_to(&browser, "#years-chart [role=option]").await;
        browser.keys(&["End", "Enter"]).await;
        browser.wait_for(".chips .chip").await;
        drawn(&browser).await;
        assert_eq!(entries(&browser).await, before, "Back is for the page around the frame");
        assert!(browser.query().await.ends_with("&view=embed&picture=years&lang=en"));
        tab_to(&browser, "#embed-open").await;
        assert_eq!(browser.attributes("#embed-open", "target").await, ["_blank"]);
        browser.assert_clean().await;
    }
}

/// Today's data without the reports of one article, as the host would keep it.
async fn older(browser: &Browser) -> String {
    let script = "
        return fetch(`data/past/${arguments[0]}.json`).then((it) => it.json()).then((all) => {
            all['reports.json'] = all['reports.json'].filter((it) => it.article !== 'arsom-19-cpv');
            return JSON.stringify(all);
        })";
    let today = edition(browser).await;
    let text = browser.js_async(script, &[json!(today)]).await;
    text.as_str().expect("the present edition is kept").to_owned()
}

#[tokio::test]
async fn a_link_made_from_older_data_says_what_has_changed() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    site.break_file("data/past/11111111", Fault::Body(older(&browser).await));
    let figure = number(bar(&browser, "bar-years-2023").await.rsplit_once(": ").expect("a count").1);

    goto(&browser, &site, "?lang=en&made=1.11111111").await;
    let told = format!("2023 from {} to {figure}", figure - 1);
    browser.wait_text("#edition-since", &told).await;
    // It follows the choice, and so does the link.
    browser.click("#bar-years-2021").await;
    browser.wait_query("?years=2021&lang=en&made=1.11111111").await;
    browser.wait_text("#edition-since", &told).await;
    // What is passed on is made from today's figures.
    open_sheet(&browser).await;
    let link = value(&browser, "share-link").await;
    assert_eq!(link, site.url(&format!("?years=2021&lang=en&made=1.{}", edition(&browser).await)));
    browser.keys(&["Escape"]).await;
    assert_eq!(browser.axe().await, []);
    browser.click("#edition-since .dismiss").await;
    browser.wait_query("?years=2021&lang=en").await;
    browser.wait_gone("#edition-since").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_frozen_link_shows_older_figures_and_the_way_to_todays() {
    let site = Site::start();
    let browser = open(&site, "", Options::default()).await;
    site.break_file("data/past/11111111", Fault::Body(older(&browser).await));
    let today = bar(&browser, "bar-years-2023").await;
    goto(&browser, &site, "?lang=en&edition=11111111").await;
    browser.wait_text("#edition-shown", "11111111").await;
    assert_eq!(browser.count("#bar-years-2023").await, 0, "nothing of 2023 was known then");
    browser.click("#edition-today").await;
    browser.wait_query("?lang=en&made=1.11111111").await;
    browser.wait_for("#edition-since").await;
    assert_eq!(bar(&browser, "bar-years-2023").await, today);
    browser.back().await;
    browser.wait_text("#edition-shown", "11111111").await;
    assert_eq!(browser.count("#bar-years-2023").await, 0);
    browser.assert_clean().await;

    // What is not kept is told, and what did not arrive can be fetched again.
    goto(&browser, &site, "?lang=en&edition=22222222").await;
    browser.wait_text("#edition-shown", "not kept here").await;
    site.break_file("data/past/11111111", Fault::Status(503));
    goto(&browser, &site, "?lang=en&edition=11111111").await;
    browser.wait_for("#edition-shown button").await;
    site.mend();
    let again = older(&browser).await;
    site.break_file("data/past/11111111", Fault::Body(again));
    browser.click("#edition-shown button").await;
    browser.wait_text("#edition-shown", "These are the figures of edition 11111111").await;
    browser.assert_clean_but(&["data/past"]).await;
}

#[tokio::test]
async fn a_link_to_words_opens_with_them_in_focus_and_in_view() {
    let site = Site::start();
    let browser = Browser::open(Options::default()).await;
    let today = {
        goto(&browser, &site, "").await;
        edition(&browser).await
    };
    let article = "read=arsom-17-vna&meeting=arsom-17&fact=kind";
    for (query, id) in [
        (format!("?{article}"), "words"),
        (format!("?collection=both&{article}"), "words"),
        (format!("?{article}&show=kinds&years=2023&vs="), "words"),
        (format!("?{article}&edition={today}"), "words"),
        ("?meeting=arsom-17&fact=kind".to_owned(), "q-arsom-17-kind-0"),
        ("?collection=both&meeting=arsom-17&fact=kind".to_owned(), "q-arsom-17-kind-0"),
        ("?meeting=arsom-17".to_owned(), "m-arsom-17"),
    ] {
        goto(&browser, &site, &query).await;
        let is_there = "
            const it = document.activeElement, box = it.getBoundingClientRect();
            return it.id === arguments[0] && box.bottom > 0 && box.top < innerHeight";
        browser.wait_until(&format!("{id} at {query}"), is_there, &[json!(id)]).await;
    }
}

#[tokio::test]
async fn words_of_an_article_have_a_link_to_copy() {
    let site = Site::start();
    let query = "?collection=both&years=2021&read=arsom-17-vna&meeting=arsom-17&fact=kind&lang=en";
    let browser = open(&site, query, Options::default()).await;
    let origin = site.url("").trim_end_matches("/explorer/").to_owned();
    let allow = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": origin });
    browser.devtools("Browser.grantPermissions", allow).await;
    browser.click("#copy-words").await;
    browser.wait_text(".word-link [role=status]", "The link is copied.").await;
    assert_eq!(browser.axe().await, []);
    let copied = browser.js_async("return navigator.clipboard.readText()", &[]).await;
    let words = "?collection=both&meeting=arsom-17&read=arsom-17-vna&fact=kind&lang=en";
    let link = site.url(&format!("{words}&made=1.{}", edition(&browser).await));
    assert_eq!(copied, Value::String(link.clone()));
    browser.keys(&["Escape"]).await;
    browser.wait_gone(".word-link").await;

    browser.js("Object.defineProperty(navigator, 'clipboard', { value: undefined })", &[]).await;
    browser.click("#copy-words").await;
    browser.wait_for("#said-link").await;
    drawn(&browser).await;
    assert!(browser.active().await.starts_with("input#said-link"), "{}", browser.active().await);
    assert_eq!(value(&browser, "said-link").await, link);
    browser.click("#said-close").await;
    browser.wait_gone(".word-link").await;
    // The way out leads to the words themselves.
    let out = browser.attributes("#words-out", "href").await;
    assert!(out[0].contains("#:~:text="), "{out:?}");
    browser.assert_clean().await;
}
