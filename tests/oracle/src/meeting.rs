//! A meeting: the values of its reports by dimension, of several the one that holds.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::date;
use crate::files::{list, text};
use crate::report::Report;

/// A meeting, and what it is counted by.
#[derive(Clone, Debug)]
pub struct Meeting {
    pub reports: Vec<Report>,
    /// Its values by dimension, as links have them; one at the least.
    pub values: BTreeMap<&'static str, BTreeSet<String>>,
}

impl Meeting {
    /// The meeting of some reports. Areas have their pillars in the vocabulary.
    #[must_use]
    pub fn new(reports: Vec<Report>, vocabulary: &Value) -> Self {
        let all = |field: &str| -> BTreeSet<String> { reports.iter().flat_map(|it| it.all(field)).collect() };
        let areas = all("areas");
        let pillar =
            |area: &Value| areas.contains(text(area, "code")).then(|| text(area, "pillar").to_owned());
        let pillars = list(&vocabulary["areas"]).iter().filter_map(pillar).collect();
        let (kind, parties) = (all("kind"), all("parties"));
        let between = match () {
            () if kind.contains("regional") => "wider",
            () if parties.is_empty() => "untold",
            () if parties.contains("ASEAN") && parties.contains("RU") => "asean-russia",
            () => "others",
        };
        let year = preferred_date(&reports).and_then(|it| date::year(&it)).map(|it| it.to_string());
        let mode = preferred(&reports, "mode");
        let place = match mode.as_deref() {
            Some("virtual") => one("virtual"),
            _ => or(all("country"), "untold"),
        };
        // What was held had been planned before.
        let statuses = all("status");
        let status = ["held", "planned", "proposed"].into_iter().find(|it| statuses.contains(*it));
        let values = BTreeMap::from([
            ("years", one(year.as_deref().unwrap_or("untold"))),
            ("area", or(areas.clone(), "none")),
            ("pillar", or(pillars, "none")),
            ("chair", or(all("chairs"), "none")),
            ("kind", kind),
            ("mode", one(mode.as_deref().unwrap_or("untold"))),
            ("status", one(status.expect("a report tells a status"))),
            ("between", one(between)),
            ("article", reports.iter().map(|it| it.source.clone()).collect()),
            ("language", reports.iter().flat_map(|it| it.languages.clone()).collect()),
            ("place", place),
        ]);
        Self { reports, values }
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
