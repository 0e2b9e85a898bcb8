//! Files that are taken along, read back to meetings: what a file holds is enough to count again.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::Values;
use crate::files::{list, text};
use crate::meeting::values;

/// One value of one meeting, and who tells it.
#[derive(Clone, Debug)]
pub struct Row {
    pub meeting: String,
    pub field: String,
    pub value: String,
    /// Whether figures use it.
    pub is_preferred: bool,
    /// The article, or `record`.
    pub source: String,
    pub languages: BTreeSet<String>,
}

/// The meetings of rows, by their ids.
#[must_use]
pub fn meetings(rows: &[Row], vocabulary: &Value) -> BTreeMap<String, Values> {
    let ids: BTreeSet<&String> = rows.iter().map(|row| &row.meeting).collect();
    let of = |id: &String| {
        let own: Vec<&Row> = rows.iter().filter(|row| row.meeting == *id).collect();
        let mut told: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in own.iter().filter(|row| row.is_preferred) {
            told.entry(as_in_reports(&row.field)).or_default().insert(row.value.clone());
        }
        let sources = own.iter().map(|row| row.source.clone()).collect();
        let languages = own.iter().flat_map(|row| row.languages.clone()).collect();
        (id.clone(), values(&told, sources, languages, vocabulary))
    };
    ids.into_iter().map(of).collect()
}

/// Files for others name the one value of a row; `reports.json` names the list.
fn as_in_reports(field: &str) -> String {
    match field {
        "party" => "parties".to_owned(),
        "chair" => "chairs".to_owned(),
        "area" => "areas".to_owned(),
        other => other.to_owned(),
    }
}

/// The rows of the table of quotes, as JSON.
#[must_use]
pub fn json_rows(file: &str) -> Vec<Row> {
    let file: Value = serde_json::from_str(file).expect("JSON");
    let row = |row: &Value| {
        let pages = list(&row["citations"]).iter().map(|page| text(page, "language"));
        Row {
            meeting: text(row, "meeting").to_owned(),
            field: text(row, "field").to_owned(),
            value: text(row, "value").to_owned(),
            is_preferred: row["preferred"] == true,
            source: row["article"].as_str().unwrap_or("record").to_owned(),
            languages: row["language"].as_str().into_iter().chain(pages).map(str::to_owned).collect(),
        }
    };
    list(&file["rows"]).iter().map(row).collect()
}

/// The rows of the table of quotes, as CSV. It names the pages of the record in words, without their languages.
#[must_use]
pub fn csv_rows(file: &str) -> Vec<Row> {
    let row = |row: BTreeMap<String, String>| Row {
        meeting: row["meeting"].clone(),
        field: row["field"].clone(),
        value: row["value"].clone(),
        is_preferred: row["preferred"] == "true",
        source: if row["record"].is_empty() { row["article"].clone() } else { "record".to_owned() },
        languages: Some(&row["language"]).filter(|it| !it.is_empty()).cloned().into_iter().collect(),
    };
    table(file).into_iter().map(row).collect()
}

/// The rows of the data package, of its tables by name.
#[must_use]
pub fn package_rows(files: &BTreeMap<String, String>) -> Vec<Row> {
    let read = |name: &str| table(files.get(name).unwrap_or_else(|| panic!("the package has no {name}")));
    let (articles, citations, cited) =
        (read("articles.csv"), read("citations.csv"), read("entries-cited.csv"));
    let languages = |row: &BTreeMap<String, String>| -> BTreeSet<String> {
        let is_own = |it: &&BTreeMap<String, String>| it["article"] == row["article"];
        let of_article = articles.iter().filter(is_own).map(|article| article["language"].clone());
        let pages = cited.iter().filter(|it| !row["entry"].is_empty() && it["entry"] == row["entry"]);
        let of_pages = pages.flat_map(|page| {
            citations.iter().filter(|it| it["citation"] == page["citation"]).map(|it| it["language"].clone())
        });
        of_article.chain(of_pages).collect()
    };
    let row = |row: BTreeMap<String, String>| Row {
        meeting: row["meeting"].clone(),
        field: row["field"].clone(),
        value: row["value"].clone(),
        is_preferred: row["preferred"] == "true",
        source: if row["entry"].is_empty() { row["article"].clone() } else { "record".to_owned() },
        languages: languages(&row),
    };
    read("values.csv").into_iter().map(row).collect()
}

/// The rows of a table, each cell by the name of its column. An apostrophe before a cell guards spreadsheets.
#[must_use]
pub fn table(file: &str) -> Vec<BTreeMap<String, String>> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let names: Vec<String> = reader.headers().expect("a first line").iter().map(str::to_owned).collect();
    let plain = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
    let row = |row: csv::StringRecord| names.iter().cloned().zip(row.iter().map(plain)).collect();
    reader.records().map(|it| row(it.expect("a row has as many cells as there are names"))).collect()
}

/// An event of a calendar: its meeting, its first day as `YYYYMMDD`, and whether it is over or certain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    pub meeting: String,
    pub day: String,
    pub is_held: bool,
}

/// The events of a calendar, and the meetings that it names as without a day.
#[must_use]
pub fn calendar(file: &str) -> (Vec<Event>, Vec<String>) {
    // A line that begins with a blank goes on with the one before (RFC 5545, 3.1).
    let unfolded = file.replace("\r\n ", "");
    let (mut events, mut undated) = (Vec::new(), Vec::new());
    for line in unfolded.split("\r\n") {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        match name {
            "BEGIN" if value == "VEVENT" => {
                events.push(Event { meeting: String::new(), day: String::new(), is_held: false });
            }
            "X-DIALOGUE-EXPLORER-UNDATED" => {
                undated.push(value.split(':').next().unwrap_or_default().to_owned());
            }
            _ => {
                let Some(event) = events.last_mut() else { continue };
                match name {
                    "UID" => event.meeting = value.split('@').next().unwrap_or_default().to_owned(),
                    "DTSTART;VALUE=DATE" => value.clone_into(&mut event.day),
                    "STATUS" => event.is_held = value == "CONFIRMED",
                    _ => {}
                }
            }
        }
    }
    (events, undated)
}
