//! The whole collection as a Frictionless [data package](https://specs.frictionlessdata.io/tabular-data-package/):
//! `datapackage.json` and a CSV file for each table.
//!
//! Comes in: a dataset, all its meetings, counted or not. Goes out: files by name. The tables are CSV without BOM,
//! which the standard would take for a part of the first name; cells are guarded as in [`csv`](super::csv()), and the
//! package says so. Dates are EDTF, as vague as the source tells them, so their type is `string`.

mod cell;
mod gaps;
mod record;
mod tables;
#[cfg(test)]
mod tests;

use serde::Serialize;

use super::csv::csv;
use super::json;
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
    let mut files = vec![("datapackage.json".to_owned(), json::pretty(&descriptor).into_bytes())];
    for table in &tables {
        let names: Vec<&str> = table.fields.iter().map(|it| it.0).collect();
        files.push((path(table), csv(&names, &table.rows).into_bytes()));
    }
    files
}

fn path(table: &Table) -> String {
    format!("{}.csv", table.name)
}

/// `datapackage.json`.
#[derive(Serialize)]
struct Descriptor<'a> {
    profile: &'static str,
    name: &'static str,
    title: &'static str,
    description: &'static str,
    version: &'a str,
    resources: Vec<Resource<'a>>,
    #[serde(flatten)]
    site: Option<SiteOrigin<'a>>,
}

#[derive(Serialize)]
struct SiteOrigin<'a> {
    homepage: &'a str,
    sources: [Origin<'a>; 1],
}

#[derive(Serialize)]
struct Origin<'a> {
    title: &'static str,
    path: &'a str,
}

#[derive(Serialize)]
struct Resource<'a> {
    profile: &'static str,
    name: &'static str,
    path: String,
    description: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    dialect: Dialect,
    schema: Schema<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    line_terminator: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'a> {
    fields: Vec<Column<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    primary_key: &'a [&'a str],
    missing_values: [&'static str; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey<'a>>,
}

#[derive(Serialize)]
struct Column<'a> {
    name: &'a str,
    r#type: &'a str,
    description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
}

#[derive(Serialize)]
struct Constraints {
    required: bool,
    unique: bool,
}

#[derive(Serialize)]
struct ForeignKey<'a> {
    fields: &'a [&'a str],
    reference: Reference<'a>,
}

#[derive(Serialize)]
struct Reference<'a> {
    resource: &'a str,
    fields: &'a [&'a str],
}

const DESCRIPTION: &str = "Meetings of ASEAN and Russia as articles and public pages tell of them. Every value that an article tells has its \
     quote and the place of the quote in the article's text; every value of the public record has the pages that \
     state it. Dates are EDTF (ISO 8601-2), as vague as the source. A text cell that begins with an apostrophe has \
     been guarded against spreadsheets that would take it for a formula: take one apostrophe away. The articles' \
     texts are their publishers' own and are here as what the quotes are quoted from; no license is given for them.";

fn descriptor<'a>(tables: &'a [Table], edition: &'a str, site: &'a str) -> Descriptor<'a> {
    let sources = [Origin { title: "Dialogue Explorer", path: site }];
    Descriptor {
        profile: "tabular-data-package",
        name: "asean-russia-meetings",
        title: "ASEAN–Russia meetings, read from the news and the public record",
        description: DESCRIPTION,
        version: edition,
        resources: tables.iter().map(resource).collect(),
        site: (!site.is_empty()).then_some(SiteOrigin { homepage: site, sources }),
    }
}

fn resource(table: &Table) -> Resource<'_> {
    Resource {
        profile: "tabular-data-resource",
        name: table.name,
        path: path(table),
        description: table.about,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: Dialect { line_terminator: "\r\n" },
        schema: schema(table),
    }
}

fn schema(table: &Table) -> Schema<'_> {
    let column = |(name, kind, description): &Field| Column {
        name,
        r#type: kind,
        description,
        constraints: (table.primary == [*name]).then_some(Constraints { required: true, unique: true }),
    };
    let key = |(fields, resource, there): &Key| ForeignKey {
        fields,
        reference: Reference { resource, fields: there },
    };
    Schema {
        fields: table.fields.iter().map(column).collect(),
        primary_key: table.primary,
        missing_values: [""],
        foreign_keys: table.foreign.iter().map(key).collect(),
    }
}
