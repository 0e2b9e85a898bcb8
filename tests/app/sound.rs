//! What holds of every page, with good data and hostile ones.

use std::collections::BTreeSet;

use dialogue_explorer::app;
use dialogue_explorer::data::vocabulary::Lang;
use oracle::files::HOSTILE;

use scraper::ElementRef;

use super::page::{BUNDLED, FIXTURES, Page, hostile};

/// Attributes that name other elements.
const REFERENCES: [&str; 5] =
    ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant"];

/// The names of the elements of a list of terms, by its groups.
fn groups(list: ElementRef<'_>) -> Vec<Vec<&str>> {
    let mut groups: Vec<Vec<&str>> = Vec::new();
    let mut bare: Vec<&str> = Vec::new();
    for element in list.child_elements() {
        match element.value().name() {
            "div" => groups.push(element.child_elements().map(|it| it.value().name()).collect()),
            // Without a group of its own a term begins one.
            "dt" if bare.last() == Some(&"dd") => groups.push(std::mem::replace(&mut bare, vec!["dt"])),
            name => bare.push(name),
        }
    }
    groups.extend(Some(bare).filter(|it| !it.is_empty()));
    groups
}

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
        let name = element.value().name();
        // A name is heard only of what has a role.
        let has_role = element.attr("role").is_some() || !["span", "div", "p", "b", "i"].contains(&name);
        assert!(has_role || element.attr("aria-label").is_none(), "{at}: <{name}> has a name and no role");
        if name == "dl" {
            for group in groups(*element) {
                let (terms, rest) = group.split_at(group.iter().take_while(|it| **it == "dt").count());
                let is_right = !terms.is_empty() && !rest.is_empty() && rest.iter().all(|it| *it == "dd");
                assert!(is_right, "{at}: a <dl> has {group:?}");
            }
        }
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

/// What stands in the place of the page of charts.
const VIEWS: [&str; 10] = [
    "present",
    "story",
    "compose",
    "predict",
    "questions",
    "worksheet",
    "teach",
    "handout",
    "method",
    "embed",
];

#[test]
fn every_view_is_sound() {
    for view in VIEWS {
        for lang in Lang::ALL {
            let link = format!("?collection=both&years=2021&view={view}&lang={}", lang.code());
            check(&BUNDLED.open(&link), &link);
        }
    }
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
