//! From values and statements to their words, and the articles that hold them.

use std::collections::BTreeSet;

use super::html::Element;
use super::open::{BUNDLED, all_meetings, looked_at, open, quotes};
use super::recount::{list, text};

#[test]
fn a_meeting_shows_every_value_with_its_words() {
    let ids = all_meetings();
    assert_eq!(ids.len(), 15);
    let mut told: Vec<BTreeSet<String>> = Vec::new();
    for id in &ids {
        let page = open(&format!("?meeting={id}"));
        let open = page.the("details");
        told.push(quotes(open));
        for value in open.of("value") {
            assert!(!quotes(value).is_empty(), "{id}: no words for {:?}", value.text());
        }
    }
    for report in list(&BUNDLED.reports) {
        let quotes: BTreeSet<String> =
            list(&report["evidence"]).iter().map(|it| text(it, "quote").to_owned()).collect();
        let at = told.iter().position(|it| *it == quotes);
        told.remove(at.unwrap_or_else(|| panic!("no meeting shows the words of {report}")));
    }
}

#[test]
fn a_quote_leads_to_its_words() {
    let mut followed = 0;
    for id in all_meetings() {
        let page = open(&format!("?meeting={id}&status=&between="));
        for link in page.the("details").of("quote") {
            let quote = link.tagged("q")[0].text();
            let there = open(link.get("href").expect("a quote leads somewhere"));
            let words = there.id("words").unwrap_or_else(|| panic!("{id}: no words for {quote:?}"));
            let looked_at = looked_at(&there);
            assert!(looked_at.contains(&quote), "{id}: {quote:?} is not in {looked_at:?}");
            assert!(!words.text().is_empty());
            // And back: what was read from them, and where it counts.
            assert!(!there.the("read-here").tagged("li").is_empty(), "{id}: {quote:?}");
            followed += 1;
        }
    }
    let evidence = list(&BUNDLED.reports).iter().map(|it| list(&it["evidence"]).len());
    assert_eq!(followed, evidence.sum::<usize>());
}

#[test]
fn a_statement_leads_to_its_words() {
    for claim in list(&BUNDLED.claims) {
        let (id, article, quote) = (text(claim, "id"), text(claim, "article"), text(claim, "quote"));
        let page = open(&format!("?read={article}&statement={id}"));
        assert!(page.id("words").is_some(), "{id}");
        let looked_at = looked_at(&page);
        assert!(looked_at.contains(quote), "{id}: {quote:?} is not in {looked_at:?}");
        assert!(page.the("read-here").text().contains(text(claim, "claim")), "{id}");
    }
}

#[test]
fn a_link_to_a_statement_alone_opens_its_article_too() {
    let (alone, whole) =
        (open("?statement=arsom-19-cpv.3"), open("?read=arsom-19-cpv&statement=arsom-19-cpv.3"));
    assert_eq!(alone.the("reader").text(), whole.the("reader").text());
    assert_eq!(looked_at(&alone), looked_at(&whole));
    assert!(alone.id("words").is_some());
}

#[test]
fn an_article_stands_whole_in_its_own_language() {
    for article in list(&BUNDLED.articles) {
        let page = open(&format!("?read={}&lang=ru", text(article, "id")));
        let reader = page.the("reader");
        let words = reader.the("text");
        assert_eq!(words.get("lang"), Some(text(article, "language")));
        let paragraphs: Vec<String> = words.tagged("p").iter().map(|it| it.text()).collect();
        let written: Vec<&str> =
            text(article, "text").split('\n').filter(|it| !it.trim().is_empty()).collect();
        assert_eq!(paragraphs, written);
        assert_eq!(page.id("article-title").map(Element::text).as_deref(), Some(text(article, "title")));
        let out = reader.the("out");
        assert_eq!((out.get("href"), out.get("rel")), (article["url"].as_str(), Some("noopener noreferrer")));
    }
}
