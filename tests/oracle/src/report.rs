//! A report: what one article, or one entry of the record, says of one meeting.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::DataFiles;
use crate::files::{list, text};
use crate::words::Searched;

/// A report. Values are texts, as the files have them.
#[derive(Clone, Debug)]
pub struct Report {
    /// The article, or `record`.
    pub source: String,
    /// The id of the entry, where the record says it.
    pub entry: Option<String>,
    /// The report's place among those of its source, from 0.
    pub number: usize,
    pub is_main: bool,
    /// Values by field; `chairs` are countries.
    pub values: BTreeMap<String, BTreeSet<String>>,
    /// Languages of the article, or of the pages that the record cites.
    pub languages: BTreeSet<String>,
    /// The article's address, or those of the pages that the record cites.
    pub addresses: Vec<String>,
    /// When the article was published.
    pub published: Option<String>,
    /// Where a search looks for this report: texts of the article that it was read from, or what the record says.
    pub searched: Vec<Searched>,
}

impl Report {
    /// The only value of a field.
    #[must_use]
    pub fn one(&self, field: &str) -> Option<&str> {
        self.values.get(field).and_then(|values| values.first()).map(String::as_str)
    }

    /// Every value of a field.
    #[must_use]
    pub fn all(&self, field: &str) -> BTreeSet<String> {
        self.values.get(field).cloned().unwrap_or_default()
    }

    /// A name that no other report has: `fmm-harbor.1`, `record.summit-2`.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.entry {
            Some(entry) => format!("record.{entry}"),
            None => format!("{}.{}", self.source, self.number),
        }
    }
}

/// The reports of a collection's files, in the order of the files.
#[must_use]
pub fn reports(files: &DataFiles, collection: &str) -> Vec<Report> {
    let collections = files.json("collections");
    let found = list(&collections).iter().find(|it| text(it, "id") == collection);
    let found = found.unwrap_or_else(|| panic!("no collection is called {collection}"));
    let has = |file: &str| list(&found["files"]).iter().any(|it| it == file);
    let mut reports = Vec::new();
    if has("reports") {
        let (articles, claims) = (files.json("articles"), files.json("claims"));
        for report in list(&files.json("reports")) {
            let number = reports.iter().filter(|it: &&Report| it.source == text(report, "article")).count();
            reports.push(of_article(report, number, &articles, &claims));
        }
    }
    if has("record") {
        let record = files.json("record");
        let entries = list(&record["meetings"]).iter().enumerate();
        reports.extend(entries.map(|(number, entry)| of_record(entry, number, &record)));
    }
    reports
}

fn of_article(report: &Value, number: usize, articles: &Value, claims: &Value) -> Report {
    let id = text(report, "article");
    let article = list(articles).iter().find(|it| text(it, "id") == id).expect("a report names its article");
    let mut values: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for evidence in list(&report["evidence"]) {
        values.entry(text(evidence, "field").to_owned()).or_default().insert(plain(&evidence["value"]));
    }
    let own_claims = list(claims).iter().filter(|it| text(it, "article") == id);
    let searched = if report["in_related"] == true {
        // A teaser counts where one of the report's quotes stands in it, and so do claims read from that teaser.
        let stands_in = |quoted: &Value, teaser: &str| {
            teaser.contains(&["prefix", "quote", "suffix"].map(|it| text(quoted, it)).concat())
        };
        let mut searched = Vec::new();
        for teaser in list(&article["related"]).iter().filter_map(Value::as_str) {
            if list(&report["evidence"]).iter().any(|it| stands_in(it, teaser)) {
                let claims =
                    own_claims.clone().filter(|it| it["in_related"] == true && stands_in(it, teaser));
                searched.push(teaser.to_owned());
                searched.extend(claims.map(|it| text(it, "claim").to_owned()));
            }
        }
        searched
    } else {
        let mut searched = vec![text(article, "title").to_owned(), text(article, "text").to_owned()];
        searched
            .extend(own_claims.filter(|it| it["in_related"] != true).map(|it| text(it, "claim").to_owned()));
        searched
    };
    Report {
        source: id.to_owned(),
        entry: None,
        number,
        is_main: report["main"] == true,
        values,
        languages: BTreeSet::from([text(article, "language").to_owned()]),
        addresses: article["url"].as_str().map(str::to_owned).into_iter().collect(),
        published: article["published"].as_str().map(str::to_owned),
        searched: searched.iter().map(|it| Searched::new(it)).collect(),
    }
}

const SINGLE: [&str; 8] = ["kind", "ordinal", "start", "end", "city", "country", "mode", "status"];

fn of_record(entry: &Value, number: usize, record: &Value) -> Report {
    let mut values: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for field in SINGLE.into_iter().filter(|field| !entry[*field].is_null()) {
        values.insert(field.to_owned(), BTreeSet::from([plain(&entry[field])]));
    }
    for field in ["parties", "chairs", "areas"].into_iter().filter(|field| !list(&entry[*field]).is_empty()) {
        values.insert(field.to_owned(), list(&entry[field]).iter().map(plain).collect());
    }
    let is_cited = |it: &&Value| list(&entry["sources"]).contains(&it["id"]);
    let pages: Vec<&Value> = list(&record["sources"]).iter().filter(is_cited).collect();
    let mut searched: Vec<String> = pages.iter().map(|page| text(page, "title").to_owned()).collect();
    searched.push(text(entry, "city").to_owned());
    searched.push(text(entry, "note").to_owned());
    for chair in list(&entry["chairs"]) {
        searched.extend([text(chair, "person").to_owned(), text(chair, "role").to_owned()]);
    }
    searched.extend(list(&entry["documents"]).iter().filter_map(Value::as_str).map(str::to_owned));
    Report {
        source: "record".to_owned(),
        entry: Some(text(entry, "id").to_owned()),
        number,
        is_main: true,
        values,
        languages: pages.iter().map(|page| text(page, "language").to_owned()).collect(),
        addresses: pages
            .iter()
            .map(|page| text(page, "url").to_owned())
            .filter(|it| !it.is_empty())
            .collect(),
        published: None,
        searched: searched.iter().map(|it| Searched::new(it)).collect(),
    }
}

/// A value as a text; of a chair its country.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(_) => text(value, "country").to_owned(),
        other => other.to_string(),
    }
}
