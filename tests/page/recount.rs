//! Counts the bundled data anew, straight from its JSON and with none of the program's code.
//!
//! No two reports of the articles tell of one meeting, nor do two entries of the record: each is a meeting here.
//! Which report and which entry are one meeting is told by hand.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The dimensions, by the names of their parameters.
pub const DIMENSIONS: [&str; 10] =
    ["years", "area", "pillar", "chair", "kind", "mode", "status", "between", "article", "language"];

/// What is chosen: values by dimension. A dimension that restricts nothing is not in it.
pub type Choice = BTreeMap<&'static str, BTreeSet<String>>;

/// A meeting: its values by dimension.
#[derive(Clone)]
pub struct Counted(BTreeMap<&'static str, BTreeSet<String>>);

/// What nobody chose holds: meetings that were held, between ASEAN and Russia.
pub fn start() -> Choice {
    choice(&[("status", "held"), ("between", "asean-russia")])
}

/// A choice of values, parted by commas.
pub fn choice(of: &[(&'static str, &str)]) -> Choice {
    of.iter().map(|(name, values)| (*name, values.split(',').map(str::to_owned).collect())).collect()
}

/// Every report as a meeting.
pub fn read(articles: &Value, reports: &Value, vocabulary: &Value) -> Vec<Counted> {
    list(reports).iter().map(|it| counted(it, articles, vocabulary)).collect()
}

/// The entries of a list.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// A text in an object.
pub fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn counted(report: &Value, articles: &Value, vocabulary: &Value) -> Counted {
    let told = |field: &str| {
        list(&report["evidence"]).iter().filter(|it| it["field"] == field).map(|it| &it["value"]).collect()
    };
    let texts = |field: &str, name: &str| -> BTreeSet<String> {
        let values: Vec<&Value> = told(field);
        let values = values.iter().map(|it| if name.is_empty() { *it } else { &it[name] });
        values.map(|it| it.as_str().expect("a text").to_owned()).collect()
    };
    let (kinds, parties, areas) = (texts("kind", ""), texts("parties", ""), texts("areas", ""));
    let id = text(report, "article");
    let article = list(articles).iter().find(|it| text(it, "id") == id).expect("an article");
    Counted(BTreeMap::from([
        ("years", or(texts("start", "").iter().map(|it| year(it)).collect(), "untold")),
        ("pillar", or(pillars(&areas, vocabulary), "none")),
        ("area", or(areas, "none")),
        ("chair", or(texts("chairs", "country"), "none")),
        ("place", place(&texts("mode", ""), &texts("country", ""))),
        ("mode", or(texts("mode", ""), "untold")),
        ("status", texts("status", "")),
        ("between", between(&kinds, &parties)),
        ("kind", kinds),
        ("article", one(id)),
        ("language", one(text(article, "language"))),
    ]))
}

/// Every entry of the record as a meeting.
pub fn read_record(record: &Value, vocabulary: &Value) -> Vec<Counted> {
    list(&record["meetings"]).iter().map(|it| counted_entry(it, record, vocabulary)).collect()
}

fn counted_entry(entry: &Value, record: &Value, vocabulary: &Value) -> Counted {
    let some = |name: &str| -> BTreeSet<String> {
        match &entry[name] {
            Value::Null => BTreeSet::new(),
            Value::Array(many) => many.iter().map(|it| it.as_str().expect("a text").to_owned()).collect(),
            one => BTreeSet::from([one.as_str().expect("a text").to_owned()]),
        }
    };
    let chairs = entry["chairs"].as_array().into_iter().flatten().map(|it| text(it, "country").to_owned());
    let languages =
        sources(&entry["sources"], record).iter().map(|it| text(it, "language").to_owned()).collect();
    Counted(BTreeMap::from([
        ("years", or(some("start").iter().map(|it| year(it)).collect(), "untold")),
        ("area", or(some("areas"), "none")),
        ("pillar", or(pillars(&some("areas"), vocabulary), "none")),
        ("chair", or(chairs.collect(), "none")),
        ("place", place(&some("mode"), &some("country"))),
        ("mode", or(some("mode"), "untold")),
        ("status", some("status")),
        ("between", between(&some("kind"), &some("parties"))),
        ("kind", some("kind")),
        ("article", one("record")),
        ("language", languages),
    ]))
}

/// The pages that ids of sources stand for.
pub fn sources<'a>(ids: &Value, record: &'a Value) -> Vec<&'a Value> {
    let page = |id: &Value| list(&record["sources"]).iter().find(|it| it["id"] == *id).expect("a source");
    list(ids).iter().map(page).collect()
}

/// Meetings of the record and of the articles, those that `merged` names as one: an entry's id, an article and
/// which of its reports.
pub fn join(
    record: &Value,
    entries: &[Counted],
    reports: &Value,
    told: &[Counted],
    merged: &[(&str, &str, usize)],
) -> Vec<Counted> {
    let mut meetings = entries.to_vec();
    for (at, (report, counted)) in list(reports).iter().zip(told).enumerate() {
        let before = list(reports)[..at].iter().filter(|it| it["article"] == report["article"]).count();
        let one = merged.iter().find(|it| (it.1, it.2) == (text(report, "article"), before));
        match one.map(|one| list(&record["meetings"]).iter().position(|it| it["id"] == one.0)) {
            Some(entry) => meetings[entry.expect("an entry of the record")].add(counted),
            None => meetings.push(counted.clone()),
        }
    }
    meetings
}

fn one(it: &str) -> BTreeSet<String> {
    BTreeSet::from([it.to_owned()])
}

fn or(set: BTreeSet<String>, none: &str) -> BTreeSet<String> {
    if set.is_empty() { one(none) } else { set }
}

fn year(date: &str) -> String {
    date[..4].parse::<u32>().map_or("untold".to_owned(), |it| it.to_string())
}

fn pillars(areas: &BTreeSet<String>, vocabulary: &Value) -> BTreeSet<String> {
    let area = |code: &String| list(&vocabulary["areas"]).iter().find(|it| text(it, "code") == code);
    areas.iter().map(|it| text(area(it).expect("an area of the vocabulary"), "pillar").to_owned()).collect()
}

fn place(mode: &BTreeSet<String>, country: &BTreeSet<String>) -> BTreeSet<String> {
    if mode.contains("virtual") { one("virtual") } else { or(country.clone(), "untold") }
}

fn between(kinds: &BTreeSet<String>, parties: &BTreeSet<String>) -> BTreeSet<String> {
    one(match () {
        () if kinds.contains("regional") => "wider",
        () if parties.is_empty() => "untold",
        () if parties.contains("ASEAN") && parties.contains("RU") => "asean-russia",
        () => "others",
    })
}

impl Counted {
    /// Adds what another tells of the same meeting: what only one of them tells holds, and what was held had only
    /// been planned before.
    fn add(&mut self, other: &Self) {
        for (dimension, values) in &mut self.0 {
            values.extend(other.0[dimension].iter().cloned());
            for less in ["untold", "none", "planned", "proposed"] {
                if values.len() > 1 {
                    values.remove(less);
                }
            }
        }
    }

    /// Whether it fits every choice, but for that on the dimension `but`.
    pub fn fits(&self, choice: &Choice, but: &str) -> bool {
        choice.iter().all(|(name, values)| *name == but || !self.0[name].is_disjoint(values))
    }

    /// The article that tells of it.
    pub fn article(&self) -> &BTreeSet<String> {
        &self.0["article"]
    }
}

/// How many meetings each value of a dimension has, when a group does not feel its own choice.
pub fn count(meetings: &[Counted], choice: &Choice, dimension: &str) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for meeting in meetings.iter().filter(|it| it.fits(choice, dimension)) {
        for value in &meeting.0[dimension] {
            *counts.entry(value.clone()).or_default() += 1;
        }
    }
    counts
}

/// How many meetings each pair of values of two dimensions has, when it feels the choice of neither.
pub fn count_pairs(
    meetings: &[Counted],
    choice: &Choice,
    rows: &'static str,
    columns: &'static str,
) -> BTreeMap<(String, String), u32> {
    let mut others = choice.clone();
    others.remove(rows);
    others.remove(columns);
    let mut counts = BTreeMap::new();
    for meeting in meetings.iter().filter(|it| it.fits(&others, "")) {
        for row in &meeting.0[rows] {
            for column in &meeting.0[columns] {
                *counts.entry((row.clone(), column.clone())).or_default() += 1;
            }
        }
    }
    counts
}
