//! `claims.json` → statements: what an article states beside the facts of its meetings.
//!
//! A list of objects: `id` (the article's id, a dot and a number), `article`, `topic`, `claim`,
//! `quote` with `prefix` and `suffix`, `in_related` and `note` as in `reports.json`.
//! A statement without its words is none: it is left out.

use std::collections::BTreeMap;

use super::articles::Finder;
use super::evidence;
use super::fields::{Fields, Item};
use super::source::Source;
use super::{Claim, Corpus, Diagnostic};

const KNOWN: &[&str] =
    &["id", "article", "topic", "claim", "quote", "prefix", "suffix", "in_related", "note"];

/// Reads every statement whose words stand in its article.
pub fn read(
    source: &Source<'_>,
    corpus: &Corpus,
    finder: &Finder<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Claim> {
    let items = source.items("claim", faults);
    if corpus.articles.is_empty() {
        return Vec::new();
    }
    let mut taken = BTreeMap::new();
    let mut statements = Vec::new();
    for item in items {
        let Some(statement) = statement(&item, corpus, finder, &mut taken, faults) else { continue };
        statements.push(statement);
    }
    statements
}

fn statement(
    item: &Item<'_>,
    corpus: &Corpus,
    finder: &Finder<'_>,
    taken: &mut BTreeMap<String, usize>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Claim> {
    let fields = Fields::read(item, "id", KNOWN, faults)?;
    let id = fields.id("id", faults)?;
    let article = finder.article(&fields, faults)?;
    let (claim, topic) = (fields.needed("claim", faults), fields.id("topic", faults));
    let in_related = fields.flag("in_related", faults);
    let quote =
        evidence::quote(&fields, &|| "\"quote\"".to_owned(), corpus.article(article), in_related, faults);
    let note = fields.text("note", faults);
    let number = id.strip_prefix(&corpus.article(article).id).and_then(|it| it.strip_prefix('.'));
    if !number.is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()) && !it.is_empty()) {
        fields.is_not("id", "the article's id, a dot and a number", faults);
        return None;
    }
    if taken.insert(id.clone(), item.number).is_some() {
        fields.fault("this id is told twice; the second is left out", faults);
        return None;
    }
    Some(Claim { id, article, claim: claim?, topic: topic?, quote: quote?, note })
}
