//! A packed collection: counted at once, its evidence fetched meeting by meeting.

use std::path::{Path, PathBuf};

use browser_tests::{Browser, Downloads, Fault, Options, Site};
use oracle::DataFiles;
use serde_json::{Value, json};

/// How many meetings the pack of the fixtures has, and how many a shard and a page of the list have.
const MEETINGS: usize = 60;
const PAGE: usize = 24;

/// The site with the pack of the fixtures as one of its collections.
fn site() -> Site {
    let mut collections = DataFiles::bundled().json("collections");
    let pack =
        json!({ "id": "made-up", "pack": "made-up", "en": "Made up", "vi": "Bịa ra", "ru": "Выдумано" });
    collections.as_array_mut().expect("a list").push(pack);
    let data = DataFiles::bundled().with("collections", collections.to_string().as_bytes());
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/packed");
    Site::start_with_folder(data, "data/packs/made-up/", folder)
}

/// How many files of a kind were asked for: `shards`, `ids`.
fn asked_for(site: &Site, kind: &str) -> usize {
    let asked = site.asked_for();
    asked.iter().filter(|path| path.contains("packs/") && path.contains(kind)).count()
}

async fn open(site: &Site, link: &str, css: &str) -> Browser {
    let browser = Browser::open(Options::default()).await;
    browser.goto(&site.url(link)).await;
    browser.wait_for(css).await;
    browser
}

/// The meetings that the fixtures have, by a plain look into their shards.
fn meetings() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/packed");
    let read = |path: PathBuf| -> Value {
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let version = read(folder.join("pack.json"))["version"].as_str().expect("a version").to_owned();
    (0..MEETINGS / 10)
        .flat_map(|shard| {
            let shard = read(folder.join(&version).join(format!("shards/{shard}.json")));
            shard["reports.json"].as_array().expect("a list").clone()
        })
        .collect()
}

/// Whether a report says so of its meeting.
fn says(report: &Value, field: &str, value: &str) -> bool {
    report["evidence"]
        .as_array()
        .is_some_and(|all| all.iter().any(|it| it["field"] == field && it["value"] == value))
}

#[tokio::test]
async fn a_pack_is_counted_at_once_and_its_evidence_comes_page_by_page() {
    let site = site();
    let held = meetings().iter().filter(|it| says(it, "status", "held")).count();
    let browser = open(&site, "?collection=made-up", ".meeting-list .meeting-link").await;
    browser.wait_text("#summary", &held.to_string()).await;
    browser
        .wait_until(
            "a page of meetings",
            "return all('.meeting-link').length === arguments[0]",
            &[PAGE.into()],
        )
        .await;
    assert!(asked_for(&site, "shards") <= PAGE.div_ceil(10) + 1, "{:?}", site.asked_for());
    let first = browser.texts(".meeting-list li").await;
    browser.click("#page-next").await;
    browser.wait_text(".list-pages", &format!("25–48 of {held}")).await;
    browser
        .wait_until("the next page", "return all('.meeting-link').length === arguments[0]", &[PAGE.into()])
        .await;
    let second = browser.texts(".meeting-list li").await;
    assert!(first.iter().all(|row| !second.contains(row)), "{first:?} {second:?}");
    browser.click("#page-last").await;
    browser.wait_text(".list-pages", &format!("of {held}")).await;
    assert_eq!(browser.attributes("#page-next", "aria-disabled").await, ["true"]);

    // A choice counts what a plain look into the evidence gives.
    let energy =
        meetings().iter().filter(|it| says(it, "status", "held") && says(it, "areas", "energy")).count();
    browser.goto(&site.url("?collection=made-up&area=energy")).await;
    browser.wait_text("#meetings-title .count", &energy.to_string()).await;
    let violations = browser.axe().await;
    assert!(violations.is_empty(), "{violations:?}");
    browser.assert_clean().await;
}

#[tokio::test]
async fn a_meeting_of_a_pack_leads_to_its_words_and_back() {
    let site = site();
    let browser = open(&site, "?collection=made-up", ".meeting-link").await;
    let name = browser.texts(".meeting-link").await.remove(0);
    browser.click(".meeting-link").await;
    browser.wait_text(".meeting h2", &name).await;
    browser.click("a.meeting-quote, .meeting-quote a, [id^=q-]").await;
    browser.wait_for("#words").await;
    browser.click("#evidence-back").await;
    browser.wait_text(".meeting h2", &name).await;
    browser.click("#evidence-back").await;
    browser.wait_for(".list-pages").await;
    browser.assert_clean().await;

    // Who comes by a link has no list: the number stands in the index of ids.
    browser.goto(&site.url("?collection=made-up")).await;
    browser.wait_for(".meeting-link").await;
    let link = browser.attributes(".meeting-link", "href").await.remove(3);
    let site = self::site();
    let browser = open(&site, &link, ".meeting h2").await;
    assert_eq!((asked_for(&site, "ids/"), asked_for(&site, "shards/")), (1, 1), "{:?}", site.asked_for());
    browser.goto(&site.url("?collection=made-up&meeting=no-such")).await;
    browser.wait_text(".evidence", "no meeting “no-such”").await;
    browser.assert_clean().await;
}

#[tokio::test]
async fn what_does_not_come_of_a_pack_is_named_and_asked_for_again() {
    let site = site();
    site.break_file("data/packs/made-up/pack.json", Fault::Status(503));
    let browser = open(&site, "?collection=made-up", "#retry").await;
    browser.wait_text(".notices", "pack.json").await;
    site.mend();
    browser.click("#retry").await;
    browser.wait_for(".meeting-link").await;

    let site = self::site();
    let link = browser.attributes(".meeting-link", "href").await.remove(0);
    for part in ["", "shards/", "ids/"] {
        let version = version();
        let fault = if part.is_empty() { "columns.bin" } else { part };
        site.break_file(&format!("data/packs/made-up/{version}/{fault}"), Fault::Body("<html>".to_owned()));
    }
    let browser = open(&site, &link, "#retry").await;
    browser.wait_text(".notices", "columns.bin").await;
    site.mend();
    site.break_file(&format!("data/packs/made-up/{}/shards/", version()), Fault::Status(500));
    browser.click("#retry").await;
    browser.wait_for("#retry-shard").await;
    browser.wait_text(".evidence", "shards/0").await;
    site.mend();
    browser.click("#retry-shard").await;
    browser.wait_for(".meeting h2").await;
}

/// The folder in which all but `pack.json` lies.
fn version() -> String {
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/packed/pack.json");
    let pack: Value = serde_json::from_slice(&std::fs::read(pack).expect("the fixture")).expect("JSON");
    pack["version"].as_str().expect("a version").to_owned()
}

#[tokio::test]
async fn a_pack_has_no_views_that_need_all_evidence_and_its_table_is_whole() {
    let site = site();
    for (view, said) in [("present", "Here are its charts"), ("handout", "Here are its charts")] {
        let browser = open(&site, &format!("?collection=made-up&view={view}"), ".meeting-link").await;
        browser.wait_text("#main", said).await;
        browser.assert_clean().await;
    }
    let browser = open(&site, "?collection=made-up&status=", ".meeting-link").await;
    let downloads = Downloads::of(&browser).await;
    browser.click("#save-columns").await;
    let table = downloads.file("meetings_made-up_status-any_en.csv").await;
    let table = String::from_utf8(table).expect("text");
    assert_eq!(table.lines().count(), MEETINGS + 1, "{table}");
    for lang in ["vi", "ru"] {
        let browser = open(&site, &format!("?collection=made-up&lang={lang}"), ".meeting-link").await;
        assert_eq!(browser.sideways().await, 0);
        browser.assert_clean().await;
    }
}
