//! Which pages of an entry of the record state a value, and which only announce the meeting.
//!
//! | field | what it holds |
//! |---|---|
//! | `says` | a page of the entry → `held` or `announced`; a page that is not named tells that the meeting was held |
//! | `stated` | a value → the pages of the entry that state it; a value that is not named is of a page that is not known |
//!
//! A value is named as in links: `start`, `chair.RU`, `area.energy`; a field alone (`chair`, `area`) means all values of it.
//! Editions before these fields have neither.

use std::collections::BTreeMap;

use super::fields::{Fields, shown};
use super::record::CitationId;
use super::{Diagnostic, Value, json};
use crate::data::vocabulary::Vocabulary;

/// The pages that one entry cites, by their ids.
#[derive(Clone, Copy)]
pub struct Pages<'a> {
    pub of_entry: &'a [CitationId],
    pub by_id: &'a BTreeMap<String, CitationId>,
}

impl Pages<'_> {
    /// Those that only announce the meeting.
    pub fn announced(self, fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> Vec<CitationId> {
        let mut announced = Vec::new();
        for (id, raw) in fields.map("says", faults) {
            let Some(page) = self.page("says", &id, fields, faults) else { continue };
            match json::text(raw.get()).as_deref() {
                Some("announced") => announced.push(page),
                Some("held") => {}
                _ => fields.fault(&format!("what {} says is not held or announced", shown(&id)), faults),
            }
        }
        announced
    }

    /// The values whose pages are known, each with its pages in the order of the entry's.
    pub fn stated(
        self,
        fields: &Fields<'_>,
        values: &[Value],
        vocabulary: &Vocabulary,
        faults: &mut Vec<Diagnostic>,
    ) -> Vec<(Value, Vec<CitationId>)> {
        let mut stated: Vec<(Value, Vec<CitationId>)> = Vec::new();
        for (name, raw) in fields.map("stated", faults) {
            let is_meant =
                |it: &&Value| *name == *it.field().code() || *name == it.fact_code(true, vocabulary);
            let meant: Vec<&Value> = values.iter().filter(is_meant).collect();
            if meant.is_empty() {
                fields.fault(&format!("\"stated\": {} is no value of this meeting", shown(&name)), faults);
                continue;
            }
            let mut ids = Vec::new();
            if json::list(raw.get(), &mut ids).is_err() {
                fields.fault(&format!("\"stated\": {} has no list of sources", shown(&name)), faults);
                continue;
            }
            let ids = ids.into_iter().map(|it| json::text(it.get()).unwrap_or_default());
            let pages: Vec<CitationId> =
                ids.filter_map(|id| self.page("stated", &id, fields, faults)).collect();
            for value in meant {
                match stated.iter_mut().find(|(it, _)| it == value) {
                    Some((_, known)) => known.extend(&pages),
                    None => stated.push((value.clone(), pages.clone())),
                }
            }
        }
        for (_, pages) in &mut stated {
            let named = std::mem::take(pages);
            pages.extend(self.of_entry.iter().filter(|it| named.contains(it)));
        }
        stated.retain(|(_, pages)| !pages.is_empty());
        stated
    }

    fn page(
        self,
        field: &str,
        id: &str,
        fields: &Fields<'_>,
        faults: &mut Vec<Diagnostic>,
    ) -> Option<CitationId> {
        let page = self.by_id.get(id).copied().filter(|it| self.of_entry.contains(it));
        if page.is_none() {
            let message = format!("\"{field}\": {} is not among the sources of this meeting", shown(id));
            fields.fault(&message, faults);
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use crate::data::samples::{everything, vocabulary};
    use crate::data::vocabulary::Status;
    use crate::data::{Corpus, Entry, SourceRef, Value};

    /// The entry of a meeting with three pages and what is said of them, and the faults that reading it has.
    fn read(more: &str) -> (Corpus, Vec<String>) {
        let source = |id: &str| {
            format!(
                r#"{{"id": "{id}", "title": "T", "publisher": "P", "language": "en", "url": "https://a.example/{id}"}}"#
            )
        };
        let json = format!(
            r#"{{"sources": [{}, {}, {}], "documents": [], "coordinators": [], "meetings": [{{"id": "m", "kind": "talks",
            "status": "held", "start": "2020-02-03", "chairs": [{{"country": "RU"}}, {{"country": "KH"}}],
            "areas": ["energy"], "sources": ["a", "b"], {more}}}]}}"#,
            source("a"),
            source("b"),
            source("c")
        );
        let mut corpus = Corpus { vocabulary: vocabulary(), ..Corpus::default() };
        let mut faults = Vec::new();
        crate::data::read_record(Ok(json.as_bytes()), &mut corpus, &mut faults);
        (corpus, faults.into_iter().map(|it| it.message).collect())
    }

    /// The ids of the pages that state the values of a field.
    fn stating<'a>(corpus: &'a Corpus, field: &str) -> Vec<Option<Vec<&'a str>>> {
        let values = corpus.reports[0].statements.iter().map(|it| &it.value);
        let pages = |value: &Value| {
            let pages = corpus.record.entries[0].stating(value)?;
            Some(pages.iter().map(|it| corpus.citation(*it).id.as_str()).collect())
        };
        values.filter(|it| it.field().code() == field).map(pages).collect()
    }

    #[test]
    fn a_value_says_which_of_the_pages_state_it() {
        let (corpus, faults) = read(
            r#""stated": {"start": ["b"], "chair": ["a"], "chair.KH": ["b", "a"]}, "says": {"a": "announced", "b": "held"}"#,
        );
        assert_eq!(faults, [] as [String; 0]);
        assert_eq!(stating(&corpus, "start"), [Some(vec!["b"])]);
        assert_eq!(stating(&corpus, "chair"), [Some(vec!["a"]), Some(vec!["a", "b"])]);
        assert_eq!(stating(&corpus, "area"), [None], "it is not known which page states it");
        let entry = &corpus.record.entries[0];
        assert_eq!(
            entry.citations.iter().map(|it| entry.only_announced(*it)).collect::<Vec<_>>(),
            [true, false]
        );
        let (corpus, faults) = read(r#""note": "N""#);
        assert_eq!((faults.len(), corpus.record.entries[0].announced.len()), (0, 0), "as in older editions");
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_kept() {
        for (more, message) in [
            (r#""stated": {"city": ["a"]}"#, r#""stated": "city" is no value of this meeting"#),
            (r#""stated": {"start": ["c"]}"#, r#""stated": "c" is not among the sources of this meeting"#),
            (r#""stated": {"start": "a"}"#, r#""stated": "start" has no list of sources"#),
            (r#""stated": ["a"]"#, r#""stated" is not an object: a list"#),
            (r#""says": {"c": "held"}"#, r#""says": "c" is not among the sources of this meeting"#),
            (r#""says": {"a": "no"}"#, r#"what "a" says is not held or announced"#),
        ] {
            let (corpus, faults) = read(more);
            assert!(faults.len() == 1 && faults[0].ends_with(message), "{faults:?}");
            assert_eq!(stating(&corpus, "start"), [None]);
        }
    }

    fn dated_before(corpus: &Corpus, entry: &Entry, start: &str) -> Vec<String> {
        let pages = entry.citations.iter().map(|it| (*it, corpus.citation(*it)));
        let before = pages.filter(|(id, page)| {
            let published = page.published.map(|it| it.to_string()).unwrap_or_default();
            let exact = published.len() == 10 && start.len() >= 7;
            exact && published[..start.len().min(10)] < *start && !entry.only_announced(*id)
        });
        before.map(|(_, page)| format!("{}: {}", entry.id, page.id)).collect()
    }

    #[test]
    fn a_page_of_before_the_meeting_only_announces_it() {
        let corpus = everything();
        let mut announced = 0;
        for report in &corpus.reports {
            let SourceRef::Record(id) = report.teller else { continue };
            let entry = corpus.entry(id);
            let has = |value: Value| report.statements.iter().any(|it| it.value == value);
            if !has(Value::Status(Status::Held)) {
                assert!(entry.announced.is_empty(), "{}: all of its pages announce it", entry.id);
                continue;
            }
            assert!(entry.announced.len() < entry.citations.len(), "{}: no page says it was held", entry.id);
            announced += entry.announced.len();
            let start = report.statements.iter().find_map(|it| match it.value {
                Value::Start(date) => Some(date.to_string().replace(['~', '?'], "")),
                _ => None,
            });
            let start = start.filter(|it| !it.contains('X')).unwrap_or_default();
            assert_eq!(dated_before(&corpus, entry, &start), [] as [String; 0]);
        }
        assert!(announced >= 15, "{announced}");
    }
}
