//! The figures counted anew, from the data files and nothing else: what the page says is held against this.
//! No line here is shared with the site. One report is one meeting here, so two reports of one meeting
//! would have to be joined; the test below fails when that day comes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

/// The codes of a meeting, by the name of the link's parameter.
type Codes = BTreeMap<&'static str, BTreeSet<String>>;

pub struct Recount {
    pub articles: Value,
    pub reports: Value,
    pub vocabulary: Value,
    meetings: Vec<Codes>,
}

const DIMENSIONS: [&str; 11] =
    ["years", "area", "pillar", "chair", "kind", "mode", "status", "between", "article", "language", "place"];

/// What is counted when the link says nothing else.
const DEFAULTS: [(&str, &str); 2] = [("status", "held"), ("between", "asean-russia")];

impl Recount {
    pub fn new() -> Recount {
        let [articles, reports, vocabulary] = ["articles", "reports", "vocabulary"].map(data);
        let meetings = list(&reports).iter().map(|it| codes(it, &articles, &vocabulary)).collect();
        Recount { articles, reports, vocabulary, meetings }
    }

    /// How many meetings a link shows; only its clauses matter.
    pub fn count(&self, link: &str) -> usize {
        self.admitted(link).len()
    }

    /// How often each code of a dimension stands among the meetings that a link shows, most often first.
    pub fn by(&self, dimension: &str, link: &str) -> Vec<(String, usize)> {
        let mut counts = BTreeMap::<String, usize>::new();
        for code in self.admitted(link).iter().flat_map(|it| &it[dimension]) {
            *counts.entry(code.clone()).or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|it| std::cmp::Reverse(it.1));
        counts
    }

    /// The word for an area in a language of the page.
    pub fn area(&self, code: &str, language: &str) -> String {
        let areas = list(&self.vocabulary["areas"]);
        let area = areas.iter().find(|it| it["code"] == code).unwrap_or_else(|| panic!("no area {code}"));
        area[language].as_str().expect("areas have a word in each language").to_owned()
    }

    /// Whether the words stand in an article: in its text, or in what else stood on the page.
    pub fn says(&self, article: &str, words: &str) -> bool {
        let found = list(&self.articles).iter().find(|it| it["id"] == article);
        let article = found.unwrap_or_else(|| panic!("no article {article}"));
        let related = list(&article["related"]).iter().filter_map(Value::as_str);
        // The page has one space where the text has several, or a new line.
        related.chain(article["text"].as_str()).any(|it| one_line(it).contains(&one_line(words)))
    }

    fn admitted(&self, link: &str) -> Vec<&Codes> {
        let mut clauses: BTreeMap<&str, BTreeSet<String>> =
            DEFAULTS.map(|(dimension, code)| (dimension, [code.to_owned()].into())).into();
        let parameters: Vec<_> =
            url::form_urlencoded::parse(link.trim_start_matches('?').as_bytes()).into_owned().collect();
        for (name, value) in &parameters {
            if let Some(dimension) = DIMENSIONS.iter().find(|it| *it == name) {
                clauses.insert(dimension, value.split(',').flat_map(years).collect());
            }
        }
        let admits = |it: &&Codes| {
            clauses.iter().all(|(dimension, chosen)| {
                chosen.iter().all(String::is_empty) || !it[dimension].is_disjoint(chosen)
            })
        };
        self.meetings.iter().filter(admits).collect()
    }
}

/// One of the data files.
fn data(name: &str) -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../public/data/{name}.json"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `2018-2020` is three codes; everything else is itself.
fn years(item: &str) -> Vec<String> {
    let ends = item.split_once('-').map(|(from, to)| (from.parse::<u32>(), to.parse::<u32>()));
    match ends {
        Some((Ok(from), Ok(to))) => (from..=to).map(|it| it.to_string()).collect(),
        _ => vec![item.to_owned()],
    }
}

fn codes(report: &Value, articles: &Value, vocabulary: &Value) -> Codes {
    let told = |field: &str| -> BTreeSet<String> {
        let told = list(&report["evidence"]).iter().filter(|it| it["field"] == field).map(|it| &it["value"]);
        let code = |it: &Value| it["country"].as_str().or(it.as_str()).expect("a code").to_owned();
        told.map(code).collect()
    };
    let or =
        |codes: BTreeSet<String>, none: &str| if codes.is_empty() { [none.to_owned()].into() } else { codes };
    let areas = told("areas");
    let pillar_of = |area: &Value| area["pillar"].as_str().expect("areas have a pillar").to_owned();
    let pillars = list(&vocabulary["areas"])
        .iter()
        .filter(|it| areas.contains(it["code"].as_str().unwrap_or_default()))
        .map(pillar_of)
        .collect();
    let year = |date: String| if date.starts_with('X') { "untold".to_owned() } else { date[..4].to_owned() };
    let (parties, kind) = (told("parties"), told("kind"));
    let between = match () {
        () if kind.contains("regional") => "wider",
        () if parties.is_empty() => "untold",
        () if parties.contains("ASEAN") && parties.contains("RU") => "asean-russia",
        () => "others",
    };
    let article = report["article"].as_str().expect("reports name their article");
    let in_articles = list(articles).iter().find(|it| it["id"] == article).expect("it is there");
    let place =
        if told("mode").contains("virtual") { ["virtual".to_owned()].into() } else { told("country") };
    let language = in_articles["language"].as_str().expect("articles have a language");
    [
        ("years", or(told("start").into_iter().map(year).collect(), "untold")),
        ("area", or(areas, "none")),
        ("pillar", or(pillars, "none")),
        ("chair", or(told("chairs"), "none")),
        ("kind", kind),
        ("mode", or(told("mode"), "untold")),
        ("status", told("status")),
        ("between", [between.to_owned()].into()),
        ("article", [article.to_owned()].into()),
        ("language", [language.to_owned()].into()),
        ("place", or(place, "untold")),
    ]
    .into()
}

#[test]
fn no_two_reports_tell_of_one_meeting() {
    let recount = Recount::new();
    let value = |report: &Value, field: &str| {
        list(&report["evidence"]).iter().find(|it| it["field"] == field).map(|it| it["value"].to_string())
    };
    let mut seen = BTreeSet::new();
    for report in list(&recount.reports) {
        for field in ["ordinal", "start"] {
            // Eight digits and two hyphens, in quotes: a whole day.
            if let Some(told) = value(report, field).filter(|it| field == "ordinal" || it.len() == 12) {
                assert!(
                    seen.insert((field, value(report, "kind"), told.clone())),
                    "{field} {told} is told twice"
                );
            }
        }
    }
}
