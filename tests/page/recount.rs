//! Counts the bundled reports anew, straight from their JSON and with none of the program's code.
//!
//! None of the bundled reports tell of one meeting, so a report is a meeting here.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The dimensions, by the names of their parameters.
pub const DIMENSIONS: [&str; 10] =
    ["years", "area", "pillar", "chair", "kind", "mode", "status", "between", "article", "language"];

/// What is chosen: values by dimension. A dimension that restricts nothing is not in it.
pub type Choice = BTreeMap<&'static str, BTreeSet<String>>;

/// A meeting: its values by dimension.
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
    let or = |mut set: BTreeSet<String>, none: &str| {
        if set.is_empty() {
            set.insert(none.to_owned());
        }
        set
    };
    let year = |date: &String| date[..4].parse::<u32>().map_or("untold".to_owned(), |it| it.to_string());
    let (kinds, parties, areas) = (texts("kind", ""), texts("parties", ""), texts("areas", ""));
    let pillar = |code: &String| {
        let area = list(&vocabulary["areas"]).iter().find(|it| text(it, "code") == code);
        text(area.expect("an area of the vocabulary"), "pillar").to_owned()
    };
    let between = match () {
        () if kinds.contains("regional") => "wider",
        () if parties.is_empty() => "untold",
        () if parties.contains("ASEAN") && parties.contains("RU") => "asean-russia",
        () => "others",
    };
    let id = text(report, "article");
    let article = list(articles).iter().find(|it| text(it, "id") == id).expect("an article");
    let one = |it: &str| BTreeSet::from([it.to_owned()]);
    Counted(BTreeMap::from([
        ("years", or(texts("start", "").iter().map(year).collect(), "untold")),
        ("pillar", or(areas.iter().map(pillar).collect(), "none")),
        ("area", or(areas, "none")),
        ("chair", or(texts("chairs", "country"), "none")),
        ("kind", kinds),
        ("mode", or(texts("mode", ""), "untold")),
        ("status", texts("status", "")),
        ("between", one(between)),
        ("article", one(id)),
        ("language", one(text(article, "language"))),
    ]))
}

impl Counted {
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
