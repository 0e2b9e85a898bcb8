//! A file that is taken along holds enough to count again, and gives the counts of its link.

use std::collections::{BTreeMap, BTreeSet};

use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::export::{self, Export};
use oracle::export::{Event, calendar, csv_rows, json_rows, meetings, package_rows};
use oracle::{Choice, DataFiles, Values, date};

use super::collection::Collection;

/// Filters that both data sets know.
const LINKS: [&str; 8] = [
    "?",
    "?years=2021",
    "?years=untold&lang=vi",
    "?area=energy,health&lang=ru",
    "?chair=RU&status=&between=",
    "?status=&between=",
    "?q=energy",
    "?chair=FJ",
];

/// Opens every link in every collection of the fixtures and of the site's data.
fn each(test: impl Fn(&str, &Collection, &DataFiles, &Export<'_>)) {
    for files in [DataFiles::fixtures(), DataFiles::bundled()] {
        for collection in Collection::all(&files) {
            for link in LINKS {
                let (query, selection) = collection.open(link);
                let export = Export {
                    dataset: &collection.dataset,
                    selection: &selection,
                    query: &query,
                    lang: query.lang.unwrap_or(Lang::En),
                    site: "https://explorer.example/",
                    today: Date::parse("2026-11-24").expect("a date"),
                };
                test(link, &collection, &files, &export);
            }
        }
    }
}

/// The values of meetings, sorted: which meeting has which id is not asked.
fn sorted(meetings: impl IntoIterator<Item = Values>) -> Vec<Values> {
    let mut values: Vec<Values> = meetings.into_iter().collect();
    values.sort();
    values
}

fn expected(collection: &Collection, link: &str) -> Vec<Values> {
    let chosen = collection.recount.chosen(&Choice::from_link(link));
    sorted(chosen.into_iter().map(|meeting| meeting.values.clone()))
}

#[test]
fn the_table_of_quotes_holds_the_meetings_counted() {
    each(|link, collection, files, export| {
        let rows = json_rows(&export::quotes_json(export));
        let found = meetings(&rows, &files.json("vocabulary"));
        assert_eq!(sorted(found.into_values()), expected(collection, link), "{link} as JSON");

        // The table names no languages of cited pages.
        let without = |mut values: Values| {
            values.remove("language");
            values
        };
        let rows = csv_rows(&export::quotes(export).csv());
        let found = meetings(&rows, &files.json("vocabulary"));
        let found = sorted(found.into_values().map(without));
        assert_eq!(found, sorted(expected(collection, link).into_iter().map(without)), "{link} as CSV");
    });
}

#[test]
fn a_calendar_holds_every_meeting_of_which_the_day_is_known() {
    each(|link, collection, _, export| {
        let (events, undated) = calendar(&export::calendar(export).text);
        let chosen = collection.recount.chosen(&Choice::from_link(link));
        let mut expected: Vec<(String, bool)> = Vec::new();
        for meeting in &chosen {
            let day = meeting.start.as_deref().and_then(date::day);
            let is_held = meeting.values["status"].contains("held");
            expected.extend(day.map(|day| (day.replace('-', ""), is_held)));
        }
        expected.sort();
        let mut found: Vec<(String, bool)> =
            events.iter().map(|Event { day, is_held, .. }| (day.clone(), *is_held)).collect();
        found.sort();
        assert_eq!(found, expected, "{link}");
        assert_eq!(events.len() + undated.len(), chosen.len(), "{link}");
        let ids: BTreeSet<&String> = events.iter().map(|event| &event.meeting).chain(&undated).collect();
        assert_eq!(ids.len(), chosen.len(), "{link}");
    });
}

#[test]
fn the_package_holds_every_meeting() {
    for files in [DataFiles::fixtures(), DataFiles::bundled()] {
        for Collection { dataset, recount } in Collection::all(&files) {
            let package = export::package(&dataset, "https://explorer.example/");
            let text = |(name, bytes): (String, Vec<u8>)| (name, String::from_utf8(bytes).expect("UTF-8"));
            let package: BTreeMap<String, String> = package.into_iter().map(text).collect();
            let found = meetings(&package_rows(&package), &files.json("vocabulary"));
            let expected = sorted(recount.meetings.iter().map(|meeting| meeting.values.clone()));
            assert_eq!(sorted(found.into_values()), expected, "{}", recount.collection);
        }
    }
}
