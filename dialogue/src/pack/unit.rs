//! A meeting with all that tells of it, letter by letter as it stands in the files.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use dialogue_explorer::data::SourceRef;
use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::dataset::{DataFile, Dataset, Files};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::text;

/// An entry of a file.
pub type Raw = Rc<RawValue>;

/// A meeting, and the entries of the files without which it cannot be shown.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    pub id: String,
    /// What it was called before, by which links may still name it.
    pub aliases: Vec<String>,
    /// Its first day, as far as that is known.
    pub start: Option<Date>,
    pub articles: Vec<Raw>,
    pub reports: Vec<Raw>,
    pub claims: Vec<Raw>,
    pub sources: Vec<Raw>,
    pub series: Vec<Raw>,
    /// What was adopted, with the pages that say so.
    pub documents: Vec<Raw>,
    /// The meetings of the record that it is.
    pub entries: Vec<Raw>,
}

/// The lists of a record, of which a unit has its own.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RecordLists {
    pub sources: Vec<Box<RawValue>>,
    pub series: Vec<Box<RawValue>>,
    pub documents: Vec<Box<RawValue>>,
    pub meetings: Vec<Box<RawValue>>,
}

/// What names an entry.
#[derive(Deserialize)]
struct Named {
    #[serde(alias = "code", alias = "name")]
    id: String,
}

/// What an entry of the record refers to: pages by their ids, its series by the code, documents by their names.
#[derive(Deserialize)]
pub struct Refers {
    #[serde(default)]
    pub sources: BTreeSet<String>,
    pub series: Option<String>,
    #[serde(default)]
    pub documents: BTreeSet<String>,
}

/// Which article a report or a claim is of.
#[derive(Deserialize)]
struct OfArticle {
    article: String,
}

/// The entries of a file that is a list.
pub fn list(text: &str, name: &str) -> Result<Vec<Raw>> {
    let entries: Vec<Box<RawValue>> = serde_json::from_str(text).with_context(|| name.to_owned())?;
    Ok(entries.into_iter().map(Rc::from).collect())
}

/// What an entry is called, by its field `id`, `code` or `name`.
pub fn id_of(raw: &RawValue) -> Result<String> {
    Ok(serde_json::from_str::<Named>(raw.get())?.id)
}

/// Of which article a claim is.
pub fn article_of(raw: &RawValue) -> Result<String> {
    Ok(serde_json::from_str::<OfArticle>(raw.get())?.article)
}

/// What an entry of the record, or a document of it, refers to.
pub fn refers(raw: &RawValue) -> Result<Refers> {
    Ok(serde_json::from_str(raw.get())?)
}

/// The meetings of a dataset, in its order, with their entries in the files that it was read from: of these nothing may have
/// been left out.
pub fn units(files: &Files, dataset: &Dataset) -> Result<Vec<Unit>> {
    let articles = list(text(files, DataFile::Articles)?, "articles.json")?;
    let reports = list(text(files, DataFile::Reports)?, "reports.json")?;
    let claims = list(text(files, DataFile::Claims)?, "claims.json")?;
    let record: RecordLists = serde_json::from_str(text(files, DataFile::Record)?).context("record.json")?;
    let entries: Vec<Raw> = record.meetings.into_iter().map(Rc::from).collect();
    let corpus = &dataset.corpus;
    let is_whole = articles.len() == corpus.articles.len()
        && claims.len() == corpus.claims.len()
        && entries.len() == corpus.record.entries.len()
        && reports.len() + entries.len() == corpus.reports.len();
    ensure!(is_whole, "entries were left out of the files unsaid");
    let by_id = |entries: Vec<Box<RawValue>>| -> Result<BTreeMap<String, Raw>> {
        entries.into_iter().map(|raw| Ok((id_of(&raw)?, Rc::from(raw)))).collect()
    };
    let sources = by_id(record.sources)?;
    let (series, documents) = (by_id(record.series)?, by_id(record.documents)?);
    let mut claims_of: BTreeMap<String, Vec<Raw>> = BTreeMap::new();
    for claim in claims {
        claims_of.entry(article_of(&claim)?).or_default().push(claim);
    }

    dataset
        .meetings
        .iter()
        .map(|meeting| {
            let (of_meeting, _) = corpus.sources_of(&meeting.reports);
            let mut unit = Unit {
                id: meeting.id.clone(),
                aliases: meeting.aliases.clone(),
                start: meeting.start,
                articles: of_meeting.iter().map(|it| articles[it.0].clone()).collect(),
                ..Unit::default()
            };
            for article in &of_meeting {
                unit.claims
                    .extend(claims_of.get(&corpus.article(*article).id).into_iter().flatten().cloned());
            }
            let mut told: Vec<_> = meeting.reports.clone();
            told.sort_unstable();
            for report in told {
                match corpus.report(report).teller {
                    SourceRef::Article(_) => unit.reports.push(reports[report.0].clone()),
                    SourceRef::Record(entry) => unit.entries.push(entries[entry.place()].clone()),
                }
            }
            let (mut pages, mut of_series, mut adopted) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
            for entry in &unit.entries {
                let own = refers(entry)?;
                pages.extend(own.sources);
                of_series.extend(own.series);
                adopted.extend(own.documents);
            }
            unit.documents = adopted.iter().filter_map(|name| documents.get(name).cloned()).collect();
            for document in &unit.documents {
                pages.extend(refers(document)?.sources);
            }
            unit.series = of_series.iter().filter_map(|code| series.get(code).cloned()).collect();
            unit.sources = pages.iter().filter_map(|id| sources.get(id).cloned()).collect();
            Ok(unit)
        })
        .collect()
}
