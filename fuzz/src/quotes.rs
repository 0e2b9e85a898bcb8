//! Quotes and where they stand: any text, and any words that are said to be in it.

use serde_json::json;

use crate::bundled::{CLAIMS, RECORD, VOCABULARY, read};
use crate::loader::check_quotes;

/// Parts of an input stand between bytes of this value.
const BETWEEN: u8 = 0;

/// Reads an article of the first part, from which a report quotes the second; third and fourth are what stands before
/// and after.
///
/// # Panics
/// If what is quoted is not what was asked for, or a quote that does not stand in the text is taken.
pub fn run(bytes: &[u8]) {
    let parts: Vec<String> = bytes.split(|it| *it == BETWEEN).take(4).map(crate::text).collect();
    let part = |at: usize| parts.get(at).map_or("", String::as_str);
    let (text, quote) = (part(0), part(1));
    let article = json!([{
        "id": "a", "title": "A title", "publisher": "A publisher", "published": "2021-10-28", "language": "en",
        "url": "https://example.org/a", "text": text, "note": null,
    }]);
    let evidence = json!({
        "field": "city", "value": "Moscow", "quote": quote, "prefix": part(2), "suffix": part(3),
    });
    let kind = json!({ "field": "kind", "value": "summit", "quote": quote });
    let report = json!([{ "article": "a", "main": true, "evidence": [kind, evidence] }]);
    let (article, report) = (article.to_string(), report.to_string());
    let (corpus, _) = read([article.as_bytes(), report.as_bytes(), CLAIMS, VOCABULARY, RECORD]);
    check_quotes(&corpus);
    let statements = corpus.reports.iter().filter(|it| it.article().is_some()).flat_map(|it| &it.statements);
    for anchor in statements.flat_map(|it| &it.quotes) {
        let found = corpus.quote(corpus.article_by_id("a").expect("it is quoted"), *anchor);
        // Both are NFC by then, which may be other bytes than those that came.
        let is_plain = text.is_ascii() && quote.is_ascii();
        assert!(!is_plain || found == quote, "{found:?} for {quote:?}");
    }
}

/// Words that stand there once, twice, at the edges, and not at all.
#[must_use]
pub fn seeds() -> Vec<Vec<u8>> {
    [
        "They met in Moscow.\0Moscow\0met in \0.",
        "Moscow, then Moscow again.\0Moscow\0\0 again",
        "Moscow\0Moscow\0\0",
        "They met in Hà Nội.\0Hà Nội\0in \0.",
        "Их встреча прошла в Москве.\0в Москве\0прошла \0",
        "They met.\0Moscow\0\0",
    ]
    .map(|it| it.as_bytes().to_vec())
    .to_vec()
}
