//! `record.json` → the public record: meetings told by citations, who coordinated when, and documents.
//!
//! An object of lists. A citation is a page that states a fact: its title, publisher, day and
//! address, never its text. So a value of the record has no quote; it has citations.
//!
//! | list | fields |
//! |---|---|
//! | `sources` | `id`, `title`, `publisher`, `agency` (whose text it carries), `published`, `language`, `url` |
//! | `series` | `code`, and its name as `en`, `vi`, `ru`; older editions have no such list |
//! | `meetings` | `id`, `sources`, `says`, `stated`, `documents` (names), `series` (a code), `note`, and the values of the data contract's meeting; see [`super::record_pages`] |
//! | `coordinators` | `country`, `from`, `to` (absent: still), `sources` |
//! | `documents` | `name`, `adopted`, `period` (`2016/2020`), `sources` |
//!
//! A meeting needs an id, a kind, a status and a citation; any other value that is wrong is dropped alone.

use std::collections::BTreeMap;

use super::articles::{language, published, url};
use super::evidence;
use super::fields::{Fields, Item, shown};
use super::record::{Citation, CitationId, Coordinator, Document, Entry, EntryId, Record, Series, SeriesId};
use super::record_pages::Pages;
use super::source::Source;
use super::vocabulary_file::labels;
use super::{
    Arrived, Article, ArticleId, Corpus, Diagnostic, Field, Report, SourceRef, Statement, Value, json,
};
use crate::data::edtf::Date;
use crate::data::vocabulary::{Country, Party, Vocabulary};

const SOURCE: &[&str] = &["id", "title", "publisher", "agency", "published", "language", "url"];
const MEETING: &[&str] = &[
    "id",
    "kind",
    "parties",
    "ordinal",
    "special",
    "start",
    "end",
    "city",
    "country",
    "mode",
    "status",
    "chairs",
    "areas",
    "documents",
    "series",
    "sources",
    "says",
    "stated",
    "note",
];
const SERIES: &[&str] = &["code", "en", "vi", "ru"];
const COORDINATOR: &[&str] = &["country", "from", "to", "sources"];
const DOCUMENT: &[&str] = &["name", "adopted", "period", "sources"];

/// Fields of which a meeting has one value.
const SINGLE: [Field; 9] = [
    Field::Kind,
    Field::Ordinal,
    Field::Special,
    Field::Start,
    Field::End,
    Field::City,
    Field::Country,
    Field::Mode,
    Field::Status,
];

/// Reads the record into a corpus whose vocabulary and articles are there: one report an entry.
pub fn read(arrived: Arrived<'_>, corpus: &mut Corpus, faults: &mut Vec<Diagnostic>) {
    let source = Source::new("record.json", arrived, faults);
    let names = [
        ("sources", "source"),
        ("meetings", "meeting"),
        ("coordinators", "coordinator"),
        ("documents", "document"),
    ];
    let [sources, meetings, coordinators, documents] = source.named_items(names, faults);
    let mut reader = Reader { articles: addresses(&corpus.articles), ..Reader::default() };
    for item in &source.optional_items("series", "series", faults) {
        reader.series(item, faults);
    }
    for item in &sources {
        reader.citation(item, faults);
    }
    for item in &documents {
        reader.document(item, faults);
    }
    for item in &coordinators {
        reader.coordinator(item, faults);
    }
    for item in &meetings {
        if let Some(report) = reader.meeting(item, &corpus.vocabulary, faults) {
            corpus.reports.push(report);
        }
    }
    corpus.record = reader.record;
}

/// The articles by their addresses; of several at one address the first stands.
fn addresses(articles: &[Article]) -> BTreeMap<String, ArticleId> {
    let mut addresses = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        if let Some(url) = &article.url {
            addresses.entry(address(url).to_owned()).or_insert(ArticleId(at));
        }
    }
    addresses
}

/// An address without what makes no other page of it: http or https, a slash at its end.
fn address(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/')
}

/// What was read so far, and where it is found again.
#[derive(Default)]
struct Reader {
    articles: BTreeMap<String, ArticleId>,
    record: Record,
    citations: BTreeMap<String, CitationId>,
    documents: BTreeMap<String, usize>,
    entries: BTreeMap<String, usize>,
    series: BTreeMap<String, SeriesId>,
}

impl Reader {
    fn citation(&mut self, item: &Item<'_>, faults: &mut Vec<Diagnostic>) -> Option<()> {
        let fields = Fields::read(item, "id", SOURCE, faults)?;
        let id = fields.id("id", faults)?;
        if self.citations.contains_key(&id) {
            fields.fault("this id is told twice; the second is left out", faults);
            return None;
        }
        self.citations.insert(id.clone(), CitationId(self.record.citations.len()));
        let url = url(&fields, faults);
        self.record.citations.push(Citation {
            article: url.as_deref().and_then(|url| self.articles.get(address(url)).copied()),
            title: fields.needed("title", faults).unwrap_or_else(|| id.clone()),
            id,
            publisher: fields.needed("publisher", faults).unwrap_or_default(),
            agency: fields.text("agency", faults).filter(|it| !it.trim().is_empty()),
            published: published(&fields, faults),
            language: language(&fields, faults),
            url,
        });
        Some(())
    }

    fn series(&mut self, item: &Item<'_>, faults: &mut Vec<Diagnostic>) -> Option<()> {
        let fields = Fields::read(item, "code", SERIES, faults)?;
        let code = fields.id("code", faults)?;
        if self.series.contains_key(&code) {
            fields.fault("this code is told twice; the second is left out", faults);
            return None;
        }
        self.series.insert(code.clone(), SeriesId(self.record.series.len()));
        self.record.series.push(Series { labels: labels(&fields, &code, faults), code });
        Some(())
    }

    fn document(&mut self, item: &Item<'_>, faults: &mut Vec<Diagnostic>) -> Option<()> {
        let fields = Fields::read(item, "name", DOCUMENT, faults)?;
        let name = fields.needed("name", faults)?;
        let citations = self.cited(&fields, faults)?;
        let period = fields.text("period", faults).and_then(|text| {
            let (from, to) = text.split_once('/')?;
            Date::parse(from).zip(Date::parse(to))
        });
        if period.is_none() && fields.raw("period").is_some() {
            fields.is_not("period", "two dates with a slash between them", faults);
        }
        self.documents.insert(name.clone(), self.record.documents.len());
        let adopted = date(&fields, "adopted", faults);
        self.record.documents.push(Document { name, adopted, period, citations });
        Some(())
    }

    fn coordinator(&mut self, item: &Item<'_>, faults: &mut Vec<Diagnostic>) -> Option<()> {
        let fields = Fields::read(item, "country", COORDINATOR, faults)?;
        let code = fields.needed("country", faults)?;
        let Some(country) = Country::from_code(&code) else {
            fields.is_not("country", "a country code", faults);
            return None;
        };
        let citations = self.cited(&fields, faults)?;
        fields.needed("from", faults)?;
        let from = date(&fields, "from", faults)?;
        let to = date(&fields, "to", faults);
        self.record.coordinators.push(Coordinator { country, from, to, citations });
        Some(())
    }

    fn meeting(
        &mut self,
        item: &Item<'_>,
        vocabulary: &Vocabulary,
        faults: &mut Vec<Diagnostic>,
    ) -> Option<Report> {
        let fields = Fields::read(item, "id", MEETING, faults)?;
        let id = fields.id("id", faults)?;
        if self.entries.contains_key(&id) {
            fields.fault("this id is told twice; the second is left out", faults);
            return None;
        }
        let citations = self.cited(&fields, faults)?;
        let mut values = values(&fields, vocabulary, faults);
        for field in [Field::Kind, Field::Status] {
            if !values.iter().any(|it| it.field() == field) {
                fields.fault(&format!("no \"{}\"; left out", field.code()), faults);
                return None;
            }
        }
        values.sort_by_key(|a| a.field());
        let mut documents = Vec::new();
        for name in texts(&fields, "documents", faults) {
            match self.documents.get(&name) {
                Some(at) => documents.push(*at),
                None => fields.fault(&format!("{} is no document of the record", shown(&name)), faults),
            }
        }
        let series = fields.text("series", faults).and_then(|code| {
            let series = self.series.get(&code).copied();
            if series.is_none() {
                fields.fault(&format!("{} is no series of the record", shown(&code)), faults);
            }
            series
        });
        let pages = Pages { of_entry: &citations, by_id: &self.citations };
        let announced = pages.announced(&fields, faults);
        let stated = pages.stated(&fields, &values, vocabulary, faults);
        let teller = SourceRef::Record(EntryId(self.record.entries.len()));
        self.entries.insert(id.clone(), self.record.entries.len());
        self.record.entries.push(Entry { id, citations, announced, stated, documents, series });
        let facts = values.into_iter().map(|value| Statement { value, quotes: Vec::new() }).collect();
        Some(Report { teller, main: true, note: fields.text("note", faults), statements: facts })
    }

    /// The citations of an entry; without any it is left out.
    fn cited(&self, fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<CitationId>> {
        let mut citations = Vec::new();
        for id in texts(fields, "sources", faults) {
            match self.citations.get(&id) {
                Some(citation) if !citations.contains(citation) => citations.push(*citation),
                Some(_) => {}
                None => fields.fault(&format!("{} is no source of the record", shown(&id)), faults),
            }
        }
        if citations.is_empty() {
            fields.fault("no source; left out", faults);
            return None;
        }
        Some(citations)
    }
}

/// The values of a meeting, in any order.
fn values(fields: &Fields<'_>, vocabulary: &Vocabulary, faults: &mut Vec<Diagnostic>) -> Vec<Value> {
    let mut values = Vec::new();
    for field in SINGLE.into_iter().filter(|it| fields.raw(it.name()).is_some()) {
        // `false` is no value, as it is in the data contract.
        if field != Field::Special || fields.flag("special", faults) {
            values.extend(evidence::value(fields, field.name(), field, vocabulary, faults));
        }
    }
    for code in texts(fields, "parties", faults) {
        match Party::from_code(&code) {
            Some(party) => values.push(Value::Party(party)),
            None => fields.fault(&format!("{} is not ASEAN or a country code", shown(&code)), faults),
        }
    }
    for code in texts(fields, "areas", faults) {
        match vocabulary.area_id(&code) {
            Some(area) => values.push(Value::Area(area)),
            // Without a vocabulary no area is known; its own fault has said so already.
            None if vocabulary.areas.is_empty() => {}
            None => fields.fault(&format!("{} is not an area of the vocabulary", shown(&code)), faults),
        }
    }
    for raw in fields.list("chairs", faults) {
        values.extend(evidence::chair(fields, raw, faults));
    }
    let mut once: Vec<Value> = Vec::with_capacity(values.len());
    for value in values {
        if !once.contains(&value) {
            once.push(value);
        }
    }
    once
}

fn date(fields: &Fields<'_>, name: &str, faults: &mut Vec<Diagnostic>) -> Option<Date> {
    let date = Date::parse(&fields.text(name, faults)?);
    if date.is_none() {
        fields.is_not(name, "a date", faults);
    }
    date
}

pub(super) fn texts(fields: &Fields<'_>, name: &str, faults: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut texts = Vec::new();
    for raw in fields.list(name, faults) {
        match json::text(raw.get()) {
            Some(text) => texts.push(text.into_owned()),
            None => fields.fault(&format!("an entry of \"{name}\" is not a text"), faults),
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::{RECORD, VOCABULARY, vocabulary};

    const SOURCES: &str = r#""sources": [{"id": "s", "title": "T", "publisher": "P", "language": "en", "url": "https://a.example/"}]"#;

    fn read_text(json: &str) -> (Corpus, Vec<String>) {
        let mut corpus = Corpus { vocabulary: vocabulary(), ..Corpus::default() };
        let mut faults = Vec::new();
        read(Ok(json.as_bytes()), &mut corpus, &mut faults);
        (corpus, faults.into_iter().map(|it| it.message).collect())
    }

    fn with(meetings: &str, documents: &str, coordinators: &str) -> (Corpus, Vec<String>) {
        read_text(&format!(
            r#"{{{SOURCES}, "meetings": [{meetings}], "coordinators": [{coordinators}], "documents": [{documents}]}}"#
        ))
    }

    #[test]
    fn a_page_is_an_article_by_its_address() {
        for (of_article, of_page, is_one) in [
            ("https://a.example/1", "https://a.example/1", true),
            ("https://a.example/1", "http://a.example/1/", true),
            ("http://a.example/1/", "https://a.example/1", true),
            ("https://a.example/1", "https://a.example/12", false),
            ("https://a.example/1", "https://b.example/1", false),
        ] {
            let mut corpus = crate::data::samples::bundled();
            corpus.articles[3].url = Some(of_article.to_owned());
            let record = format!(
                r#"{{"sources": [{{"id": "s", "title": "T", "publisher": "P", "language": "en", "url": "{of_page}"}}], "meetings": [], "coordinators": [], "documents": []}}"#
            );
            read(Ok(record.as_bytes()), &mut corpus, &mut Vec::new());
            let found = corpus.record.citations[0].article;
            assert_eq!(found, is_one.then_some(ArticleId(3)), "{of_article} and {of_page}");
        }
    }

    #[test]
    fn the_bundled_record_has_no_fault() {
        let (mut corpus, mut faults) = (Corpus::default(), Vec::new());
        corpus.vocabulary = crate::data::read_vocabulary(Ok(VOCABULARY), &mut faults);
        read(Ok(RECORD), &mut corpus, &mut faults);
        assert_eq!(faults, []);
        let record = &corpus.record;
        assert_eq!(
            [corpus.reports.len(), record.citations.len(), record.coordinators.len(), record.documents.len()],
            [133, 248, 5, 42]
        );
        assert!(record.entries.iter().all(|it| !it.citations.is_empty()));
        for (id, pages) in [("aem-ru-6", 2), ("conf-2021-10-15", 2), ("fmm-2009", 3), ("fmm-2011", 3)] {
            let entry = record.entries.iter().find(|it| it.id == id);
            assert_eq!(entry.map(|it| it.citations.len()), Some(pages), "{id}");
        }
    }

    #[test]
    fn a_meeting_is_a_report_whose_values_have_citations_and_no_quotes() {
        let (corpus, faults) = with(
            r#"{"id": "m", "kind": "talks", "status": "held", "parties": ["ASEAN", "RU"], "start": "2020-02-03",
                "special": false, "chairs": [{"country": "RU"}], "areas": ["energy", "energy"],
                "documents": ["D"], "sources": ["s", "s"], "note": "N"}"#,
            r#"{"name": "D", "period": "2016/2020", "sources": ["s"]}"#,
            r#"{"country": "LA", "from": "2015-08", "sources": ["s"]}"#,
        );
        assert_eq!(faults, [] as [String; 0]);
        let [report] = &corpus.reports[..] else { panic!("one meeting is one report") };
        assert_eq!((report.teller, report.article()), (SourceRef::Record(EntryId(0)), None));
        assert!(report.statements.iter().all(|it| it.quotes.is_empty()));
        let fields: Vec<&str> = report.statements.iter().map(|it| it.value.field().code()).collect();
        assert_eq!(fields, ["kind", "party", "party", "start", "status", "chair", "area"]);
        let entry = &corpus.record.entries[0];
        assert_eq!((&entry.citations[..], &entry.documents[..]), (&[CitationId(0)][..], &[0][..]));
        assert_eq!(corpus.record.coordinators[0].to, None);
        assert!(corpus.record.documents[0].period.is_some());
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_kept() {
        let whole = r#""kind": "talks", "status": "held", "sources": ["s"]"#;
        for (meetings, kept, message) in [
            (
                format!(r#"{{"id": "m", {whole}, "start": "2021-13-01"}}"#),
                1,
                r#""start" is not a date: "2021-13-01""#,
            ),
            (
                format!(r#"{{"id": "m", {whole}, "areas": ["x"]}}"#),
                1,
                r#""x" is not an area of the vocabulary"#,
            ),
            (
                format!(r#"{{"id": "m", {whole}, "parties": ["XX"]}}"#),
                1,
                r#""XX" is not ASEAN or a country code"#,
            ),
            (
                format!(r#"{{"id": "m", {whole}, "documents": ["E"]}}"#),
                1,
                r#""E" is no document of the record"#,
            ),
            (format!(r#"{{"id": "m", {whole}, "series": "x"}}"#), 1, r#""x" is no series of the record"#),
            (
                format!(r#"{{"id": "m", {whole}}}, {{"id": "m", {whole}}}"#),
                1,
                "this id is told twice; the second is left out",
            ),
            (
                r#"{"id": "m", "kind": "talks", "status": "held", "sources": []}"#.to_owned(),
                0,
                "no source; left out",
            ),
            (r#"{"id": "m", "kind": "talks", "sources": ["s"]}"#.to_owned(), 0, r#"no "status"; left out"#),
            (
                format!(r#"{{"id": "m", {whole}, "color": 1}}"#),
                1,
                r#""color" is no field that is known here"#,
            ),
        ] {
            let (corpus, faults) = with(&meetings, "", "");
            assert_eq!(corpus.reports.len(), kept, "{meetings}");
            assert!(faults.len() == 1 && faults[0].ends_with(message), "{faults:?}");
        }
        let (corpus, faults) = with(
            "",
            r#"{"name": "D", "period": "2016", "sources": ["s"]}"#,
            r#"{"country": "LA", "from": "x", "sources": ["s"]}"#,
        );
        assert_eq!((corpus.record.documents.len(), corpus.record.coordinators.len()), (1, 0));
        assert_eq!(faults.len(), 2, "{faults:?}");
    }
}
