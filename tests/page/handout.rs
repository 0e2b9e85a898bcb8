//! The view for paper: what the page shows is on it, no more and no less.

use std::collections::BTreeSet;

use super::html::Element;
use super::open::{numbers, open, quotes, sum};
use super::record::PICTURES;

/// The same choices on the page of charts and for paper, in collections that have words and such that have none.
const CHOICES: [&str; 9] = [
    "",
    "years=2021",
    "area=health&chair=RU",
    "status=&between=",
    "q=energy",
    "years=1999",
    "collection=record&years=2016-2018",
    "collection=record",
    "collection=both",
];

fn ordinary(choice: &str, lang: &str) -> Element {
    open(&format!("?{choice}&lang={lang}&show=years,areas,chairs"))
}

fn paper(choice: &str, lang: &str) -> Element {
    open(&format!("?{choice}&lang={lang}&view=handout"))
}

/// The ids of the meetings that the page of charts shows.
fn shown(choice: &str) -> Vec<String> {
    // The meetings are few, or are asked for year by year: the list of the page ends at some.
    let ids = |page: &Element| -> Vec<String> {
        let cards = page.the("meetings");
        cards.all().iter().filter_map(|it| it.get("id")?.strip_prefix("m-").map(str::to_owned)).collect()
    };
    if choice.starts_with("collection") && !choice.contains("years") {
        let years = (1991..=2026).map(|it| it.to_string()).chain(["untold".to_owned()]);
        return years.flat_map(|it| ids(&open(&format!("?{choice}&years={it}")))).collect();
    }
    ids(&open(&format!("?{choice}")))
}

#[test]
fn every_quote_of_the_meetings_shown_is_on_paper() {
    for choice in CHOICES {
        let shown = shown(choice);
        let mut expected = BTreeSet::new();
        for id in &shown {
            let page = open(&format!("?{choice}&meeting={id}"));
            expected.extend(quotes(page.the("details")));
        }
        let page = paper(choice, "en");
        assert_eq!(quotes(page.the("handout")), expected, "{choice}");
        let listed = numbers(&page.the("controls").the("how").text());
        let told: u32 = page.the("handout").tagged("q").len().try_into().expect("a few");
        let sources: u32 =
            page.of("source-list").iter().map(|it| it.tagged("li").len()).sum::<usize>() as u32;
        let mut said = vec![u32::try_from(shown.len()).expect("a few")];
        said.extend((told > 0).then_some(told));
        said.push(sources);
        assert_eq!(listed, said, "{choice}");
    }
}

/// The rows of a table: what stands before the numbers, and how many meetings.
fn rows(table: &Element) -> Vec<(String, String)> {
    let body = table.tagged("tbody");
    let line = |it: &&Element| (it.tagged("th")[0].text(), it.tagged("td")[0].text());
    body[0].tagged("tr").iter().map(line).collect()
}

#[test]
fn figures_on_paper_are_those_of_the_page() {
    for choice in CHOICES {
        for lang in ["en", "vi", "ru"] {
            let (page, paper) = (ordinary(choice, lang), paper(choice, lang));
            for chart in ["years", "chairs", "areas"] {
                let title = format!("{chart}-title");
                let table = |it: &Element| {
                    let tables = it.tagged("table");
                    let of_it = tables.iter().find(|it| it.get("aria-labelledby") == Some(&title));
                    rows(of_it.unwrap_or_else(|| panic!("{choice}: no table of {chart}")))
                };
                assert_eq!(table(&paper), table(&page), "{choice} {chart}");
                // The picture says each bar aloud, as the bars of the page do.
                let bars: Vec<String> = page
                    .id(&format!("{chart}-chart"))
                    .expect("a chart")
                    .all()
                    .iter()
                    .filter(|it| it.get("role") == Some("option"))
                    .map(|it| it.get("aria-label").expect("a bar has a name").to_owned())
                    .collect();
                let place = paper.id(&format!("{chart}-plot")).expect("a chart");
                let named = place.the("on-paper").get("aria-label").map(str::to_owned);
                assert_eq!(named, Some(bars.join("; ")), "{choice} {chart}");
            }
            let sentence = |it: &Element| it.id("summary").expect("a sentence").text();
            assert_eq!(sentence(&paper), sentence(&page), "{choice}");
            assert_eq!(sum(&paper), sum(&page), "{choice}");
        }
    }
}

#[test]
fn every_meeting_shown_is_listed_with_its_sources() {
    for choice in CHOICES {
        let (ids, page) = (shown(choice), paper(choice, "en"));
        let meetings = page.the("paper-meetings");
        let tables = meetings.of("all-meetings");
        let listed = match &tables[..] {
            [table] => table.tagged("tbody")[0].tagged("tr").len(),
            _ => meetings.of("blocks").iter().flat_map(|it| it.tagged("h3")).count(),
        };
        assert_eq!(listed, ids.len(), "{choice}");
        let bracketed = |it: &Element| -> BTreeSet<u32> {
            let text = it.text();
            let inside = text.split('[').skip(1).filter_map(|it| it.split_once(']')).map(|it| it.0);
            inside.flat_map(numbers).collect()
        };
        let named: BTreeSet<u32> = page.of("source-list").iter().flat_map(|it| bracketed(it)).collect();
        assert_eq!(bracketed(meetings), named, "{choice}: numbers of sources");
        assert_eq!(named.len(), named.last().map_or(0, |it| *it as usize), "{choice}: none is left out");
    }
}

#[test]
fn nothing_on_paper_has_to_be_pressed() {
    let page = open(&format!("?collection=both&view=handout&{PICTURES}&vs.years=2018"));
    let handout = page.the("handout");
    for element in handout.all() {
        assert!(!["option", "listbox", "grid"].contains(&element.get("role").unwrap_or_default()));
        assert!(element.tag != "select" && element.get("tabindex") != Some("0"), "<{}>", element.tag);
    }
    for link in handout.tagged("a") {
        let is_known = matches!(link.get("class"), Some("quote" | "out"));
        assert!(is_known || link.get("id") == Some("handout-back"), "a link {:?}", link.text());
        // What leads on within the site leads to the page of charts.
        let href = link.get("href").expect("a link leads somewhere");
        assert!(href.starts_with("http") || !href.contains("view="), "{href}");
    }
    for picture in ["years", "chairs", "areas", "kinds", "map", "places", "periods", "pair-areas"] {
        assert!(page.id(&format!("{picture}-plot")).is_some(), "{picture}");
    }
    assert!(page.of("heat").len() == 1 && page.the("compared").text().contains("meeting"));
}

#[test]
fn the_whole_page_leads_to_paper_and_paper_back() {
    let page = open("?years=2021&lang=vi");
    let there = page.id("to-handout").and_then(|it| it.get("href")).expect("a link to the view for paper");
    let paper = open(there);
    assert_eq!(paper.of("handout").len(), 1, "{there}");
    let back = paper.id("handout-back").and_then(|it| it.get("href"));
    assert_eq!(back, Some("?years=2021&lang=vi"));
    assert!(paper.the("address").text().contains("?years=2021&lang=vi"));
    assert!(paper.id("to-handout").is_none(), "it is here already");
}
