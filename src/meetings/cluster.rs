//! Which reports tell of one meeting: groups of reports that a rule joins and nothing parts.
//!
//! A group never holds two reports that contradict each other: another number, a date that does
//! not agree, another country, or both of one article, since an article tells each meeting once.
//! Only where the record cites the article itself may their dates differ.
//! Whatever would fit several groups is not guessed into one of them but stays apart.
//!
//! Reports go by their rank in an order of their own content, so the order in which the file has
//! them does not matter. Sorting does the work; a report is compared with others only where the
//! key of a rule is the same.

use std::cmp::Reverse;

use super::Rule;
use crate::data::edtf::Date;
use crate::data::vocabulary::{Country, Kind, Party};
use crate::data::{ArticleId, Report, Value};

/// Reports of one meeting, by rank, and what they agree on.
pub struct Cluster {
    pub ranks: Vec<usize>,
    pub joined: Vec<(usize, usize, Rule)>,
    pub kind: Kind,
    pub parties: Vec<Party>,
    pub ordinal: Option<u32>,
    country: Option<Country>,
    starts: Vec<Date>,
    /// The day on which it started, where a report tells it; reports that agree tell one.
    day: Option<u32>,
    ends: Vec<Date>,
    /// Who tells, in order; all entries of the record are one, for it has each meeting once.
    tellers: Vec<Option<ArticleId>>,
    /// The first report that tells the number, and the first that tells the day.
    numbered: Option<usize>,
    dated: Option<usize>,
}

/// What is the same in two reports that a rule may join; the last is a number or a day.
type Key<'a> = (Kind, &'a [Party], u32);

impl Cluster {
    /// The group of one report.
    pub fn of(rank: usize, report: &Report) -> Self {
        let mut it = Self {
            ranks: vec![rank],
            joined: Vec::new(),
            kind: report.kind(),
            parties: Vec::new(),
            ordinal: None,
            country: None,
            starts: Vec::new(),
            day: None,
            ends: Vec::new(),
            tellers: vec![report.article()],
            numbered: None,
            dated: None,
        };
        for fact in &report.statements {
            match &fact.value {
                Value::Party(party) => it.parties.push(*party),
                Value::Ordinal(ordinal) => it.ordinal = Some(*ordinal),
                Value::Start(date) => it.starts.push(*date),
                Value::End(date) => it.ends.push(*date),
                Value::Country(country) => it.country = Some(*country),
                _ => {}
            }
        }
        it.parties.sort_unstable();
        it.numbered = it.ordinal.map(|_| rank);
        it.day = it.starts.iter().find_map(day);
        it.dated = it.day.map(|_| rank);
        it
    }

    /// What a rule compares. Parties that are not told are not the same parties.
    fn key(&self, rule: Rule) -> Option<Key<'_>> {
        let same = match rule {
            Rule::SameNumber if is_one_series(self.kind) => self.ordinal?,
            Rule::SameNumber | Rule::Cited => return None,
            Rule::SameDay => self.day?,
        };
        (!self.parties.is_empty()).then_some((self.kind, &self.parties, same))
    }

    /// Order within a bucket: what tells most comes first, so that the vague joins the exact.
    fn order(&self) -> impl Ord {
        let told = self.starts.iter().map(Date::told).max().unwrap_or_default();
        (Reverse(told), self.day, Reverse(self.ordinal), self.ranks[0])
    }

    /// Whether any two reports of the two groups cannot tell of one meeting.
    fn contradicts(&self, other: &Self) -> bool {
        fn differ<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
            a.is_some() && b.is_some() && a != b
        }
        let part = |a: &[Date], b: &[Date]| a.iter().any(|it| b.iter().any(|other| !it.agrees(other)));
        differ(self.ordinal, other.ordinal)
            || differ(self.country, other.country)
            || part(&self.starts, &other.starts)
            || part(&self.ends, &other.ends)
            || other.tellers.iter().any(|it| self.tellers.binary_search(it).is_ok())
    }

    /// Whether a meeting of the record that cites this report's article can be this one.
    pub fn can_be_cited_as(&self, entry: &Self) -> bool {
        let same = |a: Option<u32>, b: Option<u32>| a.is_none() || b.is_none() || a == b;
        let here = self.country.is_none() || entry.country.is_none() || self.country == entry.country;
        self.kind == entry.kind && self.parties == entry.parties && same(self.ordinal, entry.ordinal) && here
    }

    /// Takes in a group that does not contradict.
    pub fn absorb(&mut self, other: Self, rule: Rule) {
        let ends = match rule {
            Rule::SameNumber => self.numbered.zip(other.numbered),
            Rule::SameDay => self.dated.zip(other.dated),
            Rule::Cited => self.ranks.first().copied().zip(other.ranks.first().copied()),
        };
        self.joined.extend(other.joined);
        self.joined.extend(ends.map(|(a, b)| (a.min(b), a.max(b), rule)));
        self.ranks.extend(other.ranks);
        for teller in other.tellers {
            if let Err(at) = self.tellers.binary_search(&teller) {
                self.tellers.insert(at, teller);
            }
        }
        self.ordinal = self.ordinal.or(other.ordinal);
        self.country = self.country.or(other.country);
        self.day = self.day.or(other.day);
        let earlier = |a: Option<usize>, b: Option<usize>| a.into_iter().chain(b).min();
        self.numbered = earlier(self.numbered, other.numbered);
        self.dated = earlier(self.dated, other.dated);
        for (dates, more) in [(&mut self.starts, other.starts), (&mut self.ends, other.ends)] {
            for date in more {
                if !dates.contains(&date) {
                    dates.push(date);
                }
            }
        }
    }
}

/// A day as a number that sorts: 20230427.
fn day(date: &Date) -> Option<u32> {
    let (year, month, day) = date.full_day()?;
    Some(u32::try_from(year).ok()? * 10_000 + u32::from(month) * 100 + u32::from(day))
}

/// Whether meetings of a kind are numbered in one series. Not so are the third energy and the
/// third tourism ministers, or two working groups: their number alone joins nothing.
#[must_use]
pub fn is_one_series(kind: Kind) -> bool {
    match kind {
        Kind::Summit
        | Kind::ForeignMinisters
        | Kind::EconomicMinisters
        | Kind::DefenceMinisters
        | Kind::SeniorOfficials
        | Kind::JointCommittee
        | Kind::SecurityConsultations => true,
        Kind::SectoralMinisters
        | Kind::WorkingGroup
        | Kind::Talks
        | Kind::Conference
        | Kind::Regional
        | Kind::Other => false,
    }
}

/// Joins what a rule joins.
pub fn join(mut groups: Vec<Cluster>, rule: Rule) -> Vec<Cluster> {
    groups.sort_by(|a, b| a.key(rule).cmp(&b.key(rule)).then_with(|| a.order().cmp(&b.order())));
    let mut joined = Vec::with_capacity(groups.len());
    let mut bucket: Vec<Cluster> = Vec::new();
    for group in groups {
        if group.key(rule).is_none() {
            joined.push(group);
            continue;
        }
        if bucket.last().is_some_and(|it| it.key(rule) != group.key(rule)) {
            join_bucket(&mut bucket, rule, &mut joined);
        }
        bucket.push(group);
    }
    join_bucket(&mut bucket, rule, &mut joined);
    for group in &mut joined {
        group.ranks.sort_unstable();
    }
    joined
}

/// Joins groups whose key is the same.
fn join_bucket(bucket: &mut Vec<Cluster>, rule: Rule, joined: &mut Vec<Cluster>) {
    let (mut open, mut apart): (Vec<Cluster>, Vec<Cluster>) = (Vec::new(), Vec::new());
    let mut undecided = Vec::new();
    for group in bucket.drain(..) {
        // Days come first and in order, so a group with a day can only fit the last ones.
        let day = group.day;
        let near = open.iter().enumerate().rev().take_while(|it| day.is_none() || it.1.day == day);
        let fits: Vec<usize> = near.filter(|it| !it.1.contradicts(&group)).map(|it| it.0).take(2).collect();
        match fits[..] {
            [] => open.push(group),
            [one] => open[one].absorb(group, rule),
            _ => undecided.push(group),
        }
    }
    for group in undecided {
        match apart.iter_mut().find(|it| !it.contradicts(&group)) {
            Some(it) => it.absorb(group, rule),
            None => apart.push(group),
        }
    }
    joined.append(&mut open);
    joined.append(&mut apart);
}
