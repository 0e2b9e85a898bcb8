//! Faults in data, files and links, and texts that would like to be markup.

use std::collections::BTreeSet;

use dialogue_explorer::page::{Data, Files};
use serde_json::json;

use super::html::Element;
use super::open::{BUNDLED, FILES, open, open_with, sum};

#[test]
fn faults_are_named_and_hide_nothing_good() {
    let mut json = BUNDLED.clone();
    json.articles[1]["published"] = json!("2021-13-01");
    json.reports[2]["evidence"][3]["quote"] = json!("June 31");
    json.reports[0]["evidence"]
        .as_array_mut()
        .expect("a list")
        .push(json!({"field": "mood", "value": 1, "quote": "a"}));
    let data = json.data();
    for (lang, summary) in [("en", "3 things could not be read"), ("vi", ""), ("ru", "")] {
        let page = open_with(&format!("?lang={lang}"), &data);
        let faults = page.the("fault");
        assert!(faults.tagged("summary")[0].text().contains(summary));
        let told: Vec<String> = faults.tagged("li").iter().map(|it| it.text()).collect();
        assert_eq!(told.len(), 3, "{told:?}");
        assert_eq!(
            told[0],
            "articles.json: article 2 (arsom-17-vna): \"published\" is not a date: \"2021-13-01\""
        );
        assert!(
            told[1].starts_with("reports.json: report 1 (arsom-19-cpv): evidence 27: \"field\""),
            "{told:?}"
        );
        assert_eq!(
            told[2],
            "reports.json: report 3 (roundtable-2021-akp): evidence 4: \"start\" \"2021-06-29\": \"June 31\" does not stand in the text"
        );
        assert_eq!(page.the("meetings").of("what").len(), 9);
    }
}

#[test]
fn a_broken_file_offers_to_try_again() {
    let [articles, reports, claims] =
        [&BUNDLED.articles, &BUNDLED.reports, &BUNDLED.claims].map(|it| it.to_string());
    let (articles, reports, claims) = (articles.as_bytes(), reports.as_bytes(), claims.as_bytes());
    let data = Data::new(&Files { articles, reports, claims, vocabulary: b"<html>", ..FILES });
    let page = open_with("", &data);
    let fault = page.the("fault");
    assert_eq!(fault.get("role"), Some("alert"));
    assert!(
        fault.text().starts_with("vocabulary.json: not readable from line 1 column 1 on: "),
        "{}",
        fault.text()
    );
    assert!(page.id("retry").is_some());
    assert_eq!(page.the("meetings").of("what").len(), 9);

    let data = Data::new(&Files { articles: b"", reports, claims, vocabulary: b"{}", ..FILES });
    for (lang, nothing) in
        [("en", "The articles could not be read, so there is nothing to show yet."), ("ru", "")]
    {
        let page = open_with(&format!("?lang={lang}&meeting=arsom-19"), &data);
        assert!(page.tagged("main")[0].text().ends_with(nothing));
        assert!(page.the("fault").text().starts_with("articles.json: breaks off at "));
        assert!(page.id("charts").is_none());
    }
}

#[test]
fn hostile_text_is_text() {
    let script = "<script>alert('\"1\"')</script>&lt;&amp;";
    let words = format!("{script} <img src=x onerror=alert(1)> a meeting was held </p></div>\n{script}");
    let mut json = BUNDLED.clone();
    let mut article = json!({"id": "hostile", "title": script, "publisher": "\"><b onclick=\"x\">",
        "agency": "' onmouseover='x", "published": null, "language": "en", "note": script, "related": [script],
        "text": words});
    let report = json!({"article": "hostile", "main": true, "note": script, "evidence": [
        {"field": "kind", "value": "other", "quote": "a meeting"},
        {"field": "status", "value": "held", "quote": "was held"},
        {"field": "city", "value": script, "quote": "<img src=x onerror=alert(1)>"}
    ]});
    let hostile = [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<b>",
        "https://a\"b",
        "//evil.example",
        "https://a b",
        "vbscript:x",
        "https:///x",
        "http://a\nb",
    ];
    for url in hostile {
        article["url"] = json!(url);
        let mut json = json.clone();
        json.add(article.clone(), vec![report.clone()]);
        let page = open_with("?read=hostile", &json.data());
        assert!(page.the("reader").of("out").is_empty(), "{url:?} became a link");
        assert!(page.the("fault").text().contains("is not an http or https address"), "{url:?}");
    }
    article["url"] = json!("https://example.org/?a=1&b='2'");
    json.add(article, vec![report]);
    let data = json.data();
    let page = open_with("?between=&read=hostile&show=left-out,filters&q=script", &data);
    assert_eq!(page.the("out").get("href"), Some("https://example.org/?a=1&b='2'"));
    assert_eq!(page.id("article-title").map(Element::text).as_deref(), Some(script));
    assert!(page.the("text").text().starts_with(words.split('\n').next().expect("a line")));
    assert!(!page.of("hit").is_empty());
    let meeting = page
        .all()
        .into_iter()
        .find_map(|it| it.get("id")?.strip_prefix("m-").filter(|it| it.ends_with("hostile")));
    let page = open_with(&format!("?between=&meeting={}", meeting.expect("the hostile meeting")), &data);
    assert!(page.the("details").text().contains(script));
}

#[test]
fn a_hostile_link_is_a_link() {
    for link in [
        "?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "?q=%22%3E%3Cimg src=x onerror=x%3E",
        "?meeting=%3Cscript%3E&area=%22onclick=%22x&%3Cb%3E=1&lang=%3Cb%3E",
        "?read=javascript:alert(1)&fact=%3Cb%3E&statement='\"&show=<b>",
        "?q=%00%E2%80%AE%FF%FE&years=%F0%9F%98%80",
        "?%&%%&%F&=&&&===?#",
    ] {
        let page = open(link);
        assert!(page.id("summary").is_some(), "{link}");
        assert!(page.tagged("script").is_empty() && page.tagged("img").is_empty());
    }
    let page = open("?q=%3Cscript%3E");
    assert_eq!(page.id("q").and_then(|it| it.get("value")), Some("<script>"));
    assert!(page.the("chip").text().contains("“<script>”"));
}

#[test]
fn what_a_link_says_in_vain_is_named() {
    for (lang, lines) in [
        (
            "en",
            [
                "area “enrgy” in the link is not known; ignored",
                "“color” in the link is not known; ignored",
                "meeting “nope” in the link is not known; ignored",
            ],
        ),
        ("vi", ["enrgy", "color", "nope"]),
        ("ru", ["enrgy", "color", "nope"]),
    ] {
        let page = open(&format!("?area=enrgy,health&color=red&meeting=nope&lang={lang}"));
        let told: Vec<String> = page.the("notice").tagged("li").iter().map(|it| it.text()).collect();
        assert_eq!(told.len(), 3, "{told:?}");
        for line in lines {
            assert!(told.iter().any(|told| told.contains(line)), "{line:?} in {told:?}");
        }
        assert_eq!(page.of("chip").len(), 1, "what is known stands");
    }
    assert!(open("?utm_source=mail&area=health").of("notice").is_empty());
    let many: String = (0..50).map(|it| format!("x{it},")).collect();
    let page = open(&format!("?area={many}"));
    assert!(page.the("notice").text().contains("and 42 more"), "{}", page.the("notice").text());
}

/// What the page makes of another record, other outlines or another index of collections.
fn with(record: &[u8], outlines: &[u8], collections: &[u8]) -> Data {
    let [articles, reports, claims, vocabulary] =
        [&BUNDLED.articles, &BUNDLED.reports, &BUNDLED.claims, &BUNDLED.vocabulary].map(|it| it.to_string());
    let [articles, reports, claims, vocabulary] =
        [articles.as_bytes(), reports.as_bytes(), claims.as_bytes(), vocabulary.as_bytes()];
    Data::new(&Files { articles, reports, claims, vocabulary, collections, record, outlines })
}

/// How many meetings a page counts.
fn count(page: &Element) -> String {
    page.the("meetings").of("n")[0].text()
}

#[test]
fn a_broken_record_leaves_the_articles_whole() {
    for (record, told) in [
        (&b"<html>"[..], "record.json: not readable from line 1 column 1 on: "),
        (b"", "record.json: breaks off at "),
        (b"[]", "record.json: "),
        (b"{\"sources\": [", "record.json: breaks off at "),
    ] {
        let data = with(record, FILES.outlines, FILES.collections);
        let page = open_with("?lang=en", &data);
        assert_eq!((count(&page).as_str(), sum(&page)), ("9", [9, 6, 15]));
        assert!(page.of("fault").is_empty(), "the articles need no record");
        // Both: the articles stand, and what is missing is said.
        let page = open_with("?collection=both&lang=en", &data);
        assert_eq!((count(&page).as_str(), sum(&page)), ("9", [9, 6, 15]));
        let fault = page.the("fault");
        assert_eq!(fault.get("role"), Some("alert"));
        assert!(fault.text().starts_with(told), "{}", fault.text());
        assert!(page.id("retry").is_some());
        // The record alone has nothing to show.
        let page = open_with("?collection=record&lang=en", &data);
        assert!(page.the("fault").text().starts_with(told), "{}", page.the("fault").text());
        assert!(page.id("charts").is_none());
        assert!(page.id("collection-articles").is_some(), "a way back");
    }
}

#[test]
fn one_bad_meeting_of_the_record_is_named_and_hides_no_other() {
    let mut json = BUNDLED.clone();
    json.record["meetings"][0]["start"] = json!("1991-13-01");
    json.record["meetings"][2]["kind"] = json!("picnic");
    json.record["meetings"][3]["sources"] = json!(["nowhere"]);
    json.record["documents"][0]["adopted"] = json!("one day");
    let data = json.data();
    for (collection, all) in [("record", 109), ("both", 124)] {
        let page = open_with(&format!("?collection={collection}&lang=en&show=coordinators"), &data);
        let told: Vec<String> = page.the("fault").tagged("li").iter().map(|it| it.text()).collect();
        assert_eq!(
            told,
            [
                "record.json: document 1: \"adopted\" is not a date: \"one day\"",
                "record.json: meeting 1 (amm-1991): \"start\" is not a date: \"1991-13-01\"",
                "record.json: meeting 3 (fmm-1994): \"kind\" is not a kind of meeting: \"picnic\"",
                "record.json: meeting 3 (fmm-1994): no \"kind\"; left out",
                "record.json: meeting 4 (fmm-1996): \"nowhere\" is no source of the record",
                "record.json: meeting 4 (fmm-1996): no source; left out",
            ]
        );
        let [shown, left_out, sum] = sum(&page);
        assert_eq!((shown + left_out, sum), (all, all), "{collection}");
        // Its other values stand, so it counts as one whose year is not told.
        let page = open_with(&format!("?collection={collection}&lang=en&years=untold"), &data);
        assert!(page.id("m-amm-1991").is_some());
    }
    let page = open_with("?lang=en", &data);
    assert!(page.of("fault").is_empty() && count(&page) == "9");
}

#[test]
fn without_outlines_every_place_stands_beside_the_map() {
    let show = "?collection=record&show=places&lang=en";
    let keys = |page: &Element| -> Vec<String> {
        let marks = page.all().into_iter().filter_map(|it| it.get("id")?.strip_prefix("places-place-"));
        marks.map(str::to_owned).collect()
    };
    let whole = open(show);
    let missing = "The outlines of the map did not arrive; the bars say the same.";
    assert!(!whole.id("map-picture").expect("a picture").text().contains(missing));
    assert!(!whole.id("map-chart").expect("a map").of("land").is_empty());
    for (outlines, told) in [
        (&b"<html>"[..], "outlines.txt: line 1: "),
        (b"panel x 9 9\nland", "outlines.txt: line 2: "),
        (b"\xff", "outlines.txt: not UTF-8"),
    ] {
        let page = open_with(show, &with(FILES.record, outlines, FILES.collections));
        assert!(page.id("map-picture").expect("a picture").text().contains(missing));
        assert!(page.the("fault").tagged("li")[0].text().starts_with(told), "{}", page.the("fault").text());
        assert_eq!(keys(&page), keys(&whole));
        let aside = page.all().into_iter().filter_map(|it| it.get("id")?.strip_prefix("map-place-"));
        assert_eq!(aside.collect::<BTreeSet<_>>().len(), keys(&whole).len(), "all of them");
        assert_eq!(count(&page), "99");
    }
}

#[test]
fn without_collections_the_articles_stand() {
    for collections in [&b""[..], b"<html>", b"[]", b"[{\"id\": \"x\"}]"] {
        let page = open_with("?collection=record&lang=en", &with(FILES.record, FILES.outlines, collections));
        assert_eq!(count(&page), "9");
        assert!(page.the("notice").text().contains("collection “record” in the link is not known"));
    }
}

#[test]
fn hostile_text_of_the_record_is_text() {
    let script = "<script>alert('\"1\"')</script>&lt;&amp;";
    let mut json = BUNDLED.clone();
    for field in ["title", "publisher"] {
        json.record["sources"][0][field] = json!(script);
    }
    json.record["sources"][1]["url"] = json!("javascript:alert(1)");
    json.record["meetings"][0]["note"] = json!(script);
    json.record["meetings"][0]["city"] = json!(script);
    json.record["documents"][0]["name"] = json!(script);
    let data = json.data();
    let page =
        open_with("?collection=record&meeting=amm-1991&show=coordinators,coordinators-table&lang=en", &data);
    assert!(page.the("fault").text().contains("is not an http or https address"));
    assert_eq!(page.the("details").text().matches(script).count(), 2);
    assert!(page.the("all-citations").tagged("li")[0].text().starts_with(script));
    assert!(page.the("all-citations").tagged("li")[1].tagged("a").is_empty());
    assert!(page.id("periods-picture").expect("a picture").text().contains(script));
}
