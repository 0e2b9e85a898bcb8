//! `dialogue score`: how well articles are read, against what people annotated by hand.
//!
//! For each folder with `articles.json` and `meetings.gold.json` (or `reports.json`): the meetings read of an article
//! are paired one to one with the annotated ones, so that kinds, numbers, dates and places are as like as can be
//! ([`pairs`]). Each other row counts values of the main meetings: one on a meeting without a pair is wrong, or
//! missed. Of `mode` only “virtual” counts: that a meeting was in person is a matter of reading. The last line is the
//! plain mean of F1 over the fields.

mod meeting;
mod pairs;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::export::reports::{Quoted, Report};
use dialogue_explorer::reading::{self, Input};
use serde::Deserialize;

use self::meeting::Scored;

/// Rows of the table; the mean is of those from the third on but `start` and `end`, which `dates` has together.
const ROWS: [&str; 12] = [
    "detection, main",
    "detection, all",
    "kind",
    "ordinal",
    "start",
    "end",
    "dates",
    "country",
    "city",
    "mode",
    "chairs",
    "areas",
];
const MEAN: [&str; 8] = ["kind", "ordinal", "dates", "country", "city", "mode", "chairs", "areas"];

#[derive(Deserialize)]
struct Article {
    id: String,
    #[serde(default)]
    title: Option<String>,
    text: String,
    #[serde(default)]
    published: Option<String>,
    language: String,
}

/// How many values were right, how many were read, how many there are.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    read: usize,
    gold: usize,
}

impl Count {
    /// Precision, recall and F1; `None` where there is nothing to be right about.
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    fn rates(self) -> Option<[f64; 3]> {
        if self.read == 0 && self.gold == 0 {
            return None;
        }
        let part = |of: usize| if of == 0 { 0.0 } else { self.right as f64 / of as f64 };
        let (precision, recall) = (part(self.read), part(self.gold));
        let sum = precision + recall;
        Some([precision, recall, if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 }])
    }
}

/// The annotated and the read meetings of one article.
struct Compared {
    id: String,
    language: String,
    gold: Vec<Scored>,
    read: Vec<Scored>,
}

/// The tables of all folders, each in all and by language; with `each`, what is missed and wrong, by article.
///
/// # Errors
///
/// Where a folder lacks a file, or a file is not what it should be.
pub fn table(folders: &[impl AsRef<Path>], each: bool) -> Result<String> {
    let mut out = String::new();
    for folder in folders {
        let articles = compare(folder.as_ref())?;
        let languages: BTreeSet<&str> = articles.iter().map(|it| it.language.as_str()).collect();
        let _ = writeln!(out, "{}", folder.as_ref().display());
        if each {
            for article in &articles {
                out += &differences(article);
            }
        }
        let all: Vec<&Compared> = articles.iter().collect();
        out += &part("all", &all, false);
        if languages.len() > 1 {
            for language in languages {
                let some: Vec<&Compared> = articles.iter().filter(|it| it.language == language).collect();
                out += &part(language, &some, false);
            }
        }
        out += &part("confident values alone", &all, true);
    }
    Ok(out)
}

/// The mean of F1 over the fields for one folder.
///
/// # Errors
///
/// As [`table`].
pub fn mean_of(folder: &Path) -> Result<f64> {
    let articles = compare(folder)?;
    Ok(mean(&counts(&articles.iter().collect::<Vec<_>>(), false)))
}

fn compare(folder: &Path) -> Result<Vec<Compared>> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    let articles: Vec<Article> = serde_json::from_str(&read("articles.json")?).context("articles.json")?;
    let gold_file =
        if folder.join("meetings.gold.json").exists() { "meetings.gold.json" } else { "reports.json" };
    let gold: Vec<serde_json::Value> = serde_json::from_str(&read(gold_file)?).context(gold_file)?;
    let mut gold_of: BTreeMap<String, Vec<Scored>> = BTreeMap::new();
    for meeting in &gold {
        let article = meeting["article"].as_str().unwrap_or_default().to_owned();
        if meeting["in_related"] != true {
            gold_of.entry(article).or_default().push(Scored::of(meeting));
        }
    }
    let vocabulary = crate::vocabulary();
    articles
        .into_iter()
        .map(|article| {
            let published = article.published.as_deref().and_then(Date::parse);
            let title = article.title.as_deref().unwrap_or("");
            let input = Input { title, text: &article.text, published, language: Some(&article.language) };
            let reading = reading::read(&input, &vocabulary);
            let text = Quoted::new(&article.text);
            let read = reading.meetings.iter().map(|it| {
                let report = Report::new(&article.id, &text, false, it, &vocabulary);
                Ok(Scored::of(&serde_json::to_value(&report)?))
            });
            let read: Vec<Scored> = read.collect::<Result<_>>()?;
            Ok(Compared {
                gold: gold_of.remove(&article.id).unwrap_or_default(),
                read,
                language: article.language,
                id: article.id,
            })
        })
        .collect()
}

fn counts(articles: &[&Compared], confident: bool) -> BTreeMap<&'static str, Count> {
    let mut counts: BTreeMap<&'static str, Count> = ROWS.iter().map(|it| (*it, Count::default())).collect();
    for article in articles {
        let all = pairs::best(&article.gold, &article.read);
        add(&mut counts, ROWS[1], all.len(), article.read.len(), article.gold.len());
        let gold: Vec<&Scored> = article.gold.iter().filter(|it| it.main).collect();
        let read: Vec<&Scored> = article.read.iter().filter(|it| it.main).collect();
        let paired = pairs::best_of(&gold, &read);
        add(&mut counts, ROWS[0], paired.len(), read.len(), gold.len());
        for row in &ROWS[2..] {
            let count = counts.entry(*row).or_default();
            count.gold += gold.iter().map(|it| it.values(row, false).len()).sum::<usize>();
            count.read += read.iter().map(|it| it.values(row, confident).len()).sum::<usize>();
            for (of_gold, of_read) in &paired {
                let (told, read) = (gold[*of_gold].values(row, false), read[*of_read].values(row, confident));
                count.right += told.intersection(&read).count();
            }
        }
    }
    counts
}

fn add(
    counts: &mut BTreeMap<&'static str, Count>,
    row: &'static str,
    right: usize,
    read: usize,
    gold: usize,
) {
    let count = counts.entry(row).or_default();
    count.right += right;
    count.read += read;
    count.gold += gold;
}

#[expect(clippy::cast_precision_loss, reason = "there are eight fields")]
fn mean(counts: &BTreeMap<&'static str, Count>) -> f64 {
    let rates: Vec<f64> = MEAN.iter().filter_map(|it| counts[it].rates()).map(|it| it[2]).collect();
    if rates.is_empty() { 0.0 } else { rates.iter().sum::<f64>() / rates.len() as f64 }
}

/// One table. Of confident values the precision is what is asked.
fn part(name: &str, articles: &[&Compared], confident: bool) -> String {
    let counts = counts(articles, confident);
    let mut out = String::new();
    let _ = writeln!(out, "\n{name}: {} articles", articles.len());
    let _ =
        writeln!(out, "  {:16}{:>7}{:>7}{:>7}{:>8}{:>6}{:>6}", "", "P", "R", "F1", "right", "read", "gold");
    for row in ROWS {
        let count = counts[row];
        let rates = count
            .rates()
            .map_or(format!("{:>7}{:>7}{:>7}", "-", "-", "-"), |[p, r, f]| format!("{p:7.3}{r:7.3}{f:7.3}"));
        let _ = writeln!(out, "  {row:16}{rates}{:8}{:6}{:6}", count.right, count.read, count.gold);
    }
    let _ = writeln!(out, "  mean F1 of the fields: {:.3}", mean(&counts));
    out
}

/// What was missed (-) and what is wrong (+) of the main meetings of an article.
fn differences(article: &Compared) -> String {
    let mut out = format!("\n{}\n", article.id);
    let gold: Vec<&Scored> = article.gold.iter().filter(|it| it.main).collect();
    let read: Vec<&Scored> = article.read.iter().filter(|it| it.main).collect();
    let paired = pairs::best_of(&gold, &read);
    for (of_gold, of_read) in &paired {
        for row in &ROWS[2..] {
            let (told, read) = (gold[*of_gold].values(row, false), read[*of_read].values(row, false));
            if told != read && *row != "dates" {
                let missed: Vec<_> = told.difference(&read).collect();
                let wrong: Vec<_> = read.difference(&told).collect();
                let _ = writeln!(out, "  {row}: -{missed:?} +{wrong:?}");
            }
        }
    }
    for (at, meeting) in gold.iter().enumerate().filter(|(at, _)| !paired.iter().any(|it| it.0 == *at)) {
        let _ = writeln!(out, "  missed {at}: {meeting:?}");
    }
    for (at, meeting) in read.iter().enumerate().filter(|(at, _)| !paired.iter().any(|it| it.1 == *at)) {
        let _ = writeln!(out, "  wrong {at}: {meeting:?}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A rule that reads one article better and others worse shows here.
    #[test]
    fn articles_are_read_as_well_as_before() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for (folder, least) in [("public/data", 0.95), ("tests/reading", 0.90)] {
            let mean = mean_of(&root.join(folder)).expect("the folder has articles and annotations");
            assert!(mean >= least, "{folder}: {mean:.3}");
        }
    }

    #[test]
    fn what_is_right_wrong_and_missed_is_counted() {
        let meeting = |kind: &str, areas: &[&str]| {
            Scored::of(&serde_json::json!({"main": true, "kind": kind, "ordinal": 5, "areas": areas}))
        };
        let article = Compared {
            id: "a".to_owned(),
            language: "en".to_owned(),
            gold: vec![meeting("summit", &["energy", "health"])],
            read: vec![meeting("summit", &["energy", "culture", "youth"])],
        };
        let counts = counts(&[&article], false);
        let areas = counts["areas"];
        assert_eq!((areas.right, areas.read, areas.gold), (1, 3, 2));
        assert_eq!(counts["kind"].rates(), Some([1.0, 1.0, 1.0]));
        assert_eq!(counts["city"].rates(), None);
    }
}
