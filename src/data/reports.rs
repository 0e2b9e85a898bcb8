//! `reports.json` → reports: what each article says of each meeting.
//!
//! A list of objects, the data contract's meeting with every value told once, by its evidence:
//!
//! | field | type | meaning |
//! |---|---|---|
//! | `article` | article id | who says so |
//! | `main` | boolean | whether the article is about this meeting, or only mentions it |
//! | `in_related` | boolean, may be absent | the words stand in `related`, not in `text` |
//! | `note` | string, may be absent | how a value was inferred |
//! | `evidence` | list | every value, each with its words |
//!
//! and of `evidence`:
//!
//! | field | type | meaning |
//! |---|---|---|
//! | `field` | string | `kind`, `parties`, `ordinal`, `special`, `start`, `end`, `city`, `country`, `mode`, `status`, `chairs`, `areas` |
//! | `value` | as in the data contract | one value; of `parties`, `chairs` and `areas` one element |
//! | `quote` | string | the exact words, which must stand there |
//! | `rule`, `weak` | string, boolean, may be absent | by which rule a machine read it, and whether that is a weak one |
//! | `prefix`, `suffix` | string, may be absent | what stands right before and right after, where the quote alone stands there more than once |
//!
//! The same value told by two entries is one fact with two quotes. A report needs a kind and a
//! status; any other value that is wrong, or whose words are not found, is dropped alone. A report that stands there twice
//! counts once.

use std::collections::BTreeMap;

use super::articles::Finder;
use super::evidence::{self, Context};
use super::fields::{Fields, Item};
use super::source::Source;
use super::{Corpus, Diagnostic, Field, Report, SourceRef, Statement, Value};

const KNOWN: &[&str] = &["article", "main", "in_related", "note", "evidence"];

/// Reads every report of an article in `corpus` that tells a kind and a status.
pub fn read(
    source: &Source<'_>,
    corpus: &Corpus,
    finder: &Finder<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Report> {
    let items = source.items("report", faults);
    // Without articles no report can be read; their own fault has said so already.
    if corpus.articles.is_empty() {
        return Vec::new();
    }
    let mut before: BTreeMap<&str, usize> = BTreeMap::new();
    let mut reports = Vec::new();
    for item in &items {
        let first = before.get(item.raw.get()).copied();
        if let Some(report) = report(item, first, corpus, finder, faults) {
            reports.push(report);
            before.insert(item.raw.get(), item.number);
        }
    }
    reports
}

/// A report; `first` is the number of the same one before it.
fn report(
    item: &Item<'_>,
    first: Option<usize>,
    corpus: &Corpus,
    finder: &Finder<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Report> {
    let fields = Fields::read(item, "article", KNOWN, faults)?;
    if let Some(first) = first {
        fields.fault(&format!("says the same as report {first}; left out"), faults);
        return None;
    }
    let article = finder.article(&fields, faults)?;
    let in_related = fields.flag("in_related", faults);
    let context = Context { article: corpus.article(article), vocabulary: &corpus.vocabulary, in_related };
    let mut facts = facts(&fields, context, faults);
    facts.sort_by_key(|a| a.value.field());
    drop_end_before_start(&fields, &mut facts, faults);
    for field in [Field::Kind, Field::Status] {
        if !facts.iter().any(|it| it.value.field() == field) {
            fields.fault(&format!("no \"{}\" that its words carry; left out", field.code()), faults);
            return None;
        }
    }
    if fields.raw("main").is_none() {
        fields.fault("\"main\" is missing", faults);
    }
    let teller = SourceRef::Article(article);
    Some(Report {
        teller,
        main: fields.flag("main", faults),
        note: fields.text("note", faults),
        statements: facts,
    })
}

/// The values of a report, each with all of its quotes.
fn facts(fields: &Fields<'_>, context: Context<'_>, faults: &mut Vec<Diagnostic>) -> Vec<Statement> {
    let mut facts: Vec<Statement> = Vec::new();
    for (at, raw) in fields.list("evidence", faults).into_iter().enumerate() {
        let Some((value, anchor)) = evidence::read(fields, at + 1, raw, context, faults) else { continue };
        if let Some(fact) = facts.iter_mut().find(|it| it.value == value) {
            if !fact.quotes.contains(&anchor) {
                fact.quotes.push(anchor);
            }
        } else if value.field().is_single() && facts.iter().any(|it| it.value.field() == value.field()) {
            let message =
                format!("evidence {}: a second \"{}\"; the first is kept", at + 1, value.field().code());
            fields.fault(&message, faults);
        } else {
            facts.push(Statement { value, quotes: vec![anchor] });
        }
    }
    facts
}

/// A meeting cannot end before it starts. Without the year of both nothing is said: a meeting may
/// last over the turn of the year.
fn drop_end_before_start(fields: &Fields<'_>, facts: &mut Vec<Statement>, faults: &mut Vec<Diagnostic>) {
    let start = facts.iter().find_map(|it| if let Value::Start(date) = it.value { Some(date) } else { None });
    facts.retain(|it| {
        let (Some(start), Value::End(end)) = (start, &it.value) else { return true };
        let (Some(first), Some(last)) = (start.year(), end.year()) else { return true };
        let months = start.month().zip(end.month());
        let days = start.day().zip(end.day());
        let earlier = last < first
            || last == first
                && months.is_some_and(|(first, last)| {
                    last < first || last == first && days.is_some_and(|(first, last)| last < first)
                });
        if earlier {
            fields.fault(&format!("ends on {end}, before it starts on {start}; the end is dropped"), faults);
        }
        !earlier
    });
}
