//! What the tests of the page ask of the oracle: the meetings of the bundled files, and how a choice counts them.

use std::collections::{BTreeMap, BTreeSet};

pub use oracle::Meeting as Counted;
pub use oracle::files::text;
use oracle::{DataFiles, Recount};
use serde_json::Value;

/// The dimensions, by the names of their parameters, but for the place, which has a picture of its own.
pub const DIMENSIONS: [&str; 10] =
    ["years", "area", "pillar", "chair", "kind", "mode", "status", "between", "article", "language"];

/// What is chosen: values by dimension. A dimension that restricts nothing is not in it.
pub type Choice = BTreeMap<&'static str, BTreeSet<String>>;

/// What nobody chose holds: meetings that were held, between ASEAN and Russia.
pub fn start() -> Choice {
    choice(&[("status", "held"), ("between", "asean-russia")])
}

/// A choice of values, parted by commas.
pub fn choice(of: &[(&'static str, &str)]) -> Choice {
    of.iter().map(|(name, values)| (*name, values.split(',').map(str::to_owned).collect())).collect()
}

/// The meetings of a collection of the bundled files.
pub fn meetings(collection: &str) -> Vec<Counted> {
    Recount::new(&DataFiles::bundled(), collection).meetings
}

/// The entries of a list.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// The pages that ids of sources stand for.
pub fn sources<'a>(ids: &Value, record: &'a Value) -> Vec<&'a Value> {
    let page = |id: &Value| list(&record["sources"]).iter().find(|it| it["id"] == *id).expect("a source");
    list(ids).iter().map(page).collect()
}

/// A meeting, asked about a choice.
pub trait Fits {
    /// Whether it fits every choice, but for that on the dimension `but`.
    fn fits(&self, choice: &Choice, but: &str) -> bool;
    /// The articles that tell of it.
    fn article(&self) -> &BTreeSet<String>;
}

impl Fits for Counted {
    fn fits(&self, choice: &Choice, but: &str) -> bool {
        choice.iter().all(|(name, values)| *name == but || self.has(name, values))
    }

    fn article(&self) -> &BTreeSet<String> {
        &self.values["article"]
    }
}

/// How many meetings each value of a dimension has, when a group does not feel its own choice.
pub fn count(meetings: &[Counted], choice: &Choice, dimension: &str) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for value in meetings.iter().filter(|it| it.fits(choice, dimension)).flat_map(|it| &it.values[dimension])
    {
        *counts.entry(value.clone()).or_default() += 1;
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
        for row in &meeting.values[rows] {
            for column in &meeting.values[columns] {
                *counts.entry((row.clone(), column.clone())).or_default() += 1;
            }
        }
    }
    counts
}
