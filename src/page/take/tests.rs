//! Every file of every card, made of the bundled data without a browser.

use super::files::{File, PICTURES, file};
use super::*;
use crate::data::edtf::Date;
use crate::data::samples;
use crate::data::vocabulary::Lang;
use crate::page::derived::Derived;

/// The page at a link, with every picture unfolded.
fn at(link: &str) -> Now {
    let mut now = Now::new(String::new(), &[], String::new());
    let outlines = include_bytes!("../../../public/data/outlines.txt");
    now.arrivals = [
        samples::ARTICLES,
        samples::REPORTS,
        samples::CLAIMS,
        samples::VOCABULARY,
        samples::COLLECTIONS,
        samples::RECORD,
        outlines,
    ]
    .map(|it| Some(Ok(it.to_vec())));
    now.edition = "0123abcd".to_owned();
    now.read_when_whole();
    let show = "show=kinds,coordinators,places,areas-by-year";
    now.go(if link.is_empty() { format!("?{show}") } else { format!("{link}&{show}") });
    assert_eq!(now.unknown, [], "{link}");
    now
}

fn with<T>(now: &Now, read: impl FnOnce(&View<'_>) -> T) -> T {
    let model = now.model.as_ref().expect("the data is there");
    let derived = Derived::of(None, now, model);
    read(&View::new(now, model, &derived))
}

fn made(view: &View<'_>, asked: &str) -> Option<File> {
    file(view, asked, &[], Date::parse("2026-11-24").expect("a date"))
}

const LINKS: [&str; 6] = [
    "",
    "?years=2021&lang=vi",
    "?collection=record",
    "?collection=both&status=&lang=ru",
    "?area=energy&vs.years=2021",
    "?collection=record&years=2010-2020&lang=vi&vs.collection=both&vs.chair=RU",
];

/// Texts of one name within the `<metadata>`, as they are written there.
fn told<'a>(svg: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    svg.split(before).skip(1).filter_map(|it| it.split_once(after)).map(|it| it.0).collect()
}

#[test]
fn every_picture_of_the_page_can_be_taken_and_counted_again() {
    for link in LINKS {
        let now = at(link);
        with(&now, |view| {
            let mut there = 0;
            for picture in &PICTURES {
                let is_pair = picture.id.starts_with("pair-");
                let (svg, csv) =
                    (made(view, &format!("{}.svg", picture.id)), made(view, &format!("{}.csv", picture.id)));
                assert_eq!(svg.is_some(), !is_pair || view.other.is_some(), "{link} {}", picture.id);
                let (Some(svg), Some(csv)) = (svg, csv) else { continue };
                there += 1;
                let (_, metadata) = svg.text.split_once("<metadata>").expect("it has a basis");
                let (metadata, _) = metadata.split_once("</metadata>").expect("which ends");
                let metadata = metadata.replace("&quot;", "\"").replace("&amp;", "&");
                let (_, marks) = metadata.split_once("\"marks\":[").expect("marks");
                let (marks, _) = marks.rsplit_once("],\"citations\":[").expect("and what they cite");
                let keys = told(marks, "\"key\":\"", "\"");
                let drawn = told(&svg.text, "data-key=\"", "\"");
                assert_eq!(keys, drawn, "{link} {}", picture.id);
                // A mark in the basis, and a row of the table: both name as many meetings as the chart counts.
                let counts: Vec<usize> = marks
                    .split("\"dimension\":")
                    .skip(1)
                    .map(|mark| {
                        let here = mark.split("\"meetings_there\":").next().unwrap_or_default();
                        here.matches("{\"id\":").count()
                    })
                    .collect();
                let rows: Vec<&str> = csv.text.trim_end().split("\r\n").skip(1).collect();
                assert_eq!(rows.len(), keys.len(), "{link} {}", picture.id);
                let expected = expected(view, picture.id);
                for ((count, mark), key) in counts.iter().zip(&expected).zip(&keys) {
                    assert!(
                        mark.is_none_or(|it| it == *count),
                        "{link} {} {key}: {count} for {mark:?}",
                        picture.id
                    );
                }
            }
            assert!(there >= 8, "{link}");
        });
    }
}

/// What each mark of a picture counts; `None` for a document, which is no figure.
fn expected(view: &View<'_>, id: &str) -> Vec<Option<usize>> {
    if id == "by-year" {
        let scene = super::super::by_year::scene(&view.counted());
        return scene.marks().map(|it| Some(it.count() as usize)).collect();
    }
    let plot = view.plots.iter().find(|it| it.kind.id == id).expect("one of the charts");
    let figure = |mark: &crate::chart::scene::Mark| {
        (id != "periods" || !mark.key.code().starts_with("0-")).then_some(mark.count() as usize)
    };
    plot.marks.iter().map(|it| figure(&it.1)).collect()
}

#[test]
fn a_file_is_called_by_what_it_holds() {
    for (link, asked, name, media_type) in [
        ("?years=2021", "years.svg", "meetings-per-year_2021_en.svg", "image/svg+xml"),
        ("?years=2021", "years.png", "meetings-per-year_2021_en.png", "image/svg+xml"),
        ("?lang=vi", "areas.csv", "meetings-per-area_all_vi.csv", "text/csv"),
        ("?collection=record", "by-year.svg", "areas-by-year_record_en.svg", "image/svg+xml"),
        ("", "meetings.quotes-csv", "meetings_all_en.csv", "text/csv"),
        ("", "meetings.json", "meetings_all_en.json", "application/json"),
        ("?lang=ru", "meetings.ics", "meetings_all_ru.ics", "text/calendar"),
    ] {
        let now = at(link);
        let made = with(&now, |view| made(view, asked)).unwrap_or_else(|| panic!("{asked}"));
        assert_eq!((made.name.as_str(), made.media_type), (name, media_type));
    }
    let now = at("");
    for asked in ["", "years", "years.exe", "nothing.svg", "meetings.svg", "pair-areas.svg", "../x.svg"] {
        assert!(with(&now, |view| made(view, asked)).is_none(), "{asked:?}");
    }
}

#[test]
fn a_link_in_a_file_opens_what_was_counted_and_tells_the_edition() {
    let now = at("?years=2021&meeting=arsom-17&read=arsom-17-vna");
    let json = with(&now, |view| made(view, "meetings.json")).expect("a file").text;
    assert!(json.contains("years=2021") && json.contains("made=1.0123abcd"), "{json}");
    let link = told(&json, "\"link\": \"", "\"")[0];
    assert_eq!(link, "?years=2021&made=1.0123abcd");
}

#[test]
fn a_calendar_says_what_is_not_in_it() {
    let now = at("");
    let made = with(&now, |view| made(view, "meetings.ics")).expect("a file");
    assert_eq!(made.note, (take_words(Lang::En).undated)(4));
    let now = at("?years=2023");
    assert_eq!(with(&now, made_note), "");
}

fn made_note(view: &View<'_>) -> String {
    made(view, "meetings.ics").expect("a file").note
}

#[test]
fn a_list_offers_what_there_is() {
    let ids = |now: &Now, what: &str| -> Vec<String> {
        let list = list(now, what, "What?", None);
        let buttons = list.iter().flat_map(told_ids);
        buttons.collect()
    };
    let mut now = at("");
    assert!(ids(&now, "years").is_empty(), "no list is open");
    now.sheet = "take-years".to_owned();
    assert!(ids(&now, "areas").is_empty(), "another list is open");
    assert_eq!(
        ids(&now, "years"),
        ["years.svg", "years.png", "years.csv", "meetings.quotes-csv", "meetings.json", "meetings.ics"]
    );
    now.sheet = "take-places".to_owned();
    let places = ["map.svg", "map.png", "places.svg", "places.png", "places.csv"];
    assert_eq!(ids(&now, "places")[..5], places);
    now.sheet = "take-meetings".to_owned();
    assert_eq!(ids(&now, "meetings"), ["meetings.ics", "meetings.quotes-csv", "meetings.json"]);
    // Whatever is offered is there.
    for what in ["years", "places", "meetings", "by-year", "periods"] {
        now.sheet = format!("take-{what}");
        for asked in ids(&now, what) {
            assert!(with(&now, |view| made(view, &asked)).is_some(), "{asked}");
        }
    }
}

/// What the buttons of a list are for.
fn told_ids(element: &Element) -> Vec<String> {
    let mut found: Vec<String> = element.get("data-take").map(str::to_owned).into_iter().collect();
    for child in &element.children {
        if let crate::page::node::Node::Element(child) = child {
            found.extend(told_ids(child));
        }
    }
    found
}
