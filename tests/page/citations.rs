//! The pages that the record cites: named in full, their texts never shown, and what is doubtful said.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::html::Element;
use super::open::{BUNDLED, Json, numbers, open, open_with};
use super::recount::{list, sources, text};

const MONTHS: &str = "January February March April May June July August September October November December";

/// What stands for a page: its title, who published it, when, and in which language.
fn line(page: &Value) -> String {
    let month = |it: &str| MONTHS.split(' ').nth(it.parse::<usize>().expect("a month") - 1).expect("a month");
    let date = match text(page, "published").split('-').collect::<Vec<_>>()[..] {
        [year, of, day] => format!("{} {} {year}", day.trim_start_matches('0'), month(of)),
        [year, of] => format!("{} {year}", month(of)),
        [""] => "no date given".to_owned(),
        ref other => other.concat(),
    };
    let language = match text(page, "language") {
        "en" => "English",
        "vi" => "Vietnamese",
        "ru" => "Russian",
        "id" => "Indonesian",
        "de" => "German",
        "es" => "Spanish",
        "fil" => "Filipino",
        "fr" => "French",
        "ja" => "Japanese",
        "th" => "Thai",
        "zh" => "Chinese",
        other => panic!("{other:?} has no name"),
    };
    format!("{} {} · {date} · {language}", text(page, "title"), text(page, "publisher"))
}

/// What a list of citations says, and where each leads.
#[track_caller]
fn check(cited: &Element, pages: &[&Value]) {
    let items = cited.tagged("li");
    assert_eq!(items.len(), pages.len());
    for (item, page) in items.iter().zip(pages) {
        assert_eq!(item.text(), line(page));
        let [link] = item.tagged("a")[..] else { panic!("no link of {page}") };
        assert_eq!(link.get("href"), page["url"].as_str());
        assert_eq!(link.text(), text(page, "title"));
        assert_eq!(
            (link.get("rel"), link.get("lang")),
            (Some("noopener noreferrer"), page["language"].as_str())
        );
    }
}

/// How many pages state a meeting; every one of them has a page.
fn how_many(meeting: &Value) -> usize {
    list(&meeting["sources"]).len()
}

#[test]
fn a_meeting_names_its_pages_and_says_what_is_doubtful() {
    let record = &BUNDLED.record;
    let mut doubtful = [0, 0];
    for meeting in list(&record["meetings"]) {
        let id = text(meeting, "id");
        let page = open(&format!("?collection=record&status=&lang=en&meeting={id}"));
        let details = page.the("open").the("details");
        check(details.the("citations"), &sources(&meeting["sources"], record));
        let said = |words: &str| details.of("how").iter().any(|it| it.text() == words);
        let is_single = how_many(meeting) == 1;
        assert_eq!(said("Only one page was found that states this."), is_single, "{id}");
        let is_held = meeting["status"] == "held";
        let never = "It was announced. No page was found that says it took place.";
        assert_eq!(said(never), !is_held, "{id}");
        doubtful = [doubtful[0] + u32::from(is_single), doubtful[1] + u32::from(!is_held)];
        // The note, and what was adopted there.
        let english = details.all().into_iter().filter(|it| it.tag == "p" && it.get("lang") == Some("en"));
        let notes: Vec<String> = english.map(Element::text).collect();
        assert_eq!(notes, meeting["note"].as_str().into_iter().collect::<Vec<_>>(), "{id}");
        let adopted = details.of("documents").first().map(|it| it.tagged("li")).unwrap_or_default();
        let adopted: Vec<String> = adopted.iter().map(|it| it.text()).collect();
        let names = meeting["documents"].as_array().into_iter().flatten();
        assert_eq!(adopted, names.map(|it| it.as_str().expect("a name")).collect::<Vec<_>>(), "{id}");
        // No words of any page: the record has none.
        assert!(details.tagged("q").is_empty(), "{id}");
    }
    assert_eq!(doubtful, [55, 12], "one page, and never found held");
}

#[test]
fn all_pages_are_listed_once() {
    let pages: Vec<&Value> = list(&BUNDLED.record["sources"]).iter().collect();
    for link in ["?collection=record&lang=en", "?collection=both&lang=en"] {
        let page = open(link);
        let all = page.the("all-citations");
        assert_eq!(numbers(&all.tagged("summary")[0].text()), [pages.len() as u32]);
        check(all.the("citations"), &pages);
    }
    assert!(open("?lang=en").of("citations").is_empty(), "the articles cite nothing");
}

#[test]
fn every_document_and_coordinator_stands_in_the_table_with_its_pages() {
    let record = &BUNDLED.record;
    let mut expected: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
    let mut lines = 0;
    for it in list(&record["documents"]) {
        // Once for the day of adoption, once for the years that it is for, and once where neither is told.
        lines += (it.get("adopted").is_some() as usize + it.get("period").is_some() as usize).max(1);
        expected.insert(text(it, "name").to_owned(), sources(&it["sources"], record));
    }
    for it in list(&record["coordinators"]) {
        let name = match text(it, "country") {
            "LA" => "Laos",
            "ID" => "Indonesia",
            "KH" => "Cambodia",
            "MM" => "Myanmar",
            other => panic!("{other} is new"),
        };
        lines += 1;
        expected.insert(name.to_owned(), sources(&it["sources"], record));
    }
    assert_eq!(expected.len(), 32 + 4);
    for collection in ["record", "both"] {
        let page = open(&format!("?collection={collection}&show=coordinators,coordinators-table&lang=en"));
        let rows: Vec<&Element> = page
            .id("periods-picture")
            .expect("a picture")
            .tagged("tr")
            .into_iter()
            .filter(|it| !it.of("pages").is_empty())
            .collect();
        assert_eq!(rows.len(), lines);
        let mut names = BTreeSet::new();
        for row in rows {
            let name = row.tagged("th")[0].text();
            check(row.the("citations"), &expected[&name]);
            names.insert(name);
        }
        assert_eq!(names.len(), expected.len(), "{collection}");
    }
}

/// The years of which nothing was found that two pages state, runs as one.
fn thin_years(record: &Value) -> String {
    let mut best: BTreeMap<u32, usize> = BTreeMap::new();
    for meeting in list(&record["meetings"]).iter().filter(|it| it["status"] == "held") {
        let most = best.entry(text(meeting, "start")[..4].parse().expect("a year")).or_default();
        *most = how_many(meeting).max(*most);
    }
    let [first, last] = [best.keys().next(), best.keys().next_back()].map(|it| *it.expect("a year"));
    let thin: Vec<u32> = (first..=last).filter(|it| best.get(it).is_none_or(|it| *it < 2)).collect();
    let mut runs: Vec<String> = Vec::new();
    for run in thin.chunk_by(|a, b| a + 1 == *b) {
        let (from, to) = (run[0], run[run.len() - 1]);
        runs.push(if from == to { from.to_string() } else { format!("{from}–{to}") });
    }
    runs.join(", ")
}

#[test]
fn thin_years_are_those_that_a_recount_finds() {
    let mut json = BUNDLED.clone();
    check_thin(&json, "1992–1995, 1998–2003, 2006, 2009, 2012");
    // A meeting that was only planned was not found: 1996 has no other, and no year is after 2025.
    for meeting in json.record["meetings"].as_array_mut().expect("a list") {
        if text(meeting, "id") == "fmm-1996" || text(meeting, "start").starts_with("2026") {
            meeting["status"] = "planned".into();
        }
    }
    check_thin(&json, "1992–1996, 1998–2003, 2006, 2009, 2012");
}

#[track_caller]
fn check_thin(json: &Json, years: &str) {
    assert_eq!(thin_years(&json.record), years);
    let data = json.data();
    for collection in ["record", "both"] {
        let page = open_with(&format!("?collection={collection}&lang=en"), &data);
        let how = page.id("years").expect("a chart").the("how").text();
        assert!(how.contains(&format!("Years with few sources: {years}. ")), "{collection}: {how}");
    }
}
