//! The package as others read it: every name, key and type holds.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Read;

use super::package;
use crate::counts::gaps::{Gap, gaps};
use crate::data::{Report, ReportId};
use crate::export::tests::{Case, read_csv};

/// The names and rows of each resource.
type Tables<'a> = BTreeMap<&'a str, (Vec<String>, Vec<Vec<String>>)>;

#[test]
fn a_package_is_whole() {
    for link in ["", "?collection=record", "?collection=both"] {
        let case = Case::new(link);
        let files = package(&case.dataset, "https://explorer.example/");
        assert_eq!(files[0].0, "datapackage.json");
        let descriptor: Read = serde_json::from_slice(&files[0].1).expect("JSON");
        assert_eq!(descriptor["version"].as_str(), Some("0123abcd"));
        assert!(descriptor.get("licenses").is_none(), "none is known for the articles");
        let resources = descriptor["resources"].as_array().expect("a list");
        let mut tables = Tables::new();
        for resource in resources {
            let path = resource["path"].as_str().expect("a path");
            let bytes = &files.iter().find(|it| it.0 == path).unwrap_or_else(|| panic!("{path}")).1;
            let text = std::str::from_utf8(bytes).expect("UTF-8");
            assert!(!text.starts_with('\u{feff}'), "{path}");
            tables.insert(resource["name"].as_str().expect("a name"), read_csv(text));
        }
        assert_eq!(files.len(), resources.len() + 1);
        for resource in resources {
            let name = resource["name"].as_str().expect("a name");
            check_resource(name, &resource["schema"], &tables);
        }
        let count = |name: &str| tables[name].1.len();
        assert_eq!(count("meetings"), case.dataset.meetings.len());
        assert_eq!(count("reports"), case.dataset.corpus.reports.len());
        assert_eq!(count("articles"), case.dataset.corpus.articles.len());
        assert_eq!(count("statements"), case.dataset.corpus.claims.len());
        assert_eq!(count("citations"), case.dataset.corpus.record.citations.len());
        assert_eq!(count("entries"), case.dataset.corpus.record.entries.len());
        let all = gaps(&case.dataset.corpus, &case.dataset.meetings);
        let missing: u32 = all.iter().flat_map(|it| &it.gaps).map(Gap::missing).sum();
        assert_eq!(count("missing-numbers"), usize::try_from(missing).expect("a number of rows"));
        let stated = case.dataset.corpus.record.entries.iter().flat_map(|it| &it.stated);
        assert!(count("values-cited") >= stated.count());
        assert_eq!(count("areas"), case.dataset.corpus.vocabulary.areas.len());
        let told = |it: &Report| it.statements.iter().map(|it| it.quotes.len().max(1)).sum::<usize>();
        assert!(count("values") <= case.dataset.corpus.reports.iter().map(told).sum::<usize>());
        let meetings = case.dataset.meetings.iter().flat_map(|it| &it.assertions).flat_map(|it| &it.by);
        assert_eq!(count("values"), meetings.map(|it: &(ReportId, _)| it.1.len().max(1)).sum::<usize>());
    }
}

/// Names are those of the columns, keys are unique and resolve, types hold.
#[track_caller]
fn check_resource(name: &str, schema: &Read, tables: &Tables<'_>) {
    let (names, rows) = &tables[name];
    let fields: Vec<&str> =
        schema["fields"].as_array().expect("fields").iter().filter_map(|it| it["name"].as_str()).collect();
    assert_eq!(fields, *names, "{name}");
    let texts = |it: &Read| -> Vec<String> {
        it.as_array().into_iter().flatten().filter_map(Read::as_str).map(str::to_owned).collect()
    };
    let columns = |table: &str, of: &[String]| -> Vec<Vec<String>> {
        let (names, rows) = &tables[table];
        let at: Vec<usize> = of
            .iter()
            .map(|it| names.iter().position(|name| name == it).unwrap_or_else(|| panic!("{table} {it}")))
            .collect();
        rows.iter().map(|row| at.iter().map(|it| row[*it].clone()).collect()).collect()
    };
    let primary = texts(&schema["primaryKey"]);
    if !primary.is_empty() {
        let keys = columns(name, &primary);
        let unique: BTreeSet<_> = keys.iter().collect();
        assert_eq!(unique.len(), keys.len(), "{name} {primary:?}");
    }
    for key in schema["foreignKeys"].as_array().into_iter().flatten() {
        let own = columns(name, &texts(&key["fields"]));
        let table = key["reference"]["resource"].as_str().expect("a resource");
        let there: BTreeSet<_> = columns(table, &texts(&key["reference"]["fields"])).into_iter().collect();
        for value in own.iter().filter(|it| it.iter().any(|it| !it.is_empty())) {
            assert!(there.contains(value), "{name}: {value:?} in {table}");
        }
    }
    for (at, field) in schema["fields"].as_array().into_iter().flatten().enumerate() {
        for cell in rows.iter().map(|it| &it[at]).filter(|it| !it.is_empty()) {
            let fits = match field["type"].as_str() {
                Some("string") => true,
                Some("integer") => cell.parse::<u64>().is_ok(),
                Some("boolean") => cell == "true" || cell == "false",
                _ => false,
            };
            assert!(fits, "{name} {field}: {cell:?}");
        }
    }
}
