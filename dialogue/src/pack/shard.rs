//! A shard: meetings with their evidence in one file, an entry that several of them have only once.

use std::collections::BTreeSet;
use std::rc::Rc;

use anyhow::{Context, Result};
use dialogue_explorer::data::edtf::Date;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::named::{Named, Raw, RecordLists, RecordNames, article_of, id_of, raws};
use super::unit::Unit;

/// An index of collections with one that has every file.
pub const WHOLE: &str = r#"[{"id": "whole", "files": ["articles", "reports", "claims", "record"], "en": "-", "vi": "-", "ru": "-"}]"#;

#[derive(Serialize)]
struct ShardFile<'a> {
    #[serde(rename = "meetings.json")]
    meetings: Vec<Listed>,
    #[serde(rename = "collections.json")]
    collections: [Collection; 1],
    #[serde(rename = "articles.json")]
    articles: Vec<&'a RawValue>,
    #[serde(rename = "reports.json")]
    reports: Vec<&'a RawValue>,
    #[serde(rename = "claims.json")]
    claims: Vec<&'a RawValue>,
    #[serde(rename = "record.json")]
    record: RecordFile<'a>,
}

#[derive(Serialize)]
struct RecordFile<'a> {
    sources: Vec<&'a RawValue>,
    series: Vec<&'a RawValue>,
    meetings: Vec<&'a RawValue>,
    // Nothing of a single meeting.
    coordinators: [u8; 0],
    documents: Vec<&'a RawValue>,
}

/// Which files the shard has: a list of articles that is empty would be taken for a broken one.
#[derive(Serialize)]
struct Collection {
    id: &'static str,
    files: Vec<&'static str>,
    en: &'static str,
    vi: &'static str,
    ru: &'static str,
}

/// A meeting, as a shard lists it.
#[derive(Serialize, Deserialize)]
struct Listed {
    id: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    /// The ids of the articles that tell of it or are cited for it.
    articles: Vec<String>,
    /// Places of its reports: those of articles before those of the record.
    reports: Vec<usize>,
}

/// The same, as it is read.
#[derive(Deserialize)]
struct ReadShard {
    #[serde(rename = "meetings.json")]
    meetings: Vec<Listed>,
    #[serde(rename = "articles.json")]
    articles: Vec<Box<RawValue>>,
    #[serde(rename = "reports.json")]
    reports: Vec<Box<RawValue>>,
    #[serde(rename = "claims.json")]
    claims: Vec<Box<RawValue>>,
    #[serde(rename = "record.json")]
    record: RecordLists,
}

/// The text of the shard of some meetings.
pub fn write(units: &[Unit]) -> Result<String> {
    let of_articles: usize = units.iter().map(|unit| unit.reports.len()).sum();
    let (mut next_report, mut next_entry) = (0, of_articles);
    let mut meetings = Vec::new();
    for unit in units {
        let reports = next_report..next_report + unit.reports.len();
        let entries = next_entry..next_entry + unit.entries.len();
        (next_report, next_entry) = (reports.end, entries.end);
        meetings.push(Listed {
            id: unit.id.clone(),
            aliases: unit.aliases.clone(),
            start: unit.start.map(|date| date.to_string()),
            articles: unit.articles.iter().map(|it| id_of(it)).collect::<Result<_>>()?,
            reports: reports.chain(entries).collect(),
        });
    }
    let articles = once(units, |unit| &unit.articles)?;
    let mut files = Vec::new();
    if !articles.is_empty() {
        files.extend(["articles", "reports", "claims"]);
    }
    if next_entry > of_articles {
        files.push("record");
    }
    let shard = ShardFile {
        meetings,
        collections: [Collection { id: "shard", files, en: "-", vi: "-", ru: "-" }],
        articles,
        reports: units.iter().flat_map(|unit| &unit.reports).map(Rc::as_ref).collect(),
        claims: once(units, |unit| &unit.claims)?,
        record: RecordFile {
            sources: once(units, |unit| &unit.sources)?,
            series: once(units, |unit| &unit.series)?,
            meetings: units.iter().flat_map(|unit| &unit.entries).map(Rc::as_ref).collect(),
            coordinators: [],
            documents: once(units, |unit| &unit.documents)?,
        },
    };
    Ok(serde_json::to_string(&shard)?)
}

/// The entries of some meetings, each once by its id.
fn once(units: &[Unit], entries: fn(&Unit) -> &Vec<Raw>) -> Result<Vec<&RawValue>> {
    let mut ids = BTreeSet::new();
    let mut found = Vec::new();
    for entry in units.iter().flat_map(entries) {
        if ids.insert(id_of(entry)?) {
            found.push(entry.as_ref());
        }
    }
    Ok(found)
}

/// The meetings of a shard, as [`write`] has written it.
pub fn read(text: &str) -> Result<Vec<Unit>> {
    let shard: ReadShard = serde_json::from_str(text)?;
    let reports = raws(shard.reports);
    let articles = Named::new(raws(shard.articles), id_of)?;
    let claims = Named::new(raws(shard.claims), article_of)?;
    let (names, entries) = RecordNames::of(shard.record)?;
    let mut units = Vec::new();
    for listed in shard.meetings {
        let mut unit = Unit {
            start: listed.start.as_deref().and_then(Date::parse),
            id: listed.id,
            aliases: listed.aliases,
            ..Unit::default()
        };
        for report in listed.reports {
            match report.checked_sub(reports.len()) {
                None => unit.reports.push(reports[report].clone()),
                Some(entry) => unit.entries.push(entries.get(entry).context("a report is none")?.clone()),
            }
        }
        let wanted = BTreeSet::from_iter(listed.articles);
        unit.take_references(&names)?;
        unit.articles = articles.of(&wanted);
        unit.claims = claims.of(&wanted);
        units.push(unit);
    }
    Ok(units)
}
