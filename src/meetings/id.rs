//! What links call a meeting: `arsom-19`, `fmm-special-2021-07-06`, `talks-lavrov-lim-tgvn`.
//!
//! The record names its own. Else a number in the series names a meeting best, then its date, then the article that tells of it.
//! Parties other than ASEAN and Russia stand in the name (`talks-asean-…`) so that they do not take
//! the plain one. What would have the same name gets `-2`, `-3`, meetings between ASEAN and
//! Russia first, then in the order in which the articles tell of them.

use std::collections::BTreeMap;

use crate::data::edtf::Date;
use crate::data::vocabulary::{Country, Kind, Party};

/// What a meeting is named by.
pub struct MeetingIdentity<'a> {
    pub kind: Kind,
    pub parties: Vec<Party>,
    pub ordinal: Option<u32>,
    pub special: bool,
    pub start: Option<Date>,
    /// The first who tells of it.
    pub first: PrimarySource<'a>,
}

/// The id of an article, or of an entry of the record, which names its meeting itself.
#[derive(Clone, Copy)]
pub enum PrimarySource<'a> {
    Article(&'a str),
    Entry(&'a str),
}

impl MeetingIdentity<'_> {
    /// The name, if no other meeting had the same.
    pub fn base(&self) -> String {
        let article = match self.first {
            PrimarySource::Article(it) => it,
            PrimarySource::Entry(it) => return it.to_owned(),
        };
        let mut id = slug(self.kind).to_owned();
        if !self.parties.is_empty() && !self.is_asean_russia() && self.kind != Kind::Regional {
            // A long list of parties would make no name.
            for party in self.parties.iter().take(3) {
                id = format!("{id}-{}", party.code().to_ascii_lowercase());
            }
        }
        if let Some(ordinal) = self.ordinal {
            return format!("{id}-{ordinal}");
        }
        if self.special {
            id.push_str("-special");
        }
        match self.start {
            Some(start) => {
                let date = start.to_string().to_ascii_lowercase();
                // `?`, `~` and `%` would be escaped in a link.
                let plain = |it: &char| it.is_ascii_alphanumeric() || *it == '-';
                format!("{id}-{}", date.chars().filter(plain).collect::<String>())
            }
            None => format!("{id}-{article}"),
        }
    }

    /// Whether ASEAN and Russia met, and no one else.
    pub fn is_asean_russia(&self) -> bool {
        self.parties == [Party::Asean, Party::Country(Country::RU)]
    }
}

fn slug(kind: Kind) -> &'static str {
    match kind {
        Kind::Summit => "summit",
        Kind::ForeignMinisters => "fmm",
        Kind::EconomicMinisters => "aem",
        Kind::DefenceMinisters => "adm",
        Kind::SectoralMinisters => "ministers",
        Kind::SeniorOfficials => "arsom",
        Kind::JointCommittee => "jcc",
        Kind::SecurityConsultations => "security",
        Kind::WorkingGroup => "wg",
        Kind::Talks => "talks",
        Kind::Conference => "conference",
        Kind::Regional => "regional",
        Kind::Other => "other",
    }
}

/// An id for each name, in the order given: whoever is first with a name has it, the others get
/// the next number that is free.
pub fn unique(bases: &[String]) -> Vec<String> {
    // Each name that is taken, with the first number that may be free for others who want it.
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let is_first: Vec<bool> = bases.iter().map(|it| taken.insert(it.clone(), 2).is_none()).collect();
    let mut name = |base: &String, is_first: bool| {
        if is_first {
            return base.clone();
        }
        let mut number = taken.get(base).copied().unwrap_or(2);
        while taken.contains_key(&format!("{base}-{number}")) {
            number += 1;
        }
        let id = format!("{base}-{number}");
        taken.insert(base.clone(), number + 1);
        taken.insert(id.clone(), 2);
        id
    };
    bases.iter().zip(is_first).map(|(base, is_first)| name(base, is_first)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::date;

    const BOTH: &[Party] = &[Party::Asean, Party::Country(Country::RU)];

    #[track_caller]
    fn check(kind: Kind, parties: &[Party], ordinal: u32, special: bool, start: &str, expected: &str) {
        let ordinal = (ordinal > 0).then_some(ordinal);
        let start = (!start.is_empty()).then(|| date(start));
        let named = MeetingIdentity {
            kind,
            parties: parties.to_vec(),
            ordinal,
            special,
            start,
            first: PrimarySource::Article("an-article"),
        };
        assert_eq!(named.base(), expected);
    }

    #[test]
    fn meetings_are_named_by_number_then_date_then_article() {
        check(Kind::SeniorOfficials, BOTH, 19, false, "2023-04-27", "arsom-19");
        check(Kind::ForeignMinisters, BOTH, 0, true, "2021-07-06", "fmm-special-2021-07-06");
        check(Kind::Conference, &[], 0, false, "XXXX-10-23", "conference-xxxx-10-23");
        check(Kind::Talks, BOTH, 0, false, "2021?", "talks-2021");
        check(Kind::Talks, BOTH, 0, false, "", "talks-an-article");
    }

    #[test]
    fn the_record_names_its_meetings_itself() {
        let named = MeetingIdentity {
            kind: Kind::Conference,
            parties: BOTH.to_vec(),
            ordinal: Some(1),
            special: false,
            start: None,
            first: PrimarySource::Entry("youth-1"),
        };
        assert_eq!(named.base(), "youth-1");
    }

    #[test]
    fn other_parties_do_not_take_the_plain_name() {
        check(Kind::Summit, &[Party::Asean], 3, false, "", "summit-asean-3");
        check(Kind::Regional, &[Party::Asean], 15, false, "", "regional-15");
        check(Kind::Regional, &[], 15, false, "", "regional-15");
    }

    #[test]
    fn names_that_are_taken_are_counted_on() {
        for (bases, expected) in [
            (["a", "a", "a"], ["a", "a-2", "a-3"]),
            (["a", "b", "a"], ["a", "b", "a-2"]),
            (["a", "a", "a-2"], ["a", "a-3", "a-2"]),
        ] {
            assert_eq!(unique(&bases.map(str::to_owned)), expected);
        }
    }
}
