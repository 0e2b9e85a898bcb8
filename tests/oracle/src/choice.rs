//! What a link chooses, read from its text alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::{DIMENSIONS, Meeting, words};

/// What is counted where a link says nothing of it.
const DEFAULTS: [(&str, &str); 2] = [("status", "held"), ("between", "asean-russia")];

/// The dimensions that say what is in scope at all; the others choose within it.
const SCOPE: [&str; 2] = ["status", "between"];

/// Values by dimension, and words. A dimension that restricts nothing is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub clauses: BTreeMap<&'static str, BTreeSet<String>>,
    pub words: String,
    /// The collection; empty for the one that opens.
    pub collection: String,
}

impl Choice {
    /// The choice of a link, which names its values as the site would write them.
    #[must_use]
    pub fn from_link(link: &str) -> Self {
        let mut choice = Self::default();
        for (dimension, value) in DEFAULTS {
            choice.clauses.insert(dimension, BTreeSet::from([value.to_owned()]));
        }
        let query = link.split_once('?').map_or(link, |it| it.1);
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "q" => choice.words = value.into_owned(),
                "collection" => choice.collection = value.into_owned(),
                name => {
                    if let Some(dimension) = DIMENSIONS.into_iter().find(|it| *it == name) {
                        choice.clauses.insert(dimension, value.split(',').flat_map(values).collect());
                    }
                }
            }
        }
        // `status=` is any.
        choice.clauses.retain(|_, values| !values.iter().all(String::is_empty));
        choice
    }

    /// Whether a meeting is counted.
    #[must_use]
    pub fn admits(&self, meeting: &Meeting) -> bool {
        self.admits_but_for(meeting, &[])
    }

    /// Whether a meeting would be counted without what is chosen in some dimensions.
    #[must_use]
    pub fn admits_but_for(&self, meeting: &Meeting, without: &[&str]) -> bool {
        let clauses = self.clauses.iter().filter(|(dimension, _)| !without.contains(dimension));
        clauses.into_iter().all(|(dimension, values)| meeting.has(dimension, values)) && self.says(meeting)
    }

    /// Whether a meeting is in scope: of those whose status and parties are asked for.
    #[must_use]
    pub fn has_in_scope(&self, meeting: &Meeting) -> bool {
        self.has_in_scope_but_for(meeting, &[])
    }

    /// Whether a meeting would be in scope without what is chosen in some dimensions.
    #[must_use]
    pub fn has_in_scope_but_for(&self, meeting: &Meeting, without: &[&str]) -> bool {
        let clauses = self.clauses.iter().filter(|it| SCOPE.contains(it.0) && !without.contains(it.0));
        clauses.into_iter().all(|(dimension, values)| meeting.has(dimension, values))
    }

    /// Whether the reader chose a value. The default is chosen too.
    #[must_use]
    pub fn names(&self, dimension: &str, value: &str) -> bool {
        self.clauses.get(dimension).is_some_and(|values| values.contains(value))
    }

    /// Whether one of the meeting's sources has the words.
    fn says(&self, meeting: &Meeting) -> bool {
        !words::restrict(&self.words)
            || meeting.reports.iter().flat_map(|it| &it.searched).any(|text| text.has(&self.words))
    }
}

/// `2018-2020` is three values; all else is itself.
fn values(item: &str) -> Vec<String> {
    let ends = item.split_once('-').map(|(from, to)| (from.parse::<u32>(), to.parse::<u32>()));
    match ends {
        Some((Ok(from), Ok(to))) => (from..=to).map(|year| year.to_string()).collect(),
        _ => vec![item.to_owned()],
    }
}
