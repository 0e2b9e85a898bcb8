//! Two reports of one meeting, and what they disagree on.

use std::collections::BTreeSet;

use dialogue_explorer::page::{Data, render};
use serde_json::json;

use super::html::Element;
use super::open::{BUNDLED, looked_at, open_with, sum};

/// The bundled data, and a second article on the 19th meeting, which tells one value otherwise.
fn with_a_second_report(field: &str, value: &str, quote: &str) -> Data {
    let mut json = BUNDLED.clone();
    let words =
        "The 19th ASEAN-Russia Senior Officials Meeting was held by video from Phnom Penh on 27 April 2023.";
    let evidence = [
        ("kind", json!("senior-officials"), "Senior Officials Meeting"),
        ("parties", json!("ASEAN"), "ASEAN-Russia"),
        ("parties", json!("RU"), "ASEAN-Russia"),
        ("ordinal", json!(19), "19th"),
        ("start", json!("2023-04-27"), "27 April 2023"),
        ("status", json!("held"), "was held"),
        (field, json!(value), quote),
    ];
    let evidence =
        evidence.map(|(field, value, quote)| json!({"field": field, "value": value, "quote": quote}));
    json.add(
        json!({"id": "second", "title": "A second article", "publisher": "A Paper (AP)", "agency": null,
            "published": "2023-05-03", "language": "en", "url": null, "text": words}),
        vec![json!({"article": "second", "main": true, "evidence": evidence})],
    );
    json.data()
}

#[test]
fn two_reports_of_one_meeting_are_one_meeting() {
    let data = with_a_second_report("mode", "virtual", "by video");
    let page = open_with("?meeting=arsom-19", &data);
    assert!(page.id("summary").expect("a headline").text().starts_with("9 meetings, read from 6 articles. "));
    assert_eq!(sum(&page), [10, 6, 16]);
    let details = page.the("details");
    let why = "VNA and AP were taken for one meeting: same kind, same parties, same number.";
    assert!(details.text().contains(why), "{}", details.text());
    let told_by: BTreeSet<String> =
        details.of("source").iter().map(|it| it.text().trim().to_owned()).collect();
    assert_eq!(told_by, BTreeSet::from(["reported by VNA".to_owned(), "reported by AP".to_owned()]));
}

#[test]
fn sources_that_disagree_stand_side_by_side() {
    let data = with_a_second_report("mode", "virtual", "by video");
    let page = open_with("?meeting=arsom-19", &data);
    let row = page.the("details").the("disagree");
    assert_eq!(row.tagged("em")[0].text(), "The sources disagree");
    let values: BTreeSet<String> = row.of("value").iter().map(|it| it.tagged("span")[0].text()).collect();
    assert_eq!(values, BTreeSet::from(["By video".to_owned(), "In person".to_owned()]));
    for quote in row.of("quote") {
        let there = open_with(quote.get("href").expect("a quote leads somewhere"), &data);
        assert_eq!(there.of("notice").len(), 0, "{:?}", quote.get("href"));
        assert!(looked_at(&there).contains(&quote.tagged("q")[0].text()));
    }
    // One of them is preferred and counts.
    let counted = |mode: &str| {
        let page = open_with(&format!("?mode={mode}"), &data);
        page.all().iter().filter(|it| it.get("id") == Some("m-arsom-19")).count()
    };
    assert_eq!(counted("in-person") + counted("virtual"), 1);
}

#[test]
fn a_second_city_is_shown_and_its_link_leads_to_its_words() {
    let data = with_a_second_report("city", "Phnom Penh", "Phnom Penh");
    let page = Element::read(&render("?meeting=arsom-19", &[], &data));
    let row = page.the("details").the("disagree");
    let quote =
        row.of("quote").into_iter().find(|it| it.text().starts_with("Phnom Penh")).expect("the words");
    let there = Element::read(&render(quote.get("href").expect("a link"), &[], &data));
    assert_eq!(there.of("notice").len(), 0);
    assert_eq!(looked_at(&there), "Phnom Penh");
    assert_eq!(quote.get("id"), Some("q-arsom-19-city.Phnom-Penh-0"));
}
