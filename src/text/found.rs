//! What a search found, in a sentence.

use super::{describe, more_words, words};
use crate::counts::to_u32;
use crate::data::vocabulary::Lang;
use crate::dataset::Dataset;
use crate::search::{self, Hit};

/// How many passages there are, or why there are none. A sentence that found some has no full stop: it is also a link.
#[must_use]
pub fn outcome(lang: Lang, dataset: &Dataset, q: &str, hits: &[Hit]) -> String {
    let (words, more) = (words(lang), more_words(lang));
    if !search::is_sought(q) {
        return words.search_short.to_owned();
    }
    let q = &describe::shortened_words(q);
    // The record has passages and no articles.
    match (has_record(dataset), hits.len()) {
        (false, 0) => (words.search_none)(q),
        (true, 0) => (more.search_none)(q),
        (false, count) => (words.search_found)(to_u32(count), to_u32(search::articles_hit(hits).len()), q),
        (true, count) => (more.search_found)(to_u32(count), q),
    }
}

/// What was searched, and what the charts count of it.
#[must_use]
pub fn rule(lang: Lang, dataset: &Dataset) -> &'static str {
    if has_record(dataset) { more_words(lang).search_rule } else { words(lang).search_rule }
}

fn has_record(dataset: &Dataset) -> bool {
    !dataset.corpus.record.entries.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    #[test]
    fn a_passage_of_the_record_is_in_no_article() {
        for (collection, q, expected) in [
            ("articles", "vaccine", " in "),
            ("record", "Moscow", " passages for “Moscow”"),
            ("both", "Moscow", " passages for “Moscow”"),
            ("articles", "xyzzy", "No article mentions “xyzzy”."),
            ("record", "xyzzy", "Nothing found for “xyzzy”."),
            ("record", "x", "Type two letters or more."),
        ] {
            let dataset = sample(collection);
            let outcome = outcome(Lang::En, dataset, q, &dataset.search_index.find(q));
            assert!(outcome.contains(expected), "{collection} {q}: {outcome}");
            let tells_of_articles = outcome.contains("article");
            assert_eq!(tells_of_articles, collection == "articles", "{collection} {q}: {outcome}");
        }
    }
}
