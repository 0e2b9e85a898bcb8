//! What the reports of one meeting tell, each value once with everyone who tells it.
//!
//! Where reports differ on a field that has one value, the preferred one comes first:
//!
//! 1. of statuses `held` before `planned` before `proposed`: the status is as of the article, and
//!    what was held had been planned before;
//! 2. of dates the one with more parts told, then the one that is not marked uncertain;
//! 3. what more reports tell, then what more articles tell that are about the meeting;
//! 4. what the article that was published first tells, an unknown day of publication last;
//! 5. the order of the codes.

use std::cmp::{Ordering, Reverse};

use super::Assertion;
use crate::data::edtf::Date;
use crate::data::mention::Anchor;
use crate::data::{Chair, Corpus, Field, ReportId, Value};

impl Assertion {
    /// What a report itself says: of a chair perhaps less than the fullest of the sources that are merged.
    #[must_use]
    pub fn said_by<'a>(&'a self, corpus: &'a Corpus, report: ReportId) -> &'a Value {
        let own = corpus.report(report).statements.iter().map(|it| &it.value);
        own.filter(|it| covers(&self.value, it)).min_by_key(|it| names(it)).unwrap_or(&self.value)
    }

    /// What all that tell the value say: of a chair perhaps the country alone.
    #[must_use]
    pub fn said_by_all<'a>(&'a self, corpus: &'a Corpus) -> &'a Value {
        let said = self.by.iter().map(|(report, _)| self.said_by(corpus, *report));
        said.max_by_key(|it| names(it)).unwrap_or(&self.value)
    }
}

/// A value, and which of the meeting's reports tell it.
struct Draft {
    value: Value,
    by: Vec<(usize, Vec<Anchor>)>,
}

/// Every value that the reports tell, in the order of the fields, the preferred one first.
/// `reports` are in their canonical order, and so are those who tell a value.
pub fn assertions(corpus: &Corpus, reports: &[ReportId]) -> Vec<Assertion> {
    let mut drafts: Vec<Draft> = Vec::new();
    for (at, id) in reports.iter().enumerate() {
        for fact in &corpus.report(*id).statements {
            let by = (at, fact.quotes.clone());
            match drafts.iter_mut().find(|it| it.value == fact.value) {
                Some(draft) => draft.by.push(by),
                None => drafts.push(Draft { value: fact.value.clone(), by: vec![by] }),
            }
        }
    }
    fold_chairs(&mut drafts);
    drafts.sort_by(|a, b| {
        let fields = a.value.field().cmp(&b.value.field());
        fields.then_with(|| standing(&a.value, &b.value)).then_with(|| preferred(corpus, reports, a, b))
    });
    let told = |draft: Draft| Assertion {
        value: draft.value,
        by: draft.by.into_iter().map(|(at, quotes)| (reports[at], quotes)).collect(),
    };
    drafts.into_iter().map(told).collect()
}

/// The same chair told once with a person and once without is one chair, the fuller one.
fn fold_chairs(drafts: &mut Vec<Draft>) {
    let (mut chairs, rest): (Vec<Draft>, Vec<Draft>) =
        drafts.drain(..).partition(|it| it.value.field() == Field::Chair);
    *drafts = rest;
    chairs.sort_by(|a, b| names(&a.value).cmp(&names(&b.value)));
    let mut full: Vec<Draft> = Vec::new();
    for chair in chairs {
        match full.iter_mut().find(|it| covers(&it.value, &chair.value)) {
            Some(fuller) => take(fuller, chair.by),
            None => full.push(chair),
        }
    }
    drafts.append(&mut full);
}

fn fullness(chair: &Chair) -> usize {
    usize::from(chair.person.is_some()) * 2 + usize::from(chair.role.is_some())
}

/// Whether the first chair says all that the second says.
fn covers(fuller: &Value, other: &Value) -> bool {
    let (Value::Chair(fuller), Value::Chair(other)) = (fuller, other) else { return false };
    fuller.country == other.country
        && (other.person.is_none() || other.person == fuller.person)
        && (other.role.is_none() || other.role == fuller.role)
}

fn take(draft: &mut Draft, by: Vec<(usize, Vec<Anchor>)>) {
    for (at, quotes) in by {
        match draft.by.iter_mut().find(|it| it.0 == at) {
            Some(it) => it.1.extend(quotes),
            None => draft.by.push((at, quotes)),
        }
    }
    draft.by.sort_by_key(|a| a.0);
}

/// The order of values that stand beside each other: parties, the countries of chairs, areas.
fn standing(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Party(a), Value::Party(b)) => a.cmp(b),
        (Value::Area(a), Value::Area(b)) => a.cmp(b),
        (Value::Chair(a), Value::Chair(b)) => a.country.cmp(&b.country),
        _ => Ordering::Equal,
    }
}

/// Of two values of one field the preferred one is less.
fn preferred(corpus: &Corpus, reports: &[ReportId], a: &Draft, b: &Draft) -> Ordering {
    let count = |it: &Draft| {
        let main = it.by.iter().filter(|it| corpus.report(reports[it.0]).main).count();
        (Reverse(it.by.len()), Reverse(main))
    };
    kept(&a.value)
        .cmp(&kept(&b.value))
        .then_with(|| count(a).cmp(&count(b)))
        .then_with(|| published(corpus, reports, a).cmp(&published(corpus, reports, b)))
        .then_with(|| names(&a.value).cmp(&names(&b.value)))
        .then_with(|| a.value.code(&corpus.vocabulary).cmp(&b.value.code(&corpus.vocabulary)))
}

/// What the value itself says for it; less is preferred.
fn kept(value: &Value) -> (usize, Reverse<u8>, bool) {
    match value {
        Value::Status(status) => (*status as usize, Reverse(0), false),
        Value::Start(date) | Value::End(date) => (0, Reverse(date.told()), date.is_uncertain()),
        _ => (0, Reverse(0), false),
    }
}

/// When the first of those articles was published that tell the value.
fn published(corpus: &Corpus, reports: &[ReportId], draft: &Draft) -> impl Ord {
    let articles =
        draft.by.iter().filter_map(|it| Some(corpus.article(corpus.report(reports[it.0]).article()?)));
    let first = articles.filter_map(|it| it.published).min_by(Date::order);
    (first.is_none(), first.map(|it| (it.year().is_none(), it.year(), it.month(), it.day())))
}

fn names(value: &Value) -> Option<(Reverse<usize>, &Chair)> {
    if let Value::Chair(chair) = value { Some((Reverse(fullness(chair)), chair)) } else { None }
}
