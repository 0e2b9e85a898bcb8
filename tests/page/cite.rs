//! A figure is cited with what it counts and what it was read from, a doubt names its value.

use std::collections::BTreeSet;

use super::html::Element;
use super::open::{BUNDLED, numbers, open, open_sheet};
use super::recount::{list, text};

fn written(page: &Element, id: &str) -> String {
    page.id(id).unwrap_or_else(|| panic!("#{id}")).text()
}

/// The titles of articles that a citation names.
fn cited(text_of: &str) -> BTreeSet<String> {
    let titles = list(&BUNDLED.articles).iter().map(|it| text(it, "title").to_owned());
    titles.filter(|it| text_of.contains(it.as_str())).collect()
}

#[test]
fn a_view_is_cited_with_every_article_that_its_meetings_were_read_from() {
    for link in ["", "?years=2021", "?area=energy&chair=RU", "?q=vaccine", "?years=1999"] {
        let page = open_sheet(link, "cite-view");
        let text_of = written(&page, "cite-text");
        let sources: BTreeSet<String> = page
            .of("cards")
            .iter()
            .flat_map(|it| it.tagged("h3"))
            .filter_map(|it| it.tagged("a")[0].get("id")?.strip_prefix("m-").map(str::to_owned))
            .flat_map(|id| articles_of(&id))
            .collect();
        assert_eq!(cited(&text_of), sources, "{link}: {text_of}");
        let shown = page.of("cards").iter().map(|it| it.tagged("h3").len()).sum::<usize>();
        let note = text_of.lines().nth(1).expect("a second line").to_owned();
        assert_eq!(numbers(&note)[0] as usize, shown, "{link}: {note}");
        assert!(text_of.contains(if link.is_empty() { "No filter" } else { "Filter: " }), "{text_of}");
    }
}

/// The titles of the articles that tell of a meeting, by the page's own links from its quotes.
fn articles_of(meeting: &str) -> Vec<String> {
    let page = open(&format!("?meeting={meeting}"));
    let details = page.the("details");
    let read = |href: &str| href.split(['?', '&']).find_map(|it| it.strip_prefix("read=").map(str::to_owned));
    let ids: BTreeSet<String> =
        details.tagged("a").iter().filter_map(|it| read(it.get("href").unwrap_or_default())).collect();
    let title = |id: &String| {
        let article = list(&BUNDLED.articles).iter().find(|it| text(it, "id") == id).expect("an article");
        text(article, "title").to_owned()
    };
    ids.iter().map(title).collect()
}

#[test]
fn each_card_can_be_cited_and_each_meeting() {
    for id in ["years", "chairs", "areas"] {
        let page = open_sheet("?years=2021", &format!("cite-{id}"));
        let title = page.id(&format!("{id}-title")).expect("a title").text();
        assert!(written(&page, "cite-text").contains(&title), "{title}");
        let options = page.id("cite-what").expect("a choice of marks").tagged("option").len();
        assert!(options > 1, "{id}");
    }
    let page = open_sheet("?collection=record&show=kinds,places,coordinators,areas-by-year", "cite-kinds");
    assert!(written(&page, "cite-text").contains("Which meetings, and when?"));
    for id in ["places", "by-year", "periods"] {
        assert!(
            page.id(&format!("ask-cite-{id}")).is_some() && page.id(&format!("method-{id}")).is_some(),
            "{id}"
        );
    }
    let page = open_sheet("?meeting=arsom-19", "cite-m-arsom-19");
    let text_of = written(&page, "cite-text");
    assert!(text_of.contains("19th Senior Officials’ Meeting, 27–28 April 2023, Siem Reap"), "{text_of}");
    assert_eq!(cited(&text_of).len(), 1);
}

#[test]
fn every_value_of_an_open_meeting_can_be_doubted() {
    for lang in ["en", "vi", "ru"] {
        let link = format!("?meeting=arsom-19&lang={lang}");
        let page = open(&link);
        let values = page.the("details").of("value").len();
        let doubts = page.the("details").of("doubt");
        assert_eq!(doubts.len(), values);
        assert!(values > 20);
        for button in doubts {
            let sheet = button.get("data-ask").expect("a sheet");
            let page = open_sheet(&link, sheet);
            let draft = written(&page, "wrong-text");
            let code = sheet.strip_prefix("wrong-arsom-19-").expect("a fact");
            assert!(draft.contains(&format!("({code})")), "{draft}");
            assert!(draft.contains("arsom-19-cpv"), "{draft}");
            let mail = page.id("wrong-mail").and_then(|it| it.get("href")).expect("a link of mail");
            assert!(mail.len() <= 1900 && mail.contains("arsom-19-cpv"), "{mail}");
        }
    }
}

#[test]
fn nothing_of_this_stands_on_the_page_until_it_is_asked_for() {
    let page = open("?meeting=arsom-19");
    for id in ["cite-text", "wrong-text"] {
        assert!(page.id(id).is_none(), "{id}");
    }
}
