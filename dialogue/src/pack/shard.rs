//! A shard: meetings with their evidence in one file, an entry that several of them have only once.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use anyhow::{Context, Result};
use dialogue_explorer::data::edtf::Date;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::unit::{Raw, RecordLists, Unit, article_of, id_of, refers};

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
    let raw = |entries: Vec<Box<RawValue>>| entries.into_iter().map(Rc::from).collect::<Vec<Raw>>();
    let (reports, entries) = (raw(shard.reports), raw(shard.record.meetings));
    let articles = Named::new(raw(shard.articles), id_of)?;
    let claims = Named::new(raw(shard.claims), article_of)?;
    let sources = Named::new(raw(shard.record.sources), id_of)?;
    let series = Named::new(raw(shard.record.series), id_of)?;
    let documents = Named::new(raw(shard.record.documents), id_of)?;
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
        let (mut pages, mut of_series, mut adopted) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for entry in &unit.entries {
            let own = refers(entry)?;
            pages.extend(own.sources);
            of_series.extend(own.series);
            adopted.extend(own.documents);
        }
        unit.documents = documents.of(&adopted);
        for document in &unit.documents {
            pages.extend(refers(document)?.sources);
        }
        unit.sources = sources.of(&pages);
        unit.series = series.of(&of_series);
        unit.articles = articles.of(&wanted);
        unit.claims = claims.of(&wanted);
        units.push(unit);
    }
    Ok(units)
}

/// The entries of a file by a name, which several may have.
struct Named(BTreeMap<String, Vec<Raw>>);

impl Named {
    fn new(entries: Vec<Raw>, name: fn(&RawValue) -> Result<String>) -> Result<Self> {
        let mut by_name: BTreeMap<String, Vec<Raw>> = BTreeMap::new();
        for entry in entries {
            by_name.entry(name(&entry)?).or_default().push(entry);
        }
        Ok(Self(by_name))
    }

    /// Those of some names, in the order of these.
    fn of(&self, names: &BTreeSet<String>) -> Vec<Raw> {
        names.iter().filter_map(|name| self.0.get(name)).flatten().cloned().collect()
    }
}
