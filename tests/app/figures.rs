//! A figure is the same on the page, in its table, in its picture and in its file.

use std::collections::BTreeMap;

use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::dataset::Selection;
use dialogue_explorer::export::{Export, FileKind, Picture};
use dialogue_explorer::query::Query;
use oracle::export::table;
use serde_json::Value;

use super::page::{FIXTURES, Page, numbers, text_of};

/// Choices: none, in a chart's own dimension, in others, in both, and with meetings that were not held.
const CHOICES: [&str; 8] = [
    "?",
    "?area=energy",
    "?years=2021",
    "?years=2021&area=energy,health",
    "?pillar=economic&years=2019-2021",
    "?chair=RU&status=held,planned",
    "?kind=summit&years=2018-2021",
    "?q=energy&place=VN",
];

/// A chart: how it is saved, the panel that shows it, how ids of its marks begin, and those of its table, where it has
/// one of these.
const CHARTS: [(Picture, &str, &str, &str); 7] = [
    (Picture::Years, "years", "bar-years-", "t-years-"),
    (Picture::Areas, "areas", "bar-area-", "t-area-"),
    (Picture::Chairs, "chairs", "bar-chair-", "t-chair-"),
    (Picture::Kinds, "kinds,kinds-table", "kinds-kind-", "t-kinds-kind-"),
    (Picture::Places, "places,places-table", "places-place-", "t-places-place-"),
    (Picture::Map, "places", "map-place-", ""),
    (Picture::AreasByYear, "areas-by-year", "by-year-area-", ""),
];

/// The counts of a mark, solid and with the pale part, by its key.
type Figures = BTreeMap<String, (usize, usize)>;

/// The figures that the accessible names of marks say: "Energy: 2 of 6 meetings".
fn named(page: &Page, begin: &str) -> Figures {
    let mut figures = Figures::new();
    for mark in page.all(&format!("figure [id^='{begin}'][aria-label]")) {
        let key = mark.attr("id").unwrap_or_default()[begin.len()..].to_owned();
        let name = mark.attr("aria-label").unwrap_or_default();
        let said = numbers(name.rsplit_once(": ").unwrap_or_default().1);
        let solid = *said.first().unwrap_or_else(|| panic!("no figure in {name:?}"));
        figures.insert(key, (solid, said.get(1).copied().unwrap_or(solid)));
    }
    // A column of several years is none of the file's.
    figures.retain(|key, _| !key.contains('-') || key.starts_with(char::is_alphabetic) && !key.contains('.'));
    figures
}

/// The figures of the rows of its table: meetings, and the last column.
fn tabled(page: &Page, begin: &str) -> Figures {
    let mut figures = Figures::new();
    for row in page.all(&format!("tr:has([id^='{begin}'])")) {
        let link = row.select(&scraper::Selector::parse("a").expect("a selector")).next().expect("a link");
        let key = link.attr("id").unwrap_or_default()[begin.len()..].to_owned();
        let cells: Vec<usize> = numbers_of_cells(row);
        figures.insert(key, (cells[0], cells[cells.len() - 1]));
    }
    figures
}

fn numbers_of_cells(row: scraper::ElementRef<'_>) -> Vec<usize> {
    let cells = scraper::Selector::parse("td").expect("a selector");
    row.select(&cells).map(|cell| text_of(cell).parse().expect("a number")).collect()
}

/// The figures of the marks of a saved picture, as its texts say them and as its metadata do.
fn drawn(svg: &str, metadata: &mut Figures) -> Figures {
    let document = roxmltree::Document::parse(svg).expect("XML");
    let node = document.descendants().find(|node| node.has_tag_name("metadata")).expect("metadata");
    let basis: Value = serde_json::from_str(node.text().unwrap_or_default()).expect("JSON");
    for mark in basis["marks"].as_array().expect("a list") {
        let count = |name: &str| usize::try_from(mark[name].as_u64().expect("a number")).expect("a few");
        assert_eq!(mark["meetings"].as_array().map(Vec::len), Some(count("count")), "{mark}");
        let key = mark["key"].as_str().expect("a text").to_owned();
        metadata.insert(key, (count("count"), count("of_meetings")));
    }
    let mut figures = Figures::new();
    for mark in document.descendants().filter(|node| node.attribute("data-key").is_some()) {
        let text = |class: &[&str]| {
            let is = |node: &roxmltree::Node<'_, '_>| {
                node.attribute("class").is_some_and(|its| class.contains(&its))
            };
            mark.descendants().find(is).and_then(|node| numbers(node.text().unwrap_or_default()).pop())
        };
        // A heading says its count by the way; dots say none, they are counted.
        if let Some(solid) = text(&["value", "muted"]) {
            let key = mark.attribute("data-key").unwrap_or_default().to_owned();
            figures.insert(key, (solid, text(&["total"]).unwrap_or(solid)));
        }
    }
    figures
}

/// The figures of a file for spreadsheets.
fn saved(csv: &str) -> Figures {
    let number = |text: &String| text.parse().expect("a number");
    let row = |row: BTreeMap<String, String>| {
        let ids = row["ids"].split_whitespace().count();
        assert_eq!(ids, number(&row["meetings"]), "{row:?}");
        (row["key"].clone(), (ids, number(&row["of_meetings"])))
    };
    table(csv).into_iter().map(row).collect()
}

#[test]
fn a_figure_is_the_same_on_the_page_and_in_every_file() {
    for collection in ["articles", "both"] {
        for choice in CHOICES {
            for (picture, panel, begin, rows) in CHARTS {
                let link = format!("{choice}&collection={collection}&show={panel}");
                let page = FIXTURES.open(&link);
                let dataset = FIXTURES.dataset(collection);
                let query = Query::from_search(&link, &dataset.known).0;
                let selection = Selection::new(dataset, &query);
                let export = Export {
                    dataset,
                    selection: &selection,
                    query: &query,
                    lang: Lang::En,
                    site: "https://explorer.example/",
                    today: Date::parse("2026-11-24").expect("a date"),
                };
                let made = |kind: FileKind| kind.make(&export, None, &[]);
                let file = |kind: FileKind| made(kind).map(|file| file.text().expect("a text").to_owned());
                let at = format!("{picture:?} of {link}");
                let Some(svg) = file(FileKind::Svg(picture)) else {
                    assert_eq!(picture, Picture::Map, "{at}");
                    continue;
                };
                let mut metadata = Figures::new();
                let drawn = drawn(&svg, &mut metadata);
                let saved = saved(&file(FileKind::Figures(picture)).expect("a table"));
                assert_eq!(saved, metadata, "{at}: the files");
                let check = |found: &Figures, what: &str| {
                    assert!(!found.is_empty() || saved.values().all(|it| *it == (0, 0)), "{at}: no {what}");
                    for (key, figures) in found {
                        assert_eq!(Some(figures), saved.get(key), "{at}: {key} in {what}");
                    }
                };
                check(&named(&page, begin), "names on the page");
                if !rows.is_empty() {
                    check(&tabled(&page, rows), "the table");
                }
                // Dots and circles are counted by eye.
                if !matches!(picture, Picture::AreasByYear | Picture::Kinds | Picture::Map) {
                    check(&drawn, "the picture");
                }
            }
        }
    }
}
