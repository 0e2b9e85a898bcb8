//! A meeting with all that tells of it, letter by letter as it stands in the files.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use dialogue_explorer::data::SourceRef;
use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::dataset::{DataFile, Dataset, Files};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::named::{Named, Raw, RecordLists, RecordNames, article_of, raws};
use super::text;

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

/// What an entry of the record, or a document of it, refers to: pages by their ids, its series by the code, documents by
/// their names.
#[derive(Deserialize)]
struct References {
    #[serde(default)]
    sources: BTreeSet<String>,
    series: Option<String>,
    #[serde(default)]
    documents: BTreeSet<String>,
}

/// The entries of a file that is a list.
pub fn list(text: &str, name: &str) -> Result<Vec<Raw>> {
    let entries: Vec<Box<RawValue>> = serde_json::from_str(text).with_context(|| name.to_owned())?;
    Ok(raws(entries))
}

impl Unit {
    /// Takes what its entries of the record refer to: documents, series, and the pages that these or the entries cite.
    /// `names` finds them in the lists of a file.
    pub fn take_references(&mut self, names: &RecordNames) -> Result<()> {
        let (mut pages, mut of_series, mut adopted) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for entry in &self.entries {
            let References { sources, series, documents } = serde_json::from_str(entry.get())?;
            pages.extend(sources);
            of_series.extend(series);
            adopted.extend(documents);
        }
        self.documents = names.documents.of(&adopted);
        for document in &self.documents {
            pages.extend(serde_json::from_str::<References>(document.get())?.sources);
        }
        (self.series, self.sources) = (names.series.of(&of_series), names.sources.of(&pages));
        Ok(())
    }
}

/// The meetings of a dataset, in its order, with their entries in the files that it was read from: of these nothing may have
/// been left out.
pub fn units(files: &Files, dataset: &Dataset) -> Result<Vec<Unit>> {
    let articles = list(text(files, DataFile::Articles)?, "articles.json")?;
    let reports = list(text(files, DataFile::Reports)?, "reports.json")?;
    let claims = list(text(files, DataFile::Claims)?, "claims.json")?;
    let record: RecordLists = serde_json::from_str(text(files, DataFile::Record)?).context("record.json")?;
    let (names, entries) = RecordNames::of(record)?;
    let corpus = &dataset.corpus;
    let is_whole = articles.len() == corpus.articles.len()
        && claims.len() == corpus.claims.len()
        && entries.len() == corpus.record.entries.len()
        && reports.len() + entries.len() == corpus.reports.len();
    ensure!(is_whole, "entries were left out of the files unsaid");
    let claims = Named::new(claims, article_of)?;

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
            unit.claims = claims.of(&of_meeting.iter().map(|it| corpus.article(*it).id.clone()).collect());
            let mut ordered = meeting.reports.clone();
            ordered.sort_unstable();
            for report in ordered {
                match corpus.report(report).teller {
                    SourceRef::Article(_) => unit.reports.push(reports[report.0].clone()),
                    SourceRef::Record(entry) => unit.entries.push(entries[entry.place()].clone()),
                }
            }
            unit.take_references(&names)?;
            Ok(unit)
        })
        .collect()
}
