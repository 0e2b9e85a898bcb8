//! `articles.json` → articles. An id and a text make an article; the rest may be missing.

use std::collections::BTreeMap;

use super::code::ArticleCode;
use super::fields::{Fields, is_id};
use super::source::Source;
use super::{Article, ArticleId, Diagnostic, json};
use crate::data::edtf::Date;

const KNOWN: &[&str] =
    &["id", "title", "publisher", "agency", "published", "language", "url", "text", "related", "note"];

/// Reads every article that has an id of its own and a text; gives also the ids of those that have no text.
pub fn read(source: &Source<'_>, faults: &mut Vec<Diagnostic>) -> (Vec<Article>, Vec<String>) {
    let mut articles: Vec<Article> = Vec::new();
    let mut left_out: Vec<String> = Vec::new();
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for item in source.needed_items("article", faults) {
        let Some(fields) = Fields::read(&item, "id", KNOWN, faults) else { continue };
        let Some(article) = article(&fields, faults) else {
            fields.fault("left out, with all that is read from it", faults);
            left_out.extend(fields.text("id", &mut Vec::new()).filter(|it| is_id(it)));
            continue;
        };
        if let Some(first) = taken.get(&article.id) {
            fields.fault(&format!("article {first} has the same id; left out"), faults);
            continue;
        }
        taken.insert(article.id.clone(), item.number);
        articles.push(article);
    }
    (articles, left_out)
}

/// Finds the articles that entries of other files are about.
pub struct Finder<'a> {
    places: BTreeMap<&'a str, usize>,
    left_out: &'a [String],
}

impl<'a> Finder<'a> {
    pub fn new(articles: &'a [Article], left_out: &'a [String]) -> Self {
        let mut places = BTreeMap::new();
        for (at, article) in articles.iter().enumerate() {
            places.insert(article.id.as_str(), at);
        }
        Self { places, left_out }
    }

    /// The article of an entry. Where there is none, that is a fault of the entry; not, if the article is
    /// left out for a fault of its own, which has said so.
    pub fn article(&self, fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> Option<ArticleId> {
        let id = fields.needed("article", faults)?;
        let article = if is_id(&id) { self.places.get(id.as_str()).copied().map(ArticleId) } else { None };
        if article.is_none() && !self.left_out.contains(&id) {
            fields.is_not("article", "the id of an article that could be read", faults);
        }
        article
    }
}

fn article(fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> Option<Article> {
    let (id, text) = (fields.id("id", faults), fields.needed("text", faults));
    let (id, text) = (id?, text?);
    // "record" in a link is the public record, and no article of that name.
    if ArticleCode::new(&id).is_none() {
        fields.is_not("id", "an id that links can hold", faults);
        return None;
    }
    Some(Article {
        title: fields.needed("title", faults).unwrap_or_else(|| id.clone()),
        id,
        publisher: fields.needed("publisher", faults).unwrap_or_default(),
        agency: fields.text("agency", faults),
        published: published(fields, faults),
        language: language(fields, faults),
        url: url(fields, faults),
        text,
        related: related(fields, faults),
        note: fields.text("note", faults),
    })
}

pub(super) fn published(fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> Option<Date> {
    let date = Date::parse(&fields.text("published", faults)?);
    if date.is_none() {
        fields.is_not("published", "a date", faults);
    }
    date
}

/// The language tag; `und` (undetermined, BCP 47) where it is missing or wrong.
pub(super) fn language(fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> String {
    match fields.needed("language", faults) {
        Some(tag) if super::code::is_language_tag(&tag) => return tag,
        Some(_) => fields.is_not("language", "a BCP 47 language tag", faults),
        None => {}
    }
    "und".to_owned()
}

pub(super) fn url(fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> Option<String> {
    let url = fields.text("url", faults)?;
    if !is_web_address(&url) {
        fields.is_not("url", "an http or https address", faults);
        return None;
    }
    Some(url)
}

/// Whether a text is safe as the target of a link: a web address, and no `javascript:`.
fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let plain = |it: char| !it.is_whitespace() && !it.is_control() && !matches!(it, '"' | '<' | '>' | '\\');
    // A letter of any script; `char::is_alphanumeric` would bring a table of all of them.
    let begins =
        |it: char| it.is_ascii_alphanumeric() || matches!(it, '[' | '\u{c0}'..='\u{1fff}' | '\u{3040}'..);
    rest.is_some_and(|it| it.starts_with(begins) && it.chars().all(plain))
}

fn related(fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut related = Vec::new();
    for raw in fields.list("related", faults) {
        match json::text(raw.get()) {
            Some(text) => related.push(text.into_owned()),
            None => fields.fault(&format!("\"related\" {} is not a text", related.len() + 1), faults),
        }
    }
    related
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, expected: &[&str], messages: &[&str]) {
        let mut faults = Vec::new();
        let articles = read(&Source::new("articles.json", Ok(json.as_bytes()), &mut faults), &mut faults);
        assert_eq!(articles.0.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), expected);
        assert_eq!(faults.iter().map(|it| it.message.as_str()).collect::<Vec<_>>(), messages);
    }

    fn one(more: &str) -> String {
        format!(r#"[{{"id": "a", "title": "T", "publisher": "P", "text": "words"{more}}}]"#)
    }

    #[test]
    fn a_wrong_value_is_dropped_and_its_article_kept() {
        for (more, message) in [
            (
                r#", "language": "en", "published": "2021-13-01""#,
                r#""published" is not a date: "2021-13-01""#,
            ),
            (r#", "language": "en", "published": 2021"#, r#""published" is not a text: 2021"#),
            (
                r#", "language": "en", "url": "javascript:alert(1)""#,
                r#""url" is not an http or https address: "javascript:alert(1)""#,
            ),
            (r#", "language": "en", "note": "\ud800""#, r#""note" is not a text: unreadable"#),
            (r#", "language": "en", "related": "x""#, r#""related" is not a list: "x""#),
            (r#", "language": "en", "related": ["x", 1]"#, r#""related" 2 is not a text"#),
            (r#", "language": "en", "publised": "2021""#, r#""publised" is no field that is known here"#),
            (r#", "language": "en", "title": "U""#, r#""title" is told twice"#),
            (r#", "language": "English (UK)""#, r#""language" is not a BCP 47 language tag: "English (UK)""#),
            ("", r#""language" is missing"#),
        ] {
            check(&one(more), &["a"], &[&format!("article 1 (a): {message}")]);
        }
        check(&one(r#", "language": "vi", "agency": null, "url": null, "published": null"#), &["a"], &[]);
    }

    #[test]
    fn an_article_without_id_or_text_is_left_out_alone() {
        let good = r#"{"id": "b", "title": "T", "publisher": "P", "language": "en", "text": "words"}"#;
        for (bad, messages) in [
            (
                r#"{"id": "a", "title": "T"}"#,
                [
                    "article 1 (a): \"text\" is missing",
                    "article 1 (a): left out, with all that is read from it",
                ]
                .as_slice(),
            ),
            (
                r#"{"id": "Á", "text": "w"}"#,
                &[
                    "article 1: \"id\" is not an id (up to 64 of a-z, 0-9, hyphen and dot, the last a letter or digit): \"Á\"",
                    "article 1: left out, with all that is read from it",
                ],
            ),
            ("12", &["article 1: not a readable object; left out"]),
        ] {
            check(&format!("[{bad}, {good}]"), &["b"], messages);
        }
        check(&format!("[{good}, {good}]"), &["b"], &["article 2 (b): article 1 has the same id; left out"]);
    }

    #[test]
    fn language_tags_have_their_form() {
        for (tag, right) in [
            ("en", true),
            ("vi", true),
            ("zh-Hant-TW", true),
            ("sr-Latn", true),
            ("und", true),
            ("", false),
            ("e", false),
            ("en_US", false),
            ("en-", false),
            ("-en", false),
            ("tiếng", false),
            ("en-toolongasubtag", false),
        ] {
            assert_eq!(super::super::code::is_language_tag(tag), right, "{tag:?}");
        }
    }

    #[test]
    fn links_lead_to_the_web() {
        for (url, right) in [
            ("https://example.org/a?b=c#d", true),
            ("http://example.org", true),
            ("https://[::1]/", true),
            ("https://báo.vn/đường", true),
            ("", false),
            ("https://", false),
            ("//example.org", false),
            ("ftp://example.org", false),
            ("JavaScript:alert(1)", false),
            (" https://example.org", false),
            ("https://a b", false),
            ("https://a\n", false),
            ("https:///etc", false),
            ("data:text/html,x", false),
        ] {
            assert_eq!(is_web_address(url), right, "{url:?}");
        }
    }
}
