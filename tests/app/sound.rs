//! What holds of every page, with good data and hostile ones.

use std::collections::BTreeSet;

use dialogue_explorer::app;
use dialogue_explorer::data::vocabulary::Lang;
use oracle::files::HOSTILE;

use super::page::{BUNDLED, FIXTURES, Page, hostile};

/// Attributes that name other elements.
const REFERENCES: [&str; 5] =
    ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant"];

/// Looks a page over: ids are unique and found, links lead somewhere safe, nothing in it could run.
#[track_caller]
pub fn check(page: &Page, at: &str) {
    let all = page.all("*");
    let mut ids = BTreeSet::new();
    for element in &all {
        let name = element.value().name();
        assert!(
            !["script", "style", "iframe", "object", "base", "meta", "img"].contains(&name),
            "{at}: <{name}>"
        );
        for (attribute, _) in element.value().attrs() {
            let runs =
                attribute.starts_with("on") || ["style", "src", "srcdoc", "action"].contains(&attribute);
            assert!(!runs, "{at}: {attribute} of <{name}>");
        }
        if let Some(id) = element.attr("id") {
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{at}: {id:?} is no id");
            assert!(ids.insert(id), "{at}: {id:?} is the id of two elements");
        }
    }
    for element in &all {
        // What a closed disclosure controls is made when it opens.
        let is_closed = element.attr("aria-expanded") == Some("false");
        for attribute in REFERENCES.into_iter().filter(|it| !(is_closed && *it == "aria-controls")) {
            for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                assert!(ids.contains(id), "{at}: {attribute} names #{id}, which is not there");
            }
        }
        let Some(href) = element.attr("href") else { continue };
        match href.strip_prefix('#') {
            Some(id) => assert!(ids.contains(id), "{at}: a link to #{id}, which is not there"),
            None => {
                let starts = ["?", "./", "https://", "http://", "mailto:?"];
                assert!(starts.iter().any(|start| href.starts_with(start)), "{at}: a link to {href:?}");
            }
        }
    }
    assert_eq!(page.all("main").len(), 1, "{at}");
}

/// Links that show as much as can be shown.
const LINKS: [&str; 9] = [
    "",
    "?lang=vi",
    "?lang=ru&status=&between=",
    "?collection=record&years=2021",
    "?collection=both&area=energy,none&chair=RU&q=energy",
    "?years=1999",
    "?show=years,areas,chairs,left-out,filters,kinds,places,coordinators,areas-by-year",
    "?meeting=arsom-21&fact=area.energy&read=som-21-mekong",
    "?vs.years=2021&collection=everything&color=red&q=%3Cb%3E",
];

#[test]
fn every_page_is_sound() {
    for link in LINKS {
        for (world, name) in [(&FIXTURES, "fixtures"), (&BUNDLED, "bundled data")] {
            check(&world.open(link), &format!("{link} of the {name}"));
        }
    }
}

#[test]
fn whatever_the_data_hold_the_page_is_sound() {
    for case in HOSTILE {
        for link in LINKS {
            let html = app::render_among(link, &hostile(case), Lang::En);
            check(&Page::new(&html), &format!("{link} of {case}"));
        }
    }
}

#[test]
fn what_is_not_understood_is_named_and_nothing_of_it_is_markup() {
    let page = FIXTURES.open("?color=%3Cimg%20src%3Dx%3E&area=%3Cscript%3E,energy");
    check(&page, "a hostile link");
    let notices = page.text(".notices");
    assert!(notices.contains("color") && notices.contains("<script>"), "{notices}");
}
