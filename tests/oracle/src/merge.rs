//! Reports of one meeting become one meeting, by the rules that the README tells.
//!
//! Same kind, same parties, and same number or same day, with nothing that contradicts. Where the record cites an
//! article for a meeting, both are one, even if their days differ. What would fit several is guessed into none.

use std::collections::BTreeSet;

use crate::date;
use crate::report::Report;

/// Kinds that are numbered in one series. There is a third meeting of energy ministers and one of tourism ministers.
const SERIES: [&str; 7] = [
    "summit",
    "foreign-ministers",
    "economic-ministers",
    "defence-ministers",
    "senior-officials",
    "joint-committee",
    "security-consultations",
];

/// The reports of each meeting, as places in `reports`.
#[must_use]
pub fn merge(reports: &[Report]) -> Vec<Vec<usize>> {
    let groups = join_cited(reports);
    let groups = join(reports, groups, number);
    join(reports, groups, day)
}

/// Every report alone, but for those that an entry of the record cites.
fn join_cited(reports: &[Report]) -> Vec<Vec<usize>> {
    let mut pairs = Vec::new();
    for (entry, of_record) in reports.iter().enumerate().filter(|it| it.1.entry.is_some()) {
        let is_meant = |report: &Report| {
            report.entry.is_none()
                && report
                    .addresses
                    .iter()
                    .any(|own| of_record.addresses.iter().any(|it| is_one_page(it, own)))
                && report.all("kind") == of_record.all("kind")
                && report.all("parties") == of_record.all("parties")
                && !differ(report.one("ordinal"), of_record.one("ordinal"))
                && !differ(report.one("country"), of_record.one("country"))
        };
        let articles: BTreeSet<&str> =
            reports.iter().filter(|it| is_meant(it)).map(|it| it.source.as_str()).collect();
        for article in articles {
            let meant: Vec<usize> = (0..reports.len())
                .filter(|at| reports[*at].source == article && is_meant(&reports[*at]))
                .collect();
            if let [one] = meant[..] {
                pairs.push((one, entry));
            }
        }
    }
    // Of several entries that want one report, or several reports that one entry wants, none is taken.
    let sure: Vec<(usize, usize)> = pairs
        .iter()
        .filter(|(report, entry)| {
            pairs.iter().filter(|it| it.0 == *report).count() == 1
                && pairs.iter().filter(|it| it.1 == *entry).count() == 1
        })
        .copied()
        .collect();
    let is_joined = |at: &usize| sure.iter().any(|it| it.1 == *at);
    let own = |at: usize| match sure.iter().find(|it| it.0 == at) {
        Some((report, entry)) => vec![*report, *entry],
        None => vec![at],
    };
    (0..reports.len()).filter(|at| !is_joined(at)).map(own).collect()
}

/// The scheme and a last slash make no other page.
fn is_one_page(one: &str, other: &str) -> bool {
    let bare = |it: &str| {
        let it = it.strip_prefix("https://").or(it.strip_prefix("http://")).unwrap_or(it);
        it.trim_end_matches('/').to_owned()
    };
    bare(one) == bare(other)
}

/// What the first rule compares.
fn number(reports: &[Report], group: &[usize]) -> Option<String> {
    let is_series = SERIES.contains(&reports[group[0]].one("kind").unwrap_or_default());
    let number = group.iter().find_map(|at| reports[*at].one("ordinal"));
    number.filter(|_| is_series).map(str::to_owned)
}

/// What the second rule compares.
fn day(reports: &[Report], group: &[usize]) -> Option<String> {
    group.iter().find_map(|at| reports[*at].one("start").and_then(date::day))
}

/// Joins groups for which a rule gives the same.
fn join(
    reports: &[Report],
    mut groups: Vec<Vec<usize>>,
    rule: fn(&[Report], &[usize]) -> Option<String>,
) -> Vec<Vec<usize>> {
    let key = |group: &[usize]| {
        let first = &reports[group[0]];
        let parties = first.all("parties");
        (!parties.is_empty()).then_some((first.all("kind"), parties, rule(reports, group)?))
    };
    // What tells most comes first, so that the vague can be joined with the exact: parts of a date, then a number.
    groups.sort_by_key(|group| {
        let precision = group.iter().filter_map(|at| reports[*at].one("start")).map(date::precision).max();
        let is_numbered = group.iter().any(|at| reports[*at].one("ordinal").is_some());
        (std::cmp::Reverse(precision.unwrap_or(0)), !is_numbered, group[0])
    });
    let mut joined: Vec<Vec<usize>> = Vec::new();
    let mut unsure: Vec<Vec<usize>> = Vec::new();
    for group in groups {
        let can_join = |other: &&mut Vec<usize>| {
            key(&group).is_some() && key(&group) == key(other) && !contradict(reports, &group, other)
        };
        let mut fitting: Vec<&mut Vec<usize>> = joined.iter_mut().filter(can_join).collect();
        match &mut fitting[..] {
            [] => joined.push(group),
            [one] => one.extend(group),
            _ => unsure.push(group),
        }
    }
    let mut apart: Vec<Vec<usize>> = Vec::new();
    for group in unsure {
        let can_join =
            |other: &&mut Vec<usize>| key(&group) == key(other) && !contradict(reports, &group, other);
        match apart.iter_mut().find(can_join) {
            Some(one) => one.extend(group),
            None => apart.push(group),
        }
    }
    joined.extend(apart);
    joined
}

/// Whether any two reports of two groups cannot tell of one meeting.
fn contradict(reports: &[Report], one: &[usize], other: &[usize]) -> bool {
    one.iter().any(|a| {
        other.iter().any(|b| {
            let (a, b) = (&reports[*a], &reports[*b]);
            // An article tells of each meeting once, and the record has each once.
            a.source == b.source
                || differ(a.one("ordinal"), b.one("ordinal"))
                || differ(a.one("country"), b.one("country"))
                || disagree(a.one("start"), b.one("start"))
                || disagree(a.one("end"), b.one("end"))
        })
    })
}

fn differ(one: Option<&str>, other: Option<&str>) -> bool {
    one.is_some() && other.is_some() && one != other
}

fn disagree(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other).is_some_and(|(one, other)| !date::agree(one, other))
}
