//! The whole collection as a Frictionless [data package](https://specs.frictionlessdata.io/tabular-data-package/):
//! `datapackage.json` and a CSV file for each table.
//!
//! Comes in: a dataset, all its meetings, counted or not. Goes out: files by name. The tables are CSV without BOM,
//! which the standard would take for a part of the first name; cells are guarded as in [`csv`](super::csv()), and the
//! package says so. Dates are EDTF, as vague as the source tells them, so their type is `string`.

mod record;
mod tables;
#[cfg(test)]
mod tests;

use super::csv::csv;
use super::json::Json;
use crate::dataset::Dataset;

/// A column: its name, its type in the schema, what it holds.
type Field = (&'static str, &'static str, &'static str);

/// Columns whose values stand in the columns of another table: own columns, the table, its columns.
type Key = (&'static [&'static str], &'static str, &'static [&'static str]);

/// A table of the package.
struct Table {
    name: &'static str,
    about: &'static str,
    fields: &'static [Field],
    /// What names a row.
    primary: &'static [&'static str],
    foreign: &'static [Key],
    rows: Vec<Vec<String>>,
}

/// Makes the package: its files, each by its name, `datapackage.json` first. The same data gives the same bytes.
///
/// `site` is the address of the site, or empty where none is known.
#[must_use]
pub fn package(dataset: &Dataset, site: &str) -> Vec<(String, Vec<u8>)> {
    let tables = tables::all(dataset);
    let descriptor = descriptor(&tables, &dataset.edition, site);
    let mut files = vec![("datapackage.json".to_owned(), descriptor.pretty().into_bytes())];
    for table in &tables {
        let names: Vec<&str> = table.fields.iter().map(|it| it.0).collect();
        files.push((path(table), csv(&names, &table.rows).into_bytes()));
    }
    files
}

fn path(table: &Table) -> String {
    format!("{}.csv", table.name)
}

fn descriptor(tables: &[Table], edition: &str, site: &str) -> Json {
    let mut members = vec![
        ("profile", Json::text("tabular-data-package")),
        ("name", Json::text("asean-russia-meetings")),
        ("title", Json::text("ASEAN–Russia meetings, read from the news and the public record")),
        (
            "description",
            Json::text(
                "Meetings of ASEAN and Russia as articles and public pages tell of them. Every value that an article \
                 tells has its quote and the place of the quote in the article's text; every value of the public \
                 record has the pages that state it. Dates are EDTF (ISO 8601-2), as vague as the source. A text \
                 cell that begins with an apostrophe has been guarded against spreadsheets that would take it for \
                 a formula: take one apostrophe away. The articles' texts are their publishers' own and are here \
                 as what the quotes are quoted from; no license is given for them.",
            ),
        ),
        ("version", Json::text(edition)),
        ("resources", Json::List(tables.iter().map(resource).collect())),
    ];
    if !site.is_empty() {
        let source = vec![("title", Json::text("Dialogue Explorer")), ("path", Json::text(site))];
        members.push(("homepage", Json::text(site)));
        members.push(("sources", Json::List(vec![Json::Object(source)])));
    }
    Json::Object(members)
}

fn resource(table: &Table) -> Json {
    Json::Object(vec![
        ("profile", Json::text("tabular-data-resource")),
        ("name", Json::text(table.name)),
        ("path", Json::text(path(table))),
        ("description", Json::text(table.about)),
        ("format", Json::text("csv")),
        ("mediatype", Json::text("text/csv")),
        ("encoding", Json::text("utf-8")),
        ("dialect", Json::Object(vec![("lineTerminator", Json::text("\r\n"))])),
        ("schema", schema(table)),
    ])
}

fn schema(table: &Table) -> Json {
    let field = |it: &Field| {
        let mut members =
            vec![("name", Json::text(it.0)), ("type", Json::text(it.1)), ("description", Json::text(it.2))];
        if table.primary == [it.0] {
            members.push((
                "constraints",
                Json::Object(vec![("required", Json::Flag(true)), ("unique", Json::Flag(true))]),
            ));
        }
        Json::Object(members)
    };
    let key = |(own, resource, fields): &Key| {
        let there =
            vec![("resource", Json::text(*resource)), ("fields", Json::texts(fields.iter().copied()))];
        Json::Object(vec![("fields", Json::texts(own.iter().copied())), ("reference", Json::Object(there))])
    };
    let mut members = vec![("fields", Json::List(table.fields.iter().map(field).collect()))];
    if !table.primary.is_empty() {
        members.push(("primaryKey", Json::texts(table.primary.iter().copied())));
    }
    members.push(("missingValues", Json::texts([""])));
    if !table.foreign.is_empty() {
        members.push(("foreignKeys", Json::List(table.foreign.iter().map(key).collect())));
    }
    Json::Object(members)
}
