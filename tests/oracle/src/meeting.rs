//! A meeting: the values of its reports by dimension, of several the one that holds.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::date;
use crate::files::{list, text};
use crate::report::Report;

/// Values by dimension, as links have them; of each one at the least.
pub type Values = BTreeMap<&'static str, BTreeSet<String>>;

/// A meeting, and what it is counted by.
#[derive(Clone, Debug)]
pub struct Meeting {
    pub reports: Vec<Report>,
    /// The first day that holds, as vague as it is told.
    pub start: Option<String>,
    pub values: Values,
}

impl Meeting {
    /// The meeting of some reports. Areas have their pillars in the vocabulary.
    #[must_use]
    pub fn new(reports: Vec<Report>, vocabulary: &Value) -> Self {
        let mut told: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for field in ["kind", "parties", "country", "chairs", "areas"] {
            told.insert(field.to_owned(), reports.iter().flat_map(|report| report.all(field)).collect());
        }
        let start = preferred_date(&reports);
        told.insert("start".to_owned(), start.clone().into_iter().collect());
        told.insert("mode".to_owned(), preferred(&reports, "mode").into_iter().collect());
        // What was held had been planned before.
        let statuses: BTreeSet<String> = reports.iter().flat_map(|report| report.all("status")).collect();
        let status = ["held", "planned", "proposed"].into_iter().find(|it| statuses.contains(*it));
        told.insert("status".to_owned(), status.into_iter().map(str::to_owned).collect());
        let sources = reports.iter().map(|report| report.source.clone()).collect();
        let languages = reports.iter().flat_map(|report| report.languages.clone()).collect();
        Self { reports, start, values: values(&told, sources, languages, vocabulary) }
    }

    /// Whether it has one of these values.
    #[must_use]
    pub fn has(&self, dimension: &str, values: &BTreeSet<String>) -> bool {
        !self.values[dimension].is_disjoint(values)
    }

    /// The names of its reports, which no other meeting has.
    #[must_use]
    pub fn names(&self) -> BTreeSet<String> {
        self.reports.iter().map(Report::name).collect()
    }
}

/// The dimensions of what is told of a meeting, by field; of each field with one value that which holds.
#[must_use]
pub fn values(
    told: &BTreeMap<String, BTreeSet<String>>,
    sources: BTreeSet<String>,
    languages: BTreeSet<String>,
    vocabulary: &Value,
) -> Values {
    let all = |field: &str| told.get(field).cloned().unwrap_or_default();
    let (kind, parties, areas) = (all("kind"), all("parties"), all("areas"));
    let pillar = |area: &Value| areas.contains(text(area, "code")).then(|| text(area, "pillar").to_owned());
    let pillars = list(&vocabulary["areas"]).iter().filter_map(pillar).collect();
    let between = match () {
        () if kind.contains("regional") => "wider",
        () if parties.is_empty() => "untold",
        () if parties.contains("ASEAN") && parties.contains("RU") => "asean-russia",
        () => "others",
    };
    let years = all("start").iter().filter_map(|start| date::year(start)).map(|it| it.to_string()).collect();
    let place = if all("mode").contains("virtual") { one("virtual") } else { or(all("country"), "untold") };
    BTreeMap::from([
        ("years", or(years, "untold")),
        ("area", or(areas, "none")),
        ("pillar", or(pillars, "none")),
        ("chair", or(all("chairs"), "none")),
        ("kind", kind),
        ("mode", or(all("mode"), "untold")),
        ("status", all("status")),
        ("between", one(between)),
        ("article", sources),
        ("language", languages),
        ("place", place),
    ])
}

fn one(value: &str) -> BTreeSet<String> {
    BTreeSet::from([value.to_owned()])
}

fn or(values: BTreeSet<String>, none: &str) -> BTreeSet<String> {
    if values.is_empty() { one(none) } else { values }
}

/// Of values that differ the one that most reports tell, then most articles that are about the meeting, then the one
/// published first, then the first in order.
fn preferred(reports: &[Report], field: &str) -> Option<String> {
    let values: BTreeSet<String> = reports.iter().flat_map(|it| it.all(field)).collect();
    values.into_iter().min_by_key(|value| (standing(reports, field, value), value.clone()))
}

/// Of dates the one that tells most, a doubted one after others; then as for all fields.
fn preferred_date(reports: &[Report]) -> Option<String> {
    let dates: BTreeSet<String> = reports.iter().flat_map(|it| it.all("start")).collect();
    dates.into_iter().min_by_key(|it| {
        (
            std::cmp::Reverse(date::precision(it)),
            date::is_doubted(it),
            standing(reports, "start", it),
            it.clone(),
        )
    })
}

/// What speaks for a value; the least is best.
fn standing(reports: &[Report], field: &str, value: &str) -> impl Ord + use<> {
    let telling: Vec<&Report> = reports.iter().filter(|it| it.one(field) == Some(value)).collect();
    let main = telling.iter().filter(|it| it.is_main).count();
    let published = telling.iter().filter_map(|it| it.published.clone()).min_by_key(|it| in_time(it));
    let time = published.map(|it| in_time(&it));
    (std::cmp::Reverse(telling.len()), std::cmp::Reverse(main), time.is_none(), time)
}

/// A date to sort by: without a year last, without a month or a day first.
fn in_time(date: &str) -> (bool, String) {
    (date::year(date).is_none(), date.to_owned())
}
